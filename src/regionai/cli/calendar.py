"""`regionai calendar`: what comes after a proposal, and on which day."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from regionai.cli.budget.question import Call
from regionai.cli.declared import Argument, Option
from regionai.cli.options import (
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


class CalendarFormat(StrEnum):
    """The formats of a calendar: those of a page, and one that calendars take."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    ICS = "ics"


@deciding_command
def calendar(
    proposal: Annotated[Path, Argument("PROPOSAL", "help.proposal")],
    output_format: Annotated[
        CalendarFormat, Option("--format", "help.calendar-format", panel=REPORTED)
    ] = CalendarFormat.TEXT,
    edition: EditionOption = None,
    as_of: AsOfOption = None,
    today: TodayOption = None,
    region: RegionOption = None,
    table: TableOption = None,
    lang: LangOption = None,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
    opens: OpenOption = False,
    locked: LockedOption = False,
    *,
    deciding: Deciding,
) -> int:
    """Show what comes after a proposal; return the exit code, 2 if it could not be judged."""
    from regionai.ask.calendar import calendar as calendar_of
    from regionai.cli.budget.judged import Judged
    from regionai.cli.writing.browser import refuse_opening
    from regionai.cli.writing.output import refuse_overwriting, written_to
    from regionai.report.pages.calendar import calendar_page

    refuse_overwriting(output, [proposal, *deciding.files])
    is_ics = output_format is CalendarFormat.ICS
    if opens:
        refuse_opening(output_format)
    page_format = PageFormat.TEXT if is_ics else PageFormat(output_format.value)
    judged = Judged(
        Call(
            **vars(deciding),
            proposal=proposal,
            output_format=page_format,
            edition=edition,
            as_of=as_of,
            today=today,
            region=region,
            table=table,
            lang=lang,
            color=color,
            output=output,
            opens=opens,
            locked=locked,
        )
    )
    found = calendar_of(judged.assessment)
    if not is_ics:
        return judged.answer(calendar_page(judged.assessment, found))
    from regionai.report.pages.icalendar_file import icalendar_text

    with written_to(output, exact=True, ending=".ics") as out:
        out.write(icalendar_text(judged.assessment, found, judged.lang))
    return 0
