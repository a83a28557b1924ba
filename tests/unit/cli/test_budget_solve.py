"""`budget --solve`: the least correction, what is to be kept, and what cannot be kept together."""

import subprocess
import sys
from pathlib import Path

import pytest

from builders import make_proposal
from calls import CLEAN, JEJU, SHORT, Printed, asked
from regionai.budget import solver
from regionai.cli.app import run


def test_the_least_correction_names_lines_and_totals(capsys: Printed) -> None:
    page = asked(capsys, SHORT, "--solve", "--lang", "en")
    changes = page["changes"]
    assert isinstance(changes, list)
    assert changes[0] == {
        "where": "line `solution`, `local`",
        "at": "budget.0.local",
        "line": 19,
        "before": 1_300_000_000,
        "after": 1_388_636_363,
        "change": 88_636_363,
    }
    assert [(change["at"], change["change"]) for change in changes[1:]] == [
        ("budget.1.local", 34_090_909),
        ("budget.2.local", 27_272_728),
        ("totals.total", 150_000_000),
        ("totals.local", 150_000_000),
    ]
    said = "a source that stands in several lines changes in each by its share;"
    assert page["spread"] == [f"{said} `--into LINE` lets one line bear it."]


@pytest.mark.parametrize(
    ("wishes", "moved"),
    [
        (["--keep", "local"], {"national": -600_000_000}),
        (["--keep", "지방비"], {"national": -600_000_000}),
        (["--at-least", "local=26억"], {"local": 400_000_000}),
        (["--at-most", "local=22.5억"], {"national": -400_000_000, "local": 50_000_000}),
        (["--total", "116억"], {"national": -120_000_000, "local": 120_000_000}),
        (["--total", "116억", "--round-to", "억"], {"national": -200_000_000, "local": 200_000_000}),
    ],
)
def test_a_correction_keeps_what_the_user_wishes(
    wishes: list[str], moved: dict[str, int], capsys: Printed
) -> None:
    page = asked(capsys, SHORT, "--solve", *wishes, "--lang", "en")
    changes = page["changes"]
    assert isinstance(changes, list)
    found: dict[str, int] = {}
    for change in changes:
        section, *_, key = change["at"].split(".")
        if section == "budget":
            found[key] = found.get(key, 0) + change["change"]
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


