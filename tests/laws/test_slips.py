"""A slip of any kind is found again, and where there is none nothing is suspected."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import assessed, make_proposal, mended
from regionai.judge.assess import Assessment
from regionai.model.ratio import percent

HEAD = make_proposal(without=["budget"])
KEYS = ("national", "local", "private")
LINES = 3
# How much of another unit one 백만원 is.
MILLIONS = {"원": Fraction(10**6), "천원": Fraction(1000), "만원": Fraction(100), "억원": Fraction(1, 100)}
# Amounts by line and key, in 백만원.
Texts = Mapping[tuple[int, str], str]

budgets = st.lists(
    st.integers(1_001, 99_999), min_size=LINES * len(KEYS), max_size=LINES * len(KEYS), unique=True
).map(lambda found: {(n // len(KEYS), KEYS[n % len(KEYS)]): won for n, won in enumerate(found)})
Budget = dict[tuple[int, str], int]
cells = st.tuples(st.integers(0, LINES - 1), st.sampled_from(KEYS))
factors = st.sampled_from([Fraction(10) ** places for places in (-4, -3, -2, -1, 1, 2, 3, 4)])


def written(number: Fraction) -> str:
    return f"{float(number):,.8f}".rstrip("0").rstrip(".")


def texts_of(budget: Budget) -> dict[tuple[int, str], str]:
    return {where: f"{won:,}" for where, won in budget.items()}


def file(budget: Budget, texts: Texts, *, unit: str = "백만원", shares: str = "", own: str = "") -> str:
    """A file with its amounts as `texts`, and the cover page of `budget`."""
    rows = [f"{HEAD}amounts:", f"  unit: {unit}", "budget:"]
    for line in range(LINES):
        rows += ["  - category: solution", "    year: 2026"]
        rows += [f"    {key}: {texts[line, key]}" for key in KEYS if (line, key) in texts]
    rows += ["totals:", f"  total: {sum(budget.values()):,}{own}"]
    rows += [f"  {key}: {sum(won for (_, k), won in budget.items() if k == key):,}{own}" for key in KEYS]
    return "\n".join(rows) + f"\n{shares}"


def figures(found: Assessment) -> list[tuple[int, str, int]]:
    lines = enumerate(found.proposal.budget)
    return [
        (n, key, a.printed.amount) for n, line in lines for key, a in line.amounts() if a.printed.amount
    ]


def is_found(wrong: str, budget: Budget) -> bool:
    """Whether one of the first three suspects takes the file back to what it was."""
    right = figures(assessed(file(budget, texts_of(budget))))
    found = [assessed(mended(wrong, suspect)) for suspect in assessed(wrong).suspects[:3]]
    return any(figures(after) == right and after.suspects == () for after in found)


@given(budget=budgets)
def test_a_clean_proposal_has_no_suspects(budget: Budget) -> None:
    assert assessed(file(budget, texts_of(budget))).suspects == ()


@pytest.mark.slow
@given(budget=budgets, cell=cells, place=st.integers(0, 3))
def test_two_swapped_digits_are_found(budget: Budget, cell: tuple[int, str], place: int) -> None:
    digits = list(str(budget[cell]))
    place = min(place, len(digits) - 2)
    digits[place], digits[place + 1] = digits[place + 1], digits[place]
    wrong = int("".join(digits))
    if wrong != budget[cell] and digits[0] != "0":
        assert is_found(file(budget, texts_of(budget) | {cell: f"{wrong:,}"}), budget)


@pytest.mark.slow
@given(budget=budgets, cell=cells, factor=factors)
def test_a_cell_in_another_unit_is_found(budget: Budget, cell: tuple[int, str], factor: Fraction) -> None:
    wrong = written(budget[cell] * factor)
    assert is_found(file(budget, texts_of(budget) | {cell: wrong}), budget)


@pytest.mark.slow
@given(budget=budgets, line=st.integers(0, LINES - 1), factor=factors)
def test_a_line_in_another_unit_is_found(budget: Budget, line: int, factor: Fraction) -> None:
    wrong = {(line, key): written(budget[line, key] * factor) for key in KEYS}
    assert is_found(file(budget, texts_of(budget) | wrong), budget)


@pytest.mark.slow
@given(
    budget=budgets,
    unit=st.sampled_from(["원", "천원", "만원", "억원"]),
    own=st.sampled_from(["", "백만원"]),
)
def test_a_table_in_another_unit_is_found(budget: Budget, unit: str, own: str) -> None:
    if own or unit == "원":
        # A bare cover page in won, read in 백만원, would be more than any amount may be.
        own = own or "백만원"
        wrong = file(budget, texts_of(budget), unit=unit, own=own)
    else:
        wrong = file(budget, {where: written(won * MILLIONS[unit]) for where, won in budget.items()})
    assert is_found(wrong, budget)


@pytest.mark.slow
@given(budget=budgets, line=st.integers(0, LINES - 1), pair=st.permutations(KEYS))
def test_two_swapped_sources_are_found(budget: Budget, line: int, pair: list[str]) -> None:
    texts, (one, other, _) = texts_of(budget), pair
    wrong = {(line, one): texts[line, other], (line, other): texts[line, one]}
    assert is_found(file(budget, texts | wrong), budget)


@pytest.mark.slow
@given(budget=budgets, line=st.integers(0, LINES - 1), pair=st.permutations(KEYS))
def test_money_in_the_wrong_column_is_found(budget: Budget, line: int, pair: list[str]) -> None:
    own, to, _ = pair
    right = {where: won for where, won in budget.items() if where != (line, to)}
    texts = texts_of(right)
    text = texts.pop((line, own))
    assert is_found(file(right, texts | {(line, to): text}), right)


@pytest.mark.slow
@given(budget=budgets, line=st.integers(0, LINES - 1), pair=st.permutations(KEYS))
def test_money_added_to_the_wrong_column_is_found(budget: Budget, line: int, pair: list[str]) -> None:
    own, to, _ = pair
    texts = texts_of(budget)
    del texts[line, own]
    both = f"{budget[line, own] + budget[line, to]:,}"
    assert is_found(file(budget, texts | {(line, to): both}), budget)


@pytest.mark.slow
@given(budget=budgets, some=st.sets(st.sampled_from(KEYS), min_size=1))
def test_percents_written_as_factors_are_found(budget: Budget, some: set[str]) -> None:
    total = sum(budget.values())
    shares = ["shares:"]
    for key in KEYS:
        share = Fraction(sum(won for (_, k), won in budget.items() if k == key), total)
        printed = percent(share / 100, 4) if key in some else percent(share, 2)
        shares.append(f"  {key}: {printed.replace(' ', '')}")
    wrong = file(budget, texts_of(budget), shares="\n".join(shares) + "\n")
    assert is_found(wrong, budget)
