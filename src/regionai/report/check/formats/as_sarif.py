"""SARIF 2.1.0, as GitHub code scanning reads it."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, NotRequired, TextIO, TypedDict
from urllib.parse import quote

from regionai import __version__
from regionai.messages import Lang, message
from regionai.model.finding import Outcome, Severity
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.format import Format
from regionai.report.check.formats.json_report.decided import decided_v2
from regionai.report.check.json_lines import dumped, write_list
from regionai.report.page.foreign_text import escaped
from regionai.rules.judged import JudgedRule
from regionai.run.result import ProposalResult
from regionai.source.problem import Location

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}

Words = dict[str, str]


class SarifRegion(TypedDict):
    """A stretch of a file; lines and columns from 1, in code points, the end excluded."""

    startLine: int
    startColumn: int
    endLine: int
    endColumn: int


class SarifRule(TypedDict):
    """What a result is an instance of."""

    id: str
    name: str
    shortDescription: Words
    fullDescription: Words
    help: Words
    defaultConfiguration: Words
    properties: dict[str, object]


class Result(TypedDict):
    """One finding; the position of its rule is known when all rules are."""

    ruleId: str
    ruleIndex: NotRequired[int]
    level: str
    message: Words
    locations: list[dict[str, object]]
    relatedLocations: NotRequired[list[dict[str, object]]]
    partialFingerprints: Words
    suppressions: NotRequired[list[Words]]
    baselineState: NotRequired[str]


class Found(NamedTuple):
    """The results of one proposal, and the rules that they are instances of, by id."""

    rules: dict[str, SarifRule]
    results: list[Result]


class Sarif(Format[Found]):
    """SARIF, in which files that could not be judged are notifications of the tool.

    Files are given as code scanning sees them: from the root.
    """

    ending = ".sarif"

    def render(self, _result: ProposalResult, found: Sequence[Diagnostic]) -> Found:
        """Return the results of one proposal."""
        return self._found(found)

    def write(self, rendered: Sequence[Found], run: RunDiagnostics, out: TextIO) -> None:
        """Write one run with the results of all; those of a shard are a category of their own."""
        rendered = (*rendered, self._found(run.found))
        rules: dict[str, SarifRule] = {}
        for render in rendered:
            for code, rule in render.rules.items():
                rules.setdefault(code, rule)
        positions = {code: n for n, code in enumerate(rules)}
        notifications = [self._notification(each) for each in run.found if each.is_problem]
        shard = run.summary.shard
        category = "" if shard is None else f"{shard.number}-of-{shard.of}/"
        one = {
            "tool": {
                "driver": {
                    "name": "regionai",
                    "semanticVersion": __version__,
                    "version": __version__,
                    "rules": list(rules.values()),
                }
            },
            "columnKind": "unicodeCodePoints",
            "automationDetails": {"id": f"regionai/{category}"},
            "invocations": [
                {
                    "executionSuccessful": not notifications,
                    "toolExecutionNotifications": notifications,
                    "properties": {"decided": decided_v2(run.summary.decided, self.look.seen)},
                }
            ],
        }
        results = (
            {"ruleId": result["ruleId"], "ruleIndex": positions[result["ruleId"]], **result}
            for render in rendered
            for result in render.results
        )
        out.write(f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [\n')
        out.write(f'{dumped(one)[:-1]}, "results": ')
        write_list(out, map(dumped, results))
        out.write("}\n]}\n")

    def _found(self, found: Sequence[Diagnostic]) -> Found:
        shown = [each for each in found if not (each.is_step or each.is_problem)]
        rules: dict[str, SarifRule] = {}
        for each in shown:
            if each.code not in rules:
                rules[each.code] = _rule(each, self.lang)
        return Found(rules, [self._result(each) for each in shown])

    def _result(self, each: Diagnostic) -> Result:
        result = Result(
            ruleId=each.code,
            level=_level(each),
            message={"text": _unlinked(each.say(self.lang))},
            locations=[self._location(each.location)],
            partialFingerprints=self._fingerprints(each),
        )
        if each.related:
            result["relatedLocations"] = [
                self._location(place.location)
                | {"message": {"text": _unlinked(place.message.say(self.lang))}}
                for place in each.related
            ]
        if each.is_known:
            result["baselineState"] = "unchanged"
        if each.judged is not None and each.judged.waiver is not None:
            waiver = each.judged.waiver
            why = f"{waiver.reason} ({waiver.granted_by}, {waiver.expires})"
            result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}]
        return result

    def _fingerprints(self, each: Diagnostic) -> Words:
        own = each.fingerprint(self.look.seen)
        # Code scanning heeds this one alone. `upload-sarif` works it out for whatever has a line, and warns
        # of each that it finds to be another; it works none out for a cell.
        of_cell = {} if each.location.span.cell is None else {"primaryLocationLineHash": f"{own}:1"}
        return {"regionai/v1": own, **of_cell}

    def _notification(self, each: Diagnostic) -> dict[str, object]:
        return {
            "descriptor": {"id": each.code},
            "level": "error",
            "message": {"text": _unlinked(each.message.say(self.lang))},
            "locations": [self._location(each.location)],
        }

    def _location(self, location: Location) -> dict[str, object]:
        span = location.span
        uri = _uri(self.look.seen(location.file))
        if span.cell is not None:
            # Regions are of text.
            named = {"fullyQualifiedName": span.cell.say(self.lang)}
            return {"physicalLocation": {"artifactLocation": {"uri": uri}}, "logicalLocations": [named]}
        region = SarifRegion(
            startLine=span.line,
            startColumn=span.column,
            endLine=span.end_line,
            endColumn=max(span.end_column, span.column + 1),
        )
        return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


# One file has thousands of findings.
@lru_cache(maxsize=1024)
def _uri(file: str) -> str:
    """Return a path as an address: seen from the root, or with a scheme from the top of a disk."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _rule(each: Diagnostic, lang: Lang) -> SarifRule:
    title = each.title.say(lang)
    requires, source, tags = title, "", ["regionai"]
    if each.judged is not None:
        requires, source = _words(each.judged, lang)
        tags.append(each.judged.rules.programme)
    severity = "recommendation" if each.severity is Severity.ADVICE else str(each.severity)
    precision = "medium" if each.is_slip or each.is_rounding else "very-high"
    return SarifRule(
        id=each.code,
        name="".join(part.capitalize() for part in each.code.rpartition("/")[2].split("-")),
        shortDescription={"text": _sentence(title)},
        fullDescription={"text": _sentence(requires)},
        help={
            "text": f"{requires}\n\n{source}".strip(),
            "markdown": f"{escaped(requires)}\n\n> {escaped(source)}".strip("\n >"),
        },
        defaultConfiguration={"level": _LEVELS[each.severity]},
        properties={"tags": tags, "precision": precision, "problem.severity": severity},
    )


def _words(judged: JudgedRule, lang: Lang) -> tuple[str, str]:
    """Return what a rule requires, and who says so, how well that is known."""
    rules, rule = judged.rules, judged.rule
    grade = message(f"grade.{rules.grade(rule)}")
    source = message("finding.source", grade=grade, document=rule.source.document, says=rule.source.says)
    return rule.requires(judged.case).say(lang), source.say(lang)


def _level(each: Diagnostic) -> str:
    """Return how a result is shown: what cannot be decided is no error yet, whatever its rule weighs."""
    if each.outcome is Outcome.UNDECIDED and each.severity is Severity.ERROR:
        return _LEVELS[Severity.WARNING]
    return _LEVELS[each.severity]


def _sentence(text: str) -> str:
    """Return text that ends as a sentence does, which viewers ask for."""
    return text if text.endswith(".") else f"{text}."


def _unlinked(text: str) -> str:
    """Return text in which nothing is a link to a viewer, for which `[a](b)` is one in plain text too."""
    return text.replace("](", "] (")
