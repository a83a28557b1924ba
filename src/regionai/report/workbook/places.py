"""Where in a workbook what formulas look at stands, and what comes to how many won there."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from regionai.budget.cell import Membership, among
from regionai.budget.quantity import Filter
from regionai.model.amount import KEYS
from regionai.source.grid import in_letters


class Area(NamedTuple):
    """A part of one column of a sheet, from its first row to its last."""

    sheet: str
    column: int
    first: int
    last: int

    def __str__(self) -> str:
        """Return it as formulas name it: `'예산'!$E$5:$E$24`."""
        return f"{cell_of(self.sheet, self.first, self.column)}:{absolute(self.last, self.column)}"

    @property
    def here(self) -> str:
        """What formulas of the same sheet name it."""
        return f"{absolute(self.first, self.column)}:{absolute(self.last, self.column)}"


def absolute(row: int, column: int) -> str:
    """Return the name of a cell that stays the same where a formula is copied: `$E$5`."""
    place = in_letters(row, column).ko
    letters = place.rstrip("0123456789")
    return f"${letters}${place[len(letters) :]}"


def cell_of(sheet: str, row: int, column: int) -> str:
    """Return the name of a cell of a sheet."""
    return f"'{sheet}'!{absolute(row, column)}"


def quoted(text: str) -> str:
    """Return a text as formulas write it."""
    return '"' + text.replace('"', '""') + '"'


def criterion(text: str) -> str:
    """Return what selects the cells with exactly this text, whatever signs are in it."""
    return quoted("".join(f"~{sign}" if sign in "~*?" else sign for sign in text))


class Table(NamedTuple):
    """The budget table: `columns` by key of a line, those of money among them.

    `categories` are the words of the list of categories, `unit` is the cell
    with how many won one of the unit is.
    """

    columns: Mapping[str, Area]
    keys: tuple[str, ...]
    categories: Mapping[str, str]
    unit: str

    @property
    def money(self) -> str:
        """All cells of money."""
        first, last = self.columns[self.keys[0]], self.columns[self.keys[-1]]
        return f"{cell_of(first.sheet, first.first, first.column)}:{absolute(last.last, last.column)}"

    def open_keys(self, *filters: Filter) -> tuple[str, ...]:
        """Return the keys of money that is not split as finely as filters tell it apart."""
        return tuple(
            key
            for key in self.keys
            if any(of.sources is not None and self._is(key, of) is Membership.MAYBE for of in filters)
        )

    def sum_of(self, of: Filter, year: int | None = None, but: Sequence[str] = ()) -> str:
        """Return what a quantity comes to in won, of one year if given, but for some keys."""
        sums = (
            sum_where(self.columns[key], conditions)
            for key in self.keys
            if key not in but and self._is(key, of) is Membership.YES
            for conditions in self._conditions(of, year)
        )
        return f"ROUND(({'+'.join(sums) or '0'})*{self.unit},0)"

    def without(self, column: str, known: str) -> str:
        """Return whether some money has a word in a column that is not in an area, or has none."""
        return f"SUMPRODUCT((COUNTIF({known},{self.columns[column]})=0)*({self.money}<>0))>0"

    def without_any(self, column: str) -> str:
        """Return whether some money has nothing in a column."""
        return f'SUMPRODUCT(({self.columns[column]}="")*({self.money}<>0))>0'

    @staticmethod
    def _is(key: str, of: Filter) -> Membership:
        return Membership.YES if of.sources is None else among(KEYS[key], of.sources)

    def _conditions(self, of: Filter, year: int | None) -> Iterator[dict[Area, str]]:
        """Yield what selects the rows of a quantity, one for each word that it may have."""
        words = (
            ("category", [self.categories[key] for key in sorted(of.categories or ())]),
            ("item", sorted(of.items or ())),
        )
        asked = [[(key, criterion(each)) for each in found] for key, found in words if found]
        of_year = [] if year is None else [[("year", str(year))]]
        for chosen in product(*asked, *of_year):
            yield {self.columns[key]: value for key, value in chosen}


def sum_where(area: Area, conditions: Mapping[Area, str]) -> str:
    """Return the sum of the cells of a column whose rows meet conditions."""
    if not conditions:
        return f"SUM({area})"
    pairs = ",".join(f"{of},{value}" for of, value in conditions.items())
    return f"SUMIFS({area},{pairs})"
