"""`python -m regionai` is the `regionai` command."""

from regionai.cli.entry import main

main()
