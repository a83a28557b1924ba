"""`regionai budget` as a person asks it: every question, every format, and what makes no sense."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from builders import make_proposal
from regionai.cli.app import run
from regionai.cli.budget.command import QUESTIONS

ROOT = Path(__file__).parents[3]
CLEAN = str(ROOT / "proposals" / "gyeongbuk-2026.yaml")
SHORT = str(ROOT / "proposals" / "short-match-2026.yaml")
JEJU = str(ROOT / "proposals" / "jeju-2025.yaml")
JEONNAM = str(ROOT / "proposals" / "jeonnam-2025.yaml")

Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def short(tmp_path: Path) -> Path:
    path = tmp_path / "short.yaml"
    path.write_bytes(Path(SHORT).read_bytes())
    return path


def asked(capsys: Printed, *arguments: str, code: int = 0) -> dict[str, object]:
    """The page of a call as JSON."""
    assert run(["budget", *arguments, "--format", "json"]) == code
    page: dict[str, object] = json.loads(capsys.readouterr().out)
    return page


# Correction.


def test_the_least_correction_names_lines_and_totals(capsys: Printed) -> None:
    page = asked(capsys, SHORT, "--solve", "--lang", "en")
    assert page["changes"] == [
        {
            "where": "line `solution`, `local`",
            "at": "budget.0.local",
            "line": 19,
            "before": 1_300_000_000,
            "after": 1_450_000_000,
            "change": 150_000_000,
        },
        {
            "where": "totals, `total`",
            "at": "totals.total",
            "line": 38,
            "before": 11_600_000_000,
            "after": 11_750_000_000,
            "change": 150_000_000,
        },
        {
            "where": "totals, `local`",
            "at": "totals.local",
            "line": 40,
            "before": 2_200_000_000,
            "after": 2_350_000_000,
            "change": 150_000_000,
        },
    ]


@pytest.mark.parametrize(
    ("wishes", "moved"),
    [
        (["--keep", "local"], {("solution", "national"): -600_000_000}),
        (["--keep", "지방비"], {("solution", "national"): -600_000_000}),
        (["--at-least", "local=26억"], {("solution", "local"): 400_000_000}),
        (
            ["--at-most", "local=22.5억"],
            {("solution", "national"): -400_000_000, ("solution", "local"): 50_000_000},
        ),
        (
            ["--total", "116억"],
            {("solution", "national"): -120_000_000, ("solution", "local"): 120_000_000},
        ),
        (
            ["--total", "116억", "--round-to", "억"],
            {("solution", "national"): -200_000_000, ("solution", "local"): 200_000_000},
        ),
    ],
)
def test_a_correction_keeps_what_the_user_wishes(
    wishes: list[str], moved: dict[tuple[str, str], int], capsys: Printed
) -> None:
    page = asked(capsys, SHORT, "--solve", *wishes, "--lang", "en")
    changes = page["changes"]
    assert isinstance(changes, list)
    found = {
        tuple(change["where"].removeprefix("line ").replace("`", "").split(", ")): change["change"]
        for change in changes
        if change["where"].startswith("line")
    }
    assert found == moved


def test_what_cannot_be_kept_together_is_named_with_its_source(capsys: Printed) -> None:
    wishes = ["--keep", "national", "--at-most", "local=23억"]
    page = asked(capsys, SHORT, "--solve", *wishes, "--lang", "en", code=1)
    members = page["contradiction"]
    assert isinstance(members, list)
    assert [member["member"] for member in members] == [
        "national-share",
        "local-share",
        "--keep national",
        "--at-most local=23억",
    ]
    assert members[0]["document"] == "press-20260204"
    assert members[0]["grade"] == "press"


def test_units_that_are_too_coarse_are_said_to_be_so(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    line = "{category: solution, year: 2026, national: 70억, local: 22억, private: 24억}"
    path.write_text(make_proposal(f"budget: [{line}]"), encoding="utf-8")
    wishes = ["--keep", "local", "--keep", "private", "--at-least", "national=63.5억"]
    assert asked(capsys, str(path), "--solve", *wishes)["changes"]
    assert run(["budget", str(path), "--solve", *wishes, "--round-to", "십억", "--lang", "en"]) == 1
    assert "in won it can" in capsys.readouterr().out
    assert (
        run(["budget", str(path), "--solve", "--total", "110.5억", "--round-to", "억", "--lang", "en"]) == 2
    )
    assert "`--total 110.5억`, `--round-to 억`" in capsys.readouterr().err


def test_an_amount_changes_by_whole_units(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    line = "{category: solution, year: 2026, national: 6100000001, local: 3000000000, private: 900000003}"
    path.write_text(make_proposal(f"budget: [{line}]"), encoding="utf-8")
    wishes = ["--keep", "local", "--keep", "national"]
    exact = asked(capsys, str(path), "--solve", *wishes)["changes"]
    whole = asked(capsys, str(path), "--solve", *wishes, "--round-to", "백만원")["changes"]
    assert isinstance(exact, list)
    assert isinstance(whole, list)
    assert [change["change"] for change in exact] == [166_666_665]
    assert [change["change"] for change in whole] == [167_000_000]


def test_what_is_taken_comes_from_the_greatest_line_first(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    budget = (
        "[{id: a, category: solution, year: 2026, national: 30, local: 10, private: 5},"
        " {id: b, category: solution, year: 2026, national: 50, local: 10, private: 5}]"
    )
    path.write_text(make_proposal(f"budget: {budget}"), encoding="utf-8")
    wishes = ["--keep", "local", "--keep", "private", "--at-most", "national=20"]
    page = asked(capsys, str(path), "--solve", *wishes, "--lang", "en")
    changes = page["changes"]
    assert isinstance(changes, list)
    found = [(change["where"], change["after"]) for change in changes]
    assert found == [("line `b`, `national`", 0), ("line `a`, `national`", 20)]


def test_money_of_a_source_that_no_line_has_is_named(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        make_proposal("budget: [{category: solution, year: 2026, national: 60, private: 40}]"),
        encoding="utf-8",
    )
    page = asked(capsys, str(path), "--solve", "--lang", "en")
    assert page["changes"] == [
        {
            "where": "line `#1`, `local`",
            "at": "budget.0.local",
            "line": None,
            "before": 0,
            "after": 25,
            "change": 25,
        }
    ]
    assert run(["budget", str(path), "--solve", "--write", str(tmp_path / "b.yaml"), "--lang", "en"]) == 2
    assert "add `local: 25원` by hand" in capsys.readouterr().err
    assert not (tmp_path / "b.yaml").exists()


def test_a_budget_that_breaks_nothing_stays(capsys: Printed) -> None:
    page = asked(capsys, CLEAN, "--solve", "--lang", "en")
    assert page["state"] == ["no money rule is broken."]
    assert "changes" not in page


def test_with_ranges_the_worst_case_is_said(capsys: Printed) -> None:
    page = asked(capsys, JEJU, "--solve", "--at-least", "local=75억", "--lang", "en")
    state = page["state"]
    assert isinstance(state, list)
    assert "holds in the worst case" in state[-1]
    assert "only kept from being broken" in state[1]
    assert page["changes"]


def test_where_nothing_is_given_no_worst_case_is_claimed(capsys: Printed) -> None:
    page = asked(capsys, JEJU, "--solve", "--lang", "en")
    state = page["state"]
    assert isinstance(state, list)
    assert not any("worst case" in sentence for sentence in state)
    assert "would decide" in state[1]


def test_a_check_says_that_steps_hold_in_the_worst_case(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    budget = "[{category: solution, year: 2026, national: 70, local: 10, private: 20}]"
    for unit, is_said in (("억원", True), ("원", False)):
        amounts = f"{{unit: 억원, rounded_to: {unit}}}"
        path.write_text(make_proposal(f"{{amounts: {amounts}, budget: {budget}}}"), encoding="utf-8")
        run(["check", str(path), "--lang", "en"])
        assert ("holds in the worst case" in capsys.readouterr().out) == is_said


def test_wishes_that_contradict_each_other_are_misuse(capsys: Printed) -> None:
    wishes = ["--at-least", "local=26억", "--at-most", "local=23억"]
    assert run(["budget", SHORT, "--solve", *wishes, "--lang", "en"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "`--at-most local=23억`, `--at-least local=26억`" in captured.err


def test_slips_come_before_money_is_moved(short: Path, capsys: Printed) -> None:
    text = short.read_text(encoding="utf-8")
    short.write_text(text.replace("national: 4,200,000,000", "national: 2,400,000,000"), encoding="utf-8")
    page = asked(capsys, str(short), "--solve", "--lang", "en")
    assert list(page)[5] == "slips"
    assert page["slips"][0].startswith("`national` on line 18 is 2,400,000,000; 4,200,000,000")  # type: ignore[index]


def test_without_the_solver_it_is_said_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    assert run(["budget", SHORT, "--solve", "--keep", "local", "--lang", "en"]) == 2
    assert "regionai[solve]" in capsys.readouterr().err
    assert run(["budget", SHORT, "--solve", "--lang", "en"]) == 0
    assert run(["budget", CLEAN, "--solve", "--lang", "en"]) == 0


def test_the_solver_is_loaded_only_where_it_is_needed() -> None:
    script = (
        "import sys; from regionai.cli.app import run; code = run(sys.argv[1:]);"
        "sys.exit(code if code == 2 else 3 if 'z3' in sys.modules else 0)"
    )

    def code(*arguments: str) -> int:
        done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, check=False)
        return done.returncode

    assert code("check", SHORT) == 0
    assert code("budget", SHORT, "--solve") == 0
    assert code("budget", SHORT, "--solve", "--keep", "local") == 3


# Writing.


def test_only_the_changed_numbers_differ_in_what_is_written(short: Path, capsys: Printed) -> None:
    target = short.with_name("corrected.yaml")
    assert run(["budget", str(short), "--solve", "--write", str(target), "--lang", "en"]) == 0
    out = capsys.readouterr().out
    before, after = (path.read_text(encoding="utf-8").splitlines() for path in (short, target))
    differing = [(old.strip(), new.strip()) for old, new in zip(before, after, strict=True) if old != new]
    assert differing == [
        ("local: 1,300,000,000", "local: 1,450,000,000"),
        ("total: 11,600,000,000", "total: 11,750,000,000"),
        ("local: 2,200,000,000", "local: 2,350,000,000"),
    ]
    assert "+    local: 1,450,000,000" in out
    assert "corrected.yaml" in out
    assert run(["check", str(target)]) == 0


def test_in_place_the_file_is_replaced_and_the_difference_shown(short: Path, capsys: Printed) -> None:
    short.chmod(0o640)
    assert run(["budget", str(short), "--solve", "--in-place"]) == 0
    assert "-    local: 1,300,000,000" in capsys.readouterr().out
    assert "local: 1,450,000,000" in short.read_text(encoding="utf-8")
    assert short.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in short.parent.iterdir()] == ["short.yaml"]


def test_the_marks_and_line_ends_of_the_author_stay(short: Path) -> None:
    text = short.read_text(encoding="utf-8").replace("\n", "\r\n")
    short.write_bytes(b"\xef\xbb\xbf" + text.encode())
    target = short.with_name("b.yaml")
    assert run(["budget", str(short), "--solve", "--write", str(target)]) == 0
    written = target.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf# ")
    assert written.count(b"\r\n") == text.count("\r\n")
    assert b"\n" not in written.replace(b"\r\n", b"")


@pytest.mark.parametrize(
    ("amounts", "lines", "written"),
    [
        ("{unit: 백만원}", "national: '7,000', local: '2,200', private: '2,400'", "local: '2,350'"),
        ("{unit: 백만원}", "national: 7000, local: 2200, private: 2400", "local: 2350"),
        ("{}", "national: 70억, local: 22.00억원, private: 24억", "local: 23.50억원"),
        ("{}", "national: 7_000_000_000, local: 22억, private: 24억", "local: 23.5억"),
        ("{unit: 억원}", 'national: 70, local: "22", private: 24', 'local: "23.5"'),
    ],
)
def test_a_correction_is_written_in_the_authors_notation(
    amounts: str, lines: str, written: str, tmp_path: Path
) -> None:
    path, target = tmp_path / "a.yaml", tmp_path / "b.yaml"
    head = make_proposal(without=["budget"])
    budget = f"budget:\n  - {{category: solution, year: 2026, {lines}}}  # 주석\n"
    path.write_text(f"{head}amounts: {amounts}\n{budget}", encoding="utf-8")
    assert run(["budget", str(path), "--solve", "--write", str(target)]) == 0
    text = target.read_text(encoding="utf-8")
    assert written in text
    assert text.endswith("# 주석\n")


def test_a_short_number_is_grouped_as_the_others_are(tmp_path: Path) -> None:
    path, target = tmp_path / "a.yaml", tmp_path / "b.yaml"
    head = make_proposal(without=["budget"])
    lines = (
        "    category: solution\n    year: 2026\n    national: 7,000\n    local: 900\n    private: 2,400\n"
    )
    path.write_text(f"{head}amounts: {{unit: 백만원}}\nbudget:\n  - id: a\n{lines}", encoding="utf-8")
    assert (
        run(
            [
                "budget",
                str(path),
                "--solve",
                "--keep",
                "national",
                "--keep",
                "private",
                "--write",
                str(target),
            ]
        )
        == 0
    )
    assert "    local: 2,350\n" in target.read_text(encoding="utf-8")


def test_declared_shares_follow_too(short: Path) -> None:
    text = short.read_text(encoding="utf-8") + "shares: {national: 60.34%, local: 19.0 %, private: 12/58}\n"
    short.write_text(text, encoding="utf-8")
    target = short.with_name("b.yaml")
    assert run(["budget", str(short), "--solve", "--write", str(target)]) == 0
    assert "shares: {national: 59.57%, local: 20.0 %, private: 48/235}" in target.read_text(
        encoding="utf-8"
    )


def test_nothing_is_written_where_nothing_changes(tmp_path: Path) -> None:
    target = tmp_path / "b.yaml"
    assert run(["budget", CLEAN, "--solve", "--write", str(target)]) == 0
    assert not target.exists()


def test_a_target_that_cannot_be_written_is_said(short: Path, capsys: Printed) -> None:
    assert run(["budget", str(short), "--solve", "--write", str(short.parent / "none" / "b.yaml")]) == 2
    assert "쓸 수 없습니다" in capsys.readouterr().err


@pytest.mark.parametrize("target", ["short.yaml", "other.yaml", "dangling.yaml"])
def test_nothing_that_is_there_is_written_over(target: str, short: Path, capsys: Printed) -> None:
    (short.parent / "other.yaml").write_text("mine", encoding="utf-8")
    (short.parent / "dangling.yaml").symlink_to("nowhere.yaml")
    before = short.read_bytes()
    assert run(["budget", str(short), "--solve", "--write", str(short.parent / target)]) == 2
    assert target in capsys.readouterr().err
    assert short.read_bytes() == before
    assert (short.parent / "other.yaml").read_text(encoding="utf-8") == "mine"


def test_a_value_that_stands_over_several_lines_is_not_rewritten(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    head = make_proposal(without=["budget"])
    path.write_text(
        f"{head}budget:\n  - category: solution\n    year: 2026\n"
        "    national: 60\n    local: |-\n      10\n    private: 30\n",
        encoding="utf-8",
    )
    before = path.read_bytes()
    assert run(["budget", str(path), "--solve", "--in-place", "--lang", "en"]) == 2
    assert "does not stand on one line" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_figures_too_rounded_to_say_it_are_not_rewritten(tmp_path: Path, capsys: Printed) -> None:
    """A written 0 in whole 억 may be half a 억: what is added to it says less than it seems."""
    path = tmp_path / "a.yaml"
    budget = "[{category: solution, year: 2026, national: 60, local: 0, private: 40}]"
    path.write_text(
        make_proposal(f"{{amounts: {{unit: 억원, rounded_to: 억원}}, budget: {budget}}}"), encoding="utf-8"
    )
    assert run(["budget", str(path), "--solve", "--in-place", "--lang", "en"]) == 2
    assert "below what they are rounded to" in capsys.readouterr().err


# What-if.


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
    page = asked(capsys, str(path), "--set", "local=33")
    sources = page["sources"]
    assert isinstance(sources, list)
    assert sources[2]["after"] == 33


def test_another_edition_is_laid_beside(capsys: Printed) -> None:
    page = asked(capsys, CLEAN, "--against", "2025", "--lang", "en")
    rules = page["rules"]
    assert isinstance(rules, list)
    marked = {rule["rule"]: (rule["before"], rule["after"]) for rule in rules if rule.get("marked")}
    assert marked["application-window"] == ("met", "broken")
    assert marked["matching-share"] == ("no such rule", "met")


def test_what_is_the_same_in_both_editions_is_said(capsys: Printed) -> None:
    assert asked(capsys, CLEAN, "--against", "2026", "--lang", "en")["summary"] == ["no outcome changes."]


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


def test_settlement_says_what_may_be_missing(capsys: Printed) -> None:
    page = asked(capsys, CLEAN, "--settle", "--lang", "en")
    assert "33,333,333원 may be missing" in page["private_allowed"][0]  # type: ignore[index]
    rows = page["private"]
    assert isinstance(rows, list)
    assert rows[0]["returned"] == 85_000_000
    assert rows[0]["borne"] == 34_000_000


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


# A plan.


def test_a_plan_shows_the_burden_of_the_region_among_all(capsys: Printed) -> None:
    page = asked(capsys, "--local-share", "--region", "전북", "--national", "140억")
    assert page["duties"] == [
        {
            "document": "지방재정영향평가서",
            "local": 5_000_000_000,
            "share_of_total": "2500000000/11666666667",
            "state": "아직 아님",
        }
    ]
    burden = page["burden"]
    assert isinstance(burden, dict)
    assert burden["fiscal_independence"] == "59/250"
    regions = page["regions"]
    assert isinstance(regions, list)
    assert [region["region"] for region in regions if region.get("marked")] == ["전북"]


def test_the_assessment_is_due_from_the_share_that_the_facts_give(capsys: Printed) -> None:
    assert run(["budget", "--local-share", "--national", "140억"]) == 0
    assert "21.43 %" in capsys.readouterr().out
    assert run(["budget", "--local-share", "--national", "70억"]) == 0
    assert "닿지 않음" in capsys.readouterr().out
    assert run(["budget", "--local-share", "--national", "160억", "--lang", "en"]) == 0
    assert "18.75 %  due\n" in capsys.readouterr().out


def test_years_and_municipalities_add_up(capsys: Printed) -> None:
    years = ["--national", "2026=70억", "--national", "2027=33억"]
    page = asked(capsys, "--local-share", *years, "--municipal", "1/3")
    plan, rows = page["plan"], page["years"]
    assert isinstance(plan, dict)
    assert isinstance(rows, list)
    assert plan["province"] + plan["municipality"] == plan["least_local"]
    for key, whole in (
        ("local", "least_local"),
        ("municipality", "municipality"),
        ("total", "least_total"),
    ):
        assert sum(row[key] for row in rows) == plan[whole]


# Formats.


def test_csv_is_what_korean_excel_opens(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    assert run(["budget", "--local-share", "--region", "전북", "--format", "csv", "-o", str(path)]) == 0
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in content.replace(b"\r\n", b"")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert ["가장 작은 지방비", "2333333334"] in rows


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "ascii"])
def test_csv_goes_out_in_utf_8_whatever_the_console(encoding: str) -> None:
    kept = {"PATH": os.environ["PATH"], "PYTHONPATH": os.environ.get("PYTHONPATH", "")}
    done = subprocess.run(
        [sys.executable, "-m", "regionai", "budget", "--local-share", "--format", "csv"],
        env=kept | {"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert done.stdout.startswith(b"\xef\xbb\xbf")
    assert "지방비" in done.stdout.decode("utf-8-sig")


HOSTILE = "=1+1|`x`<b>[a](http://x)*_~$ @now"


@pytest.mark.parametrize("page_format", ["text", "json", "markdown", "csv"])
def test_a_title_can_command_nothing_in_any_format(
    page_format: str, tmp_path: Path, capsys: Printed
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal(f"title: '{HOSTILE}'"), encoding="utf-8")
    assert run(["budget", str(path), "--format", page_format]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    if page_format == "csv":
        assert first.lstrip("\ufeff").startswith("'=1+1")
    if page_format == "markdown":
        assert first == "# =1+1\\|`x`\\<b\\>\\[a\\](http://x)\\*\\_\\~\\$ @now"


def test_a_difference_in_markdown_is_fenced(short: Path, capsys: Printed) -> None:
    text = short.read_text(encoding="utf-8").replace("local: 1,300,000,000", "local: 1,300,000,000  # ````")
    short.write_text(text, encoding="utf-8")
    assert run(["budget", str(short), "--solve", "--in-place", "--format", "markdown"]) == 0
    assert capsys.readouterr().out.count("`````\n") == 2


@pytest.mark.parametrize("page_format", ["json", "csv"])
def test_a_difference_is_shown_in_every_format(page_format: str, short: Path, capsys: Printed) -> None:
    assert run(["budget", str(short), "--solve", "--in-place", "--format", page_format]) == 0
    assert "local: 1,450,000,000" in capsys.readouterr().out


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize(
    "question",
    [
        [SHORT, "--solve"],
        [SHORT, "--solve", "--keep", "national", "--at-most", "local=23억"],
        [CLEAN, "--set", "local=23억"],
        [CLEAN, "--settle"],
        [JEJU, "--settle"],
        [JEJU, "--against", "2026"],
        ["--local-share", "--region", "전북", "--national", "2026=70억", "--national", "2027=70억"],
        [CLEAN],
        [CLEAN, "--local-share"],
    ],
)
def test_no_page_is_wider_than_the_terminal(
    columns: int, question: list[str], capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", str(columns))
    for lang in ("ko", "en"):
        run(["budget", *question, "--lang", lang])
        # What is drawn (bars, strips) is as wide as it is.
        wide = [
            line
            for line in capsys.readouterr().out.splitlines()
            if cell_len(line) > columns and "==" not in line
        ]
        assert wide == []


# Misuse.


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([SHORT, "--solve", "--settle"], "one of these at a time"),
        ([SHORT, "--keep", "local"], "`--keep` goes with `--solve`"),
        ([SHORT, "--steps", "5"], "`--steps` goes with `--sweep`"),
        ([SHORT, "--solve", "--in-place", "--write", "x.yaml"], "one of these at a time"),
        (["-", "--solve", "--in-place"], "standard input"),
        ([SHORT, "--solve", "--keep", "locl"], "did you mean `local`"),
        ([SHORT, "--solve", "--keep", "xyz"], "known are total, national"),
        ([SHORT, "--solve", "--at-most", "local"], "write it like `local=25억`"),
        ([SHORT, "--solve", "--at-most", "local=25조톤"], "조톤"),
        ([SHORT, "--solve", "--total", "lots"], "lots"),
        ([SHORT, "--solve", "--round-to", "가마니"], "가마니"),
        ([SHORT, "--set", "local=10%"], "write `+10%`"),
        ([SHORT, "--set", "local=-200억"], "an amount is from 0원"),
        ([SHORT, "--set", "nowhere.local=1억"], "no line `nowhere`"),
        ([JEONNAM, "--set", "local=30억"], "how much of it is local money is not known"),
        ([SHORT, "--sweep", "local=15억"], "15억..40억"),
        ([SHORT, "--sweep", "local=15억..15억"], "has to be below"),
        ([SHORT, "--sweep", "local=1억..2억", "--steps", "1"], "from 2 to 500"),
        ([JEONNAM, "--sweep", "local=1억..2억"], "not known"),
        ([SHORT, "--against", "1999"], "1999"),
        ([SHORT, "--local-share", "--region", "전북"], "goes without a proposal"),
        (["--solve"], "give a proposal"),
        (["--local-share", "--region", "아틀란티스"], "아틀란티스"),
        (["--local-share", "--region", "전남광주"], "does not exist on 2026-02-04"),
        (["--local-share", "--municipal", "lots"], "lots"),
        (["--local-share", "--national", "70억", "--national", "80억"], "one for each year"),
        (["--local-share", "--national", "2026=70억", "--national", "2026=80억"], "one for each year"),
        (["--local-share", "--national", "1826=70억"], "1826"),
        (["--local-share", "--national", "0"], "above 0원"),
        (["--local-share", "--national", "70"], "is that 70원 or 70억원?"),
        (["--local-share", "--national", "2026=7,000"], "is that 7,000원 or 7,000억원?"),
        (["--local-share", "--national", "9999999"], "is that 9999999원 or 9999999억원?"),
    ],
)
def test_misuse_is_a_clear_sentence(
    arguments: list[str], said: str, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(SHORT).read_bytes())))
    assert run(["budget", *arguments, "--lang", "en"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert "Traceback" not in captured.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            [SHORT, "--against", "2025", "--set", "local=1", "--solve", "--steps", "3"],
            "ask for one of these at a time: `--solve`, `--set`, `--against`.",
        ),
        ([SHORT, "--set", "local=1", "--steps", "3", "--keep", "local"], "`--keep` goes with `--solve`."),
        (["--steps", "0"], "`--steps` goes with `--sweep`."),
        (["--settle"], "give a proposal file, or for a plan use `--local-share` alone."),
        (
            [SHORT, "--local-share", "--municipal", "30%", "--national", "70억"],
            "`--national` goes without a proposal; leave one of the two out.",
        ),
    ],
)
def test_questions_are_kept_apart_in_the_order_of_the_help(
    arguments: list[str], said: str, capsys: Printed
) -> None:
    assert run(["budget", *arguments, "--lang", "en"]) == 2
    assert capsys.readouterr().err == f"{said}\n`regionai --help` shows how it is used.\n"


def test_every_question_offers_its_options_once_and_in_order() -> None:
    assert [[option.name for option, _ in question.options] for question in QUESTIONS] == [
        [],
        ["--local-share", "--national", "--region", "--municipal"],
        [
            "--solve",
            "--keep",
            "--at-most",
            "--at-least",
            "--total",
            "--round-to",
            "--write",
            "--in-place",
        ],
        ["--set"],
        ["--sweep", "--steps"],
        ["--settle"],
        ["--against"],
    ]


@pytest.mark.parametrize("national", ["70원", "10000000", "10,000,000", "2026=70원"])
def test_an_amount_that_says_its_unit_or_is_large_is_taken(national: str, capsys: Printed) -> None:
    assert run(["budget", "--local-share", "--national", national]) == 0
    assert capsys.readouterr().err == ""


def test_ranges_have_both_ends_in_json(capsys: Printed) -> None:
    page = asked(capsys, JEJU, "--against", "2026")
    rules = page["rules"]
    assert isinstance(rules, list)
    assert rules[0]["margin_before"] == {"least": -250_000_000, "greatest": 150_000_000}


@pytest.mark.parametrize(
    "question",
    [
        [SHORT, "--solve"],
        [SHORT, "--solve", "--keep", "national", "--at-most", "local=23억"],
        [CLEAN, "--set", "local=23억"],
        [CLEAN, "--settle"],
        [CLEAN, "--sweep", "local=1억..60억"],
        [JEJU, "--against", "2026"],
        ["--local-share", "--region", "전북", "--national", "2026=70억", "--national", "2027=70억"],
        [CLEAN],
        [CLEAN, "--local-share"],
    ],
)
def test_every_block_of_a_page_has_a_key_of_its_own(
    question: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from regionai.cli.budget import judged
    from regionai.report.page.page import Drawing, Page

    pages: list[Page] = []
    monkeypatch.setattr(judged, "write_page", lambda page, *_: pages.append(page))
    run(["budget", *question])
    (page,) = pages
    keys = [block.key for block in page.blocks if not isinstance(block, Drawing)]
    assert len(set(keys)) == len(keys)


def test_a_declared_share_that_stays_the_same_is_left_alone(short: Path, capsys: Printed) -> None:
    """60.34 % and 59.57 % are both printed as 60 %."""
    text = short.read_text(encoding="utf-8") + "shares: {national: 60%}\n"
    short.write_text(text, encoding="utf-8")
    page = asked(capsys, str(short), "--solve", "--lang", "en")
    changes = page["changes"]
    assert isinstance(changes, list)
    assert not any(change["where"].startswith("shares") for change in changes)


def test_a_file_that_someone_saved_meanwhile_is_not_replaced(
    short: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    from regionai.ask import writing

    write = writing.corrected

    def interrupted(*arguments: object) -> str:
        with short.open("a", encoding="utf-8") as file:
            file.write("# saved by hand\n")
        return write(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "corrected", interrupted)
    assert run(["budget", str(short), "--solve", "--in-place", "--lang", "en"]) == 2
    assert "has changed meanwhile" in capsys.readouterr().err
    assert short.read_text(encoding="utf-8").endswith("# saved by hand\n")


def test_the_report_does_not_take_the_place_of_the_corrected_proposal(short: Path, capsys: Printed) -> None:
    target = str(short.with_name("b.yaml"))
    assert run(["budget", str(short), "--solve", "--write", target, "-o", target]) == 2
    assert "b.yaml" in capsys.readouterr().err
    assert not Path(target).exists()


@pytest.mark.parametrize("page_format", ["text", "markdown", "csv"])
def test_slips_have_a_heading(page_format: str, short: Path, capsys: Printed) -> None:
    text = short.read_text(encoding="utf-8")
    short.write_text(text.replace("national: 4,200,000,000", "national: 2,400,000,000"), encoding="utf-8")
    assert run(["budget", str(short), "--solve", "--format", page_format, "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert out.index("what may be a slip of the hand") < out.index("4,200,000,000 would make all")


def test_what_no_line_has_yet_can_be_supposed_where_totals_disagree(
    tmp_path: Path, capsys: Printed
) -> None:
    """Slips are looked for in what the file says, never in what is supposed."""
    path = tmp_path / "a.yaml"
    budget = "[{category: solution, year: 2026, national: 12, private: 40}]"
    path.write_text(make_proposal(f"{{budget: {budget}, totals: {{total: 61}}}}"), encoding="utf-8")
    assert run(["budget", str(path), "--set", "local=+5"]) == 0
    assert run(["budget", str(path), "--sweep", "local=0..50", "--steps", "5"]) == 0
    assert run(["budget", str(path), "--solve", "--at-least", "local=3"]) == 0
    assert "오타" in capsys.readouterr().out


@pytest.mark.parametrize(
    "question",
    [
        [SHORT, "--solve"],
        [CLEAN, "--set", "local=23억"],
        [CLEAN, "--sweep", "local=1억..60억"],
        [JEJU, "--settle"],
        [JEJU, "--against", "2026"],
        ["--local-share", "--region", "전북"],
    ],
)
def test_a_korean_console_shows_every_page(question: list[str]) -> None:
    kept = {"PATH": os.environ["PATH"], "PYTHONPATH": os.environ.get("PYTHONPATH", "")}
    done = subprocess.run(
        [sys.executable, "-m", "regionai", "budget", *question],
        env=kept | {"PYTHONIOENCODING": "cp949", "COLUMNS": "80"},
        capture_output=True,
        check=False,
    )
    text = done.stdout.decode("cp949")
    assert (done.returncode, done.stderr) == (0, b"")
    # Nothing had to be escaped: every sign is one that this console can show.
    assert "\\u" not in text
    assert "\\x" not in text


@pytest.mark.parametrize(
    ("local", "shown"), [(200_000_000, "20.00 %"), (199_999_999, "19.99 %"), (200_000_001, "20.00 %")]
)
def test_a_share_one_won_short_does_not_look_met_in_the_planners_page(
    local: int, shown: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.yaml"
    line = f"national: 600000000, local: {local}, private: {400_000_000 - local}"
    path.write_text(
        make_proposal(f"budget: [{{category: solution, year: 2026, {line}}}]"), encoding="utf-8"
    )
    assert run(["budget", str(path), "--local-share", "--lang", "en"]) in (0, 1)
    text = capsys.readouterr().out
    lines = [
        line for line in text.splitlines() if "%" in line and ("local money" in line or "2026" in line)
    ]
    assert sum(shown in line for line in lines) == 2, text
