"""Arguments and exit codes: one short file for each command, no logic."""
