"""Where answers go: the terminal, a pipe, a file, a browser."""
