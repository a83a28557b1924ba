"""Whole reports on the shipped proposals, as golden files."""

import os
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path

from regionai.cli.app import run
from regionai.judge.reading import Options
from regionai.messages import Lang
from regionai.report.check import format_names
from regionai.report.check.as_json import Json
from regionai.report.check.as_text import ForPeople
from regionai.report.check.format import Look, format_of, write_report
from regionai.report.page.style import Style
from regionai.run.result import ProposalResult
from regionai.run.run import Run, check
from regionai.run.settings import Surroundings

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
PROPOSALS = sorted(path.name for path in (ROOT / "proposals").glob("*.yaml"))
LANGUAGES: tuple[Lang, ...] = ("ko", "en")
WIDTHS = (80, 120)

SHORT = "proposals/short-match-2026.yaml"
CLEAN = "proposals/gyeongbuk-2026.yaml"
JEJU = "proposals/jeju-2025.yaml"

# Questions about a budget, by the name of their golden file.
QUESTIONS: dict[str, tuple[str, ...]] = {
    "solve": (SHORT, "--solve"),
    "solve-wishes": (SHORT, "--solve", "--keep", "local", "--round-to", "백만원"),
    "solve-impossible": (SHORT, "--solve", "--keep", "national", "--at-most", "local=23억"),
    "solve-range": (JEJU, "--solve"),
    "set": (CLEAN, "--set", "local=23억", "--set", "private_cash=-10%"),
    "sweep": (CLEAN, "--sweep", "local=15억..60억"),
    "settle": (CLEAN, "--settle"),
    "settle-range": (JEJU, "--settle"),
    "spent": (CLEAN, "--spent", "national=40억", "--spent", "private=5억"),
    "against": (JEJU, "--against", "2026"),
    "plan": ("--local-share", "--region", "전북"),
    "plan-years": (
        *("--local-share", "--region", "전남광주", "--as-of", "2026-07-01", "--municipal", "30%"),
        *("--national", "2026=70억", "--national", "2027=70억"),
    ),
}


def judged(*names: str) -> Run[ProposalResult]:
    """The report on shipped proposals, named from the top of the project."""
    with chdir(ROOT):
        return check(
            [Path("proposals", name) for name in names], Surroundings((), date(2026, 3, 5)), Options()
        )


def printed(*arguments: str, width: int = 80, folder: Path = ROOT) -> str:
    """What a call prints, run from a folder, the top of the project, in a terminal of a width."""
    out = StringIO()
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = str(width)
    try:
        with chdir(folder), redirect_stdout(out):
            run(arguments)
    finally:
        os.environ.pop("COLUMNS")
        if before is not None:
            os.environ["COLUMNS"] = before
    return out.getvalue()


def pictures() -> Iterator[tuple[str, str]]:
    """The same few diagnostics in every format: clean, broken, mistyped, unreadable, wrongly waived."""
    folder = GOLDEN / "formats" / "proposals"
    for name in format_names():
        kind = format_of(name)
        older = {f"{name}-{version}": f"{name}={version}" for version in kind.versions[:-1]}
        for stem, asked in {name: name, **older}.items():
            options = ("--format", asked, "--lang", "en", "--today", "2026-03-05")
            yield f"formats/{stem}{kind.ending}", printed("check", ".", *options, folder=folder)


def cases() -> Iterator[tuple[str, str]]:
    """Every golden file and what it must hold."""
    yield from pictures()
    for name in PROPOSALS:
        report = judged(name)
        stem = name.removesuffix(".yaml")
        for lang in LANGUAGES:
            for width in WIDTHS:
                yield (
                    f"{stem}.{lang}.{width}.txt",
                    _shown(report, Look(Style(lang, width, colour=False, has_blocks=True))),
                )
            # What an old console shows, and all there is.
            yield f"{stem}.{lang}.80.plain.txt", _shown(report, Look(Style(lang, 80, colour=False)))
            yield (
                f"{stem}.{lang}.full.txt",
                _shown(report, Look(Style(lang, 100, colour=False, has_blocks=True), is_whole=True)),
            )
            out = StringIO()
            write_report(report.contents, report.summary, Json(Look(Style(lang, 80, colour=False))), out)
            yield f"{stem}.{lang}.json", out.getvalue()
            budget = ("budget", f"proposals/{name}", "--lang", lang)
            yield f"{stem}.{lang}.budget.txt", printed(*budget) + printed(*budget, "--local-share")
    for lang in LANGUAGES:
        for width in WIDTHS:
            look = Look(Style(lang, width, colour=False, has_blocks=True))
            yield f"all.{lang}.{width}.txt", _shown(judged(*PROPOSALS), look)
        yield f"all.{lang}.full.txt", _shown(judged(*PROPOSALS), look._replace(is_whole=True))
        for question, arguments in QUESTIONS.items():
            yield f"{question}.{lang}.txt", printed("budget", *arguments, "--lang", lang)
        yield f"calendar.{lang}.txt", printed("calendar", CLEAN, "--lang", lang)
        yield f"calendar.{lang}.ics", printed("calendar", CLEAN, "--lang", lang, "--format", "ics")
    for page_format in ("json", "markdown", "csv"):
        yield f"calendar.{page_format}.txt", printed("calendar", CLEAN, "--format", page_format)
        for question in ("solve", "sweep", "plan-years"):
            arguments = ("budget", *QUESTIONS[question], "--format", page_format)
            yield f"{question}.{page_format}.txt", printed(*arguments)


def _shown(report: Run[ProposalResult], look: Look) -> str:
    """The report for people, as it looks."""
    out = StringIO()
    write_report(report.contents, report.summary, ForPeople(look), out)
    return out.getvalue()
