"""GitLab code quality."""

from collections.abc import Sequence
from operator import itemgetter
from typing import TextIO, TypedDict

from regionai.model.finding import Severity
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.format import Format
from regionai.report.check.json_lines import dumped, write_list
from regionai.run.result import ProposalResult

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.ADVICE: "info"}


class Issue(TypedDict):
    """One finding as GitLab shows it: the description alone, so the rule stands in it."""

    description: str
    check_name: str
    fingerprint: str
    severity: str
    location: dict[str, object]


# An issue with its rank among all.
Issues = list[tuple[tuple[int, ...], Issue]]


class Gitlab(Format[Issues]):
    """What is open, and unreadable files; of equal fingerprints GitLab would drop all but one."""

    ending = ".json"

    def render(self, _result: ProposalResult, found: Sequence[Diagnostic]) -> Issues:
        """Return the issues of one proposal."""
        return [(each.rank, self._issue(each)) for each in found if each.is_open]

    def write(self, rendered: Sequence[Issues], run: RunDiagnostics, out: TextIO) -> None:
        """Write the issues of all, each fingerprint once."""
        last = [(each.rank, self._issue(each)) for each in run.found]
        every = [ranked for issues in (*rendered, last) for ranked in issues]
        ordered = [issue for _, issue in sorted(every, key=itemgetter(0))]
        seen: dict[str, int] = {}
        for issue in ordered:
            first = issue["fingerprint"]
            seen[first] = seen.get(first, 0) + 1
            issue["fingerprint"] = first if seen[first] == 1 else f"{first}-{seen[first]}"
        write_list(out, map(dumped, ordered))
        out.write("\n")

    def _issue(self, each: Diagnostic) -> Issue:
        file, line = self.look.seen(each.location.file), each.location.span.line
        return Issue(
            description=f"{each.code}: {each.say_where(self.lang)}",
            check_name=each.code,
            fingerprint=each.fingerprint(self.look.seen),
            severity="blocker" if each.is_problem else _SEVERITIES[each.severity],
            location={"path": file, "lines": {"begin": line}},
        )
