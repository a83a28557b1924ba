"""A table of what was spent, by month and source, as spreadsheets save it: `month,source,amount`."""

import csv
from collections.abc import Sequence
from io import StringIO
from typing import NamedTuple

from regionai.ask.spent import Payment
from regionai.messages import Listing, Message, Text, message
from regionai.model.amount import KEYS
from regionai.model.day import month
from regionai.model.figure import won
from regionai.model.money import unit
from regionai.model.spelling import meant, quoted
from regionai.model.words import CITY_MONEY, FUNDING, SUBTOTAL
from regionai.source.names import compared
from regionai.source.problem import Problem, Span, UnreadableError, problem
from regionai.source.shape import Nearest, Refused

_COLUMNS = ("month", "source", "amount")
# Years of payments by month and source are some hundreds of lines.
MOST_LINES = 20_000


class _Head(NamedTuple):
    """Where each column of a table stands, and the unit of its bare numbers in won."""

    positions: tuple[int, ...]
    unit: int


def payments(text: str, file: str) -> tuple[Payment, ...]:
    """Return the payments of a table, whose first line names its columns in either language.

    An amount is as in a proposal; a bare number is in won, or in the unit that
    the heading names: `amount (천원)`. Raises `UnreadableError` with every
    problem at its line.
    """
    rows = csv.reader(StringIO(text, newline=""), strict=True)
    found: list[Payment] = []
    problems: list[Problem] = []
    head: _Head | None = None
    nearest = Nearest()
    try:
        for cells in rows:
            if rows.line_num > MOST_LINES:
                problems.append(_at(file, rows.line_num, message("payments.too-long", limit=MOST_LINES)))
                break
            if any(cell.strip() for cell in cells):
                try:
                    if head is None:
                        head = _head(cells)
                    else:
                        found.append(_payment(cells, head))
                except Refused as refused:
                    problems.append(_at(file, rows.line_num, refused.among(nearest)))
                    if head is None:
                        break
    except csv.Error as error:
        problems.append(_at(file, rows.line_num, message("payments.not-csv", reason=str(error))))
    if not found and not problems:
        problems.append(_at(file, 1, message("payments.nothing", columns=_columns())))
    if problems:
        raise UnreadableError(tuple(problems))
    return tuple(found)


def source_key(name: str, keys: Sequence[str] = tuple(KEYS)) -> str:
    """Return the key of a source, by itself or by one of its Korean words.

    Raises `Refused` for any other word, and for `시비`: it is the money of the
    applicant where a city applies, and else of a municipality.
    """
    words = {key: SUBTOTAL[key] for key in keys}
    key = meant(words, name)
    if key is not None:
        return key
    known = Listing(tuple(quoted(words, key) for key in keys))
    if compared(name) == CITY_MONEY:
        both = Listing(tuple(quoted(FUNDING, key) for key in ("province", "municipality")))
        raise Refused(message("set.city-money", name=name, both=both))

    def said(nearest: Nearest) -> Message:
        near = nearest.to(name, (*keys, *(word for own in words.values() for word in own)))
        if near is None:
            return message("set.no-source", name=name, known=known)
        return message("set.no-source-meant", name=name, meant=near, known=known)

    raise Refused(said)


def _head(cells: list[str]) -> _Head:
    """Return where the columns stand; raises `Refused` for a line that does not name just these."""
    names = [cell.strip().lower() for cell in cells]
    scale = 1
    for number, name in enumerate(names):
        start, bracket, rest = name.partition("(")
        if bracket and start.strip() in _names("amount"):
            names[number], scale = start.strip(), unit(rest.rstrip(")").strip())
    found = [column for name in names for column in _COLUMNS if name in _names(column)]
    if len(names) != len(_COLUMNS) or set(found) != set(_COLUMNS):
        raise Refused(message("payments.head", found=",".join(cells)[:60], columns=_columns()))
    return _Head(tuple(found.index(column) for column in _COLUMNS), scale)


def _payment(cells: list[str], head: _Head) -> Payment:
    if len(cells) != len(_COLUMNS):
        raise Refused(message("payments.cells", count=len(cells), columns=_columns()))
    when, source, amount = (cells[position].strip() for position in head.positions)
    return Payment(source_key(source), won(amount, head.unit), month(when))


def _names(column: str) -> tuple[str, ...]:
    words = message(f"payments.{column}")
    return column, words.say("ko")


def _columns() -> Text:
    """Return the first line of a table as it is written in each language."""
    return Text(ko=",".join(_names(column)[1] for column in _COLUMNS), en=",".join(_COLUMNS))


def _at(file: str, line: int, said: Message) -> Problem:
    return problem(file, Span(line, 1, line, 1), said)
