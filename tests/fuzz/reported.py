"""Whether the JSON report of a check agrees with itself, the exit code and the files."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from regionai.report.check.formats.json_report.versions import AssessmentV2, ReportV2

_SEVERITIES = ("advice", "warning", "error", "never")


def wrong_in_report(
    content: bytes, code: int, files: Mapping[str, bytes], judged: Sequence[str]
) -> Iterator[str]:
    """Yield what is wrong with a report that may speak of `files`, and must of those that are `judged`."""
    report: ReportV2 = json.loads(content)
    problems, assessments, grounds = report["problems"], report["assessments"], report["grounds"]
    fails = any(grounds[key] for key in ("broken", "undecided", "waivers", "changes"))
    expected = 2 if problems or not assessments else int(fails)
    if not code == report["exit_code"] == expected:
        yield f"exit code {code}, and {expected} by what is reported"
    if not all(each["message"].strip() for each in problems):
        yield "a problem without a sentence"
    if any(_broken(each) != each["grounds"]["broken"] for each in assessments):
        yield "other grounds than judgements"
    told, unread = [each["file"] for each in assessments], {each["file"] for each in problems}
    if unread.issubset(judged) and any(told.count(name) + (name in unread) != 1 for name in judged):
        yield "a proposal is hidden"
    yield from wrong_places(_places(report, ""), files)


def wrong_places(places: Iterable[tuple[str, int, int]], files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield for each place in one of some files that it is none; an end of a line is one."""
    lines = {name: text.decode("utf-8-sig", "replace").split("\n") for name, text in files.items()}
    for file, line, column in places:
        if file in lines and not (
            0 < line <= len(lines[file]) and 0 < column <= len(lines[file][line - 1]) + 1
        ):
            yield "a place outside of its file"


def _broken(judged: AssessmentV2) -> int:
    """Return how many rules are broken so severely that it counts, and that no baseline knows."""
    counted = _SEVERITIES[_SEVERITIES.index(judged["fail_on"]) :]
    found = (each for each in judged["judgements"] if each["severity"] in counted and not each["known"])
    return sum(each["outcome"] == "broken" for each in found)


def _places(part: object, file: str) -> Iterator[tuple[str, int, int]]:
    """Yield each file, line and column that a part of a report names; `file` is that of the whole."""
    if isinstance(part, dict):
        file = part.get("baseline") or part.get("file", file)
        if "column" in part:
            yield file, part["line"], part["column"]
    if isinstance(part, dict | list):
        for each in part.values() if isinstance(part, dict) else part:
            yield from _places(each, file)
