"""Other amounts of one source, against judging every won."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import LIBRARY, make_proposal
from regionai.ask.corrections.correction import Correction, correction
from regionai.ask.corrections.writing import corrected
from regionai.ask.scenario import with_amounts
from regionai.ask.settlement import falls
from regionai.ask.sweep import SourceAxis, sweep
from regionai.ask.whatif import Adjustment, Target, spread, with_settings
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options, check_bytes, read_submission
from regionai.judge.submission import Submission
from regionai.model.finding import Outcome
from regionai.model.money import Won, in_proportion
from regionai.rules.kinds.share import ShareRule

won = st.integers(0, 40)
lines = st.lists(
    st.fixed_dictionaries(
        {
            "national": won,
            "local": won,
            "private": won,
            "category": st.sampled_from(["solution", "training"]),
        }
    ),
    min_size=1,
    max_size=3,
)


def opened(budget: list[dict[str, object]], more: str = "") -> Submission:
    listed = ", ".join(
        "{year: 2026, " + ", ".join(f"{key}: {value}" for key, value in line.items()) + "}"
        for line in budget
    )
    sums = {key: sum(int(str(line[key])) for line in budget) for key in ("national", "local", "private")}
    totals = ", ".join(f"{key}: {value}" for key, value in sums.items())
    text = make_proposal(f"{{budget: [{listed}], totals: {{total: {sum(sums.values())}, {totals}}}{more}}}")
    return read_submission(text.encode(), "test.yaml", LIBRARY, Options())


@pytest.mark.slow
@given(budget=lines, key=st.sampled_from(["national", "local", "private"]), ends=st.tuples(won, won))
@settings(max_examples=40, deadline=None)
def test_a_sweep_finds_every_won_at_which_an_outcome_changes(
    budget: list[dict[str, object]], key: str, ends: tuple[int, int]
) -> None:
    submission = opened(budget)
    least, greatest = min(ends), max(ends) + 1
    found = sweep(submission, assess(submission), Target(key), Won(least), Won(greatest), 2)
    line = SourceAxis(submission, assess(submission), Target(key))
    expected = [
        (low, before.rule.id, before.outcome, after.outcome)
        for low in range(least, greatest)
        for before, after in zip(
            line.judged(low).judged_rules, line.judged(low + 1).judged_rules, strict=True
        )
        if before.outcome is not after.outcome
    ]
    points = [(p.last.amount, p.judged.rule.id, p.before, p.after) for p in found.breakpoints]
    assert sorted(points, key=str) == sorted(expected, key=str)
    assert all(p.first.amount == p.last.amount + 1 for p in found.breakpoints)


@pytest.mark.slow
@given(budget=lines)
@settings(max_examples=30, deadline=None)
def test_what_may_be_missing_is_exact_and_what_is_paid_back_is_the_least(
    budget: list[dict[str, object]],
) -> None:
    submission = opened(budget)
    assessment = assess(submission)
    for fall in falls(submission, assessment):
        line = SourceAxis(submission, assessment, Target(fall.key))
        if not fall.failing:
            allowed = fall.current.amount if fall.met is None else fall.met.missing.amount
            national, local, private = (
                sum(int(str(one[side])) for one in budget) for side in ("national", "local", "private")
            )
            for missing in range(fall.current.amount + 1):
                assert fraction_holds(national, local, private, fall.key, missing) == (missing <= allowed)
        for row in fall.rows:
            then = line.judged(fall.current.amount - row.missing.amount)
            assert bool(row.broken) == any(
                r.outcome is Outcome.BROKEN for r in then.judged_rules if isinstance(r.rule, ShareRule)
            )
            if row.broken:
                national = sum(int(str(one["national"])) for one in budget)
                returned = (
                    Won(n) for n in range(national + 1) if money_holds(less_national(submission, then, n))
                )
                assert row.returned == next(returned, None)


def less_national(submission: Submission, then: Assessment, less: int) -> Assessment:
    cells = [cell for cell in then.ledger.cells if cell.path[2] == "national"]
    left = sum(cell.printed for cell in cells) - less
    changed = submission.with_proposal(then.proposal)
    return assess(
        with_amounts(changed, then.ledger, spread(changed, then.ledger, Target("national"), Won(left)))[0]
    )


def fraction_holds(national: int, local: int, private: int, key: str, missing: int) -> bool:
    """Both share rules of 2026, with what is missing taken in proportion to the fraction of a won."""
    left = 1 - Fraction(missing, private if key == "private" else local + private)
    region, firms = Fraction(local) * (1 if key == "private" else left), Fraction(private) * left
    total = national + region + firms
    return total >= 1 and 5 * national <= 3 * total and 5 * region >= total


def money_holds(assessment: Assessment) -> bool:
    return all(
        r.outcome is Outcome.MET
        for r in assessment.judged_rules
        if r.rule.id in ("national-share", "local-share")
    )


@given(budget=lines)
@settings(max_examples=40, deadline=None)
def test_a_corrected_proposal_is_judged_as_promised_once_it_is_written(
    budget: list[dict[str, object]],
) -> None:
    submission = opened(budget, ", shares: {national: 50.0%}")
    before = assess(submission)
    found = correction(submission, before)
    if not isinstance(found, Correction) or not found.changes:
        return
    text = corrected(found, submission.tree.text.encode())
    again = check_bytes(text.encode(), "test.yaml", LIBRARY, Options())
    assert [r.outcome for r in again.judged_rules] == [r.outcome for r in found.after.judged_rules]
    assert not any(r.is_money and r.outcome is Outcome.BROKEN for r in again.judged_rules)
    moved = sum(
        abs(a.printed - b.printed) for a, b in zip(again.ledger.cells, before.ledger.cells, strict=True)
    )
    assert Won(moved) == found.change


@given(amount=st.integers(0, 10**12), weights=st.lists(st.integers(0, 10**6), min_size=1, max_size=6))
def test_parts_in_proportion_add_up_and_are_at_most_a_won_off(amount: int, weights: list[int]) -> None:
    if not any(weights):
        weights[0] = 1
    parts = in_proportion(amount, weights)
    assert sum(parts) == amount
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - Fraction(amount * weight, sum(weights))) < 1


@given(budget=lines, share=st.integers(-100, 100), key=st.sampled_from(["local", "total"]))
@settings(max_examples=30, deadline=None)
def test_a_setting_comes_to_its_amount_and_totals_follow(
    budget: list[dict[str, object]], share: int, key: str
) -> None:
    submission = opened(budget)
    assessment = assess(submission)
    setting = Adjustment("x", Target(key), share=Fraction(share, 100), is_relative=True)
    there = sum(cell.printed for cell in Target(key).cells(submission, assessment.ledger))
    after = assess(with_settings(submission, assessment.ledger, [setting])[0])
    found = sum(cell.printed for cell in Target(key).cells(submission, after.ledger))
    assert abs(found - there * (1 + Fraction(share, 100))) <= Fraction(1, 2)
    assert {r.rule.id: r.outcome for r in after.judged_rules}["totals-agree"] is Outcome.MET


@pytest.mark.parametrize(
    ("there", "share", "after"), [(5, "-1/10", 5), (15, "-1/10", 14), (15, "1/10", 17)]
)
def test_a_relative_setting_rounds_half_up(there: int, share: str, after: int) -> None:
    setting = Adjustment("x", Target("local"), share=Fraction(share), is_relative=True)
    assert setting.amount(Won(there)) == Won(after)


@pytest.mark.slow
def test_a_sweep_over_rounded_figures_closes_in_on_what_is_not_linear() -> None:
    """Each line's least amount stays at 0 until it is more than half of what it is rounded to."""
    text = make_proposal(
        "{amounts: {rounded_to: 천원}, budget: ["
        "{category: solution, year: 2026, national: 600, local: 900, private: 20},"
        "{category: solution, year: 2026, national: 600, local: 90, private: 20},"
        "{category: solution, year: 2026, national: 600, local: 10, private: 20}]}"
    )
    submission = read_submission(text.encode(), "test.yaml", LIBRARY, Options())
    found = sweep(submission, assess(submission), Target("local"), Won(0), Won(6_000), 2)
    assessment = assess(submission)
    # Each amount by itself: one axis looks at so many only as people ask for.
    lines = (SourceAxis(submission, assessment, Target("local")) for _ in range(6_001))
    outcomes = [[r.outcome for r in line.judged(won).judged_rules] for won, line in enumerate(lines)]
    pairs = (pair for steps in pairwise(outcomes) for pair in zip(*steps, strict=True))
    assert sum(before is not after for before, after in pairs) == len(found.breakpoints)
    for point in found.breakpoints:
        number = [r.rule.id for r in assessment.judged_rules].index(point.judged.rule.id)
        assert outcomes[point.last.amount][number] is point.before
        assert outcomes[point.first.amount][number] is point.after
