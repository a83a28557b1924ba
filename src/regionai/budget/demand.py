"""What a correction must achieve, as integer inequalities over the parts of a budget."""

from typing import NamedTuple

from regionai.budget.form import Form
from regionai.budget.part import Part


class Demand(NamedTuple):
    """A value that must become 0 or more, and how much one more won of each part adds to it.

    One won less subtracts as much: which end of a range of coefficients counts
    does not depend on the size of the amount.
    """

    value: int
    worth: tuple[int, ...]


def surely_kept(form: Form, position: int, parts: tuple[Part, ...]) -> Demand:
    """Return the demand that a limit is kept whatever the true figures are.

    `position` is the index of the limit in the coefficients of the parts.
    """
    return Demand(form.least, tuple(part.coefficients[position][0] for part in parts))


def not_broken(form: Form, position: int, parts: tuple[Part, ...]) -> Demand:
    """Return the demand that a limit is kept for some possible figures; `position` as in `surely_kept`."""
    return Demand(form.greatest, tuple(part.coefficients[position][1] for part in parts))
