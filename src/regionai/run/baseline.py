"""A baseline: a file of known findings, so that only new or worse ones make a run fail."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import yaml

from regionai.errors import CannotError
from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.model.finding import Outcome
from regionai.rules.base import Waivable
from regionai.rules.editions.published import sum_of
from regionai.rules.judged import JudgedRule
from regionai.source.composer import MAX_NODES
from regionai.source.file import MAX_BYTES, read_bytes, shown
from regionai.source.plain import dotted
from regionai.source.problem import Location, refusal
from regionai.source.tree import Tree, read_tree

# A baseline, its version and its list, with their keys.
_OUTER_VALUES = 5


class Key(NamedTuple):
    """What identifies a finding; not its line, so that it stays known when lines move."""

    file: str
    rule: str
    at: str


class Known(NamedTuple):
    """How bad a known finding was; `margin` is the least margin of its rule in won, None without one."""

    outcome: Outcome
    margin: int | None


class Stale(NamedTuple):
    """A known finding that no longer occurs, and its place in the baseline."""

    key: Key
    location: Location
    message: Message


# The findings of one proposal, each with the fields that a baseline writes.
Findings = Mapping[Key, Mapping[str, str]]


class Baseline(NamedTuple):
    """A baseline file with its sum, and the known findings in it."""

    tree: Tree
    sha256: str
    findings: Mapping[Key, Known]

    def applied(self, assessment: Assessment, file: str) -> Assessment:
        """Return the assessment of a file whose rules are marked as known where all their findings are.

        Here and below `file` is what the root of the run calls it.
        """
        known = frozenset(r.key for r in assessment.judged_rules if self._knows(file, r))
        return replace(assessment, known=known)

    def stale(self, found: Mapping[str, Findings]) -> tuple[Stale, ...]:
        """Return the known findings that no longer occur; `found` has the present ones by judged file."""
        return tuple(
            Stale(key, self.tree.location(("findings", n, "rule")), _gone(key))
            for n, key in enumerate(self.findings)
            if key.file in found and key not in found[key.file]
        )

    def _knows(self, file: str, judged: JudgedRule) -> bool:
        """Return whether all findings of a judged rule are known, and none is worse than it was."""
        found = tuple(_knowable(file, judged))
        return bool(found) and all(
            key in self.findings and _is_no_worse(now, self.findings[key]) for key, now in found
        )


def _knowable(file: str, judged: JudgedRule) -> Iterator[tuple[Key, Known]]:
    """Yield what a baseline may know of a rule: nothing of one that cannot be waived by everyone."""
    if judged.outcome.is_open and judged.rule.waivable is Waivable.YES:
        whole = judged.judgement.margin
        for finding in judged.judgement.findings:
            size = whole.least if finding.margin is None and whole is not None else finding.margin
            known = Known(judged.outcome, None if size is None else size.amount)
            yield Key(file, judged.key, dotted(finding.at)), known


def read_baseline(path: Path) -> Baseline:
    """Return a baseline; raises `UnreadableError` for a malformed file or a repeated finding."""
    # Few runs have a baseline, and building its model takes time.
    from regionai.run.baseline_file import read_findings

    content = read_bytes(path)
    tree = read_tree(content, shown(path))
    known: dict[Key, Known] = {}
    for number, finding in enumerate(read_findings(tree)):
        key = Key(finding.file, finding.rule, finding.at)
        if key in known:
            span = tree.span(("findings", number, "rule"))
            raise refusal(tree.file, span, message("baseline.twice"))
        known[key] = Known(Outcome(finding.outcome), finding.margin)
    return Baseline(tree, sum_of(content), known)


def findings_of(assessment: Assessment, file: str) -> Findings:
    """Return the present findings of a proposal that a baseline may hold."""
    found: dict[Key, dict[str, str]] = {}
    for judged in assessment.judged_rules:
        for key, (outcome, margin) in _knowable(file, judged):
            more = {} if margin is None else {"margin": str(margin)}
            found[key] = {**key._asdict(), "outcome": outcome.value, **more}
    return found


def written(found: Iterable[Findings]) -> str:
    """Return the text of a baseline with all these findings, sorted by file, rule and key path.

    Raises `CannotError` for more than `read_baseline` reads.
    """
    every = {key: finding for each in found for key, finding in each.items()}
    # Of each finding a mapping, its keys and their values, which are looked at before they are written.
    if _OUTER_VALUES + sum(1 + 2 * len(fields) for fields in every.values()) > MAX_NODES:
        raise _too_many(len(every))
    data = {"schema": 1, "findings": [dict(every[key]) for key in sorted(every)]}
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    if len(text.encode()) > MAX_BYTES:
        raise _too_many(len(every))
    return text


def _too_many(count: int) -> CannotError:
    return CannotError(message("baseline.too-many", count=count, values=MAX_NODES, bytes=MAX_BYTES))


def _is_no_worse(now: Known, known: Known) -> bool:
    """Return whether a finding is no worse than it was: to the won, if it has a size."""
    if now.outcome is Outcome.BROKEN and known.outcome is not Outcome.BROKEN:
        return False
    return now.margin is None or known.margin is None or now.margin >= known.margin


def _gone(key: Key) -> Message:
    return message("baseline.stale", rule=key.rule, file=key.file, at=key.at)
