"""What is taken from a table of cells, and what is refused in it, in short."""

import pytest

from builders import LIBRARY
from regionai.messages import Text
from regionai.source.grid import Cell, Grid, in_letters
from regionai.source.problem import UnreadableError
from regionai.table.budget import Budget, budget_of
from regionai.table.headings import Vocabulary
from regionai.table.layout import layouts
from tables import At

RULES = LIBRARY.choose("region-led-ai", "2026", None, "chosen.by-edition").rules
VOCABULARY = Vocabulary(RULES.category_words, of_a_city=False, years=range(2026, 2037))


def grid(cells: list[At]) -> Grid:
    found = [
        Cell(
            cell.text,
            cell.row,
            cell.column,
            (cell.row, cell.column),
            rows=cell.rows,
            columns=cell.columns,
            is_italic=cell.is_italic,
        )
        for cell in cells
    ]
    return Grid(Text("총괄표", "sheet"), tuple(found), joint="!")


def taken(cells: list[At], vocabulary: Vocabulary = VOCABULARY) -> Budget:
    table = grid(cells)
    (layout,) = layouts(table, vocabulary)
    return budget_of(layout, "표.xlsx")


def refused(cells: list[At]) -> list[tuple[str, str]]:
    """Return the place and the code of each problem."""
    with pytest.raises(UnreadableError) as found:
        taken(cells)
    places = [in_letters(each.span.line, each.span.column).ko for each in found.value.problems]
    # What is called by its cell is at the row and column that its span counts out.
    assert [each.location.say("ko") for each in found.value.problems] == [
        f"표.xlsx:총괄표!{place}" for place in places
    ]
    return [(place, each.code) for place, each in zip(places, found.value.problems, strict=True)]


def lines(budget: Budget) -> list[dict[str, str]]:
    return [{str(each.at[-1]): each.written for each in line.figures} for line in budget.lines]


def totals(budget: Budget) -> dict[str, str]:
    return {".".join(map(str, each.at)): each.written for each in (*budget.totals, *budget.shares)}


def kinds(budget: Budget) -> list[tuple[int | None, str | None]]:
    """Return the year and the category of each line."""
    return [(line.year, line.category) for line in budget.lines]


def told(budget: Budget) -> list[str]:
    """Return the code of each remark."""
    return [each.id for each in budget.remarks]
