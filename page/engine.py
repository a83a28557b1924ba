"""Runs in the page, under Pyodide: the command line of regionai, called with what a person would type.

A call is what the command line does and nothing else, in a folder that only
the page can see, so that no answer of the page is worked out twice.
"""

import io
import json
import os
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from regionai.cli.app import run
from regionai.messages import message
from regionai.rules.editions.folders import MAIN_PROGRAMME
from regionai.rules.editions.library import Library

FOLDER = "/home/page"
Path(FOLDER).mkdir(exist_ok=True)
os.chdir(FOLDER)


class Answer(NamedTuple):
    """What a call of the command line ended with: its exit code, and what it wrote on both outputs."""

    code: int
    out: str
    err: str


def call(arguments: list[str]) -> Answer:
    """Run `regionai` with arguments."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(arguments)
    return Answer(code, out.getvalue(), err.getvalue())


def known() -> str:
    """Return as JSON what a form offers: regions, editions, categories and sources, in both languages."""
    library = Library()
    edition = next(library.editions(MAIN_PROGRAMME)).rules
    offered = {
        "regions": [[region.slug, region.short.ko, region.short.en] for region in library.regions.regions],
        "editions": [each.rules.edition for each in library.standing(MAIN_PROGRAMME)],
        "categories": [[key, title.ko, title.en] for key, title in edition.categories.items()],
        "sources": [
            [key, *(message(f"funding.{key}").say(lang) for lang in ("ko", "en"))]
            for key in ("national", "local", "private_cash", "private_in_kind")
        ],
    }
    return json.dumps(offered, ensure_ascii=False)
