"""A baseline: the findings that are known, so that only new or worse ones fail."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import yaml

from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.model.finding import Outcome
from regionai.rules.judged import JudgedRule
from regionai.source.file import read_bytes, shown
from regionai.source.problem import Location, refusal
from regionai.source.tree import Tree, read_tree


class Key(NamedTuple):
    """What tells a known finding from others: lines do not count, so that it stays known when they move."""

    file: str
    rule: str
    at: str


class Known(NamedTuple):
    """How bad a known finding was; `margin` is that of its rule in won, where it is about money."""

    outcome: Outcome
    margin: int | None


class Stale(NamedTuple):
    """A known finding that no longer occurs, and where the baseline has it."""

    key: Key
    location: Location
    message: Message


# What stands in a baseline of one proposal: each finding as it is written.
Findings = Mapping[Key, Mapping[str, str]]


@dataclass(frozen=True)
class Baseline:
    """The known findings of a file, with the file's tree."""

    tree: Tree
    findings: Mapping[Key, Known]

    def applied(self, assessment: Assessment) -> Assessment:
        """Return an assessment with what is known of it."""
        known = frozenset(_name(r) for r in assessment.judged_rules if self._knows(assessment.file, r))
        return replace(assessment, known=known)

    def stale(self, found: Mapping[str, Findings]) -> tuple[Stale, ...]:
        """Return what no longer occurs, of the files that were looked at; `found` has what each has now."""
        return tuple(
            Stale(key, self.tree.location(("findings", n, "rule")), _gone(key))
            for n, key in enumerate(self.findings)
            if key.file in found and key not in found[key.file]
        )

    def _knows(self, file: str, judged: JudgedRule) -> bool:
        """Return whether all that a judged rule finds is known, and none of it worse than it was."""
        keys = tuple(keys_of(file, judged))
        return bool(keys) and all(
            key in self.findings and _is_no_worse(judged, self.findings[key]) for key in keys
        )


def keys_of(file: str, judged: JudgedRule) -> Iterator[Key]:
    """Yield what a baseline may know of a rule: nothing of an error of law, which is never waived."""
    if judged.outcome.is_open and judged.rule.waivable:
        for finding in judged.judgement.findings:
            yield Key(file, _name(judged), ".".join(str(part) for part in finding.at))


def read_baseline(path: Path) -> Baseline:
    """Return a baseline; raises `UnreadableError` for a file that is none."""
    # Few runs have a baseline, and a model takes a while to be built.
    from regionai.run.baseline_file import read_findings

    tree = read_tree(read_bytes(path), shown(path))
    found: dict[Key, Known] = {}
    for number, each in enumerate(read_findings(tree)):
        key = Key(each.file, each.rule, each.at)
        if key in found:
            span = tree.span(("findings", number, "rule"))
            raise refusal(tree.file, span, message("baseline.twice"))
        found[key] = Known(Outcome(each.outcome), each.margin)
    return Baseline(tree, found)


def findings_of(assessment: Assessment) -> Findings:
    """Return what a baseline may know of a proposal, as it is now."""
    found: dict[Key, dict[str, str]] = {}
    for judged in assessment.judged_rules:
        for key in keys_of(assessment.file, judged):
            margin = judged.judgement.margin
            more = {} if margin is None else {"margin": str(margin.least.amount)}
            found[key] = {**key._asdict(), "outcome": judged.outcome.value, **more}
    return found


def written(found: Iterable[Findings]) -> str:
    """Return the text of a baseline with all that is found, in the order of files and rules."""
    every = {key: finding for each in found for key, finding in each.items()}
    data = {"schema": 1, "findings": [dict(every[key]) for key in sorted(every)]}
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return text


def _is_no_worse(judged: JudgedRule, known: Known) -> bool:
    """Return whether a finding is as it was, or better: to the won, where it is about money."""
    margin = judged.judgement.margin
    if judged.outcome is Outcome.BROKEN and known.outcome is not Outcome.BROKEN:
        return False
    return margin is None or known.margin is None or margin.least.amount >= known.margin


def _name(judged: JudgedRule) -> str:
    return f"{judged.rules.programme}/{judged.rule.id}"


def _gone(key: Key) -> Message:
    return message("baseline.stale", rule=key.rule, file=key.file, at=key.at)
