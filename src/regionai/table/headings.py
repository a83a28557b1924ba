"""What the headings of a budget table say: sources of money, sums, shares, categories, years, units."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from regionai.model.amount import KEYS
from regionai.model.money import UNITS
from regionai.model.words import CITY_MONEY, FUNDING, HEADINGS, LINE, TOTAL
from regionai.source.names import compared

TOTAL_KEY = "total"

_YEAR = re.compile(r"(20[0-9]{2})(?:년도?|년차)?")
_UNIT = re.compile(r"(?:단위[:：]?)?(" + "|".join(sorted(UNITS, key=len, reverse=True)) + ")")
# A longer text is no heading.
_LONGEST = 100
_IN_BRACKETS = re.compile(r"[(\[（［]([^()\[\]（）［］]*)[)\]）］]")
# `(A)`, `(B=C+D)`, `(①+②)`, `(%)`: what names a column or says how it is worked out.
_SIGN = re.compile(r"[a-z0-9①-⑳ⓐ-ⓩ+＋\-−×*/÷=%％,.]*")


class Meaning(NamedTuple):
    """What a heading says; every part may be missing.

    `sources` are keys of funding, from the outermost to the innermost, and
    `total` where it speaks of all money; `label` is the key of a line that the
    cells below hold (`title`), empty for one that has no key of its own.
    """

    sources: tuple[str, ...] = ()
    year: int | None = None
    category: str | None = None
    label: str | None = None
    unit: int | None = None
    is_sum: bool = False
    is_share: bool = False
    is_amount: bool = False
    is_remark: bool = False
    is_version: bool = False

    @property
    def source(self) -> str | None:
        """The key of the money meant: the innermost of nested sources; None if none is meant, or two apart.

        Cash and goods of money that is not split are not known to be private.
        """
        found: str | None = None
        for key in self.sources:
            if found in (None, key, TOTAL_KEY):
                found = key
            elif key == TOTAL_KEY or (found == "matching" and key in ("private_cash", "private_in_kind")):
                continue
            elif set(KEYS[key]) < set(KEYS[found]):
                found = key
            else:
                return None
        return found

    def within(self, outer: "Meaning") -> "Meaning":
        """Return what a heading says that stands below, or beside, another one."""
        return Meaning(
            (*outer.sources, *self.sources),
            self.year or outer.year,
            self.category or outer.category,
            outer.label if self.label is None else self.label,
            self.unit or outer.unit,
            self.is_sum or outer.is_sum,
            self.is_share or outer.is_share,
            self.is_amount or outer.is_amount,
            self.is_remark or outer.is_remark,
            self.is_version or outer.is_version,
        )


class Vocabulary:
    """The words of headings: those of every table, and the categories of an edition."""

    def __init__(self, categories: Mapping[str, str], *, of_a_city: bool) -> None:
        """Take the category of each word, as words are compared.

        `시비` is the applicant's own money where it is a city that is a region, a municipality's elsewhere.
        """
        words = _all_of(HEADINGS["sum"], Meaning(is_sum=True))
        words |= _all_of(HEADINGS["share"], Meaning(is_share=True))
        words |= _all_of(HEADINGS["amount"], Meaning(is_amount=True))
        words |= _all_of(HEADINGS["remark"], Meaning(is_remark=True))
        words |= _all_of(HEADINGS["version"], Meaning(is_version=True))
        words |= _all_of(HEADINGS["label"], Meaning(label=""))
        for key in ("category", "title", "item", "executed_by", "year", "site"):
            words |= _all_of(LINE[key], Meaning(label=key))
        words |= {word: Meaning(category=key) for word, key in categories.items()}
        for key, own in FUNDING.items():
            words |= _all_of(own, Meaning((key,)))
        words |= _all_of(TOTAL[TOTAL_KEY], Meaning((TOTAL_KEY,), is_sum=True))
        words[CITY_MONEY] = Meaning(("province" if of_a_city else "municipality",))
        self._words = words
        self._longest = max(map(len, words))

    def read(self, text: str) -> Meaning | None:
        """Return what a heading says; None for one with words that are not known, with none or too many."""
        if len(text) > _LONGEST:
            return None
        outside, inside = _IN_BRACKETS.sub(" ", text), _IN_BRACKETS.findall(text)
        found = self._words_in(_compact(outside)) if _compact(outside) else Meaning()
        for part in map(_compact, inside):
            if found is None:
                return None
            unit = _UNIT.fullmatch(part)
            if unit:
                found = found._replace(unit=UNITS[unit[1]])
            elif not _SIGN.fullmatch(part):
                below = self._words_in(part)
                found = None if below is None else below.within(found)
        return None if found == Meaning() else found

    def _words_in(self, text: str) -> Meaning | None:
        """Return what words written together mean; the longest word counts at each place."""
        found, at = Meaning(), 0
        while at < len(text):
            year = _YEAR.match(text, at)
            if year:
                found, at = Meaning(year=int(year[1])).within(found), year.end()
                continue
            ends = range(min(len(text), at + self._longest), at, -1)
            end = next((end for end in ends if text[at:end] in self._words), None)
            if end is None:
                return None
            found, at = self._words[text[at:end]].within(found), end
        return found


def units_in(texts: Iterable[str]) -> tuple[int, ...]:
    """Return the units, in won, that texts around a table say its numbers are in, each once.

    >>> units_in(["(단위 : 백만원)", "총괄표", "[단위: 천원, %]"])
    (1000000, 1000)
    """
    found = (UNITS[each] for text in texts for each in _SAID.findall(_compact(text)))
    return tuple(dict.fromkeys(found))


_SAID = re.compile(r"단위[:：]?(" + "|".join(sorted(UNITS, key=len, reverse=True)) + ")")


def _compact(text: str) -> str:
    """Return a text without spaces and line ends, as words are compared."""
    return compared("".join(unicodedata.normalize("NFKC", text).split()))


def _all_of(words: Iterable[str], meaning: Meaning) -> dict[str, Meaning]:
    return {compared(word): meaning for word in words}
