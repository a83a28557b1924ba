"""`regionai portfolio`: a pile of proposals as a reviewer looks at it."""

from pathlib import Path
from typing import Annotated

import typer

from regionai.cli.options import (
    AsOfOption,
    Color,
    ColorOption,
    EditionOption,
    Language,
    OutputOption,
    PageFormat,
    PageFormatOption,
    RulesOption,
    both,
)


def portfolio(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help=both("pile"))],
    sort: Annotated[str | None, typer.Option(metavar="[-]KEY", help=both("sort"))] = None,
    where: Annotated[list[str] | None, typer.Option(metavar="KEY=VALUE", help=both("where"))] = None,
    edition: EditionOption = None,
    as_of: AsOfOption = None,
    rules: RulesOption = None,
    output_format: PageFormatOption = PageFormat.TEXT,
    lang: Annotated[Language | None, typer.Option(help=both("lang"))] = None,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
) -> int:
    """Show a portfolio; return the exit code, 2 if something could not be judged."""
    from regionai.cli.judging import options_of, surroundings_of
    from regionai.cli.output import refuse_overwriting
    from regionai.cli.paging import write_page
    from regionai.engine.run import check
    from regionai.engine.standing import standing, wanted
    from regionai.report.pages.portfolio import portfolio_page

    refuse_overwriting(output, [*paths, *(rules or ())])
    report = check(paths, surroundings_of(rules), options_of(edition, as_of))
    standings = [standing(assessment) for assessment in report.assessments]
    shown = wanted(standings, where or (), sort)
    said_in = lang.value if lang is not None else report.lang
    write_page(portfolio_page(report, standings, shown), output_format, said_in, color, output)
    return 2 if report.problems or not report.assessments else 0
