"""`check --watch`: the report again at each save, and what is new and gone since the one before."""

import gc
import os
import signal
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from threading import Event
from typing import cast

from regionai.cli.check.judging import Judging
from regionai.cli.check.reporting import Writing, write_report
from regionai.cli.failure import tell
from regionai.cli.writing.output import complain
from regionai.errors import CannotError, RegionaiError
from regionai.messages import Lang, Listing, message
from regionai.report.check.diagnosis import run_diagnostics
from regionai.report.check.seen import SeeingRenderers, Seen, Sentence, seen, since
from regionai.run.result import RunSummary
from regionai.run.settings import Surroundings
from regionai.run.settings_place import FOUND, NAME, Places, from_here
from regionai.run.spool import Spool
from regionai.source.endings import YAML_SUFFIXES
from regionai.source.file import is_folder, shown

# How often it is looked whether somebody wants to end it, and how late the first report may be.
_STEP_MS = 100
# How the names of files end that a check may read: proposals, settings, rules and tables.
_READ = (*YAML_SUFFIXES, ".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".hwp", ".hwpx", ".docx")


def watch(judging: Judging, writing: Writing) -> int:
    """Report, and again at each save, until Ctrl+C; return the exit code of the last report.

    While it judges and writes, Ctrl+C ends the process as it ends any check.
    Raises what the first check raises, and `CannotError` if watchfiles is not
    installed.
    """
    # The process is no short one.
    gc.enable()
    watching = _Watching(judging, writing)
    folders = watching.folders(judging.surroundings())
    while True:
        with closing(_saves(folders, watching)) as saves:
            for saved in saves:
                needed = watching.look(saved)
                if not needed <= folders:
                    # Of what was saved there meanwhile nothing is known, so it is looked at again.
                    folders |= needed
                    break
                watching.say_it_waits()
            else:
                return watching.code


class _Watching:
    """What was found last, and how that ended."""

    def __init__(self, judging: Judging, writing: Writing) -> None:
        self._judging, self._writing = judging, writing
        self._seen: Seen | None = None
        self._written = {os.path.realpath(each.path) for each in writing.targets if each.path is not None}
        inputs, deciding = judging.work.paths, judging.deciding.files
        self._named = (*inputs, *deciding, *(() if judging.baseline is None else (judging.baseline,)))
        self._has_said = False
        self.code = 2

    def look(self, saved: Sequence[Path]) -> frozenset[Path]:
        """Judge all anew, report it if something was saved or is otherwise, and return what to watch."""
        with closing(Spool[tuple[object, ...]]()) as contents:
            return self._look(saved, contents)

    def _look(self, saved: Sequence[Path], contents: Spool[tuple[object, ...]]) -> frozenset[Path]:
        lang, before = self._writing.lang, self._seen
        try:
            surroundings = self._judging.surroundings()
            renderers = SeeingRenderers(self._writing.renderers.formats, lang)
            summary = self._judging.run(surroundings, renderers, contents).summary
        except RegionaiError as error:
            if before is None:
                raise
            self.code = tell(error, lang)
            self._has_said = True
            return frozenset()
        self._seen = _seen(contents, summary, lang)
        if saved or self._seen != before:
            if saved:
                named = Listing(tuple(shown(from_here(path)) for path in saved))
                complain(message("watch.saved", files=named), lang)
            self.code = write_report(self._judging, self._writing, contents, summary)
            for said in () if before is None else since(before, self._seen):
                complain(said, lang)
            self._has_said = True
        tables = [each.file for each in summary.decided.budget_files]
        # Also of what cannot be judged: it is about to be mended.
        wrong = [each.file for each in summary.problems]
        return self.folders(surroundings, map(Path, (*tables, *wrong)))

    def say_it_waits(self) -> None:
        """Say what ends it, below what was said since that was said last."""
        if self._has_said:
            complain(message("watch.waits"), self._writing.lang)
        self._has_said = False

    def folders(self, surroundings: Surroundings, more: Iterable[Path] = ()) -> frozenset[Path]:
        """Return the folders in which something may be saved that a check reads."""
        settings = surroundings.all()
        named = (*self._named, *(folder for each in settings for folder in each.rules), *more)
        found = {folder for path in named for folder in _folders_of(path)}
        found |= {waivers.folder for each in settings for waivers in each.waivers}
        # Settings may come to be in any folder up to the root.
        root = Places(FOUND).root
        above = {each for folder in found for each in folder.parents if each.is_relative_to(root)}
        return frozenset(folder for folder in (root, *found, *above) if folder.is_dir())

    def is_read(self, _change: object, path: str) -> bool:
        """Return whether what is saved may change the report: a file that is read, or a folder."""
        name = os.path.basename(path)  # noqa: PTH119 - as watchfiles gives it
        if os.path.realpath(path) in self._written:
            return False
        if name in {NAME, *(each.name for each in self._named)}:
            return True
        # Editors and offices lay files of their own beside what they have open.
        is_passing = name.startswith((".", "~$"))
        return not is_passing and (name.lower().endswith(_READ) or is_folder(Path(path)))


def _seen(contents: Spool[tuple[object, ...]], summary: RunSummary, lang: Lang) -> Seen:
    everything: dict[tuple[str, ...], Sentence] = {}
    for number in range(len(contents)):
        everything |= cast("Seen", contents[number][-1])
    return everything | seen(run_diagnostics(summary).found, lang)


def _folders_of(path: Path) -> Iterator[Path]:
    """Yield the folder that a file lies in, where a link leads too; of a folder also those below."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - a link lies where it lies
    if not is_folder(path):
        yield absolute.parent
        yield absolute.resolve().parent
        return
    for folder, below, _ in os.walk(absolute):
        below[:] = [name for name in below if not name.startswith(".")]
        yield Path(folder)


def _saves(folders: frozenset[Path], watching: _Watching) -> Generator[tuple[Path, ...]]:
    """Yield nothing saved once the folders are watched, then the files of each save, until Ctrl+C."""
    try:
        from watchfiles import watch as changes_in
    except ImportError:
        raise CannotError(message("watch.needs")) from None
    stop = Event()
    ordinary = signal.getsignal(signal.SIGINT)
    is_watched = False
    try:
        signal.signal(signal.SIGINT, lambda *_: stop.set())
        for changes in changes_in(
            *folders,
            watch_filter=watching.is_read,
            stop_event=stop,
            rust_timeout=_STEP_MS,
            yield_on_timeout=True,
            recursive=False,
        ):
            if changes or not is_watched:
                is_watched = True
                signal.signal(signal.SIGINT, ordinary)
                yield tuple(sorted({Path(path) for _, path in changes if not is_folder(Path(path))}))
                signal.signal(signal.SIGINT, lambda *_: stop.set())
    finally:
        signal.signal(signal.SIGINT, ordinary)