def test_each_line_gives_its_share_of_what_is_taken(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    budget = (
        "[{id: a, category: solution, year: 2026, national: 30, local: 10, private: 5},"
        " {id: b, category: solution, year: 2026, national: 50, local: 10, private: 5}]"
    )
    path.write_text(make_proposal(f"budget: {budget}"), encoding="utf-8")
    wishes = ["--keep", "local", "--keep", "private", "--at-most", "national=20원"]
    page = asked(capsys, str(path), "--solve", *wishes, "--lang", "en")
    changes = page["changes"]
    assert isinstance(changes, list)
    found = [(change["where"], change["after"]) for change in changes]
    assert found == [("line `a`, `national`", 8), ("line `b`, `national`", 12)]


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
    assert page["slips"][0].startswith("`national` (line 18) is 2,400,000,000; 4,200,000,000")  # type: ignore[index]


@pytest.mark.parametrize("page_format", ["text", "markdown", "csv"])
def test_slips_have_a_heading(page_format: str, short: Path, capsys: Printed) -> None:
    text = short.read_text(encoding="utf-8")
    short.write_text(text.replace("national: 4,200,000,000", "national: 2,400,000,000"), encoding="utf-8")
    assert run(["budget", str(short), "--solve", "--format", page_format, "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert out.index("what may be a slip of the hand") < out.index("4,200,000,000 would make all")


def test_what_is_too_much_work_is_said_with_what_helps(
    monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setattr(solver, "_MOST_WORK", 0)
    assert run(["budget", SHORT, "--solve", "--keep", "local", "--lang", "en"]) == 2
    assert "in larger units, with `--round-to`" in capsys.readouterr().err
    assert run(["budget", SHORT, "--solve", "--lang", "en"]) == 0
    assert run(["budget", CLEAN, "--solve", "--lang", "en"]) == 0


@pytest.mark.slow
def test_the_solver_is_loaded_only_where_it_is_needed() -> None:
    script = (
        "import sys; from regionai.cli.app import run; code = run(sys.argv[1:]);"
        "sys.exit(code if code == 2 else 3 if 'regionai.budget.solver' in sys.modules else 0)"
    )

    def code(*arguments: str) -> int:
        done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, check=False)
        return done.returncode

    assert code("check", SHORT) == 0
    assert code("budget", SHORT, "--solve") == 0
    assert code("budget", SHORT, "--solve", "--keep", "local") == 3


@pytest.fixture
def over(tmp_path: Path) -> str:
    """National money over 60% (an error) and 10억 over the average of the press (a warning)."""
    path = tmp_path / "over.yaml"
    line = "{category: solution, year: 2026, national: 80억, local: 28억, private: 25억}"
    path.write_text(make_proposal(f"budget: [{line}]"), encoding="utf-8")
    return str(path)


def test_what_is_broken_as_a_warning_is_left_and_shown_with_what_it_would_cost(
    over: str, capsys: Printed
) -> None:
    page = asked(capsys, over, "--solve", "--lang", "en")
    assert page["state"] == [
        "broken money rules: `national-share`",
        (
            "money rules that are broken, but not as errors, and left as they are: `national-average`;"
            " `--mend warning` mends them too."
        ),
    ]
    changes = page["changes"]
    assert isinstance(changes, list)
    assert [(change["at"], change["change"]) for change in changes] == [("budget.0.private", 33_333_334)]
    assert page["costs"] == [
        {
            "rule": "national-average",
            "title": "National money of 70억 for a region on average",
            "severity": "warning",
            "severity_id": "warning",
            "change": 1_000_000_000,
        }
    ]


def test_warnings_are_mended_if_they_are_asked_for(over: str, capsys: Printed) -> None:
    page = asked(capsys, over, "--solve", "--mend", "warning", "--lang", "en")
    changes = page["changes"]
    assert isinstance(changes, list)
    assert [(change["at"], change["change"]) for change in changes] == [
        ("budget.0.national", -1_000_000_000)
    ]
    assert "costs" not in page
    assert next(step["step"] for step in page["steps"]) == "cut national money"  # type: ignore[attr-defined]


def test_a_rule_can_be_left_out_by_name(over: str, capsys: Printed) -> None:
    page = asked(capsys, over, "--solve", "--without", "national-share", "--lang", "en")
    assert "there is no money rule to be mended." in page["state"]  # type: ignore[operator]
    assert "changes" not in page
    assert "steps" not in page
    both = ["--without", "national-share", "--without", "national-average"]
    page = asked(capsys, over, "--solve", *both, "--lang", "en")
    assert page["state"] == ["no money rule is broken."]


@pytest.mark.parametrize(
    ("name", "said"),
    [("national-shar", "did you mean `national-share`?"), ("x", "those are national-share, local-share")],
)
def test_an_unknown_rule_is_refused_with_those_there_are(
    name: str, said: str, over: str, capsys: Printed
) -> None:
    assert run(["budget", over, "--solve", "--without", name, "--lang", "en"]) == 2
    assert said in capsys.readouterr().err


def test_a_warning_that_cannot_be_met_beside_the_wishes_says_so(
    over: str, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = asked(capsys, over, "--solve", "--keep", "national", "--lang", "en")
    assert [cost["change"] for cost in page["costs"]] == ["not possible together"]  # type: ignore[attr-defined]
    monkeypatch.setattr(solver, "_MOST_WORK", 0)
    page = asked(capsys, over, "--solve", "--lang", "en")
    assert "was given up" in page["costs"][0]["change"]  # type: ignore[index]


COLUMN = (
    "{budget: [{id: a, category: solution, year: 2026, national: 30억, province: 10억, private_cash: 6억},"
    " {id: b, category: training, year: 2026, national: 24억, province: 8억}],"
    " totals: {total: 78억, national: 42억, local: 18억, private: 18억}}"
)


def test_where_a_slip_explains_all_the_least_correction_is_the_slip(
    tmp_path: Path, capsys: Printed
) -> None:
    """12억 of private cash in the national column: 60% are passed only until it is put right."""
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal(COLUMN), encoding="utf-8")
    page = asked(capsys, str(path), "--solve", "--lang", "en")
    assert list(page)[5:8] == ["slips", "slip", "state"]
    assert [(row["at"], row["before"], row["after"]) for row in page["slip"]] == [  # type: ignore[attr-defined]
        ("budget.1.national", "24억", "12억"),
        ("budget.1.private_cash", "", "12억"),
    ]
    assert page["state"] == ["with the slip corrected no money rule is broken."]
    assert "changes" not in page
    assert "steps" not in page


def test_money_is_moved_after_the_slip_where_it_does_not_suffice(short: Path, capsys: Printed) -> None:
    text = short.read_text(encoding="utf-8")
    short.write_text(text.replace("national: 4,200,000,000", "national: 2,400,000,000"), encoding="utf-8")
    page = asked(capsys, str(short), "--solve", "--lang", "en")
    assert [row["after"] for row in page["slip"]] == ["4,200,000,000"]  # type: ignore[attr-defined]
    assert "broken money rules: `national-share`, `local-share`" in page["state"]  # type: ignore[operator]
    assert [(c["at"], c["change"]) for c in page["changes"]] == [  # type: ignore[attr-defined]
        ("budget.0.local", 88_636_363),
        ("budget.1.local", 34_090_909),
        ("budget.2.local", 27_272_728),
        ("totals.total", 150_000_000),
        ("totals.local", 150_000_000),
    ]
    run(["budget", str(short), "--solve", "--lang", "en"])
    assert "after that, the least correction that mends all: 150,000,000원" in capsys.readouterr().out


def test_without_the_rule_on_declared_figures_no_slip_is_corrected(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal(COLUMN), encoding="utf-8")
    page = asked(capsys, str(path), "--solve", "--without", "totals-agree", "--lang", "en")
    assert "slip" not in page
    assert [change["at"] for change in page["changes"]] == ["budget.0.private_cash", "totals.total"]  # type: ignore[attr-defined]


LINE = "category: solution, year: 2026, national: 70억, local: 22억"


@pytest.mark.parametrize(
    ("budget", "declared", "changes", "said"),
    [
        # No single slip makes 29억 of 22억: the cover follows the lines, and says so.
        (
            f"{LINE}, private: 24억",
            "totals: {local: 29억, national: 70억}",
            [("budget.0.local", 2_350_000_000), ("totals.local", 2_350_000_000)],
            ["what `totals.local` said did not agree with the lines"],
        ),
        (
            "category: solution, year: 2026, national: 60억, local: 22억, private: 28억",
            "totals: {local: 29억}, shares: {national: 41.7%}",
            [("totals.local", 2_200_000_000), ("shares.national", None)],
            ["what `totals.local`, `shares.national` said did not agree with the lines"],
        ),
        # Money that is not split leaves open what the cover should say.
        (
            f"{LINE}, private: 24억}}, {{category: solution, matching: 1억",
            "totals: {local: 57억}",
            [("budget.0.local", None)],
            ["what `totals.local` says still disagrees with the lines after this"],
        ),
    ],
)
def test_declared_figures_agree_after_a_correction_or_are_said_not_to(
    budget: str,
    declared: str,
    changes: list[tuple[str, object]],
    said: list[str],
    tmp_path: Path,
    capsys: Printed,
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal(f"{{budget: [{{{budget}}}], {declared}}}"), encoding="utf-8")
    page = asked(capsys, str(path), "--solve", "--lang", "en")
    assert "slip" not in page
    found = page["changes"]
    assert isinstance(found, list)
    assert [change["at"] for change in found] == [at for at, _ in changes]
    assert [c["after"] for c, (_, to) in zip(found, changes, strict=True) if isinstance(to, int)] == [
        to for _, to in changes if isinstance(to, int)
    ]
    notes = page["declared"]
    assert isinstance(notes, list)
    assert [words.startswith(start) for words, start in zip(notes, said, strict=True)] == [True]


def test_one_line_may_bear_all_of_the_change(capsys: Printed) -> None:
    for name in ("infrastructure", "2", "#2"):
        page = asked(capsys, SHORT, "--solve", "--into", name, "--lang", "en")
        assert [(c["at"], c["change"]) for c in page["changes"]][:1] == [  # type: ignore[attr-defined]
            ("budget.1.local", 150_000_000)
        ]
        assert "steps" not in page
        assert "spread" not in page


@pytest.mark.parametrize(
    ("name", "said"),
    [("trainin", "did you mean `training`?"), ("9", "those are solution, infrastructure, training")],
)
def test_a_line_that_is_not_there_is_refused_with_those_that_are(
    name: str, said: str, capsys: Printed
) -> None:
    assert run(["budget", SHORT, "--solve", "--into", name, "--lang", "en"]) == 2
    assert said in capsys.readouterr().err


def test_what_one_line_cannot_bear_names_the_line(tmp_path: Path, capsys: Printed) -> None:
    """With local money kept, the second line has too little national money to give."""
    path = tmp_path / "a.yaml"
    lines = (
        "{category: solution, year: 2026, national: 60, local: 20, private: 0},"
        " {category: solution, year: 2027, national: 5, local: 2}"
    )
    more = "period: {from: 2026-05-01, to: 2027-12-31}"
    path.write_text(make_proposal(f"{{budget: [{lines}], {more}}}"), encoding="utf-8")
    wishes = ["--keep", "local", "--at-most", "private=0"]
    assert asked(capsys, str(path), "--solve", *wishes, "--lang", "en")["changes"]
    page = asked(capsys, str(path), "--solve", *wishes, "--into", "2", "--lang", "en", code=1)
    members = page["contradiction"]
    assert isinstance(members, list)
    assert "--into #2" in [member["member"] for member in members]


@pytest.mark.parametrize(
    ("amounts", "line", "after"),
    [
        ("{unit: 백만원}", "national: 7001, local: 2200, private: 2400", 2_351_000_000),
        ("{unit: 억원}", "national: 70.01, local: 22, private: 24", 2_351_000_000),
        ("{unit: 억원}", "national: 70, local: 22억원, private: 24", 2_400_000_000),
        ("{}", "national: 70.01억, local: 22억, private: 24억", 2_350_250_000),
    ],
)
def test_amounts_change_by_the_unit_that_the_table_shows(
    amounts: str, line: str, after: int, tmp_path: Path, capsys: Printed
) -> None:
    path = tmp_path / "a.yaml"
    budget = f"[{{category: solution, year: 2026, {line}}}]"
    path.write_text(make_proposal(f"{{amounts: {amounts}, budget: {budget}}}"), encoding="utf-8")
    found = asked(capsys, str(path), "--solve")["changes"]
    assert isinstance(found, list)
    assert [change["after"] for change in found] == [after]


def test_where_whole_units_do_not_suffice_amounts_change_by_won(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    budget = "[{category: solution, year: 2026, national: 70, local: 22, private: 24}]"
    path.write_text(make_proposal(f"{{amounts: {{unit: 억원}}, budget: {budget}}}"), encoding="utf-8")
    wishes = ["--total", "116.5억", "--keep", "private", "--lang", "en"]
    page = asked(capsys, str(path), "--solve", *wishes)
    assert page["changes"]
    assert "some amounts are not whole in the proposal's unit" in page["units"][0]  # type: ignore[index]
