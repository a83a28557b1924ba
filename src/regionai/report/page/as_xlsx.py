"""A page of answers as an Excel workbook, in which nothing runs (needs the extra `office`)."""

from datetime import datetime
from typing import TextIO

from regionai.errors import CannotError
from regionai.messages import message
from regionai.report.page.page import Page
from regionai.report.page.style import AUTHOR, Style

# Whether programs read its bytes as they are, in UTF-8 and with its own line ends.
IS_EXACT = True

# The same page gives the same bytes.
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - of no zone, as the days of what is in a zip archive


def write_page(page: Page, out: TextIO, style: Style) -> None:
    """Write a page to the buffer of a stream, as bytes.

    Raises `CannotError` if XlsxWriter is not installed, and for a table of more
    rows than a sheet has.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise CannotError(message("xlsx.needs-xlsxwriter")) from None
    from regionai.report.page.sheets import write_sheets

    # Without it, files for the time being would stay where a run is killed.
    with Workbook(out.buffer, {"in_memory": True}) as book:
        book.set_properties({"created": _CREATED, "author": AUTHOR})
        write_sheets(book, page, style.lang)
