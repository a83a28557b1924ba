"""The proposals of one run beside each other: what two of them name."""

from collections.abc import Sequence
from dataclasses import replace

from regionai.engine.assess import Assessment, located
from regionai.engine.ruling import Ruling
from regionai.engine.waiver import waived
from regionai.rules.base import Named
from regionai.rules.kinds.apart import named_in


def compared_with_each_other(assessments: Sequence[Assessment]) -> tuple[Assessment, ...]:
    """Return the assessments with the rules judged that compare the proposals of a run.

    A single proposal has nothing to be compared with.
    """
    if len(assessments) < 2:  # noqa: PLR2004 - one has no other
        return tuple(assessments)
    places: dict[Named, list[tuple[int, str]]] = {}
    for number, assessment in enumerate(assessments):
        rules, _ = assessment.cases[0]
        for named, _, at in named_in(assessment.proposal, rules.categories):
            line = assessment.tree.span(at).line
            places.setdefault(named, []).append((number, f"{assessment.file}:{line}"))
    return tuple(
        _judged_beside(number, assessment, places) for number, assessment in enumerate(assessments)
    )


def _judged_beside(
    number: int, assessment: Assessment, places: dict[Named, list[tuple[int, str]]]
) -> Assessment:
    if not any(r.rule.compares_proposals for r in assessment.rulings):
        return assessment
    rules, _ = assessment.cases[0]
    elsewhere = {
        named: others
        for named, _, _ in named_in(assessment.proposal, rules.categories)
        if (others := tuple(place for other, place in places[named] if other != number))
    }
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
