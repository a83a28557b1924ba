"""Amounts by funding source: of a budget line, and of the cover page with its shares."""

import re
from collections.abc import Iterator, KeysView, Mapping
from dataclasses import replace
from functools import cache
from itertools import combinations
from math import lcm
from typing import Annotated, ClassVar, NamedTuple, Self, cast

from pydantic import Field, ModelWrapValidatorHandler, PrivateAttr, ValidationInfo, model_validator

from regionai.messages import Listing, message
from regionai.model.amount import (
    KEYS,
    WAYS,
    Amount,
    Reading,
    Rounded,
    WrittenAmount,
    rounded,
    said_once,
)
from regionai.model.fields import ReadBy, SeveralWords, Year, from_text
from regionai.model.money import EXACT, Rounding, Won
from regionai.model.ratio import PrintedShare, printed_share
from regionai.model.spelling import quoted
from regionai.model.words import FUNDING
from regionai.source.shape import Nearest, Refused, Words, Written

_YEAR = r"20[0-9]{2}"
# For each key that covers several sources the keys of some of them.
_INSIDE = {
    wide: [key for key in KEYS if {*KEYS[key]} < {*covered}]
    for wide, covered in KEYS.items()
    if len(covered) > 1
}
# Where the subtotals of a cover page are kept; in the file they stand beside the sources.
SUBTOTALS = ("years", "categories")

WrittenShare = Annotated[PrintedShare, ReadBy(from_text(printed_share), "percent")]


class Sums(Written):
    """Amounts by funding source; one that is not split has a key that covers several sources."""

    national: WrittenAmount | None = None
    province: WrittenAmount | None = None
    municipality: WrittenAmount | None = None
    local: WrittenAmount | None = None
    private_cash: WrittenAmount | None = None
    private_in_kind: WrittenAmount | None = None
    private: WrittenAmount | None = None
    matching: WrittenAmount | None = None

    def amounts(self) -> Iterator[tuple[str, Amount]]:
        """Yield each amount that is written, with its key, in the order of `KEYS`."""
        written, values = self.model_fields_set, vars(self)
        for key in KEYS:
            if key in written:
                yield key, values[key]


class Line(Sums):
    """One budget line; rules compare `site` and `equipment` to find proposals that pay for the same."""

    id: Words | None = None
    title: Words | None = None
    category: Words | None = None
    year: Year | None = None
    item: Words | None = None
    executed_by: Words | None = None
    site: Words | None = None
    equipment: SeveralWords = ()

    @model_validator(mode="after")
    def _says_each_source_once(self) -> Self:
        written = self.model_fields_set
        if written.isdisjoint(KEYS):
            known = Listing(tuple(quoted(FUNDING, key) for key in KEYS))
            raise Refused(message("proposal.line-without-amount", known=known))
        for wide, keys in _INSIDE.items():
            if wide in written and not written.isdisjoint(keys):
                both = Listing(tuple(quoted(FUNDING, key) for key in keys if key in written))
                said = message("proposal.source-twice", wide=quoted(FUNDING, wide), inside=both)
                raise Refused(said, (wide,))
        return self


class DeclaredSums(Sums):
    """Sums that the cover page declares: any of the sources, and the whole."""

    main_key: ClassVar[str] = "total"

    total: WrittenAmount | None = None

    def declared(self) -> Iterator[tuple[str, Amount]]:
        """Yield each declared sum with its key, that of all sources first."""
        if self.total is not None:
            yield "total", self.total
        yield from self.amounts()


class Subtotal(DeclaredSums):
    """What the cover page says of a fiscal year or a category: one amount for all of it, or by source."""

    _is_one_amount: bool = PrivateAttr(default=False)

    @model_validator(mode="wrap")
    @classmethod
    def _of_one_amount(cls, written: object, read: ModelWrapValidatorHandler[Self]) -> Self:
        if not isinstance(written, str):
            return read(written)
        found = read({"total": written})
        found._is_one_amount = True  # noqa: SLF001 - the model builds itself here
        return found

    def paths(self, name: str) -> Iterator[tuple[tuple[str, ...], str, Amount]]:
        """Yield each declared sum with its path within `totals`, where this stands under `name`."""
        for key, amount in self.declared():
            yield (name,) if self._is_one_amount else (name, key), key, amount


class DeclaredSum(NamedTuple):
    """A sum that the cover page declares, at a path within `totals`; perhaps of a year or a category."""

    path: tuple[str, ...]
    key: str
    amount: Amount
    year: int | None = None
    category: str | None = None


