"""One slip of the hand is found, told first, and never applied."""

import json
from pathlib import Path

import pytest

from builders import LIBRARY, as_yaml, assessed, make_proposal, plain
from regionai.cli.app import run
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options, read_submission
from regionai.model.slip import Slip, meant_by
from regionai.remedy.slips import suspects
from regionai.source.tree import read_tree

BUDGET = (
    "{category: solution, year: 2026, national: '4,270,000,000', local: '2,430,000,000', private: 13억},"
    " {category: other, year: 2026, private: 1억}, {category: other, year: 2026, private: 100백만원},"
    " {category: training, year: 2026, national: '1,205,000,000', local: '600,000,000', private: 900백만원}"
)
TOTALS = (
    "{total: '10,905,000,000', national: '5,475,000,000', local: '3,030,000,000', private: '2,400,000,000'}"
)
SHARES = "{national: 50.2%, local: 27.8%, private: 22.0%}"


def with_slip(old: str = "", new: str = "", *, shares: bool = False) -> Assessment:
    parts = f"budget: [{BUDGET}], totals: {TOTALS}" + (f", shares: {SHARES}" if shares else "")
    assert parts.count(old) == 1 or old == ""
    return assessed(make_proposal(f"{{{parts.replace(old, new) if old else parts}}}"))


@pytest.mark.parametrize(
    ("old", "new", "slip", "meant"),
    [
        ("2,430,000,000", "2,340,000,000", Slip.SWAPPED, "2,430,000,000"),
        ("4,270,000,000", "4,720,000,000", Slip.SWAPPED, "4,270,000,000"),
        ("600,000,000", "6,000,000,000", Slip.ZERO, "600,000,000"),
        ("600,000,000", "60,000,000", Slip.ZERO, "600,000,000"),
        ("600,000,000", "600,000", Slip.THOUSANDS, "600,000,000"),
        ("4,270,000,000", "4,270,000,000,000", Slip.THOUSANDS, "4,270,000,000"),
        ("1,205,000,000", "5,201,000,000", Slip.SWAPPED_APART, "1,205,000,000"),
        ("1,205,000,000", "125,000,000", Slip.ZERO_INSIDE, "1,205,000,000"),
        ("900백만원", "900억", Slip.UNIT, "900백만원"),
        ("13억", "13백만원", Slip.UNIT, "13억"),
        ("5,475,000,000", "5,745,000,000", Slip.SWAPPED, "5,475,000,000"),
        ("10,905,000,000", "109,050,000,000", Slip.ZERO, "10,905,000,000"),
        ("4,270,000,000", "24억 7,000만원", Slip.SWAPPED, "42억 7,000만원"),
        ("4,270,000,000", "42억 700만원", Slip.ZERO, "42억 7,000만원"),
        ("2,430,000,000", "４２억 3,000만원", Slip.SWAPPED, "24억 3,000만원"),
        ("1,205,000,000", "21.05억여원", Slip.SWAPPED, "12.05억여원"),
        ("13억", "31억원정", Slip.SWAPPED, "13억원정"),
    ],
)
def test_a_single_slip_is_named(old: str, new: str, slip: Slip, meant: str) -> None:
    found = with_slip(old, new).suspects
    assert (slip, meant) in [(suspect.slip, suspect.meant) for suspect in found]


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("50.2%", "52.0%", "50.2%"),
        ("27.8%", "2.78%", "27.8%"),
        ("22.0%", "20.2%", "22.0%"),
    ],
)
def test_a_typing_error_in_a_ratio_is_named(old: str, new: str, meant: str) -> None:
    (suspect, *_) = with_slip(old, new, shares=True).suspects
    assert suspect.meant == meant
    assert suspect.at[0] == "shares"
    assert "the share" in suspect.said.say("en")


def test_a_slip_has_its_place_and_its_sentence() -> None:
    head = as_yaml(plain(make_proposal(without=["budget"])))
    lines = "budget:\n  - category: solution\n    national: 60\n    local: 23\n    private: 20\n"
    assessment = assessed(f"{head}{lines}totals: {{total: 112}}\n")
    (suspect,) = assessment.suspects
    assert suspect.at == ("budget", 0, "local")
    assert suspect.location.span.column == 12
    line = suspect.location.span.line
    assert suspect.said.say("en").startswith(f"`local` (line {line}) is 23; 32 would make all declared")
    assert suspect.said.say("ko").startswith(f"{line}행 `local`은 23입니다. 32라면")


