"""Files of an office that hold tables: each becomes grids; its libraries are an extra, loaded when used."""