class Totals(DeclaredSums, Rounded):
    """What the cover page says: of the whole budget, and by fiscal year and category.

    A year or a category is a key beside the sources: `"2026": 55억`, or
    `solution: {national: 30억}`.
    """

    years: dict[str, Subtotal] = Field(default_factory=dict, exclude=True)
    categories: dict[str, Subtotal] = Field(default_factory=dict, exclude=True)

    @model_validator(mode="before")
    @classmethod
    def _with_subtotals(cls, written: object) -> object:
        """Take keys that are no field for years, and for categories unless a field was meant."""
        fields = _fields_of_totals()
        if not isinstance(written, dict) or written.keys() <= fields:
            return written
        found: dict[str, object] = {key: value for key, value in written.items() if key in fields}
        nearest = Nearest()
        for key, value in written.items():
            if key not in fields:
                is_field = nearest.to(key, fields) is not None
                kind = "years" if re.fullmatch(_YEAR, key) else "categories"
                among = found if is_field else cast("dict[str, object]", found.setdefault(kind, {}))
                among[key] = value
        return found

    @model_validator(mode="after")
    def _as_exact_as_written(self, info: ValidationInfo[Reading]) -> Self:
        table = info.context.rounding
        # As the table was rounded each sum has been read.
        return self if self._rounding_beside(table) == table else self.as_exact_as(table)

    def as_exact_as(self, table: Rounding) -> Self:
        """Return the sums, each as exact as the cover page is beside a table that was rounded so."""
        rounding = self._rounding_beside(table)
        return self._with({each.path: rounded(each.amount.printed, rounding) for each in self._plain()})

    def _rounding_beside(self, table: Rounding) -> Rounding:
        """Return how the sums were rounded beside a table that was rounded so.

        Where the cover page does not say it, they were as the table, unless
        one of its figures is not whole in the table's unit: then all are exact.
        """
        said = self.rounding()
        if said is not None:
            return said
        is_finer = table != EXACT and any(each.amount.printed.amount % table.unit for each in self._plain())
        return EXACT if is_finer else table

    def _plain(self) -> Iterator[DeclaredSum]:
        """Yield the sums that do not say themselves how they were rounded."""
        return (each for each in self.sums() if not each.amount.is_own)

    def with_sums(self, changes: Mapping[tuple[str, ...], Won], table: Rounding) -> Self:
        """Return the cover page with some of its sums others, by path, as it is read beside a table."""
        return self._with({path: Amount(won) for path, won in changes.items()}).as_exact_as(table)

    def moved(self, changes: Mapping[tuple[str, ...], Won]) -> Self:
        """Return the cover page with some of its sums others, by path, each as exact as it was."""
        return self._with(
            {
                each.path: replace(each.amount, printed=changes[each.path])
                for each in self.sums()
                if each.path in changes
            }
        )

    def sums(self) -> Iterator[DeclaredSum]:
        """Yield each declared sum, those of the whole budget first."""
        for key, amount in self.declared():
            yield DeclaredSum((key,), key, amount)
        for year, of_year in self.years.items():
            for each in of_year.paths(year):
                yield DeclaredSum(*each, year=int(year))
        for category, of_category in self.categories.items():
            for each in of_category.paths(category):
                yield DeclaredSum(*each, category=category)

    def _with(self, amounts: Mapping[tuple[str, ...], Amount]) -> Self:
        """Return the cover page with other amounts, by the paths of `sums`."""
        changed: dict[str, object] = {key: amounts[key,] for key, _ in self.declared() if (key,) in amounts}
        for kind in SUBTOTALS:
            changed[kind] = {
                name: subtotal.model_copy(
                    update={key: amounts[path] for path, key, _ in subtotal.paths(name) if path in amounts}
                )
                for name, subtotal in getattr(self, kind).items()
            }
        return self.model_copy(update=changed)


@cache
def _fields_of_totals() -> KeysView[str]:
    """Return the keys of a cover page that are neither a year nor a category, in their order."""
    return dict.fromkeys(name for name in Totals.model_fields if name not in SUBTOTALS).keys()


class Shares(Written):
    """The shares of the total that the cover page declares, by source, and how they were rounded."""

    national: WrittenShare | None = None
    province: WrittenShare | None = None
    municipality: WrittenShare | None = None
    local: WrittenShare | None = None
    private_cash: WrittenShare | None = None
    private_in_kind: WrittenShare | None = None
    private: WrittenShare | None = None
    matching: WrittenShare | None = None
    rounded_to: WrittenShare | None = None
    cut_to: WrittenShare | None = None
    raised_to: WrittenShare | None = None

    @model_validator(mode="after")
    def _says_once_how_it_was_rounded(self) -> Self:
        said_once(self)
        values = vars(self)
        for way in WAYS:
            unit: PrintedShare | None = values[way]
            if unit is not None and unit.share == 0:
                raise Refused(message("ratio.no-unit"), (way,))
        return self

    def declared(self) -> Iterator[tuple[str, PrintedShare]]:
        """Yield each declared share with its key, in the order of `KEYS`."""
        written, values = self.model_fields_set, vars(self)
        shares: dict[str, PrintedShare] = {key: values[key] for key in KEYS if key in written}
        said = next(((way, values[way].share) for way in WAYS if values[way]), None)
        of_sets = set() if said else {key for keys in _adding_up(shares) for key in keys}
        for key, share in shares.items():
            if said and not share.is_exact:
                yield key, share._replace(unit=said[1], made=said[0])
            else:
                yield key, share._replace(made="of-a-set") if key in of_sets else share


def _adding_up(shares: Mapping[str, PrintedShare]) -> Iterator[tuple[str, ...]]:
    """Yield the keys of each set of shares that names no source twice and adds up to 100%."""
    # In whole parts of one whole: a fraction takes its time to add.
    whole = lcm(*(each.share.denominator for each in shares.values()))
    parts = {key: each.share.numerator * (whole // each.share.denominator) for key, each in shares.items()}
    for size in range(len(shares), 1, -1):
        for keys in combinations(shares, size):
            if sum(parts[key] for key in keys) == whole:
                sources = [source for key in keys for source in KEYS[key]]
                if len(set(sources)) == len(sources):
                    yield keys
