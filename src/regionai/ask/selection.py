"""Which proposals of a portfolio are shown, and in which order, as the caller writes it."""

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from regionai.ask.portfolio import Number, PortfolioRow
from regionai.errors import CannotError
from regionai.messages import Listing, message
from regionai.model.day import count
from regionai.model.fields import word_of
from regionai.model.figure import won
from regionai.model.notation import unit_text
from regionai.model.ratio import ratio
from regionai.model.region import Regions
from regionai.model.spelling import meant, quoted
from regionai.model.words import OUTCOMES, PORTFOLIO
from regionai.source.shape import Refused

# Of the files there are, the most alike are named.
_FEW = 3


def selected(
    rows: Sequence[PortfolioRow], conditions: Sequence[str], sort: str | None, regions: Regions
) -> list[PortfolioRow]:
    """Return the rows that meet all conditions, sorted; equal rows keep their order.

    A condition is `KEY=VALUE`, `KEY!=VALUE`, or with a number `KEY<NUMBER`,
    `KEY<=NUMBER`, `KEY>NUMBER` or `KEY>=NUMBER`; a share is written in percent,
    an amount as in a proposal, and keys, outcomes and regions in either
    language. `-KEY` sorts in descending order; rows without a figure come last.
    Raises `CannotError` for an unknown key, outcome, region or file, a
    malformed condition or a malformed number.
    """
    files = tuple(row.assessment.file for row in rows)
    asked = [_condition(text, regions, files) for text in conditions]
    key = None if sort is None else _key(sort.removeprefix("-"))
    kept = [row for row in rows if all(each.holds(row.keys[each.key]) for each in asked)]
    if sort is None or key is None:
        return kept
    with_figure = [row for row in kept if row.keys[key] is not None]
    with_figure.sort(key=lambda row: _sortable(row, key), reverse=sort.startswith("-"))
    return with_figure + [row for row in kept if row.keys[key] is None]


class _Condition(NamedTuple):
    """What the value of a key must be; one that has no figure is neither below a number nor above it."""

    key: str
    sign: str
    value: str | Number

    def holds(self, found: str | Number | None) -> bool:
        """Return whether a value meets the condition."""
        if self.sign in _SAME:
            return (found == self.value) is _SAME[self.sign]
        if isinstance(found, str) or isinstance(self.value, str) or found is None:
            return False
        return _ORDERS[self.sign](found, self.value)


_SAME = {"=": True, "!=": False}
_ORDERS: Mapping[str, Callable[[Number, Number], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_WRITTEN = re.compile("([^<>=!]*)(<=|>=|!=|<|>|=)(.*)", re.DOTALL)
# The keys whose values are words.
_WORDS = ("file", "region", "outcome")
_SHARES = ("national-share", "local-share")
_AMOUNTS = ("total", "national", "margin")
# A smaller number without a unit is more likely in 억원 than in won.
_LEAST_BARE = 10_000_000


def _condition(text: str, regions: Regions, files: Sequence[str]) -> _Condition:
    written = _WRITTEN.fullmatch(text)
    if written is None:
        raise CannotError(message("portfolio.no-condition", condition=text))
    key, sign, value = _key(written[1]), written[2], written[3].strip()
    if key not in _WORDS:
        return _Condition(key, sign, _number(key, value))
    if sign not in _SAME:
        raise CannotError(message("portfolio.no-order", key=quoted(PORTFOLIO, key), value=value))
    return _Condition(key, sign, _word(key, value, regions, files))


def _key(word: str) -> str:
    found = meant(PORTFOLIO, word.strip())
    if found is None:
        known = Listing(tuple(quoted(PORTFOLIO, key) for key in PORTFOLIO))
        raise CannotError(message("portfolio.no-key", key=word.strip(), known=known))
    return found


def _word(key: str, text: str, regions: Regions, files: Sequence[str]) -> str:
    """Return a value as the rows have it: an outcome and a region by any of their names."""
    if key == "file":
        if text not in files:
            known = Listing(tuple(f"`{file}`" for file in sorted(files, key=_unlike(text))[:_FEW]))
            raise CannotError(message("portfolio.no-file", file=text, known=known))
        return text
    try:
        return word_of(OUTCOMES)(text) if key == "outcome" else regions.find(text).slug
    except Refused as refused:
        raise CannotError(refused.message) from None


def _unlike(text: str) -> Callable[[str], float]:
    return lambda file: -SequenceMatcher(None, text, file).ratio()


def _number(key: str, text: str) -> Number:
    """Return a number that can only be meant as it is read: a share has `%`, a small amount its unit."""
    try:
        if key in _SHARES:
            return ratio(text)
        if key in _AMOUNTS:
            return _won(text)
        return count(text)
    except Refused:
        is_share = key in _SHARES and re.fullmatch("[0-9]{1,3}([.][0-9]{1,9})?", text) is not None
        said = "portfolio.no-percent" if is_share else "portfolio.no-number"
        raise CannotError(message(said, text=text)) from None


def _won(text: str) -> int:
    """Return an amount, which may be negative; raises `Refused` for text that is none."""
    unsigned = text.removeprefix("-")
    amount = won(unsigned).amount
    if 0 < amount < _LEAST_BARE and not unit_text(unsigned):
        raise CannotError(message("local.bare", number=text))
    return -amount if unsigned != text else amount


def _sortable(row: PortfolioRow, key: str) -> tuple[str, Number]:
    value = row.keys[key]
    return (value, 0) if isinstance(value, str) else ("", value or 0)
