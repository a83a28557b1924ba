"""What one movement of money does to all money rules at once, to the won."""

from collections.abc import Sequence
from dataclasses import dataclass

from regionai.budget.cell import Shape
from regionai.budget.form import Form


@dataclass(frozen=True, slots=True)
class Movement:
    """Money added to one shape, taken from another, or both at a constant total.

    `available` is the least that is surely there to be taken; None without `taken`.
    """

    added: Shape | None
    taken: Shape | None
    available: int | None


@dataclass(frozen=True, slots=True)
class Reach:
    """The exact whole won by which a movement keeps all forms at 0 or more.

    `least` to `greatest`, both included; `greatest` is None without an upper
    end. `against` are the positions of the forms that leave no such won.
    """

    least: int
    greatest: int | None
    against: tuple[int, ...] = ()

    @property
    def works(self) -> bool:
        """Whether any movement of this kind keeps all forms."""
        return not self.against and (self.greatest is None or self.least <= self.greatest)


def reach(movement: Movement, forms: Sequence[Form]) -> Reach:
    """Return by how many won `movement` makes every form at least 0, ranges at their worst."""
    least, greatest = 0, movement.available
    needs: list[int] = []
    limits: list[int] = []
    for position, form in enumerate(forms):
        value, step = form.least, _step(movement, form)
        if step > 0:
            needed = -(value // step)
            if needed > least:
                least, needs = needed, [position]
        elif value < 0:
            return Reach(0, 0, (position,))
        elif step < 0:
            allowed = value // -step
            if greatest is None or allowed < greatest:
                greatest, limits = allowed, [position]
    if greatest is not None and least > greatest:
        return Reach(least, greatest, (*needs, *limits))
    return Reach(least, greatest)


def helps(movement: Movement, broken: Sequence[Form]) -> bool:
    """Return whether a movement brings any broken form nearer to 0."""
    return any(_step(movement, form) > 0 for form in broken)


def _step(movement: Movement, form: Form) -> int:
    """Return the least that one more won of the movement brings."""
    added = 0 if movement.added is None else form.limit.coefficients(movement.added)[0]
    taken = 0 if movement.taken is None else form.limit.coefficients(movement.taken)[1]
    return added - taken
