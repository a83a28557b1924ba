"""The arithmetic below the verdict: a row for each limit, and what a rule comes to from its rows."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.budget.form import Limit
from regionai.messages import Lang, message
from regionai.report.workbook.book import Formula, Sheet
from regionai.report.workbook.formulas import Cells, formulas_of
from regionai.report.workbook.places import Table, absolute, quoted
from regionai.rulebook.asked import Asked, Version
from regionai.rules.terms import Terms

_HEADINGS = ("rule", "year", "formula", "of-part", "of-whole", "kept", "possible", "least", "greatest")
_PART, _WHOLE, _KEPT, _POSSIBLE, _LEAST, _GREATEST = range(4, 10)


class Rows(NamedTuple):
    """The rows of some limits, one below the other; `are_years` where each is of one fiscal year."""

    rows: tuple[int, ...]
    are_years: bool = False


class Checked(NamedTuple):
    """The rows of a version: what is asked, what must be there for an outcome, and where it applies."""

    asked: tuple[Rows, ...]
    guards: tuple[int, ...]
    within: tuple[int, ...]


class Checks:
    """Writes the rows of checks; `years` is the cell with the number of fiscal years."""

    def __init__(self, sheet: Sheet, first: int, table: Table, years: str, lang: Lang) -> None:
        """Write the headings of the checks in the row `first`."""
        self._sheet = sheet
        self._last = first
        self._table = table
        self._years = years
        self._lang: Lang = lang
        sheet.row(first, [message(f"workbook.{each}").say(lang) for each in _HEADINGS], "heading")

    def write(self, name: str, version: Version, terms: Terms) -> Checked:
        """Write the checks of a version of the rule of a name, and return where they are."""
        once = tuple(each for each in version.asked if each.limit.years is None)
        yearly = tuple(each for each in version.asked if each.limit.years is not None)
        rows = [Rows(self._rows(name, (each,), terms)) for each in once]
        if yearly:
            rows.append(Rows(self._rows(name, yearly, terms), are_years=True))
        guards, within = (
            self._rows(name, [plain(limit) for limit in limits], terms)
            for limits in (version.guards, version.within)
        )
        return Checked(tuple(rows), guards, within)

    def outcome(self, checked: Checked) -> str:
        """Return the outcome of a version as a formula."""
        not_here, met, broken, not_applicable = (
            quoted(message(each).say(self._lang))
            for each in ("workbook.not-here", "outcome.met", "outcome.broken", "outcome.not-applicable")
        )
        rows = [row for each in checked.asked for row in each.rows]
        if not rows:
            return not_applicable
        found = f"IF({_all(rows, _KEPT)},{met},IF({_all(rows, _POSSIBLE)},{not_here},{broken}))"
        if checked.guards:
            found = f"IF({_all(checked.guards, _KEPT)},{found},{not_here})"
        if checked.within:
            elsewhere = f"IF({_all(checked.within, _POSSIBLE)},{not_here},{not_applicable})"
            found = f"IF({_all(checked.within, _KEPT)},{found},{elsewhere})"
        return found

    def margin(self, checked: Checked, outcome: str) -> str:
        """Return the margin of a version in won as a formula, by the cell with its outcome.

        It is an empty text where there is no outcome.
        """
        if not checked.asked:
            return '""'
        least, greatest = (
            f"MIN({','.join(_together(each, column) for each in checked.asked)})"
            for column in (_LEAST, _GREATEST)
        )
        met, broken = (quoted(message(f"outcome.{each}").say(self._lang)) for each in ("met", "broken"))
        return f'IF({outcome}={met},{least},IF({outcome}={broken},{greatest},""))'

    def _rows(self, name: str, asked: Sequence[Asked], terms: Terms) -> tuple[int, ...]:
        first = self._last + 1
        for each in asked:
            self._last += 1
            row = self._last
            (year,) = each.limit.years or ("",)
            cells = Cells(absolute(row, _PART), absolute(row, _WHOLE))
            self._sheet.row(row, [name, year, self._in_words(each.limit, terms)], "text")
            for column, formula in enumerate(formulas_of(each, self._table, cells, self._years), _PART):
                look = "text" if column in (_KEPT, _POSSIBLE) else "won"
                self._sheet.put(row, column, Formula(f'IFERROR({formula},"")'), look)
        return tuple(range(first, self._last + 1))

    def _in_words(self, limit: Limit, terms: Terms) -> str:
        """Return a limit as a person reads it: `5 × 국비 ≤ 3 × 총사업비`."""
        names = {quantity.filter: terms.named(name) for name, quantity in terms.quantities.items()}
        sign = (">" if limit.is_floor else "<") if limit.is_strict else ("≥" if limit.is_floor else "≤")
        part = names[limit.of].say(self._lang)
        if not limit.share:
            return f"{part} {sign} {message('workbook.limit').say(self._lang)}"
        whole = names[limit.whole].say(self._lang)
        sides = ((limit.share.denominator, part), (limit.share.numerator, whole))
        left, right = (what if count == 1 else f"{count} × {what}" for count, what in sides)
        return f"{left} {sign} {right}"


def all_asked(version: Version) -> tuple[Asked, ...]:
    """Return every limit that the outcome of a version rests on."""
    return (*version.asked, *map(plain, (*version.guards, *version.within)))


def plain(limit: Limit) -> Asked:
    """Return a limit that is the same for any work period, and whose margin nobody asks for."""
    return Asked(limit, (limit.amount,), 1)


def _all(rows: Sequence[int], column: int) -> str:
    """Return whether the cells of a column are true in all rows."""
    return f"AND({','.join(absolute(row, column) for row in rows)})"


def _together(checked: Rows, column: int) -> str:
    """Return the margin of several checks: of years what is off in all of them, else the least."""
    first, last = absolute(checked.rows[0], column), absolute(checked.rows[-1], column)
    if not checked.are_years:
        return first
    area = f"{first}:{last}"
    return f'IF(SUMIF({area},"<0")<0,SUMIF({area},"<0"),MIN({area}))'
