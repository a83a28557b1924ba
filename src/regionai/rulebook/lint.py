"""What can be said against an edition beyond its form, and what an exact solver proves of its rules."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from regionai.budget.form import Limit
from regionai.budget.solver import Conflict
from regionai.budget.witness import Wanted
from regionai.messages import Listing, Message, message
from regionai.model.fields import Purpose, fields_of, purpose_of
from regionai.model.finding import Outcome, Severity
from regionai.rulebook.boundaries import idle_parts
from regionai.rulebook.harness import Harness
from regionai.rules.base import Grade, Rule
from regionai.rules.companion import CASES, companion
from regionai.rules.draft import Draft, merged
from regionai.rules.edition import Edition
from regionai.rules.envelope import envelope_of
from regionai.rules.library import Library
from regionai.source.problem import Problem, problem
from regionai.source.tree import KeyPath


class Remark(NamedTuple):
    """Something said against an edition; one that is no error is only to be looked at."""

    problem: Problem
    is_error: bool


class Proof(NamedTuple):
    """A statement about the rules of an edition, and a budget that shows it."""

    statement: Message
    witness: Draft


@dataclass(frozen=True)
class Linted:
    """All remarks on an edition, in the order of the file, and what was proved of it."""

    edition: Edition
    remarks: tuple[Remark, ...]
    proofs: tuple[Proof, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing speaks against the edition."""
        return not any(remark.is_error for remark in self.remarks)


def lint(edition: Edition, library: Library, today: date, within: int) -> Linted:
    """Return the remarks on an edition and the proofs.

    Raises `CannotError` without the solver, and `UnreadableError` for an
    envelope or indicators next to the edition that cannot be read.

    A document that nobody looked at `within` so many days before `today` is
    named.
    """
    # Companions that cannot be read are refused before anything is proved.
    envelope_of(edition)
    linter = _Linter(edition, library)
    linter.look_at_names()
    linter.look_at_periods()
    linter.look_at_meanings()
    linter.look_at_documents(today, within)
    linter.prove()
    remarks = sorted(linter.remarks, key=lambda r: (r.problem.span.line, r.problem.span.column))
    return Linted(edition, tuple(remarks), tuple(linter.proofs))


