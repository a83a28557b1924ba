"""The proposals of one run beside each other: what two of them name."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from regionai.engine.assess import Assessment, located
from regionai.engine.ruling import Ruling
from regionai.engine.waiver import waived
from regionai.rules.base import Elsewhere, Named
from regionai.rules.kinds.apart import named_in

# More places than these are told by their number only.
_FEW = 3

# What a proposal names that others name too.
Beside = Mapping[Named, Elsewhere]


class Names(NamedTuple):
    """What a proposal names that no other may name as well: what it is, its name, and the line.

    These go from process to process by the ten thousand, so they are plain.
    """

    file: str
    named: tuple[tuple[str, str, int], ...]


def names(assessment: Assessment) -> Names:
    """Return what a proposal names."""
    rules, _ = assessment.cases[0]
    named = named_in(assessment.proposal, rules.categories)
    return Names(assessment.file, tuple((*name, assessment.tree.span(at).line) for name, _, at in named))


def beside(proposals: Sequence[Names]) -> Iterator[Beside]:
    """Yield for each proposal where others name what it names."""
    places: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for number, proposal in enumerate(proposals):
        for what, name, line in proposal.named:
            places[what, name].append((number, line))
    naming: list[Counter[Named]] = [Counter() for _ in proposals]
    for named, found in places.items():
        if len({number for number, _ in found}) > 1:
            for number, _ in found:
                naming[number][Named(*named)] += 1
    for number, own in enumerate(naming):
        shared = {}
        for named, times in own.items():
            others = (f"{proposals[n].file}:{line}" for n, line in places[named] if n != number)
            shared[named] = Elsewhere(tuple(islice(others, _FEW)), len(places[named]) - times)
        yield shared


def judged_beside(assessment: Assessment, elsewhere: Beside) -> Assessment:
    """Return an assessment with the rules judged that compare the proposals of a run."""
    if not any(ruling.rule.compares_proposals for ruling in assessment.rulings):
        return assessment
    rulings: list[Ruling] = []
    findings = assessment.waiver_findings
    for ruling in assessment.rulings:
        if not ruling.rule.compares_proposals:
            rulings.append(ruling)
            continue
        case = replace(ruling.case, elsewhere=elsewhere)
        judged = ruling._replace(case=case, judgement=ruling.rule.judge(case))
        grants = [g for g in assessment.grants if g.waiver.rule == ruling.rule.id]
        (judged,), more = waived([judged], grants, assessment.today)
        rulings.append(located(judged, assessment.tree))
        findings += more
    return replace(assessment, rulings=tuple(rulings), waiver_findings=findings)
