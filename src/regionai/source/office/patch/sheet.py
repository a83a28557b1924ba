"""A sheet of a workbook as its XML holds it: rows, cells, and which of them are computed."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from regionai.messages import message
from regionai.source.grid import in_letters
from regionai.source.office.area import MOST_ROWS, Place, area_of, row_and_column
from regionai.source.office.patch.formula import moved
from regionai.source.office.patch.markup import Element, Part
from regionai.source.problem import START, UnreadableError, refusal

# Cells of a sheet that formulas in others fill.
_MOST_FILLED = 10_000


class SheetCell(NamedTuple):
    """A cell as a sheet holds it; rows and columns count from 1."""

    row: int
    column: int
    element: Element

    @property
    def formula(self) -> Element | None:
        """The formula that is written in it."""
        return next(self.element.named("f"), None)

    @property
    def value(self) -> str | None:
        """What it holds, by its `kind`; None for nothing."""
        return next((each.text for each in self.element.named("v")), None)

    @property
    def kind(self) -> str:
        """The kind of what it holds: `n` for a number."""
        return self.element.attributes.get("t", "n")

    @property
    def is_text(self) -> bool:
        """Whether it holds a text."""
        return self.kind in ("s", "str", "inlineStr")


class Sheet:
    """A sheet whose rows and cells are in their order."""

    def __init__(self, part: Part, name: str, file: str) -> None:
        """Find the cells; raises `UnreadableError` for some that are not where they say."""
        self.part = part
        self.name = name
        self.cells: dict[Place, SheetCell] = {}
        self._file = file
        self.rows: dict[int, Element] = {}
        data = next(part.root.named("sheetData"), None)
        if data is None:
            raise self._unlike_excel()
        self.data = data
        number = 0
        for row in data.named("row"):
            before, number = number, self._number(row.attributes.get("r", f"{number + 1}"))
            column = 0
            for cell in row.named("c"):
                place = self._place(cell.attributes.get("r", in_letters(number, column + 1).ko))
                if place[0] != number or place[1] <= column:
                    raise self._unlike_excel()
                column = place[1]
                self.cells[place] = SheetCell(number, column, cell)
            if number <= before:
                raise self._unlike_excel()
            self.rows[number] = row

    @cached_property
    def filled(self) -> Mapping[Place, SheetCell]:
        """The cells that hold results of a formula in another, by their place."""
        found: dict[Place, SheetCell] = {}
        for cell in self.cells.values():
            formula = cell.formula
            if formula is None or formula.attributes.get("t") not in ("array", "dataTable"):
                continue
            try:
                area = area_of(formula.attributes.get("ref", ""), self.name)
            except ValueError:
                raise self._unlike_excel() from None
            if len(found) + area.size > _MOST_FILLED:
                raise refusal(self._file, START, message("office.too-many-places", limit=_MOST_FILLED))
            found |= {
                (row, column): cell
                for row in range(area.top, area.bottom + 1)
                for column in range(area.left, area.right + 1)
            }
        return found

    def is_computed(self, place: Place) -> bool:
        """Return whether what a cell holds is the result of a formula."""
        cell = self.cells.get(place)
        return place in self.filled or (cell is not None and cell.formula is not None)

    def formula(self, place: Place) -> str:
        """Return the formula of a cell that is computed, as it reads there; empty if it says none."""
        cell = self.filled.get(place) or self.cells[place]
        element = next(cell.element.named("f"))
        if element.text or "si" not in element.attributes:
            return element.text
        first = self._shared.get(element.attributes["si"])
        if first is None:
            return ""
        text = next(first.element.named("f")).text
        return moved(text, place[0] - first.row, place[1] - first.column)

    def style(self, place: Place) -> int:
        """Return the style of a cell that a row does not hold: that of the row, else that of its column."""
        row = self.rows.get(place[0])
        styles = (
            [] if row is None or "customFormat" not in row.attributes else [row.attributes.get("s", "0")]
        )
        styles += [
            column.attributes.get("style", "0")
            for columns in self.part.root.named("cols")
            for column in columns.named("col")
            if self._number(column.attributes.get("min", "0"))
            <= place[1]
            <= self._number(column.attributes.get("max", "0"))
        ]
        return self._number(next(iter(styles), "0"))

    @cached_property
    def _shared(self) -> Mapping[str, SheetCell]:
        """The cells whose formula others share, by its number."""
        return {
            formula.attributes["si"]: cell
            for cell in self.cells.values()
            if (formula := cell.formula) is not None and formula.text and "si" in formula.attributes
        }

    def _number(self, text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) <= len(str(MOST_ROWS))):
            raise self._unlike_excel()
        return int(text)

    def _place(self, text: str) -> Place:
        try:
            return row_and_column(text)
        except ValueError:
            raise self._unlike_excel() from None

    def _unlike_excel(self) -> UnreadableError:
        return refusal(self._file, START, message("office.not-as-excel"))
