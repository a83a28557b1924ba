"""What the cases of an edition come to when they are run."""

from typing import NamedTuple

from regionai.rulebook.cases import read_cases
from regionai.rulebook.harness import CaseResult, Coverage, Harness
from regionai.rulebook.mutation import Survivor, mutants, survivors
from regionai.rules.companion import CASES, companion
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.library import Library


class Tested(NamedTuple):
    """An edition whose cases were run; `mutants` is None if no changes were tried."""

    edition: Edition
    harness: Harness
    tried: tuple[CaseResult, ...]
    coverage: tuple[Coverage, ...]
    mutants: int | None = None
    survivors: tuple[Survivor, ...] = ()

    @property
    def failed(self) -> tuple[CaseResult, ...]:
        """The expectations that did not hold."""
        return tuple(each for each in self.tried if not each.holds)

    @property
    def is_clean(self) -> bool:
        """Whether every case holds, shows what it can, and notices what it must."""
        uncovered = any(each.missing for each in self.coverage)
        return not (self.failed or uncovered or self.survivors)


def run_cases(library: Library, edition: Edition, *, mutate: bool) -> Tested:
    """Return what the cases of an edition come to, with `mutate` under each change of it too.

    Raises `UnreadableError` if there are no cases or they cannot be read, and
    `CannotError` if the solver, which makes proposals to order, is missing.
    """
    cases = read_cases(companion(edition.path, CASES), edition, library.regions)
    harness = Harness(edition.rules, library.regions, cases)
    tried, coverage = tuple(harness.tried()), tuple(harness.coverage())
    if not mutate:
        return Tested(edition, harness, tried, coverage)
    count = sum(1 for _ in mutants(harness))
    return Tested(edition, harness, tried, coverage, count, tuple(survivors(harness)))
