"""The questions of `regionai budget`, a module each; importing one imports nothing heavy."""
