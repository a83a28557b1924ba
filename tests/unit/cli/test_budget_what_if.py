"""What if: other amounts, another edition, a sweep of one amount, and money that does not arrive."""

from pathlib import Path

import pytest

from builders import assessed, make_proposal
from calls import CLEAN, JEJU, Printed, asked, printed
from regionai.ask.sweep import SourceAxis
from regionai.ask.whatif import Target
from regionai.cli.app import run


def test_a_setting_shows_what_changes_and_writes_nothing(capsys: Printed) -> None:
    before = Path(CLEAN).read_bytes()
    page = asked(capsys, CLEAN, "--set", "local=23억", "--set", "private_cash=-10%", "--lang", "en")
    assert page["summary"] == ["1 outcome(s) change: `national-share`"]
    rules = page["rules"]
    assert isinstance(rules, list)
    assert rules[0] == {
        "rule": "national-share",
        "before": "met",
        "after": "broken",
        "margin_before": 50_000_000,
        "margin_after": -1_030_000_000,
        "margin_change": -1_080_000_000,
        "marked": True,
    }
    assert Path(CLEAN).read_bytes() == before


@pytest.mark.parametrize(
    ("setting", "total"),
    [
        ("local=29억", 0),
        ("local=+1억", 100_000_000),
        ("local=-1억", -100_000_000),
        ("private=+50%", 900_000_000),
        ("training-upskilling.local=0", -250_000_000),
        ("total=-10%", -1_170_000_000),
        ("matching=0", -4_700_000_000),
    ],
)
def test_a_source_is_set_by_amount_by_difference_or_by_share(
    setting: str, total: int, capsys: Printed
) -> None:
    page = asked(capsys, CLEAN, "--set", setting)
    sources = page["sources"]
    assert isinstance(sources, list)
    assert sources[0]["change"] == total


def test_one_setting_builds_on_the_other(capsys: Printed) -> None:
    page = asked(capsys, CLEAN, "--set", "local=10억", "--set", "local=+100%")
    sources = page["sources"]
    assert isinstance(sources, list)
    assert sources[2]["after"] == 2_000_000_000


def test_a_source_that_is_not_there_yet_falls_to_the_lines_in_proportion(
    tmp_path: Path, capsys: Printed
) -> None:
    path = tmp_path / "a.yaml"
    budget = (
        "[{category: solution, year: 2026, national: 60}, {category: training, year: 2026, national: 30}]"
    )
    path.write_text(make_proposal(f"budget: {budget}"), encoding="utf-8")
    page = asked(capsys, str(path), "--set", "local=33원")
    sources = page["sources"]
    assert isinstance(sources, list)
    assert sources[2]["after"] == 33


