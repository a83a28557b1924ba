"""A proposal with everything that it is judged by."""

import hashlib
from datetime import date
from typing import NamedTuple

from regionai.judge.waiver import DecidingFinding, GrantedWaiver
from regionai.model.proposal import Proposal
from regionai.model.region import Regions
from regionai.rules.base import Rule
from regionai.rules.editions.library import Chosen
from regionai.rules.ruleset import RuleSet
from regionai.source.tree import Tree


class DecidingFile(NamedTuple):
    """A file that decides and is no proposal: settings, a baseline, or the one that a budget stands in."""

    file: str
    sha256: str


class Selection(NamedTuple):
    """Which rules a caller wants judged: some `only`, and some `never`; each by any of its spellings."""

    only: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """All rules that are named; none if every rule is wanted."""
        return (*self.only, *self.never)

    def has(self, rules: RuleSet, rule: Rule) -> bool:
        """Return whether a rule is to be judged."""
        if not (self.only or self.never):
            return True
        names = spellings(cited(rules, rule))
        return (not self.only or not names.isdisjoint(self.only)) and names.isdisjoint(self.never)


def cited(rules: RuleSet, rule: Rule) -> str:
    """Return what people cite a rule by: `region-led-ai@2026/local-share`."""
    return f"{rules.name}/{rule.id}"


def spellings(name: str) -> frozenset[str]:
    """Return what a rule may be called that is cited so: by its id, with its programme, or in full.

    >>> sorted(spellings("region-led-ai@2026/local-share"))
    ['local-share', 'region-led-ai/local-share', 'region-led-ai@2026/local-share']
    """
    rules, _, rule = name.rpartition("/")
    return frozenset((rule, f"{rules.partition('@')[0]}/{rule}", name))


class Submission(NamedTuple):
    """A proposal as it was read from a file, the rule sets that apply, and the day it is judged for.

    `content` are the bytes of the file. The first of `applied` is the
    programme's edition; `submitted` is None if neither file nor caller names a
    day. `is_written` is false for a proposal with other amounts than its file.
    `grants` are the waivers for this proposal, and `today` is the day on which
    they must not have expired. `said_again` are the options that a further
    command on the same file has to say too. `remarks` is what is to be told of the table
    that its budget stands in, and `budget_file` is the file of that table where it
    is another one. `selection` are the rules that the caller wants judged.
    """

    tree: Tree
    content: bytes
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
    selection: Selection = Selection()

    @property
    def sha256(self) -> str:
        """The checksum of the file; to work it out takes a thirtieth of reading it."""
        return hashlib.sha256(self.content).hexdigest()

    def with_proposal(self, proposal: Proposal) -> "Submission":
        """Return the submission with a changed proposal, which is no longer as its file has it."""
        return self._replace(proposal=proposal, is_written=False)
