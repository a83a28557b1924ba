"""Rules that are nearly the same: each threshold, comparison, severity and list entry, changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, NamedTuple, cast

from pydantic import BaseModel

from regionai.budget.quantity import Quantity
from regionai.messages import Message, Text, Value, message
from regionai.model.amount import SOURCES
from regionai.model.finding import Outcome, Severity
from regionai.model.money import Won
from regionai.model.ratio import limit_percent
from regionai.rulebook.harness import Harness
from regionai.rules.base import Case, Rule
from regionai.rules.draft import Draft
from regionai.rules.ruleset import RuleSet
from regionai.source.tree import KeyPath

# One won in 1억: no notice tells shares apart more finely, and a case of a usual size does.
_LITTLE = Fraction(1, 100_000_000)

# What a rule says of itself and not of proposals.
_NOT_MEANING = frozenset(("id", "kind", "title", "source", "implied_by", "waivable", "remedy"))

_ROLES = ("lead", "partner", "supplier")


class Variation(NamedTuple):
    """One value changed: where, in words, and the whole with it."""

    at: KeyPath
    said: Message
    changed: Any


@dataclass(frozen=True)
class Mutant:
    """An edition in which one thing is changed, and the rules that this bears on."""

    at: KeyPath
    said: Message
    rules: RuleSet
    affected: tuple[Rule, ...]


@dataclass(frozen=True)
class Survivor:
    """A change that no case notices; the proposal that would tell them apart, if one was found.

    `expected` is what the rule as written says of that proposal.
    """

    mutant: Mutant
    catching: Draft | None = None
    rule: Rule | None = None
    expected: Outcome | None = None


def survivors(harness: Harness) -> Iterator[Survivor]:
    """Yield every change of the edition that its cases let pass."""
    for mutant in mutants(harness):
        if not _noticed(harness, mutant):
            yield _survivor(harness, mutant)


def mutants(harness: Harness) -> Iterator[Mutant]:
    """Yield the edition with one thing changed, for each thing that could be."""
    rules = harness.rules
    for number, rule in enumerate(rules.rules):
        for change in (*_of_model(rule), *_more_regions(rule, harness)):
            changed = cast("Rule", change.changed)
            yield Mutant(("rules", number, *change.at), change.said, rules, (changed,))
    for name, quantity in rules.quantities.items():
        users = tuple(rule for rule in rules.rules if name in rule.quantity_names())
        for change in _of_quantity(quantity) if users else ():
            quantities = {**rules.quantities, name: cast("Quantity", change.changed)}
            yield Mutant(
                ("quantities", name, *change.at), change.said, _with(rules, quantities=quantities), users
            )


def _noticed(harness: Harness, mutant: Mutant) -> bool:
    """Return whether some case would come out otherwise."""
    for proposed, case in harness.laid:
        for rule in mutant.affected:
            expected = proposed.expected.get(rule.id)
            if expected is not None and expected != (rule.severity, _outcome(rule, mutant, harness, case)):
                return True
    return False


def _survivor(harness: Harness, mutant: Mutant) -> Survivor:
    as_written = {rule.id: rule for rule in harness.rules.rules}
    for rule in mutant.affected:
        for draft, outcome in harness.probed(as_written[rule.id]):
            case = harness.case(harness.proposal(draft))
            found = (rule.severity, _outcome(rule, mutant, harness, case))
            if found != (as_written[rule.id].severity, outcome):
                return Survivor(mutant, draft, as_written[rule.id], outcome)
    return Survivor(mutant)


def _outcome(rule: Rule, mutant: Mutant, harness: Harness, case: Case) -> Outcome:
    """Return the outcome of a changed rule; nothing worked out for the rule as written is used."""
    changed = Case(
        harness.regions,
        mutant.rules.quantities,
        mutant.rules.categories,
        case.proposal,
        case.ledger,
        case.submitted,
        case.elsewhere,
    )
    return rule.judge(changed).outcome


def _of_quantity(quantity: Quantity) -> Iterator[Variation]:
    for key, others in (("source", SOURCES), ("category", ())):
        items = getattr(quantity, key)
        if items is None:
            continue
        for n, item in enumerate(items):
            rest = items[:n] + items[n + 1 :] or tuple(other for other in others if other != item)[:1]
            if rest:
                said = message("mutant.dropped", key=key, value=item)
                yield Variation((key, n), said, _with(quantity, **{key: rest}))
    if quantity.executed_in is not None:
        other = "capital-region" if quantity.executed_in == "outside-region" else "outside-region"
        yield Variation(
            ("executed_in",),
            _said("executed_in", quantity.executed_in, other),
            _with(quantity, executed_in=other),
        )


def _of_model(model: BaseModel) -> Iterator[Variation]:
    """Yield a model of a rule file with one value changed, at any depth."""
    for name, info in type(model).model_fields.items():
        key = info.alias or name
        value = getattr(model, name)
        if key not in _NOT_MEANING:
            for change in _of_value(key, value, required=info.is_required()):
                yield Variation((key, *change.at), change.said, _with(model, **{name: change.changed}))
    yield from _comparison(model)


def _of_value(key: str, value: object, *, required: bool) -> Iterator[Variation]:
    match value:
        case Mapping():
            yield from _of_mapping(key, value)
        case tuple():
            yield from _of_list(key, value, required=required)
        case str() | Text() | None if not isinstance(value, Severity):
            yield from _of_word(key, value)
        case _:
            for near in _near(value):
                yield Variation((), _said(key, value, near), near)


def _near(value: object) -> tuple[object, ...]:
    """Return the values that a slip would put in the place of this one."""
    match value:
        case Severity():
            return tuple(other for other in Severity if other is not value)
        case Won():
            return (value - Won(1), value + Won(1))
        case Fraction():
            return (value - _LITTLE, value + _LITTLE)
        case date():
            return (value - timedelta(days=1), value + timedelta(days=1))
        case _:
            # A count of what is not named: whether there is any is all that a rule looks at.
            return (0 if value else 1,)


def _of_word(key: str, value: object) -> Iterator[Variation]:
    if key == "role" and value is not None:
        for other in _ROLES:
            if other != value:
                yield Variation((), _said(key, str(value), other), other)
    elif key in ("per", "question") and value is not None:
        yield Variation((), message("mutant.without", key=key), None)


def _of_mapping(key: str, value: Mapping[str, Fraction]) -> Iterator[Variation]:
    for kind, share in value.items():
        for change in _of_value(f"{key}.{kind}", share, required=True):
            yield Variation((kind,), change.said, {**value, kind: change.changed})
        rest = {other: kept for other, kept in value.items() if other != kind}
        if rest:
            yield Variation((kind,), message("mutant.dropped", key=key, value=kind), rest)


def _of_list(key: str, value: tuple[Any, ...], *, required: bool) -> Iterator[Variation]:
    for n, item in enumerate(value):
        rest = value[:n] + value[n + 1 :]
        if isinstance(item, BaseModel):
            for change in _of_model(item):
                changed = (*value[:n], change.changed, *value[n + 1 :])
                yield Variation((n, *change.at), change.said, changed)
        if rest or not required:
            yield Variation((n,), message("mutant.dropped", key=key, value=_item(item, n)), rest)


def _item(item: object, n: int) -> str:
    """Return how an item of a list is called."""
    if isinstance(item, tuple):
        return ".".join(map(str, item))
    return item if isinstance(item, str) else f"{n + 1}"


def _comparison(model: BaseModel) -> Iterator[Variation]:
    """Yield the same limit as a floor instead of a cap, or the other way round."""
    fields = type(model).model_fields
    if "at_least" in fields and "at_most" in fields:
        low, high = model.at_least, model.at_most  # type: ignore[attr-defined]
        key = "at_least" if low is not None else "at_most"
        swapped = _with(model, at_least=high, at_most=low)
        yield Variation((key,), message("mutant.swapped"), swapped)


def _more_regions(rule: Rule, harness: Harness) -> Iterator[Variation]:
    """Yield a list of regions with one region too many."""
    listed = {value for _, subject, value in rule.listed_values() if subject == "region"}
    for key in ("allowed", "barred") if listed else ():
        items: tuple[str, ...] | None = getattr(rule, key, None)
        for region in harness.regions.regions:
            if items is not None and region.slug not in listed:
                said = message("mutant.added", key=key, value=region.slug)
                yield Variation((key,), said, _with(rule, **{key: (*items, region.slug)}))


def _said(key: str, before: object, after: object) -> Message:
    return message("mutant.changed", key=key, before=_shown(before), after=_shown(after))


def _shown(value: object) -> Value:
    return limit_percent(value) if isinstance(value, Fraction) else cast("Value", value)


def _with(model: Any, **changes: object) -> Any:  # noqa: ANN401 - as the model is
    """Return a model with other values, and nothing worked out from the old ones."""
    kept = {name: getattr(model, name) for name in type(model).model_fields}
    return type(model).model_construct(**{**kept, **changes})