def test_money_that_one_line_lacks_falls_to_it_alone(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    lines = "{id: a, category: solution, national: 60}, {id: b, category: training, national: 30}"
    path.write_text(make_proposal(f"budget: [{lines}]"), encoding="utf-8")
    page = asked(capsys, str(path), "--set", "b.local=33원")
    sources = page["sources"]
    assert isinstance(sources, list)
    assert [source["after"] for source in sources[:3]] == [123, 90, 33]


def test_what_no_line_has_yet_can_be_supposed_where_totals_disagree(
    tmp_path: Path, capsys: Printed
) -> None:
    """Slips are looked for in what the file says, never in what is supposed."""
    path = tmp_path / "a.yaml"
    budget = "[{category: solution, year: 2026, national: 12, private: 40}]"
    path.write_text(make_proposal(f"{{budget: {budget}, totals: {{total: 61}}}}"), encoding="utf-8")
    assert run(["budget", str(path), "--set", "local=+5"]) == 0
    assert run(["budget", str(path), "--sweep", "local=0..50", "--steps", "5"]) == 0
    assert run(["budget", str(path), "--solve", "--at-least", "local=3원"]) == 0
    assert "오타" in capsys.readouterr().out


def test_another_edition_is_laid_beside(capsys: Printed) -> None:
    page = asked(capsys, CLEAN, "--against", "2025", "--lang", "en")
    rules = page["rules"]
    assert isinstance(rules, list)
    marked = {rule["rule"]: (rule["before"], rule["after"]) for rule in rules if rule.get("marked")}
    assert marked["application-window"] == ("met", "broken")
    assert marked["matching-share"] == ("no such rule", "met")


def test_what_is_the_same_in_both_editions_is_said(capsys: Printed) -> None:
    assert asked(capsys, CLEAN, "--against", "2026", "--lang", "en")["summary"] == ["no outcome changes."]


def test_ranges_have_both_ends_in_json(capsys: Printed) -> None:
    page = asked(capsys, JEJU, "--against", "2026")
    rules = page["rules"]
    assert isinstance(rules, list)
    assert rules[0]["margin_before"] == {"least": -250_000_000, "greatest": 150_000_000}


def test_a_sweep_gives_the_exact_won(capsys: Printed) -> None:
    page = asked(capsys, CLEAN, "--sweep", "local=15억..60억", "--steps", "3")
    points = page["breakpoints"]
    assert isinstance(points, list)
    assert [(point["last"], point["first"], point["rule"]) for point in points] == [
        (2_199_999_999, 2_200_000_000, "local-share"),
        (2_866_666_666, 2_866_666_667, "national-share"),
        (4_999_999_999, 5_000_000_000, "fiscal-impact-assessment"),
    ]


def test_a_sweep_without_a_breakpoint_says_so(capsys: Printed) -> None:
    page = asked(capsys, CLEAN, "--sweep", "local=30억..31억", "--lang", "en")
    assert page["breakpoints"] == ["no outcome changes in between."]
    run(["budget", CLEAN, "--sweep", "local=30억..31억", "--lang", "en"])
    assert "now" not in capsys.readouterr().out.splitlines()[-4:]


PROVINCE = """\
schema: 1
programme: house
edition: "1"
title: {ko: 도 규칙, en: House rules}
applies: {from: 2026-01-01}
adds_to: region-led-ai
documents:
  memo: {title: 지침, publisher: 도, grade: official}
quantities:
  province: {source: province}
rules:
  - id: province-floor
    kind: amount
    title: {ko: 시·도비 하한, en: floor}
    of: province
    at_least: 7원
    severity: error
    source: {document: memo, says: {ko: 그렇다, en: so it is}}
unknowns: []
"""


def test_a_sweep_says_where_whole_won_change_an_outcome(tmp_path: Path, capsys: Printed) -> None:
    """Of 14 won the province bears 3 1/2 in each of two lines, which is written with 3 and 3."""
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "house.yaml").write_text(PROVINCE, encoding="utf-8")
    path = tmp_path / "a.yaml"
    line = "{category: solution, year: 2026, national: 90, province: 10, municipality: 10}"
    path.write_text(make_proposal(f"budget: [{line}, {line}]"), encoding="utf-8")
    arguments = (str(path), "--rules", str(rules))
    page = asked(capsys, *arguments, "--sweep", "local=10..18")
    rule = {"rule": "province-floor"}
    assert page["breakpoints"] == [rule | {"last": 13, "first": 14, "before": "broken", "after": "met"}]
    assert page["deviations"] == [rule | {"won": 14, "exact": "met", "written": "broken"}]
    rows = asked(capsys, *arguments, "--set", "local=14원")["rules"]
    assert isinstance(rows, list)
    assert [row["after"] for row in rows if row["rule"] == "province-floor"] == ["broken"]


def test_settlement_says_what_may_be_missing(capsys: Printed) -> None:
    page = asked(capsys, CLEAN, "--settle", "--lang", "en")
    assert "33,333,333원 may be missing" in page["private_allowed"][0]  # type: ignore[index]
    rows = page["private"]
    assert isinstance(rows, list)
    assert rows[0]["returned"] == 85_000_000
    assert rows[0]["borne"] == 34_000_000


