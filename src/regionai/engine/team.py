"""Who does the work of a run: this process alone, or several.

What comes out does not depend on it. Each member of a crew judges its share
and keeps it until all are judged; then it tells of each in few words, so that
hardly anything is done twice and hardly anything is sent.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, Literal, NamedTuple, Protocol, TypeVar

from regionai.engine.baseline import Findings, findings_of
from regionai.engine.desk import Desk, Order, Seen
from regionai.engine.opening import STANDARD_INPUT
from regionai.engine.portfolio import Beside
from regionai.engine.settings import Surroundings
from regionai.engine.verdict import Verdict, Weight

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# How many files are done between two reports of progress; a crew deals them out in such blocks.
BLOCK = 50

Step = Literal["judging", "telling"]
Progress = Callable[[Step, int], None]
Teller = Callable[[Verdict], T]


class Told(NamedTuple, Generic[T_co]):
    """What is told of one proposal; `findings` are those that a baseline may know."""

    file: str
    piece: T_co
    weight: Weight
    findings: Findings


class Team(Protocol):
    """Whoever judges files and then tells of them, both in the order given."""

    def judge(self, files: Sequence[Path], progress: Progress) -> list[Seen]:
        """Judge each file; called once."""
        ...

    def tell(
        self, others: Sequence[Sequence[Beside | None]], teller: Teller[T], progress: Progress
    ) -> list[Told[T]]:
        """Tell of each proposal that could be judged; `others` as `Desk.verdicts` takes it."""
        ...


class Alone:
    """This process."""

    def __init__(self, surroundings: Surroundings, order: Order) -> None:
        """Set up a desk."""
        self._desk = Desk(surroundings, order)

    def judge(self, files: Sequence[Path], progress: Progress) -> list[Seen]:
        """Judge each file."""
        return list(_counted((self._desk.judge(file) for file in files), "judging", progress))

    def tell(
        self, others: Sequence[Sequence[Beside | None]], teller: Teller[T], progress: Progress
    ) -> list[Told[T]]:
        """Tell of each proposal that could be judged."""
        told = told_by(self._desk, others, teller, is_alone=len(others) == 1)
        return list(_counted(told, "telling", progress))


@contextmanager
def team(jobs: int, files: Sequence[Path], surroundings: Surroundings, order: Order) -> Iterator[Team]:
    """Yield who does the work: no more processes than there are blocks of files."""
    # Standard input belongs to this process.
    size = 1 if Path(STANDARD_INPUT) in files else min(jobs, -(-len(files) // BLOCK))
    if size < 2:  # noqa: PLR2004 - one other process would only cost
        yield Alone(surroundings, order)
        return
    # What talks to other processes takes a while to be loaded.
    from regionai.engine.crew import Crew

    crew = Crew(size, surroundings, order)
    try:
        yield crew
    finally:
        crew.dismiss()


def told_by(
    desk: Desk, others: Sequence[Sequence[Beside | None]], teller: Teller[T], *, is_alone: bool
) -> Iterator[Told[T]]:
    """Yield what is told of each proposal that a desk has kept."""
    for verdict in desk.verdicts(others, is_alone=is_alone):
        assessment = verdict.assessment
        yield Told(assessment.file, teller(verdict), verdict.weight, findings_of(assessment))


def _counted(done: Iterator[T], step: Step, progress: Progress) -> Iterator[T]:
    for number, each in enumerate(done, 1):
        yield each
        if number % BLOCK == 0:
            progress(step, number)
