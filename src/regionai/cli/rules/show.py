"""`regionai rules show`: one edition, or one of its rules, as a person reads it."""

from typing import Annotated

import typer

from regionai.cli.options import (
    Color,
    ColorOption,
    LangOption,
    Language,
    OutputOption,
    PageFormat,
    PageFormatOption,
    RulesOption,
    both,
)


def show(
    edition: Annotated[str, typer.Argument(metavar="PROGRAMME@EDITION", help=both("named-edition"))],
    rule: Annotated[str | None, typer.Argument(metavar="RULE", help=both("rule"))] = None,
    rules: RulesOption = None,
    output_format: PageFormatOption = PageFormat.TEXT,
    lang: LangOption = Language.KO,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
) -> int:
    """Show an edition or a rule; return the exit code."""
    from regionai.cli.editions import opened, rule_of
    from regionai.cli.explaining import explained
    from regionai.cli.output import refuse_overwriting
    from regionai.cli.paging import write_page
    from regionai.report.pages.editions import edition_page

    refuse_overwriting(output, rules or ())
    library, found = opened(edition, rules)
    if rule is None:
        page = edition_page(found, found.rules.terms(library.regions))
    else:
        page = explained(library, found, rule_of(found, rule))
    write_page(page, output_format, lang.value, color, output)
    return 0
