"""Where several proposals of one run name the same site, equipment or sub-project."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from regionai.judge.assess import Assessment
from regionai.judge.waiver import waived_alone
from regionai.rules.case import Elsewhere, Named
from regionai.rules.judged import JudgedRule
from regionai.rules.kinds.apart import named_in
from regionai.source.problem import Location

# Only so many places are listed; of further ones only the number is given.
_FEW = 3

# The names of a proposal that others have too, and where.
Overlap = Mapping[Named, Elsewhere]


class Names(NamedTuple):
    """What a proposal names that no other may name too: the kind of thing, its name, and the place.

    `file` is what the root of the run calls the proposal.
    Plain tuples, as thousands of them go from process to process.
    """

    file: str
    named: tuple[tuple[str, str, str], ...]


def names(assessment: Assessment, file: str) -> Names:
    """Return what a proposal names that no other may name too."""
    rules, _ = assessment.cases[0]
    named = named_in(assessment.proposal, rules.categories)
    places = ((*name, _place(assessment.tree.location(at))) for name, _, at in named)
    return Names(file, tuple(places))


def _place(location: Location) -> str:
    """Return a line, or a cell: in a workbook both languages call it the same."""
    found = location.span.line_or_cell
    return str(found) if isinstance(found, int) else found.ko


def overlaps(proposals: Sequence[Names]) -> Iterator[Overlap]:
    """Yield for each proposal the names that others have too, and where they have them."""
    places: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for number, proposal in enumerate(proposals):
        for what, name, place in proposal.named:
            places[what, name].append((number, place))
    own_uses: list[Counter[Named]] = [Counter() for _ in proposals]
    for named, uses in places.items():
        if len({number for number, _ in uses}) > 1:
            for number, _ in uses:
                own_uses[number][Named(*named)] += 1
    for number, own in enumerate(own_uses):
        shared = {}
        for named, times in own.items():
            others = (f"{proposals[n].file}:{place}" for n, place in places[named] if n != number)
            shared[named] = Elsewhere(tuple(islice(others, _FEW)), len(places[named]) - times)
        yield shared


def with_overlap(assessment: Assessment, elsewhere: Overlap) -> Assessment:
    """Return an assessment with those rules judged again that compare the proposals of a run."""
    if not any(judged.rule.compares_proposals for judged in assessment.judged_rules):
        return assessment
    judged_rules: list[JudgedRule] = []
    findings = assessment.remarks
    for judged in assessment.judged_rules:
        if not judged.rule.compares_proposals:
            judged_rules.append(judged)
            continue
        case = replace(judged.case, elsewhere=elsewhere)
        again = judged._replace(case=case, judgement=judged.rule.judge(case))
        submission = assessment.submission
        again, more = waived_alone(again, submission.grants, submission.today)
        judged_rules.append(again)
        findings += more
    return replace(assessment, judged_rules=tuple(judged_rules), remarks=findings)
