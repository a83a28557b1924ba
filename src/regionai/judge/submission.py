"""A proposal with all that it is judged by."""

from datetime import date
from typing import NamedTuple

from regionai.judge.waiver import GrantedWaiver
from regionai.model.proposal import Proposal
from regionai.model.region import Regions
from regionai.rules.library import Chosen
from regionai.source.tree import Tree


class Submission(NamedTuple):
    """A proposal as it was read from a file, the rule sets that apply, and the day it is judged for.

    `sha256` is the sum of the file's bytes. The first of `applied` is the
    programme's edition, and `submitted` is None if no one said the day.
    `is_written` tells a proposal as its file has it from one with other
    amounts. `grants` are the waivers meant for it, looked at on `today`.
    """

    tree: Tree
    sha256: str
    proposal: Proposal
    applied: tuple[Chosen, ...]
    regions: Regions
    submitted: date | None
    is_written: bool = True
    grants: tuple[GrantedWaiver, ...] = ()
    today: date = date.max

    def with_proposal(self, proposal: Proposal) -> "Submission":
        """Return the same with another reading of the file, as a what-if has it."""
        return self._replace(proposal=proposal, is_written=False)
