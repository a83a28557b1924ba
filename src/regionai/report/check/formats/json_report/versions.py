"""The JSON report as a whole, in each of its versions: these types change only with the version.

Version 2 has all that version 1 has, and what makes the exit code.
"""

from typing import Literal, TypedDict

from regionai.report.check.formats.json_report.v1 import (
    AssessmentV1,
    DecidingFindingV1,
    ProblemV1,
    StaleV1,
    WaiverFindingV1,
)
from regionai.report.check.formats.json_report.v1_money import RangeV1


class GroundsV2(TypedDict):
    """What the exit code rests on, counted; `passed` is what is undecided and was let pass."""

    broken: int
    undecided: int
    waivers: int
    changes: int
    passed: int


class AmountOfV2(TypedDict):
    """An amount from which something is due, what the budget has of it, and by how much that is more.

    `theirs` is what those whom it binds execute of it, null where that does not
    count; `alone` are the ids of those that surely reach it with their own lines.
    """

    of: str
    at_least: int
    there: RangeV1
    margin: RangeV1
    theirs: RangeV1 | None
    alone: list[str]


class ObligationV2(TypedDict):
    """Something that has to be done later: in one fiscal year, or once where `year` is null.

    `state` is that of the year, `overall` that of the whole work. `day` is the
    last day that does, null where the proposal does not tell it.
    """

    rule_set: str
    id: str
    title: str
    phase: str
    who: str
    state: str
    overall: str
    year: int | None
    amounts: list[AmountOfV2]
    day: str | None
    deadline: str
    question: str | None
    document: str
    article: str | None
    grade: str
    grade_of_day: str


class SetByV2(TypedDict):
    """Where something was set: by an option, or on a line of a settings file; all null for the default."""

    option: str | None
    file: str | None
    line: int | None


class RuleFileV2(TypedDict):
    """A rule file that was applied: whether a record has it as published, and that of regionai itself."""

    rule_set: str
    file: str
    sha256: str
    published: bool
    shipped: bool


class DecidingFileV2(TypedDict):
    """A settings file, a baseline, or the file that a budget stands in."""

    file: str
    sha256: str


class GrantedWaiverV2(TypedDict):
    """A waiver of the settings, where it stands, and how many outcomes it waived."""

    rule: str
    proposal: str
    reason: str
    approver: str
    expires: str
    file: str
    line: int
    waived: int


class DecidedV2(TypedDict):
    """All that decided the run beside its proposals and the options of the call, and the rules left out."""

    rule_files: list[RuleFileV2]
    settings: list[DecidingFileV2]
    waivers: list[GrantedWaiverV2]
    baseline: DecidingFileV2 | None
    budget_files: list[DecidingFileV2]
    rules_left_out: list[str]


class AssessmentV2(AssessmentV1):
    """All judgements on one proposal, the day it is judged for, and what makes it fail.

    `budget_file` is the file that it names in place of the lines of its budget, null for none.
    """

    obligations: list[ObligationV2]
    submitted: str | None
    fail_on: str
    fail_on_set: SetByV2
    undecided: str
    undecided_set: SetByV2
    grounds: GroundsV2
    remarks: list[DecidingFindingV1]
    budget_file: DecidingFileV2 | None


class ToolV1(TypedDict):
    """What wrote the report."""

    name: str
    version: str


class Report(TypedDict):
    """What every version has."""

    format: Literal["regionai-report"]
    tool: ToolV1
    problems: list[ProblemV1]
    waivers: list[WaiverFindingV1]
    findings: list[DecidingFindingV1]
    stale: list[StaleV1]
    shard: str | None
    exit_code: int


class ReportV1(Report):
    """A report of version 1."""

    version: Literal[1]
    assessments: list[AssessmentV1]


class ReportV2(Report):
    """A report of version 2; days are written 2026-03-05."""

    version: Literal[2]
    assessments: list[AssessmentV2]
    as_of: str | None
    today: str | None
    grounds: GroundsV2
    decided: DecidedV2


VERSIONS: dict[int, type[Report]] = {1: ReportV1, 2: ReportV2}
