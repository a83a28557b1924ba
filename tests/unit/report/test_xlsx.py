"""A workbook says what CSV says, in numbers that can be sorted; it goes to a file, the same each time."""

import csv
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from contextlib import chdir
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell

from builders import make_proposal
from calls import INPUTS
from golden import QUESTIONS, ROOT
from regionai.cli.app import run
from sheets import opened, rows
from tables import TABLE, workbook

SHORT = "budget: [{category: solution, national: 70, local: 10, private: 20}]"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKFLOW", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


# The same as CSV.


class Found(NamedTuple):
    """What a rule, or something else that has a code, says of a file."""

    outcome: str
    least: int | None
    greatest: int | None
    said: str
    hints: str


def bare(words: str) -> str:
    """An amount without its unit and commas; other words as they are."""
    return re.sub("[0-9,]+원", lambda found: found[0].replace(",", "").removesuffix("원"), words)


def text(words: str) -> str:
    """What stands in a cell of CSV, without what keeps Excel from running it."""
    return bare(words.removeprefix("'"))


def shown(cell: Cell) -> str:
    """What a spreadsheet shows of a cell, but for the unit of money and its commas."""
    if not isinstance(cell.value, int | float):
        return bare(str(cell.value or ""))
    if "%" not in cell.number_format:
        return str(cell.value)
    places = len(cell.number_format.partition(".")[2].partition("%")[0])
    sign = "+" if cell.number_format.endswith('"+"') else ""
    return f"{Decimal(str(cell.value)) * 100:.{places}f}%{sign}"


def in_csv(sheet: Sequence[Sequence[Cell]], least: str, greatest: str) -> list[list[str]]:
    """The rows of a sheet as CSV has them: of two columns that are the ends of a range, one."""
    found: list[list[str]] = []
    for row in sheet:
        line: list[str] = []
        for head, cell in zip(sheet[0], row, strict=True):
            if str(head.value).endswith(greatest):
                one, other = line.pop(), shown(cell)
                is_one = one == other or row is sheet[0]
                line.append(one.removesuffix(least) if is_one else f"{one} ~ {other}")
            else:
                line.append(shown(cell))
        found.append(line)
    return found


def both(*asked: str) -> tuple[list[list[str]], bytes]:
    """The rows of CSV and the workbook of the same call from the project's own folder."""
    paths = {each: Path(each).absolute() for each in ("csv", "xlsx")}
    with chdir(ROOT):
        codes = {run([*asked, "--format", each, "-o", str(path)]) for each, path in paths.items()}
    assert len(codes) == 1
    lines = csv.reader(StringIO(paths["csv"].read_text(encoding="utf-8-sig"), newline=""))
    return [[text(word) for word in line] for line in lines], paths["xlsx"].read_bytes()


PAGES = [
    *(("budget", *asked) for asked in QUESTIONS.values()),
    ("budget", "proposals/short-match-2026.yaml"),
    ("budget", "proposals/jeju-2025.yaml"),
    ("budget", "proposals/gyeongbuk-2026.yaml", "--local-share"),
    ("portfolio", *INPUTS),
    ("calendar", "proposals/gyeongbuk-2026.yaml"),
    ("explain", "local-share"),
    ("rules", "show", "region-led-ai@2026"),
]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lang", "least", "greatest"), [("ko", ": 최소", ": 최대"), ("en", ": least", ": greatest")]
)
@pytest.mark.parametrize("asked", PAGES, ids=" ".join)
def test_every_page_says_in_a_workbook_what_it_says_in_csv(
    asked: tuple[str, ...], lang: str, least: str, greatest: str
) -> None:
    lines, content = both(*asked, "--lang", lang)
    first, *tables = opened(content).worksheets
    beside = list(lines)
    for sheet in tables:
        table = in_csv(
            [[cell for cell in row if isinstance(cell, Cell)] for row in sheet.rows], least, greatest
        )
        assert table in [lines[n : n + len(table)] for n in range(len(lines))]
        for line in table:
            beside.remove(line)
    words = {shown(cell) for row in first.rows for cell in row if isinstance(cell, Cell)}
    assert {word for line in beside for word in line if word} - words == set()


