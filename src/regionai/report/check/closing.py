"""How a run ends: its exit code, and why it is what it is."""

from collections.abc import Iterator

from regionai.messages import Listing, Message, message
from regionai.run.result import Grounds, RunSummary


def exit_words(summary: RunSummary) -> Iterator[Message]:
    """Yield the exit code with its reason, then what is undecided and was let pass."""
    grounds = summary.grounds
    match summary.exit_code:
        case 0 if grounds.fail:
            yield message("exit.zero", grounds=_counted(grounds))
        case 0:
            yield message("exit.nothing-fails")
        case 1:
            yield _failing(grounds)
        case _:
            files = len({problem.file for problem in summary.problems})
            yield message("exit.problems", count=files) if files else message("exit.nothing")
    if grounds.passed:
        yield message("exit.passed", count=grounds.passed)


def _failing(grounds: Grounds) -> Message:
    if grounds.undecided and not (grounds.broken or grounds.deciding or grounds.changes):
        return message("exit.only-undecided", count=grounds.undecided)
    return message("exit.fails", grounds=_counted(grounds))


def _counted(grounds: Grounds) -> Listing:
    """Return what fails, each kind with its number."""
    counted = (
        (message("exit.broken", count=grounds.broken), grounds.broken),
        (message("exit.undecided", count=grounds.undecided), grounds.undecided),
        (message("exit.deciding", count=grounds.deciding), grounds.deciding),
        (message("exit.changes", count=grounds.changes), grounds.changes),
    )
    return Listing(tuple(said for said, count in counted if count))
