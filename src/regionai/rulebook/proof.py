"""What an exact solver proves of the rules of an edition."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from regionai.budget.demand import Conflict
from regionai.budget.form import Limit
from regionai.budget.witness import Wanted
from regionai.messages import Listing, Message, message
from regionai.model.finding import Outcome
from regionai.rulebook.boundaries import idle_parts
from regionai.rulebook.harness import Harness
from regionai.rules.base import Rule
from regionai.rules.case import ConditionalLimits
from regionai.rules.draft import Draft, merged
from regionai.source.plain import KeyPath
from regionai.source.shape import Contradiction

# What a rule that asks for anything comes to somewhere.
_FAILING = (Outcome.BROKEN, Outcome.UNDECIDED)

# No rule has this id: that the rule in question is broken.
_BROKEN = ""


class Proof(NamedTuple):
    """A statement about the rules of an edition, and a budget that shows it."""

    statement: Message
    witness: Draft


class Prover:
    """Proves an edition; collects the proofs, and what they say against it."""

    def __init__(self, harness: Harness) -> None:
        """Take the rules to be proved; they need no cases."""
        self.harness = harness
        self.rules = harness.rules
        self.against: list[Contradiction] = []
        self.proofs: list[Proof] = []
        self._of_variant: dict[str, dict[str, ConditionalLimits]] = {}

    def prove(self) -> None:
        """Prove that the rules can be met, and that each can be broken by itself unless it says so.

        Raises `CannotError` for rules that would take more than the effort there is.
        """
        variants = list(
            {
                str(v.draft): v.draft
                for rule in self.rules.rules
                for v in rule.variants(self.harness.drafter.terms)
            }.values()
        )
        for variant in variants or [{}]:
            self._prove_met(variant)
        for number, rule in enumerate(self.rules.rules):
            for part in idle_parts(rule, self.harness.drafter):
                self._against(("rules", number, *part), message("lint.never-due"))
            if rule.id in self._limits(next(iter(rule.variants(self.harness.drafter.terms))).draft):
                self._prove_money(number, rule)
            elif not any(each.outcome in _FAILING for each in self.harness.probed(rule)):
                self._against(("rules", number, "id"), message("lint.dead", rule=rule.id))

    def _prove_met(self, variant: Draft) -> None:
        limits = self._limits(variant)
        if not limits:
            return
        for kept in _ways_to_keep(limits.values()):
            found = self.harness.drafter.budget(*kept)
            if not isinstance(found, Conflict):
                self.proofs.append(Proof(message("proof.can-be-met"), merged(found, variant)))
                return
        groups = {key: _kept(each.limits) for key, each in limits.items()}
        for names in self._contradictions(groups):
            # What is written above can still be kept.
            last = max(n for n, rule in enumerate(self.rules.rules) if rule.id in names)
            others = Listing(tuple(f"`{key}`" for key in groups if key in names))
            against = (("rules", last, "id"), message("lint.cannot-be-met", rules=others))
            if against not in self.against:
                self.against.append(against)

    def _contradictions(
        self, groups: Mapping[str, tuple[Wanted, ...]], keep: str | None = None
    ) -> Iterator[frozenset[str]]:
        """Yield every set of groups that no budget satisfies together and that none could be left out of.

        Each set once. One group of a set is left out after the other, and what
        remains has another set or can be satisfied; `keep` is never left out.
        """
        found: list[frozenset[str]] = []
        pending: list[frozenset[str]] = [frozenset()]
        for left_out in pending:
            self.harness.drafter.effort.spend(len(found) + len(groups) * len(pending))
            core = next((each for each in found if not each & left_out), None)
            if core is None:
                core = self._core({key: each for key, each in groups.items() if key not in left_out})
                if core:
                    found.append(core)
                    yield core
            pending += [
                more
                for key in groups
                if key in core and key != keep
                if (more := left_out | {key}) not in pending
            ]

    def _core(self, groups: Mapping[str, tuple[Wanted, ...]]) -> frozenset[str]:
        """Return a least set of groups that no budget satisfies together; empty if one satisfies all."""
        found = self.harness.drafter.budget(*groups.values(), explains=True)
        numbers = found.groups if isinstance(found, Conflict) else ()
        return frozenset(key for n, key in enumerate(groups) if n in numbers)

    def _prove_money(self, number: int, rule: Rule) -> None:
        """Prove that a budget breaks the rule, and whether it does so while all others are kept."""
        at: KeyPath = ("rules", number, "id")
        breaking = alone = None
        implying: list[frozenset[str]] = []
        for variant in self._limiting(rule):
            limits = self._limits(variant)
            others = {key: limits[key] for key in self._weighing(rule) if key in limits}
            breaking = breaking or self._breaking(rule, variant, limits, {})
            alone = self._breaking(rule, variant, limits, others)
            if alone is not None:
                break
            implying.append(self._implying(limits[rule.id], others))
        if breaking is None:
            self._against(at, message("lint.dead", rule=rule.id))
        elif alone is not None:
            if rule.implied_by:
                said = message("lint.not-implied", rule=rule.id, budget=_words(alone))
                self._against(("rules", number, "implied_by"), said)
            self.proofs.append(Proof(message("proof.independent", rule=rule.id), alone))
        elif all(implying):
            # Others that contradict each other imply nothing: no budget keeps them anyway.
            names = frozenset().union(*implying)
            by = Listing(tuple(f"`{name}`" for name in sorted(names)))
            if set(rule.implied_by) < names or not rule.implied_by:
                self._against(at, message("lint.implied", rule=rule.id, by=by))
            self.proofs.append(Proof(message("proof.implied", rule=rule.id, by=by), breaking))

    def _limiting(self, rule: Rule) -> Iterator[Draft]:
        """Yield what else a proposal may say where the rule limits its budget, each once.

        Its own variants come first, then those of the others beside them: what
        they ask of a budget may turn on what this rule does not look at.
        """
        terms = self.harness.drafter.terms
        own = [each.draft for each in rule.variants(terms)]
        more = [each.draft for other in self.rules.rules for each in other.variants(terms)]
        beside = [merged(one, other) for other in more for one in own if not one.keys() & other.keys()]
        drafts = {str(draft): draft for draft in (*own, *beside)}.values()
        yield from (draft for draft in drafts if rule.id in self._limits(draft))

    def _weighing(self, rule: Rule) -> Iterator[str]:
        """Yield the rules that could imply this one: as heavy as it, and not implied by it themselves."""
        implied = {rule.id}
        while more := {r.id for r in self.rules.rules if implied & set(r.implied_by)} - implied:
            implied |= more
        for other in self.rules.rules:
            if other.id not in implied and other.severity.reaches(rule.severity):
                yield other.id

    def _breaking(
        self,
        rule: Rule,
        variant: Draft,
        limits: Mapping[str, ConditionalLimits],
        others: Mapping[str, ConditionalLimits],
    ) -> Draft | None:
        """Return a budget that keeps the others and breaks the rule, if there is one."""
        own = limits[rule.id]
        # Where it can be, what else the rule asks is kept: a share of nothing is no broken one.
        for limit, rest in product(own.limits, (own.limits, ())):
            also = tuple(each for each in rest if each != limit)
            broken = (Wanted(limit, None, -1), *_kept((*also, *own.within)))
            # There may be more ways than could be listed.
            for kept in _ways_to_keep(others.values()):
                found = self.harness.drafter.budget(*kept, broken)
                if isinstance(found, Conflict):
                    continue
                draft = merged(found, variant)
                if rule.judge(self.harness.case(self.harness.proposal(draft))).outcome is Outcome.BROKEN:
                    return draft
        return None

    def _implying(self, own: ConditionalLimits, others: Mapping[str, ConditionalLimits]) -> frozenset[str]:
        """Return a smallest set of others that leaves no budget to break the first limit, if one does.

        A budget keeps them: others that contradict each other are no such set,
        and one that does not ask of every budget implies nothing.
        """
        groups = {key: _kept(each.limits) for key, each in others.items() if not each.within}
        groups[_BROKEN] = (Wanted(own.limits[0], None, -1), *_kept(own.within))
        found = (names - {_BROKEN} for names in self._contradictions(groups, _BROKEN) if _BROKEN in names)
        return next(found, frozenset())

    def _limits(self, variant: Draft) -> dict[str, ConditionalLimits]:
        """Return what each money rule asks of a budget that has every kind of line, worked out once."""
        if (known := self._of_variant.get(str(variant))) is not None:
            return known
        draft = merged(self.harness.drafter.everything(), variant)
        self.harness.drafter.effort.ask(len(self.rules.rules))
        case = self.harness.case(self.harness.proposal(draft))
        found = {rule.id: rule.conditional_limits(case) for rule in self.rules.rules}
        limits = self._of_variant[str(variant)] = {key: each for key, each in found.items() if each.limits}
        return limits

    def _against(self, at: KeyPath, said: Message) -> None:
        self.against.append((at, said))


def _kept(limits: tuple[Limit, ...]) -> tuple[Wanted, ...]:
    return tuple(Wanted(limit) for limit in limits)


def _ways_to_keep(rules: Iterable[ConditionalLimits]) -> Iterator[tuple[tuple[Wanted, ...], ...]]:
    """Yield what a budget may keep to keep all rules: of each its limits, or one that it then need not."""
    yield from product(
        *((_kept(each.limits), *((Wanted(limit, None, -1),) for limit in each.within)) for each in rules)
    )


def _words(draft: Draft) -> str:
    """Return the amounts of a draft in one line."""
    lines = draft["budget"]
    found = [line for line in lines if isinstance(line, dict)] if isinstance(lines, tuple) else []
    return "; ".join(", ".join(f"{key} {value}" for key, value in line.items()) for line in found)
