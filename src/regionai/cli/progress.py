"""A bar on standard error while something takes long, for whoever watches."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TypeVar

from regionai.cli.language import Language, spoken
from regionai.messages import message
from regionai.run.worker import Progress

T = TypeVar("T")

# Fewer files are done before anybody has read the bar.
_MANY = 200


@contextmanager
def progress(wanted: Language | None, *, is_wanted: bool = True) -> Iterator[Callable[[int], Progress]]:
    """Yield what starts a bar for a number of files, if wanted; it is gone when the work is done."""
    with ExitStack() as drawn:
        yield (
            lambda files: (
                _bar(drawn, wanted, "judging", files) if is_wanted and files >= _MANY else _nothing
            )
        )


def watched(items: Sequence[T], step: str, wanted: Language | None) -> Iterator[T]:
    """Yield items that take seconds each, with a bar that is gone when all are done.

    How far the only one of its kind is, nobody knows: its bar just moves.
    """
    with ExitStack() as drawn:
        show = _bar(drawn, wanted, step, len(items) if len(items) > 1 else None)
        for number, item in enumerate(items, 1):
            yield item
            show(number)


def _bar(drawn: ExitStack, wanted: Language | None, step: str, total: int | None) -> Progress:
    """Return what moves the bar of a step; only a terminal that can go back in its line gets one."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return _nothing
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    bars = drawn.enter_context(Bars(*columns, console=Console(stderr=True), transient=True))
    task = bars.add_task(message(f"progress.{step}").say(spoken(wanted)), total=total)
    return lambda done: bars.update(task, completed=done)


def _nothing(_done: int) -> None:
    pass
