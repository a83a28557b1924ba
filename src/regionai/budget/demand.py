"""What a correction has to bring about, as whole numbers over the parts of a budget."""

from typing import NamedTuple

from regionai.budget.form import Form
from regionai.budget.part import Part


class Demand(NamedTuple):
    """A value that must be 0 or more, and what one more won of each part brings to it.

    One won less takes the same away: an amount that is not wholly known stands
    in its form at one end, whatever the amount is.
    """

    value: int
    worth: tuple[int, ...]


def surely_kept(form: Form, position: int, parts: tuple[Part, ...]) -> Demand:
    """Return the demand that a form is kept however the open figures turn out.

    `position` is that of the form's limit among the coefficients of the parts.
    """
    return Demand(form.least, tuple(part.coefficients[position][0] for part in parts))


def not_broken(form: Form, position: int, parts: tuple[Part, ...]) -> Demand:
    """Return the demand that an undecided form can still be kept."""
    return Demand(form.greatest, tuple(part.coefficients[position][1] for part in parts))
