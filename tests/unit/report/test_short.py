"""Corners of the first screen, and of several proposals in one table."""

import io
from pathlib import Path

import pytest

from builders import make_proposal
from regionai.cli.app import run
from regionai.cli.options import Color
from regionai.cli.writing.output import style_of
from regionai.model.money import Spoken, Won

CLEAN = "budget: [{category: solution, year: 2026, national: 60억, local: 20억, private: 20억}]"
SHORT = "budget: [{category: solution, year: 2026, national: 70억, local: 10억, private: 20억}]"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")


def write(name: str, changes: str) -> None:
    Path(name).write_text(make_proposal(changes), encoding="utf-8")


@pytest.mark.parametrize(
    ("unit", "shown"),
    [
        ("원", "6,000,000,000"),
        ("천원", "6,000,000"),
        ("만원", "600,000"),
        ("백만원", "6,000"),
        ("백만", "6,000"),
        ("억원", "60"),
    ],
)
def test_amounts_are_shown_in_the_unit_that_is_asked_for(
    unit: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write("p.yaml", CLEAN)
    run(["check", "p.yaml", "--unit", unit])
    (line,) = (line for line in capsys.readouterr().out.splitlines() if line.startswith(" 국비 "))
    assert line.split()[1] == shown


@pytest.mark.parametrize(("unit", "shown"), [("백만원", "1억"), ("억원", "억")])
def test_a_unit_is_that_of_the_author(unit: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    budget = "budget: [{category: solution, year: 2026, national: 60, local: 20, private: 20}]"
    write("p.yaml", f"{{amounts: {{unit: {unit}}}, {budget}}}")
    run(["check", "p.yaml"])
    assert f"금액({unit})" in capsys.readouterr().out
    assert shown


@pytest.mark.parametrize("unit", ["억달러", "조원", "십억원", ""])
def test_a_unit_that_no_table_has_is_refused(unit: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("p.yaml", CLEAN)
    assert run(["check", "p.yaml", "--unit", unit, "--lang", "en"]) == 2
    assert "`--unit`" in capsys.readouterr().err


def test_an_amount_is_exact_in_any_unit(capsys: pytest.CaptureFixture[str]) -> None:
    line = "{category: solution, year: 2026, national: 60억, local: 2333333334, private: 1666666666}"
    write("p.yaml", f"budget: [{line}]")
    run(["check", "p.yaml"])
    assert "2,333.333334" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("won", "korean", "english"),
    [
        (0, "0원", "0 won"),
        (1, "1원", "1 won"),
        (10_000, "1만원", "0.01 million won"),
        (150_000_000, "1억 5,000만원", "150 million won"),
        (100_000_001, "1억 1원", "100,000,001 won"),
        (-1_250_000, "-125만원", "-1.25 million won"),
        (1_234_500_000_000, "12,345억원", "1,234,500 million won"),
    ],
)
def test_an_amount_is_spoken_of_to_the_won(won: int, korean: str, english: str) -> None:
    assert (Spoken(Won(won)).say("ko"), Spoken(Won(won)).say("en")) == (korean, english)


@pytest.mark.parametrize(
    ("encoding", "term", "blocks"),
    [("utf-8", "xterm", True), ("cp949", "xterm", False), ("utf-8", "dumb", False), ("ascii", "", False)],
)
def test_frames_and_blocks_are_drawn_where_the_console_has_them(
    encoding: str, term: str, blocks: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr("sys.stdout", stream)
    monkeypatch.setenv("TERM", term)
    assert style_of("ko", Color.NEVER, None).has_blocks is blocks
    assert style_of("ko", Color.NEVER, Path("out.txt")).has_blocks


def test_what_is_known_says_so_in_full_too(capsys: pytest.CaptureFixture[str]) -> None:
    write("p.yaml", SHORT)
    run(["check", "p.yaml", "--write-baseline", "known.yaml"])
    run(["check", "p.yaml", "--baseline", "known.yaml", "--lang", "en", "--full"])
    assert "in the baseline: neither new nor worse" in capsys.readouterr().out


@pytest.mark.parametrize("more", [[], ["--full"]])
def test_another_edition_is_compared_with(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    write("p.yaml", CLEAN)
    run(["check", "p.yaml", "--against", "2025", "--lang", "en", *more])
    assert "region-led-ai@2026 and region-led-ai@2025" in capsys.readouterr().out


def test_no_more_than_three_lines_to_be_asked_about_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    head = "schema: 1\nprogramme: region-led-ai\nsubmitted: 2026-03-05\ntitle: t\n"
    lines = "  - {category: other, year: 2026, national: 10억, local: 10억}\n" * 4
    Path("p.yaml").write_text(f"{head}applicant: {{region: 경북}}\nbudget:\n{lines}", encoding="utf-8")
    run(["check", "p.yaml", "--lang", "en"])
    asked = [line for line in capsys.readouterr().out.splitlines() if "(allowed-categories)" in line]
    assert [line.partition("(allowed-categories) ")[2] for line in asked] == ["line 7, line 8, line 9"]


def test_several_proposals_are_one_table_with_what_is_open_marked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rounded = "amounts: {rounded_to: 억원}"
    write("nothing.yaml", "budget: [{category: solution, year: 2026, national: 0}]")
    write("range.yaml", f"{{{rounded}, {CLEAN}}}")
    write("over.yaml", f"{{{rounded}, {SHORT.replace('70억', '90억')}}}")
    far = SHORT.replace(
        "national: 70억, local: 10억, private: 20억", "national: 10억, local: 50억, private: 9억"
    )
    write("far.yaml", f"{{{rounded}, {far}}}")
    monkeypatch.setenv("COLUMNS", "160")
    run(["check", ".", "--lang", "en"])
    rows = [line for line in capsys.readouterr().out.splitlines() if line.rstrip().endswith(".yaml")][:4]
    by_file = {row.split()[-1]: row for row in rows}
    assert by_file["range.yaml"].split("~")[1].split()[0] == "10,000"
    assert "±" in by_file["range.yaml"]
    assert "~-" in by_file["over.yaml"]
    assert "%" not in by_file["nothing.yaml"]


def test_an_edition_without_open_questions_has_none_on_the_first_screen(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("p.yaml", "{programme: house, edition: '1'}")
    Path("rules").mkdir()
    Path("rules", "house.yaml").write_text(
        """
schema: 1
programme: house
edition: "1"
title: {ko: 집, en: house}
applies: {from: 2026-01-01, to: 2026-12-31}
documents: {doc: {title: a, publisher: b, retrieved: 2026-01-01, grade: official}}
categories: {solution: {ko: 솔루션, en: solution}}
quantities: {}
rules:
  - id: lead
    kind: member
    role: lead
    title: {ko: 거점기관, en: A lead body}
    severity: error
    source: {document: doc, says: {ko: 있어야 합니다., en: There must be one.}}
unknowns: []
""",
        encoding="utf-8",
    )
    run(["check", "p.yaml", "--rules", "rules", "--lang", "en"])
    found = capsys.readouterr().out
    assert "not checked" not in found
    # What the file does not have has no line to show.
    assert "line 1 " not in found


def test_what_is_let_off_is_named_with_who_let_off_and_has_no_line_if_the_file_has_none(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("p.yaml", CLEAN)
    Path(".regionai.yaml").write_text(
        "schema: 1\nwaivers:\n"
        "  - {rule: lead-body, proposal: p.yaml, reason: 까닭, approver: 김국장, expires: 2099-12-31}\n",
        encoding="utf-8",
    )
    run(["check", "p.yaml", "--lang", "en", "--today", "2026-03-05"])
    found = capsys.readouterr().out
    assert "※ A lead body (lead-body)" in found
    assert "waived: 까닭 (approved by 김국장, until 2099-12-31)" in found
    assert "line 1  " not in found


def test_several_proposals_keep_within_a_narrow_screen(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    write("a.yaml", CLEAN)
    write("b.yaml", SHORT)
    run(["check", ".", "--lang", "en"])
    table = capsys.readouterr().out.split("\n\n")[1]
    assert table.startswith("× broken\n  region         Gyeongbuk\n  total          10,000\n")
    assert "  nat.%          70.00" in table
    assert max(map(len, table.splitlines())) <= 40


def test_a_title_that_has_no_room_in_the_edge_stands_within_the_frame(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("p.yaml", "plans: {}")
    for columns, edge in (("120", "╭─ nothing broken"), ("40", "╭──────")):
        monkeypatch.setenv("COLUMNS", columns)
        run(["check", "p.yaml", "--lang", "en"])
        panel = capsys.readouterr().out.split("╰")[0]
        assert panel.startswith(edge)
        assert "nothing broken · " in panel
        assert " ".join(panel.replace("│", " ").split()).count("advice") == 1
        assert "…" not in panel


def test_what_is_wrong_within_a_long_line_is_in_sight(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    title = "가" * 40
    line = (
        f"[{{title: {title}, category: solution, year: 2026, national: 70억, local: 10억, private: 20억}}]"
    )
    head = make_proposal("{budget: [], totals: {}}", ["budget", "totals"])
    Path("p.yaml").write_text(f"{head}budget: {line}\n", encoding="utf-8")
    run(["check", "p.yaml", "--lang", "en"])
    shown = [row for row in capsys.readouterr().out.splitlines() if row.lstrip().startswith("line ")]
    assert any("national: 70억" in row for row in shown)
    assert any("local: 10억" in row for row in shown)
    assert all("…" in row for row in shown)
