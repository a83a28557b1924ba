"""Money that only the cover page splits: as it is shown, and as it moves, against judging every won."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from builders import LIBRARY, judged, make_proposal
from regionai.ask.sweep import sweep
from regionai.ask.whatif import Adjustment, Target, with_settings
from regionai.budget.form import Limit
from regionai.budget.quantity import FUNDING
from regionai.budget.room import Interval
from regionai.budget.split import told_apart
from regionai.judge.assess import assess
from regionai.judge.reading import Options, read_submission
from regionai.judge.submission import Submission
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.remedy.margins import margins

FAR = 30

won = st.integers(0, 12)
lines = st.lists(
    st.fixed_dictionaries(
        {
            "national": st.integers(1, 20),
            "local": won,
            "private": won,
            "year": st.sampled_from([2026, 2027]),
        }
    ),
    min_size=1,
    max_size=3,
)


def opened(budget: list[dict[str, int]], declared: tuple[str, ...]) -> Submission:
    """A proposal whose lines say `matching` alone, and whose cover page says how much of it is whose."""
    listed = ", ".join(
        f"{{category: solution, year: {line['year']}, national: {line['national']},"
        f" matching: {line['local'] + line['private']}}}"
        for line in budget
    )
    sums = ", ".join(f"{key}: {sum(line[key] for line in budget)}" for key in declared)
    text = make_proposal(f"{{budget: [{listed}], totals: {{{sums}}}}}")
    return read_submission(text.encode(), "test.yaml", LIBRARY, Options())


declarations = st.sampled_from([("local",), ("private",), ("national", "local", "private")])


@given(budget=lines, declared=declarations)
@settings(max_examples=100, deadline=None)
def test_the_parts_come_to_the_lines_and_to_the_cover_page(
    budget: list[dict[str, int]], declared: tuple[str, ...]
) -> None:
    assume(all(line["local"] + line["private"] for line in budget))
    ledger = assess(opened(budget, declared)).ledger
    assume(ledger.relations)
    cells = told_apart(ledger)
    for whole in ledger.cells:
        parts = [cell for cell in cells if cell.path == whole.path]
        assert sum(cell.printed for cell in parts) == whole.printed
        assert all(cell.printed == cell.least == cell.greatest >= 0 for cell in parts)
    for key in ("local", "private"):
        inside = [
            cell.printed for cell in cells if set(cell.shape.sources) <= (FUNDING[key].sources or set())
        ]
        assert sum(inside) == sum(line[key] for line in budget)


@pytest.mark.slow
@given(budget=lines, declared=declarations, key=st.sampled_from(["national", "local", "private"]))
@settings(max_examples=40, deadline=None)
def test_a_margin_is_what_setting_the_source_says(
    budget: list[dict[str, int]], declared: tuple[str, ...], key: str
) -> None:
    assume(any(line["local"] + line["private"] for line in budget))
    submission = opened(budget, declared)
    before = assess(submission)
    current = sum(line[key] for line in budget)
    after = {
        change: assess(
            with_settings(submission, before.ledger, [Adjustment("", Target(key), Won(current + change))])[
                0
            ]
        )
        for change in range(-current, FAR)
        if sum(line["national"] for line in budget) + (change if key == "national" else 0)
    }
    for rule in ("national-share", "local-share"):
        (shown,) = (each for each in margins(before.task, judged(before, rule)) if each.source == key)
        for change, then in after.items():
            assert (judged(then, rule).outcome is Outcome.MET) is inside(shown.met, change), (rule, change)


def inside(interval: Interval | None, change: int) -> bool:
    if interval is None:
        return False
    least, greatest = interval
    return (least is None or least <= change) and (greatest is None or change <= greatest)


@pytest.mark.slow
@given(budget=lines, key=st.sampled_from(["local", "private", "matching"]))
@settings(max_examples=20, deadline=None)
def test_a_sweep_turns_where_setting_the_source_does(budget: list[dict[str, int]], key: str) -> None:
    assume(any(line["local"] + line["private"] for line in budget))
    submission = opened(budget, ("local", "private"))
    before = assess(submission)
    found = sweep(submission, before, Target(key), Won(0), Won(FAR), 2)
    for point in found.breakpoints:
        for end, outcome in ((point.last, point.before), (point.first, point.after)):
            then = assess(with_settings(submission, before.ledger, [Adjustment("", Target(key), end)])[0])
            if not any(
                each.won == end and each.judged.rule is point.judged.rule for each in found.deviations
            ):
                assert judged(then, point.judged.rule.id).outcome is outcome


def test_a_limit_on_a_year_leaves_open_on_which_line_a_part_lies() -> None:
    budget = [
        {"year": 2026, "national": 60, "local": 10, "private": 10},
        {"year": 2027, "national": 60, "local": 30, "private": 10},
    ]
    ledger = assess(opened(budget, ("local", "private"))).ledger
    assert [cell.printed for cell in told_apart(ledger)] == [60, 13, 7, 60, 27, 13]
    of_2026 = Limit(FUNDING["local"], is_floor=True, amount=Won(5), years=(2026,))
    assert told_apart(ledger, (of_2026,)) == ledger.cells
