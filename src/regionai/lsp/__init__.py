"""What an editor asks of an open file, over the Language Server Protocol."""
