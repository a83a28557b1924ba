"""Whole reports on the shipped proposals, as golden files."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stdout
from datetime import date
from functools import partial
from io import BytesIO, StringIO, TextIOWrapper
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from regionai.cli.app import run
from regionai.judge.reading import Options
from regionai.messages import Lang
from regionai.report.check.format import Look, format_of, write_report
from regionai.report.check.formats import format_names
from regionai.report.check.formats.as_json import Json
from regionai.report.check.formats.as_text import ForPeople
from regionai.report.page.style import Style
from regionai.run.run import Run, check
from regionai.run.settings import Surroundings
from sheets import said

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
PROPOSALS = sorted(path.name for path in (ROOT / "proposals").glob("*.yaml"))
# The formats that a terminal shows.
PRINTED = tuple(name for name in format_names() if not format_of(name).is_binary)
LANGUAGES: tuple[Lang, ...] = ("ko", "en")
WIDTHS = (80, 120)

SHORT = "proposals/short-match-2026.yaml"
CLEAN = "proposals/gyeongbuk-2026.yaml"
JEJU = "proposals/jeju-2025.yaml"
TODAY = ("--today", "2026-03-05")

# How the escape character is shown in a golden file, so that a difference can be read.
ESCAPE = "\N{SYMBOL FOR ESCAPE}"

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

# Screens, by the name of their golden files, as they are asked for.
SCREENS: dict[str, tuple[str, ...]] = {
    **{name.removesuffix(".yaml"): ("check", f"proposals/{name}") for name in PROPOSALS},
    "all": ("check", *(f"proposals/{name}" for name in PROPOSALS)),
    "portfolio": ("portfolio", *(f"proposals/{name}" for name in PROPOSALS), "tests/broken/tab.yaml"),
}
WORKED = "short-match-2026"
# Screens whose colours are kept too.
COLOURED = ("gyeongbuk-2026", "jeju-2025", "typing-error-2026", "every-mistake-2026", "all", "portfolio")


class Terminal(NamedTuple):
    """What a screen is shown on: one of cp949 has no blocks and no frames."""

    lang: Lang
    width: int
    encoding: str = "utf-8"
    has_colour: bool = False

    @property
    def ending(self) -> str:
        """How the golden files of this terminal end."""
        plain, colour = self.encoding == "cp949", self.has_colour
        return f"{self.lang}.{self.width}{'.plain' * plain}{'.colour' * colour}.txt"


def terminals(screen: str) -> list[Terminal]:
    """What a screen is kept for.

    The worked example has every terminal there is. Of another screen a width
    and a language change every line, so all four are kept; what an old console
    and what colour make of it is the same at any width, so 80 columns do.
    """
    if screen == WORKED:
        return [Terminal(*one) for one in product(LANGUAGES, WIDTHS, ("utf-8", "cp949"), (False, True))]
    usual = [Terminal(*one) for one in product(LANGUAGES, WIDTHS)]
    old = [Terminal(lang, 80, encoding="cp949") for lang in LANGUAGES]
    coloured = [Terminal(lang, 80, has_colour=True) for lang in LANGUAGES if screen in COLOURED]
    return usual + old + coloured


def shown(screen: str, terminal: Terminal) -> str:
    """What a terminal shows of a screen, escape characters included; its encoding holds every sign."""
    look = ("--lang", terminal.lang, "--color", "always" if terminal.has_colour else "never")
    asked = (*SCREENS[screen], *TODAY, *look)
    return printed(*asked, width=terminal.width, encoding=terminal.encoding)


def judged(*names: str) -> Run:
    """The report on shipped proposals, named from the top of the project."""
    with chdir(ROOT):
        return check(
            [Path("proposals", name) for name in names], Surroundings((), date(2026, 3, 5)), Options()
        )


def printed(*arguments: str, width: int = 80, folder: Path = ROOT, encoding: str = "utf-8") -> str:
    """What a call prints, run from a folder, on a terminal of a width and an encoding.

    Raises `UnicodeEncodeError` for a sign that the encoding has not.
    """
    written = BytesIO()
    out = TextIOWrapper(written, encoding=encoding, newline="")
    before = dict(os.environ)
    os.environ |= {"COLUMNS": str(width), "TERM": "xterm"}
    try:
        with chdir(folder), redirect_stdout(out):
            run(arguments)
    finally:
        os.environ.clear()
        os.environ |= before
    return written.getvalue().decode(out.encoding)


def kept(*arguments: str, folder: Path = ROOT) -> bytes:
    """What a call writes to its file, run from a folder."""
    with TemporaryDirectory() as made:
        path = Path(made, "written")
        printed(*arguments, "-o", str(path), folder=folder)
        return path.read_bytes()


def cases() -> dict[str, Callable[[], str]]:
    """What makes the content of each golden file; nothing is made before it is asked for."""
    return dict(_cases())


def _cases() -> Iterator[tuple[str, Callable[[], str]]]:
    yield from _pictures()
    for screen in SCREENS:
        for terminal in terminals(screen):
            yield f"{screen}.{terminal.ending}", partial(_escaped, screen, terminal)
    for name in PROPOSALS:
        stem = name.removesuffix(".yaml")
        for lang in LANGUAGES:
            look = Look(Style(lang, 100, colour=False, has_blocks=True), is_whole=True)
            yield f"{stem}.{lang}.full.txt", partial(_shown, look, name)
            yield f"{stem}.{lang}.json", partial(_told, Look(Style(lang, 80, colour=False)), name)
            budget = ("budget", f"proposals/{name}", "--lang", lang)
            yield f"{stem}.{lang}.budget.txt", partial(_printed_both, budget, (*budget, "--local-share"))
    for lang in LANGUAGES:
        look = Look(Style(lang, 120, colour=False, has_blocks=True), is_whole=True)
        yield f"all.{lang}.full.txt", partial(_shown, look, *PROPOSALS)
        page = ("check", SHORT, *TODAY, "--lang", lang, "--format", "markdown")
        yield f"{WORKED}.{lang}.md", partial(printed, *page)
        yield f"{WORKED}.{lang}.html", partial(printed, *page[:-1], "html")
        narrow = (*SCREENS["portfolio"], *TODAY, "--lang", lang)
        yield f"portfolio.{lang}.60.txt", partial(printed, *narrow, width=60)
        for question, arguments in QUESTIONS.items():
            yield f"{question}.{lang}.txt", partial(printed, "budget", *arguments, "--lang", lang)
        calendar = ("calendar", CLEAN, "--lang", lang)
        yield f"calendar.{lang}.txt", partial(printed, *calendar)
        yield f"calendar.{lang}.ics", partial(printed, *calendar, "--format", "ics")
    for page_format in ("json", "markdown", "csv"):
        yield f"calendar.{page_format}.txt", partial(printed, "calendar", CLEAN, "--format", page_format)
        for question in ("solve", "sweep", "plan-years"):
            arguments = ("budget", *QUESTIONS[question], "--format", page_format)
            yield f"{question}.{page_format}.txt", partial(printed, *arguments)


def _pictures() -> Iterator[tuple[str, Callable[[], str]]]:
    """The same few diagnostics in every format: clean, broken, mistyped, unreadable, wrongly waived."""
    for name in format_names():
        kind = format_of(name)
        older = {f"{name}-{version}": f"{name}={version}" for version in kind.versions[:-1]}
        for stem, asked in {name: name, **older}.items():
            ending = ".txt" if kind.is_binary else kind.ending
            yield f"formats/{stem}{ending}", partial(_picture, asked, is_binary=kind.is_binary)


def _picture(asked: str, *, is_binary: bool) -> str:
    call = ("check", ".", "--format", asked, "--lang", "en", "--today", "2026-03-05")
    with TemporaryDirectory() as made:
        # A repository of its own, from whose top files are named; an sdist is in none.
        Path(made, ".git").mkdir()
        for name in ("proposals", "rules"):
            shutil.copytree(GOLDEN / "formats" / name, Path(made, name))
        folder = Path(made, "proposals")
        return said(kept(*call, folder=folder)) if is_binary else printed(*call, folder=folder)


def _escaped(screen: str, terminal: Terminal) -> str:
    return shown(screen, terminal).replace("\x1b", ESCAPE)


def _printed_both(*calls: tuple[str, ...]) -> str:
    return "".join(printed(*call) for call in calls)


def _told(look: Look, *names: str) -> str:
    """The report for programs, without what was asked for."""
    report, out = judged(*names), StringIO()
    write_report(report.contents, report.summary, Json(look), out)
    return out.getvalue()


def _shown(look: Look, *names: str) -> str:
    """The report for people, as it looks."""
    report, out = judged(*names), StringIO()
    write_report(report.contents, report.summary, ForPeople(look), out)
    return out.getvalue()
