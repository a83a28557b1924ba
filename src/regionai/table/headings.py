"""What the headings of a budget table say: sources of money, sums, shares, categories, years, units."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property, lru_cache, reduce
from typing import NamedTuple

from regionai.model.amount import KEYS
from regionai.model.money import UNITS
from regionai.model.spelling import meant
from regionai.model.words import CITY_MONEY, FUNDING, HEADINGS, LINE, OF_MUNICIPALITIES, TOTAL
from regionai.source.names import compared

TOTAL_KEY = "total"
# Money of a government, which a heading may name in brackets.
_OF_PLACES = ("province", "municipality")
# Keys of a line that no row is labelled with: what stands in one may be called so.
_OF_COLUMNS = ("id", "equipment")

_YEAR = re.compile(r"(20[0-9]{2})(?:년도?|년차)?|['‘’]?([0-9]{2})년도?|['‘’]([0-9]{2})")
# A year of the work, of which another place must say when it is; or a year.
_TIME = re.compile(rf"(제?[1-9][0-9]?(?:차[년연]도?|년차))|{_YEAR.pattern}")
_BEGINS_A_TIME = frozenset("제0123456789'‘’")
_WON = {**{name.removesuffix("원"): won for name, won in UNITS.items() if name != "원"}, **UNITS, "₩": 1}
_UNITS = "|".join(sorted(UNITS, key=len, reverse=True))
_UNIT = re.compile(rf"(?:단위[:：]?)?({_UNITS})")
_SAID = re.compile(rf"단위[:：]?({_UNITS})")
_WITH_A_FIGURE = re.compile("|".join(sorted(_WON, key=len, reverse=True)))
# A longer text is no heading.
_LONGEST = 100
# Stands between texts that are looked at together; it is part of no word.
_BETWEEN = "\0"
_IN_BRACKETS = re.compile(r"[(\[（［]([^()\[\]（）［］]*)[)\]）］]")
# `(A)`, `(B=C+D)`, `(①+②)`, `(%)`: what names a column or says how it is worked out.
_SIGN = re.compile(r"[a-z0-9①-⑳ⓐ-ⓩ+＋\-−×*/÷=%％,.]*")
# `1.`, `나)`, `Ⅲ.`, `①`, `-`: what stands in front of a heading and says nothing.
_NUMBERING = re.compile(
    r"\s*(?:\(?(?:[0-9]{1,2}|[가나다라마바사아자차카타파하]|[IVX]{1,4})[.)]|[①-⑳]|[Ⅰ-Ⅻ][.)]?|[-–·•○●◦ㅇ□■▪▫▶])\s*"
)


class Meaning(NamedTuple):
    """What a heading says; every part may be missing.

    `sources` are keys of funding, from the outermost to the innermost, and
    `total` where it speaks of all money; `word` is that of money that is one of
    several with the same key (`군비`); `label` is the key of a line that the
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
    is_nth_year: bool = False
    word: str = ""

    @property
    def source(self) -> str | None:
        """The key of the money meant: the innermost of nested sources; None if none is meant, or two apart.

        Cash and goods of money that is not split are not known to be private.
        """
        return _innermost(self.sources)

    @property
    def part(self) -> str:
        """Which part of the money of its key it is, where a key has several; empty for all of it."""
        inner = self.sources[-1] if self.sources else ""
        return self.word if inner == self.source else inner

    @property
    def is_undated(self) -> bool:
        """Whether it counts a year of the work and does not say which year that is."""
        return self.is_nth_year and self.year is None

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
            self.is_nth_year or outer.is_nth_year,
            self.word or outer.word,
        )


SAYS_NOTHING = Meaning()


# Every cell of a column is of the same money.
@lru_cache(maxsize=256)
def _innermost(sources: tuple[str, ...]) -> str | None:
    found: str | None = None
    for key in sources:
        if found in (None, key, TOTAL_KEY):
            found = key
        elif key == TOTAL_KEY or (found == "matching" and key in ("private_cash", "private_in_kind")):
            continue
        elif set(KEYS[key]) < set(KEYS[found]):
            found = key
        else:
            return None
    return found


