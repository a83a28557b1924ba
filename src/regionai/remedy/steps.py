"""Single movements of money, and by how many won each mends all that is to be mended."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import permutations
from typing import NamedTuple

from regionai.budget.cell import Cell
from regionai.budget.form import Form
from regionai.budget.ledger import Ledger
from regionai.budget.lever import Movement, Reach, reach
from regionai.budget.share import share_range
from regionai.messages import Listing, Message, Text, message
from regionai.model.amount import KEYS, SOURCES
from regionai.model.money import Won
from regionai.model.proposal import Proposal
from regionai.model.ratio import percent_down
from regionai.model.spelling import in_words
from regionai.remedy.duties import Duty, NewDuty, duties, new_duties
from regionai.remedy.naming import lines_named, part_name
from regionai.remedy.task import Task
from regionai.rules.judged import JudgedRule

# With more parts than this, moves that do not work are too many to list.
_SIDES = 3


class Lever(NamedTuple):
    """A movement of money that mends all that is to be mended, or the reason why it does not.

    `source` is the name of the only part that changes, None for a move between
    two. `reach.least` is the least number of won that does. `to` is what the only
    part that changes then comes to; None for a move between two, or if that
    part is not known to the won. `lines` are the lines it must touch; None if
    any will do. `carried` are the declared figures that have to follow, and
    `opens` the duties that come with it. `cannot` is None if the movement
    works.
    """

    name: Message
    source: Message | None
    movement: Movement
    reach: Reach
    to: Won | None
    lines: Listing | None
    carried: tuple[str, ...]
    opens: tuple[NewDuty, ...]
    cannot: Message | None

    @property
    def works(self) -> bool:
        """Whether the movement mends all that is to be mended without breaking a met rule."""
        return self.cannot is None

    @property
    def change(self) -> Won:
        """The total change in won; a move between two sources changes both."""
        return Won(self.reach.least * self.movement.weight)


def levers(task: Task, proposal: Proposal) -> tuple[Lever, ...]:
    """Return every single movement that helps a broken rule, those that work first, the cheapest first.

    Of equal changes, that of fewer sources comes first, then that which
    raises local money less. Empty if there is nothing to mend.
    """
    needs = [task.demands[position] for position in task.needs]
    known = duties(task.judged_rules, proposal)
    found = []
    for movement in _movements(task):
        if all(movement.step(demand) <= 0 for demand in needs):
            continue
        won = reach(movement, _available(movement, task), task.demands)
        if won.works or movement.weight == 1 or len(task.parts) <= _SIDES:
            found.append(_lever(movement, won, task, proposal, known))
    return tuple(sorted(found, key=lambda lever: _cost(lever, task)))


def _cost(lever: Lever, task: Task) -> tuple[bool, int, int, int]:
    movement = lever.movement
    added, taken = (n is not None and task.parts[n].side == "local" for n in movement)
    raised = lever.reach.least * (added - taken)
    return not lever.works, lever.change.amount, movement.weight, raised


def best_step(found: Sequence[Lever], categories: Mapping[str, str], off: Sequence[str] = ()) -> Message:
    """Return the cheapest movement that works, or that there is none, as advice on a broken money rule.

    `categories` have their Korean word. `off` are the declared figures that
    disagree with the lines as it is.
    """
    best = next((lever for lever in found if lever.works), None)
    if best is None:
        return message("lever.none")
    lever, won = best.name, Won(best.reach.least)
    if off:
        return message("lever.best-off", lever=lever, won=won, figures=figures_named(off, categories))
    if best.carried:
        figures = figures_named(best.carried, categories)
        return message("lever.best-carried", lever=lever, won=won, figures=figures)
    return message("lever.best", lever=lever, won=won)


def figures_named(figures: Sequence[str], categories: Mapping[str, str]) -> Listing:
    """Return declared figures, as their key paths, in a list; `categories` have their Korean word."""
    paths = [tuple(figure.split(".")) for figure in figures]
    korean = [in_words(tuple(categories.get(key, key) for key in path)) for path in paths]
    return Listing(
        tuple(Text(ko=words.ko, en=in_words(path).en) for words, path in zip(korean, paths, strict=True))
    )


def step_if_asked(judged: JudgedRule, task: Task, proposal: Proposal) -> Message:
    """Return what it takes to mend a broken rule that a correction leaves, as advice on it.

    `task` is that of mending it as well.
    """
    best = next((lever for lever in levers(task, proposal) if lever.works), None)
    severity = judged.rule.severity
    named = {"severity": message(f"severity.{severity}"), "word": severity.value}
    if best is None:
        return message("lever.unasked-several", **named)
    return message("lever.unasked", lever=best.name, won=Won(best.reach.least), **named)


def _movements(task: Task) -> Iterator[Movement]:
    every = range(len(task.parts))
    filled = [n for n in every if task.parts[n].greatest]
    yield from (Movement(added, None) for added in every)
    yield from (Movement(None, taken) for taken in filled)
    yield from (Movement(added, taken) for taken, added in permutations(every, 2) if taken in filled)


def _name(movement: Movement, task: Task) -> Message:
    added, taken = (
        None if n is None else part_name(task.parts[n], task.parts, task.categories) for n in movement
    )
    if added is None:
        return message("lever.cut", what=taken or "")
    if taken is None:
        return message("lever.raise", what=added)
    return message("lever.move", source=taken, to=added)


def _lever(
    movement: Movement, found: Reach, task: Task, proposal: Proposal, known: Sequence[Duty]
) -> Lever:
    name, lines = _name(movement, task), _lines(movement, task, proposal)
    only = movement.only
    source = None if only is None else part_name(task.parts[only], task.parts, task.categories)
    if found.works:
        carried = tuple(_carried(movement, task, proposal))
        opens = new_duties(known, task.ledger, _after(movement, found.least, task))
        return Lever(
            name, source, movement, found, _result(movement, found, task), lines, carried, opens, None
        )
    return Lever(name, source, movement, found, None, lines, (), (), _reason(movement, found, task))


def _lines(movement: Movement, task: Task, proposal: Proposal) -> Listing | None:
    """Return the lines of the parts that change, if their sources have other parts too."""
    sources = [part.source for part in task.parts]
    numbers = [
        int(cell.path[1])
        for n in movement
        if n is not None and sources.count(sources[n]) > 1
        for cell in task.cells[n]
    ]
    return lines_named(proposal, numbers) if numbers else None


def _carried(movement: Movement, task: Task, proposal: Proposal) -> Iterator[str]:
    """Yield the declared totals that change with a movement, and the shares that may."""
    added, taken = (None if n is None else KEYS[task.parts[n].source] for n in movement)

    def changes(key: str) -> bool:
        inside = KEYS.get(key, SOURCES)
        is_added, is_taken = (end is not None and set(end) <= set(inside) for end in (added, taken))
        return is_added != is_taken

    yield from (
        f"totals.{key}"
        for key, _ in (proposal.totals.declared() if proposal.totals else ())
        if changes(key)
    )
    for key, _ in proposal.shares.declared() if proposal.shares else ():
        if changes(key) or changes("total"):
            yield f"shares.{key}"


def _result(movement: Movement, found: Reach, task: Task) -> Won | None:
    """Return the new amount of the only part that changes; None if there are two, or it is not exact."""
    if movement.only is None:
        return None
    part = task.parts[movement.only]
    if part.least != part.greatest:
        return None
    return Won(part.least + (found.least if movement.taken is None else -found.least))


def _reason(movement: Movement, found: Reach, task: Task) -> Message:
    if found.least == 0:
        (position,) = found.against
        return _stays_broken(movement, position, task)
    against = [task.sources[position][0] for position in found.against]
    return _too_much(found, against, _available(movement, task))


def _too_much(found: Reach, against: Sequence[JudgedRule], available: int | None) -> Message:
    """Say what is asked of a movement that would have to go further than it can, or than it may."""
    rule, *others = (f"`{judged.rule.id}`" for judged in against)
    least, greatest = Won(found.least), Won(found.greatest or 0)
    if available is not None and found.least > available:
        return message("lever.not-enough", rules=rule, least=least, available=Won(available))
    return message("lever.conflict", rules=rule, least=least, other=others[0], greatest=greatest)


def _stays_broken(movement: Movement, position: int, task: Task) -> Message:
    """Say what becomes of a demand that the movement cannot mend, and of its rule, when the others hold."""
    judged, form = task.sources[position]
    rule = f"`{judged.rule.id}`"
    own = [n for n in task.needs if task.sources[n][0] is judged]
    stubborn = [n for n in own if movement.step(task.demands[n]) <= 0]
    if stubborn != own:
        return message("lever.partly", rule=rule, gap=task.off(stubborn))
    rest = [n for n in range(len(task.demands)) if n != position]
    others = reach(movement, _available(movement, task), [task.demands[n] for n in rest])
    if others.least and not others.works:
        against = [task.sources[rest[n]][0] for n in others.against]
        return _too_much(others, against, _available(movement, task))
    share = _share_after(movement, others.least, form, task) if others.works else None
    if share is not None:
        return message("lever.still-broken", rule=rule, won=Won(others.least), share=percent_down(share))
    if movement.step(task.demands[position]) < 0:
        return message("lever.worse", rule=rule)
    return message("lever.no-help", rule=rule, gap=task.off(own))


def _share_after(movement: Movement, won: int, form: Form, task: Task) -> Fraction | None:
    """Return the least that the share of a limit is after a movement; None of a limit on an amount."""
    limit = form.limit
    # Of a share in several years the single ones are looked at first.
    year = limit.years[0] if limit.years else None
    found = share_range(limit.of, limit.whole, _after(movement, won, task), year) if limit.share else None
    return None if found is None else found.least


def _after(movement: Movement, won: int, task: Task) -> Ledger:
    """Return the budget after a movement, once it is written."""
    after = task.ledger
    for part, change in ((movement.added, won), (movement.taken, -won)):
        if part is None:
            continue
        shape = task.parts[part].shapes[0]
        if task.anew is None:
            after = after.with_more(shape, Won(change))
            continue
        ends = (task.anew.gains if change > 0 else task.anew.losses)[part]
        after = after.with_cell(Cell(shape, change, change + ends.least, change + ends.greatest, ()))
    return after


def _available(movement: Movement, task: Task) -> int | None:
    return None if movement.taken is None else task.parts[movement.taken].least
