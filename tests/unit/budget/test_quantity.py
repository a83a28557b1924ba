"""Which money a quantity selects: against looking at each of its coordinates."""

from itertools import product

import pytest

from builders import AWAY, HOME
from regionai.budget.cell import Coordinates, Membership, Place, Shape
from regionai.budget.quantity import EXECUTORS, FUNDING, Filter, Quantity, _bodies, _sources
from regionai.messages import Listing, message
from regionai.model.amount import SOURCES
from regionai.source.shape import Refused

MONEY = Coordinates("national", "solution", HOME, "x", "sme")
OF_MONEY = Filter(
    frozenset({"national"}),
    frozenset({"solution"}),
    frozenset({HOME}),
    frozenset({"x"}),
    frozenset({"sme"}),
)
OTHERS = Filter(
    frozenset({"province"}),
    frozenset({"training"}),
    frozenset({AWAY}),
    frozenset({"y"}),
    frozenset({"firm"}),
)
CAPITAL_HOME, CAPITAL = Place(outside_region=False, capital_region=True), Place(True, True)  # noqa: FBT003
ABROAD = Place(outside_region=True, capital_region=False, abroad=True)


def test_a_filter_selects_what_agrees_in_all_that_it_asks_for() -> None:
    assert Filter(None, None, None).holds(MONEY)
    assert OF_MONEY.holds(MONEY)
    for name in Filter._fields:
        other = {name: getattr(OTHERS, name)}
        assert not OF_MONEY._replace(**other).holds(MONEY)
        assert not Filter(None, None, None)._replace(**other).holds(MONEY)
        assert OF_MONEY._replace(**{name: None}).holds(MONEY)


def test_a_filter_lies_within_another_that_asks_for_no_less() -> None:
    everything = Filter(None, None, None)
    assert OF_MONEY.within(everything)
    assert OF_MONEY.within(OF_MONEY)
    assert not everything.within(OF_MONEY)
    for name in Filter._fields:
        own, other = getattr(OF_MONEY, name), getattr(OTHERS, name)
        assert OF_MONEY.within(OF_MONEY._replace(**{name: own | other}))
        assert not OF_MONEY._replace(**{name: own | other}).within(OF_MONEY)
        assert not OF_MONEY._replace(**{name: None}).within(OF_MONEY)
        assert OF_MONEY.within(OF_MONEY._replace(**{name: None}))


def test_money_of_a_shape_is_selected_if_all_it_may_be_is() -> None:
    names = ("sources", "categories", "places", "items", "bodies")
    one = Shape(("national",), ("solution",), (HOME,), (2026,), ("x",), ("sme",))
    other = Shape(("province",), ("training",), (AWAY,), (2026,), ("y",), ("firm",))
    for name, second in product(names, names):
        either = one._replace(**{name: (*getattr(one, name), *getattr(other, name))})
        for shape, of in product(
            (one, other, either),
            (
                OF_MONEY,
                Filter(None, None, None)._replace(**{name: getattr(OF_MONEY, name)}),
                OF_MONEY._replace(**{second: getattr(OTHERS, second)}),
            ),
        ):
            held = {of.holds(money) for money in shape.readings()}
            expected = (
                Membership.MAYBE if len(held) == 2 else Membership.YES if True in held else Membership.NO
            )
            assert of.membership(shape) is expected
    unknown = one._replace(items=None, bodies=None)
    assert OF_MONEY.membership(unknown) is Membership.MAYBE
    assert OF_MONEY._replace(items=None, bodies=None).membership(unknown) is Membership.YES


def test_items_and_bodies_that_filters_ask_about_are_told_apart() -> None:
    shape = Shape(("national",), ("solution",), (HOME,), (2026,))
    more = Filter(None, None, None, frozenset({"b", "a"}), frozenset({"firm"}))
    assert [(money.item, money.body) for money in OF_MONEY.readings(shape, more)] == [
        (item, body) for item in ("a", "b", "x", "") for body in ("firm", "sme", "")
    ]
    assert list(Filter(None, None, None).readings(shape)) == [Coordinates("national", "solution", HOME)]


def quantity(**written: object) -> Filter:
    return Quantity.model_validate(written).filter


@pytest.mark.parametrize(
    ("executed_in", "places"),
    [
        ("outside-region", {AWAY, CAPITAL, ABROAD}),
        ("capital-region", {CAPITAL_HOME, CAPITAL}),
        ("abroad", {ABROAD}),
        ("korea", {HOME, AWAY, CAPITAL_HOME, CAPITAL}),
    ],
)
def test_money_is_executed_in_these_places(executed_in: str, places: set[Place]) -> None:
    assert quantity(executed_in=executed_in) == Filter(None, None, frozenset(places))


def test_a_quantity_selects_what_it_names() -> None:
    assert quantity() == FUNDING["total"] == Filter(None, None, None)
    assert quantity(source=("private", "national", "private_cash")) == Filter(
        frozenset({"private_cash", "private_in_kind", "national"}), None, None
    )
    assert quantity(source=("national", "matching")) == Filter(None, None, None)
    assert quantity(source=("local", "private")) == Filter(frozenset(SOURCES[1:]), None, None)
    assert quantity(category="solution", item=("x", "y")) == Filter(
        None, frozenset({"solution"}), None, frozenset({"x", "y"})
    )
    assert quantity(executed_by=("firm", "applicant", "sme")).bodies == frozenset(
        {"sme", "mid-size", "large", "applicant"}
    )


def test_any_body_may_execute_but_one_that_nobody_knows() -> None:
    assert (
        "applicant",
        *("technopark", "promotion-agency", "university", "institute", "association"),
        *("firm", "sme", "mid-size", "large"),
    ) == EXECUTORS


def test_each_key_of_an_amount_has_the_money_that_it_covers() -> None:
    assert {
        "total": Filter(None, None, None),
        "national": Filter(frozenset({"national"}), None, None),
        "province": Filter(frozenset({"province"}), None, None),
        "municipality": Filter(frozenset({"municipality"}), None, None),
        "local": Filter(frozenset({"province", "municipality"}), None, None),
        "private_cash": Filter(frozenset({"private_cash"}), None, None),
        "private_in_kind": Filter(frozenset({"private_in_kind"}), None, None),
        "private": Filter(frozenset({"private_cash", "private_in_kind"}), None, None),
        "matching": Filter(frozenset(SOURCES[1:]), None, None),
    } == FUNDING


def test_what_is_no_source_or_body_is_told_those_that_are() -> None:
    with pytest.raises(Refused) as caught:
        _sources(("private", "nation"))
    assert caught.value.message == message(
        "rules.unknown-source",
        source="nation",
        known=("national, province, municipality, local, private_cash, private_in_kind, private, matching"),
    )
    for word in ("other", "frim"):
        with pytest.raises(Refused) as caught:
            _bodies(("sme", word))
        known = Listing(tuple(f"`{each}`" for each in EXECUTORS))
        assert caught.value.message == message("field.not-one-of-these", text=word, expected=known)
    assert _sources("local") == ("province", "municipality")
    assert _bodies("firm") == ("firm",)
