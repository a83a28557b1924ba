"""`regionai explain`: a rule or a kind of rule, in full."""

from typing import Annotated

import typer

from regionai.cli.options import (
    Color,
    ColorOption,
    EditionOption,
    LangOption,
    Language,
    OutputOption,
    PageFormat,
    PageFormatOption,
    RulesOption,
    both,
)


def explain(
    name: Annotated[str, typer.Argument(metavar="RULE|KIND", help=both("rule-or-kind"))],
    edition: EditionOption = None,
    rules: RulesOption = None,
    output_format: PageFormatOption = PageFormat.TEXT,
    lang: LangOption = Language.KO,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
) -> int:
    """Explain a rule or a kind; return the exit code."""
    from regionai.cli.explaining import explanation
    from regionai.cli.judging import library_of
    from regionai.cli.output import refuse_overwriting
    from regionai.cli.paging import write_page

    refuse_overwriting(output, rules or ())
    page = explanation(library_of(rules), name, edition)
    write_page(page, output_format, lang.value, color, output)
    return 0
