"""Running the cases of an edition, as far as its parts are installed."""

from regionai.report.pages.tested import Tested
from regionai.rulebook.cases import read_cases
from regionai.rulebook.harness import Harness
from regionai.rulebook.mutation import mutants, survivors
from regionai.rules.companion import CASES, companion
from regionai.rules.library import Edition, Library


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
