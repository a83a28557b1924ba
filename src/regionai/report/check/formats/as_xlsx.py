"""An Excel workbook of a check, for whoever sorts and filters it; no cell of it runs."""

from collections.abc import Sequence
from typing import TextIO

from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.folding import MOST_ROWS_OF_A_KIND
from regionai.report.check.tables import Rows, TablesFormat, tables
from regionai.report.page.as_xlsx import write_page


class Xlsx(TablesFormat):
    """The tables of a check, a sheet each; a finding leads to the row of its proposal.

    Of one kind it has 2,000 of each file, and says how many more there are.
    """

    ending = ".xlsx"
    is_binary = True
    most_of_a_kind = MOST_ROWS_OF_A_KIND

    def write(self, rendered: Sequence[Rows], run: RunDiagnostics, out: TextIO) -> None:
        """Write the rows of all; raises `CannotError` as a page does."""
        write_page(tables(rendered, run, self.lang, self.most_of_a_kind), out, self.look.style)
