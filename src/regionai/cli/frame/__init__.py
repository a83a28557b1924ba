"""What surrounds every command: its help, what is wrong with a call, and completion, in one language."""