@pytest.mark.parametrize(
    ("lang", "unsecured", "left"),
    [
        ("ko", ("제23조제6항", "근거 법령·공식"), ("제26조제3항", "근거 법령·공식")),
        ("en", ("art. 23(6)", "grade: official"), ("art. 26(3)", "grade: official")),
    ],
)
def test_settlement_says_what_the_guidelines_say_and_how_well_that_is_known(
    lang: str, unsecured: tuple[str, str], left: tuple[str, str], capsys: Printed
) -> None:
    about = asked(capsys, CLEAN, "--settle", "--lang", lang)["about"]
    assert isinstance(about, list)
    for said, words in zip(about[1:], (unsecured, left), strict=True):
        assert all(word in said for word in words)


def test_settlement_of_a_budget_of_national_money_alone(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        make_proposal("budget: [{category: solution, year: 2026, national: 60}]"), encoding="utf-8"
    )
    assert asked(capsys, str(path), "--settle", "--lang", "en")["falls"] == [
        "there is no local and no private money."
    ]


def test_settlement_of_a_region_that_bears_it_all_needs_no_firm(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        make_proposal("budget: [{category: solution, year: 2026, national: 50, local: 40, private: 10}]"),
        encoding="utf-8",
    )
    page = asked(capsys, str(path), "--settle", "--lang", "en")
    assert page["private_allowed"] == ["even if none of it arrives, no share that is met is broken."]


@pytest.mark.parametrize(
    ("less", "after"),
    [
        ("624,250,000", "met"),
        ("624,250,001", "undecided"),
        ("625,750,000", "undecided"),
        ("625,750,001", "broken"),
    ],
)
def test_a_margin_over_a_rounded_cover_page_is_spent_to_the_won(
    less: str, after: str, tmp_path: Path, capsys: Printed
) -> None:
    """A sum that only follows what is supposed stays as rounded as it was, on a won or off it."""
    file = tmp_path / "p.yaml"
    file.write_text(
        make_proposal(
            "amounts: {rounded_to: 백만원}\n"
            "budget: [{category: solution, year: 2026, national: 50억, local: 25억, private: 25억}]\n"
            "totals: {total: 100억, national: 50억, local: 25억}"
        ),
        encoding="utf-8",
    )
    rules = asked(capsys, str(file), "--set", f"local=-{less}원")["rules"]
    assert isinstance(rules, list)
    (local,) = (each for each in rules if each["rule"] == "local-share")
    assert local["margin_before"] == {"least": 624_250_000, "greatest": 625_750_000}
    assert local["after"] == after


def test_a_programme_without_money_rules_has_an_empty_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(make_proposal("programme: subsidy-law", ["totals", "shares"]), encoding="utf-8")
    assert run(["budget", str(path), "--set", "local=3억", "--lang", "en"]) == 0
    assert "rule  before  after" in capsys.readouterr().out


@pytest.mark.parametrize("asked_for", [["--sweep", "local=0..1억"], ["--settle"]])
def test_a_source_is_not_moved_over_more_than_a_thousand_lines(
    asked_for: list[str], tmp_path: Path, capsys: Printed
) -> None:
    lines = "budget:\n" + "  - {local: 1}\n" * 1_000
    found = assessed(make_proposal(lines))
    assert SourceAxis(found.submission, found, Target("local")).current == 1_000
    path = tmp_path / "proposal.yaml"
    path.write_text(make_proposal(lines + "  - {local: 1}\n"), encoding="utf-8")
    assert run(["budget", str(path), *asked_for, "--lang", "en"]) == 2
    assert " ".join(capsys.readouterr().err.split()) == (
        "a source is moved in budgets of at most 1,000 lines, and this has 1,001; write like lines as one."
    )


def test_the_signs_of_a_console_are_explained_on_a_console_alone(capsys: Printed) -> None:
    said = "= met, x broken, ? undecided"
    for page_format in ("text", "html", "markdown", "csv", "json"):
        call = ["budget", CLEAN, "--sweep", "local=10억..40억", "--lang", "en", "--format", page_format]
        assert (said in printed(capsys, *call)) == (page_format == "text")
