"""The least correction that makes no document due, against trying every budget of whole won."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import assessed, make_proposal
from regionai.ask.corrections.duty import opened, sparing
from regionai.ask.corrections.least import NewAmounts
from regionai.ask.scenario import amounts_after, ledger_moved, ledger_with, with_amounts
from regionai.budget.proposed import ledger
from regionai.judge.assess import Assessment
from regionai.model.money import Won
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Library

SIDES = ("national", "local", "private")
MOST = 16
won = st.integers(0, 8)
DUTY = """
  - id: review
    kind: document
    title: {ko: "심사", en: "review"}
    duties: [{document: other, when: [{of: local, at_least: 4, below: 6}, {of: total, at_least: 12}]}]
    severity: error
    source: {document: press-20260204, says: {ko: 시험, en: test}}
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("rules")
    rules = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    house = rules.replace('edition: "2026"', 'edition: "9"').replace("\nrules:\n", f"\nrules:{DUTY}\n", 1)
    (folder / "house.yaml").write_text(house, encoding="utf-8")
    return Library((folder,))


def is_due(amounts: tuple[int, ...]) -> bool:
    return 4 <= amounts[1] < 6 and sum(amounts) >= 12


def keeps(amounts: tuple[int, ...]) -> bool:
    national, local, _ = amounts
    total = sum(amounts)
    return total > 0 and 5 * national <= 3 * total and 5 * local >= total


@given(amounts=st.tuples(won, won, won).filter(lambda each: sum(each) > 0))
@settings(max_examples=60, deadline=None)
def test_no_cheaper_correction_makes_nothing_due(library: Library, amounts: tuple[int, ...]) -> None:
    budget = ", ".join(f"{side}: {amount}" for side, amount in zip(SIDES, amounts, strict=True))
    text = make_proposal(
        f"{{edition: '9', documents: [], budget: [{{category: solution, year: 2026, {budget}}}]}}"
    )
    assessment = assessed(text, library)
    if keeps(amounts):
        return
    found = sparing(assessment)
    good = [
        sum(abs(new - old) for new, old in zip(after, amounts, strict=True))
        for after in product(range(MOST + 1), repeat=3)
        if keeps(after) and (is_due(amounts) or not is_due(after))
    ]
    assert isinstance(found, NewAmounts)
    assert found.change.amount == min(good)
    assert opened(assessment, found.amounts) == ()


PLACES = st.tuples(st.integers(0, 1), st.sampled_from((*SIDES, "matching")))
LINES = st.lists(
    st.dictionaries(st.sampled_from(SIDES), st.integers(0, 900), min_size=1),
    min_size=2,
    max_size=2,
)


def of_matching(line: dict[str, int]) -> dict[str, int]:
    """A line whose local and private money is not split."""
    return {"national": line.get("national", 0), "matching": line.get("local", 0) + line.get("private", 0)}


def budget_of(
    lines: list[dict[str, int]], is_split: bool, rounding: str, off: int, declares: bool
) -> Assessment:
    written = lines if is_split else [of_matching(line) for line in lines]
    items = (", ".join(f"{key}: {value}" for key, value in line.items()) for line in written)
    sums = {key: sum(line.get(key, 0) for line in lines) for key in SIDES}
    cover = ", ".join(f"{key}: {value}" for key, value in sums.items())
    totals = f", totals: {{total: {sum(sums.values()) + off}, {cover}}}" if declares else ""
    budget = ", ".join(f"{{year: 2026, {item}}}" for item in items)
    return assessed(make_proposal(f"{{amounts: {{unit: 백만원{rounding}}}, budget: [{budget}]{totals}}}"))


@given(
    lines=LINES,
    is_split=st.booleans(),
    rounding=st.sampled_from(("", ", rounded_to: 백만원", ", cut_to: 천만원")),
    off=st.sampled_from((0, 0, 1)),
    declares=st.booleans(),
    amounts=st.dictionaries(PLACES, st.integers(0, 900), max_size=5),
)
@settings(max_examples=200, deadline=None)
def test_the_ledger_with_new_amounts_is_that_of_the_proposal_with_them(
    lines: list[dict[str, int]],
    is_split: bool,
    rounding: str,
    off: int,
    declares: bool,
    amounts: dict[tuple[int, str], int],
) -> None:
    found = budget_of(lines, is_split, rounding, off, declares)
    submission = found.submission
    new = {
        place: Won(amount * 1_000_000)
        for place, amount in amounts.items()
        if not (is_split and place[1] == "matching")
    }
    told = ledger_with(submission, found.ledger, new)
    changed, _ = with_amounts(submission, found.ledger, new)
    anew = ledger(changed.proposal, submission.applied[0].rules.line_categories)
    assert set(told.alike) == set(anew.alike)
    assert len(told.alike) == len(anew.alike)
    assert told.relations == anew.relations
    assert told.is_contradicted == anew.is_contradicted


@given(
    lines=LINES,
    is_split=st.booleans(),
    rounding=st.sampled_from(("", ", rounded_to: 백만원", ", cut_to: 천만원")),
    declares=st.booleans(),
    wons=st.lists(st.integers(0, 900), min_size=6, max_size=6),
)
@settings(max_examples=100, deadline=None)
def test_the_ledger_after_moves_is_that_of_the_amounts_that_they_come_to(
    lines: list[dict[str, int]], is_split: bool, rounding: str, declares: bool, wons: list[int]
) -> None:
    found = budget_of(lines, is_split, rounding, 0, declares)
    anew = zip(found.ledger.cells, wons, strict=False)
    moves = [(cell, more) for cell, won in anew if (more := won * 1_000_000 - cell.printed)]
    moved = ledger_moved(found.submission, found.ledger, moves)
    told = ledger_with(found.submission, found.ledger, amounts_after(moves))
    assert moved.alike == told.alike
    assert moved.relations == told.relations
    assert moved.is_contradicted == told.is_contradicted
