"""`.regionai.yaml`: the settings for all proposals of a folder, and a proposal with what they say."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from regionai.judge.reading import Options, read_submission
from regionai.judge.submission import Submission
from regionai.messages import Lang, message
from regionai.model.finding import FailOn, Undecided
from regionai.rules.library import Library
from regionai.run.patterns import Patterns
from regionai.run.settings_place import nearest
from regionai.run.waivers import Waivers
from regionai.source.file import STANDARD_INPUT, read_bytes, shown
from regionai.source.problem import UnreadableError, refusal
from regionai.source.text import FOREIGN
from regionai.source.tree import Tree, read_tree


class Setting(NamedTuple):
    """The settings for the proposals of one folder; `file` is None if there is no settings file."""

    library: Library
    waivers: Waivers | None = None
    lang: Lang | None = None
    fail_on: FailOn | None = None
    undecided: Undecided | None = None
    file: str | None = None
    exclude: Patterns | None = None


class Surroundings:
    """Finds the settings for a proposal by its folder; each settings file is read once."""

    def __init__(self, own: tuple[Path, ...], today: date) -> None:
        """Take the caller's folders of rule files, which are added to those of the settings, and today."""
        self._own = own
        self.today = today
        self._settings: dict[Path | None, Setting] = {}
        self._found: dict[Path, Path | None] = {}
        self._of_folder: dict[str, Setting] = {}

    def __reduce__(self) -> tuple[type["Surroundings"], tuple[tuple[Path, ...], date]]:
        """Pickle the arguments only: each process reads the settings files for itself."""
        return Surroundings, (self._own, self.today)

    def of(self, path: Path) -> Setting:
        """Return the settings for a proposal; raises `UnreadableError` if they cannot be read.

        Standard input counts as a file in the working directory.
        """
        folder = os.path.dirname(path)  # noqa: PTH120 - ten times as fast, for every file
        if folder not in self._of_folder:
            found = nearest(Path(folder).resolve(), self._found)
            if found not in self._settings:
                self._settings[found] = self._read(found)
            self._of_folder[folder] = self._settings[found]
        return self._of_folder[folder]

    def exclude(self, path: Path) -> bool:
        """Return whether the settings for a file exclude it; those that cannot be read exclude none."""
        try:
            patterns = self.of(path).exclude
        except UnreadableError:
            return False
        return patterns is not None and patterns.match(path)

    def all(self) -> tuple[Setting, ...]:
        """Return the settings returned so far, each once."""
        return tuple(self._settings.values())

    def _read(self, path: Path | None) -> Setting:
        if path is None:
            return Setting(Library(self._own))
        # Most folders have no settings, and building their model takes time.
        from regionai.model.spelling import settings_names
        from regionai.run.settings_file import read_settings

        tree = read_tree(read_bytes(path), shown(_from_here(path)), names=settings_names())
        settings = read_settings(tree)
        own = (*self._folders(path, settings.rules, tree), *self._own)
        waivers = Waivers(tree, path.parent, settings.granted(), self.today)
        return Setting(
            Library(_once(own)),
            waivers,
            settings.lang,
            settings.fail_on,
            settings.undecided,
            tree.file,
            Patterns(path.parent, settings.exclude),
        )

    def _folders(self, path: Path, rules: tuple[str, ...], tree: Tree) -> tuple[Path, ...]:
        folders = tuple(path.parent / name for name in rules)
        for folder in folders:
            if not folder.is_dir():
                said = message("settings.no-folder", folder=shown(_from_here(folder)))
                raise refusal(tree.file, tree.span(("rules",)), said)
        return tuple(_from_here(folder) for folder in folders)


def opened(path: Path, content: bytes, file: str, setting: Setting, options: Options) -> Submission:
    """Return a proposal with its rule sets and waivers; raises `UnreadableError`."""
    try:
        submission = read_submission(content, file, setting.library, options)
    except UnreadableError as error:
        raise _with_neighbours(path, file, error) from None
    if setting.waivers is None:
        return submission
    waivers = setting.waivers
    return submission._replace(grants=waivers.meant_for(path), today=waivers.today)


def _with_neighbours(path: Path, file: str, error: UnreadableError) -> UnreadableError:
    """Return why a file cannot be read; for one of another kind with the proposals beside it."""
    (first, *_) = error.problems
    if first.code not in FOREIGN or str(path) == STANDARD_INPUT:
        return error
    from regionai.source.neighbours import of_another_kind

    return UnreadableError((replace(first, message=of_another_kind(path, file, first.message)),))


def _once(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the folders without duplicates, also under another spelling; the first one stays."""
    return tuple({folder.resolve(): folder for folder in reversed(folders)}.values())[::-1]


def _from_here(path: Path) -> Path:
    """Return a path relative to the working directory, if it lies below it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
