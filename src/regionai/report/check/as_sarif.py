"""SARIF 2.1.0, as GitHub code scanning reads it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, NotRequired, TextIO, TypedDict
from urllib.parse import quote

from regionai import __version__
from regionai.messages import Lang, message
from regionai.model.finding import Outcome, Severity
from regionai.report.check.entries import Entry, entries, run_entries, seen_from
from regionai.rules.judged import JudgedRule
from regionai.run.result import ProposalResult, RunSummary
from regionai.source.problem import Problem, Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}

Text = dict[str, str]


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
    shortDescription: Text
    fullDescription: Text
    help: Text
    defaultConfiguration: Text
    properties: dict[str, object]


class Result(TypedDict):
    """One finding; the position of its rule is known when all rules are."""

    ruleId: str
    ruleIndex: NotRequired[int]
    level: str
    message: Text
    locations: list[dict[str, object]]
    partialFingerprints: Text
    suppressions: NotRequired[list[Text]]
    baselineState: NotRequired[str]


class Found(NamedTuple):
    """The results of one proposal, and the rules that they are instances of, by id."""

    rules: dict[str, SarifRule]
    results: list[Result]


@dataclass(frozen=True)
class Sarif:
    """SARIF, in which files that could not be judged are notifications of the tool.

    Files below the folder `here`, an absolute path with `/` between folders,
    are given as seen from there: code scanning knows no others.
    """

    lang: Lang
    here: str

    def render(self, result: ProposalResult) -> Found:
        """Return the results of one proposal."""
        return self._found(entries(result.assessment, self.lang))

    def write(self, rendered: Sequence[Found], summary: RunSummary, out: TextIO) -> None:
        """Write one run with the results of all; those of a share are a category of their own."""
        rendered = (*rendered, self._found(run_entries(summary, self.lang)))
        rules: dict[str, SarifRule] = {}
        for render in rendered:
            for code, rule in render.rules.items():
                rules.setdefault(code, rule)
        positions = {code: n for n, code in enumerate(rules)}
        notifications = [self._notification(problem) for problem in summary.problems]
        share = "" if summary.shard is None else f"{summary.shard.number}-of-{summary.shard.of}/"
        run = {
            "tool": {
                "driver": {
                    "name": "regionai",
                    "semanticVersion": __version__,
                    "version": __version__,
                    "rules": list(rules.values()),
                }
            },
            "columnKind": "unicodeCodePoints",
            "automationDetails": {"id": f"regionai/{share}"},
            "invocations": [
                {
                    "executionSuccessful": not notifications,
                    "toolExecutionNotifications": notifications,
                }
            ],
            "results": [
                {"ruleId": result["ruleId"], "ruleIndex": positions[result["ruleId"]], **result}
                for render in rendered
                for result in render.results
            ],
        }
        log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
        json.dump(log, out, ensure_ascii=False, indent=1)
        out.write("\n")

    def _found(self, found: Iterable[Entry]) -> Found:
        rules: dict[str, SarifRule] = {}
        results = []
        for entry in found:
            if entry.code not in rules:
                rules[entry.code] = _rule(entry, self.lang)
            results.append(_result(entry, self._location(entry.file, entry.span)))
        return Found(rules, results)

    def _notification(self, problem: Problem) -> dict[str, object]:
        return {
            "descriptor": {"id": problem.code},
            "level": "error",
            "message": {"text": problem.message.say(self.lang)},
            "locations": [self._location(problem.file, problem.span)],
        }

    def _location(self, file: str, span: Span) -> dict[str, object]:
        region = SarifRegion(
            startLine=span.line,
            startColumn=span.column,
            endLine=span.end_line,
            endColumn=max(span.end_column, span.column + 1),
        )
        uri = quote(seen_from(self.here, file))
        return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _rule(entry: Entry, lang: Lang) -> SarifRule:
    requires, source, tags = entry.title, "", ["regionai"]
    if entry.judged is not None:
        requires, source = _words(entry.judged, lang)
        tags.append(entry.judged.rules.programme)
    return SarifRule(
        id=entry.code,
        name="".join(part.capitalize() for part in entry.code.rpartition("/")[2].split("-")),
        shortDescription={"text": _sentence(entry.title)},
        fullDescription={"text": _sentence(requires)},
        help={
            "text": f"{requires}\n\n{source}".strip(),
            "markdown": f"{requires}\n\n> {source}".strip("\n >"),
        },
        defaultConfiguration={"level": _LEVELS[entry.severity]},
        properties={"tags": tags, "precision": "very-high", "problem.severity": _problem_severity(entry)},
    )


def _words(judged: JudgedRule, lang: Lang) -> tuple[str, str]:
    """Return what a rule requires, and who says so, how well that is known."""
    rules, rule = judged.rules, judged.rule
    grade = message(f"grade.{rules.grade(rule)}")
    source = message("finding.source", grade=grade, document=rule.source.document, says=rule.source.says)
    return rule.requires(judged.case).say(lang), source.say(lang)


def _level(entry: Entry) -> str:
    """Return how a result is shown: what cannot be decided is no error yet, whatever its rule weighs."""
    if entry.outcome is Outcome.UNDECIDED and entry.severity is Severity.ERROR:
        return _LEVELS[Severity.WARNING]
    return _LEVELS[entry.severity]


def _problem_severity(entry: Entry) -> str:
    return "recommendation" if entry.severity is Severity.ADVICE else str(entry.severity)


def _result(entry: Entry, location: dict[str, object]) -> Result:
    result = Result(
        ruleId=entry.code,
        level=_level(entry),
        message={"text": f"{entry.message} {entry.hint}".strip()},
        locations=[location],
        partialFingerprints={
            "regionai/v1": entry.fingerprint,
            "primaryLocationLineHash": f"{entry.fingerprint}:1",
        },
    )
    if entry.is_known:
        result["baselineState"] = "unchanged"
    if entry.judged is not None and entry.judged.waiver is not None:
        waiver = entry.judged.waiver
        why = f"{waiver.reason} ({waiver.approver}, {waiver.expires})"
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}]
    return result


def _sentence(text: str) -> str:
    """Return text that ends as a sentence does, which viewers ask for."""
    return text if text.endswith(".") else f"{text}."
