module powerpacks

go 1.18
