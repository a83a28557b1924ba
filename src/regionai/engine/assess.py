"""One proposal laid before all rule sets that apply: pure, without clock or files."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from regionai.budget.ledger import Ledger, ledger
from regionai.engine.repair import Lever, levers, with_best_lever
from regionai.model.finding import Excerpt, Fact, Finding, Judgement, Outcome, Severity
from regionai.model.proposal import Proposal
from regionai.model.region import Region, Regions
from regionai.rules.base import Case, Rule
from regionai.rules.indicator import Reading
from regionai.rules.library import Chosen
from regionai.rules.ruleset import RuleSet, Unknown
from regionai.source.tree import Tree

# What a line without a category may be, beside the edition's own categories.
_OTHER = "other"


@dataclass(frozen=True)
class Document:
    """A proposal and the file that it was read from."""

    tree: Tree
    sha256: str
    proposal: Proposal


class Ruling(NamedTuple):
    """One rule of one rule set, and its judgement."""

    rules: RuleSet
    rule: Rule
    case: Case
    judgement: Judgement

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The arithmetic step by step, worked out when it is asked for."""
        return self.rule.facts(self.case)

    @property
    def outcome(self) -> Outcome:
        """The outcome of the judgement."""
        return self.judgement.outcome

    @property
    def is_money(self) -> bool:
        """Whether the rule is about money, so that it has a margin."""
        return self.judgement.margin is not None


@dataclass(frozen=True)
class Assessment:
    """All judgements on one proposal, with provenance."""

    file: str
    sha256: str
    proposal: Proposal
    ledger: Ledger
    applied: tuple[Chosen, ...]
    rulings: tuple[Ruling, ...]
    levers: tuple[Lever, ...]
    cases: tuple[tuple[RuleSet, Case], ...]

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
        """Return whether a rule of at least this severity is broken or undecided."""
        order = list(Severity)
        return any(
            ruling.outcome in (Outcome.BROKEN, Outcome.UNDECIDED)
            and order.index(ruling.rule.severity) <= order.index(severity)
            for ruling in self.rulings
        )


def assess(
    document: Document, applied: Iterable[Chosen], regions: Regions, submitted: date | None
) -> Assessment:
    """Return what all rules of `applied` say of a proposal; the first gives the categories.

    `submitted` is the day that the proposal is judged for, if anyone said it.
    """
    chosen = tuple(applied)
    proposal = document.proposal
    table = ledger(proposal, (*chosen[0].rules.categories, _OTHER))
    cases = [
        (each.rules, Case(proposal, table, submitted, regions, each.rules.quantities)) for each in chosen
    ]
    rulings = [Ruling(rules, rule, case, rule.judge(case)) for rules, case in cases for rule in rules.rules]
    found: tuple[Lever, ...] = ()
    if any(ruling.is_money and ruling.outcome is Outcome.BROKEN for ruling in rulings):
        judged = tuple((r.rule, r.judgement, r.rule.forms(r.case)) for r in rulings)
        found = levers(table, proposal, judged)
        rulings = [with_lever(ruling, found) for ruling in rulings]
    return Assessment(
        document.tree.file,
        document.sha256,
        proposal,
        table,
        chosen,
        tuple(_located(ruling, document.tree) for ruling in rulings),
        found,
        tuple(cases),
    )


def with_lever(ruling: Ruling, found: tuple[Lever, ...]) -> Ruling:
    """Return a broken money ruling whose hint repairs all broken ones, not only itself."""
    if not ruling.is_money or ruling.outcome is not Outcome.BROKEN:
        return ruling
    findings = tuple(with_best_lever(finding, found) for finding in ruling.judgement.findings)
    return ruling._replace(judgement=ruling.judgement._replace(findings=findings))


def _located(ruling: Ruling, tree: Tree) -> Ruling:
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