def test_lines_come_before_what_the_cover_page_says() -> None:
    """Both the line and the total, swapped, would do."""
    assessment = assessed(
        make_proposal(
            "{budget: [{category: solution, year: 2026, national: 12, local: 40}], totals: {total: 61}}"
        )
    )
    assert [suspect.at[0] for suspect in assessment.suspects] == ["budget"]
    twice = assessed(make_proposal("{budget: [{category: solution, national: 12}], totals: {total: 21}}"))
    assert [(s.at[0], s.meant) for s in twice.suspects] == [("budget", "21"), ("totals", "12")]


def test_nothing_is_suspected_where_all_agrees_or_two_things_are_off() -> None:
    assert with_slip().suspects == ()
    assert with_slip(shares=True).suspects == ()
    both = assessed(
        make_proposal(
            "{budget: [{category: solution, national: 12, local: 43}], totals: {national: 21, local: 34}}"
        )
    )
    assert both.suspects == ()


def test_a_slip_that_the_shares_speak_against_is_none() -> None:
    budget = "[{category: solution, year: 2026, national: 12, local: 13}]"
    agreeing = "{total: 34}"
    plain_text = make_proposal(f"{{budget: {budget}, totals: {agreeing}}}")
    assert [s.meant for s in assessed(plain_text).suspects] == ["21"]
    text = make_proposal(f"{{budget: {budget}, totals: {agreeing}, shares: {{national: 48%}}}}")
    assert assessed(text).suspects == ()


def test_money_that_is_not_split_explains_nothing() -> None:
    text = make_proposal(
        "{budget: [{category: solution, national: 12, matching: 13}], totals: {national: 21}}"
    )
    assert {s.at for s in assessed(text).suspects} == {("budget", 0, "national"), ("totals", "national")}
    local = make_proposal(
        "{budget: [{category: solution, national: 12, matching: 13}], totals: {local: 31}}"
    )
    assert {s.at for s in assessed(local).suspects} == {("totals", "local")}