@pytest.mark.parametrize(
    "inputs", [INPUTS, ["proposals/every-mistake-2026.yaml"], ["tests/broken/tab.yaml"]]
)
def test_a_check_finds_in_a_workbook_what_it_finds_in_csv(inputs: list[str]) -> None:
    lines, content = both("check", *inputs, "--lang", "en", "--today", "2026-03-05")
    expected: dict[tuple[str, str], Found] = {}
    unread = set()
    for line in (dict(zip(lines[0], each, strict=True)) for each in lines[1:]):
        code = f"{line['rule_set']}/{line['rule']}" if line["rule_set"] else line["rule"]
        if line["outcome"] == "could not be judged":
            unread.add((f"{line['file']}:{line['line']}", line["message"]))
        elif line["message"]:
            least, greatest = (
                int(line[end]) if line[end] else None for end in ("margin_least", "margin_greatest")
            )
            expected[line["file"], code] = Found(
                line["outcome"], least, greatest, line["message"], line["hint"]
            )
    assert in_sheet(content) == expected
    assert problems(content) == unread


def in_sheet(content: bytes) -> dict[tuple[str, str], Found]:
    """What is found, by file and code; what one rule says at several places is put together."""
    found: dict[tuple[str, str], Found] = {}
    for row in records(content, "to mend or to look into"):
        least, greatest = (row.get(f"margin: {end}", row.get("margin")) for end in ("least", "greatest"))
        assert not isinstance(least, str | float)
        assert not isinstance(greatest, str | float)
        outcome, said, hint = (bare(str(row[key] or "")) for key in ("outcome", "what", "what to do"))
        key = (str(row["file"]), str(row["rule"]))
        before = found.get(key, Found("", None, None, "", ""))
        hints = dict.fromkeys(word for word in (before.hints, hint) if word)
        found[key] = Found(outcome, least, greatest, f"{before.said} {said}".strip(), " ".join(hints))
    return found


def problems(content: bytes) -> set[tuple[str, str]]:
    """Why a file could not be judged, by file and line."""
    found = records(content, "files that could not be judged")
    return {(str(row["where"]).rpartition(":")[0], bare(str(row["what"]))) for row in found}


def records(content: bytes, sheet: str) -> list[dict[str, str | float | None]]:
    """The rows of a sheet by their headings; none if there is no such sheet."""
    if sheet not in opened(content).sheetnames:
        return []
    head, *values = rows(content, sheet)
    return [dict(zip(map(str, head), row, strict=True)) for row in values]


