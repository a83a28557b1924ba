"""The judgement of one proposal by all rule sets that apply: pure, without clock or files."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from regionai.budget.cover import declared
from regionai.budget.ledger import Ledger
from regionai.budget.proposed import ledger
from regionai.frozen import frozen
from regionai.judge.submission import Submission, cited
from regionai.judge.waiver import DecidingFinding, waived
from regionai.model.finding import FailPolicy, Outcome, Severity
from regionai.model.proposal import Proposal
from regionai.model.region import Region
from regionai.remedy.margins import SourceRoom, binding, rooms
from regionai.remedy.steps import Lever, levers
from regionai.remedy.suspect import Suspect
from regionai.remedy.task import BINDING, Mending, Task, task
from regionai.remedy.unsaid import UnsaidRounding
from regionai.rules.base import Rule
from regionai.rules.case import Case
from regionai.rules.documents import Unknown
from regionai.rules.editions.library import Chosen
from regionai.rules.indicator import IndicatorValue
from regionai.rules.judged import JudgedRule
from regionai.rules.obligations.standing import Standing
from regionai.rules.ruleset import RuleSet
from regionai.source.plain import dotted
from regionai.source.tree import Tree


# Two are never compared; as a key each stands for itself.
@frozen
class Assessment:
    """All judgements on one proposal; what follows from them is worked out when it is asked for."""

    submission: Submission
    ledger: Ledger
    cases: tuple[tuple[RuleSet, Case], ...]
    judged_rules: tuple[JudgedRule, ...]
    # What is to be told of the table that the budget stands in, and what is wrong with waivers.
    remarks: tuple[DecidingFinding, ...]
    # Rules all of whose findings are in the baseline, as `programme/id`: shown, but never a failure.
    known: frozenset[str] = frozenset()

    @property
    def tree(self) -> Tree:
        """The content of the proposal's file, with the place of every part."""
        return self.submission.tree

    @property
    def file(self) -> str:
        """The name of the file, safe to print."""
        return self.tree.file

    @property
    def file_again(self) -> str:
        """What a correction of the file names: the file, and options that it does not go without.

        A rule that is not wanted here is left by a correction too.
        """
        without = "".join(f" --without {rule.id}" for rule in self._left)
        return f"{self.file}{self.submission.said_again}{without}"

    @property
    def proposal(self) -> Proposal:
        """What was judged."""
        return self.submission.proposal

    @property
    def applied(self) -> tuple[Chosen, ...]:
        """The rule sets that apply, the programme's first."""
        return self.submission.applied

    @property
    def indicators(self) -> tuple[tuple[str, IndicatorValue], ...]:
        """Figures without a verdict, by id, read and worked out when they are asked for."""
        found = zip(self.applied, self.cases, strict=True)
        return tuple(each for chosen, (_, case) in found for each in chosen.edition.indicators.values(case))

    @property
    def obligations(self) -> tuple[tuple[Chosen, Standing], ...]:
        """What comes after, with the rule set that says so, read and worked out when it is asked for."""
        found = zip(self.applied, self.cases, strict=True)
        return tuple(
            (chosen, standing)
            for chosen, (_, case) in found
            for standing in chosen.edition.obligations.standings(case)
        )

    @property
    def unknowns(self) -> tuple[tuple[RuleSet, Unknown], ...]:
        """What is not checked because it is not known, with the rule set that lists it."""
        return tuple((rules, unknown) for rules, _ in self.cases for unknown in rules.unknowns)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The rules that the caller wants not judged, as people cite them."""
        return tuple(cited(rules, rule) for rules, _, rule in self._not_wanted())

    @property
    def _left(self) -> Iterator[Rule]:
        """The rules not wanted that a correction would otherwise mend."""
        for _, case, rule in self._not_wanted():
            if rule.compares_declared or rule.judge(case).margin is not None:
                yield rule

    def _not_wanted(self) -> Iterator[tuple[RuleSet, Case, Rule]]:
        has = self.submission.selection.has
        for rules, case in self.cases:
            yield from ((rules, case, rule) for rule in rules.rules if not has(rules, rule))

    @cached_property
    def suspects(self) -> tuple[Suspect, ...]:
        """Possible typing errors; empty if declared figures agree with the lines, or are not the file's."""
        is_off = any(r.rule.compares_declared and r.outcome is Outcome.BROKEN for r in self.judged_rules)
        if not is_off or not self.submission.is_written:
            return ()
        # Most proposals agree with themselves, and the search for slips takes several modules.
        from regionai.remedy.slips import suspects

        return suspects(self.proposal, self.ledger, self.tree)

    @property
    def disagreeing(self) -> tuple[str, ...]:
        """The declared figures that disagree with the lines, as key paths."""
        return tuple(
            dotted(finding.at)
            for judged in self.judged_rules
            if judged.rule.compares_declared and judged.outcome is Outcome.BROKEN
            for finding in judged.judgement.findings
        )

    @cached_property
    def unsaid_rounding(self) -> UnsaidRounding | None:
        """The rounding that the file does not speak of and that would explain what is broken, if any."""
        is_off = any(
            each.outcome is Outcome.BROKEN and (each.is_money or each.rule.compares_declared)
            for each in self.judged_rules
        )
        if not is_off or not self.submission.is_written:
            return None
        # Few proposals are broken by as little as a rounding.
        from regionai.remedy.rounding import unsaid_rounding

        def judged(proposal: Proposal) -> tuple[JudgedRule, ...]:
            return assess(self.submission.with_proposal(proposal)).judged_rules

        return unsaid_rounding(self.proposal, self.ledger, self.tree, self.judged_rules, judged)

    @cached_property
    def levers(self) -> tuple[Lever, ...]:
        """The single steps that help, the cheapest that works first.

        Empty if there is nothing to mend, and where a slip explains what
        disagrees: it is corrected before any money is moved.
        """
        if self.suspects or not any(map(BINDING.mends, self.judged_rules)):
            return ()
        return levers(self.task, self.proposal)

    @cached_property
    def task(self) -> Task:
        """What a correction of the budget must achieve that mends what binds."""
        return self.task_of(BINDING)

    def task_of(self, mending: Mending) -> Task:
        """Return what a correction must achieve that mends something else."""
        return task(self.ledger, self.judged_rules, mending, self.proposal.rounding())

    @cached_property
    def rooms(self) -> tuple[SourceRoom, ...]:
        """How far each source alone may change under all money rules together."""
        return rooms(self.task)

    @property
    def category_words(self) -> Mapping[str, str]:
        """The Korean word of each category of the programme's edition."""
        return self.applied[0].rules.category_titles

    @property
    def binding(self) -> JudgedRule | None:
        """The money rule with the least margin; None if no rule has a margin."""
        return binding(self.judged_rules)

    def knows(self, judged: JudgedRule) -> bool:
        """Return whether all findings of a judged rule are in the baseline."""
        return judged.key in self.known

    @property
    def worst(self) -> Outcome:
        """The worst outcome of any rule that is more than advice: broken, undecided, or met."""
        return next((o for o in (Outcome.BROKEN, Outcome.UNDECIDED) if self.counted(o)), Outcome.MET)

    def counted(self, outcome: Outcome) -> int:
        """Return how many rules have an outcome; open advice is not counted, as it is no verdict."""
        found = self.with_outcome(outcome)
        return sum(not (outcome.is_open and judged.rule.severity is Severity.ADVICE) for judged in found)

    @property
    def region(self) -> Region:
        """The applicant's region."""
        return self.proposal.applicant.region

    def with_outcome(self, outcome: Outcome) -> Sequence[JudgedRule]:
        """Return the judged rules with this outcome, the most serious first."""
        return self._by_outcome.get(outcome, ())

    @cached_property
    def _by_outcome(self) -> Mapping[Outcome, Sequence[JudgedRule]]:
        found: dict[Outcome, list[JudgedRule]] = {}
        for judged in sorted(self.judged_rules, key=lambda judged: judged.rule.severity.rank):
            found.setdefault(judged.outcome, []).append(judged)
        return found

    def heeds(self, judged: JudgedRule, policy: FailPolicy) -> bool:
        """Return whether a rule is open, serious enough to fail a run, and in no baseline."""
        return judged.outcome.is_open and policy.heeds(judged.rule.severity) and not self.knows(judged)

    def fails(self, judged: JudgedRule, policy: FailPolicy) -> bool:
        """Return whether a rule alone makes the exit code 1."""
        return self.heeds(judged, policy) and not policy.passes(judged.outcome)


