"""What is nearly the same as a rule follows from what its fields declare."""

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

import pytest
from pydantic import BaseModel

from builders import LIBRARY
from regionai.budget.quantity import Quantity
from regionai.model.fields import ONLY_WHETHER, Count, Purpose, Year, YesOrNo, purpose_of
from regionai.model.money import Won
from regionai.rulebook.variation import added, variations
from regionai.rules.base import Rule
from regionai.rules.bodies import EVERY_KIND
from regionai.rules.kinds import KINDS
from regionai.rules.kinds.amount import AmountRule
from regionai.rules.kinds.member import MemberRule
from regionai.rules.kinds.share import ShareRule
from regionai.source.shape import Words, Written, validated
from regionai.source.tree import bare

EVERY_RULE = [(e.rules.name, rule) for e in LIBRARY.all() for rule in e.rules.rules]


class Inner(Written):
    """Part of a kind that nobody has."""

    at_least: Annotated[Count, Purpose.FIGURE]


class MadeUp(Written):
    """A kind that nobody has."""

    kind: Annotated[Literal["made-up"], Purpose.ITSELF]
    at_least: Annotated[Count, Purpose.FIGURE]
    unnamed: Annotated[Count, Purpose.FIGURE, ONLY_WHETHER] = 0
    begins: Annotated[Year, Purpose.FIGURE]
    counts: Annotated[YesOrNo | None, Purpose.FIGURE] = None
    inner: Annotated[Inner, Purpose.FIGURE]
    note: Annotated[Words | None, Purpose.ITSELF] = None


def made_up(**changes: object) -> MadeUp:
    written = {"kind": "made-up", "at_least": "100", "begins": "2000", "inner": {"at_least": "0"}}
    return MadeUp.model_validate(written | changes)


def varied(model: BaseModel) -> set[tuple[object, ...]]:
    """Return each change: where, and what stands there then."""
    found = set()
    for at, _, changed in variations(model):
        value: object = changed
        for key in at:
            value = value[key] if isinstance(key, int) else vars(value)[key]  # type: ignore[index]
        found.add((*at, value))
    return found


def test_a_count_is_varied_by_one_and_to_none_and_one_where_the_reader_takes_it() -> None:
    assert varied(made_up()) == {
        *(("at_least", n) for n in (99, 101, 0, 1)),
        ("unnamed", 1),
        ("begins", 2001),
        ("inner", "at_least", 1),
    }


def test_a_count_of_which_only_matters_whether_it_is_none_becomes_none() -> None:
    assert {found[1] for found in varied(made_up(unnamed="7")) if found[0] == "unnamed"} == {0}


def test_what_may_be_left_out_is_left_out() -> None:
    assert {found[1] for found in varied(made_up(counts="yes")) if found[0] == "counts"} == {False, None}


def common() -> dict[str, object]:
    return {
        "id": "r",
        "title": {"ko": "시험", "en": "test"},
        "severity": "error",
        "source": {"document": "d", "says": {"ko": "그렇다", "en": "so it is"}},
    }


@pytest.mark.parametrize("share", ["100%", "150%", "60%"])
def test_a_share_of_all_of_the_whole_is_varied_like_any_other(share: str) -> None:
    rule = ShareRule.model_validate(
        {**common(), "kind": "share", "of": "local", "in": "national", "at_least": share}
    )
    found = {changed.bound.words for at, _, changed in variations(rule) if at == ("at_least",)}
    near = {changed.bound.value - rule.bound.value for at, _, changed in variations(rule)} - {0}
    assert (found, len(near)) == ({"at-least", "at-most", "above"}, 2)


def test_a_floor_becomes_a_cap_and_a_cap_never_goes_alone() -> None:
    rule = AmountRule.model_validate({**common(), "kind": "amount", "of": "total", "at_least": "5"})
    found = {
        (changed.bound.words, changed.bound.value)
        for _, _, changed in variations(rule)
        if changed.severity is rule.severity
    }
    assert found == {
        ("at-least", Won(4)),
        ("at-least", Won(6)),
        ("at-most", Won(5)),
        ("above", Won(5)),
    }


def test_the_only_entry_of_a_closed_list_becomes_each_other_one() -> None:
    rule = MemberRule.model_validate({**common(), "kind": "member", "kinds": ("technopark",)})
    found = {changed.kinds for _, _, changed in variations(rule) if changed.severity is rule.severity}
    assert found == {(word,) for word in EVERY_KIND if word != "technopark"}


def test_one_more_is_a_list_with_one_more() -> None:
    quantity = Quantity.model_validate({"category": ("a", "b")})
    found = [
        changed.category for _, _, changed in variations(quantity, added(quantity, ("category",), "c"))
    ]
    assert found == [("b",), ("a",), None, ("a", "b", "c")]


@pytest.mark.parametrize(("name", "rule"), EVERY_RULE, ids=lambda value: getattr(value, "id", value))
def test_a_rule_that_is_written_anew_is_the_same(name: str, rule: Rule) -> None:
    """Else its variations would all be refused, and none be missed."""
    assert name
    always = [changed for _, _, changed in variations(rule) if changed.severity is not rule.severity]
    assert len(always) == 2
    for changed in always:
        assert changed.model_copy(update={"severity": rule.severity}) == rule


def models(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield a model and those within what it varies."""
    yield kind
    for field in kind.model_fields.values():
        if purpose_of(field).is_varied:
            for inner in classes(field.annotation):
                yield from models(inner)


def classes(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from classes(inner)


@pytest.mark.parametrize("kind", [*KINDS, Quantity])
def test_every_field_of_every_kind_says_what_it_is_for(kind: type[BaseModel]) -> None:
    for model in models(kind):
        for field in model.model_fields.values():
            assert purpose_of(field) in Purpose


def test_a_field_that_does_not_say_what_it_is_for_is_not_passed_over() -> None:
    class Undeclared(Written):
        at_least: Count

    with pytest.raises(ValueError, match="not enough values"):
        list(variations(validated(Undeclared, bare({"at_least": "1"}))))
