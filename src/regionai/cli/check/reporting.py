"""Writing the report of a check: in which formats, and to which files."""

import os
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from regionai.cli.check.judging import Judging
from regionai.cli.misuse import MisuseError, bad_value, cannot_write, refuse_printing
from regionai.cli.options import Color, PageFormat
from regionai.cli.writing.browser import new_page, open_page
from regionai.cli.writing.output import complain, style_of, written_to
from regionai.messages import Lang, Listing, Text, message
from regionai.report.check.diagnosis import run_diagnostics
from regionai.report.check.format import Format, Look, Renderers, erased, format_of
from regionai.report.check.formats import format_names
from regionai.report.page.decided import left_out_words
from regionai.run.result import RunSummary
from regionai.run.root import Root
from regionai.run.spool import Column, Spool
from regionai.run.worker import BLOCK
from regionai.source.file import shown

# What a browser opens.
HTML = "html"


class FormatTarget(NamedTuple):
    """One format and where it goes; None is standard output, and the newest version.

    What `is_opened` goes to a new file instead of standard output.
    """

    name: str
    path: Path | None
    version: int | None = None
    is_opened: bool = False

    @property
    def place(self) -> Path | None:
        """Where it is written; a new file comes to be only now."""
        return new_page() if self.is_opened and self.path is None else self.path


class _Asked(NamedTuple):
    """What `--format` says, word by word; empty where it says nothing."""

    name: str
    version: str
    file: str


def targets(
    written: Sequence[str], output: Path | None, *, opens: bool = False
) -> tuple[FormatTarget, ...]:
    """Return what `--format NAME[=VERSION][=FILE]` asks for; `-o` is the file of the one that names none.

    Digits alone are a version. Of what `opens` one is HTML. Raises
    `MisuseError` for an unknown name or version, for bytes without a file, and
    where two would be written to one place.
    """
    found = []
    asked = (*written, HTML) if opens and HTML not in [_asked(text).name for text in written] else written
    for text in asked or format_names()[:1]:
        name, version, file = _asked(text)
        if name not in format_names() or text.endswith("="):
            raise bad_value("--format", text, message("misuse.formats", known=_known()))
        path = Path(file) if file else output
        if format_of(name).is_binary:
            refuse_printing(name, path)
        number = _version(text, name, version) if version else None
        found.append(FormatTarget(name, path, number, is_opened=opens and name == HTML))
    places = [
        None if target.path is None else os.path.realpath(target.path)
        for target in found
        if target.path is not None or not target.is_opened
    ]
    if len(set(places)) < len(places):
        raise MisuseError(message("misuse.one-place"))
    if output is not None and os.path.realpath(output) not in places:
        raise MisuseError(message("misuse.output-without-format", file=shown(output)))
    return tuple(found)


class Writing(NamedTuple):
    """What a check writes and in which language: the formats wanted, and what GitHub Actions shows."""

    targets: tuple[FormatTarget, ...]
    in_actions: bool
    lang: Lang
    color: Color
    root: Root
    is_whole: bool = False
    unit: int | None = None
    is_quiet: bool = False

    @property
    def renderers(self) -> Renderers:
        """What renders a result."""
        wanted = tuple(self._format(each.name, each.path, each.version) for each in self.targets)
        return Renderers((*self._of_actions(wanted),) if self.in_actions else wanted)

    def write(self, contents: Spool[tuple[object, ...]], summary: RunSummary) -> None:
        """Write what was rendered of all proposals; raises as `written_to` does."""
        run = run_diagnostics(summary)
        formats = self.renderers.formats
        columns = [Column(contents, number) for number in range(len(formats))]
        printed = [FormatTarget("text", None), FormatTarget("github", None)] if self.in_actions else []
        for each, rendered, target in zip(formats, columns, [*printed, *self.targets], strict=False):
            path = target.place
            with written_to(
                path,
                exact=each.is_exact,
                binary=each.is_binary,
                ending=each.ending,
                may_command=each.may_command,
                large=len(contents) > BLOCK,
            ) as out:
                each.write(rendered, run, out)
            if target.is_opened and path is not None:
                open_page(path, self.lang)
        if self.in_actions:
            out = StringIO()
            formats[-1].write(columns[-1], run, out)
            _append_to_job_summary(out.getvalue())

    def _format(self, name: str, path: Path | None, version: int | None = None) -> Format[object]:
        if self.is_quiet and name == "text":
            from regionai.report.check.quiet import Quiet

            return erased(Quiet(self._look(path)))
        return format_of(name)(self._look(path), version)

    def _of_actions(self, wanted: Iterable[Format[object]]) -> Iterator[Format[object]]:
        """Yield formats behind the two that are printed in GitHub Actions, and before its job summary."""
        from regionai.report.check.job_summary import JobSummary

        yield self._format("text", None)
        yield self._format("github", None)
        yield from wanted
        yield erased(JobSummary(self._look(None)))

    def _look(self, path: Path | None) -> Look:
        style = style_of(self.lang, self.color, path)
        return Look(style, self.root, is_whole=self.is_whole, unit=self.unit)


