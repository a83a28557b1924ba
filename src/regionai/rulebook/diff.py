"""Two editions side by side: which rules were added, removed or changed, and whose outcome with them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from regionai.errors import CannotError
from regionai.judge.compare import Compared, compared
from regionai.judge.reading import Options, check_bytes
from regionai.messages import Listing, Message, Value, message
from regionai.model.region import Regions
from regionai.rules.base import Rule
from regionai.rules.edition import Edition
from regionai.rules.library import Library


class EditionChange(NamedTuple):
    """One aspect of one thing that differs; None where an edition does not have it."""

    what: str
    id: str
    aspect: Message
    before: Value | None
    after: Value | None


class OutcomeChange(NamedTuple):
    """One proposal under one rule of both editions."""

    file: str
    compared: Compared


def changes(before: Edition, after: Edition, regions: Regions) -> Iterator[EditionChange]:
    """Yield what differs from one edition to another, in the words of the rules."""
    yield from _periods(before, after)
    yield from _named("category", before.rules.categories, after.rules.categories)
    quantities = [
        {name: _selected(edition, name) for name in edition.rules.quantities} for edition in (before, after)
    ]
    yield from _named("quantity", *quantities)
    yield from _rules(before, after, regions)
    questions = [{u.id: u.question for u in edition.rules.unknowns} for edition in (before, after)]
    yield from _named("unknown", *questions)


def outcome_changes(
    before: Edition, after: Edition, library: Library, proposals: Iterable[tuple[bytes, str]]
) -> tuple[tuple[OutcomeChange, ...], int]:
    """Return what changes in the outcomes of proposals, and how many proposals there are.

    `proposals` are contents with the names of their files. Each is judged
    under both editions, whatever it says itself. Raises `CannotError` if the
    editions are of different programmes, and `UnreadableError` for a file that
    cannot be judged.
    """
    if before.rules.programme != after.rules.programme:
        raise CannotError(message("rules-diff.two-programmes"))
    found: list[OutcomeChange] = []
    count = 0
    for content, file in proposals:
        sides = [
            check_bytes(content, file, library, Options(edition=edition.rules.edition))
            for edition in (before, after)
        ]
        count += 1
        for both in compared(*sides):
            margins = [
                None if side is None else side.judgement.margin for side in (both.before, both.after)
            ]
            if both.has_changed or margins[0] != margins[1]:
                found.append(OutcomeChange(file, both))
    return tuple(found), count


def _periods(before: Edition, after: Edition) -> Iterator[EditionChange]:
    days = [
        message("rules-show.days", first=e.rules.applies.first, last=e.rules.applies.last or "")
        for e in (before, after)
    ]
    if days[0] != days[1]:
        yield EditionChange("applies", "applies", message("rules-show.applies"), *days)


def _selected(edition: Edition, name: str) -> Value:
    quantity = edition.rules.quantities[name]
    parts = [*(quantity.source or ()), *(quantity.category or ())]
    parts += [quantity.executed_in] if quantity.executed_in else []
    return Listing(tuple(f"`{part}`" for part in parts)) if parts else message("rules-show.all")


def _named(what: str, before: Mapping[str, Value], after: Mapping[str, Value]) -> Iterator[EditionChange]:
    aspect = message(f"rules-diff.{what}")
    for name in {**before, **after}:
        one, other = before.get(name), after.get(name)
        if _said(one) != _said(other):
            yield EditionChange(what, name, aspect, one, other)


def _said(value: Value | None) -> object:
    return message("text", text=value).say("ko") if value is not None else None


def _rules(before: Edition, after: Edition, regions: Regions) -> Iterator[EditionChange]:
    first, second = ({rule.id: rule for rule in edition.rules.rules} for edition in (before, after))
    for rule_id in first | second:
        one = _aspects(before, first.get(rule_id), regions)
        other = _aspects(after, second.get(rule_id), regions)
        is_in_both = rule_id in first and rule_id in second
        for aspect in one if is_in_both else ("requires",):
            if _said(one[aspect]) != _said(other[aspect]):
                yield EditionChange(
                    "rule", rule_id, message(f"rules-diff.{aspect}"), one[aspect], other[aspect]
                )


def _aspects(edition: Edition, rule: Rule | None, regions: Regions) -> dict[str, Value | None]:
    if rule is None:
        return {"weight": None, "requires": None, "waivable": None}
    grade, severity = edition.rules.grade(rule), rule.severity
    weight = message(
        "rules-diff.weighs", severity=message(f"severity.{severity}"), grade=message(f"grade.{grade}")
    )
    return {
        "weight": weight,
        "requires": rule.requires(edition.rules.terms(regions)),
        "waivable": message(f"rules-list.{'yes' if rule.waivable else 'no'}"),
    }
