"""The machine-readable report, version 1.

Its types are in `report_v1`. There is no time in it, so the same input gives
the same bytes. One assessment stands on one line.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TextIO

from regionai import __version__
from regionai.budget.room import Interval
from regionai.errors import CannotError
from regionai.judge.assess import Assessment
from regionai.judge.compare import Compared, compared
from regionai.judge.waiver import WaiverFinding
from regionai.messages import Lang, message, said
from regionai.model.finding import Fact, Finding, Outcome, WonRange
from regionai.model.money import Won
from regionai.remedy.margins import SourceMargin, SourceRoom, margins
from regionai.remedy.slips import Suspect
from regionai.remedy.steps import Lever
from regionai.report.check.report_v1 import (
    VERSION,
    AgainstV1,
    AmountV1,
    AssessmentV1,
    ChangeV1,
    ComparedV1,
    CorrectionV1,
    FactV1,
    FindingV1,
    IndicatorV1,
    JudgementV1,
    LeverV1,
    ProblemV1,
    RangeV1,
    SlipV1,
    SourceMarginV1,
    SourceRoomV1,
    SourceV1,
    StaleV1,
    SummaryV1,
    UnknownV1,
    WaiverFindingV1,
    WaiverV1,
)
from regionai.report.page.provenance import rule_set
from regionai.rules.indicator import IndicatorValue
from regionai.rules.judged import JudgedRule, Waiver
from regionai.run.baseline import Stale
from regionai.run.result import ProposalResult, RunSummary
from regionai.source.problem import Problem


@dataclass(frozen=True)
class Json:
    """JSON, version 1."""

    lang: Lang

    def render(self, result: ProposalResult) -> str:
        """Return the line of one proposal."""
        return _dumped(_assessment(result.assessment, result.against, self.lang))

    def write(self, rendered: Sequence[str], summary: RunSummary, out: TextIO) -> None:
        """Write the lines of all."""
        lang = self.lang
        head = {"format": "regionai-report", "version": VERSION}
        head_text = _dumped(head | {"tool": {"name": "regionai", "version": __version__}})
        out.write(head_text[:-1])
        out.write(', "assessments": ')
        _write_list(out, rendered)
        out.write(', "problems": ')
        _write_list(out, (_dumped(_problem(problem, lang)) for problem in summary.problems))
        out.write(', "waivers": ')
        _write_list(out, (_dumped(_waiver_finding(finding, lang)) for finding in summary.waiver_findings))
        out.write(', "stale": ')
        _write_list(out, (_dumped(_stale(each)) for each in summary.stale))
        share = None if summary.shard is None else str(summary.shard)
        out.write(f', "shard": {_dumped(share)}, "exit_code": {summary.exit_code}}}\n')


def _write_list(out: TextIO, items: Iterable[str]) -> None:
    separator = "[\n"
    for item in items:
        out.write(separator)
        out.write(item)
        separator = ",\n"
    out.write("[]" if separator == "[\n" else "\n]")


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _assessment(assessment: Assessment, against: Assessment | None, lang: Lang) -> AssessmentV1:
    return AssessmentV1(
        file=assessment.file,
        sha256=assessment.submission.sha256,
        title=assessment.proposal.title,
        region=assessment.region.slug,
        rule_sets=[rule_set(chosen, lang) for chosen in assessment.applied],
        summary=_summary(assessment),
        judgements=[_judgement(judged, assessment, lang) for judged in assessment.judged_rules],
        binding_rule=None if assessment.binding is None else assessment.binding.rule.id,
        sources=[_room(room, lang) for room in assessment.rooms],
        slips=[_slip(suspect, lang) for suspect in assessment.suspects],
        levers=[_lever(lever, lang) for lever in assessment.levers],
        correction=_correction(assessment, lang),
        indicators=[_indicator(key, reading, lang) for key, reading in assessment.indicators],
        unknowns=[
            UnknownV1(rule_set=rules.name, id=unknown.id, question=unknown.question.say(lang))
            for rules, unknown in assessment.unknowns
        ],
        waivers=[_waiver_finding(finding, lang) for finding in assessment.waiver_findings],
        against=None if against is None else _against(assessment, against, lang),
    )


def _against(assessment: Assessment, against: Assessment, lang: Lang) -> AgainstV1:
    return AgainstV1(
        rule_sets=[rule_set(chosen, lang) for chosen in against.applied],
        rules=[_compared(c) for c in compared(assessment, against)],
    )


def _compared(c: Compared) -> ComparedV1:
    before, after = c.outcomes
    margins = [None if side is None else _range(side.judgement.margin) for side in (c.before, c.after)]
    return ComparedV1(
        rule=c.rule_id,
        before=before,
        after=after,
        changed=c.has_changed,
        margin_before=margins[0],
        margin_after=margins[1],
    )


def _waiver_finding(finding: WaiverFinding, lang: Lang) -> WaiverFindingV1:
    granted = finding.granted
    return WaiverFindingV1(
        kind=finding.kind,
        rule=granted.waiver.rule,
        proposal=granted.waiver.proposal,
        file=granted.file,
        line=granted.span.line,
        column=granted.span.column,
        message=finding.message.say(lang),
    )


def _summary(assessment: Assessment) -> SummaryV1:
    outcomes = [judged.outcome for judged in assessment.judged_rules]
    return SummaryV1(
        met=outcomes.count(Outcome.MET),
        broken=outcomes.count(Outcome.BROKEN),
        undecided=outcomes.count(Outcome.UNDECIDED),
        not_applicable=outcomes.count(Outcome.NOT_APPLICABLE),
        waived=outcomes.count(Outcome.WAIVED),
        not_checked=len(assessment.unknowns),
    )


def _judgement(judged: JudgedRule, assessment: Assessment, lang: Lang) -> JudgementV1:
    rule, judgement = judged.rule, judged.judgement
    document = judged.rules.documents[rule.source.document]
    return JudgementV1(
        rule_set=judged.rules.name,
        rule=rule.id,
        kind=rule.kind,
        severity=rule.severity,
        outcome=judgement.outcome,
        title=rule.title.say(lang),
        margin_won=_range(judgement.margin),
        sources=[_margin(margin, lang) for margin in margins(assessment.task, judged)],
        facts=[_fact(fact, lang) for fact in judged.facts],
        findings=[_finding(finding, lang) for finding in judgement.findings],
        waiver=_waiver(judged.waiver),
        known=assessment.knows(judged),
        source=SourceV1(
            document=rule.source.document,
            grade=judged.rules.grade(rule),
            url=document.url or document.locator,
        ),
    )


def _stale(stale: Stale) -> StaleV1:
    key = stale.key
    return StaleV1(file=key.file, rule=key.rule, at=key.at, baseline=stale.file, line=stale.span.line)


def _waiver(waiver: Waiver | None) -> WaiverV1 | None:
    if waiver is None:
        return None
    return WaiverV1(reason=waiver.reason, approver=waiver.approver, expires=waiver.expires.isoformat())


def _range(margin: WonRange | None) -> RangeV1 | None:
    if margin is None:
        return None
    return RangeV1(least=margin.least.amount, greatest=margin.greatest.amount)


def _change(found: Interval | None) -> ChangeV1 | None:
    return None if found is None else ChangeV1(least=found.least, greatest=found.greatest)


def _margin(margin: SourceMargin, lang: Lang) -> SourceMarginV1:
    return SourceMarginV1(
        source=margin.source,
        name=margin.name.say(lang),
        met=_change(margin.met),
        not_broken=_change(margin.kept),
    )


def _room(room: SourceRoom, lang: Lang) -> SourceRoomV1:
    least, greatest = room.least, room.greatest
    return SourceRoomV1(
        source=room.source,
        name=room.name.say(lang),
        won=RangeV1(least=room.there.least.amount, greatest=room.there.greatest.amount),
        change=_change(room.interval),
        least_by=None if least is None else least.judged.rule.id,
        greatest_by=None if greatest is None else greatest.judged.rule.id,
    )


def _lever(lever: Lever, lang: Lang) -> LeverV1:
    return LeverV1(
        name=lever.name.say(lang),
        works=lever.works,
        won=lever.reach.least if lever.works else None,
        total_change=lever.change.amount if lever.works else None,
        to=None if lever.to is None else lever.to.amount,
        lines=None if lever.lines is None else lever.lines.say(lang),
        cannot=None if lever.cannot is None else lever.cannot.say(lang),
    )


def _correction(assessment: Assessment, lang: Lang) -> CorrectionV1 | None:
    if not assessment.levers:
        return None
    from regionai.ask.correction import Contradiction, several

    try:
        found = several(assessment)
    except CannotError as error:
        cannot = error.message.say(lang)
        return CorrectionV1(total_change=None, amounts=None, contradicting=[], cannot=cannot)
    if found is None:
        return None
    if isinstance(found, Contradiction):
        rules = [member.rule.id for member in found.members if isinstance(member, JudgedRule)]
        cannot = message("section.impossible").say(lang)
        return CorrectionV1(total_change=None, amounts=None, contradicting=rules, cannot=cannot)
    listed = [AmountV1(at=f"budget.{n}.{key}", to=won.amount) for (n, key), won in found.amounts.items()]
    return CorrectionV1(total_change=found.change.amount, amounts=listed, contradicting=[], cannot=None)


def _slip(suspect: Suspect, lang: Lang) -> SlipV1:
    return SlipV1(
        slip=suspect.slip,
        at=".".join(str(part) for part in suspect.at),
        line=suspect.span.line,
        column=suspect.span.column,
        written=suspect.written,
        meant=suspect.meant,
        message=suspect.said.say(lang),
    )


def _fact(fact: Fact, lang: Lang) -> FactV1:
    label = fact.label.say(lang)
    match fact.value:
        case Won(amount):
            return {"label": label, "won": amount}
        case Fraction():
            return {"label": label, "ratio": str(fact.value)}
        case words:
            return {"label": label, "text": said(words, lang)}


def _finding(finding: Finding, lang: Lang) -> FindingV1:
    span = finding.place.span
    return FindingV1(
        message=finding.message.say(lang),
        hint=finding.hint.say(lang),
        at=".".join(str(part) for part in finding.at),
        line=span.line,
        column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
    )


def _indicator(key: str, reading: IndicatorValue, lang: Lang) -> IndicatorV1:
    least: int | str | None = None
    greatest: int | str | None = None
    if reading.share is not None:
        least, greatest = str(reading.share[0]), str(reading.share[1])
    elif reading.won is not None:
        least, greatest = reading.won.least.amount, reading.won.greatest.amount
    return IndicatorV1(
        id=key,
        title=reading.title.say(lang),
        unit="ratio" if reading.is_share else "won",
        least=least,
        greatest=greatest,
        beside=None if reading.beside is None else str(reading.beside[1]),
        why=reading.why.say(lang),
    )


def _problem(problem: Problem, lang: Lang) -> ProblemV1:
    return ProblemV1(
        file=problem.file,
        line=problem.span.line,
        column=problem.span.column,
        code=problem.code,
        message=problem.message.say(lang),
    )
