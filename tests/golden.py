"""Whole reports on the shipped proposals, as golden files."""

from collections.abc import Iterator
from contextlib import chdir
from io import StringIO
from pathlib import Path

from regionai.engine.local_share import planned, present, stated_national
from regionai.engine.run import Options, Report, check, plan_edition
from regionai.messages import Lang
from regionai.model.finding import Severity
from regionai.model.money import Won
from regionai.report.json import write_json
from regionai.report.style import Style
from regionai.report.text.budget import write_composition, write_planned, write_present
from regionai.report.text.report import write_text
from regionai.rules.library import Library

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
PROPOSALS = sorted(path.name for path in (ROOT / "proposals").glob("*.yaml"))
LANGUAGES: tuple[Lang, ...] = ("ko", "en")
WIDTHS = (80, 120)


def judged(*names: str) -> Report:
    """The report on shipped proposals, named from the top of the project."""
    with chdir(ROOT):
        return check([Path("proposals", name) for name in names], Library(), Options())


def cases() -> Iterator[tuple[str, str]]:
    """Every golden file and what it must hold."""
    for name in PROPOSALS:
        report = judged(name)
        stem = name.removesuffix(".yaml")
        for lang in LANGUAGES:
            for width in WIDTHS:
                out = StringIO()
                write_text(report, out, Style(lang, width, colour=False))
                yield f"{stem}.{lang}.{width}.txt", out.getvalue()
            out = StringIO()
            write_json(report, report.exit_code(Severity.ERROR), out, lang)
            yield f"{stem}.{lang}.json", out.getvalue()
            yield f"{stem}.{lang}.budget.txt", budget(report, lang)
    yield from everything()


def everything() -> Iterator[tuple[str, str]]:
    """All proposals in one report, and plans without a proposal."""
    report = judged(*PROPOSALS)
    rules = plan_edition(Library(), Options()).rules
    for lang in LANGUAGES:
        style = Style(lang, 100, colour=False)
        out = StringIO()
        write_text(report, out, style)
        yield f"all.{lang}.txt", out.getvalue()
        out = StringIO()
        for national in (stated_national(rules), Won(14_000_000_000)):
            assert national is not None
            write_planned(planned(national, rules), rules, out, style)
        yield f"planned.{lang}.txt", out.getvalue()


def budget(report: Report, lang: Lang) -> str:
    """Composition and local share of one proposal."""
    (assessment,) = report.assessments
    out = StringIO()
    write_composition(assessment, out, Style(lang, 100, colour=False))
    write_present(assessment, present(assessment), out, Style(lang, 100, colour=False))
    return out.getvalue()
