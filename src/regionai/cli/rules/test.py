"""`regionai rules test`: run the cases of an edition."""

from typing import Annotated

from regionai.cli.declared import Argument, Option
from regionai.cli.options import JUDGED, REPORTED
from regionai.cli.rules.page_options import PageOptions, page_command


@page_command
def run_tests(
    names: Annotated[list[str] | None, Argument("FILE...", "help.rule-file")] = None,
    boundaries: Annotated[bool, Option("--boundaries", "help.boundaries", panel=REPORTED)] = False,
    mutate: Annotated[bool, Option("--mutate", "help.mutate", panel=JUDGED)] = False,
    *,
    page: PageOptions,
) -> int:
    """Run the cases; return the exit code."""
    from regionai.cli.progress import watched
    from regionai.cli.rules.named_editions import named_editions
    from regionai.cli.writing.paging import write_page
    from regionai.report.pages.rules.tested import tests_page
    from regionai.rulebook.testing import run_cases

    editions = watched(tuple(named_editions(names or (), page)), "testing", page.lang)
    found = [run_cases(library, edition, mutate=mutate) for library, edition in editions]
    write_page(tests_page(found, with_boundaries=boundaries), *page.writing)
    return 0 if all(each.is_clean for each in found) else 1
