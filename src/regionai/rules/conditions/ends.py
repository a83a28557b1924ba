"""From which value to which: `at_least` or `above`, `at_most` or `below`."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, Self

from pydantic import model_validator

from regionai.messages import Listing, Message, Value, message
from regionai.model.fields import Purpose, Ratio
from regionai.model.money import Won
from regionai.model.ratio import limit_percent
from regionai.source.shape import Refused, Written

_LOWER = ("at_least", "above")
_UPPER = ("at_most", "below")

Ends = Mapping[str, Won | Fraction]


def given_ends(model: Written) -> Ends:
    """Return the ends that a model gives, by key; raises `Refused` for two on one side and for no room."""
    values = vars(model)
    lower, upper = (
        {key: values[key] for key in keys if values[key] is not None} for keys in (_LOWER, _UPPER)
    )
    for side in (lower, upper):
        if len(side) > 1:
            raise Refused(message("rules.two-ends", keys=Listing(tuple(f"`{key}`" for key in side))))
    for key, least in lower.items():
        for other, most in upper.items():
            is_empty = least > most or (least == most and (key, other) != ("at_least", "at_most"))
            if is_empty:
                raise Refused(message("rules.no-room", least=_said(least), most=_said(most)), (other,))
    return {**lower, **upper}


def ends_said(ends: Ends) -> Message:
    """Return one or two ends in words."""
    first, *others = (message(f"ends.{key}", value=_said(value)) for key, value in ends.items())
    return message("ends.both", lower=first, upper=others[0]) if others else first


def _said(value: Won | Fraction) -> Value:
    return value if isinstance(value, Won) else limit_percent(value)


class ShareEnds(Written):
    """From which share to which."""

    at_least: Annotated[Ratio | None, Purpose.FIGURE] = None
    above: Annotated[Ratio | None, Purpose.FIGURE] = None
    at_most: Annotated[Ratio | None, Purpose.FIGURE] = None
    below: Annotated[Ratio | None, Purpose.FIGURE] = None

    @model_validator(mode="after")
    def _is_one_range(self) -> Self:
        if not self.ends:
            raise Refused(message("rules.no-ends"))
        return self

    @property
    def ends(self) -> Mapping[str, Fraction]:
        """The ends that are given."""
        return {key: share for key, share in given_ends(self).items() if isinstance(share, Fraction)}

    def hold(self, share: Fraction) -> bool:
        """Return whether a share lies between them."""
        return (
            (self.at_least is None or share >= self.at_least)
            and (self.above is None or share > self.above)
            and (self.at_most is None or share <= self.at_most)
            and (self.below is None or share < self.below)
        )
