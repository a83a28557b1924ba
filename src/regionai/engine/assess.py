"""One proposal laid before all rule sets that apply: pure, without clock or files."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from regionai.budget.ledger import Ledger, ledger
from regionai.engine.margins import SourceRoom, binding, rooms
from regionai.engine.repair import Lever, levers, with_best_lever
from regionai.engine.ruling import Ruling
from regionai.engine.slips import Suspect, suspects
from regionai.engine.task import Task, task
from regionai.engine.waiver import Granted, WaiverFinding, waived
from regionai.model.finding import Excerpt, Finding, Outcome, Severity
from regionai.model.proposal import Proposal
from regionai.model.region import Region, Regions
from regionai.rules.base import Case
from regionai.rules.indicator import Reading
from regionai.rules.kinds.totals import TotalsRule
from regionai.rules.library import Chosen
from regionai.rules.ruleset import RuleSet, Unknown
from regionai.source.tree import Tree

# What a line without a category may be, beside the edition's own categories.
OTHER = "other"


@dataclass(frozen=True)
class Document:
    """A proposal and the file that it was read from."""

    tree: Tree
    sha256: str
    proposal: Proposal


class Submission(NamedTuple):
    """All that a proposal is judged by: itself, the rule sets that apply, the day it is judged for.

    `is_written` tells a proposal as its file has it from one with other amounts.
    `grants` are the waivers meant for it, looked at on the day `today`.
    """

    document: Document
    applied: tuple[Chosen, ...]
    regions: Regions
    submitted: date | None
    is_written: bool = True
    grants: tuple[Granted, ...] = ()
    today: date = date.max

    def with_proposal(self, proposal: Proposal) -> "Submission":
        """Return the same with another reading of the file, as a what-if has it."""
        return self._replace(document=replace(self.document, proposal=proposal), is_written=False)


@dataclass(frozen=True)
class Assessment:
    """All judgements on one proposal, with provenance."""

    tree: Tree
    sha256: str
    proposal: Proposal
    ledger: Ledger
    applied: tuple[Chosen, ...]
    rulings: tuple[Ruling, ...]
    suspects: tuple[Suspect, ...]
    levers: tuple[Lever, ...]
    cases: tuple[tuple[RuleSet, Case], ...]
    grants: tuple[Granted, ...]
    waiver_findings: tuple[WaiverFinding, ...]
    today: date
    # Rules whose findings a baseline knows, as `programme/id`: they are shown and fail nothing.
    known: frozenset[str] = frozenset()

    @property
    def file(self) -> str:
        """The file of the proposal, as it is shown."""
        return self.tree.file

    @property
    def indicators(self) -> tuple[tuple[str, Reading], ...]:
        """Figures without a verdict, by id, worked out when they are asked for."""
        return tuple(
            (key, indicator.read(case))
            for rules, case in self.cases
            for key, indicator in rules.indicators.items()
        )

    @property
    def unknowns(self) -> tuple[tuple[RuleSet, Unknown], ...]:
        """What was not checked, with the rule set that lists it."""
        return tuple((rules, unknown) for rules, _ in self.cases for unknown in rules.unknowns)

    @cached_property
    def task(self) -> Task:
        """What a correction of the budget has to do."""
        return task(self.ledger, self.rulings)

    @cached_property
    def rooms(self) -> tuple[SourceRoom, ...]:
        """What each source alone may change under all money rules, worked out when asked for."""
        return rooms(self.task)

    @property
    def binding(self) -> Ruling | None:
        """The money rule with the least margin; None if there is no money rule."""
        return binding(self.rulings)

    def knows(self, ruling: Ruling) -> bool:
        """Return whether a baseline knows all that a ruling finds."""
        return f"{ruling.rules.programme}/{ruling.rule.id}" in self.known

    @property
    def worst(self) -> Outcome:
        """The worst outcome of any rule, advice aside: broken, undecided, or met."""
        outcomes = [r.outcome for r in self.rulings if r.rule.severity is not Severity.ADVICE]
        return next((o for o in (Outcome.BROKEN, Outcome.UNDECIDED) if o in outcomes), Outcome.MET)

    @property
    def region(self) -> Region:
        """The applicant's region."""
        return self.proposal.applicant.region

    def with_outcome(self, outcome: Outcome) -> tuple[Ruling, ...]:
        """Return the rulings of one outcome, the heaviest severity first."""
        order = list(Severity)
        found = (ruling for ruling in self.rulings if ruling.outcome is outcome)
        return tuple(sorted(found, key=lambda ruling: order.index(ruling.rule.severity)))

    def fails_on(self, severity: Severity) -> bool:
        """Return whether a rule of at least this severity is broken or undecided.

        What is wrong with a waiver weighs as a warning.
        """
        order = list(Severity)
        if self.waiver_findings and severity is not Severity.ERROR:
            return True
        return any(
            ruling.outcome in (Outcome.BROKEN, Outcome.UNDECIDED)
            and not self.knows(ruling)
            and order.index(ruling.rule.severity) <= order.index(severity)
            for ruling in self.rulings
        )


def assess(submission: Submission) -> Assessment:
    """Return what all rules that apply say of a proposal; the first rule set gives the categories."""
    document, chosen, regions, submitted, is_written, grants, today = submission
    proposal = document.proposal
    table = ledger(proposal, (*chosen[0].rules.categories, OTHER))
    cases = [(each.rules, each.rules.case(regions, proposal, table, submitted)) for each in chosen]
    rulings = [Ruling(rules, rule, case, rule.judge(case)) for rules, case in cases for rule in rules.rules]
    rulings, waiver_findings = waived(rulings, grants, today)
    doubted: tuple[Suspect, ...] = ()
    if is_written and any(isinstance(r.rule, TotalsRule) and r.outcome is Outcome.BROKEN for r in rulings):
        doubted = suspects(proposal, table, document.tree)
    found: tuple[Lever, ...] = ()
    if any(ruling.is_money and ruling.outcome is Outcome.BROKEN for ruling in rulings):
        found = levers(task(table, rulings), proposal)
        rulings = [with_lever(ruling, found) for ruling in rulings]
    return Assessment(
        document.tree,
        document.sha256,
        proposal,
        table,
        chosen,
        tuple(located(ruling, document.tree) for ruling in rulings),
        doubted,
        found,
        tuple(cases),
        grants,
        waiver_findings,
        today,
    )


def with_lever(ruling: Ruling, found: tuple[Lever, ...]) -> Ruling:
    """Return a broken money ruling whose hint repairs all broken ones, not only itself."""
    if not ruling.is_money or ruling.outcome is not Outcome.BROKEN:
        return ruling
    findings = tuple(with_best_lever(finding, found) for finding in ruling.judgement.findings)
    return ruling._replace(judgement=ruling.judgement._replace(findings=findings))


def located(ruling: Ruling, tree: Tree) -> Ruling:
    """Return the ruling with the place and the lines of each finding, made concrete once."""
    findings = ruling.judgement.findings
    if not findings:
        return ruling
    located = tuple(Finding(f.message, f.hint, f.at, _excerpt(f, tree)) for f in findings)
    return ruling._replace(judgement=ruling.judgement._replace(findings=located))


def _excerpt(finding: Finding, tree: Tree) -> Excerpt:
    span = tree.span(finding.at)
    first = max(span.line - 1, 1)
    # What the file does not have at all stands nowhere: its first line would mislead.
    lines = tree.lines(first, span.line) if finding.at[0] in tree.data else ()
    return Excerpt(span, first, lines)
