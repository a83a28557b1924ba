"""Corrections over several sources, on rules that look at lines: categories, years, single sources."""

import json
from pathlib import Path

import pytest

from builders import assessed, make_proposal
from regionai.ask.corrections.correction import several, single_amount
from regionai.ask.corrections.least import Contradiction, NewAmounts, Wishes, least_amounts
from regionai.budget import solver
from regionai.cli.app import run
from regionai.judge.assess import Assessment
from regionai.model.money import Won
from regionai.remedy.margins import margins
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Library
from regionai.rules.judged import JudgedRule

RULES = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
RULE = """
  - id: {id}
    kind: {kind}
    title: {{ko: "{id}", en: "{id}"}}
    {what}
    severity: error
    source: {{document: press-20260204, says: {{ko: 시험, en: test}}}}
"""
# A cap that each fiscal year keeps by itself.
YEARLY = ("amount", "of: national\n    at_most: 70억\n    per: fiscal-year")
QUANTITIES = """
  cash: {title: {ko: 현금, en: cash}, source: private_cash}
  private: {title: {ko: 민간, en: private}, source: [private_cash, private_in_kind]}
  training: {title: {ko: 인력양성비, en: money for training}, category: training}
  outside-region: {title: {ko: 지역 밖, en: money spent outside the region}, executed_in: outside-region}
"""


def house(folder: Path, **rules: tuple[str, str]) -> Library:
    """The rules of 2026 as edition 9, with more of them: kind and parameters by id."""
    more = "".join(RULE.format(id=key, kind=kind, what=what) for key, (kind, what) in rules.items())
    text = RULES.replace('edition: "2026"', 'edition: "9"')
    text = text.replace("\nrules:\n", f"{QUANTITIES}\nrules:{more}\n", 1)
    (folder / "house.yaml").write_text(text, encoding="utf-8")
    return Library((folder,))


def judged(library: Library, *lines: str, more: str = "") -> Assessment:
    text = make_proposal(f"{{edition: '9', budget: [{', '.join(lines)}]{more}}}")
    return assessed(text, library)


def test_money_that_a_category_lacks_is_added_on_its_lines(tmp_path: Path) -> None:
    library = house(
        tmp_path, **{"training-floor": ("share", "of: training\n    in: total\n    at_least: 20%")}
    )
    assessment = judged(
        library,
        "{id: a, category: solution, year: 2026, national: 54, local: 20, private: 16}",
        "{id: b, category: training, year: 2026, national: 4, local: 4, private: 2}",
    )
    working = {lever.name.say("en"): lever for lever in assessment.levers if lever.works}
    lever = working["raise private money (`training`)"]
    assert lever.reach.least == 13
    assert lever.lines is not None
    assert lever.lines.say("en") == "`b`"
    assert "raise private money (`solution`)" not in working
    cannot = {lever.name.say("en") for lever in assessment.levers if not lever.works}
    assert "raise national money (`training`)" in cannot


def test_a_rule_on_cash_alone_splits_the_private_side(tmp_path: Path) -> None:
    library = house(tmp_path, **{"cash-floor": ("share", "of: cash\n    in: total\n    at_least: 10%")})
    line = "{category: solution, year: 2026, national: 56, local: 22, private_cash: 4, private_in_kind: 18}"
    assessment = judged(library, line)
    best = assessment.levers[0]
    assert best.name.say("en") == "raise private cash"
    assert best.reach.least == 7
    names = {lever.name.say("en") for lever in assessment.levers}
    assert "move private money in kind into private cash" in names
    assert {room.source for room in assessment.rooms} == {
        "national",
        "local",
        "private_cash",
        "private_in_kind",
    }


def test_where_no_single_step_will_do_several_sources_move_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = house(tmp_path, **{"cash-floor": ("amount", "of: cash\n    at_least: 10")})
    line = "{id: a, category: solution, national: 61, local: 20, private_cash: 9, private_in_kind: 9}"
    assessment = judged(library, line)
    found = several(assessment)
    assert isinstance(found, NewAmounts)
    assert not any(lever.works and lever.change <= found.change for lever in assessment.levers)
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal(f"{{edition: '9', budget: [{line}]}}"), encoding="utf-8")
    rules = ["--rules", str(tmp_path), "--lang", "en"]
    (tmp_path / "rules").mkdir()
    (tmp_path / "house.yaml").rename(tmp_path / "rules" / "house.yaml")
    rules[1] = str(tmp_path / "rules")
    assert run(["check", str(path), *rules]) == 1
    out = capsys.readouterr().out
    assert f"several sources at once: {found.change.say()} of change" in out
    assert "○ line `a`, `private_cash`: 9원 → " in out
    run(["check", str(path), *rules, "--format", "html"])
    page = capsys.readouterr().out
    assert f"several sources at once: {found.change.say()} of change" in page
    assert '<th scope="row">a</th><td>private_cash</td><td class="n">9원</td>' in page
    assert run(["check", str(path), *rules, "--format", "json"]) == 1
    (judgement,) = json.loads(capsys.readouterr().out)["assessments"]
    assert judgement["correction"]["total_change"] == found.change.amount
    assert judgement["correction"]["amounts"] == [
        {"at": f"budget.0.{key}", "to": won.amount} for (_, key), won in found.amounts.items()
    ]


