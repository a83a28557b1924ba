"""Write what the commands of READMEs and of pages for users print into them: `python docs/readme.py`.

The blocks of a page follow each other in one folder that has the shipped
proposals: a command is run, a YAML or CSV block that names a file is written, one
with a `+` behind the name is put at the end of it, and in a file that a diff
names the lines with a minus are replaced by those with a plus that follow. A
block whose last line is `…` shows as many paragraphs as stand before it. A
page of the site names the file in a comment above the block, `<!-- file: NAME
-->`: the builders take a fence of two words for text. The table of formats is
what the formats say of themselves, and what is said of speed what benchmarks kept
(`measured.py`). A test compares.
"""

import os
import re
import shlex
import shutil
import tempfile
from contextlib import chdir, redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path
from unittest import mock

import measured

from regionai.cli.app import run
from regionai.messages import message
from regionai.report.check.format import format_of
from regionai.report.check.formats import format_names

ROOT = Path(__file__).parents[1]
# Folders of pages by their language, which is that of what their commands print.
LANGUAGES = ("ko", "en")
PAGES = {
    ROOT / "README.md": "ko",
    ROOT / "rules" / "README.md": "en",
    ROOT / "rules" / "README.ko.md": "ko",
    **{path: lang for lang in LANGUAGES for path in sorted((ROOT / "docs" / lang).glob("*.md"))},
}

_BLOCK = re.compile(
    r"```console\n\$ (?P<command>regionai [^\n]*)\n(?P<shown>.*?)```"
    r"|(?:<!-- file: (?P<above>\S+\.(?:yaml|csv)(?: \+)?) -->\n)?"
    r"```(?P<how>yaml|csv|diff)(?: (?P<behind>\S+\.yaml(?: \+)?))?\n(?P<text>.*?)```",
    re.DOTALL,
)
_CHANGE = re.compile(r"(?P<old>(?:^-.*\n)+)(?P<new>(?:^\+.*\n)+)", re.MULTILINE)
_FORMATS = re.compile(
    r"(?P<head>\| (?:(?P<en>format \| for \| file)|형식 \| 용도 \| 파일) \|\n\|---\|---\|---\|\n)"
    r"(?:\|.*\n)*"
)


def filled(page: str, lang: str = "ko") -> str:
    """Return a page with what its commands print to a reader of `lang`, at 80 columns, on a day of 2026."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "proposals", folder / "proposals")
        day = mock.patch("regionai.cli.arguments.today", return_value=date(2026, 12, 1))
        reader = {"COLUMNS": "80", "TERM": "xterm", "REGIONAI_LANG": lang}
        with chdir(folder), mock.patch.dict(os.environ, reader), day:
            return measured.filled(_FORMATS.sub(_formats, _BLOCK.sub(_followed, page)))


def _formats(table: re.Match[str]) -> str:
    """Return the table with a row for each format of a check."""
    formats = {name: format_of(name) for name in format_names()}
    about = {name: message(f"format.{name}").say("en" if table["en"] else "ko") for name in formats}
    rows = (f"| `{name}` | {about[name]} | `{each.ending}` |\n" for name, each in formats.items())
    return table["head"] + "".join(rows)


def _followed(block: re.Match[str]) -> str:
    if block["command"] is None:
        write(block)
        return block[0]
    out = StringIO()
    with redirect_stdout(out):
        run(shlex.split(block["command"])[1:])
    paragraphs = out.getvalue().split("\n\n")
    if block["shown"].endswith("\n\n…\n"):
        paragraphs[block["shown"].count("\n\n") :] = ["…\n"]
    printed = "\n\n".join(paragraphs)
    return f"```console\n$ {block['command']}\n{printed}```"


def write(block: re.Match[str]) -> None:
    """Do to a file what a block that names one says; raises `ValueError` for lines that are not there."""
    name = block["above"] or block["behind"]
    if name is None:
        return
    path = Path(name.removesuffix(" +"))
    if block["how"] != "diff":
        with path.open("a" if name.endswith(" +") else "w", encoding="utf-8") as stream:
            stream.write(block["text"])
        return
    text = path.read_text(encoding="utf-8")
    for change in _CHANGE.finditer(block["text"]):
        old, new = (re.sub(r"(?m)^[-+]", "", change[side]) for side in ("old", "new"))
        if text.count(old) != 1:
            raise ValueError(old)
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for path, lang in PAGES.items():
        path.write_text(filled(path.read_text(encoding="utf-8"), lang), encoding="utf-8", newline="")
