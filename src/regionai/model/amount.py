"""An amount of one funding source, as a line or a total writes it."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import ValidationInfo, model_validator

from regionai.messages import Lang, Listing, message
from regionai.model.fields import ReadBy, from_text
from regionai.model.figure import explained, figure
from regionai.model.money import EXACT, NOTHING, Rounding, Way, Won, unit
from regionai.model.region import Regions
from regionai.model.spelling import quoted
from regionai.model.words import ROUNDINGS
from regionai.source.plain import Plain
from regionai.source.shape import Refused, Written

Source = Literal["national", "province", "municipality", "private_cash", "private_in_kind"]
SOURCES: tuple[Source, ...] = (
    "national",
    "province",
    "municipality",
    "private_cash",
    "private_in_kind",
)

# The funding sources that each key covers: several where the author did not split the amount.
KEYS: dict[str, tuple[Source, ...]] = {
    "national": ("national",),
    "province": ("province",),
    "municipality": ("municipality",),
    "local": ("province", "municipality"),
    "private_cash": ("private_cash",),
    "private_in_kind": ("private_in_kind",),
    "private": ("private_cash", "private_in_kind"),
    "matching": ("province", "municipality", "private_cash", "private_in_kind"),
}

# The keys under which a section says how its figures were rounded.
WAYS: tuple[Way, ...] = ("rounded_to", "cut_to", "raised_to")
_KEY_OF = {sources: key for key, sources in KEYS.items()}


def key_of(sources: tuple[Source, ...]) -> str:
    """Return the key that covers exactly these sources; raises `KeyError` if none does."""
    return _KEY_OF[sources]


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as printed, and how far below and above it the true one may lie, at most.

    `least` and `greatest` are the ends of the true amount, both included;
    money is never negative, however far it was rounded. `is_own` says that
    the figure itself tells how it was rounded (`78억여원`), whatever is said
    of those around it.
    """

    printed: Won
    below: Won = NOTHING
    above: Won = NOTHING
    is_own: bool = False
    least: Won = field(init=False)
    greatest: Won = field(init=False)

    def __post_init__(self) -> None:
        """Work out both ends once: rules ask for them again and again."""
        printed, below, above = self.printed.amount, self.below.amount, self.above.amount
        # An exact amount, as most are, is both of its ends.
        least = Won(max(printed - below, 0)) if below or printed < 0 else self.printed
        object.__setattr__(self, "least", least)
        object.__setattr__(self, "greatest", Won(printed + above) if above else self.printed)

    def say(self, lang: Lang) -> str:
        """Return the amount as printed, with how far it may be off, or the ends where these differ."""
        if self.is_exact:
            return self.printed.say(lang)
        if self.below == self.above:
            return f"{self.printed.say(lang)} ±{self.above.say(lang)}"
        if self.below == NOTHING:
            return message("amount.cut", least=self.least, end=self.greatest + _ONE).say(lang)
        return message("amount.raised", end=self.least - _ONE, greatest=self.greatest).say(lang)

    @property
    def is_exact(self) -> bool:
        """Whether only one amount is possible."""
        return self.least.amount == self.greatest.amount


_ONE = Won(1)


def rounded(printed: Won, rounding: Rounding, *, is_own: bool = False) -> Amount:
    """Return a figure that was rounded."""
    if rounding == EXACT:
        return Amount(printed, is_own=is_own)
    below, above = rounding.ends
    return Amount(printed, Won(below), Won(above), is_own)


Unit = Annotated[int, ReadBy(from_text(unit), "unit")]


def said_once(section: Written) -> None:
    """Refuse a section that says in two ways how its figures were rounded."""
    said = section.model_fields_set
    written = [way for way in WAYS if way in said]
    if len(written) > 1:
        listed = Listing(tuple(quoted(ROUNDINGS, way) for way in written))
        raise Refused(message("proposal.rounded-twice", keys=listed), (written[1],))


class Rounded(Written):
    """How the figures of a section were rounded, if they were: to the nearest, down, or up."""

    rounded_to: Unit | None = None
    cut_to: Unit | None = None
    raised_to: Unit | None = None

    @model_validator(mode="after")
    def _says_so_once(self) -> Self:
        said_once(self)
        return self

    def rounding(self) -> Rounding | None:
        """Return what the section says; nothing where it says nothing."""
        said = vars(self)
        for way in WAYS:
            won: int | None = said[way]
            if won is not None:
                return Rounding(way, won)
        return None


class Reading(NamedTuple):
    """The context in which the fields of a proposal are validated.

    `scale` is the unit of bare numbers in won, `slack` half the unit that
    amounts were rounded to.
    """

    regions: Regions
    scale: int
    rounding: Rounding


def reading(data: dict[str, Plain], regions: Regions) -> Reading:
    """Return the context for the fields of a file.

    A unit that cannot be read counts as one won here: validation reports it.
    """
    amounts = data.get("amounts")
    declared = amounts if isinstance(amounts, dict) else {}
    said = (Rounding(way, _scale(declared[way])) for way in WAYS if way in declared)
    return Reading(regions, _scale(declared.get("unit")), next(said, EXACT))


def _scale(text: Plain | None) -> int:
    try:
        return unit(text) if isinstance(text, str) else 1
    except Refused:
        return 1


def _read_amount(value: object, info: ValidationInfo[Reading]) -> Amount:
    context = info.context
    if not isinstance(value, str):
        raise Refused(message("field.not-a-single-value"))
    try:
        return _amount(value, context.scale, context.rounding)
    except Refused as refused:
        raise explained(value, context.scale, refused) from None


@lru_cache(maxsize=10_000)
def _amount(text: str, scale: int, rounding: Rounding) -> Amount:
    found = figure(text, scale)
    return rounded(found.amount, found.rounding or rounding, is_own=found.rounding is not None)


WrittenAmount = Annotated[Amount, ReadBy(_read_amount, "amount", in_context=True)]
