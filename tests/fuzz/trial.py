"""A trial: one call on damaged files, and what is wrong with how it ended, printed or left behind."""

import csv
import json
import re
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from lxml import html

from fuzz.kinds import FILES, KINDS
from fuzz.reported import wrong_in_report, wrong_places
from regionai.cli.app import run
from regionai.messages import message
from regionai.source import composer

# What a call on a few small files may take of a processor, in seconds.
LIMIT_S = 10
# Where a check writes its report in JSON as well.
REPORT = "report.json"
WITHOUT_LIBYAML = "another answer without libyaml"
_WRITERS = {"--write", "--in-place", "-o", "--write-baseline", "init", "new"}
# With these nothing is printed in the format that is asked for.
_ELSEWHERE = {"--", "--help", "--version", "-o"}
# Behind these a word is what they take, though it be one of an option.
_TAKING = {
    "--rules",
    "--lang",
    "--color",
    "--today",
    "--unit",
    "--region",
    "--config",
    "--baseline",
    "--edition",
}
_FAULTS = [
    re.compile(re.escape(message(code, **{name: "¤"}).say(lang)).replace("¤", "(.{,60})"))
    for code, name in (("misuse.internal", "error"), ("source.fault", "id"))
    for lang in ("ko", "en")
]
_PLACE = re.compile("(?m)^(.+?):([0-9]+):([0-9]+) ")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# What a report in HTML does not have: all that runs, loads, leads elsewhere or is sent.
_FOREIGN = ("script", "img", "a", "b", "iframe", "object", "embed", "form", "input", "link", "base")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]")


class Case(NamedTuple):
    """One call: the kind of the files that are tried, their contents, and its arguments."""

    kind: str
    contents: tuple[bytes, ...]
    arguments: tuple[str, ...]

    @property
    def files(self) -> dict[str, bytes]:
        """The content of each file that is tried, by its name."""
        return {KINDS[self.kind].file.format(n): content for n, content in enumerate(self.contents)}


class Answer(NamedTuple):
    """How a call ended, what it printed, its report if it wrote one, and how long the processor took."""

    code: int
    out: str
    err: str
    report: bytes
    seconds: float


def wrong(case: Case, folder: Path, *, by_both: bool = False) -> list[str]:
    """Return what is wrong with the answer to a case: the same words for the same fault.

    `by_both` looks whether the parser in Python, which takes long, leads to the same answer.
    """
    answer, is_changed = answered(case, folder)
    found = wrong_with(case, answer)
    if is_changed and not _WRITERS.intersection(case.arguments):
        found.append("a file is changed")
    if by_both:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(composer, "FastLoader", composer.PureLoader)
            if _meant(answered(case, folder)[0]) != _meant(answer):
                found.append(WITHOUT_LIBYAML)
    return found


def wrong_with(case: Case, answer: Answer) -> list[str]:
    """Return what is wrong with an answer by itself."""
    files = KINDS[case.kind].beside | case.files
    found = [*_wrong_in_print(case.arguments, answer), *_wrong_in_format(case.arguments, answer)]
    if answer.report:
        judged = list(case.files) if FILES in case.arguments[:2] else []
        found += wrong_in_report(answer.report, answer.code, files, judged)
    places = ((file, int(line), int(column)) for file, line, column in _PLACE.findall(answer.err))
    found += wrong_places(places, files)
    return list(dict.fromkeys(found))


def answered(case: Case, folder: Path) -> tuple[Answer, bool]:
    """Return how the command answers within this process, and whether a file is another afterwards."""
    home = folder / "home"
    files = KINDS[case.kind].beside | case.files
    for name, content in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    out, err = (TextIOWrapper(BytesIO(), "utf-8", "backslashreplace", newline="") for _ in range(2))
    arguments = [word for each in case.arguments for word in ([*case.files] if each == FILES else [each])]
    stdin, sys.stdin = sys.stdin, TextIOWrapper(BytesIO())
    began = time.process_time()
    try:
        with chdir(home), redirect_stdout(out), redirect_stderr(err):
            code = run(arguments)
    finally:
        sys.stdin = stdin
    seconds = time.process_time() - began
    left = {
        path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*") if path.is_file()
    }
    shutil.rmtree(home)
    report = left.pop(REPORT, b"")
    texts = []
    for stream in (out, err):
        stream.seek(0)
        texts.append(stream.read())
    return Answer(code, texts[0], texts[1], report, seconds), left != files


def _meant(answer: Answer) -> tuple[object, ...]:
    """Return what both parsers must agree on: of what none can read, only which file it is."""
    report = json.loads(answer.report or '{"assessments": [], "problems": []}')
    unread = sorted({each["file"] for each in report["problems"]})
    return answer.code, unread, report["assessments"], "" if answer.code == 2 else answer.out


def _wrong_in_print(arguments: Sequence[str], answer: Answer) -> Iterator[str]:
    """Yield what is wrong with an answer whatever its format."""
    printed = " ".join(f"{answer.out} {answer.err}".split())
    for fault in _FAULTS:
        yield from (f"a fault: {found.split(':')[0]}" for found in fault.findall(printed))
    if "Traceback" in printed:
        yield "a traceback"
    if answer.code not in ((0, 1, 2) if _may_fail(arguments) else (0, 2)):
        yield f"exit code {answer.code}"
    if answer.code == 2 and not (printed or answer.report):
        yield "exit code 2 without a word"
    if answer.seconds > LIMIT_S:
        yield f"over {LIMIT_S} s"
    text = _COLOUR.sub("", answer.out) if "always" in arguments else answer.out
    if found := _CONTROL.search(text.replace("\r\n", "\n").removeprefix("\ufeff") + answer.err):
        yield f"U+{ord(found[0]):04X} is printed"


def _may_fail(arguments: Sequence[str]) -> bool:
    """Return whether a call judges, so that 1 is an answer."""
    return not {"check", "verify", "--solve", "test"}.isdisjoint(arguments)


def _wrong_in_format(arguments: Sequence[str], answer: Answer) -> Iterator[str]:
    """Yield whether a format of programs cannot be read; nothing is printed where nothing was answered."""
    asked = [
        word
        for before, option, word in zip(arguments, arguments[1:], arguments[2:], strict=False)
        if option == "--format" and before not in _TAKING and "=" not in word
    ]
    if len(asked) != 1 or not answer.out or _ELSEWHERE.intersection(arguments):
        return
    try:
        if asked[0] in ("json", "sarif", "gitlab", "rdjson"):
            json.loads(answer.out)
        elif asked[0] == "junit":
            ET.fromstring(answer.out)  # noqa: S314 -- it is ours
        elif asked[0] == "csv":
            widths = {len(row) for row in csv.reader(StringIO(answer.out, newline=""), strict=True)}
            if arguments[0] == "check" and len(widths) != 1:
                yield "rows of CSV of several widths"
        elif asked[0] == "html":
            elements = html.document_fromstring(answer.out.encode()).iter(*_FOREIGN)
            yield from (f"an element in HTML that is not ours: {each.tag!s}" for each in elements)
    except (ValueError, ET.ParseError, csv.Error) as error:
        yield f"{asked[0]} cannot be read: {type(error).__name__}"
