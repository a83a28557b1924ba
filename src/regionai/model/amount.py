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

_KEY_OF = {sources: key for key, sources in KEYS.items()}


def key_of(sources: tuple[Source, ...]) -> str:
    """Return the key that covers exactly these sources; raises `KeyError` if none does."""
    return _KEY_OF[sources]


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as printed, and the most by which rounding may have moved it either way.

    `least` and `greatest` bound the true amount, both included; `least` is
    never below 0.
    """

    printed: Won
    slack: Won = NOTHING
    least: Won = field(init=False)
    greatest: Won = field(init=False)

    def __post_init__(self) -> None:
        """Compute both bounds once: rules read them many times."""
        object.__setattr__(self, "least", max(self.printed - self.slack, NOTHING))
        object.__setattr__(self, "greatest", self.printed + self.slack)

    def say(self, lang: Lang) -> str:
        """Return the amount as printed, followed by `±` and the slack if it was rounded."""
        if self.slack.amount:
            return f"{self.printed.say(lang)} ±{self.slack.say(lang)}"
        return self.printed.say(lang)


@dataclass(frozen=True, slots=True)
class Reading:
    """The context in which the fields of a proposal are validated.

    `scale` is the unit of bare numbers in won, `slack` half the unit that
    amounts were rounded to.
    """

    regions: Regions
    scale: int
    slack: Won


def reading(data: dict[str, Plain], regions: Regions) -> Reading:
    """Return the context for the fields of a file.

    A unit that cannot be read counts as one won here: validation reports it.
    """
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
