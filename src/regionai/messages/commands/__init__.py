"""The commands, their misuse and their help."""
