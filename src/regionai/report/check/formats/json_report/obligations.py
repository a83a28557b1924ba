"""What comes after a proposal in the JSON report, from version 2 on."""

from regionai.ask.calendar import Entry, calendar
from regionai.judge.assess import Assessment
from regionai.messages import Lang, said
from regionai.model.finding import WonRange
from regionai.report.check.formats.json_report.money import won_range_v1
from regionai.report.check.formats.json_report.v1_money import RangeV1
from regionai.report.check.formats.json_report.versions import AmountOfV2, ObligationV2
from regionai.rules.obligations.hands import Reach


def obligations_v2(assessment: Assessment, lang: Lang) -> list[ObligationV2]:
    """Return all that a calendar of the proposal has, what is not due included."""
    return [_obligation(entry, lang) for entry in calendar(assessment)]


def _obligation(entry: Entry, lang: Lang) -> ObligationV2:
    return ObligationV2(
        rule_set=entry.rules.name,
        id=entry.id,
        title=entry.title.say(lang),
        phase=entry.phase,
        who=said(entry.who, lang),
        state=entry.state,
        overall=entry.overall,
        year=entry.year,
        amounts=[_amount(reach, lang) for reach in entry.reaches],
        day=None if entry.day is None else entry.day.isoformat(),
        deadline=entry.deadline.say(lang),
        question=None if entry.question is None else entry.question.say(lang),
        document=entry.source.document,
        article=entry.source.article,
        grade=entry.grade,
        grade_of_day=entry.grade_of_day,
    )


def _amount(reach: Reach, lang: Lang) -> AmountOfV2:
    return AmountOfV2(
        of=reach.what.say(lang),
        at_least=reach.at_least.amount,
        there=_range(reach.there),
        margin=_range(reach.margin),
        theirs=won_range_v1(reach.theirs),
        alone=list(reach.alone),
    )


def _range(won: WonRange) -> RangeV1:
    return RangeV1(least=won.least.amount, greatest=won.greatest.amount)