def test_money_over_two_yearly_caps_is_cut_in_both(tmp_path: Path) -> None:
    library = house(tmp_path, yearly=YEARLY)
    assessment = judged(
        library,
        "{id: a, category: solution, year: 2026, national: 71억, local: 60억}",
        "{id: b, category: solution, year: 2027, national: 72억, local: 60억}",
        more=", period: {from: 2026-05-01, to: 2027-12-31}",
    )
    found = several(assessment)
    assert isinstance(found, NewAmounts)
    assert {place: won.amount for place, won in found.amounts.items()} == {
        (0, "national"): 7_000_000_000,
        (1, "national"): 7_000_000_000,
    }


def test_rules_that_no_budget_keeps_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    library = house(
        folder,
        **{
            "private-floor": ("share", "of: private\n    in: total\n    at_least: 50%"),
            "local-half": ("share", "of: local\n    in: total\n    at_least: 60%"),
        },
    )
    line = "{category: solution, year: 2026, national: 60, local: 20, private: 20}"
    assessment = judged(library, line)
    found = several(assessment)
    assert isinstance(found, Contradiction)
    ids = [member.rule.id for member in found.members if isinstance(member, JudgedRule)]
    assert ids == ["private-floor", "local-half"]
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal(f"{{edition: '9', budget: [{line}]}}"), encoding="utf-8")
    rules = ["--rules", str(folder), "--lang", "en"]
    run(["check", str(path), *rules])
    out = capsys.readouterr().out
    assert "money rules that no budget can keep together" in out
    assert "× private-floor `private-floor`" in out
    run(["check", str(path), *rules, "--format", "html"])
    page = capsys.readouterr().out
    assert "<h2>money rules that no budget can keep together</h2>" in page
    assert "<li>private-floor `private-floor`</li>" in page
    run(["check", str(path), *rules, "--format", "json"])
    (judgement,) = json.loads(capsys.readouterr().out)["assessments"]
    assert judgement["correction"]["contradicting"] == ids


def test_a_check_says_what_is_too_much_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    house(folder, **{"cash-floor": ("amount", "of: cash\n    at_least: 10")})
    line = "{category: solution, year: 2026, national: 61, local: 20, private_cash: 9, private_in_kind: 9}"
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal(f"{{edition: '9', budget: [{line}]}}"), encoding="utf-8")
    monkeypatch.setattr(solver, "_MOST_WORK", 0)
    rules = ["--rules", str(folder), "--lang", "en"]
    assert run(["check", str(path), *rules]) == 1
    assert "was given up" in capsys.readouterr().out
    assert run(["check", str(path), *rules, "--format", "html"]) == 1
    assert "was given up" in capsys.readouterr().out
    assert run(["check", str(path), *rules, "--format", "json"]) == 1
    (judgement,) = json.loads(capsys.readouterr().out)["assessments"]
    assert "was given up" in judgement["correction"]["cannot"]


def test_lines_that_a_rule_sees_by_place_are_named_by_it(tmp_path: Path) -> None:
    what = "of: outside-region\n    in: total\n    at_most: 10%"
    library = house(tmp_path, **{"away-cap": ("share", what)})
    bodies = (
        ", consortium: [{id: tp, name: a, kind: technopark, region: 경북},"
        " {id: seoul, name: b, kind: sme, region: 서울}, {id: daegu, name: c, kind: sme, region: 대구}]"
    )
    lines = [
        f"{{id: line-{number}, category: solution, year: 2026, executed_by: {body},"
        " national: 60, local: 22, private: 18}"
        for number, body in enumerate(["tp", "seoul", "daegu", "daegu", "daegu", "daegu"])
    ]
    assessment = judged(library, *lines, more=bodies)
    names = [lever.name.say("en") for lever in assessment.levers]
    assert "raise private money (in the region)" in names
    away = next(
        lever
        for lever in assessment.levers
        if lever.name.say("en").startswith("cut private money (outside")
    )
    assert away.lines is not None
    assert away.lines.say("en") == "`line-1`, `line-2`, `line-3`, `line-4`, 1 more"


