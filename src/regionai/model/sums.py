"""Amounts by funding source: of a budget line, and of the cover page with its shares."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Self, cast

from pydantic import PlainValidator, ValidationInfo, model_validator

from regionai.messages import Listing, message
from regionai.model.amount import KEYS, Amount, Reading, Rounded, WrittenAmount, rounded
from regionai.model.fields import SeveralWords, Year, from_text, takes
from regionai.model.money import EXACT, Rounding, Won
from regionai.model.ratio import PrintedShare, printed_share
from regionai.source.shape import Refused, Words, Written

# The keys that cover more than one source.
_WIDE = tuple(key for key, sources in KEYS.items() if len(sources) > 1)

WrittenShare = Annotated[PrintedShare, PlainValidator(from_text(printed_share)), takes("percent")]


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
        written = self.model_fields_set
        for key in KEYS:
            if key in written:
                yield key, getattr(self, key)


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
        written = KEYS.keys() & self.model_fields_set
        if not written:
            raise Refused(message("proposal.line-without-amount", known=", ".join(KEYS)))
        for wide in (key for key in _WIDE if key in written):
            inside = [key for key in KEYS if key in written and set(KEYS[key]) < set(KEYS[wide])]
            if inside:
                both = Listing(tuple(f"`{key}`" for key in inside))
                raise Refused(message("proposal.source-twice", wide=wide, inside=both), (wide,))
        return self


class Totals(Sums, Rounded):
    """What the cover page says; any of the sources, and the whole."""

    total: WrittenAmount | None = None

    @model_validator(mode="after")
    def _as_exact_as_written(self, info: ValidationInfo) -> Self:
        return self.as_exact_as(cast("Reading", info.context).rounding)

    def as_exact_as(self, table: Rounding) -> Self:
        """Return the sums, each as exact as the cover page is beside a table that was rounded so.

        Where it does not say how it was rounded, it was as the table, unless
        one of its figures is not whole in the table's unit: then all are exact.
        """
        said = self.rounding()
        if said is None and table == EXACT:
            return self
        plain = {key: amount.printed for key, amount in self.declared() if not amount.is_own}
        is_finer = any(won.amount % table.unit for won in plain.values())
        rounding = said or (EXACT if is_finer else table)
        return self.model_copy(update={key: rounded(won, rounding) for key, won in plain.items()})

    def with_sums(self, changes: Mapping[str, Won], table: Rounding) -> Self:
        """Return the cover page with some of its sums others, as it is read beside a table."""
        changed = self.model_copy(update={key: Amount(won) for key, won in changes.items()})
        return changed.as_exact_as(table)

    def declared(self) -> Iterator[tuple[str, Amount]]:
        """Yield each declared total with its key, that of the whole budget first."""
        if self.total is not None:
            yield "total", self.total
        yield from self.amounts()


class Shares(Written):
    """The shares of the total that the cover page declares, by source."""

    national: WrittenShare | None = None
    province: WrittenShare | None = None
    municipality: WrittenShare | None = None
    local: WrittenShare | None = None
    private_cash: WrittenShare | None = None
    private_in_kind: WrittenShare | None = None
    private: WrittenShare | None = None
    matching: WrittenShare | None = None

    def declared(self) -> Iterator[tuple[str, PrintedShare]]:
        """Yield each declared share with its key, in the order of `KEYS`."""
        for key in KEYS:
            if key in self.model_fields_set:
                yield key, getattr(self, key)
