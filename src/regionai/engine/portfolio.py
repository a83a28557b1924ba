"""The proposals of one run beside each other: what two of them name."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from regionai.engine.assess import Assessment, located
from regionai.engine.ruling import Ruling
from regionai.engine.waiver import waived
from regionai.rules.base import Elsewhere, Named
from regionai.rules.kinds.apart import named_in
from regionai.source.tree import KeyPath

# More places than these are told by their number only.
_FEW = 3

# What is named, by whom and where.
_Places = Mapping[Named, Sequence[tuple[int, KeyPath]]]


def compared_with_each_other(assessments: Sequence[Assessment]) -> tuple[Assessment, ...]:
    """Return the assessments with the rules judged that compare the proposals of a run.

    A single proposal has nothing to be compared with.
    """
    if len(assessments) < 2:  # noqa: PLR2004 - one has no other
        return tuple(assessments)
    places: dict[Named, list[tuple[int, KeyPath]]] = defaultdict(list)
    for number, assessment in enumerate(assessments):
        rules, _ = assessment.cases[0]
        for named, _, at in named_in(assessment.proposal, rules.categories):
            places[named].append((number, at))
    naming: list[Counter[Named]] = [Counter() for _ in assessments]
    for named, found in places.items():
        if len({number for number, _ in found}) > 1:
            for number, _ in found:
                naming[number][named] += 1
    return tuple(
        _judged_beside(assessment, _elsewhere(number, naming[number], places, assessments))
        for number, assessment in enumerate(assessments)
    )


def _elsewhere(
    number: int, own: Counter[Named], places: _Places, assessments: Sequence[Assessment]
) -> dict[Named, Elsewhere]:
    """Return for each name that others have too where they have it; `own` is how often it is named here."""
    found = {}
    for named, times in own.items():
        others = ((assessments[other], at) for other, at in places[named] if other != number)
        few = tuple(f"{other.file}:{other.tree.span(at).line}" for other, at in islice(others, _FEW))
        found[named] = Elsewhere(few, len(places[named]) - times)
    return found


def _judged_beside(assessment: Assessment, elsewhere: Mapping[Named, Elsewhere]) -> Assessment:
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
