"""What the pages for users write and run: the same in both languages, and as much as they show."""

import re
import runpy
from pathlib import Path

import pytest

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
