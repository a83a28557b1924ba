"""`regionai portfolio`: a number of proposals as a reviewer looks at it."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from regionai.cli.declared import Argument, Option
from regionai.cli.options import (
    JUDGED,
    REPORTED,
    AsOfOption,
    Color,
    ColorOption,
    Deciding,
    EditionOption,
    LangOption,
    LockedOption,
    OpenOption,
    OutputOption,
    PageFormat,
    RegionOption,
    TableOption,
    TodayOption,
    deciding_command,
)


class PortfolioFormat(StrEnum):
    """The formats of a portfolio: those of a page, and one for whoever works on with it."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    PARQUET = "parquet"


@deciding_command
def portfolio(
    paths: Annotated[list[Path], Argument("PATH...", "help.portfolio-paths")],
    sort: Annotated[
        str | None,
        Option("--sort", "help.sort", "[-]KEY", panel=REPORTED),
    ] = None,
    where: Annotated[
        list[str] | None,
        Option("--where", "help.where", "KEY=VALUE", panel=JUDGED),
    ] = None,
    edition: EditionOption = None,
    as_of: AsOfOption = None,
    today: TodayOption = None,
    region: RegionOption = None,
    table: TableOption = None,
    output_format: Annotated[
        PortfolioFormat, Option("--format", "help.page-format", panel=REPORTED)
    ] = PortfolioFormat.TEXT,
    lang: LangOption = None,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
    opens: OpenOption = False,
    full: Annotated[bool, Option("--full", "help.full", panel=REPORTED)] = False,
    unit: Annotated[str | None, Option("--unit", "help.unit-shown", "UNIT", panel=REPORTED)] = None,
    locked: LockedOption = False,
    *,
    deciding: Deciding,
) -> int:
    """Show a portfolio; return the exit code, 2 if something could not be judged."""
    from regionai.ask.portfolio import row_of
    from regionai.ask.selection import selected
    from regionai.cli.arguments import library_of, options_of, surroundings_of, unit_shown
    from regionai.cli.language import spoken
    from regionai.cli.left_out import name_left_out
    from regionai.cli.misuse import refuse_printing
    from regionai.cli.progress import progress
    from regionai.cli.writing.browser import refuse_opening
    from regionai.cli.writing.disk import replace
    from regionai.cli.writing.output import refuse_overwriting
    from regionai.cli.writing.paging import write_page
    from regionai.report.page.decided import is_default
    from regionai.report.page.notes import decided_notes, findings_notes
    from regionai.report.page.units import USUAL
    from regionai.report.pages.portfolio import portfolio_page, portfolio_screen
    from regionai.run.run import check

    shown_in = USUAL if unit is None else unit_shown(unit)
    is_parquet = output_format is PortfolioFormat.PARQUET
    if opens:
        refuse_opening(output_format)
    if is_parquet or output_format is PortfolioFormat.XLSX:
        refuse_printing(output_format, output)
    refuse_overwriting(output, [*paths, *deciding.files])
    with progress(lang) as bar:
        surroundings = surroundings_of(deciding, today, locked=locked)
        found = check(paths, surroundings, options_of(edition, as_of, region, table), bar)
    rows = [row_of(assessment) for assessment in (result.assessment for result in found.contents)]
    problems = found.summary.problems
    shown = selected(rows, where or (), sort, library_of(deciding).regions)
    said_in = spoken(lang)
    if is_parquet and output is not None:
        from regionai.report.pages.parquet import portfolio_parquet

        replace(output, portfolio_parquet(shown, problems, said_in))
    else:
        is_short = output_format is PortfolioFormat.TEXT and output is None and not full and not opens
        page = (
            portfolio_screen(rows, shown, problems, shown_in)
            if is_short
            else portfolio_page(rows, shown, problems)
        )
        decided, wrong = found.summary.decided, found.summary.deciding
        notes = (
            findings_notes(wrong) if wrong else None,
            decided_notes(decided) if decided.budget_files or not is_default(decided) else None,
        )
        page = page._replace(blocks=(*page.blocks, *(each for each in notes if each is not None)))
        write_page(page, PageFormat(output_format.value), said_in, color, output, opens)
    name_left_out(found.summary.left_out, said_in)
    return 2 if problems or not rows else 0
