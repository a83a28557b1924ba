"""How far each funding source alone may change, the others unchanged, before an outcome changes."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.budget.demand import not_broken, surely_kept
from regionai.budget.part import merged
from regionai.budget.quantity import FUNDING
from regionai.budget.room import Interval, room
from regionai.messages import Message
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.remedy.naming import part_name
from regionai.remedy.task import Task
from regionai.rules.judged import JudgedRule


class SourceMargin(NamedTuple):
    """How far one source alone may change under one rule; a negative change is a loss.

    `met` are the changes with which the rule is surely met; None if there are
    none. `kept` are those with which it is not broken; None if it is broken
    already. An end that is None is unlimited: all of the source may be taken
    away, or any amount added.
    """

    source: str
    name: Message
    met: Interval | None
    kept: Interval | None


class RoomEnd(NamedTuple):
    """The least or greatest change of a source, and the rule that sets it."""

    won: Won
    judged: JudgedRule


class SourceRoom(NamedTuple):
    """How far one source alone may change under all money rules together.

    Within the ends, both included, every broken rule is mended, every met one
    stays met and no undecided one breaks. `works` is false if no change does
    that: `least` is above `greatest`, or `unmoved` is a broken rule that the
    source does not affect; where it affects a part of that rule, `left` is by
    how many won the rest stays off. `current` is the money of the source today.
    """

    source: str
    name: Message
    current: WonRange
    least: RoomEnd | None
    greatest: RoomEnd | None
    works: bool
    unmoved: JudgedRule | None
    left: Won | None

    @property
    def interval(self) -> Interval | None:
        """The changes in won; None if no change works."""
        ends = Interval(self.least and self.least.won.amount, self.greatest and self.greatest.won.amount)
        return ends if self.works else None


def margins(task: Task, judged: JudgedRule) -> tuple[SourceMargin, ...]:
    """Return how far each source alone may change under one rule; empty if it is not about money."""
    if not judged.is_money:
        return ()
    own = [n for n, (of, _) in enumerate(task.sources) if of is judged]
    found = merged(task.parts, own)
    forms = [task.sources[n][1] for n in own]
    anew = task.rewritten(found, [form.limit for form in forms])
    met = [surely_kept(form, n, found, anew) for n, form in enumerate(forms)]
    kept = [not_broken(form, n, found) for n, form in enumerate(forms)]
    is_exact = kept == met
    margins = []
    for n, part in enumerate(found):
        to_be_met = room(n, part.least, met).interval
        not_to_break = to_be_met
        if judged.outcome is Outcome.BROKEN:
            not_to_break = None
        elif not is_exact or part.least != part.greatest:
            not_to_break = room(n, part.greatest, kept).interval
        name = part_name(part, found, task.categories)
        margins.append(SourceMargin(part.source, name, to_be_met, not_to_break))
    return tuple(margins)


def rooms(task: Task) -> tuple[SourceRoom, ...]:
    """Return how far each source alone may change under all money rules together."""
    return tuple(_room(n, task) for n in range(len(task.parts)))


def _room(number: int, task: Task) -> SourceRoom:
    part = task.parts[number]
    found = room(number, part.least, task.demands)
    least, greatest = (
        None if end is None else RoomEnd(Won(end.won), task.sources[end.demand][0])
        for end in (found.least, found.greatest)
    )
    current = WonRange(Won(part.least), Won(part.greatest))
    if task.ledger.lines.sum(FUNDING[part.source]).bounds == current:
        # The cover page may know more of all the money of a source than the lines.
        current = task.ledger.sum(FUNDING[part.source]).bounds
    unmoved, left = (None, None) if found.unmoved is None else _unmoved(number, found.unmoved, task)
    name = part_name(part, task.parts, task.categories)
    return SourceRoom(part.source, name, current, least, greatest, found.works, unmoved, left)


def _unmoved(number: int, position: int, task: Task) -> tuple[JudgedRule, Won | None]:
    """Return a broken rule, and what of it stays off whatever a part does that bears on some of it."""
    judged = task.sources[position][0]
    own = [n for n in task.needs if task.sources[n][0] is judged]
    rest = [n for n in own if not task.demands[n].worth[number]]
    return judged, None if rest == own else task.off(rest)


def binding(judged_rules: Sequence[JudgedRule]) -> JudgedRule | None:
    """Return the rule whose quantity has the least margin, of equal ones the most serious.

    Broken rules have a negative margin. None if no rule has a margin.
    """
    tightness = [
        (judged.judgement.margin.least, judged.rule.severity.rank, judged)
        for judged in judged_rules
        if judged.judgement.margin is not None
    ]
    return min(tightness, key=lambda found: found[:2], default=(None, None, None))[2]
