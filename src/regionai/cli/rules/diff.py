"""`regionai rules diff`: two editions side by side, and whose outcome changes."""

from pathlib import Path
from typing import Annotated

from regionai.cli.declared import Argument, Option
from regionai.cli.options import JUDGED
from regionai.cli.rules.page_options import PageOptions, page_command


@page_command
def diff(
    before: Annotated[str, Argument("BEFORE", "help.named-edition")],
    after: Annotated[str, Argument("AFTER", "help.named-edition")],
    more: Annotated[list[Path] | None, Argument("PATH...", "help.diff-more")] = None,
    proposals: Annotated[
        list[Path] | None,
        Option("--proposals", "help.diff-proposals", "PATH...", panel=JUDGED),
    ] = None,
    *,
    page: PageOptions,
) -> int:
    """Compare two editions; return the exit code."""
    from regionai.cli.arguments import files_in, library_of
    from regionai.cli.language import spoken
    from regionai.cli.left_out import name_left_out
    from regionai.cli.misuse import MisuseError
    from regionai.cli.rules.named_editions import named_pair
    from regionai.cli.writing.output import refuse_overwriting
    from regionai.cli.writing.paging import write_page
    from regionai.messages import message
    from regionai.report.pages.rules.diff import rules_diff_page
    from regionai.rulebook.diff import changes, outcome_changes
    from regionai.source.file import read_file

    if more and proposals is None:
        raise MisuseError(message("misuse.goes-with", option=str(more[0]), needs="--proposals"))
    paths = [*(proposals or ()), *(more or ())]
    refuse_overwriting(page.output, paths)
    library = library_of(page)
    first, second = named_pair(library, before, after)
    outcomes, count = None, 0
    if paths:
        files, left_out = files_in(paths)
        outcomes, count = outcome_changes(first, second, library, map(read_file, files))
        name_left_out(left_out, spoken(page.lang))
    found = tuple(changes(first, second, library.regions))
    names = first.rules.name, second.rules.name
    write_page(rules_diff_page(names, found, outcomes, count), *page.writing)
    return 0
