"""Writing the report of a check: in which formats, and to which files."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import NamedTuple, assert_never

from regionai.cli.misuse import MisuseError, bad_value
from regionai.cli.options import Color, Format
from regionai.cli.output import style_of, written_to
from regionai.messages import Lang, Listing, message
from regionai.report.check.format import Format as ReportFormat
from regionai.report.check.format import Renderers, erased
from regionai.run.run import Run
from regionai.source.file import shown


class FormatTarget(NamedTuple):
    """One format and where it goes; None is standard output."""

    format: Format
    path: Path | None


def targets(written: Sequence[str], output: Path | None) -> tuple[FormatTarget, ...]:
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
        found.append(FormatTarget(Format(name), Path(file) if file else output))
    places = [None if target.path is None else os.path.realpath(target.path) for target in found]
    if len(set(places)) < len(places):
        raise MisuseError(message("misuse.one-place"))
    if output is not None and os.path.realpath(output) not in places:
        raise MisuseError(message("misuse.output-without-format", file=shown(output)))
    return tuple(found)


@dataclass(frozen=True)
class Writing:
    """What a check writes: the formats that are wanted, and what GitHub Actions shows.

    `lang` is None where the settings of the proposals decide.
    """

    targets: tuple[FormatTarget, ...]
    in_actions: bool
    lang: Lang | None
    color: Color

    def renderers(self, found: Lang) -> Renderers:
        """Return what renders a result, in the language found where none is asked for."""
        lang = self.lang or found
        wanted = tuple(_format(target, lang, self.color) for target in self.targets)
        return Renderers((*(_actions_formats(lang, self.color) if self.in_actions else ()), *wanted))

    def write(self, found: Run[tuple[object, ...]]) -> None:
        """Write what was rendered of all proposals; raises as `written_to` does."""
        written = self.renderers(found.lang).formats
        columns = ([proposal.content[n] for proposal in found.proposals] for n in range(len(written)))
        every = list(zip(written, columns, strict=True))
        of_actions = len(written) - len(self.targets)
        if self.in_actions:
            texts = []
            for one, rendered in every[:of_actions]:
                texts.append(StringIO())
                one.write(rendered, found.summary, texts[-1])
            _write_for_actions(*(text.getvalue() for text in texts))
        for target, (one, rendered) in zip(self.targets, every[of_actions:], strict=True):
            exact = target.format not in (Format.TEXT, Format.PLAIN, Format.GITHUB)
            with written_to(target.path, exact=exact) as out:
                one.write(rendered, found.summary, out)


def any_to_standard_output(written: Sequence[str]) -> bool:
    """Return whether the caller asks for a format without a file."""
    return any("=" not in text for text in written)


def is_in_actions() -> bool:
    """Return whether the command runs as a step of GitHub Actions."""
    return os.environ.get("GITHUB_ACTIONS") == "true" and bool(os.environ.get("GITHUB_WORKFLOW"))


def _actions_formats(lang: Lang, color: Color) -> tuple[ReportFormat[object], ...]:
    from regionai.report.check.as_github import Github
    from regionai.report.check.summary import Summary
    from regionai.report.check.text.report import ForPeople

    return erased(ForPeople(style_of(lang, color, None))), erased(Github(lang)), erased(Summary(lang))


def _write_for_actions(text: str, annotations: str, summary: str) -> None:
    """Write the text, in which nothing commands, the annotations, and the job summary."""
    from regionai.report.check.as_github import write_wrapped

    with written_to(None) as out:
        write_wrapped(text, out)
        out.write(annotations)
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        try:
            with Path(path).open("a", encoding="utf-8") as stream:
                stream.write(summary)
        except OSError as error:
            reason = error.strerror or str(error)
            raise MisuseError(message("misuse.cannot-write", file=path, reason=reason)) from None


def _format(  # noqa: C901, PLR0911 - a case for each format
    target: FormatTarget, lang: Lang, color: Color
) -> ReportFormat[object]:
    match target.format:
        case Format.TEXT:
            from regionai.report.check.text.report import ForPeople

            return erased(ForPeople(style_of(lang, color, target.path)))
        case Format.PLAIN:
            from regionai.report.check.tables import PlainTables

            return erased(PlainTables(lang))
        case Format.JSON:
            from regionai.report.check.as_json import Json

            return erased(Json(lang))
        case Format.SARIF:
            from regionai.report.check.as_sarif import Sarif

            return erased(Sarif(lang, shown(Path.cwd())))
        case Format.JUNIT:
            from regionai.report.check.as_junit import Junit

            return erased(Junit(lang))
        case Format.GITHUB:
            from regionai.report.check.as_github import Github

            return erased(Github(lang))
        case Format.GITLAB:
            from regionai.report.check.as_gitlab import Gitlab

            return erased(Gitlab(lang, shown(Path.cwd())))
        case Format.RDJSON:
            from regionai.report.check.as_rdjson import Rdjson

            return erased(Rdjson(lang))
        case Format.MARKDOWN:
            from regionai.report.check.tables import MarkdownTables

            return erased(MarkdownTables(lang))
        case Format.CSV:
            from regionai.report.check.as_csv import Csv

            return erased(Csv(lang))
        case _:
            assert_never(target.format)