def assess(submission: Submission) -> Assessment:
    """Return the assessment of a proposal under all rules that apply."""
    cases = laid(submission)
    judged = [
        JudgedRule(rules, rule, case, rule.judge(case))
        for rules, case in cases
        for rule in rules.rules
        if submission.selection.has(rules, rule)
    ]
    grants = submission.grants
    if grants:
        # A waiver of a rule that is not judged is neither needed nor needless.
        not_judged = {rule.id for rules, _ in cases for rule in rules.rules} - {r.rule.id for r in judged}
        grants = tuple(each for each in grants if each.waiver.rule not in not_judged)
    judged, waiver_findings = waived(judged, grants, submission.today)
    findings = (*submission.remarks, *waiver_findings)
    return Assessment(submission, cases[0][1].ledger, cases, tuple(judged), findings)


def laid(submission: Submission) -> tuple[tuple[RuleSet, Case], ...]:
    """Return a proposal laid before all rule sets that apply, without a judgement.

    The first rule set says which categories a line without one may belong to.
    """
    proposal = submission.proposal
    figures = tuple(declared(proposal))
    table = ledger(proposal, submission.applied[0].rules.line_categories, figures)
    return tuple(
        (rules, rules.case(submission.regions, proposal, table, submission.submitted, figures))
        for rules in (chosen.rules for chosen in submission.applied)
    )
