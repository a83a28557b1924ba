"""The least change that mends a budget, and the least that makes nothing due beside it."""

from itertools import islice

from regionai.ask.corrections.correction import several
from regionai.ask.corrections.duty import opened, sparing
from regionai.ask.corrections.least import Contradiction, NewAmounts
from regionai.errors import CannotError
from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.model.money import NOTHING, Won
from regionai.remedy.duties import NewDuty
from regionai.remedy.naming import line_name
from regionai.report.page.screen import Screen
from regionai.report.page.wording import duties_named


def draw_correction(screen: Screen, assessment: Assessment, most: int) -> None:
    """Draw the least correction, and one that makes nothing due where that does; so many lines of each."""
    opens = _draw_several(screen, assessment, most)
    if opens:
        _draw_sparing(screen, assessment, most)


def _draw_several(screen: Screen, assessment: Assessment, most: int) -> tuple[NewDuty, ...]:
    """Draw the least change over several sources, where it is less than any single step.

    Return the duties that the least correction makes due.
    """
    best = assessment.levers[0]
    opens = best.opens if best.works else ()
    try:
        found = several(assessment)
    except CannotError as error:
        screen.heading(message("section.several"))
        screen.line((screen.say(error.message), "dim"), indent=1)
        return opens
    if isinstance(found, NewAmounts):
        screen.heading(message("section.several-won", change=found.change))
        _draw_amounts(screen, assessment, found, most)
        opens = opened(assessment, found.amounts)
        if opens:
            said = message("duty.opens", duties=duties_named(opens))
            screen.line((screen.say(said), "bold"), indent=1)
    if isinstance(found, Contradiction):
        screen.heading(message("section.impossible"))
        for judged in found.rules:
            said = message("several.rule", rule=judged.rule.id, title=judged.rule.title)
            screen.line(("× ", "red"), screen.say(said), indent=1, hanging=2)
    return opens


def _draw_sparing(screen: Screen, assessment: Assessment, most: int) -> None:
    """Draw the least correction that makes nothing due, beside the least, which does."""
    found = sparing(assessment)
    if isinstance(found, Message):
        screen.heading(message("section.sparing"))
        screen.line((screen.say(found), "dim"), indent=1)
        return
    screen.heading(message("duty.section", change=found.change))
    _draw_amounts(screen, assessment, found, most)


def _draw_amounts(screen: Screen, assessment: Assessment, found: NewAmounts, most: int) -> None:
    written = {cell.path[1:]: Won(cell.printed) for cell in reversed(assessment.ledger.cells)}
    for place, won in islice(found.amounts.items(), most):
        before = written.get(place, NOTHING)
        line = line_name(assessment.proposal, place[0])
        key = assessment.tree.word(("budget", *place))
        said = message("several.line", line=line, key=key, before=before, after=won)
        screen.line(("○ ", "green"), screen.say(said), indent=1, hanging=2)
    more = len(found.amounts) - most
    if more > 0:
        screen.line(screen.say(message("several.more", more=more)), indent=1)