@pytest.mark.parametrize("name", ["every-mistake-2026", "gangwon-2026", "short-match-2026"])
def test_a_workbook_counts_what_is_open_as_the_screen_does(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("check", f"proposals/{name}.yaml", "--lang", "en", "--today", "2026-03-05")
    _, content = both(*asked)
    (row,) = records(content, "proposals")
    with chdir(ROOT):
        run(list(asked))
    frame = capsys.readouterr().out.partition("\n")[0]
    for word, column in (("broken", "broken"), ("to be asked", "undecided"), ("advice", "advice")):
        found = re.search(f"{word} ([0-9]+)", frame)
        assert row[column] == (int(found[1]) if found else 0)


def test_a_finding_leads_to_the_row_of_its_proposal() -> None:
    _, content = both("check", *INPUTS, "--lang", "en")
    book = opened(content)
    assert book.sheetnames == [
        "summary",
        "files that could not be judged",
        "proposals",
        "to mend or to look into",
    ]
    proposals, findings = book["proposals"], book["to mend or to look into"]
    assert proposals["A1"].value == "outcome"
    files = {f"'proposals'!A{row[0].row}": row[-1].value for row in proposals.iter_rows(min_row=2)}
    assert len(files) == len(INPUTS) - 2
    led = [row[3] for row in findings.iter_rows(min_row=2)]
    # Nothing is found in one of them.
    assert {*files.values()} - {cell.value for cell in led} == {"proposals/gyeongbuk-2026.yaml"}
    for cell in led:
        assert cell.hyperlink is not None
        assert files[str(cell.hyperlink.location)] == cell.value


def test_what_is_found_in_no_proposal_leads_nowhere() -> None:
    Path("p.yaml").write_text(make_proposal(), encoding="utf-8")
    waiver = "{rule: local-sharr, proposal: q.yaml, reason: 까닭, approver: 김국장, expires: 2026-12-31}"
    Path(".regionai.yaml").write_text(f"schema: 1\nwaivers:\n  - {waiver}\n", encoding="utf-8")
    run(["check", "p.yaml", "--format", "xlsx=a.xlsx", "--lang", "en", "--today", "2026-03-05"])
    findings = opened(Path("a.xlsx").read_bytes())["to mend or to look into"]
    led = {str(row[3].value): row[3].hyperlink is None for row in findings.iter_rows(min_row=2)}
    assert led[".regionai.yaml"] is True


def test_what_is_found_in_a_workbook_stands_at_its_cell_and_that_workbook_is_kept(
    capsys: pytest.CaptureFixture[str],
) -> None:
    # Made once: the hour stands in it.
    content = workbook(TABLE)
    Path("예산.xlsx").write_bytes(content)
    asked = [
        "check",
        "예산.xlsx",
        "--region",
        "경북",
        "--edition",
        "2026",
        "--lang",
        "ko",
        "--format",
        "xlsx",
    ]
    assert run([*asked, "-o", "예산.xlsx"]) == 2
    assert "예산.xlsx" in capsys.readouterr().err
    assert Path("예산.xlsx").read_bytes() == content
    assert run([*asked, "-o", "검토.xlsx"]) == 1
    found = records(Path("검토.xlsx").read_bytes(), "고치거나 확인할 것")
    (row,) = (row for row in found if row["규칙"] == "region-led-ai@2026/local-share")
    assert {key: row[key] for key in ("결과", "파일", "위치", "여유")} == {
        "결과": "위반",
        "파일": "예산.xlsx",
        "위치": "예산.xlsx:사업비 총괄표!D5",
        "여유": -150_000_000,
    }


# Where it goes.

CALLS = [
    ("check", "p.yaml"),
    ("budget", "p.yaml"),
    ("budget", "p.yaml", "--solve", "--write", "q.yaml"),
    ("portfolio", "p.yaml"),
    ("calendar", "p.yaml"),
    ("explain", "local-share"),
]


@pytest.mark.parametrize("asked", CALLS, ids=" ".join)
def test_a_workbook_without_a_file_is_refused_before_anything_is_done(
    asked: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("p.yaml").write_text(make_proposal(SHORT), encoding="utf-8")
    assert run([*asked, "--format", "xlsx", "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[0]) == ("", "`xlsx` is no text for a screen; name a file with `-o FILE`.")
    assert [path.name for path in Path().iterdir()] == ["p.yaml"]


@pytest.mark.parametrize("asked", [("check", "p.yaml"), ("budget", "p.yaml"), ("portfolio", "p.yaml")])
def test_a_workbook_needs_xlsxwriter(
    asked: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("p.yaml").write_text(make_proposal(SHORT), encoding="utf-8")
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert run([*asked, "--format", "xlsx", "-o", "out.xlsx", "--lang", "en"]) == 2
    said = 'xlsx needs XlsxWriter: `python -m pip install "regionai[office]"`.\n'
    assert capsys.readouterr() == ("", said)
    assert not Path("out.xlsx").exists()


def test_a_workbook_goes_to_its_file_beside_what_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(make_proposal(SHORT), encoding="utf-8")
    run(["check", "p.yaml"])
    printed = capsys.readouterr().out
    assert run(["check", "p.yaml", "--format", "text", "--format", "xlsx=a.xlsx"]) == 1
    assert capsys.readouterr().out == printed
    assert run(["check", "p.yaml", "--format", "xlsx", "-o", "b.xlsx"]) == 1
    assert Path("a.xlsx").read_bytes() == Path("b.xlsx").read_bytes()


def test_the_same_proposals_give_the_same_bytes_in_another_process_and_at_another_hour() -> None:
    _, content = both("portfolio", *INPUTS)
    code = "import sys; from regionai.cli.app import run; run(sys.argv[1:])"
    path = Path("again").absolute()
    asked = [sys.executable, "-c", code, "portfolio", *INPUTS, "--format", "xlsx", "-o", str(path)]
    subprocess.run(asked, cwd=ROOT, env={**os.environ, "TZ": "Asia/Seoul"}, check=False)
    assert path.read_bytes() == content


@pytest.mark.slow
def test_a_thousand_proposals_are_written_in_bounded_memory() -> None:
    """Python and the run itself take half of it."""
    content = (ROOT / "proposals" / "every-mistake-2026.yaml").read_bytes()
    for number in range(1_000):
        Path(f"{number:03}.yaml").write_bytes(content)
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (1 << 29, 1 << 29));"
        "from regionai.cli.app import run; sys.exit(run(sys.argv[1:]))"
    )
    asked = ["check", ".", "--format", "xlsx=../out.xlsx", "--lang", "en", "--today", "2026-03-05"]
    done = subprocess.run([sys.executable, "-c", code, *asked], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    book = load_workbook("../out.xlsx", read_only=True)
    assert len(list(book["proposals"].rows)) == 1_001
    assert len(list(book["to mend or to look into"].rows)) > 16_000
    book.close()
