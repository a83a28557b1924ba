"""What decided a run beside its proposals: rule files, settings, waivers, a baseline, and what fails."""

from collections.abc import Iterable
from typing import NamedTuple

from regionai.judge.submission import DecidingFile
from regionai.judge.waiver import DecidingFinding, GrantedWaiver
from regionai.rules.editions.library import Chosen
from regionai.source.plain import dotted
from regionai.source.problem import Location


class RuleFile(NamedTuple):
    """A rule file that was applied.

    It is published if a record has it, and shipped if that is the record that
    comes with regionai. `finding` is that it takes the place of a shipped one
    and is not published.
    """

    name: str
    file: str
    sha256: str
    is_published: bool
    is_shipped: bool
    finding: DecidingFinding | None = None


class Limit(NamedTuple):
    """What makes a proposal fail, and where that was set: by an option, in settings, or nowhere."""

    value: str
    option: str | None = None
    location: Location | None = None

    @property
    def place(self) -> str | None:
        """Where it was set, as people read it; None if it is the default."""
        return self.option if self.location is None else f"{self.location.file}:{self.location.span.line}"


class Limits(NamedTuple):
    """From which severity on a proposal fails, and whether it does where a rule is undecided."""

    fail_on: Limit = Limit("error")
    undecided: Limit = Limit("fail")


class Selected(NamedTuple):
    """What a caller who wants only some rules gets: the rules that were judged, and those left out.

    All are named as people cite them: `region-led-ai@2026/local-share`.
    """

    judged: tuple[str, ...]
    left_out: tuple[str, ...]


class Decided(NamedTuple):
    """All that decided on one proposal, or on all of a run, each once.

    `waivers` are those there are, each with how many outcomes it waived; of one
    proposal they are those that waived any. `budget_files` are those that proposals
    name in place of their lines. `selected` is None where every rule is wanted.
    """

    rule_files: tuple[RuleFile, ...] = ()
    limits: tuple[Limits, ...] = ()
    waivers: tuple[tuple[GrantedWaiver, int], ...] = ()
    settings: tuple[DecidingFile, ...] = ()
    baseline: DecidingFile | None = None
    budget_files: tuple[DecidingFile, ...] = ()
    selected: Selected | None = None

    @property
    def findings(self) -> tuple[DecidingFinding, ...]:
        """What is wrong with the rule files."""
        return tuple(each.finding for each in self.rule_files if each.finding is not None)


def rule_files(applied: Iterable[Chosen]) -> tuple[RuleFile, ...]:
    """Return the files of rule sets that were applied."""
    return tuple(map(_rule_file, applied))


def _rule_file(chosen: Chosen) -> RuleFile:
    edition, taken = chosen.edition, chosen.taken
    return RuleFile(
        chosen.rules.name,
        edition.file,
        edition.sha256,
        edition.is_published,
        edition.is_shipped,
        None
        if taken is None
        else DecidingFinding(
            "rule-file", "unpublished", edition.tree.location(taken.at), taken.said, dotted(taken.at)
        ),
    )
