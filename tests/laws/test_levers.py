"""Single movements of money, against trying every won."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import LOCAL_FLOOR, NATIONAL_CAP, demanded, exact, part_of
from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger
from regionai.budget.lever import Movement, reach
from regionai.budget.quantity import FUNDING
from regionai.model.money import Won

SIDES = ("national", "local", "private")
won = st.integers(0, 60)
limits = st.lists(
    st.one_of(
        st.just(NATIONAL_CAP),
        st.just(LOCAL_FLOOR),
        st.builds(
            lambda of, floor, share: Limit(of, floor, share=share),
            st.sampled_from([FUNDING[side] for side in SIDES]),
            st.booleans(),
            share=st.fractions(Fraction(1, 10), Fraction(9, 10), max_denominator=10),
        ),
        st.builds(
            lambda key, amount: Limit(FUNDING[key], is_floor=False, amount=Won(amount)),
            st.sampled_from(SIDES),
            won,
        ),
    ),
    min_size=1,
    max_size=3,
)
FAR = 3_000


def moved(amounts: dict[str, int], added: str | None, taken: str | None, won: int) -> Ledger:
    after = dict(amounts)
    if added:
        after[added] += won
    if taken:
        after[taken] -= won
    return exact(**after)


@pytest.mark.slow
@given(
    amounts=st.fixed_dictionaries(dict.fromkeys(SIDES, won)),
    limits=limits,
    added=st.sampled_from([*SIDES, None]),
    taken=st.sampled_from([*SIDES, None]),
)
def test_a_lever_repairs_with_the_least_won_and_is_refused_only_if_none_would_do(
    amounts: dict[str, int], limits: list[Limit], added: str | None, taken: str | None
) -> None:
    found_parts, demands = demanded(exact(**amounts), limits)
    movement = Movement(
        None if added is None else part_of(found_parts, added),
        None if taken is None else part_of(found_parts, taken),
    )
    found = reach(movement, None if taken is None else amounts[taken], demands)
    furthest = FAR if taken is None else amounts[taken]
    good = [
        amount
        for amount in range(furthest + 1)
        if all(form(limit, moved(amounts, added, taken, amount)).least >= 0 for limit in limits)
    ]
    assert found.works == bool(good)
    if good:
        assert found.least == good[0]
        assert min(found.greatest if found.greatest is not None else FAR, FAR) == good[-1]
        assert good == list(range(good[0], good[-1] + 1))


def test_the_worked_example_of_the_design_holds_to_the_won() -> None:
    amounts = {"national": 7_000_000_000, "local": 2_200_000_000, "private": 2_400_000_000}
    found_parts, demands = demanded(exact(**amounts), (NATIONAL_CAP, LOCAL_FLOOR))

    def reached(added: str | None, taken: str | None) -> tuple[int, bool]:
        movement = Movement(
            None if added is None else part_of(found_parts, added),
            None if taken is None else part_of(found_parts, taken),
        )
        found = reach(movement, None if taken is None else amounts[taken], demands)
        return found.least, found.works

    assert reached("local", None) == (150_000_000, True)
    assert reached(None, "national") == (600_000_000, True)
    assert reached("private", None)[1] is False
    assert reached("local", "private")[1] is False
    assert reached("local", "national") == (120_000_000, True)
    one_won_less = exact(**(amounts | {"local": 2_200_000_000 + 149_999_999}))
    enough = exact(**(amounts | {"local": 2_200_000_000 + 150_000_000}))
    assert form(LOCAL_FLOOR, one_won_less).least < 0 <= form(LOCAL_FLOOR, enough).least
    assert form(NATIONAL_CAP, enough).least >= 0
