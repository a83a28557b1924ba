"""What a run fails on, and what of it somebody has to act on."""

from itertools import product

import pytest

from regionai.model.finding import (
    FailPolicy,
    Outcome,
    Severity,
    Undecided,
    WonRange,
)
from regionai.model.money import Won


def test_somebody_has_to_act_on_what_is_broken_or_undecided_and_on_nothing_else() -> None:
    assert [each.value for each in Outcome if each.is_open] == ["broken", "undecided"]


def test_a_severity_reaches_itself_and_all_that_are_less_serious() -> None:
    reached = [(str(own), str(limit)) for own, limit in product(Severity, repeat=2) if own.reaches(limit)]
    assert reached == [
        ("error", "error"),
        ("error", "warning"),
        ("error", "advice"),
        ("warning", "warning"),
        ("warning", "advice"),
        ("advice", "advice"),
    ]


@pytest.mark.parametrize(
    ("limit", "heeded"),
    [
        (None, []),
        (Severity.ERROR, ["error"]),
        (Severity.WARNING, ["error", "warning"]),
        (Severity.ADVICE, ["error", "warning", "advice"]),
    ],
)
def test_a_run_heeds_what_is_as_serious_as_its_limit(limit: Severity | None, heeded: list[str]) -> None:
    assert [str(each) for each in Severity if FailPolicy(limit).heeds(each)] == heeded


def test_only_an_undecided_rule_passes_and_only_where_that_is_asked_for() -> None:
    asked, unasked = FailPolicy(undecided=Undecided.PASSES), FailPolicy()
    assert [str(each) for each in Outcome if asked.passes(each)] == ["undecided"]
    assert not any(map(unasked.passes, Outcome))


def test_a_range_of_one_amount_is_exact_and_one_won_more_is_not() -> None:
    assert WonRange(Won(7), Won(7)).is_exact
    assert not WonRange(Won(7), Won(8)).is_exact
