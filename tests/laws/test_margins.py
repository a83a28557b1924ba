"""What one source alone may change, against trying every won."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builders import AWAY, HOME, demanded
from regionai.budget.cell import Cell, Shape, cell
from regionai.budget.demand import Demand, not_broken
from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger
from regionai.budget.lever import Movement, reach
from regionai.budget.part import cells_of, could_hold, parts
from regionai.budget.quantity import Filter
from regionai.budget.room import Room, room
from regionai.model.amount import KEYS, Amount
from regionai.model.money import Won

# Far enough for every end of a limit on amounts as small as these.
FAR = 400

shapes = st.builds(
    Shape,
    st.sampled_from(list(KEYS.values())),
    st.sampled_from([("solution",), ("training",), ("solution", "training")]),
    st.sampled_from([(HOME,), (AWAY,), (HOME, AWAY)]),
    st.just((2026,)),
)
amounts = st.builds(
    lambda printed, below, above: Amount(Won(printed + below), Won(below), Won(above)),
    st.integers(0, 12),
    st.integers(0, 2),
    st.integers(0, 2),
)
cells = st.builds(cell, shapes, amounts, st.just(("budget", 0, "national")))
ledgers = st.lists(cells, min_size=1, max_size=4).map(Ledger)
filters = st.builds(
    Filter,
    st.sampled_from([None, *(frozenset(sources) for sources in KEYS.values())]),
    st.sampled_from([None, frozenset({"training"})]),
    st.sampled_from([None, frozenset({AWAY})]),
)
limits = st.lists(
    st.one_of(
        st.builds(
            lambda of, floor, share: Limit(of, floor, share=share),
            filters,
            st.booleans(),
            share=st.fractions(Fraction(1, 8), Fraction(7, 8), max_denominator=8),
        ),
        st.builds(
            lambda of, floor, won: Limit(of, floor, Won(won)), filters, st.booleans(), st.integers(0, 30)
        ),
    ),
    min_size=1,
    max_size=3,
)


def shifted(one: Cell, won: int) -> Cell:
    return one._replace(printed=one.printed + won, least=one.least + won, greatest=one.greatest + won)


def changed(ledger: Ledger, number: int, won: int) -> Ledger:
    """The ledger with one of its amounts truly more or less."""
    cells = list(ledger.cells)
    cells[number] = shifted(cells[number], won)
    return Ledger(cells)


def is_nothing_unsplit(one: Cell) -> bool:
    return one.shape.sources == KEYS["matching"] and not one.greatest


def moving(ledger: Ledger) -> list[int]:
    """The positions of the amounts that may move: what is not split and nothing is no money of its own."""
    return [n for n, one in enumerate(ledger.cells) if not is_nothing_unsplit(one)]


def allowed(found: Room, won: int) -> bool:
    least, greatest = found.least, found.greatest
    return found.works and (least is None or least.won <= won) and (greatest is None or won <= greatest.won)


@pytest.mark.slow
@given(ledger=ledgers, limits=limits, data=st.data())
def test_the_room_of_a_source_is_exactly_what_keeps_every_limit(
    ledger: Ledger, limits: list[Limit], data: st.DataObject
) -> None:
    found, demands = demanded(ledger, limits)
    assume(moving(ledger))
    number = data.draw(st.sampled_from(moving(ledger)))
    one = ledger.cells[number]
    position = next(n for n, of in enumerate(cells_of(ledger, found, limits)) if one in of)
    margin = room(position, one.least, demands)
    for won in range(-one.least, FAR):
        after = changed(ledger, number, won)
        kept = all(form(limit, after).least >= 0 for limit in limits)
        assert allowed(margin, won) == kept


@pytest.mark.slow
@given(ledger=ledgers, limits=limits, data=st.data())
def test_what_is_not_broken_stays_so_exactly_within_its_room(
    ledger: Ledger, limits: list[Limit], data: st.DataObject
) -> None:
    found = parts(ledger, limits)
    demands: list[Demand] = [not_broken(form(limit, ledger), n, found) for n, limit in enumerate(limits)]
    assume(moving(ledger))
    number = data.draw(st.sampled_from(moving(ledger)))
    one = ledger.cells[number]
    position = next(n for n, of in enumerate(cells_of(ledger, found, limits)) if one in of)
    margin = room(position, one.least, demands)
    for won in range(-one.least, FAR):
        after = changed(ledger, number, won)
        assert allowed(margin, won) == all(form(limit, after).greatest >= 0 for limit in limits)


@given(ledger=ledgers, limits=limits)
def test_every_amount_belongs_to_one_part_and_the_parts_add_up(ledger: Ledger, limits: list[Limit]) -> None:
    found = parts(ledger, limits)
    cells = cells_of(ledger, found, limits)
    held = [one for of in cells for one in of]
    found_cells = (one for one in held if not is_nothing_unsplit(one))
    assert sorted(found_cells, key=repr) == sorted((ledger.cells[n] for n in moving(ledger)), key=repr)
    assert all(part.greatest for part in found if part.source == "matching")
    for part, of in zip(found, cells, strict=True):
        assert (part.least, part.greatest) == (sum(c.least for c in of), sum(c.greatest for c in of))
    for end in ("least", "greatest"):
        assert sum(getattr(part, end) for part in found) == sum(getattr(one, end) for one in ledger.cells)


@pytest.mark.slow
@given(ledger=ledgers, limits=limits)
def test_every_line_could_take_money_of_every_side(ledger: Ledger, limits: list[Limit]) -> None:
    found = parts(ledger, limits)
    for one in ledger.cells:
        for side in ("national", "local", "private"):
            assert any(part.side == side and could_hold(part, one, limits) for part in found)


@given(ledger=ledgers, limits=limits, data=st.data())
def test_a_step_is_refused_only_if_no_won_would_do_whatever_is_open(
    ledger: Ledger, limits: list[Limit], data: st.DataObject
) -> None:
    """Over rounded and unsplit money too, a step that works is never said not to."""
    found, demands = demanded(ledger, limits)
    every = moving(ledger)
    added, taken = data.draw(st.sampled_from([None, *every])), data.draw(st.sampled_from([None, *every]))
    of = cells_of(ledger, found, limits)
    part = {m: next(n for n, cells in enumerate(of) if ledger.cells[m] in cells) for m in every}
    available = None if taken is None else ledger.cells[taken].least
    step = Movement(None if added is None else part[added], None if taken is None else part[taken])
    furthest = FAR if available is None else available
    good = []
    for won in range(furthest + 1):
        after = ledger if added is None else changed(ledger, added, won)
        after = after if taken is None else changed(after, taken, -won)
        if all(form(limit, after).least >= 0 for limit in limits):
            good.append(won)
    reached = reach(step, available, demands)
    assert reached.works == bool(good)
    if good:
        assert reached.least == good[0]
        assert good == list(range(good[0], good[-1] + 1))
