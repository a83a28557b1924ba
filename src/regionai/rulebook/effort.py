"""How much is looked at to prove or to test one edition."""

from regionai.budget.possible.tableau import UnsettledError, Work
from regionai.errors import CannotError
from regionai.messages import message

# In coefficients of a linear programme: some two seconds. The editions that come with regionai take up
# to a tenth to be proved, and less than a third to be tested.
MOST_EFFORT = 1_500_000

# What it takes beside coefficients to make a budget to order, to read a line of it, and to ask a rule.
_BUDGET, _LIMIT, _LINE, _RULE = 1_000, 20, 100, 50


class Effort(Work):
    """What may still be looked at of an edition: counted, so that the same is given up everywhere."""

    def __init__(self, edition: str) -> None:
        """Begin with all of it, for the edition of this name."""
        super().__init__(MOST_EFFORT)
        self._edition = edition

    def spend(self, coefficients: int) -> None:
        """Count coefficients that are looked at; raises `CannotError` where they are too many."""
        try:
            super().spend(coefficients)
        except UnsettledError:
            raise CannotError(message("lint.too-much", edition=self._edition)) from None

    def make_budget(self, limits: int) -> None:
        """Count that a budget is made to order by so many limits; raises as `spend`."""
        self.spend(_BUDGET + _LIMIT * limits)

    def read(self, lines: int) -> None:
        """Count that a proposal is read, of so many lines and bodies; raises as `spend`."""
        self.spend(_LINE * (lines + 1))

    def ask(self, rules: int) -> None:
        """Count that so many rules are asked about a proposal; raises as `spend`."""
        self.spend(_RULE * rules)
