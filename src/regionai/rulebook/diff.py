"""Two editions side by side: all that was added, removed or changed, and whose outcome with it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from pydantic import BaseModel

from regionai.errors import CannotError
from regionai.judge.compare import Compared, compared
from regionai.judge.reading import Options, check_bytes
from regionai.messages import Listing, Message, Text, Value, message, said
from regionai.model.fields import fields_of
from regionai.model.money import Won
from regionai.model.ratio import limit_percent
from regionai.model.region import Regions
from regionai.rules.base import Rule
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.library import Library
from regionai.rules.numbering import pinned
from regionai.source.shape import Written


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
    """Yield what differs from one edition to another: rules in their words, all else by its key."""
    yield from _rules(before, after, regions)
    first, second = (dict(_fields(edition.rules)) for edition in (before, after))
    # Which editions they are stands above.
    for key in (key for key in first if key not in ("programme", "edition", "rules")):
        one, other = _items(first[key]), _items(second[key])
        if one is None or other is None or isinstance(first[key], Written):
            yield from _differences("other", key, (key,), first[key], second[key])
            continue
        for name in {**one, **other}:
            yield from _differences("other", name, (key,), one.get(name), other.get(name))


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
            check_bytes(content, file, library, Options(edition=pinned(edition.rules.edition)))
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


def _fields(model: BaseModel) -> Iterator[tuple[str, object]]:
    """Yield the key and the value of each field, but for the id, which is the name of the whole."""
    return ((key, value) for key, _, value in fields_of(model) if key != "id")


def _items(value: object) -> Mapping[str, object] | None:
    """Return the parts of a value by their names; None if it is a value of its own."""
    match value:
        case Written():
            return dict(_fields(value))
        case Mapping():
            return value
        case tuple() if all(isinstance(item, Written) for item in value):
            return {getattr(item, "id", str(number)): item for number, item in enumerate(value, 1)}
        case _:
            return None


def _differences(
    what: str, name: str, path: tuple[str, ...], before: object, after: object
) -> Iterator[EditionChange]:
    """Yield every part of what is called `name` in which two values differ, with its keys."""
    if before == after:
        return
    one, other = _items(before), _items(after)
    if isinstance(before, Text) and isinstance(after, Text) and not _is_seen_in_both(before, after):
        before, after = ((each.ko, each.en) for each in (before, after))
    if one is None or other is None:
        aspect = message("rules-diff.key", key=".".join(path))
        yield EditionChange(what, name, aspect, _words(before), _words(after))
        return
    for key in {**one, **other}:
        yield from _differences(what, name, (*path, key), one.get(key), other.get(key))


def _is_seen_in_both(before: Text, after: Text) -> bool:
    """Return whether readers of either language see that the words differ."""
    return before.ko != after.ko and before.en != after.en


def _words(value: object) -> Value | None:
    """Return any value of a rule file as it is said; None if there is none."""
    match value:
        case None | ():
            return None
        case bool():
            return message(f"rules-list.{'yes' if value else 'no'}")
        case str() | int() | date() | Text() | Won():
            return value
        case Fraction():
            return limit_percent(value)
        case Written() | Mapping() | tuple():
            return Listing(tuple(_listed(value)))
        case _:
            return str(value)


def _listed(value: Written | Mapping[str, object] | tuple[object, ...]) -> Iterator[Value]:
    match value:
        case Written():
            yield from _listed(tuple(inner for _, inner in _fields(value)))
        case Mapping():
            words = ((key, _words(inner)) for key, inner in value.items())
            yield from (
                message("rules-diff.entry", key=k, value=word) for k, word in words if word is not None
            )
        case _:
            yield from (word for item in value if (word := _words(item)) is not None)


def _said(value: Value | None) -> str | None:
    return None if value is None else said(value, "ko")


def _rules(before: Edition, after: Edition, regions: Regions) -> Iterator[EditionChange]:
    first, second = ({rule.id: rule for rule in edition.rules.rules} for edition in (before, after))
    for rule_id in first | second:
        old, new = first.get(rule_id), second.get(rule_id)
        one, other = _aspects(before, old, regions), _aspects(after, new, regions)
        for aspect in one if old and new else ("requires",):
            if _said(one[aspect]) != _said(other[aspect]):
                named = message(f"rules-diff.{aspect}")
                yield EditionChange("rule", rule_id, named, one[aspect], other[aspect])
        if old and new:
            fields, others = dict(_fields(old)), dict(_fields(new))
            # The severity is said with the grade.
            for key in (key for key in {**fields, **others} if key != "severity"):
                yield from _differences("rule", rule_id, (key,), fields.get(key), others.get(key))


def _aspects(edition: Edition, rule: Rule | None, regions: Regions) -> dict[str, Value | None]:
    if rule is None:
        return {"weight": None, "requires": None}
    grade, severity = edition.rules.grade(rule), rule.severity
    weight = message(
        "rules-diff.weighs", severity=message(f"severity.{severity}"), grade=message(f"grade.{grade}")
    )
    return {"weight": weight, "requires": rule.requires(edition.rules.terms(regions))}
