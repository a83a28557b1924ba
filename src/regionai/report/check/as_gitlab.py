"""GitLab code quality."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO, TypedDict

from regionai.messages import Lang
from regionai.model.finding import Severity
from regionai.report.check.entries import (
    Entry,
    Rank,
    entries,
    in_order,
    problem_fingerprint,
    ranked,
    run_entries,
    seen_from,
)
from regionai.run.result import ProposalResult, RunSummary
from regionai.source.problem import Span

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.ADVICE: "info"}


class Issue(TypedDict):
    """One finding as GitLab shows it: the description alone, so the rule stands in it."""

    description: str
    check_name: str
    fingerprint: str
    severity: str
    location: dict[str, object]


@dataclass(frozen=True)
class Gitlab:
    """Open findings and unreadable files; of equal fingerprints GitLab would drop all but one.

    Files below the folder `here` are given as seen from there.
    """

    lang: Lang
    here: str

    def render(self, result: ProposalResult) -> list[tuple[Rank, Issue]]:
        """Return the issues of one proposal."""
        return [(rank, self._of_entry(e)) for rank, e in ranked(entries(result.assessment, self.lang))]

    def write(self, rendered: Sequence[list[tuple[Rank, Issue]]], summary: RunSummary, out: TextIO) -> None:
        """Write the issues of all, each fingerprint once."""
        found = [
            self._issue(p.code, p.message.say(self.lang), problem_fingerprint(p), "blocker", p.file, p.span)
            for p in summary.problems
        ]
        last = [(rank, self._of_entry(entry)) for rank, entry in ranked(run_entries(summary, self.lang))]
        found += in_order((*rendered, last))
        seen: dict[str, int] = {}
        for issue in found:
            first = issue["fingerprint"]
            seen[first] = seen.get(first, 0) + 1
            issue["fingerprint"] = first if seen[first] == 1 else f"{first}-{seen[first]}"
        json.dump(found, out, ensure_ascii=False, indent=1)
        out.write("\n")

    def _of_entry(self, e: Entry) -> Issue:
        return self._issue(
            e.code, f"{e.message} {e.hint}", e.fingerprint, _SEVERITIES[e.severity], e.file, e.span
        )

    def _issue(self, code: str, said: str, fingerprint: str, severity: str, file: str, span: Span) -> Issue:
        return Issue(
            description=f"{code}: {said}",
            check_name=code,
            fingerprint=fingerprint,
            severity=severity,
            location={"path": seen_from(self.here, file), "lines": {"begin": span.line}},
        )
