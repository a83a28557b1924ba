"""What the pages for users write and run: the same in both languages, and as much as they show."""

import re
import runpy
from pathlib import Path

import pytest

from regionai.report.check.formats import format_names

DOCS = Path(__file__).parents[2] / "docs"
NAMED = re.compile(r"^<!-- (?:file|program): .*?^```$", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(("name", "count"), [("rules.md", 4), ("clusters.md", 3)])
def test_a_file_and_a_program_is_not_translated(name: str, count: int) -> None:
    korean, english = (
        NAMED.findall((DOCS / lang / name).read_text(encoding="utf-8")) for lang in ("ko", "en")
    )
    assert korean == english
    assert len(korean) == count


def test_a_block_that_ends_in_an_ellipsis_keeps_as_many_paragraphs() -> None:
    filled = runpy.run_path(str(DOCS / "readme.py"))["filled"]
    command = "```console\n$ regionai explain local-share"
    page = filled(f"{command}\n.\n\n.\n\n…\n```\n")
    assert page.startswith(f"{command}\n지방비 20% 이상")
    assert page.endswith("\n\n…\n```\n")
    assert page.count("\n\n") == 2
    assert filled(page) == page
    whole = filled(f"{command}\n```\n")
    assert whole.startswith(page.removesuffix("…\n```\n"))
    assert whole.count("\n\n") > 2


@pytest.mark.parametrize(
    ("lang", "first"), [("ko", "점검 보고서의 형식 수"), ("en", "formats of the report")]
)
def test_the_comparison_has_thirty_rows_and_a_day_for_each_tool(lang: str, first: str) -> None:
    tables = re.findall(
        r"(?:^\|.*\n)+", (DOCS / lang / "comparison.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    tools, *compared = (
        [line.strip("|\n ").split(" | ") for line in table.splitlines()[2:]] for table in tables
    )
    assert [len(row) for table in compared for row in table] == [8] * 30
    assert all(re.search(r"\b20[0-9]{2}-[0-9]{2}-[0-9]{2}\b", version) for _, version, _ in tools)
    assert len(tools) == 7
    (formats,) = (row[1] for table in compared for row in table if row[0] == first)
    assert int(formats) == len(format_names())
