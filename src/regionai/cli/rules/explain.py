"""`regionai explain`: a rule or a kind of rule, in full."""

from typing import Annotated

from regionai.cli.declared import Argument
from regionai.cli.options import EditionOption
from regionai.cli.rules.page_options import PageOptions, page_command


@page_command
def explain(
    name: Annotated[str, Argument("RULE|KIND", "help.rule-or-kind")],
    edition: EditionOption = None,
    *,
    page: PageOptions,
) -> int:
    """Explain a rule or a kind; return the exit code."""
    from regionai.cli.arguments import library_of
    from regionai.cli.rules.explanations import explanation
    from regionai.cli.writing.paging import write_page

    write_page(explanation(library_of(page), name, edition), *page.writing)
    return 0
