"""Figures that were rounded, cut off or raised: the true amount always lies within what is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import assessed, make_proposal, outcome
from regionai.model.amount import Amount, rounded
from regionai.model.money import UNITS, Rounding, Way, Won

truths = st.integers(1, 10**12)
units = st.sampled_from(list(UNITS.values()))
ways = st.sampled_from(["rounded_to", "cut_to", "raised_to"])


def printed(truth: int, way: Way, unit: int) -> int:
    """What an office prints for an amount: half up, down, or up."""
    shift = {"rounded_to": unit // 2, "cut_to": 0, "raised_to": unit - 1}[way]
    return (truth + shift) // unit * unit


@given(truth=truths, way=ways, unit=units)
def test_the_true_amount_lies_between_the_ends(truth: int, way: Way, unit: int) -> None:
    found = rounded(Won(printed(truth, way, unit)), Rounding(way, unit))
    assert found.least <= Won(truth) <= found.greatest


@given(truth=truths, way=st.sampled_from(["cut_to", "raised_to"]), unit=units)
def test_the_ends_are_printed_so_and_one_won_beyond_is_not(truth: int, way: Way, unit: int) -> None:
    figure = printed(truth, way, unit)
    found = rounded(Won(figure), Rounding(way, unit))
    least, greatest = found.least.amount, found.greatest.amount
    assert printed(least, way, unit) == figure == printed(greatest, way, unit)
    assert figure not in (printed(least - 1, way, unit), printed(greatest + 1, way, unit))


@given(truth=st.integers(10**8, 10**12), digits=st.integers(0, 3))
def test_a_figure_with_its_own_mark_holds_the_truth(truth: int, digits: int) -> None:
    step = 10 ** (8 - digits)
    forms: tuple[tuple[Way, str], ...] = (
        ("cut_to", "{}억여원"),
        ("rounded_to", "약 {}억원"),
        ("rounded_to", "{}억 원 내외"),
    )
    for way, form in forms:
        whole, rest = divmod(printed(truth, way, step) // step, 10**digits)
        text = form.format(f"{whole}.{rest:0{digits}d}" if digits else whole)
        line = f"budget: [{{national: '{text}', local: 20억}}]"
        (found,) = (
            a for key, a in assessed(make_proposal(line)).proposal.budget[0].amounts() if key == "national"
        )
        assert found.least <= Won(truth) <= found.greatest
        assert (found.greatest - found.least).amount == (step - 1 if way == "cut_to" else step // 2 * 2)
        assert found.is_own


def totals(text: str) -> dict[str, Amount]:
    declared = assessed(make_proposal(text)).proposal.totals
    assert declared is not None
    return dict(declared.declared())


HUNDRED = 10**8


@pytest.mark.parametrize(
    ("amounts", "totals_", "ends"),
    [
        # As the table, where nothing else is said and every figure is whole in its unit.
        ("cut_to: 억원", "total: 118억", (118 * HUNDRED, 119 * HUNDRED - 1)),
        ("rounded_to: 억원", "total: 118억", (118 * HUNDRED - HUNDRED // 2, 118 * HUNDRED + HUNDRED // 2)),
        ("raised_to: 억원", "total: 118억", (117 * HUNDRED + 1, 118 * HUNDRED)),
        # One figure that is not whole in the table's unit: the cover is exact.
        ("cut_to: 억원", "total: 118억, national: 11800000001", (118 * HUNDRED, 118 * HUNDRED)),
        # What the cover says of itself, and what a figure says of itself.
        ("cut_to: 억원", "rounded_to: 원, total: 118억", (118 * HUNDRED, 118 * HUNDRED)),
        ("cut_to: 억원", "cut_to: 천만원, total: 118억", (118 * HUNDRED, 118 * HUNDRED + 10**7 - 1)),
        ("unit: 원", "raised_to: 억원, total: 118억", (117 * HUNDRED + 1, 118 * HUNDRED)),
        ("cut_to: 억원", "rounded_to: 원, total: 118억여원", (118 * HUNDRED, 119 * HUNDRED - 1)),
        ("cut_to: 십억원", "total: 120.5억여원, national: 120억", (12_050_000_000, 12_060_000_000 - 1)),
        ("unit: 원", "total: 약 118억", (118 * HUNDRED - HUNDRED // 2, 118 * HUNDRED + HUNDRED // 2)),
    ],
)
def test_a_cover_is_as_exact_as_it_says(amounts: str, totals_: str, ends: tuple[int, int]) -> None:
    found = totals(f"{{amounts: {{{amounts}}}, totals: {{{totals_}}}}}")["total"]
    assert (found.least.amount, found.greatest.amount) == ends


LINES = "budget: [" + ", ".join(["{category: solution, year: 2026, national: 1400, local: 466}"] * 5) + "]"


@pytest.mark.parametrize(
    ("cover", "expected"),
    [
        # Five figures cut off to 백만원 come to 7,000,000,000 up to 7,004,999,995 won.
        ("national: 7004백만", "met"),
        ("national: 7005백만", "broken"),
        ("national: 6999백만", "broken"),
        ("rounded_to: 원, national: '7,000,000,000원'", "met"),
        ("rounded_to: 원, national: '6,999,999,999원'", "broken"),
        ("national: '7,004,999,995원'", "met"),
        ("national: '7,004,999,996원'", "broken"),
    ],
)
def test_cut_off_lines_and_their_cover_agree_to_the_won(cover: str, expected: str) -> None:
    text = make_proposal(f"{{amounts: {{unit: 백만원, cut_to: 백만원}}, totals: {{{cover}}}, {LINES}}}")
    assert outcome(text, "totals-agree") == expected


def test_a_cover_in_won_is_exact_beside_a_rounded_table() -> None:
    found = totals(
        "{amounts: {rounded_to: 억원}, totals: {total: '11,666,666,670', national: '7,000,000,000',"
        " local: '2,333,333,335', private: '2,333,333,335'}}"
    )
    exact = {key for key, amount in found.items() if amount.is_exact}
    assert exact == {"total", "national", "local", "private"}


@pytest.mark.parametrize(
    ("way", "ko", "en"),
    [
        ("rounded_to", "7,200,000,000원 ±50,000,000원", "7,200,000,000원 ±50,000,000원"),
        (
            "cut_to",
            "7,200,000,000원 이상 7,300,000,000원 미만",
            "from 7,200,000,000원 to below 7,300,000,000원",
        ),
        (
            "raised_to",
            "7,100,000,000원 초과 7,200,000,000원 이하",
            "from above 7,100,000,000원 to 7,200,000,000원",
        ),
    ],
)
def test_an_amount_says_its_ends(way: Way, ko: str, en: str) -> None:
    found = rounded(Won(7_200_000_000), Rounding(way, HUNDRED))
    assert (found.say("ko"), found.say("en")) == (ko, en)


def test_nothing_raised_is_exactly_nothing() -> None:
    found = rounded(Won(0), Rounding("raised_to", HUNDRED))
    assert (found.is_exact, found.say("ko")) == (True, "0원")