@pytest.mark.parametrize("text", ["local: -20", "local: '△ 20'", 'local: "-20"'])
def test_a_sign_that_alone_keeps_totals_from_agreeing_is_named(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    head = make_proposal(without=["budget"])
    budget = f"budget:\n  - {{category: solution, year: 2026, national: 60, {text}, private: 20}}\n"
    path.write_text(f"{head}{budget}totals: {{total: 100}}\n", encoding="utf-8")
    assert run(["check", str(path), "--lang", "en"]) == 2
    assert "without its sign, as `20`, all declared figures would agree" in " ".join(
        capsys.readouterr().out.split()
    )


@pytest.mark.parametrize(
    "more", ["totals: {total: 90}", "", "totals: {total: 100}\ntitle2: x", "totals: {total: 80.5}"]
)
def test_a_sign_that_does_not_explain_it_is_only_refused(
    more: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    head = make_proposal(without=["budget"])
    budget = "budget:\n  - {category: solution, year: 2026, national: 60, local: -20, private: 20}\n"
    path.write_text(f"{head}{budget}{more}\n", encoding="utf-8")
    assert run(["check", str(path), "--lang", "en"]) == 2
    out = capsys.readouterr().out
    assert "without its sign" not in out
    assert "is negative" in out


def test_many_slips_are_told_by_their_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = ", ".join("{category: solution, national: 12}" for _ in range(5))
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal(f"{{budget: [{lines}], totals: {{total: 69}}}}"), encoding="utf-8")
    run(["check", str(path), "--lang", "en"])
    out = capsys.readouterr().out
    assert out.index("first of all") < out.index("national-share")
    assert "2 more would explain it too." in out


def test_text_without_a_number_was_meant_as_it_is() -> None:
    assert list(meant_by("원")) == []


def test_what_would_be_too_much_was_never_meant() -> None:
    text = make_proposal("{budget: [{category: solution, national: 900조원}], totals: {national: 90조원}}")
    assert {suspect.meant for suspect in assessed(text).suspects} == {"90조원", "900조원"}
    share = make_proposal(
        "{budget: [{category: solution, national: 9, local: 1}], shares: {national: 9.0%}}"
    )
    assert {suspect.meant for suspect in assessed(share).suspects} == {"90%"}


def test_a_sign_whose_absence_would_be_refused_too_is_only_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    head = make_proposal(without=["budget"])
    budget = "budget:\n  - {category: solution, national: 60, local: -20, province: 5}\n"
    path.write_text(f"{head}{budget}totals: {{total: 80}}\n", encoding="utf-8")
    assert run(["check", str(path), "--lang", "en"]) == 2
    assert "is negative" in capsys.readouterr().out


def test_where_all_agrees_there_is_nothing_to_suspect() -> None:
    text = make_proposal("{budget: [{category: solution, national: 12}], totals: {national: 12}}")
    found = assessed(text)
    assert suspects(found.proposal, found.ledger, read_tree(text.encode(), "test.yaml")) == ()


def test_amounts_that_stand_in_no_file_have_no_typing_errors() -> None:
    text = make_proposal("{budget: [{category: solution, national: 12, local: 40}], totals: {total: 61}}")
    submission = read_submission(text.encode(), "test.yaml", LIBRARY, Options())
    assert len(assess(submission).suspects) == 1
    assert assess(submission.with_proposal(submission.proposal)).suspects == ()


def test_one_suspect_alone_is_told_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.yaml"
    budget = "[{category: solution, year: 2026, national: 12, local: 40}]"
    path.write_text(make_proposal(f"{{budget: {budget}, totals: {{total: 61}}}}"), encoding="utf-8")
    run(["check", str(path), "--lang", "en"])
    assert "more would explain it" not in capsys.readouterr().out


def test_slips_stand_in_the_json_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.yaml"
    head = make_proposal(without=["budget"])
    path.write_text(
        f"{head}budget:\n  - category: solution\n    national: 12\n    local: 40\ntotals: {{total: 61}}\n",
        encoding="utf-8",
    )
    run(["check", str(path), "--format", "json", "--lang", "en"])
    (assessment,) = json.loads(capsys.readouterr().out)["assessments"]
    (slip,) = assessment["slips"]
    line = len(head.splitlines()) + 3
    assert slip == {
        "slip": "swapped",
        "at": "budget.0.national",
        "line": line,
        "column": 15,
        "written": "12",
        "meant": "21",
        "edits": [{"at": "budget.0.national", "line": line, "column": 15, "written": "12", "meant": "21"}],
        "message": f"`national` (line {line}) is 12; 21 would make all declared figures agree "
        "(two digits side by side swapped).",
    }


def test_a_figure_that_contradicts_another_may_be_a_slip() -> None:
    text = make_proposal(
        "{budget: [{category: solution, national: 60억, matching: 58억}],"
        " totals: {total: 118억, local: 42000만원, private: 16억}}"
    )
    assert [(s.at, s.meant) for s in assessed(text).suspects] == [(("totals", "local"), "420000만원")]


def test_a_slip_is_found_by_subtotals_of_years() -> None:
    text = make_proposal(
        "budget: [{category: solution, year: 2026, national: 36억, local: 20억},"
        " {category: training, year: 2027, national: 30억, local: 36억}]\n"
        "totals: {total: 149억, '2026': {national: 63억, total: 83억}, '2027': 66억, solution: 83억}"
    )
    assert [(s.at, s.meant) for s in assessed(text).suspects] == [(("budget", 0, "national"), "63억")]


def test_a_slip_in_a_subtotal_is_found_where_it_stands() -> None:
    text = make_proposal(
        "budget: [{category: solution, year: 2026, national: 63억, local: 20억},"
        " {category: training, year: 2027, national: 30억, local: 36억}]\n"
        "totals: {total: 149억, '2026': {national: 36억, total: 83억}, '2027': 66억}"
    )
    assert [(s.at, s.meant) for s in assessed(text).suspects] == [(("totals", "2026", "national"), "63억")]
