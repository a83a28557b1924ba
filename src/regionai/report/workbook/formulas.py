"""Money rules as formulas: whether each limit is kept, exactly and without division, and by how much."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.budget.cell import ANY_OTHER, Place, Shape
from regionai.budget.form import Limit
from regionai.budget.quantity import FUNDING
from regionai.model.amount import KEYS
from regionai.report.workbook.places import Table
from regionai.rulebook.asked import Asked

# Spreadsheets compare numbers by 14 to 15 digits: up to here each won is told from the next one.
MOST = 10**14
_ANYWHERE = Place(outside_region=False, capital_region=False)


class Formulas(NamedTuple):
    """A limit as formulas: its part and its whole in won, whether it is kept, and by how many won.

    `surely` and `least` are of any budget that the sheet leaves possible,
    `possibly` and `greatest` of the best of them. The margins are empty texts
    for a year without money.
    """

    part: str
    whole: str
    surely: str
    possibly: str
    least: str
    greatest: str


class Cells(NamedTuple):
    """The cells of a check in its row: its part and its whole in won."""

    part: str
    whole: str


def can_be_said(asked: Asked) -> bool:
    """Return whether a sheet holds all that a limit looks at, in numbers that it tells apart."""
    limit = asked.limit
    filters = (limit.of, limit.whole)
    is_of_sheet = all(of.places is None and of.bodies is None for of in filters)
    is_one_year = limit.years is None or len(limit.years) == 1
    # Beside its amounts and years, a longer work period may not make another limit of it.
    is_small = max(abs(won.amount) for won in asked.amounts) <= MOST
    return is_of_sheet and is_one_year and is_small and most_won(limit) > 0


def most_won(limit: Limit) -> int:
    """Return up to which total in won the formulas of a limit are exact."""
    return MOST // max(limit.share.numerator, limit.share.denominator)


def formulas_of(asked: Asked, table: Table, cells: Cells, years: str) -> Formulas:
    """Return the formulas of a limit whose part and whole stand in cells.

    `years` is the cell with the number of fiscal years of the work period.
    """
    limit = asked.limit
    (year,) = limit.years or (None,)
    but = table.open_keys(limit.of, limit.whole)
    whole = table.sum_of(limit.whole, year, but) if limit.share else _amount(asked, years)
    low, high = _of_open(limit, table, but)
    kept = _kept(limit, cells, low)
    possibly = _kept(limit, cells, high) if but else kept
    least = _value(limit, cells, low)
    greatest = _value(limit, cells, high) if but else least
    # A share of nothing asks nothing of a year.
    absent = f"AND({cells.part}=0,{cells.whole}=0)" if year is not None and limit.share else ""
    return Formulas(
        table.sum_of(limit.of, year, but),
        whole,
        f"OR({absent},{kept})" if absent else kept,
        f"OR({absent},{possibly})" if absent else possibly,
        _margin(least, asked.step, absent),
        _margin(greatest, asked.step, absent),
    )


def _amount(asked: Asked, years: str) -> str:
    """Return the amount of a limit, by the number of fiscal years where it depends on it."""
    if not asked.counts_years:
        return str(asked.limit.amount.amount)
    return f"IFERROR(CHOOSE({years},{','.join(str(won.amount) for won in asked.amounts)}),0)"


def _kept(limit: Limit, cells: Cells, more: str) -> str:
    """Return whether a limit is kept: `5*part<=3*whole`."""
    sign = (">" if limit.is_floor else "<") + ("" if limit.is_strict else "=")
    part, whole = _times(limit.share.denominator, cells.part), _whole(limit, cells)
    return f"{part}{more}{sign}{whole}" if limit.is_floor else f"{part}{sign}{whole}{more}"


def _value(limit: Limit, cells: Cells, more: str) -> str:
    """Return by how much a limit is kept, in won of which several may be one of its quantity."""
    part, whole = _times(limit.share.denominator, cells.part), _whole(limit, cells)
    strictly = "-1" if limit.is_strict else ""
    return f"{part}-{whole}{more}{strictly}" if limit.is_floor else f"{whole}-{part}{more}{strictly}"


def _whole(limit: Limit, cells: Cells) -> str:
    return _times(limit.share.numerator, cells.whole) if limit.share else cells.whole


def _times(count: int, cell: str) -> str:
    return cell if count == 1 else f"{count}*{cell}"


def _margin(value: str, step: int, absent: str) -> str:
    margin = f"INT(({value})/{step})" if step > 1 else value
    return f'IF({absent},"",{margin})' if absent else margin


def _of_open(limit: Limit, table: Table, keys: Sequence[str]) -> tuple[str, str]:
    """Return what money that is not split adds to a limit at least, and at most."""
    of_keys = [(_ends(limit, key), table.sum_of(FUNDING[key], but=_others(table, key))) for key in keys]
    low, high = ("".join(f"{worths[end]:+}*{won}" for worths, won in of_keys) for end in (0, 1))
    return low, high


def _others(table: Table, key: str) -> tuple[str, ...]:
    return tuple(each for each in table.keys if each != key)


def _ends(limit: Limit, key: str) -> tuple[int, int]:
    """Return the least and the greatest that one won under a key counts."""
    shape = Shape(KEYS[key], (ANY_OTHER,), (_ANYWHERE,), None)
    return limit._replace(years=None).coefficients(shape)


def in_the_way(asked: Asked, table: Table) -> tuple[str, ...]:
    """Return the keys of money that is not split, and of which a limit asks by year, category or item."""
    limit = asked.limit
    of_rows = any(of.categories is not None or of.items is not None for of in (limit.of, limit.whole))
    return table.open_keys(limit.of, limit.whole) if of_rows or limit.years is not None else ()