class Vocabulary:
    """The words of headings: those of every table, and the categories of an edition."""

    def __init__(
        self,
        categories: Mapping[str, str],
        *,
        of_a_city: bool,
        years: Collection[int] = (),
        places: Collection[str] = (),
    ) -> None:
        """Take the category of each word, as words are compared, and the years that two digits may say.

        `places` are the governments whose money a heading may name, as in
        `시비(포항)`. `시비` is the applicant's own money where it is a city that is a
        region, a municipality's elsewhere.
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
        words |= {word: Meaning(("municipality",), word=word) for word in OF_MUNICIPALITIES}
        if of_a_city:
            words[CITY_MONEY] = Meaning(("province",))
        # In English a heading is the key itself.
        firsts = {key: compared(each[0]) for key, each in {**LINE, **TOTAL, **HEADINGS}.items()}
        words |= {key: words[first] for key, first in firsts.items() if first in words}
        self._years = years
        self._places = {*map(compared, places), *(compared(place)[:-1] for place in places)}
        self._words = words
        # Words by their first letter, the longest first: most texts of a table begin with none.
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(words, key=len, reverse=True):
            self._by_letter.setdefault(word[:1], []).append(word)
        # A table says the same in many rows.
        self._read: dict[str, Meaning | None] = {}

    def read(self, text: str) -> Meaning | None:
        """Return what a heading says; None for one with words that are not known, with none or too many."""
        if len(text) > _LONGEST:
            return None
        if text not in self._read:
            self._read[text] = self._meaning(text)
        return self._read[text]

    def money_in(self, texts: Iterable[str]) -> dict[str, str]:
        """Return the sources that texts name as headings, by the text; that of all money is no source."""
        # Most texts of a table have no word for money in them, and are not read.
        short = [text for text in texts if len(text) <= _LONGEST and _BETWEEN not in text]
        said, last, number, may_be = compact(_BETWEEN.join(short)), 0, 0, dict[str, None]()
        for found in self._of_money.finditer(said):
            number += said.count(_BETWEEN, last, found.start())
            last = found.start()
            may_be[short[number]] = None
        read = {text: meaning.source for text in may_be if (meaning := self.read(text)) is not None}
        return {text: source for text, source in read.items() if source not in (None, TOTAL_KEY)}

    @cached_property
    def _of_money(self) -> re.Pattern[str]:
        """What stands in every text that names money: a word for it, or brackets, which may part a word."""
        words = (word for word, each in self._words.items() if each.source not in (None, TOTAL_KEY))
        return re.compile("|".join((*map(re.escape, words), r"[(\[]")))

    def _meaning(self, text: str) -> Meaning | None:
        numbering = _NUMBERING.match(text)
        text = text[numbering.end() :] if numbering else text
        found = self._words_in(compact(_IN_BRACKETS.sub(" ", text)))
        if found is None:
            return None
        for part in map(compact, _IN_BRACKETS.findall(text)):
            unit = _UNIT.fullmatch(part)
            if unit:
                found = found._replace(unit=UNITS[unit[1]])
            elif found.source in _OF_PLACES and part in self._places:
                # Beside each other, money of several is told apart, and added up.
                found = found._replace(word=f"{found.word}({part})")
            elif not _SIGN.fullmatch(part) or _YEAR.fullmatch(part):
                below = self._words_in(part)
                if below is None:
                    return None
                found = below.within(found)
        return None if found == SAYS_NOTHING else found

    def heading(self, text: str) -> Meaning | None:
        """Return what a heading of a column says: as anywhere, or a key that only columns have."""
        found, key = self.read(text), meant(LINE, text)
        return Meaning(label=key) if found is None and key in _OF_COLUMNS else found

    def _words_in(self, text: str) -> Meaning | None:
        """Return what words written together mean; the longest word counts at each place."""
        found, at = list[Meaning](), 0
        while at < len(text):
            meaning, at = self._time_at(text, at) or self._word_at(text, at) or (None, at)
            if meaning is None:
                return None
            found.append(meaning)
        return reduce(lambda outer, inner: inner.within(outer), found, SAYS_NOTHING)

    def _word_at(self, text: str, at: int) -> tuple[Meaning, int] | None:
        """Return what the longest word at a place of a text means, and where it ends; None without one."""
        for word in self._by_letter.get(text[at], ()):
            if text.startswith(word, at):
                return self._words[word], at + len(word)
        return None

    def _time_at(self, text: str, at: int) -> tuple[Meaning, int] | None:
        """Return the year that stands at a place of a text, and where it ends; None if there is none."""
        time = _TIME.match(text, at) if text[at] in _BEGINS_A_TIME else None
        if time is None:
            return None
        if time[1]:
            return Meaning(is_nth_year=True), time.end()
        number = int(time[2] or f"20{time[3] or time[4]}")
        return (Meaning(year=number), time.end()) if time[2] or number in self._years else None


def units_in(texts: Iterable[str]) -> tuple[int, ...]:
    """Return the units, in won, that texts around a table say its numbers are in, each once.

    >>> units_in(["(단위 : 백만원)", "총괄표", "[단위: 천원, %]"])
    (1000000, 1000)
    """
    # Most of them are numbers.
    words = compact(_BETWEEN.join(text for text in texts if not text.isascii()))
    return tuple(dict.fromkeys(UNITS[each] for each in _SAID.findall(words)))


def units_with(text: str) -> tuple[int, ...]:
    """Return the units that an amount says itself, in won.

    >>> units_with("1억 5,000만원"), units_with("4,200")
    ((100000000, 10000), ())
    """
    return tuple(_WON[each] for each in _WITH_A_FIGURE.findall(compact(text)))


def unit_called(word: str) -> int | None:
    """Return the unit of a word in won: `백만원`, or `백만`; None for one that is none."""
    return _WON.get(word)


def compact(text: str) -> str:
    """Return a text without spaces and line ends, as words are compared."""
    return compared("".join(unicodedata.normalize("NFKC", text).split()))


def _all_of(words: Iterable[str], meaning: Meaning) -> dict[str, Meaning]:
    return {compared(word): meaning for word in words}
