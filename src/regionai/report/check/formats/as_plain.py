"""Plain tables, without colour and however wide."""

from collections.abc import Sequence
from typing import TextIO

from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.tables import Rows, TablesFormat, tables
from regionai.report.page.as_text import write_page
from regionai.report.page.style import NO_EDGE, Style


class Plain(TablesFormat):
    """The tables of a check for a log."""

    ending = ".txt"
    is_exact = False

    def write(self, rendered: Sequence[Rows], run: RunDiagnostics, out: TextIO) -> None:
        """Write the rows of all."""
        write_page(tables(rendered, run, self.lang), out, Style(self.lang, NO_EDGE, colour=False))
