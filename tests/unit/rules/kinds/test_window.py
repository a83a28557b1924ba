"""A window of days: its first and last day, and one day on each side of them."""

from datetime import date
from pathlib import Path

import pytest

from asked import Asked
from regionai.rules.case import Case
from regionai.rules.judged import JudgedRule
from regionai.rules.kinds.window import WindowRule
from regionai.source.problem import UnreadableError

SUBMITTED = "{kind: window, subject: submitted, from: 2026-03-01, to: 2026-03-10}"
PERIOD = "{kind: window, subject: period, from: 2026-03-01, to: 2026-03-10}"
LINE = "budget: [{national: 1}]"


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    return Asked(tmp_path)


def judged(asked: Asked, rule: str, proposal: str) -> tuple[JudgedRule, WindowRule, Case]:
    assessment = asked.judged(f"{{{proposal}, {LINE}}}", rule)
    (found,), ((_, case),) = assessment.judged_rules, assessment.cases
    assert isinstance(found.rule, WindowRule)
    return found, found.rule, case


@pytest.mark.parametrize(
    ("day", "outcome", "said"),
    [
        ("2026-02-27", "broken", ("window.early", 2)),
        ("2026-02-28", "broken", ("window.early", 1)),
        ("2026-03-01", "met", None),
        ("2026-03-10", "met", None),
        ("2026-03-11", "broken", ("window.late", 1)),
        ("2026-03-13", "broken", ("window.late", 3)),
    ],
)
def test_the_first_and_the_last_day_are_within(
    asked: Asked, day: str, outcome: str, said: tuple[str, int] | None
) -> None:
    found, _, _ = judged(asked, SUBMITTED, f"submitted: {day}")
    messages = [(each.message.id, each.message.values["days"]) for each in found.judgement.findings]
    assert (found.outcome, messages) == (outcome, [] if said is None else [said])
    assert all(each.at == ("submitted",) for each in found.judgement.findings)
    assert found.judgement.figure is not None
    assert found.judgement.figure.say("en") == f"{day} (2026-03-01 ~ 2026-03-10)"


def test_of_a_period_each_end_is_judged_at_its_place(asked: Asked) -> None:
    found, _, _ = judged(asked, PERIOD, "period: {from: 2026-02-28, to: 2026-03-11}")
    assert [(each.message.id, each.at) for each in found.judgement.findings] == [
        ("window.early", ("period", "from")),
        ("window.late", ("period", "to")),
    ]
    assert [fact.value for fact in found.facts] == ["2026-02-28 ~ 2026-03-11", "2026-03-01 ~ 2026-03-10"]
    assert found.judgement.figure is not None
    assert found.judgement.figure.say("en") == "2026-02-28 ~ 2026-03-11 (2026-03-01 ~ 2026-03-10)"
    same, _, _ = judged(asked, PERIOD, "period: {from: 2026-03-05, to: 2026-03-05}")
    assert [fact.value for fact in same.facts] == ["2026-03-05", "2026-03-01 ~ 2026-03-10"]


def test_without_a_period_only_the_window_is_shown(asked: Asked) -> None:
    found, _, _ = judged(asked, PERIOD, "title: x")
    assert [fact.value for fact in found.facts] == ["2026-03-01 ~ 2026-03-10"]


@pytest.mark.parametrize(
    ("rule", "drafts"),
    [
        (
            SUBMITTED,
            [
                *({"submitted": day} for day in ("2026-02-28", "2026-03-01", "2026-03-02")),
                *({"submitted": day} for day in ("2026-03-09", "2026-03-10", "2026-03-11")),
            ],
        ),
        (
            PERIOD,
            [
                *(
                    {"period": {"from": day, "to": "2026-03-10"}}
                    for day in ("2026-02-28", "2026-03-01", "2026-03-02")
                ),
                *(
                    {"period": {"from": "2026-03-01", "to": day}}
                    for day in ("2026-03-09", "2026-03-10", "2026-03-11")
                ),
            ],
        ),
        (
            # A period of one day never ends before it begins.
            PERIOD.replace("2026-03-10", "2026-03-01"),
            [
                {"period": {"from": "2026-02-28", "to": "2026-03-01"}},
                {"period": {"from": "2026-03-01", "to": "2026-03-01"}},
                {"period": {"from": "2026-03-02", "to": "2026-03-02"}},
                {"period": {"from": "2026-02-28", "to": "2026-02-28"}},
                {"period": {"from": "2026-03-01", "to": "2026-03-01"}},
                {"period": {"from": "2026-03-01", "to": "2026-03-02"}},
            ],
        ),
    ],
)
def test_each_end_is_tried_with_the_day_before_and_behind_it(
    asked: Asked, rule: str, drafts: list[object]
) -> None:
    _, found, case = judged(asked, rule, "title: x")
    first, last = found.boundaries(case)
    assert [step.draft for each in (first, last) for step in each.steps] == drafts
    assert first.named.id == "boundary.first-day"
    assert last.named.id == "boundary.last-day"
    assert "~" not in first.named.say("en")


FEBRUARY, MARCH_1, MARCH_10 = date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 10)
FIRST, LAST = (("from",), MARCH_1), (("to",), MARCH_10)


@pytest.mark.parametrize(
    ("rule", "within", "outside"),
    [
        (SUBMITTED, (MARCH_1, MARCH_10), []),
        (SUBMITTED, (date(2026, 3, 2), MARCH_10), [FIRST]),
        (SUBMITTED, (MARCH_1, date(2026, 3, 9)), [LAST]),
        (SUBMITTED, (FEBRUARY, MARCH_1), [LAST]),
        (SUBMITTED, (FEBRUARY, FEBRUARY), [FIRST, LAST]),
        (SUBMITTED, (MARCH_10, date(2026, 4, 1)), [FIRST]),
        (SUBMITTED, (date(2026, 3, 11), date(2026, 4, 1)), [FIRST, LAST]),
        # Work may begin before an edition applies, and end long after.
        (PERIOD, (MARCH_10, MARCH_10), []),
        (PERIOD, (FEBRUARY, FEBRUARY), []),
        (PERIOD, (date(2026, 3, 11), date(2026, 4, 1)), [LAST]),
    ],
)
def test_the_ends_outside_of_the_days_of_an_edition_are_named(
    asked: Asked, rule: str, within: tuple[date, date], outside: list[object]
) -> None:
    _, found, _ = judged(asked, rule, "title: x")
    assert list(found.days_outside(*within)) == outside


def test_a_window_may_be_one_day_and_never_ends_before_it_begins(asked: Asked) -> None:
    found, _, _ = judged(asked, SUBMITTED.replace("2026-03-10", "2026-03-01"), "submitted: 2026-03-01")
    assert found.outcome == "met"
    with pytest.raises(UnreadableError) as caught:
        judged(asked, SUBMITTED.replace("2026-03-10", "2026-02-28"), "title: x")
    (problem,) = caught.value.problems
    assert problem.code == "proposal.period-reversed"
    lines = (asked.folder / "asks" / "1.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[problem.span.line - 1][problem.span.column - 1 :].startswith('"2026-02-28"')
