"""`.regionai.yaml`: the settings for all proposals of a run, and a proposal with what they say."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import NamedTuple

from regionai.judge.submission import DecidingFile
from regionai.judge.waiver import DecidingFinding
from regionai.messages import message
from regionai.model.finding import FailOn, Severity, Undecided
from regionai.rules.editions.folders import rule_files
from regionai.rules.editions.library import Library
from regionai.rules.editions.published import sum_of
from regionai.run.branch import changes
from regionai.run.patterns import Patterns
from regionai.run.root import Root
from regionai.run.settings_place import FOUND, NAME, Place, Places, Source, from_here
from regionai.run.waivers import Waivers
from regionai.source.file import read_bytes, shown
from regionai.source.problem import Location, Problem, UnreadableError, refusal
from regionai.source.tree import Tree, read_tree


class Setting(NamedTuple):
    """The settings for the proposals of one folder: what the deciding file says, and what those below add.

    `files` are all of them, the deciding one first, and `rules` the folders of
    further rule files, the caller's too. `fail_on` stands at `fail_on_at`, and
    `undecided` at `undecided_at`; all are None where no file says it.
    """

    library: Library
    rules: tuple[Path, ...] = ()
    waivers: tuple[Waivers, ...] = ()
    fail_on: FailOn | None = None
    fail_on_at: Location | None = None
    undecided: Undecided | None = None
    undecided_at: Location | None = None
    files: tuple[DecidingFile, ...] = ()
    exclude: Patterns | None = None


class Surroundings:
    """Finds the settings for a proposal by its folder; each settings file is read once."""

    def __init__(
        self, own: tuple[Path, ...], today: date, source: Source = FOUND, *, locked: bool = False
    ) -> None:
        """Take the caller's folders of rule files, which are added to those of the settings, and today.

        Every library of rules is `locked`, or none is.
        """
        self._arguments = own, today, source
        self._locked = locked
        self.today = today
        self._places = Places(source)
        self.root = Root.at(self._places.named_from)
        # What the run rests on beside settings, as the caller and the settings name it.
        self._used = [] if source.config is None else [source.config]
        folders = (self.read_from(folder) for folder in own)
        self._own = tuple(folder for folder in folders if folder is not None)
        self._settings: dict[tuple[Place, ...], Setting] = {
            (): Setting(self._library(self._own), self._own)
        }
        self._unreadable: dict[tuple[Place, ...], tuple[Problem, ...]] = {}
        self._of_folder: dict[str, Setting] = {}
        self._findings: list[DecidingFinding] = []

    def __reduce__(self) -> tuple[Callable[[], "Surroundings"], tuple[()]]:
        """Pickle the arguments only: each process reads the settings files for itself."""
        return partial(Surroundings, *self._arguments, locked=self._locked), ()

    def of(self, path: Path) -> Setting:
        """Return the settings for a proposal; raises `UnreadableError` if they cannot be read.

        Standard input counts as a file in the working directory.
        """
        folder = os.path.dirname(path)  # noqa: PTH120 - ten times as fast, for every file
        if folder not in self._of_folder:
            self._of_folder[folder] = self._at(self._places.of(Path(folder)))
        return self._of_folder[folder]

    def _at(self, places: tuple[Place, ...]) -> Setting:
        """Return what the settings files at some places say; one that cannot be read is read once, too."""
        if places in self._unreadable:
            raise UnreadableError(self._unreadable[places])
        if places not in self._settings:
            try:
                self._settings[places] = self._read(places[-1], self._at(places[:-1]))
            except UnreadableError as error:
                self._unreadable[places] = error.problems
                raise
        return self._settings[places]

    def exclude(self, path: Path) -> bool:
        """Return whether the settings for a file exclude it; those that cannot be read exclude none."""
        try:
            patterns = self.of(path).exclude
        except UnreadableError:
            return False
        return patterns is not None and patterns.match(path)

    def read_from(self, path: Path) -> Path | None:
        """Return where a file or folder that decides is read from.

        With a trusted checkout that is there, and None for what is only
        checked; the difference is a finding.
        """
        self._used.append(path)
        return self._places.read_from(path)

    def applied(self, paths: Iterable[Path]) -> tuple[Setting, ...]:
        """Return the settings for some files and those above them, each once.

        Those that decide come before those that add; what cannot be read is left out.
        """
        found: dict[tuple[Place, ...], Setting] = {}
        for folder in dict.fromkeys(path.parent for path in paths):
            places = self._places.of(folder)
            for number in range(len(places) + 1):
                with suppress(UnreadableError):
                    found[places[:number]] = self._at(places[:number])
        return tuple(found.values())

    def all(self) -> tuple[Setting, ...]:
        """Return the settings returned so far, each once, those that decide before those that add."""
        return tuple(self._settings.values())

    def findings(self, paths: Sequence[Path]) -> Iterator[DecidingFinding]:
        """Yield what is wrong with all that was read so far, `paths` being the proposals of the run."""
        yield from changes(self._places, self._used)
        yield from self._findings
        for setting in self._settings.values():
            for waivers in setting.waivers[-1:]:
                yield from waivers.without_proposal(paths)

    def _read(self, place: Place, above: Setting) -> Setting:
        # Most folders have no settings, and building their model takes time.
        from regionai.model.spelling import settings_names
        from regionai.run.settings_file import read_settings, strictness, without_effect

        file = from_here(place.file)
        content = read_bytes(file)
        tree = read_tree(content, shown(file), names=settings_names())
        written = read_settings(tree)
        setting = above._replace(
            waivers=(*above.waivers, Waivers(tree, place.folder, written.granted(), self.today)),
            files=(*above.files, DecidingFile(tree.file, sum_of(content))),
        )
        folders = self._folders(file, written.rules, tree)
        fail_on_at = None if written.fail_on is None else tree.location(("fail_on",))
        undecided_at = None if written.undecided is None else tree.location(("undecided",))
        if place == self._places.deciding:
            return setting._replace(
                library=self._library((*folders, *self._own)),
                rules=(*folders, *self._own),
                fail_on=written.fail_on,
                fail_on_at=fail_on_at,
                undecided=written.undecided,
                undecided_at=undecided_at,
                exclude=Patterns(place.folder, written.exclude),
            )
        top = self._places.deciding or Place(self._places.root / NAME, self._places.root)
        named = self.root.name(shown(top.file))
        fail_on, undecided = above.fail_on or Severity.ERROR, above.undecided or Undecided.FAILS
        self._findings += without_effect(written, tree, fail_on, undecided, named)
        if written.fail_on is not None and strictness(written.fail_on) > strictness(fail_on):
            setting = setting._replace(fail_on=written.fail_on, fail_on_at=fail_on_at)
        if written.undecided is Undecided.FAILS:
            setting = setting._replace(undecided=written.undecided, undecided_at=undecided_at)
        added = tuple(self._house_rules(folders, above, tree, named))
        if not added:
            return setting
        rules = (*added, *above.rules)
        return setting._replace(library=self._library(rules), rules=rules)

    def _library(self, folders: tuple[Path, ...]) -> Library:
        return Library(_once(folders), locked=self._locked)

    def _folders(self, file: Path, names: tuple[str, ...], tree: Tree) -> tuple[Path, ...]:
        """Return the folders of rule files that a settings file names, as seen from it."""
        folders = tuple(from_here(file.parent / name) for name in names)
        for folder in folders:
            if not folder.is_dir():
                said = message("settings.no-folder", folder=shown(folder))
                raise refusal(tree.file, tree.span(("rules",)), said)
        self._used += folders
        return folders

    def _house_rules(
        self, folders: tuple[Path, ...], above: Setting, tree: Tree, top: str
    ) -> Iterator[Path]:
        """Yield the folders that hold nothing but house rules of programmes of their own.

        Any other edition could stand in the place of one that is stricter.
        """
        known = above.library.programmes()
        for number, folder in enumerate(folders):
            editions = map(above.library.edition_at, rule_files(folder))
            other = next((e for e in editions if not e.rules.adds_to or e.rules.programme in known), None)
            if other is None:
                yield folder
            elif folder.resolve() not in (each.resolve() for each in above.rules):
                said = message("settings.no-house-rules", folder=shown(folder), file=other.file, top=top)
                at = tree.location(("rules", number))
                self._findings.append(DecidingFinding("settings", "no-house-rules", at, said, "rules"))


def day_in_korea() -> date:
    """Return the day that it is in Korea, which has no summer time."""
    return datetime.now(timezone(timedelta(hours=9))).date()


def _once(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the folders without duplicates, also under another spelling; the first one stays."""
    return tuple({folder.resolve(): folder for folder in reversed(folders)}.values())[::-1]
