"""The machine-readable report, versions 1 and 2.

Its types are in `json_report`. There is no hour in it, so
the same input on the same day gives the same bytes. One assessment stands on
one line.
"""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import TextIO

from regionai import __version__
from regionai.judge.assess import Assessment
from regionai.messages import Lang, said
from regionai.model.finding import NEVER, Fact, Outcome
from regionai.model.money import Won
from regionai.remedy.margins import margins
from regionai.remedy.suspect import Suspect
from regionai.remedy.unsaid import UnsaidRounding
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.diagnostic import Diagnostic, RelatedLocation, of_rule
from regionai.report.check.format import Format
from regionai.report.check.formats.json_report import v1
from regionai.report.check.formats.json_report.decided import decided_v2, file_v2, set_by_v2
from regionai.report.check.formats.json_report.money import (
    correction_v1,
    indicator_v1,
    lever_v1,
    source_margin_v1,
    source_room_v1,
    sparing_v1,
    won_range_v1,
)
from regionai.report.check.formats.json_report.obligations import obligations_v2
from regionai.report.check.formats.json_report.place import stretch_v1
from regionai.report.check.formats.json_report.remarks import (
    against_v1,
    deciding_v1,
    problem_v1,
    stale_v1,
    waiver_findings_v1,
)
from regionai.report.check.formats.json_report.slips import rounding_v1, slip_v1
from regionai.report.check.formats.json_report.versions import VERSIONS, AssessmentV2, GroundsV2
from regionai.report.check.json_lines import dumped, write_list
from regionai.report.page.provenance import rule_set
from regionai.rules.judged import JudgedRule, Waiver
from regionai.run.baseline import Stale
from regionai.run.result import Grounds, ProposalResult


class Json(Format[bytes]):
    """JSON; version 1 is version 2 without what makes the exit code."""

    ending = ".json"
    versions = (*VERSIONS,)

    def render(self, result: ProposalResult, found: Sequence[Diagnostic]) -> bytes:
        """Return the line of one proposal, half as large as its text would be."""
        first = _assessment(result, found, self.lang)
        return dumped(first if self.version == 1 else _whole(first, result, found, self.lang)).encode()

    def write(self, rendered: Sequence[bytes], run: RunDiagnostics, out: TextIO) -> None:
        """Write the lines of all."""
        lang, summary = self.lang, run.summary
        tool = {"name": "regionai", "version": __version__}
        head = {"format": "regionai-report", "version": self.version or self.versions[-1], "tool": tool}
        tail: dict[str, object] = {
            "shard": None if summary.shard is None else str(summary.shard),
            "exit_code": summary.exit_code,
        }
        if self.version != 1:
            head |= {"as_of": _day(summary.as_of), "today": _day(summary.today)}
            tail["grounds"] = _grounds(summary.grounds)
            tail["decided"] = decided_v2(summary.decided)
        out.write(dumped(head)[:-1])
        out.write(', "assessments": ')
        write_list(out, map(bytes.decode, rendered))
        out.write(', "problems": ')
        write_list(out, (dumped(problem_v1(each, lang)) for each in run.found if each.is_problem))
        out.write(', "waivers": ')
        write_list(out, map(dumped, waiver_findings_v1(run.found, lang)))
        out.write(', "findings": ')
        write_list(out, map(dumped, deciding_v1(run.found, lang)))
        out.write(', "stale": ')
        write_list(out, (dumped(stale_v1(e.origin)) for e in run.found if isinstance(e.origin, Stale)))
        out.write(f", {dumped(tail)[1:]}\n")


def _assessment(result: ProposalResult, found: Sequence[Diagnostic], lang: Lang) -> v1.AssessmentV1:
    assessment, against = result.assessment, result.against
    correction = correction_v1(assessment, lang)
    return v1.AssessmentV1(
        file=assessment.file,
        sha256=assessment.submission.sha256,
        title=assessment.proposal.title,
        region=assessment.region.slug,
        rule_sets=[rule_set(chosen, lang) for chosen in assessment.applied],
        summary=_summary(assessment),
        judgements=[_judgement(judged, assessment, found, lang) for judged in assessment.judged_rules],
        binding_rule=None if assessment.binding is None else assessment.binding.rule.id,
        sources=[source_room_v1(room, lang) for room in assessment.rooms],
        slips=[slip_v1(e.origin, e, lang) for e in found if isinstance(e.origin, Suspect)],
        unsaid_rounding=next(
            (rounding_v1(e.origin, e, lang) for e in found if isinstance(e.origin, UnsaidRounding)), None
        ),
        levers=[lever_v1(lever, lang) for lever in assessment.levers],
        correction=correction,
        correction_without_duty=sparing_v1(assessment, correction, lang),
        indicators=[indicator_v1(key, reading, lang) for key, reading in assessment.indicators],
        unknowns=[
            v1.UnknownV1(rule_set=rules.name, id=unknown.id, question=unknown.question.say(lang))
            for rules, unknown in assessment.unknowns
        ],
        waivers=waiver_findings_v1(found, lang),
        against=None if against is None else against_v1(assessment, against, lang),
    )


