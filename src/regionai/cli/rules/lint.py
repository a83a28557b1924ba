"""`regionai rules lint`: what speaks against an edition, and what is proved of its rules."""

from typing import Annotated

from regionai.cli.declared import Argument, Option
from regionai.cli.options import JUDGED, TodayOption
from regionai.cli.rules.page_options import PageOptions, page_command


@page_command
def lint(
    names: Annotated[list[str] | None, Argument("FILE...", "help.rule-file")] = None,
    within: Annotated[int, Option("--within", "help.within", "DAYS", panel=JUDGED, least=0)] = 365,
    today: TodayOption = None,
    *,
    page: PageOptions,
) -> int:
    """Look at rule files; return the exit code."""
    from regionai.cli.arguments import today_of
    from regionai.cli.progress import watched
    from regionai.cli.rules.named_editions import named_editions
    from regionai.cli.writing.paging import write_page
    from regionai.report.pages.rules.linted import lint_page
    from regionai.rulebook.lint import lint as linted

    on = today_of(today)
    editions = watched(tuple(named_editions(names or (), page)), "linting", page.lang)
    found = [linted(edition, library, on, within) for library, edition in editions]
    write_page(lint_page(found), *page.writing)
    return 0 if all(each.is_clean for each in found) else 1
