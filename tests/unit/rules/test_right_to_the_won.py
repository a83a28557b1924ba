"""What rules once got wrong: yearly caps, parts outside of their whole, nothing that is unsplit."""

from pathlib import Path

import pytest

from builders import assessed, judged, make_proposal, outcome
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.rules.library import Library
from regionai.source.problem import UnreadableError

LINE = "{{category: solution, year: {year}, national: {national}, local: 80억, private: 50억}}"
TWO_YEARS = "period: {from: 2026-05-01, to: 2027-12-31}"


def yearly(*lines: tuple[int, str], more: str = "") -> str:
    """A proposal of lines of a year each, with further lines as they are written."""
    dated = [LINE.format(year=year, national=national) for year, national in lines]
    return make_proposal(f"budget: [{', '.join([*dated, *filter(None, [more])])}]\n{TWO_YEARS}")


def test_what_is_over_in_two_years_adds_up_and_both_are_named() -> None:
    found = judged(assessed(yearly((2026, "100억"), (2027, "90억"))), "national-average").judgement
    assert found.outcome is Outcome.BROKEN
    assert found.margin is not None
    assert set(found.margin) == {Won(-5_000_000_000)}
    assert [finding.at for finding in found.findings] == [
        ("budget", 0, "national"),
        ("budget", 1, "national"),
    ]
    assert [finding.message.values["gap"] for finding in found.findings] == [
        Won(3_000_000_000),
        Won(2_000_000_000),
    ]


@pytest.mark.parametrize(("national", "expected"), [("70억", "met"), ("7_000_000_001", "broken")])
def test_a_year_within_its_cap_lends_nothing_to_another(national: str, expected: str) -> None:
    assert outcome(yearly((2026, national), (2027, "1억")), "national-average") == expected


def test_undated_money_of_another_source_leaves_a_dated_cap_alone() -> None:
    found = judged(
        assessed(make_proposal(f"budget: [{LINE.format(year=2026, national='80억')}, {{local: 1억}}]")),
        "national-average",
    ).judgement
    assert (found.outcome, found.margin) == (Outcome.BROKEN, (Won(-1_000_000_000),) * 2)


@pytest.mark.parametrize(
    ("dated", "undated", "expected"),
    [
        ("80억", "1억", "broken"),
        ("7_000_000_000", "1", "undecided"),
        ("6_999_999_999", "1", "met"),
        ("1억", "70억", "undecided"),
    ],
)
def test_what_is_surely_dated_is_judged_whatever_is_not(dated: str, undated: str, expected: str) -> None:
    text = make_proposal(
        f"budget: [{LINE.format(year=2026, national=dated)}, {{category: solution, national: {undated}}}]"
    )
    found = judged(assessed(text), "national-average").judgement
    assert found.outcome.value == expected
    if expected == "undecided":
        assert "year" in found.findings[0].hint.say("en")


HOUSE = """
schema: 1
programme: own
edition: "1"
title: {ko: a, en: a}
applies: {from: 2026-01-01, to: 2026-12-31}
adds_to: [region-led-ai]
documents: {d: {title: a, publisher: b, grade: official}}
categories: {training: {ko: ㄱ, en: t}}
quantities:
  local: {source: [province, municipality]}
  national: {source: national}
  own: {source: [private_cash, private_in_kind]}
rules:
  - {id: local-of-national, kind: share, title: {ko: a, en: a}, of: local, in: national, at_least: 50%,
     severity: error, source: {document: d, says: {ko: a, en: a}}}
  - {id: own-of-local, kind: share, title: {ko: a, en: a}, of: own, in: local, at_most: 50%,
     severity: error, source: {document: d, says: {ko: a, en: a}}}
  - {id: no-training, kind: none-of, title: {ko: a, en: a}, subject: category, barred: [training],
     severity: error, source: {document: d, says: {ko: a, en: a}}}
unknowns: []
"""


def with_house(tmp_path: Path, budget: str) -> dict[str, tuple[str, object]]:
    (tmp_path / "house.yaml").write_text(HOUSE, encoding="utf-8")
    found = assessed(make_proposal(f"budget: [{budget}]"), Library((tmp_path,)))
    return {
        each.rule.id: (each.outcome.value, each.judgement.margin)
        for each in found.judged_rules
        if each.rules.programme == "own"
    }


@pytest.mark.parametrize(
    ("local", "own", "expected"),
    [
        (2_000, 2_000, {"local-of-national": -1_000, "own-of-local": -1_000}),
        (3_000, 1_500, {"local-of-national": 0, "own-of-local": 0}),
        (2_999, 1_500, {"local-of-national": -1, "own-of-local": -1}),
        (3_001, 1_500, {"local-of-national": 1, "own-of-local": 0}),
    ],
)
def test_the_margin_of_a_part_outside_of_its_whole_is_what_the_part_alone_may_move(
    tmp_path: Path, local: int, own: int, expected: dict[str, int]
) -> None:
    line = f"{{category: solution, year: 2026, national: 6_000, local: {local}, private: {own}}}"
    found = with_house(tmp_path, line)
    assert {key: found[key][1] for key in expected} == {
        key: (Won(margin), Won(margin)) for key, margin in expected.items()
    }
    assert {key: found[key][0] for key in expected} == {
        key: "met" if margin >= 0 else "broken" for key, margin in expected.items()
    }


def test_a_line_without_a_category_may_be_one_that_is_barred(tmp_path: Path) -> None:
    named = "{category: solution, year: 2026, national: 60, local: 20, private: 20}"
    assert with_house(tmp_path, named)["no-training"][0] == "met"
    assert with_house(tmp_path, f"{named}, {{national: 0}}")["no-training"][0] == "undecided"
    barred = named.replace("solution", "training")
    assert with_house(tmp_path, f"{barred}, {{national: 0}}")["no-training"][0] == "broken"


@pytest.mark.parametrize(("matching", "expected"), [("0", "met"), ("1", "broken")])
def test_nothing_is_nothing_unsplit(matching: str, expected: str) -> None:
    text = make_proposal(
        "budget: [{category: solution, year: 2026, national: 60, local: 25, private: 15},"
        f" {{category: solution, year: 2026, national: 1, matching: {matching}}}]\n"
        "totals: {local: 25}\nshares: {local: 24.75%}"
    )
    assert outcome(text, "totals-agree") == expected


def test_an_edition_whose_days_are_reversed_is_refused(tmp_path: Path) -> None:
    reversed_days = HOUSE.replace("from: 2026-01-01, to: 2026-12-31", "from: 2026-12-31, to: 2026-01-01")
    (tmp_path / "house.yaml").write_text(reversed_days, encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        assessed(make_proposal(), Library((tmp_path,)))
    assert [(p.code, p.span.line) for p in caught.value.problems] == [("proposal.period-reversed", 6)]
