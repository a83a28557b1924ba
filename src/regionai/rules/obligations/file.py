"""The obligations of an edition, in a file of their own next to it.

They judge nothing, so the edition stays as it was published when one is added.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pydantic import Field

from regionai.budget.quantity import Quantity
from regionai.messages import message
from regionai.rules.case import Case
from regionai.rules.companion import OBLIGATIONS, companion
from regionai.rules.companion_file import Companion, read_companion
from regionai.rules.documents import Document
from regionai.rules.obligations.obligation import Obligation
from regionai.rules.obligations.standing import Standing, standings
from regionai.rules.ruleset import RuleSet, unknown_name
from regionai.rules.source import Grade
from regionai.source.file import read_bytes
from regionai.source.problem import UnreadableError, problem
from regionai.source.shape import Contradiction, Nearest, repeated_ids


class ObligationFile(Companion):
    """The obligations of one edition, with the quantities and documents that it has no need of itself."""

    quantities: dict[str, Quantity] = Field(default_factory=dict)
    documents: dict[str, Document] = Field(default_factory=dict)
    obligations: tuple[Obligation, ...]

    def contradictions(self, rules: RuleSet) -> Iterator[Contradiction]:
        """Yield names that nobody knows, or the edition knows already, and grades that are too good."""
        nearest = Nearest()
        yield from rules.redefined(self.quantities, self.documents)
        yield from rules.unknown_categories(self.quantities, nearest)
        yield from repeated_ids("obligations", enumerate(each.id for each in self.obligations))
        quantities = {**rules.quantities, **self.quantities}
        documents = {**rules.documents, **self.documents}
        for number, each in enumerate(self.obligations):
            at = ("obligations", number)
            for name in each.quantity_names():
                if name not in quantities:
                    yield (*at, "when"), unknown_name("rules.unknown-quantity", name, quantities, nearest)
            document = documents.get(each.source.document)
            if document is None:
                said = unknown_name("rules.unknown-document", each.source.document, documents, nearest)
                yield (*at, "source", "document"), said
                continue
            grades = {"source": each.source.grade, "due": None if each.due is None else each.due.grade}
            for part, grade in grades.items():
                if grade is not None and _is_better(grade, document.grade):
                    said = message("rules.better-grade", grade=grade, document=document.grade)
                    yield (*at, part, "grade"), said


class Obligations(NamedTuple):
    """The obligations of an edition in the order of its file, and what their words mean."""

    all: tuple[Obligation, ...]
    quantities: Mapping[str, Quantity]
    documents: Mapping[str, Document]

    def standings(self, case: Case) -> Iterator[Standing]:
        """Yield where each stands for a case."""
        yield from standings(self.all, replace(case, quantities=self.quantities))

    def grade(self, of: Obligation) -> Grade:
        """Return how well an obligation is known: its own grade, else its document's."""
        return of.source.grade or self.documents[of.source.document].grade

    def grade_of_day(self, of: Obligation) -> Grade:
        """Return how well its deadline is known: that may be inferred where the duty is not."""
        stated = None if of.due is None else of.due.grade
        return stated or self.grade(of)


def read_obligations(rules: RuleSet, path: Path, file: str) -> Obligations:
    """Return what lies next to the edition at `path`, shown as `file`; no obligations if nothing does.

    Raises `UnreadableError` for a file that is none, or that speaks of another
    edition, or of a quantity or a document that nobody knows.
    """
    path = companion(path, OBLIGATIONS)
    if not path.is_file():
        return Obligations((), rules.quantities, rules.documents)
    file = file.removesuffix(".yaml") + OBLIGATIONS
    found, tree = read_companion(ObligationFile, read_bytes(path), file, rules.name)
    problems = tuple(problem(file, tree.span(at), said) for at, said in found.contradictions(rules))
    if problems:
        raise UnreadableError(problems)
    return Obligations(
        found.obligations,
        {**rules.quantities, **found.quantities},
        {**rules.documents, **found.documents},
    )


def _is_better(grade: Grade, other: Grade) -> bool:
    order = list(Grade)
    return order.index(grade) < order.index(other)