def _whole(
    first: v1.AssessmentV1, result: ProposalResult, found: Sequence[Diagnostic], lang: Lang
) -> AssessmentV2:
    policy, budget_file = result.policy, result.assessment.submission.budget_file
    return {
        **first,
        "obligations": obligations_v2(result.assessment, lang),
        "submitted": _day(result.assessment.submission.submitted),
        "fail_on": NEVER if policy.limit is None else policy.limit.value,
        "fail_on_set": set_by_v2(result.limits.fail_on),
        "undecided": policy.undecided.value,
        "undecided_set": set_by_v2(result.limits.undecided),
        "grounds": _grounds(result.weight.grounds),
        "remarks": deciding_v1([each for each in found if each.is_of_table], lang),
        "budget_file": None if budget_file is None else file_v2(budget_file),
    }


def _grounds(grounds: Grounds) -> GroundsV2:
    return GroundsV2(
        broken=grounds.broken,
        undecided=grounds.undecided,
        waivers=grounds.deciding,
        changes=grounds.changes,
        passed=grounds.passed,
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _summary(assessment: Assessment) -> v1.SummaryV1:
    outcomes = [judged.outcome for judged in assessment.judged_rules]
    return v1.SummaryV1(
        met=outcomes.count(Outcome.MET),
        broken=outcomes.count(Outcome.BROKEN),
        undecided=outcomes.count(Outcome.UNDECIDED),
        not_applicable=outcomes.count(Outcome.NOT_APPLICABLE),
        waived=outcomes.count(Outcome.WAIVED),
        not_checked=len(assessment.unknowns),
    )


def _judgement(
    judged: JudgedRule, assessment: Assessment, found: Sequence[Diagnostic], lang: Lang
) -> v1.JudgementV1:
    rule, judgement = judged.rule, judged.judgement
    document = judged.rules.documents[rule.source.document]
    return v1.JudgementV1(
        rule_set=judged.rules.name,
        rule=rule.id,
        kind=rule.kind,
        severity=rule.severity,
        outcome=judgement.outcome,
        title=rule.title.say(lang),
        margin_won=won_range_v1(judgement.margin),
        sources=[source_margin_v1(margin, lang) for margin in margins(assessment.task, judged)],
        facts=[_fact(fact, lang) for fact in judged.facts],
        findings=[_finding(each, lang) for each in of_rule(found, judged)],
        waiver=_waiver(judged.waiver),
        known=assessment.knows(judged),
        source=v1.SourceV1(
            document=rule.source.document,
            grade=judged.rules.grade(rule),
            url=document.url or document.locator,
        ),
    )


def _waiver(waiver: Waiver | None) -> v1.WaiverV1 | None:
    if waiver is None:
        return None
    return v1.WaiverV1(reason=waiver.reason, approver=waiver.granted_by, expires=waiver.expires.isoformat())


def _fact(fact: Fact, lang: Lang) -> v1.FactV1:
    label = fact.label.say(lang)
    match fact.value:
        case Won(amount):
            return {"label": label, "won": amount}
        case Fraction():
            return {"label": label, "ratio": str(fact.value)}
        case words:
            return {"label": label, "text": said(words, lang)}


def _finding(each: Diagnostic, lang: Lang) -> v1.FindingV1:
    return {
        "message": each.message.say(lang),
        "hint": "" if each.hint is None else each.hint.say(lang),
        "at": each.at,
        **stretch_v1(each.location, lang),
        "related": [_related(place, lang) for place in each.related],
    }


def _related(place: RelatedLocation, lang: Lang) -> v1.RelatedV1:
    return {"message": place.message.say(lang), "at": place.at, **stretch_v1(place.location, lang)}
