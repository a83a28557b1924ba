"""What rules once got wrong: yearly caps, parts outside of their whole, nothing that is unsplit."""

from pathlib import Path

import pytest

from builders import assessed, judged, make_proposal, outcome, yearly_cap
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Library
from regionai.source.problem import UnreadableError

LINE = "{{category: solution, year: {year}, national: {national}, local: 80억, private: 50억}}"
TWO_YEARS = "period: {from: 2026-05-01, to: 2027-12-31}"
EDITION_9 = "edition: '9'"


def yearly(*lines: tuple[int, str], more: str = "") -> str:
    """A proposal of lines of a year each, with further lines as they are written."""
    dated = [LINE.format(year=year, national=national) for year, national in lines]
    listed = ", ".join([*dated, *filter(None, [more])])
    return make_proposal(f"budget: [{listed}]\n{TWO_YEARS}\n{EDITION_9}")


def test_what_is_over_in_two_years_adds_up_and_both_are_named(tmp_path: Path) -> None:
    text = yearly((2026, "100억"), (2027, "90억"))
    found = judged(assessed(text, yearly_cap(tmp_path)), "national-average").judgement
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
def test_a_year_within_its_cap_lends_nothing_to_another(
    national: str, expected: str, tmp_path: Path
) -> None:
    found = assessed(yearly((2026, national), (2027, "1억")), yearly_cap(tmp_path))
    assert judged(found, "national-average").outcome.value == expected


# Where a single year is known, its cap and the average of all years are the same.
@pytest.fixture(params=["2026", "9"])
def either(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Library, str]:
    return yearly_cap(tmp_path), f"edition: '{request.param}'"


def test_undated_money_of_another_source_leaves_a_dated_cap_alone(either: tuple[Library, str]) -> None:
    library, edition = either
    text = make_proposal(f"budget: [{LINE.format(year=2026, national='80억')}, {{local: 1억}}]\n{edition}")
    found = judged(assessed(text, library), "national-average").judgement
    assert (found.outcome, found.margin) == (Outcome.BROKEN, (Won(-1_000_000_000),) * 2)


def test_a_dated_line_of_another_source_names_the_year_of_undated_money(
    either: tuple[Library, str],
) -> None:
    library, edition = either
    lines = "{category: solution, national: 71억, private: 50억}, {year: 2026, local: 80억}"
    text = make_proposal(f"budget: [{lines}]\n{edition}")
    found = judged(assessed(text, library), "national-average").judgement
    assert found.outcome is Outcome.UNDECIDED
    assert found.margin == (Won(-100_000_000), Won(7_000_000_000))
    assert "year" in found.findings[0].hint.say("en")


@pytest.mark.parametrize(
    ("dated", "undated", "expected"),
    [
        ("80억", "1억", "broken"),
        ("7_000_000_000", "1", "undecided"),
        ("6_999_999_999", "1", "met"),
        ("1억", "70억", "undecided"),
    ],
)
def test_what_is_surely_dated_is_judged_whatever_is_not(
    dated: str, undated: str, expected: str, either: tuple[Library, str]
) -> None:
    library, edition = either
    line = LINE.format(year=2026, national=dated)
    text = make_proposal(f"budget: [{line}, {{category: solution, national: {undated}}}]\n{edition}")
    found = judged(assessed(text, library), "national-average").judgement
    assert found.outcome.value == expected
    if expected == "undecided":
        assert "year" in found.findings[0].hint.say("en")


FLOOR = "    at_most: 70억\n    per: fiscal-year\n    on: average\n"
SHARES = """
  - id: by-kind
    kind: share-by-kind
    title: {ko: a, en: a}
    of: local
    in: total
    at_least: {sme: 20%, mid-size: 30%}
    severity: error
    source: {document: press-20260204, says: {ko: a, en: a}}
"""


def ninth(folder: Path, before: str, after: str) -> Library:
    """The edition `9` of the programme: that of 2026 with one thing changed."""
    text = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    changed = text.replace(before, after, 1).replace('edition: "2026"', 'edition: "9"')
    (folder / "ninth.yaml").write_text(changed, encoding="utf-8")
    return Library((folder,))


@pytest.mark.parametrize(
    ("lines", "more", "outcome", "margin", "facts"),
    [
        (
            "{year: 2026, national: 80억}, {year: 2027, national: 60억}",
            "",
            "met",
            (0, 0),
            [Won(14_000_000_000), "2", Won(7_000_000_000)],
        ),
        (
            "{year: 2026, national: 80억}, {year: 2027, national: 5_999_999_999}",
            "",
            "broken",
            (-1, -1),
            [Won(13_999_999_999), "2", Won(7_000_000_000)],
        ),
        (
            "{year: 2026, national: 69억}, {national: 2억}",
            "",
            "undecided",
            (-100_000_000, 100_000_000),
            [Won(6_900_000_000), Won(7_100_000_000), "1", Won(7_000_000_000)],
        ),
        ("{national: 6_999_999_999}", "", "broken", (-1, -1), [Won(6_999_999_999), Won(7_000_000_000)]),
        ("{national: 70억}", "", "undecided", None, [Won(7_000_000_000), Won(7_000_000_000)]),
        (
            "{national: 140억}",
            TWO_YEARS,
            "met",
            (0, 0),
            [Won(14_000_000_000), "2", Won(7_000_000_000)],
        ),
    ],
)
def test_a_floor_on_average_is_judged_over_the_years_that_are_known(
    lines: str,
    more: str,
    outcome: str,
    margin: tuple[int, int] | None,
    facts: list[Won | str],
    tmp_path: Path,
) -> None:
    library = ninth(tmp_path, FLOOR, FLOOR.replace("most", "least"))
    text = make_proposal(f"budget: [{lines}]\n{more}\n{EDITION_9}")
    found = judged(assessed(text, library), "national-average")
    assert found.outcome.value == outcome
    assert found.judgement.margin == (None if margin is None else tuple(map(Won, margin)))
    assert [fact.value for fact in found.facts] == facts


