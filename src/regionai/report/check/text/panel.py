"""The verdict on one proposal, in a frame: what is broken, to be asked and met, and what to do first."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.text import Text

from regionai.judge.assess import Assessment
from regionai.messages import Message, Value, message
from regionai.model.finding import Outcome, Severity
from regionai.model.money import Won
from regionai.report.check.diagnostic import Diagnostic, of_rule
from regionai.report.page.screen import Screen, cut, padded
from regionai.report.page.wording import in_words

# What stands around a paragraph, with signs that every console has, and without.
_ROUND = ("╭", "╮", "╰", "╯", "─", "│")
_PLAIN = ("+", "+", "+", "+", "-", "|")

_STYLES = {Outcome.BROKEN: "bold red", Outcome.UNDECIDED: "yellow", Outcome.MET: "green"}


def draw_panel(screen: Screen, title: str, paragraphs: Sequence[Value], style: str) -> None:
    """Draw paragraphs in a frame as wide as the screen, with a title in its upper edge."""
    corners = _ROUND if screen.has_blocks else _PLAIN
    left, right, low_left, low_right, along, side = corners
    width = screen.width - 4
    shown = f" {cut(title, width - 2)} "
    screen.draw(
        Text.assemble(
            (f"{left}{along}", style),
            (shown, f"bold {style}"),
            (f"{along * (screen.width - 3 - cell_len(shown))}{right}", style),
        )
    )
    for paragraph in paragraphs:
        for line in screen.wrapped(screen.say(paragraph), width):
            screen.draw(Text.assemble((f"{side} ", style), padded(line, width), (f" {side}", style)))
    screen.draw(Text(f"{low_left}{along * (screen.width - 2)}{low_right}", style=style))


def verdict_style(assessment: Assessment) -> str:
    """Return the style of the worst outcome that is more than advice."""
    return _STYLES[assessment.worst]


def counts(assessment: Assessment, found: Sequence[Diagnostic]) -> tuple[Message, ...]:
    """Return how many rules have which outcome, open advice apart: it is no verdict."""
    slips = sum(each.is_slip for each in found)
    said = [message("verdict.slips", count=slips)] if slips else []
    advice = 0
    for outcome in Outcome:
        every = assessment.with_outcome(outcome)
        weighty = [each for each in every if each.rule.severity is not Severity.ADVICE]
        number = len(weighty if outcome.is_open else every)
        advice += len(every) - number
        if number:
            said.append(message(f"verdict.{outcome}", count=number))
        elif outcome is Outcome.BROKEN:
            said.append(message("verdict.nothing-broken"))
    if advice:
        said.append(message("verdict.advice", count=advice))
    return tuple(said)


def first_of_all(assessment: Assessment, found: Sequence[Diagnostic]) -> Iterator[Message]:
    """Yield what to do first: the slip, the least step, what is broken else, or what is to be asked."""
    for each in found:
        if each.is_slip or each.is_rounding:
            yield message("verdict.slip", line=str(each.location.span.line), said=each.message)
            return
    if assessment.levers:
        best = assessment.levers[0]
        if best.works:
            yield message("verdict.step", lever=best.name, won=in_words(Won(best.reach.least)))
        else:
            yield message("verdict.several", file=assessment.file)
        return
    for outcome, words in (
        (Outcome.BROKEN, "verdict.mend-first"),
        (Outcome.UNDECIDED, "verdict.ask-first"),
    ):
        for judged in assessment.with_outcome(outcome):
            if judged.rule.severity is Severity.ADVICE or assessment.knows(judged):
                continue
            for each in of_rule(found, judged)[:1]:
                yield message(words, title=judged.rule.title, hint=in_words(each.hint or each.message))
                return
    yield message("verdict.clean", unknowns=len(assessment.unknowns))
