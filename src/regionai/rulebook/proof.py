"""What an exact solver proves of the rules of an edition."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from regionai.budget.form import Limit
from regionai.budget.solver import Conflict
from regionai.budget.witness import Wanted
from regionai.messages import Listing, Message, message
from regionai.model.finding import Outcome
from regionai.rulebook.boundaries import idle_parts
from regionai.rulebook.harness import Harness
from regionai.rules.base import Rule
from regionai.rules.draft import Draft, merged
from regionai.source.plain import KeyPath
from regionai.source.shape import Contradiction


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

    def prove(self) -> None:
        """Prove that the rules can be met, and that each can be broken by itself unless it says so."""
        variants = list(
            {str(v.draft): v.draft for rule in self.rules.rules for v in rule.variants()}.values()
        )
        for variant in variants or [{}]:
            self._prove_met(variant)
        for number, rule in enumerate(self.rules.rules):
            for part in idle_parts(rule, self.harness.drafter):
                self._against(("rules", number, *part), message("lint.never-due"))
            if rule.id in self._limits(next(iter(rule.variants())).draft):
                self._prove_money(number, rule)
            elif not any(o in (Outcome.BROKEN, Outcome.UNDECIDED) for _, o in self.harness.probed(rule)):
                self._against(("rules", number, "id"), message("lint.dead", rule=rule.id))

    def _prove_met(self, variant: Draft) -> None:
        limits = self._limits(variant)
        if not limits:
            return
        found = self.harness.drafter.budget(*(_kept(each) for each in limits.values()))
        if not isinstance(found, Conflict):
            self.proofs.append(Proof(message("proof.can-be-met"), merged(found, variant)))
            return
        names = [rule_id for n, rule_id in enumerate(limits) if n in found.groups]
        numbers = [n for n, rule in enumerate(self.rules.rules) if rule.id in names]
        for number in numbers:
            others = Listing(tuple(f"`{name}`" for name in names))
            self._against(("rules", number, "id"), message("lint.cannot-be-met", rules=others))

    def _prove_money(self, number: int, rule: Rule) -> None:
        """Prove that a budget breaks the rule, and whether it does so while all others are kept."""
        at: KeyPath = ("rules", number, "id")
        breaking = alone = None
        implying: frozenset[str] = frozenset()
        for variant in (each.draft for each in rule.variants()):
            limits = self._limits(variant)
            others = {key: limits[key] for key in self._weighing(rule) if key in limits}
            breaking = breaking or self._breaking(rule, variant, limits, {})
            found = self._breaking(rule, variant, limits, others)
            alone = alone or found
            if found is None:
                implying |= self._implying(limits[rule.id], others)
        if breaking is None:
            self._against(at, message("lint.dead", rule=rule.id))
        elif alone is not None:
            if rule.implied_by:
                said = message("lint.not-implied", rule=rule.id, budget=_words(alone))
                self._against(("rules", number, "implied_by"), said)
            self.proofs.append(Proof(message("proof.independent", rule=rule.id), alone))
        else:
            by = Listing(tuple(f"`{name}`" for name in sorted(implying)))
            if set(rule.implied_by) < implying or not rule.implied_by:
                self._against(at, message("lint.implied", rule=rule.id, by=by))
            self.proofs.append(Proof(message("proof.implied", rule=rule.id, by=by), breaking))

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
        limits: Mapping[str, tuple[Limit, ...]],
        others: Mapping[str, tuple[Limit, ...]],
    ) -> Draft | None:
        """Return a budget that keeps the others and breaks the rule, if there is one."""
        for limit in limits[rule.id]:
            groups = [_kept(each) for each in others.values()]
            found = self.harness.drafter.budget(*groups, (Wanted(limit, None, -1),))
            if not isinstance(found, Conflict):
                draft = merged(found, variant)
                if rule.judge(self.harness.case(self.harness.proposal(draft))).outcome is Outcome.BROKEN:
                    return draft
        return None

    def _implying(
        self, limits: tuple[Limit, ...], others: Mapping[str, tuple[Limit, ...]]
    ) -> frozenset[str]:
        """Return the smallest set of others that leaves no budget to break the first limit."""
        groups = [_kept(each) for each in others.values()]
        found = self.harness.drafter.budget(*groups, (Wanted(limits[0], None, -1),))
        named = found.groups if isinstance(found, Conflict) else ()
        return frozenset(key for n, key in enumerate(others) if n in named)

    def _limits(self, variant: Draft) -> dict[str, tuple[Limit, ...]]:
        """Return what each money rule asks of a budget that has every kind of line."""
        draft = merged(self.harness.drafter.everything(), variant)
        case = self.harness.case(self.harness.proposal(draft))
        found = {rule.id: rule.limits(case) for rule in self.rules.rules}
        return {key: limits for key, limits in found.items() if limits}

    def _against(self, at: KeyPath, said: Message) -> None:
        self.against.append((at, said))


def _kept(limits: tuple[Limit, ...]) -> tuple[Wanted, ...]:
    return tuple(Wanted(limit) for limit in limits)


def _words(draft: Draft) -> str:
    """Return the amounts of a draft in one line."""
    lines = draft["budget"]
    found = [line for line in lines if isinstance(line, dict)] if isinstance(lines, tuple) else []
    return "; ".join(", ".join(f"{key} {value}" for key, value in line.items()) for line in found)
