"""`regionai rules diff`: two editions side by side, and whose outcome changes."""

from pathlib import Path
from typing import Annotated

import typer

from regionai.cli.options import both
from regionai.cli.rules.page_options import PageOptions, page_command


@page_command
def diff(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help=both("named-edition"))],
    after: Annotated[str, typer.Argument(metavar="AFTER", help=both("named-edition"))],
    proposals: Annotated[
        list[Path] | None, typer.Option(metavar="DIR", help=both("diff-proposals"))
    ] = None,
    *,
    page: PageOptions,
) -> int:
    """Compare two editions; return the exit code."""
    from regionai.cli.arguments import files_in, library_of
    from regionai.cli.output import refuse_overwriting
    from regionai.cli.paging import write_page
    from regionai.cli.rules.named_editions import named
    from regionai.report.pages.rules_diff import rules_diff_page
    from regionai.rulebook.diff import changes, outcome_changes
    from regionai.source.file import read_file

    refuse_overwriting(page.output, proposals or ())
    library = library_of(page.rules)
    first, second = named(library, before), named(library, after)
    outcomes, count = None, 0
    if proposals is not None:
        outcomes, count = outcome_changes(first, second, library, map(read_file, files_in(proposals)))
    found = tuple(changes(first, second, library.regions))
    names = first.rules.name, second.rules.name
    write_page(rules_diff_page(names, found, outcomes, count), *page.writing)
    return 0
