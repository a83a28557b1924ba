"""How far each source alone may move: beside each money rule, and under all of them together."""

from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.remedy.margins import RoomEnd, SourceMargin, SourceRoom, margins
from regionai.report.check.formats.text.funding import won_range
from regionai.report.page.screen import Screen
from regionai.report.page.wording import change_words
from regionai.rules.judged import JudgedRule


def draw_margins(screen: Screen, assessment: Assessment, judged: JudgedRule, indent: int) -> None:
    """Draw below a money rule what each source alone may change."""
    said = [screen.say(_margin(margin)) for margin in margins(assessment.task, judged)]
    if said:
        screen.line((" · ".join(said), "dim"), indent=indent)


def draw_rooms(screen: Screen, assessment: Assessment) -> None:
    """Draw what each source alone may change under all money rules, and the binding rule."""
    if assessment.binding is None:
        return
    screen.heading(message("section.rooms"))
    for room in assessment.rooms:
        head = message("room.source", name=room.name, there=won_range(room.current))
        screen.line(screen.say(head), indent=1)
        for said in room_words(room):
            screen.line((screen.say(said), "dim"), indent=3)
    screen.line((screen.say(binding_words(assessment.binding)), "bold"), indent=1)


def _margin(margin: SourceMargin) -> Message:
    if margin.kept is None or margin.kept == margin.met:
        return message("margin.source", name=margin.name, change=change_words(margin.met))
    return message(
        "margin.source-range",
        name=margin.name,
        met=change_words(margin.met),
        kept=change_words(margin.kept),
    )


def room_words(room: SourceRoom) -> list[Message]:
    """Return how far a source alone may move, in a sentence or several."""
    if room.unmoved is not None:
        rule, left = f"`{room.unmoved.rule.id}`", room.left
        return [message("room.left", rule=rule, won=left) if left else message("room.unmoved", rule=rule)]
    if not room.works and room.least is None and room.greatest is not None:
        return [_bound("room.too-little", room.greatest, there=room.current.least)]
    found = [
        _bound("room.lose" if room.least.won <= Won(0) else "room.must-gain", room.least)
        if room.least
        else message("room.lose-any"),
        _bound("room.gain" if room.greatest.won >= Won(0) else "room.must-lose", room.greatest)
        if room.greatest
        else message("room.gain-any"),
    ]
    if not room.works:
        there = room.current.least
        if room.greatest and there < Won(-room.greatest.won.amount):
            found[1] = _bound("room.must-lose-more", room.greatest, there=there)
        return [message("room.cannot"), *found]
    # What must be gained may not be lost, and the other way round.
    if room.least and room.least.won > Won(0):
        return found if room.greatest else found[:1]
    if room.greatest and room.greatest.won < Won(0):
        return found[::-1] if room.least else found[1:]
    return found


def _bound(said: str, bound: RoomEnd, **values: Won) -> Message:
    won = Won(abs(bound.won.amount))
    return message(said, won=won, rule=f"`{bound.judged.rule.id}`", **values)


def binding_words(judged: JudgedRule) -> Message:
    """Return which rule has the least margin."""
    rule = judged.rule
    said = {Outcome.BROKEN: "room.binding-broken", Outcome.UNDECIDED: "room.binding-undecided"}
    return message(
        said.get(judged.outcome, "room.binding"),
        rule=f"`{rule.id}`",
        title=rule.title,
        severity=message(f"severity.{rule.severity}"),
    )
