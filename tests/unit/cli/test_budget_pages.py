"""The pages of `budget`: in every format and on every console, from an input and into a file."""

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from builders import make_proposal
from calls import CLEAN, JEJU, SHORT, Printed, regionai
from regionai.cli.app import run


def test_a_budget_reads_standard_input() -> None:
    done = regionai("budget", "-", content=Path(CLEAN).read_bytes())
    assert done.returncode == 0
    assert "7,000,000,000" in done.stdout.decode()


def test_a_budget_goes_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "budget.txt"
    assert run(["budget", CLEAN, "-o", str(path)]) == 0
    assert "100.00%" in path.read_text(encoding="utf-8")


def test_csv_is_what_korean_excel_opens(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    assert run(["budget", "--local-share", "--region", "전북", "--format", "csv", "-o", str(path)]) == 0
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in content.replace(b"\r\n", b"")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert ["가장 작은 지방비", "2333333334"] in rows


@pytest.mark.slow
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
        assert first == "# =1+1\\|`x`\\<b\\>\\[a\\](http\\://x)\\*\\_\\~\\$ @&#8203;now"


def test_a_difference_in_markdown_is_fenced(short: Path, capsys: Printed) -> None:
    text = short.read_text(encoding="utf-8").replace("local: 1,300,000,000", "local: 1,300,000,000  # ````")
    short.write_text(text, encoding="utf-8")
    assert run(["budget", str(short), "--solve", "--in-place", "--format", "markdown"]) == 0
    assert capsys.readouterr().out.count("`````\n") == 2


@pytest.mark.parametrize("page_format", ["json", "csv"])
def test_a_difference_is_shown_in_every_format(page_format: str, short: Path, capsys: Printed) -> None:
    assert run(["budget", str(short), "--solve", "--in-place", "--format", page_format]) == 0
    assert "local: 1,388,636,363" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize(
    "question",
    [
        [SHORT, "--solve"],
        [SHORT, "--solve", "--keep", "national", "--at-most", "local=23억"],
        [CLEAN, "--set", "local=23억"],
        [CLEAN, "--settle"],
        [JEJU, "--settle"],
        [CLEAN, "--spent", "국비=40억", "--spent", "private=5억"],
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


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        [SHORT, "--solve"],
        [CLEAN, "--set", "local=23억"],
        [CLEAN, "--sweep", "local=1억..60억"],
        [JEJU, "--settle"],
        [CLEAN, "--spent", "국비=40억", "--spent", "private=5억"],
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
    "question",
    [
        [SHORT, "--solve"],
        [SHORT, "--solve", "--keep", "national", "--at-most", "local=23억"],
        [CLEAN, "--set", "local=23억"],
        [CLEAN, "--settle"],
        [CLEAN, "--sweep", "local=1억..60억"],
        [CLEAN, "--spent", "national=40억"],
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
