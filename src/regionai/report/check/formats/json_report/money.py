"""What the JSON report says of money, version 1: margins, rooms, levers, corrections, indicators."""

from collections.abc import Mapping, Sequence

from regionai.budget.room import Interval
from regionai.errors import CannotError
from regionai.judge.assess import Assessment
from regionai.messages import Lang, Message, message
from regionai.model.finding import WonRange
from regionai.model.money import Won
from regionai.remedy.duties import NewDuty
from regionai.remedy.margins import SourceMargin, SourceRoom
from regionai.remedy.steps import Lever
from regionai.report.check.formats.json_report import v1, v1_money
from regionai.rules.indicator import IndicatorFigure, IndicatorValue


def won_range_v1(margin: WonRange | None) -> v1_money.RangeV1 | None:
    """Return two ends in won; None where there is none."""
    if margin is None:
        return None
    return v1_money.RangeV1(least=margin.least.amount, greatest=margin.greatest.amount)


def source_margin_v1(margin: SourceMargin, lang: Lang) -> v1_money.SourceMarginV1:
    """Return what one source alone may change before the outcome of a rule does."""
    return v1_money.SourceMarginV1(
        source=margin.source,
        name=margin.name.say(lang),
        met=_change(margin.met),
        not_broken=_change(margin.kept),
    )


def source_room_v1(room: SourceRoom, lang: Lang) -> v1_money.SourceRoomV1:
    """Return what one source alone may change under all money rules together."""
    least, greatest = room.least, room.greatest
    return v1_money.SourceRoomV1(
        source=room.source,
        name=room.name.say(lang),
        won=v1_money.RangeV1(least=room.current.least.amount, greatest=room.current.greatest.amount),
        change=_change(room.interval),
        least_by=None if least is None else least.judged.rule.id,
        greatest_by=None if greatest is None else greatest.judged.rule.id,
    )


def lever_v1(lever: Lever, lang: Lang) -> v1_money.LeverV1:
    """Return one movement of money: what it takes, or why it cannot."""
    return v1_money.LeverV1(
        name=lever.name.say(lang),
        works=lever.works,
        won=lever.reach.least if lever.works else None,
        total_change=lever.change.amount if lever.works else None,
        to=None if lever.to is None else lever.to.amount,
        lines=None if lever.lines is None else lever.lines.say(lang),
        declared=list(lever.carried),
        makes_due=_rules(lever.opens),
        cannot=None if lever.cannot is None else lever.cannot.say(lang),
    )


def correction_v1(assessment: Assessment, lang: Lang) -> v1_money.CorrectionV1 | None:
    """Return the least change over several sources, where it is less than any single step."""
    if not assessment.levers:
        return None
    from regionai.ask.corrections.correction import several
    from regionai.ask.corrections.least import Contradiction

    try:
        found = several(assessment)
    except CannotError as error:
        return _none(error.message.say(lang))
    if found is None:
        return None
    if isinstance(found, Contradiction):
        return _none(message("section.impossible").say(lang), [judged.rule.id for judged in found.rules])
    return _correction(found.change, found.amounts, assessment)


def sparing_v1(
    assessment: Assessment, found: v1_money.CorrectionV1 | None, lang: Lang
) -> v1_money.CorrectionV1 | None:
    """Return the least correction that makes nothing due, where the least, `found` or a step, does."""
    best = next(iter(assessment.levers), None)
    opens = best is not None and best.works and bool(best.opens)
    if found is not None and found["amounts"] is not None:
        opens = bool(found["makes_due"])
    if not opens:
        return None
    from regionai.ask.corrections.duty import sparing

    other = sparing(assessment)
    if isinstance(other, Message):
        return _none(other.say(lang))
    return _correction(other.change, other.amounts, assessment)


def _correction(
    change: Won, amounts: Mapping[tuple[int, str], Won], assessment: Assessment
) -> v1_money.CorrectionV1:
    from regionai.ask.corrections.duty import opened

    return v1_money.CorrectionV1(
        total_change=change.amount,
        amounts=[
            v1_money.AmountV1(at=f"budget.{n}.{key}", to=won.amount) for (n, key), won in amounts.items()
        ],
        makes_due=_rules(opened(assessment, amounts)),
        contradicting=[],
        cannot=None,
    )


def _none(cannot: str, rules: list[str] | None = None) -> v1_money.CorrectionV1:
    return v1_money.CorrectionV1(
        total_change=None, amounts=None, makes_due=[], contradicting=rules or [], cannot=cannot
    )


def _rules(opens: Sequence[NewDuty]) -> list[str]:
    return list(dict.fromkeys(each.duty.judged.rule.id for each in opens))


def indicator_v1(key: str, reading: IndicatorValue, lang: Lang) -> v1.IndicatorV1:
    """Return a figure without a verdict, under its id."""
    ends = _ends(reading.figure)
    return v1.IndicatorV1(
        id=key,
        title=reading.title.say(lang),
        unit=reading.unit,
        least=ends[0],
        greatest=ends[1],
        beside=None if reading.beside is None else _as_text(reading.beside[1]),
        why=reading.why.say(lang),
    )


def _ends(figure: IndicatorFigure | None) -> tuple[int | str | None, int | str | None]:
    if figure is None:
        return None, None
    least, greatest = (end if isinstance(end, int) else str(end) for end in figure[1:])
    return least, greatest


def _as_text(figure: IndicatorFigure) -> str:
    """Return one value, or both ends."""
    least, greatest = map(str, figure[1:])
    return least if least == greatest else f"{least}..{greatest}"


def _change(found: Interval | None) -> v1_money.ChangeV1 | None:
    return None if found is None else v1_money.ChangeV1(least=found.least, greatest=found.greatest)
