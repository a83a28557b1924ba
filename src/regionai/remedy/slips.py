"""Where one slip of the hand would explain that declared totals and lines disagree."""

from itertools import chain

from regionai.budget.ledger import Ledger
from regionai.model.proposal import Proposal
from regionai.remedy.columns import Columns
from regionai.remedy.doubt import Doubt
from regionai.remedy.figures import Figures
from regionai.remedy.numbers import SingleNumbers
from regionai.remedy.suspect import Suspect, suspect
from regionai.remedy.units import Units
from regionai.source.tree import Tree


def suspects(proposal: Proposal, ledger: Ledger, tree: Tree) -> tuple[Suspect, ...]:
    """Return every single slip that explains all that disagrees, the most plausible first.

    Of equally plausible ones, those of fewer numbers come first, then lines
    before what the cover page says. Nothing if all declared totals and shares
    agree with the lines.
    """
    figures = Figures(proposal, ledger, tree)
    numbers = SingleNumbers(figures)
    doubts = numbers.together()
    if figures.is_off:
        doubts = chain(numbers.doubts(), Columns(figures).doubts(), Units(figures).doubts())
    found: dict[object, Doubt] = {}
    for doubt in sorted(doubts, key=lambda doubt: doubt.rank):
        found.setdefault(doubt.outcome, doubt)
    return tuple(suspect(doubt, proposal, tree) for doubt in found.values())