@pytest.mark.parametrize(
    ("lines", "said", "figure"),
    [
        (
            "{year: 2026, national: 6_999_999_999}",
            (
                "national money is 6,999,999,999원, 1원 short of"
                " 7,000,000,000원 (an average in a fiscal year)."
            ),
            "6,999,999,999원 (≥ 7,000,000,000원)",
        ),
        (
            "{year: 2026, national: 80억}, {year: 2027, national: 59억}, {national: 2억}",
            (
                "national money is between 13,900,000,000원 and 14,100,000,000원: 14,000,000,000원"
                " (an average of 7,000,000,000원 in a fiscal year, times 2)"
                " lies within, so this cannot be decided."
            ),
            "13,900,000,000원 ~ 14,100,000,000원 (≥ 2 × 7,000,000,000원)",
        ),
        (
            "{national: 6_999_999_999}",
            (
                "national money is up to 6,999,999,999원, 1원 short of 7,000,000,000원"
                " even if all of it is for one fiscal year."
            ),
            "6,999,999,999원 (≥ 7,000,000,000원)",
        ),
        (
            "{national: 70억}",
            (
                "national money is up to 7,000,000,000원, over an unknown number of years;"
                " the limit is 7,000,000,000원 in a fiscal year."
            ),
            "7,000,000,000원 (≥ 7,000,000,000원)",
        ),
    ],
)
def test_a_floor_on_average_says_what_it_counts(lines: str, said: str, figure: str, tmp_path: Path) -> None:
    library = ninth(tmp_path, FLOOR, FLOOR.replace("most", "least"))
    text = make_proposal(f"budget: [{lines}]\n{EDITION_9}")
    judgement = judged(assessed(text, library), "national-average").judgement
    assert [finding.message.say("en") for finding in judgement.findings] == [said]
    assert judgement.figure is not None
    assert judgement.figure.say("en") == figure


@pytest.mark.parametrize(("national", "size"), [("7_000_000_001", -1), ("71억", -100_000_000)])
def test_money_over_an_unknown_number_of_years_has_the_size_by_which_it_passes_one(
    national: str, size: int
) -> None:
    found = judged(assessed(make_proposal(f"budget: [{{national: {national}}}]")), "national-average")
    assert [(found.outcome, finding.margin) for finding in found.judgement.findings] == [
        (Outcome.UNDECIDED, Won(size))
    ]


@pytest.mark.parametrize(("local", "size"), [(29, -2), (20, -15)])
def test_a_share_that_depends_on_an_unknown_kind_is_off_by_what_the_highest_asks(
    local: int, size: int, tmp_path: Path
) -> None:
    library = ninth(tmp_path, "\nrules:\n", f"\nrules:{SHARES}")
    bodies = "{id: a, name: a, kind: sme, role: lead}, {id: b, name: b, kind: mid-size, role: lead}"
    line = f"{{category: solution, year: 2026, national: {100 - local}, local: {local}}}"
    text = make_proposal(f"consortium: [{bodies}]\nbudget: [{line}]\n{EDITION_9}")
    found = judged(assessed(text, library), "by-kind")
    assert [(found.outcome, finding.margin) for finding in found.judgement.findings] == [
        (Outcome.UNDECIDED, Won(size))
    ]


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


def test_what_is_over_in_some_of_many_years_adds_up(tmp_path: Path) -> None:
    amounts = (71, 60, 73, 70, 60, 72, 50)
    budget = ", ".join(
        f"{{category: solution, year: {year}, national: {won}억, local: 60억}}"
        for year, won in enumerate(amounts, 2026)
    )
    text = make_proposal(
        f"{{edition: '9', period: {{from: 2026-01-01, to: 2032-12-31}}, budget: [{budget}]}}"
    )
    found = judged(assessed(text, yearly_cap(tmp_path)), "national-average").judgement
    assert found.margin == WonRange(Won(-600_000_000), Won(-600_000_000))
    assert len(found.findings) == 3


