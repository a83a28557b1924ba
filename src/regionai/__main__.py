"""`python -m regionai` is the `regionai` command."""

from regionai.cli.app import main

main()
