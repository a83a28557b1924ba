"""Markdown; nothing that a proposal says is taken for a sign of it."""

from collections.abc import Sequence
from typing import TextIO

from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.tables import Rows, TablesFormat, tables
from regionai.report.page.as_markdown import write_page


class Markdown(TablesFormat):
    """The tables of a check for a page of text."""

    ending = ".md"

    def write(self, rendered: Sequence[Rows], run: RunDiagnostics, out: TextIO) -> None:
        """Write the rows of all."""
        write_page(tables(rendered, run, self.lang), out, self.look.style)
