"""Writing the report of a check: in which formats, and to which files."""

import os
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple, TextIO, assert_never

from regionai.cli.misuse import MisuseError, bad_value
from regionai.cli.options import Color, Format
from regionai.cli.output import style_of, written_to
from regionai.engine.run import Report
from regionai.engine.settings import FailOn
from regionai.messages import Lang, Listing, message
from regionai.source.file import shown


class Target(NamedTuple):
    """One format and where it goes; None is standard output."""

    format: Format
    path: Path | None


def targets(written: Sequence[str], output: Path | None) -> tuple[Target, ...]:
    """Return what `--format NAME[=FILE]` asks for; `-o` is the file of the one that names none.

    Raises `MisuseError` for an unknown name, and where two would be written
    to one place.
    """
    found = []
    for text in written or (Format.TEXT.value,):
        name, _, file = text.partition("=")
        if name not in set(Format) or text.endswith("="):
            known = Listing(tuple(f"`{each}`" for each in Format))
            raise bad_value("--format", text, message("misuse.formats", known=known))
        found.append(Target(Format(name), Path(file) if file else output))
    places = [None if target.path is None else os.path.realpath(target.path) for target in found]
    if len(set(places)) < len(places):
        raise MisuseError(message("misuse.one-place"))
    if output is not None and os.path.realpath(output) not in places:
        raise MisuseError(message("misuse.output-without-format", file=shown(output)))
    return tuple(found)


def write_reports(
    report: Report,
    wanted: Sequence[Target],
    exit_code: int,
    lang: Lang,
    color: Color,
    fail_on: FailOn | None,
) -> None:
    """Write a report in every format that is wanted; raises as `written_to` does."""
    for target in wanted:
        exact = target.format not in (Format.TEXT, Format.PLAIN, Format.GITHUB)
        with written_to(target.path, exact=exact) as out:
            _write(report, target, out, exit_code, lang, color, fail_on)


def any_to_standard_output(written: Sequence[str]) -> bool:
    """Return whether the caller asks for a format without a file."""
    return any("=" not in text for text in written)


def is_in_actions() -> bool:
    """Return whether the command runs as a step of GitHub Actions."""
    return os.environ.get("GITHUB_ACTIONS") == "true" and bool(os.environ.get("GITHUB_WORKFLOW"))


def write_for_actions(report: Report, lang: Lang, color: Color) -> None:
    """Write the text, in which nothing commands, annotations, and the job summary."""
    from regionai.report.formats.github import summary, write_github, write_wrapped
    from regionai.report.text.report import write_text

    text = StringIO()
    write_text(report, text, style_of(lang, color, None))
    with written_to(None) as out:
        write_wrapped(text.getvalue(), out)
        write_github(report, out, lang)
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        try:
            with Path(path).open("a", encoding="utf-8") as stream:
                stream.write(summary(report, lang))
        except OSError as error:
            reason = error.strerror or str(error)
            raise MisuseError(message("misuse.cannot-write", file=path, reason=reason)) from None


def _write(  # noqa: C901 - a case for each format
    report: Report,
    target: Target,
    out: TextIO,
    exit_code: int,
    lang: Lang,
    color: Color,
    fail_on: FailOn | None,
) -> None:
    match target.format:
        case Format.TEXT:
            from regionai.report.text.report import write_text

            write_text(report, out, style_of(lang, color, target.path))
        case Format.PLAIN:
            from regionai.report.formats.tables import write_plain

            write_plain(report, out, lang)
        case Format.JSON:
            from regionai.report.json import write_json

            write_json(report, exit_code, out, lang)
        case Format.SARIF:
            from regionai.report.formats.sarif import write_sarif

            write_sarif(report, out, lang)
        case Format.JUNIT:
            from regionai.report.formats.junit import write_junit

            write_junit(report, out, lang, report.limits(fail_on))
        case Format.GITHUB:
            from regionai.report.formats.github import write_github

            write_github(report, out, lang)
        case Format.GITLAB:
            from regionai.report.formats.gitlab import write_gitlab

            write_gitlab(report, out, lang)
        case Format.RDJSON:
            from regionai.report.formats.rdjson import write_rdjson

            write_rdjson(report, out, lang)
        case Format.MARKDOWN:
            from regionai.report.formats.tables import write_markdown_report

            write_markdown_report(report, out, lang)
        case Format.CSV:
            from regionai.report.formats.csv import write_csv_report

            write_csv_report(report, out, lang)
        case _:
            assert_never(target.format)
