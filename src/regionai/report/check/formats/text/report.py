"""One proposal, drawn in full."""

from collections.abc import Sequence
from fractions import Fraction

from rich.cells import cell_len
from rich.text import Text

from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.model.finding import Judgement, Outcome, WonRange
from regionai.model.money import NOTHING, Won
from regionai.model.ratio import PLAIN_PLACES, percent, percent_down, percent_up
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.formats.text.findings import draw_findings, draw_slips
from regionai.report.check.formats.text.funding import draw_funding, won_range
from regionai.report.check.formats.text.margins import draw_margins, draw_rooms
from regionai.report.check.obligations import obligation_lines
from regionai.report.page.provenance import sentences
from regionai.report.page.screen import Screen, mark, padded, spaces
from regionai.report.page.wording import in_words
from regionai.rules.indicator import IndicatorFigure, IndicatorValue
from regionai.run.result import ProposalResult

# From this width on, a rule and its figure share one line, the figure in a column of its own.
_WIDE = 110
_COLUMN = 60
_GAP = 2


def draw_whole(screen: Screen, result: ProposalResult, found: Sequence[Diagnostic]) -> None:
    """Draw all of one proposal."""
    assessment, against = result.assessment, result.against
    _draw_head(screen, assessment)
    draw_slips(screen, found)
    draw_funding(screen, assessment)
    _draw_rules(screen, assessment)
    if against is not None:
        draw_against(screen, assessment, against)
    draw_rooms(screen, assessment)
    _draw_indicators(screen, assessment)
    draw_obligations(screen, assessment)
    draw_unknowns(screen, [(None, unknown.question.say(screen.lang)) for _, unknown in assessment.unknowns])
    # Last, where it still stands on the screen when all is printed.
    draw_findings(screen, assessment, found)
    _draw_closing(screen, assessment)


def _draw_head(screen: Screen, assessment: Assessment) -> None:
    screen.line((assessment.proposal.title, "bold"))
    place = message("head.file", file=assessment.file, region=assessment.region)
    screen.line((screen.say(place), "dim"))
    for said, provenance in sentences(assessment.applied):
        screen.line(screen.say(said))
        screen.line((screen.say(provenance), "dim"), indent=2)


def draw_against(screen: Screen, assessment: Assessment, against: Assessment) -> None:
    """Draw every rule under both editions, the changed ones marked."""
    from regionai.judge.compare import compared
    from regionai.report.page.as_text import draw_block
    from regionai.report.pages.comparison import changed, outcomes_table

    found = compared(assessment, against)
    names = [each.applied[0].rules.name for each in (assessment, against)]
    title = message("section.against", before=names[0], after=names[1])
    table = outcomes_table(found, every=True)
    draw_block(screen, table._replace(title=title))
    draw_block(screen, changed(found))


def _draw_rules(screen: Screen, assessment: Assessment) -> None:
    screen.heading(message("section.rules"))
    words = {outcome: screen.say(message(f"outcome.{outcome}")) for outcome in Outcome}
    first = max(cell_len(word) for word in words.values()) + 4
    for judged in assessment.judged_rules:
        sign, style = mark(judged.outcome)
        title, figure = judged.rule.title.say(screen.lang), _figure(screen, judged.judgement)
        head = (padded(f"{sign} {words[judged.outcome]}", first), style)
        rule = f"{title} "
        named = cell_len(rule + judged.rule.id)
        column = max(_COLUMN, named + _GAP)
        if first + 1 + column + cell_len(figure) <= screen.width and screen.width >= _WIDE:
            gap = spaces(column - named)
            screen.line(head, rule, (judged.rule.id, "dim"), gap, figure, indent=1, hanging=first)
        else:
            screen.line(head, rule, (judged.rule.id, "dim"), indent=1, hanging=first)
            if figure:
                screen.line((figure, "dim"), indent=first + 1)
        draw_margins(screen, assessment, judged, first + 1)


def _figure(screen: Screen, judgement: Judgement) -> str:
    parts = (
        judgement.figure,
        None if judgement.margin is None else margin(judgement.margin),
    )
    return ", ".join(screen.say(part) for part in parts if part is not None)


def margin(found: WonRange) -> Message:
    """Return a margin in words: to spare, off, or from the one to the other."""
    if not found.is_exact:
        return message("margin.range", least=found.least, greatest=found.greatest)
    if found.least < NOTHING:
        return message("margin.short", won=-found.least)
    return message("margin.spare", won=found.least)


def _draw_indicators(screen: Screen, assessment: Assessment) -> None:
    if not assessment.indicators:
        return
    screen.heading(message("section.indicators"))
    for _, reading in assessment.indicators:
        said = message("indicator.line", title=reading.title, value=indicator_words(reading))
        screen.line(screen.say(said), indent=1)


def indicator_words(reading: IndicatorValue) -> Message:
    """Return what an indicator comes to, or why that is not known."""
    if reading.figure is None:
        return reading.missing or message("text", text="-")
    value = _shown(reading.figure)
    if reading.beside is None:
        return value
    label, other = reading.beside
    return message("indicator.beside", value=value, label=label, other=_shown(other))


def _shown(figure: IndicatorFigure) -> Message:
    match figure:
        case IndicatorFigure("ratio", Fraction() as low, Fraction() as high) if low != high:
            least, greatest = percent_down(low, PLAIN_PLACES), percent_up(high, PLAIN_PLACES)
            return message("figure.range", least=least, greatest=greatest)
        case IndicatorFigure("ratio", Fraction() as share):
            return message("text", text=percent(share, PLAIN_PLACES))
        case IndicatorFigure("won", int() as low, int() as high):
            return won_range(WonRange(Won(low), Won(high)))
        case _:
            return message("text", text=f"{figure.least:,}")


def draw_obligations(screen: Screen, assessment: Assessment) -> None:
    """Draw what comes after, in three lines; the calendar has it in full."""
    lines = tuple(obligation_lines(assessment))
    if lines:
        screen.heading(message("section.obligations"))
    for said in lines:
        screen.line(screen.say(in_words(said)), indent=1, hanging=2)


def draw_unknowns(screen: Screen, unknowns: Sequence[tuple[str | None, str]]) -> None:
    """Draw what was not checked, with the rule set where there are several."""
    screen.heading(message("section.unknowns", count=len(unknowns)))
    for name, question in unknowns:
        source = f"{name}: " if name else ""
        screen.line(("? ", "yellow"), (source, "dim"), question, indent=1, hanging=2)


def _draw_closing(screen: Screen, assessment: Assessment) -> None:
    broken = assessment.counted(Outcome.BROKEN)
    said = message(
        "closing.broken" if broken else "closing.clean",
        rules=len(assessment.judged_rules),
        broken=broken,
        undecided=assessment.counted(Outcome.UNDECIDED),
        unknowns=len(assessment.unknowns),
    )
    screen.draw(Text())
    screen.line((screen.say(said), "bold"))
    waived = assessment.counted(Outcome.WAIVED)
    if waived:
        screen.line((screen.say(message("closing.waived", count=waived)), "bold"))
    screen.draw(Text())
