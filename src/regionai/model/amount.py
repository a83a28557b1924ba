"""An amount of one funding source, as a line or a total writes it."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated, Literal, cast

from pydantic import PlainValidator, ValidationInfo

from regionai.messages import Lang, message
from regionai.model.fields import takes
from regionai.model.money import NOTHING, Won, unit, won
from regionai.model.region import Regions
from regionai.source.shape import Refused
from regionai.source.tree import Plain

Source = Literal["national", "province", "municipality", "private_cash", "private_in_kind"]
SOURCES: tuple[Source, ...] = (
    "national",
    "province",
    "municipality",
    "private_cash",
    "private_in_kind",
)

# What an amount's key says of its source: one, or one of several that the author did not split.
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

_KEY_OF = {sources: key for key, sources in KEYS.items()}


def key_of(sources: tuple[Source, ...]) -> str:
    """Return the key under which money of these sources is written."""
    return _KEY_OF[sources]


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as printed, and how far the true one may lie from it, at most, either way.

    `least` and `greatest` are the ends of the true amount; money is never
    negative, however far it was rounded.
    """

    printed: Won
    slack: Won = NOTHING
    least: Won = field(init=False)
    greatest: Won = field(init=False)

    def __post_init__(self) -> None:
        """Work out both ends once: rules ask for them again and again."""
        object.__setattr__(self, "least", max(self.printed - self.slack, NOTHING))
        object.__setattr__(self, "greatest", self.printed + self.slack)

    def say(self, lang: Lang) -> str:
        """Return the amount as printed, with its slack where it has one."""
        if self.slack.amount:
            return f"{self.printed.say(lang)} ±{self.slack.say(lang)}"
        return self.printed.say(lang)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a proposal's fields need to know to be read."""

    regions: Regions
    scale: int
    slack: Won


def reading(data: dict[str, Plain], regions: Regions) -> Reading:
    """Return how the amounts of a file are written; a bad unit is the model's to refuse."""
    amounts = data.get("amounts")
    declared = amounts if isinstance(amounts, dict) else {}
    return Reading(regions, _scale(declared.get("unit")), Won(_scale(declared.get("rounded_to")) // 2))


def _scale(text: Plain | None) -> int:
    try:
        return unit(text) if isinstance(text, str) else 1
    except Refused:
        return 1


def _read_amount(value: object, info: ValidationInfo) -> Amount:
    context = cast("Reading", info.context)
    if not isinstance(value, str):
        raise Refused(message("field.not-a-single-value"))
    return _amount(value, context.scale, context.slack.amount)


@lru_cache(maxsize=10_000)
def _amount(text: str, scale: int, slack: int) -> Amount:
    return Amount(won(text, scale), Won(slack))


WrittenAmount = Annotated[Amount, PlainValidator(_read_amount), takes("amount")]
