"""What is broken or undecided: the place in the file, the figure, and what would make it right."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.text import Text

from regionai.judge.assess import Assessment
from regionai.judge.waiver import DecidingFinding
from regionai.messages import Listing, Message, message
from regionai.model.finding import Outcome, Severity
from regionai.report.check.diagnostic import Diagnostic, Excerpt, of_rule
from regionai.report.check.folding import MOST_OF_A_KIND, folded, more_of
from regionai.report.page.screen import SEVERITIES, Screen, cut, draw_beside, mark, spaces
from regionai.report.page.wording import in_words, lever_words
from regionai.rules.judged import JudgedRule, Waiver

_OPEN = (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.WAIVED)
_INDENT = 4
# How many characters may stand in a cell: signs without a width of their own come in addition.
_SPARE = 4
# More slips than this are told by their number only.
_FEW = 3


def draw_findings(screen: Screen, assessment: Assessment, found: Sequence[Diagnostic]) -> None:
    """Draw roundings, errors and warnings with their lines, how to mend money, then advice in brief."""
    draw_remarks(screen, [each for each in found if each.is_rounding])
    shown = [judged for outcome in _OPEN for judged in assessment.with_outcome(outcome)]
    weighty = [judged for judged in shown if judged.rule.severity is not Severity.ADVICE]
    if weighty:
        screen.heading(message("section.findings"))
        for judged in weighty:
            _draw_ruling(screen, judged, of_rule(found, judged))
    draw_levers(screen, assessment)
    _draw_advice(screen, [(judged, of_rule(found, judged)) for judged in shown if judged not in weighty])
    draw_remarks(screen, [each for each in found if isinstance(each.origin, DecidingFinding)])


def draw_remarks(screen: Screen, found: Sequence[Diagnostic]) -> None:
    """Draw what is wrong with files that decide, or stale in a baseline, each title once above its own."""
    title, (shown, more) = "", folded(found)
    for each in shown:
        if screen.say(each.title) != title:
            title = screen.say(each.title)
            screen.heading(each.title)
        screen.line((screen.say(each.location), "dim"), indent=1)
        screen.line(screen.say(each.message), indent=3)
    for left in more:
        screen.line(screen.say(left.said), indent=1)


def _draw_ruling(screen: Screen, judged: JudgedRule, found: Sequence[Diagnostic]) -> None:
    rule = judged.rule
    sign, style = mark(judged.outcome)
    screen.draw(Text())
    screen.line(
        (f"{sign} {screen.say(message(f'outcome.{judged.outcome}'))}", style),
        f"  {rule.title.say(screen.lang)} ",
        (f"[{screen.say(message(f'severity.{rule.severity}'))}]", SEVERITIES[rule.severity]),
        (f"  {rule.id}", "dim"),
        indent=1,
    )
    for each in found[:MOST_OF_A_KIND]:
        _draw_finding(screen, each)
    draw_more(screen, rule.id, len(found), indent=_INDENT)
    if any(each.is_known for each in found):
        screen.line((screen.say(message("baseline.known")), "magenta"), indent=_INDENT)
    if judged.waiver is not None:
        screen.line((screen.say(granted(judged.waiver)), "magenta"), indent=_INDENT)
    grade = message(f"grade.{judged.rules.grade(rule)}")
    source = message("finding.source", grade=grade, document=rule.source.document, says=rule.source.says)
    screen.line((screen.say(source), "dim"), indent=_INDENT)


def draw_more(screen: Screen, kind: str, number: int, indent: int) -> None:
    """Draw how many there are beyond those of a kind that are shown."""
    if number > MOST_OF_A_KIND:
        screen.line(screen.say(more_of(kind, number)), indent=indent)


def granted(waiver: Waiver) -> Message:
    """Return who let off, why and until when."""
    return message(
        "waiver.granted", reason=waiver.reason, approver=waiver.granted_by, expires=waiver.expires
    )


def _draw_finding(screen: Screen, each: Diagnostic) -> None:
    if each.excerpt is not None and each.excerpt.lines:
        where = screen.say(each.location)
        if each.location.span.cell is None:
            screen.line((where, "dim"), indent=_INDENT)
            _draw_excerpt(screen, each.excerpt)
        else:
            # The lines around a cell of a table are none that its author wrote.
            draw_beside(screen, where, each.excerpt.lines[-1], each.excerpt.span.column, _INDENT)
    screen.line(screen.say(each.message), indent=_INDENT)
    screen.line(("→ ", "bold"), screen.say(each.hint or ""), indent=_INDENT, hanging=2)


def _draw_excerpt(screen: Screen, excerpt: Excerpt) -> None:
    """Draw the lines of the file, the last one underlined where the finding stands."""
    room = screen.width - _INDENT - 8
    for number, line in enumerate(excerpt.lines[:-1], excerpt.first_line):
        _draw_numbered(screen, number, cut(line, room))
    span, line = excerpt.span, excerpt.lines[-1]
    marked = line[span.column - 1 : max(span.end_column - 1, span.column)][: room * _SPARE]
    before = line[: span.column - 1]
    # On a long line the marked part is moved into sight; one without end is not walked through.
    if len(before) > room * _SPARE:
        before = f"…{before[-room * _SPARE :]}"
    while before.lstrip("…") and cell_len(before + marked) > room:
        before = "…" + before.lstrip("…")[1:]
    _draw_numbered(screen, span.line, cut(before + line[span.column - 1 :], room))
    under = max(min(cell_len(marked), room - cell_len(before)), 1)
    screen.draw(
        Text.assemble(
            " " * _INDENT, ("     | ", "blue"), spaces(cell_len(before)), ("^" * under, "bold red")
        )
    )


def _draw_numbered(screen: Screen, number: int, line: str) -> None:
    text = Text.assemble(" " * _INDENT, (f"{number:>4} | ", "blue"), line)
    text.rstrip()
    screen.draw(text)


def draw_slips(screen: Screen, found: Sequence[Diagnostic]) -> None:
    """Draw where a slip of the hand would explain it: that is looked at before anything else."""
    slips = [each for each in found if each.is_slip]
    draw_remarks(screen, slips[:_FEW])
    if len(slips) > _FEW:
        more = message("slip.more", count=len(slips) - _FEW)
        screen.line((screen.say(more), "dim"), indent=1)


def draw_levers(screen: Screen, assessment: Assessment, most: int | None = None) -> None:
    """Draw what mends money: several sources at once, what makes nothing due, and the single steps.

    At most so many steps, if `most` is given, and of those that do not do the
    sources that mend nothing by themselves.
    """
    if not assessment.levers:
        return
    # What works out corrections takes time to load, and most proposals need none.
    from regionai.report.check.formats.text.correction import draw_correction

    draw_correction(screen, assessment, MOST_OF_A_KIND)
    screen.heading(message("section.levers"))
    undecided = [judged for judged in assessment.with_outcome(Outcome.UNDECIDED) if judged.is_money]
    if undecided:
        rules = Listing(tuple(f"`{judged.rule.id}`" for judged in undecided))
        screen.line((screen.say(message("solve.undecided", rules=rules)), "dim"), indent=1)
    if assessment.task.has_ranges:
        screen.line((screen.say(message("page.worst-case")), "dim"), indent=1)
    working = [lever for lever in assessment.levers if lever.works]
    for lever in assessment.levers if most is None else working[:most]:
        if lever.cannot is not None:
            said = message("lever.cannot", lever=lever.name, why=lever.cannot)
            screen.line(("× ", "red"), (screen.say(said), "dim"), indent=1, hanging=2)
            continue
        said = lever_words(lever, assessment.category_words)
        words = screen.say(said if most is None else in_words(said))
        screen.line(("○ ", "green"), words, indent=1, hanging=2)
    if most is not None:
        _draw_rest_of_steps(screen, assessment)


def _draw_rest_of_steps(screen: Screen, assessment: Assessment) -> None:
    """Draw which sources mend nothing alone, whether they rise or fall, and where all steps are."""
    single = [lever for lever in assessment.levers if lever.movement.only is not None]
    able = {lever.movement.only for lever in single if lever.works}
    names = {lever.movement.only: lever.source for lever in single if lever.movement.only not in able}
    if names:
        sources = Listing(tuple(name for name in names.values() if name is not None))
        screen.line(screen.say(message("short.not-alone", sources=sources)), indent=1)
    screen.line((screen.say(message("short.solve", file=assessment.file_again)), "dim"), indent=1)


def _draw_advice(screen: Screen, advice: Iterable[tuple[JudgedRule, Sequence[Diagnostic]]]) -> None:
    advice = tuple(advice)
    if not advice:
        return
    screen.heading(message("section.advice"))
    for judged, found in advice:
        sign, style = mark(judged.outcome)
        if judged.waiver is not None:
            screen.line((screen.say(granted(judged.waiver)), "magenta"), indent=1)
        for each in found[:MOST_OF_A_KIND]:
            said = message("advice.line", id=judged.rule.id, message=each.message, hint=each.hint or "")
            screen.line((f"{sign} ", style), screen.say(said), indent=1, hanging=2)
        draw_more(screen, judged.rule.id, len(found), indent=1)
