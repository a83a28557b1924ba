"""What can be said against an edition beyond its form."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from regionai.messages import Message, message
from regionai.model.fields import Purpose, fields_of, purpose_of, quantities_of
from regionai.model.finding import Outcome, Severity
from regionai.rulebook.cases import read_cases
from regionai.rulebook.harness import Harness
from regionai.rulebook.origin import are_of_one_original, copied, of_another_year
from regionai.rulebook.proof import Proof, Prover
from regionai.rules.base import Rule, Waivable
from regionai.rules.companion import CASES, companion
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.envelope import envelope_of
from regionai.rules.editions.library import Library
from regionai.rules.source import Grade, documents_of
from regionai.source.plain import KeyPath
from regionai.source.problem import Problem, Span, problem


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


def lint(edition: Edition, library: Library, today: date, within: int, *, proves: bool = True) -> Linted:
    """Return the remarks on an edition and the proofs, which take most of the time, and may be left out.

    Raises `CannotError` where a proof is too much work, and `UnreadableError` for a file
    next to the edition that cannot be read.

    A document that nobody looked at `within` so many days before `today` is
    named, and one that was looked at after it.
    """
    linter = _Linter(edition, library)
    # Companions that cannot be read are refused before anything is proved.
    linter.look_at_names()
    linter.look_at_cases()
    linter.look_at_periods()
    linter.look_at_meanings()
    linter.look_at_documents(today, within)
    for at, said in (*copied(edition, library), *of_another_year(edition.rules)):
        linter.remark(at, said)
    prover = Prover(Harness(edition.rules, library.regions, None))
    if proves:
        prover.prove()
    for at, said in prover.against:
        linter.remark(at, said)
    remarks = sorted(linter.remarks, key=lambda r: (r.problem.file != edition.file, *r.problem.span[:2]))
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
        """Name what is defined and not used, and official rules that could be waived."""
        rules = self.rules
        used = {name for rule in rules.rules for name in rule.quantity_names()}
        found = self.edition.indicators.by_id.values()
        used |= {name for indicator in found for name in indicator.quantity_names()}
        used |= {name for each in self.edition.obligations.all for name in each.quantity_names()}
        for name in rules.quantities:
            if name not in used:
                self.remark(("quantities", name), message("lint.unused-quantity", name=name), of_key=True)
        cited = {*documents_of((rules.rules, tuple(found), envelope_of(self.edition)))}
        cited |= {name for unknown in rules.unknowns for name in unknown.looked_in}
        cited |= {each.source.document for each in self.edition.obligations.all}
        for name in rules.documents:
            if name not in cited:
                self.remark(("documents", name), message("lint.unused-document", name=name), of_key=True)
        for number, rule in enumerate(rules.rules):
            is_official = rules.grade(rule) is Grade.OFFICIAL and rule.severity is Severity.ERROR
            if is_official and rule.waivable is Waivable.YES:
                self.remark(("rules", number, "severity"), message("lint.waivable-law", rule=rule.id))
        path = self.edition.path
        # Whoever works within the folder names the file alone.
        folder = path.parent.resolve().name
        if (folder, path.stem) != (rules.programme, rules.edition):
            there, meant = f"{folder}/{path.name}", f"{rules.programme}/{rules.edition}.yaml"
            said = message("lint.misplaced", there=there, meant=meant)
            self.remark(("edition",), said, is_error=False)

    def look_at_cases(self) -> None:
        """Name the days of submission of cases on which the edition does not apply."""
        path = companion(self.edition.path, CASES)
        if not path.is_file():
            self.remark((), message("lint.no-cases", file=path.name), is_error=False)
            return
        cases = read_cases(path, self.edition, self.library.regions)
        applies = self.rules.applies
        about_days = {rule.id for rule in self.rules.rules if rule.judges_submission}
        outside: dict[Span, date] = {}
        for each in cases.proposals:
            day = each.proposal.submitted
            shows_it = any(
                rule in about_days and outcome is Outcome.BROKEN
                for rule, (_, outcome) in each.expected.items()
            )
            if day is not None and not applies.covers(day) and not shows_it:
                outside[each.day_span] = day
        for span, day in outside.items():
            said = message("lint.case-outside", day=day, first=applies.first, last=applies.last or "")
            self.remarks.append(Remark(problem(cases.file, span, said), is_error=True))

    def _siblings(self) -> Iterator[Edition]:
        """Yield the other editions of the programme that none corrects, its own original aside."""
        for other in self.library.standing(self.rules.programme):
            if not are_of_one_original(self.edition, other):
                yield other

    def look_at_periods(self) -> None:
        """Name days that are another edition's too, days that none has, and those of rules outside."""
        applies = self.rules.applies
        last = applies.last or date.max
        for number, rule in enumerate(self.rules.rules):
            for path, day in rule.days_outside(applies.first, last):
                said = message(
                    "lint.window-outside",
                    rule=rule.id,
                    day=day,
                    first=applies.first,
                    last=applies.last or "",
                )
                self.remark(("rules", number, *path), said)
        before: date | None = None
        for other in self._siblings():
            period = other.rules.applies
            other_last = period.last or date.max
            if applies.first <= other_last and period.first <= last:
                first, end = max(applies.first, period.first), min(last, other_last)
                said = message("lint.overlap", name=other.rules.name, first=first, last=end)
                self.remark(("applies", "from"), said)
            elif other_last < applies.first:
                before = max(before or date.min, other_last)
        if before is not None and before + timedelta(days=1) < applies.first:
            first, end = before + timedelta(days=1), applies.first - timedelta(days=1)
            said = message("lint.gap", first=first, last=end)
            self.remark(("applies", "from"), said, is_error=False)
        corrected = (
            other.is_published
            for other in self.library.editions(self.rules.programme)
            if other.rules.edition == self.rules.corrects
        )
        if self.rules.corrects is not None and not any(corrected):
            self.remark(("corrects",), message("lint.corrects-nothing", edition=self.rules.corrects))

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
    """Return what a rule speaks of, its figures and conditions aside: an id keeps that in all editions."""
    quantities = edition.rules.quantities
    named = tuple(quantities[name].filter for name in quantities_of(rule, "when"))
    kept: list[object] = []
    sides: set[bool] = set()
    for _, field, value in fields_of(rule):
        purpose = purpose_of(field)
        if purpose is Purpose.SUBJECT:
            kept.append(value)
        elif value is not None and (purpose.is_floor or purpose.is_cap):
            sides.add(purpose.is_floor)
    return (rule.kind, named, *kept, frozenset(sides))
