module list

go 1.18