def test_what_is_the_rest_of_a_source_is_called_so(tmp_path: Path) -> None:
    """A line without a category may be any: nothing sets it apart but that the others are known."""
    library = house(
        tmp_path, **{"training-floor": ("share", "of: training\n    in: total\n    at_least: 60%")}
    )
    assessment = judged(
        library,
        "{category: training, year: 2026, national: 6, local: 2, private: 2}",
        "{category: solution, year: 2026, national: 30, local: 20, private: 20}",
        "{year: 2026, national: 6, local: 2, private: 2}",
    )
    names = {lever.name.say("en") for lever in assessment.levers}
    assert any(name.startswith("cut other ") for name in names)


def test_a_page_of_rules_that_no_step_mends_has_no_table_of_steps(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    lines = (
        "{id: a, category: solution, year: 2026, national: 71억, local: 60억},"
        " {id: b, category: solution, year: 2027, national: 72억, local: 60억}"
    )
    period = "period: {from: 2026-05-01, to: 2027-12-31}"
    proposal = make_proposal(f"{{edition: '9', budget: [{lines}], {period}}}")
    path.write_text(proposal, encoding="utf-8")
    (tmp_path / "rules").mkdir()
    house(tmp_path / "rules", yearly=YEARLY)
    own = ["--rules", str(tmp_path / "rules"), "--lang", "en"]
    assert run(["budget", str(path), "--solve", "--mend", "warning", "--format", "json", *own]) == 0
    page = json.loads(capsys.readouterr().out)
    assert "steps" not in page
    assert page["cannot"]
    assert [change["after"] for change in page["changes"]] == [7_000_000_000, 7_000_000_000]


def test_every_step_may_work(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.yaml"
    line = "{category: solution, year: 2026, national: 71억, local: 60억, private: 60억}"
    path.write_text(make_proposal(f"budget: [{line}]"), encoding="utf-8")
    run(["budget", str(path), "--solve", "--mend", "warning", "--format", "json"])
    page = json.loads(capsys.readouterr().out)
    assert page["steps"]
    assert "cannot" not in page


def test_a_step_that_is_the_least_without_looking_so_is_not_told_twice(tmp_path: Path) -> None:
    """More local money would do it with less, but for a rule that caps it."""
    library = house(tmp_path, **{"local-cap": ("amount", "of: local\n    at_most: 20")})
    line = "{category: solution, national: 60, local: 20, private: 25}"
    assessment = judged(library, line)
    assert assessment.levers[0].change.amount == 5
    assert several(assessment) is None


def test_a_rule_that_does_not_look_at_years_shows_its_sources_whole(tmp_path: Path) -> None:
    assessment = judged(
        house(tmp_path, yearly=YEARLY),
        "{category: solution, year: 2026, national: 30, local: 20, private: 5}",
        "{category: solution, year: 2027, national: 25, local: 10, private: 10}",
        more=", period: {from: 2026-05-01, to: 2027-12-31}",
    )
    by_rule = {
        judged.rule.id: [margin.name.say("en") for margin in margins(assessment.task, judged)]
        for judged in assessment.judged_rules
        if judged.is_money
    }
    assert by_rule["national-share"] == ["national money", "local money", "private money"]
    assert by_rule["national-average"] == ["national money", "local money", "private money"]
    assert by_rule["yearly"][:2] == ["national money (2026)", "national money (2027)"]


@pytest.mark.parametrize(
    ("unit", "change", "moved"),
    [(1, 1, {"private"}), (4, 4, {"private"}), (5, 5, {"national"})],
)
def test_a_step_in_whole_units_is_not_taken_past_what_another_rule_allows(
    unit: int, change: int, moved: set[str]
) -> None:
    """One won of private money does it, and four at most: with a fifth the local share is below 20%."""
    text = make_proposal("budget: [{category: solution, year: 2026, national: 61, local: 21, private: 19}]")
    found = least_amounts(assessed(text), Wishes(unit=unit))
    assert isinstance(found, NewAmounts)
    assert found.change.amount == change
    assert {key for _, key in found.amounts} == moved


@pytest.mark.parametrize(("unit", "change"), [(1, 1), (2, 2)])
def test_a_cut_may_be_the_least_correction(unit: int, change: int, tmp_path: Path) -> None:
    library = house(tmp_path, **{"local-cap": ("amount", "of: local\n    at_most: 24")})
    assessment = judged(library, "{category: solution, year: 2026, national: 60, local: 25, private: 30}")
    found = least_amounts(assessment, Wishes(unit=unit))
    assert isinstance(found, NewAmounts)
    assert (found.change, found.amounts) == (Won(change), {(0, "local"): Won(25 - change)})


def test_a_step_that_several_lines_bear_is_no_single_amount() -> None:
    line = "{category: solution, year: 2026, national: 30억, local: 10억, private: 20억}"
    alone, beside = (
        assessed(make_proposal(f"{{budget: [{', '.join(lines)}]}}")) for lines in ([line], [line] * 2)
    )
    assert single_amount(alone, 1) == (("budget", 0, "local"), Won(1_250_000_000))
    assert single_amount(beside, 1) is None
