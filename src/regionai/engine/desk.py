"""A desk: proposals are judged on it one by one, kept, and looked at beside each other at the end."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from regionai.engine.assess import Assessment, assess
from regionai.engine.baseline import Baseline
from regionai.engine.opening import Options, opened, read_file
from regionai.engine.portfolio import Beside, Names, judged_beside, names
from regionai.engine.settings import NEVER, FailOn, Setting, Surroundings
from regionai.engine.verdict import Verdict
from regionai.model.finding import Severity
from regionai.source.problem import Problem, UnreadableError


class Order(NamedTuple):
    """What is asked of every proposal of a run.

    `against` names an edition under which each is judged as well; `fail_on`
    is None where the settings decide.
    """

    options: Options = Options()
    against: str | None = None
    fail_on: FailOn | None = None
    baseline: Baseline | None = None


class Seen(NamedTuple):
    """What is told of a file at once: why it cannot be judged, or what the proposal names.

    `names` has one for each edition that the proposal is judged under.
    """

    problems: tuple[Problem, ...] = ()
    names: tuple[Names, ...] = ()


class Desk:
    """Where proposals are judged, in the order in which they come."""

    def __init__(self, surroundings: Surroundings, order: Order) -> None:
        """Take what applies to proposals where they lie, and what is asked of each."""
        self._surroundings = surroundings
        self._order = order
        self._kept: list[tuple[tuple[Assessment, ...], Setting]] = []

    def judge(self, path: Path) -> Seen:
        """Judge one proposal and keep it."""
        options, against = self._order.options, self._order.against
        try:
            setting = self._surroundings.of(path)
            content, file = read_file(path)
            found = [assess(opened(path, content, file, setting, options))]
            if against is not None:
                other = Options(against, options.as_of)
                found.append(assess(opened(path, content, file, setting, other)))
        except UnreadableError as error:
            return Seen(problems=error.problems)
        self._kept.append((tuple(found), setting))
        named = tuple(names(assessment) for assessment in found)
        for assessment in found:
            assessment.tree.forget()
        return Seen(names=named)

    def verdicts(self, others: Sequence[Sequence[Beside | None]], *, is_alone: bool) -> Iterator[Verdict]:
        """Yield the verdict on each proposal that was kept.

        `others` has for each, and each edition that it is judged under, where
        others name what it names; None where it is compared with no other.
        """
        baseline = self._order.baseline
        for (found, setting), elsewhere in zip(self._kept, others, strict=True):
            first, *rest = (
                assessment if there is None else judged_beside(assessment, there)
                for assessment, there in zip(found, elsewhere, strict=True)
            )
            if baseline is not None:
                first = baseline.applied(first)
            limit = self._order.fail_on or setting.fail_on or Severity.ERROR
            yield Verdict(
                first, rest[0] if rest else None, None if limit == NEVER else Severity(limit), is_alone
            )
