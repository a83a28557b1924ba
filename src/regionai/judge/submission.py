"""A proposal with everything that it is judged by."""

from datetime import date
from typing import NamedTuple

from regionai.judge.waiver import DecidingFinding, GrantedWaiver
from regionai.model.proposal import Proposal
from regionai.model.region import Regions
from regionai.rules.editions.library import Chosen
from regionai.source.tree import Tree


class DecidingFile(NamedTuple):
    """A file that decides and is no proposal: settings, a baseline, or the one that a budget stands in."""

    file: str
    sha256: str


class Submission(NamedTuple):
    """A proposal as it was read from a file, the rule sets that apply, and the day it is judged for.

    `sha256` is the checksum of the file. The first of `applied` is the
    programme's edition; `submitted` is None if neither file nor caller names a
    day. `is_written` is false for a proposal with other amounts than its file.
    `grants` are the waivers for this proposal, and `today` is the day on which
    they must not have expired. `said_again` are the options that a further
    command on the same file has to say too. `remarks` is what is to be told of the table
    that its budget stands in, and `budget_file` is the file of that table where it
    is another one.
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
    remarks: tuple[DecidingFinding, ...] = ()
    said_again: str = ""
    budget_file: DecidingFile | None = None

    def with_proposal(self, proposal: Proposal) -> "Submission":
        """Return the submission with a changed proposal, which is no longer as its file has it."""
        return self._replace(proposal=proposal, is_written=False)
