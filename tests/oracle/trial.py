"""A trial: what the oracle says of drawn proposals beside what the program says."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from oracle import listed, solved
from oracle.drawn import COVERS, Batch, batch
from oracle.editions import rule_file_of
from oracle.known import known
from oracle.program import Program
from oracle.verdict import Verdict
from oracle.wording import Paper

# Every so many-th small proposal goes to the solver too, so that both oracles watch each other.
BOTH_EVERY = 10


class Disagreement(NamedTuple):
    """One rule on one proposal, with the files that show it."""

    rule: str
    right: Verdict
    said: Verdict
    by: str
    known: str | None
    proposal: str
    rule_file: str

    def as_yaml(self) -> str:
        """Return it with its files, as YAML of three documents."""
        head = f"rule: {self.rule}\nright: {self.right}\nsaid: {self.said}\nby: {self.by}\n"
        return f"---\n{head}--- # the proposal\n{self.proposal}--- # the rule file\n{self.rule_file}\n"


class Tried(NamedTuple):
    """How many proposals and outcomes were judged, by which oracle, and what differed.

    `unanswered` are the outcomes that the solver gave up on.
    """

    proposals: int
    outcomes: int
    unanswered: int
    listed: int
    solved: int
    disagreements: tuple[Disagreement, ...]


def tried(seed: int, folder: Path, *, covers: bool = COVERS) -> Tried:
    """Return the trial of one batch; `folder` is empty before."""
    drawn = batch(seed, covers=covers)
    program = Program(drawn.edition.files, folder)
    counts = {"listed": 0, "solved": 0}
    found: list[Disagreement] = []
    outcomes = unanswered = 0
    for number, (name, paper) in enumerate(drawn.papers.items()):
        said = program.judged(drawn.texts[name])
        outcomes += len(drawn.edition.rules)
        for by, right in _right(drawn, paper, number):
            counts[by] += 1
            unanswered += len(drawn.edition.rules) - len(right)
            found += _differing(drawn, name, by, right, said)
    return Tried(len(drawn.papers), outcomes, unanswered, counts["listed"], counts["solved"], tuple(found))


def _right(drawn: Batch, paper: Paper, number: int) -> Iterator[tuple[str, dict[str, Verdict]]]:
    try:
        yield "listed", listed.judged(paper, drawn.edition.rules)
    except listed.TooManyError:
        yield "solved", solved.judged(paper, drawn.edition.rules)
        return
    if number % BOTH_EVERY == 0:
        yield "solved", solved.judged(paper, drawn.edition.rules)


def _differing(
    drawn: Batch, name: str, by: str, right: dict[str, Verdict], said: dict[str, Verdict]
) -> Iterator[Disagreement]:
    rules = {rule.id: rule for rule in drawn.edition.rules}
    for rule, verdict in right.items():
        other = said[rule]
        is_same = verdict == other or (verdict.margin is None and verdict.outcome == other.outcome)
        if not is_same:
            name_of_known = known(rules[rule], drawn.papers[name], verdict, other)
            yield Disagreement(
                rule,
                verdict,
                other,
                by,
                name_of_known,
                drawn.texts[name],
                rule_file_of(drawn.edition, rule),
            )
