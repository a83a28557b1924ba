"""What the JSON report is made of, version 1: these types change only with the version.

Amounts are whole won, shares exact fractions as text; lines and columns count
from 1, in code points, the end excluded.
"""

from typing import TypedDict

from regionai.report.check.formats.json_report.v1_money import (
    CorrectionV1,
    LeverV1,
    PlaceV1,
    RangeV1,
    SlipV1,
    SourceMarginV1,
    SourceRoomV1,
    StretchV1,
)
from regionai.report.page.provenance import RuleSetV1

FactV1 = dict[str, str | int]


class SummaryV1(TypedDict):
    """How many rules had each outcome, and how many questions were not checked."""

    met: int
    broken: int
    undecided: int
    not_applicable: int
    waived: int
    not_checked: int


class RelatedV1(StretchV1):
    """A further place with words of its own."""

    message: str
    at: str


class FindingV1(RelatedV1):
    """A finding with its place, what would make it right, and the further places that it is about."""

    hint: str
    related: list[RelatedV1]


class SourceV1(TypedDict):
    """Who says so; `url` is the address, else where the text was found."""

    document: str
    grade: str
    url: str | None


class ReconsideredV1(TypedDict):
    """A rule whose outcome would be another if the figures were rounded, or that would stay broken."""

    rule_set: str
    rule: str
    before: str
    after: str


class UnsaidRoundingV1(PlaceV1):
    """To which unit the figures look rounded, though the file does not say so.

    `rounded_to` is how the file would say it, `won` how many won that is; the
    place is that of the first figure that shows it.
    """

    rounded_to: str
    won: int
    at: str
    outcomes: list[ReconsideredV1]
    message: str


class WaiverV1(TypedDict):
    """Who let a proposal off a rule, why, and until which day, included."""

    reason: str
    approver: str
    expires: str


class WaiverFindingV1(TypedDict):
    """What is wrong with a waiver, and where it stands; it weighs as a warning."""

    kind: str
    rule: str
    proposal: str
    file: str
    line: int
    column: int
    message: str


class DecidingFindingV1(PlaceV1):
    """What is wrong with a file that decides the run, as settings or a waiver; `at` is the key path."""

    code: str
    severity: str
    file: str
    at: str
    message: str


class StaleV1(TypedDict):
    """What a baseline knows and no longer occurs; `baseline` and `line` are where it is written."""

    file: str
    rule: str
    at: str
    baseline: str
    line: int


class ComparedV1(TypedDict):
    """One rule under two editions; null where an edition does not have it."""

    rule: str
    before: str | None
    after: str | None
    changed: bool
    margin_before: RangeV1 | None
    margin_after: RangeV1 | None


class AgainstV1(TypedDict):
    """The edition that was compared with, and every rule of both; `after` is the one compared with."""

    rule_sets: list[RuleSetV1]
    rules: list[ComparedV1]


class JudgementV1(TypedDict):
    """One rule's outcome; each fact has a label and one of `won`, `ratio`, `text`."""

    rule_set: str
    rule: str
    kind: str
    severity: str
    outcome: str
    title: str
    margin_won: RangeV1 | None
    sources: list[SourceMarginV1]
    facts: list[FactV1]
    findings: list[FindingV1]
    waiver: WaiverV1 | None
    known: bool
    source: SourceV1


class IndicatorV1(TypedDict):
    """A figure without a verdict: `least` and `greatest` as won or as exact fractions."""

    id: str
    title: str
    unit: str
    least: int | str | None
    greatest: int | str | None
    beside: str | None
    why: str


class UnknownV1(TypedDict):
    """A question that was not checked."""

    rule_set: str
    id: str
    question: str


class AssessmentV1(TypedDict):
    """All judgements on one proposal."""

    file: str
    sha256: str
    title: str
    region: str
    rule_sets: list[RuleSetV1]
    summary: SummaryV1
    judgements: list[JudgementV1]
    binding_rule: str | None
    sources: list[SourceRoomV1]
    slips: list[SlipV1]
    unsaid_rounding: UnsaidRoundingV1 | None
    levers: list[LeverV1]
    correction: CorrectionV1 | None
    correction_without_duty: CorrectionV1 | None
    indicators: list[IndicatorV1]
    unknowns: list[UnknownV1]
    waivers: list[WaiverFindingV1]
    against: AgainstV1 | None


class ProblemV1(PlaceV1):
    """Why a file was not judged."""

    file: str
    code: str
    message: str