class _Linter:
    """Collects remarks and proofs on one edition."""

    def __init__(self, edition: Edition, library: Library) -> None:
        self.edition = edition
        self.rules = edition.rules
        self.library = library
        self.remarks: list[Remark] = []
        self.proofs: list[Proof] = []
        self.harness = Harness(edition.rules, library.regions, None)

    def remark(self, at: KeyPath, said: Message, *, is_error: bool = True, of_key: bool = False) -> None:
        span = self.edition.tree.span(at, of_key=of_key)
        self.remarks.append(Remark(problem(self.edition.file, span, said), is_error))

    def look_at_names(self) -> None:
        """Name what is defined and not used, and rules of law that could be waived."""
        rules = self.rules
        used = {name for rule in rules.rules for name in rule.quantity_names()}
        found = self.edition.indicators.by_id.values()
        used |= {name for indicator in found for name in indicator.quantity_names()}
        for name in rules.quantities:
            if name not in used:
                self.remark(("quantities", name), message("lint.unused-quantity", name=name), of_key=True)
        cited = {rule.source.document for rule in rules.rules}
        cited |= {name for unknown in rules.unknowns for name in unknown.looked_in}
        for name in rules.documents:
            if name not in cited:
                said = message("lint.unused-document", name=name)
                self.remark(("documents", name), said, is_error=False, of_key=True)
        for number, rule in enumerate(rules.rules):
            is_law = rules.grade(rule) is Grade.OFFICIAL and rule.severity is Severity.ERROR
            if is_law and rule.waivable:
                self.remark(("rules", number, "severity"), message("lint.waivable-law", rule=rule.id))
        path = self.edition.path
        # Whoever works within the folder names the file alone.
        folder = path.parent.resolve().name
        if (folder, path.stem) != (rules.programme, rules.edition):
            there, meant = f"{folder}/{path.name}", f"{rules.programme}/{rules.edition}.yaml"
            said = message("lint.misplaced", there=there, meant=meant)
            self.remark(("edition",), said, is_error=False)
        if not companion(path, CASES).is_file():
            said = message("lint.no-cases", file=companion(path, CASES).name)
            self.remark((), said, is_error=False)

    def _siblings(self) -> Iterator[Edition]:
        for other in self.library.editions(self.rules.programme):
            if other.rules.edition != self.rules.edition:
                yield other

    def look_at_periods(self) -> None:
        """Name an edition of the programme whose days are also this one's, and days that none has."""
        applies = self.rules.applies
        before: date | None = None
        for other in self._siblings():
            period = other.rules.applies
            last, other_last = applies.last or date.max, period.last or date.max
            if applies.first <= other_last and period.first <= last:
                corrects = (self.rules.supersedes, other.rules.supersedes)
                if corrects not in ((other.rules.edition, None), (None, self.rules.edition)):
                    first, end = max(applies.first, period.first), min(last, other_last)
                    said = message("lint.overlap", name=other.rules.name, first=first, last=end)
                    self.remark(("applies", "from"), said)
            elif other_last < applies.first:
                before = max(before or date.min, other_last)
        if before is not None and before + timedelta(days=1) < applies.first:
            first, end = before + timedelta(days=1), applies.first - timedelta(days=1)
            said = message("lint.gap", first=first, last=end)
            self.remark(("applies", "from"), said, is_error=False)
        names = {other.rules.edition for other in self._siblings()}
        if self.rules.supersedes is not None and self.rules.supersedes not in names:
            said = message("lint.supersedes-nothing", edition=self.rules.supersedes)
            self.remark(("supersedes",), said)

    def look_at_meanings(self) -> None:
        """Name an id that speaks of something else in another edition."""
        for other in self._siblings():
            theirs = {rule.id: rule for rule in other.rules.rules}
            for number, rule in enumerate(self.rules.rules):
                if rule.id in theirs and _meaning(rule, self.edition) != _meaning(theirs[rule.id], other):
                    said = message("lint.other-meaning", rule=rule.id, name=other.rules.name)
                    self.remark(("rules", number, "id"), said)

    def look_at_documents(self, today: date, within: int) -> None:
        """Name the documents that nobody looked at for long, or is not known to have looked at."""
        for name, document in self.rules.documents.items():
            if document.retrieved is None:
                said = message("lint.never-confirmed", name=name)
            elif (days := (today - document.retrieved).days) > within:
                said = message("lint.not-confirmed", name=name, day=document.retrieved, days=days)
            else:
                continue
            self.remark(("documents", name), said, is_error=False, of_key=True)

    def prove(self) -> None:
        """Prove that the rules can be met, and that each can be broken by itself unless it says so."""
        variants = list(
            {str(v.draft): v.draft for rule in self.rules.rules for v in rule.variants()}.values()
        )
        for variant in variants or [{}]:
            self._prove_met(variant)
        for number, rule in enumerate(self.rules.rules):
            for part in idle_parts(rule, self.harness.drafter):
                self.remark(("rules", number, *part), message("lint.never-due"))
            if rule.id in self._limits(next(iter(rule.variants())).draft):
                self._prove_money(number, rule)
            elif not any(o in (Outcome.BROKEN, Outcome.UNDECIDED) for _, o in self.harness.probed(rule)):
                self.remark(("rules", number, "id"), message("lint.dead", rule=rule.id))

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
            self.remark(("rules", number, "id"), message("lint.cannot-be-met", rules=others))

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
            self.remark(at, message("lint.dead", rule=rule.id))
        elif alone is not None:
            if rule.implied_by:
                said = message("lint.not-implied", rule=rule.id, budget=_words(alone))
                self.remark(("rules", number, "implied_by"), said)
            self.proofs.append(Proof(message("proof.independent", rule=rule.id), alone))
        else:
            by = Listing(tuple(f"`{name}`" for name in sorted(implying)))
            if set(rule.implied_by) < implying or not rule.implied_by:
                self.remark(at, message("lint.implied", rule=rule.id, by=by))
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


def _kept(limits: tuple[Limit, ...]) -> tuple[Wanted, ...]:
    return tuple(Wanted(limit) for limit in limits)


def _meaning(rule: Rule, edition: Edition) -> tuple[object, ...]:
    """Return what a rule speaks of, its figures aside: an id keeps that in all editions."""
    quantities = edition.rules.quantities
    named = tuple(quantities[name].filter for name in rule.quantity_names())
    kept: list[object] = []
    for _, field, value in fields_of(rule):
        purpose = purpose_of(field)
        if purpose is Purpose.SUBJECT:
            kept.append(value)
        elif purpose in (Purpose.FLOOR, Purpose.CAP):
            kept.append(value is not None)
    return (rule.kind, named, *kept)


def _words(draft: Draft) -> str:
    """Return the amounts of a draft in one line."""
    lines = draft["budget"]
    found = [line for line in lines if isinstance(line, dict)] if isinstance(lines, tuple) else []
    return "; ".join(", ".join(f"{key} {value}" for key, value in line.items()) for line in found)
