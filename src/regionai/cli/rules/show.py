"""`regionai rules show`: one edition, or one of its rules, as a person reads it."""

from typing import Annotated

from regionai.cli.declared import Argument
from regionai.cli.rules.page_options import PageOptions, page_command


@page_command
def show(
    edition: Annotated[str, Argument("PROGRAMME@EDITION", "help.named-edition")],
    rule: Annotated[str | None, Argument("RULE", "help.rule")] = None,
    *,
    page: PageOptions,
) -> int:
    """Show an edition or a rule; return the exit code."""
    from regionai.cli.rules.explanations import explained
    from regionai.cli.rules.named_editions import opened, rule_of
    from regionai.cli.writing.paging import write_page
    from regionai.report.pages.rules.editions import edition_page

    library, found = opened(edition, page)
    if rule is None:
        shown = edition_page(found, found.rules.terms(library.regions))
    else:
        shown = explained(library, found, rule_of(found, rule))
    write_page(shown, *page.writing)
    return 0
