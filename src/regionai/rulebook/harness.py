"""The cases of an edition laid before its rules: what comes out, and what no case shows."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import tee
from typing import NamedTuple

from regionai.budget.quantity import EXECUTORS
from regionai.errors import CannotError
from regionai.messages import message
from regionai.model.finding import Outcome, Severity
from regionai.model.proposal import Proposal
from regionai.model.region import Regions
from regionai.rulebook.boundaries import probes
from regionai.rulebook.cases import CaseProposal, Cases
from regionai.rulebook.drafter import Drafter, with_another
from regionai.rulebook.effort import Effort
from regionai.rules.base import Rule
from regionai.rules.case import Case, Elsewhere
from regionai.rules.draft import Draft
from regionai.rules.kinds.apart import named_in
from regionai.rules.ruleset import RuleSet


class CaseResult(NamedTuple):
    """One expectation of one case, and what came out; None where severity and outcome are as expected."""

    proposed: CaseProposal
    rule: str
    expected: tuple[Severity, Outcome]
    found: tuple[Severity, Outcome]

    @property
    def holds(self) -> bool:
        """Whether the case came out as it says."""
        return self.expected == self.found


class Probe(NamedTuple):
    """A proposal made to order, as it is laid before the rules, and what a rule says of it."""

    draft: Draft
    case: Case
    outcome: Outcome


class Coverage(NamedTuple):
    """Which outcomes of a rule some case shows, and which of the others some proposal could show."""

    rule: str
    shown: frozenset[Outcome]
    possible: frozenset[Outcome]

    @property
    def missing(self) -> tuple[Outcome, ...]:
        """The outcomes that could be shown by a case and are not."""
        return tuple(o for o in SHOWN if o in self.possible and o not in self.shown)


# A budget with every kind of line is made for each rule: so many lines in all take some two seconds.
# The editions that come with regionai take up to seven hundred.
MOST_LINES = 5_000

# What cases have to show of each rule, where a proposal can.
SHOWN = (Outcome.MET, Outcome.BROKEN, Outcome.UNDECIDED)


@dataclass(frozen=True)
class Harness:
    """An edition with its cases and proposals made to order, on which rules are tried."""

    rules: RuleSet
    regions: Regions
    cases: Cases | None
    _probed: dict[str, Iterator[Probe]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def file(self) -> str:
        """The file of the cases, as it is shown."""
        return "" if self.cases is None else self.cases.file

    @cached_property
    def drafter(self) -> Drafter:
        """Makes proposals in the terms of the edition.

        Raises `CannotError` for an edition whose rules tell more than `MOST_LINES` apart.
        """
        terms = self.rules.terms(self.regions)
        day = self.rules.applies.first
        region = next(r for r in self.regions.regions if not r.capital_region and r.exists_on(day))
        selections = [quantity.filter for quantity in terms.quantities.values()]
        items = dict.fromkeys(item for of in selections for item in sorted(of.items or ()))
        bodies = dict.fromkeys(body for of in selections for body in sorted(of.bodies or ()))
        drafter = Drafter(
            terms,
            Effort(self.rules.name),
            day,
            region,
            categories=self.rules.line_categories,
            # A longer word than all is another one; of a firm nobody knows the size.
            items=with_another(tuple(items), "x" * len("".join(items)) + "x"),
            bodies=with_another(tuple(bodies), *(each for each in EXECUTORS if each != "firm")),
        )
        lines = drafter.count_of_lines * len(self.rules.rules)
        if lines > MOST_LINES:
            said = message("lint.too-many-lines", edition=self.rules.name, count=lines, limit=MOST_LINES)
            raise CannotError(said)
        return drafter

    @cached_property
    def laid(self) -> tuple[tuple[CaseProposal, Case], ...]:
        """Every proposal of every case, laid before the rules once."""
        proposals = () if self.cases is None else self.cases.proposals
        return tuple((t, self.case(t.proposal, t.elsewhere)) for t in proposals)

    def tried(self) -> Iterator[CaseResult]:
        """Yield every expectation of every case with what came out."""
        rules = {rule.id: rule for rule in self.rules.rules}
        for proposed, case in self.laid:
            for rule_id, expected in proposed.expected.items():
                rule = rules[rule_id]
                yield CaseResult(proposed, rule_id, expected, (rule.severity, rule.judge(case).outcome))

    def coverage(self) -> Iterator[Coverage]:
        """Yield for each rule what its cases show, and what proposals made to order could."""
        shown: dict[str, set[Outcome]] = {rule.id: set() for rule in self.rules.rules}
        for tried in self.tried():
            shown[tried.rule].add(tried.found[1])
        for rule in self.rules.rules:
            yield Coverage(rule.id, frozenset(shown[rule.id]), self._possible(rule, shown[rule.id]))

    def _possible(self, rule: Rule, shown: AbstractSet[Outcome]) -> frozenset[Outcome]:
        """Return what can be shown of a rule, and no longer than until that is all there is."""
        possible = {*shown}
        probed = self.probed(rule)
        while not possible.issuperset(SHOWN) and (probe := next(probed, None)) is not None:
            possible.add(probe.outcome)
        return frozenset(possible)

    def probed(self, rule: Rule) -> Iterator[Probe]:
        """Yield proposals made to order for a rule, each made once, with its outcome.

        For a rule that compares proposals each is also compared with itself.
        Raises `CannotError` as `witness` does.
        """
        kept, found = tee(self._probed.get(rule.id) or self._probe(rule))
        self._probed[rule.id] = kept
        return found

    def _probe(self, rule: Rule) -> Iterator[Probe]:
        seen: set[str] = set()
        for draft in probes(rule, self.drafter):
            if str(draft) in seen:
                continue
            seen.add(str(draft))
            proposal = self.proposal(draft)
            for elsewhere in (None, proposal) if rule.compares_proposals else (None,):
                case = self.case(proposal, elsewhere)
                yield Probe(draft, case, rule.judge(case).outcome)

    def case(self, proposal: Proposal, elsewhere: Proposal | None = None) -> Case:
        """Return a proposal laid before the rules, with what another one of the run names."""
        case = self.drafter.case(proposal)
        if elsewhere is None:
            return case
        there = Elsewhere(("elsewhere",), 1)
        named = {named: there for named, _, _ in named_in(elsewhere, self.rules.categories)}
        return replace(case, elsewhere=named)

    def proposal(self, draft: Draft) -> Proposal:
        """Return a draft as a proposal."""
        return self.drafter.proposal(draft)
