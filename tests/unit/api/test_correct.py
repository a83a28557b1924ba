"""`Assessment.correct`: the correction of `budget --solve`, with the wishes as arguments."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import regionai
from builders import CLEAN, make_proposal
from calls import Printed
from golden import PROPOSALS, ROOT
from regionai.cli.app import run

SHORT = "proposals/short-match-2026.yaml"


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def page(capsys: Printed, *arguments: str) -> str:
    assert run(["budget", *arguments, "--format", "json"]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", PROPOSALS)
def test_a_correction_is_that_of_the_command(name: str, capsys: Printed) -> None:
    path = f"proposals/{name}"
    assert regionai.check(path).correct().to_json() == page(capsys, path, "--solve")


WISHES: tuple[tuple[dict[str, Any], tuple[str, ...]], ...] = (
    ({"keep": "local"}, ("--keep", "local")),
    ({"keep": ["지방비", "현금"]}, ("--keep", "지방비", "--keep", "현금")),
    ({"at_most": {"local": "25억"}}, ("--at-most", "local=25억")),
    ({"at_most": {"local": 2_500_000_000}}, ("--at-most", "local=25억")),
    ({"at_least": {"national": "70억"}}, ("--at-least", "national=70억")),
    ({"total": 12_000_000_000}, ("--total", "120억")),
    ({"mend": "warning"}, ("--mend", "warning")),
    ({"mend": regionai.Severity.ADVICE}, ("--mend", "advice")),
    ({"without": "local-share"}, ("--without", "local-share")),
    (
        {"without": ("local-share", "national-share")},
        ("--without", "local-share", "--without", "national-share"),
    ),
    ({"into": "training"}, ("--into", "training")),
    ({"into": "#2", "round_to": "백만원"}, ("--into", "#2", "--round-to", "백만원")),
)


@pytest.mark.parametrize(("wishes", "options"), WISHES, ids=str)
def test_wishes_are_the_options_of_the_command(
    wishes: dict[str, Any], options: tuple[str, ...], capsys: Printed
) -> None:
    found = json.loads(regionai.check(SHORT).correct(**wishes).to_json())
    expected = json.loads(page(capsys, SHORT, "--solve", *options))
    # They are told as they were written.
    assert found.pop("title") != expected.pop("title")
    assert found == expected


def test_what_changes_is_told_in_won_and_written_as_its_author_writes() -> None:
    found = regionai.check(SHORT).correct(into="solution")
    assert (found.change, found.outcome) == (150_000_000, "met")
    assert found.changes == (
        regionai.Change("budget.0.local", 1_300_000_000, 1_450_000_000),
        regionai.Change("totals.total", 11_600_000_000, 11_750_000_000),
        regionai.Change("totals.local", 2_200_000_000, 2_350_000_000),
    )
    before = Path(SHORT).read_text(encoding="utf-8")
    assert found.text == before.replace("local: 1,300,000,000", "local: 1,450,000,000").replace(
        "11,600,000,000", "11,750,000,000"
    ).replace("local: 2,200,000,000", "local: 2,350,000,000")
    assert regionai.check(found.text).outcome == "met"


def test_a_declared_share_and_an_amount_that_is_not_there_yet_change() -> None:
    lines = "budget: [{category: solution, year: 2026, national: 60, private: 40}]"
    found = regionai.check(text=make_proposal(f"{{{lines}, shares: {{private: 40%}}}}")).correct()
    assert (found.change, found.changes) == (
        25,
        (
            regionai.Change("budget.0.local", None, 25),
            regionai.Change("shares.private", Fraction(2, 5), Fraction(8, 25)),
        ),
    )


def test_what_is_not_broken_needs_no_change() -> None:
    found = regionai.check(text=CLEAN).correct()
    assert (found.change, found.changes, found.text) == (0, (), CLEAN)


def test_what_cannot_be_is_refused_with_what_contradicts() -> None:
    with pytest.raises(regionai.CannotError) as refused:
        regionai.check(SHORT, lang="en").correct(keep=("national", "local"))
    assert str(refused.value).startswith("no budget keeps all of these: `")
    for word in ("`keep=local`", "`local-share`"):
        assert word in str(refused.value)
    with pytest.raises(regionai.CannotError, match="round_to=조원"):
        regionai.check(SHORT).correct(round_to="조원", total="120억")
    unread: tuple[dict[str, Any], ...] = (
        {"keep": "세금"},
        {"at_most": {"local": "많이"}},
        {"at_most": {"local": "25"}},
        {"total": -1},
        {"without": "no-such"},
        {"into": "no-such"},
        {"round_to": "평"},
        {"total": 12e9},
        {"mend": "severe"},
    )
    for wrong in unread:
        with pytest.raises(regionai.CannotError):
            regionai.check(SHORT).correct(**wrong)


def test_a_budget_in_a_workbook_has_no_text() -> None:
    content = "분야,국비,지방비,민간\n솔루션,70억,10억,20억\n".encode()
    found = regionai.check(content, name="b.csv", edition="2026", region="경북", lang="en").correct()
    assert found.changes
    with pytest.raises(regionai.CannotError, match=r"regionai budget b\.csv --solve --write"):
        _ = found.text


def test_an_answer_is_shown_to_people_and_in_a_notebook(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = regionai.check(SHORT).correct()
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "dumb")
    assert run(["budget", SHORT, "--solve"]) == 0
    assert found.to_text() == capsys.readouterr().out
    assert run(["budget", SHORT, "--solve", "--format", "html"]) == 0
    assert found.to_html() == capsys.readouterr().out
    assert found._repr_html_().startswith("<iframe")
    assert (
        repr(found) == f"Correction(change=150000000, changes={found.changes!r}, outcome={found.outcome!r})"
    )


def test_a_typing_error_is_among_what_changes() -> None:
    found = regionai.check("proposals/typing-error-2026.yaml").correct()
    assert found.change == 0
    assert found.changes == (regionai.Change("budget.0.local", 1_570_000_000, 1_750_000_000),)
