"""A bar on standard error while many files are judged, for whoever watches."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from regionai.engine.team import Progress, Step
from regionai.messages import Lang, message

# Fewer files are done before anybody has read the bar.
_MANY = 200


@contextmanager
def progress(lang: Lang | None) -> Iterator[Callable[[int], Progress]]:
    """Yield what starts a bar for a number of files; it is gone when the work is done.

    Only a terminal that can go back in its line gets one.
    """
    with ExitStack() as drawn:
        yield lambda files: _bar(drawn, files, lang or "ko")


def _bar(drawn: ExitStack, files: int, lang: Lang) -> Progress:
    if files < _MANY or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return _nothing
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    bars = drawn.enter_context(Bars(*columns, console=Console(stderr=True), transient=True))
    tasks = {
        step: bars.add_task(message(f"progress.{step}").say(lang), total=files)
        for step in ("judging", "telling")
    }

    def show(step: Step, done: int) -> None:
        bars.update(tasks[step], completed=done)

    return show


def _nothing(_step: Step, _done: int) -> None:
    pass
