"""The page of words is current, and has every table of words."""

import runpy
from pathlib import Path

from regionai.model import words

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_words_is_current() -> None:
    written = runpy.run_path(str(DOCS / "words.py"))["page"]()
    assert (DOCS / "words.md").read_bytes().decode("utf-8") == written


def test_the_page_has_every_table() -> None:
    text = (DOCS / "words.md").read_text(encoding="utf-8")
    for name, table in vars(words).items():
        if name.isupper() and isinstance(table, dict) and name != "TABLES":
            for key, own in table.items():
                assert f"| {', '.join(f'`{word}`' for word in own)} | `{key}` |" in text