def _asked(text: str) -> _Asked:
    name, _, rest = text.partition("=")
    version, _, file = rest.partition("=")
    if version.isascii() and version.isdigit():
        return _Asked(name, version, file)
    return _Asked(name, "", rest)


def _version(text: str, name: str, version: str) -> int:
    """Return the version that is asked for; raises `MisuseError` where there is no such."""
    known = {str(number): number for number in format_of(name).versions}
    if version in known:
        return known[version]
    said = (
        message("misuse.versions", name=name, known=Listing(tuple(known)), version=version)
        if known
        else message("misuse.no-versions", name=name, version=version)
    )
    raise bad_value("--format", text, said)


def _known() -> Listing:
    """Return every format with what it is for."""
    about = {f"`{name}`": message(f"format.{name}") for name in format_names()}
    return Listing(
        tuple(
            Text(f"{name}({said.say('ko')})", f"{name} ({said.say('en')})") for name, said in about.items()
        )
    )


def write_report(
    judging: Judging, writing: Writing, contents: Spool[tuple[object, ...]], summary: RunSummary
) -> int:
    """Write a report, and beside it what was left out; return the exit code."""
    writing.write(contents, summary)
    judging.name_left_out(summary, writing.lang)
    selected = summary.decided.selected
    if selected is not None and any(target.name != "text" for target in writing.targets):
        # Not every format has a place for it.
        complain(left_out_words(selected), writing.lang)
    return summary.exit_code


def refuse_other_formats(targets: Sequence[FormatTarget]) -> None:
    """Raise `MisuseError` for a format that no page has."""
    for each in targets:
        if each.name not in set(PageFormat) or each.version is not None:
            known = Listing(tuple(f"`{name}`" for name in PageFormat))
            raise bad_value("--format", each.name, message("statistics.formats", known=known))


def write_statistics(judging: Judging, targets: Sequence[FormatTarget], lang: Lang, color: Color) -> int:
    """Write how often rules are broken, in formats of a page; return the exit code of the check."""
    from regionai.cli.writing.paging import write_page
    from regionai.report.check.statistics import OpenRule, counted, statistics_page

    contents = list[tuple[OpenRule, ...]]()
    found = judging.run(judging.surroundings(), counted, contents)
    page = statistics_page(contents, found.summary)
    for each in targets:
        write_page(page, PageFormat(each.name), lang, color, each.path, each.is_opened)
    judging.name_left_out(found.summary, lang)
    return found.summary.exit_code


def any_to_standard_output(written: Sequence[str]) -> bool:
    """Return whether the caller asks for a format without a file."""
    return not all(_asked(text).file for text in written)


def is_in_actions() -> bool:
    """Return whether the command runs as a step of GitHub Actions."""
    return os.environ.get("GITHUB_ACTIONS") == "true" and bool(os.environ.get("GITHUB_WORKFLOW"))


def _append_to_job_summary(text: str) -> None:
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        try:
            with Path(path).open("a", encoding="utf-8") as stream:
                stream.write(text)
        except OSError as error:
            raise cannot_write(path, error) from None
