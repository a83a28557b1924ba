"""What can be said against an edition beyond its form."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from regionai.messages import Message, message
from regionai.model.fields import Purpose, fields_of, purpose_of
from regionai.model.finding import Severity
from regionai.rulebook.harness import Harness
from regionai.rulebook.proof import Proof, Prover
from regionai.rules.base import Grade, Rule
from regionai.rules.companion import CASES, companion
from regionai.rules.edition import Edition
from regionai.rules.envelope import envelope_of
from regionai.rules.library import Library
from regionai.source.plain import KeyPath
from regionai.source.problem import Problem, problem


class Remark(NamedTuple):
    """Something said against an edition; one that is no error is only to be looked at."""

    problem: Problem
    is_error: bool


class Linted(NamedTuple):
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
    named, and one that was looked at after it.
    """
    # Companions that cannot be read are refused before anything is proved.
    envelope_of(edition)
    linter = _Linter(edition, library)
    linter.look_at_names()
    linter.look_at_periods()
    linter.look_at_meanings()
    linter.look_at_documents(today, within)
    prover = Prover(Harness(edition.rules, library.regions, None))
    prover.prove()
    for at, said in prover.against:
        linter.remark(at, said)
    remarks = sorted(linter.remarks, key=lambda r: (r.problem.span.line, r.problem.span.column))
    return Linted(edition, tuple(remarks), tuple(prover.proofs))


class _Linter:
    """Collects remarks on one edition."""

    def __init__(self, edition: Edition, library: Library) -> None:
        self.edition = edition
        self.rules = edition.rules
        self.library = library
        self.remarks: list[Remark] = []

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
        """Name the documents that nobody looked at for long, or only later than today, or perhaps never."""
        for name, document in self.rules.documents.items():
            if document.retrieved is None:
                said = message("lint.never-confirmed", name=name)
            elif document.retrieved > today:
                said = message("lint.confirmed-later", name=name, day=document.retrieved, today=today)
            elif (days := (today - document.retrieved).days) > within:
                said = message("lint.not-confirmed", name=name, day=document.retrieved, days=days)
            else:
                continue
            self.remark(("documents", name), said, is_error=False, of_key=True)


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