@pytest.mark.parametrize(
    ("lines", "figures", "said"),
    [
        (
            "{year: 2026, national: 100억}, {year: 2027, national: 90억}",
            "10,000,000,000원 in 2026, 9,000,000,000원 in 2027 (≤ 7,000,000,000원)",
            [
                (
                    "national money in 2026 is 10,000,000,000원,"
                    " 3,000,000,000원 over the 7,000,000,000원 of a fiscal year."
                ),
                (
                    "national money in 2027 is 9,000,000,000원,"
                    " 2,000,000,000원 over the 7,000,000,000원 of a fiscal year."
                ),
            ],
        ),
        # The year that is within its cap has room for what is undated: that is over in none.
        (
            "{year: 2026, national: 80억여}, {year: 2027, national: 1억}, {national: 5억}",
            "8,000,000,000원 ~ 8,599,999,999원 in 2026 (≤ 7,000,000,000원)",
            [
                (
                    "national money in 2026 is at least 8,000,000,000원:"
                    " at best 1,000,000,000원 over the 7,000,000,000원 of a fiscal year."
                )
            ],
        ),
        # Both are over, and what is undated is too much in either.
        (
            "{year: 2026, national: 80억}, {year: 2027, national: 75억}, {national: 5억}",
            (
                "8,000,000,000원 ~ 8,500,000,000원 in 2026,"
                " 7,500,000,000원 ~ 8,000,000,000원 in 2027 (≤ 7,000,000,000원)"
            ),
            [
                (
                    "national money is at most 7,000,000,000원 in a fiscal year;"
                    " however it is placed, 2,000,000,000원 is too much"
                    " (8,000,000,000원 ~ 8,500,000,000원 in 2026,"
                    " 7,500,000,000원 ~ 8,000,000,000원 in 2027)."
                )
            ],
        ),
    ],
)
def test_every_year_over_its_cap_is_named(
    lines: str, figures: str, said: list[str], tmp_path: Path
) -> None:
    text = make_proposal(f"budget: [{lines}]\n{TWO_YEARS}\n{EDITION_9}")
    judgement = judged(assessed(text, yearly_cap(tmp_path)), "national-average").judgement
    assert judgement.figure is not None
    assert judgement.figure.say("en") == figures
    assert [finding.message.say("en") for finding in judgement.findings] == said


def broken_words(text: str, library: Library | None = None) -> dict[str, str]:
    """What is said of each rule about money that is broken."""
    found = assessed(text, library) if library else assessed(text)
    return {
        each.rule.id: each.judgement.findings[0].message.say("en")
        for each in found.judged_rules
        if each.outcome is Outcome.BROKEN and each.judgement.margin is not None
    }


@pytest.mark.parametrize(
    ("national", "said"),
    [
        (
            "7_000_000_001",
            ("national money is 7,000,000,001원, 1원 over 7,000,000,000원 (an average in a fiscal year)."),
        ),
        (
            "72억여",
            (
                "national money is at least 7,200,000,000원: at best 200,000,000원 over"
                " 7,000,000,000원 (an average in a fiscal year)."
            ),
        ),
    ],
)
def test_an_amount_that_is_not_known_to_the_won_is_not_told_as_if_it_were(national: str, said: str) -> None:
    line = f"{{category: solution, year: 2026, national: {national}, local: 50억, private: 50억}}"
    assert broken_words(make_proposal(f"budget: [{line}]")) == {"national-average": said}


def test_a_floor_that_is_missed_at_best_says_so(tmp_path: Path) -> None:
    library = ninth(tmp_path, FLOOR, FLOOR.replace("most", "least"))
    line = "{category: solution, year: 2026, national: 68억여, local: 50억, private: 50억}"
    assert broken_words(make_proposal(f"budget: [{line}]\n{EDITION_9}"), library) == {
        "national-average": (
            "national money is at most 6,899,999,999원: at best 100,000,001원 short of"
            " 7,000,000,000원 (an average in a fiscal year)."
        )
    }


def test_nothing_of_an_amount_that_is_not_known_to_the_won_is_short_by_what_it_is_at_best() -> None:
    """All of it is a share of 100%, and nothing of it one of 0%, whatever it comes to."""
    line = "{category: solution, year: 2026, national: 50억}"
    text = make_proposal(f"budget: [{line}]\namounts: {{rounded_to: 억원}}")
    assert broken_words(text) == {
        "national-share": (
            "national money is 100.00% of the total project cost: at best 4,950,000,000원 over 60%."
        ),
        "local-share": (
            "local money is 0.00% of the total project cost: at best 1,237,500,000원 short of 20%."
        ),
    }


def test_nothing_unsplit_is_no_money_to_move() -> None:
    lines = (
        "{category: solution, year: 2026, national: 60, local: 25, private: 15}",
        "{category: solution, year: 2026, national: 1, matching: 0}",
    )
    found = assessed(make_proposal(f"budget: [{', '.join(lines)}]"))
    assert [room.source for room in found.rooms] == ["national", "local", "private"]
    # Nor is it kept out where other money is not split: that moves, on any line that has it.
    found = assessed(make_proposal(f"budget: [{', '.join(lines)}, {{national: 1, matching: 1}}]"))
    assert [(room.source, room.current.least) for room in found.rooms][-1] == ("matching", Won(1))
