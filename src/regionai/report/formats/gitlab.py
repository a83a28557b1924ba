"""GitLab code quality."""

import json
from typing import TextIO, TypedDict

from regionai.engine.run import Report
from regionai.messages import Lang
from regionai.model.finding import Severity
from regionai.report.formats.entries import entries, problem_fingerprint, worst_first

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.ADVICE: "info"}


class Issue(TypedDict):
    """One finding as GitLab shows it: the description alone, so the rule stands in it."""

    description: str
    check_name: str
    fingerprint: str
    severity: str
    location: dict[str, object]


def write_gitlab(report: Report, out: TextIO, lang: Lang) -> None:
    """Write open findings and unreadable files; of equal fingerprints GitLab would drop all but one."""
    found = [
        _issue(p.code, p.message.say(lang), problem_fingerprint(p), "blocker", p.file, p.span.line)
        for p in report.problems
    ]
    found += [
        _issue(e.code, f"{e.message} {e.hint}", e.fingerprint, _SEVERITIES[e.severity], e.file, e.span.line)
        for e in worst_first(entries(report, lang))
    ]
    seen: dict[str, int] = {}
    for issue in found:
        first = issue["fingerprint"]
        seen[first] = seen.get(first, 0) + 1
        issue["fingerprint"] = first if seen[first] == 1 else f"{first}-{seen[first]}"
    json.dump(found, out, ensure_ascii=False, indent=1)
    out.write("\n")


def _issue(code: str, said: str, fingerprint: str, severity: str, file: str, line: int) -> Issue:
    return Issue(
        description=f"{code}: {said}",
        check_name=code,
        fingerprint=fingerprint,
        severity=severity,
        location={"path": file, "lines": {"begin": line}},
    )
