module powerpacks

go 1.23
