"""What a change would change of the files that decide: it does not count before it is merged."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from regionai.judge.waiver import DecidingFinding
from regionai.messages import message
from regionai.rules.editions.published import RECORD
from regionai.run.settings_place import NAME, Places, from_here
from regionai.source.file import shown
from regionai.source.problem import START, Location


def changes(places: Places, used: Sequence[Path]) -> Iterator[DecidingFinding]:
    """Yield a finding for each file that is not as it is in the trusted checkout, if there is one.

    Looked at are all settings files, and all that lies in `used`: folders of
    rule files, and files.
    """
    if places.trusted is None:
        return
    root, trusted = places.root, places.trusted
    names = {name for top in (root, trusted) for name in _settings(top, (root, trusted))}
    for path in used:
        name = _name(Path(os.path.abspath(path)), root, trusted)  # noqa: PTH100 - links are compared by what they hold
        if name is not None:
            names |= {name / file for top in (root, trusted) for file in _files(top / name)}
    import filecmp

    # What cannot be read on either side is not the same.
    same, _, _ = filecmp.cmpfiles(root, trusted, list(map(str, names)), shallow=False)
    for name in sorted(names - set(map(Path, same))):
        here, there = root / name, trusted / name
        kind = "added" if not there.is_file() else "changed" if here.is_file() else "removed"
        said = message(f"branch.{kind}", trusted=shown(from_here(trusted)))
        yield DecidingFinding("branch", kind, Location(shown(from_here(here)), START), said)


def _name(path: Path, root: Path, trusted: Path) -> Path | None:
    """Return a path as seen from the checkout that it lies in; None for one that is in neither."""
    # The one may lie within the other.
    inside = [top for top in (root, trusted) if path.is_relative_to(top)]
    return path.relative_to(max(inside, key=lambda top: len(top.parts))) if inside else None


def _settings(top: Path, tops: tuple[Path, Path]) -> Iterator[Path]:
    """Yield the settings files of one checkout, but not of the other one that may lie within it."""
    for file in _walked(top, lambda folder: folder.name == ".git" or Path(folder.path) in tops):
        if file.name == NAME:
            yield file.relative_to(top)


def _files(path: Path) -> Iterator[Path]:
    """Yield what is read of a folder of rule files, as seen from it; a file is its only one."""
    if path.is_file():
        yield Path()
    found = _walked(path, lambda _folder: False)
    yield from (file.relative_to(path) for file in found if file.name.endswith((".yaml", RECORD)))


def _walked(top: Path, is_left_out: Callable[[os.DirEntry[str]], bool]) -> Iterator[Path]:
    """Yield the files below a folder at any depth; links to folders are not followed."""
    waiting = [os.fspath(top)]
    # `os.walk` of Python 3.11 calls itself for each level.
    while waiting:
        try:
            with os.scandir(waiting.pop()) as found:
                entries = list(found)
        except OSError:
            # What cannot be opened decides nothing either.
            continue
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                yield Path(entry.path)
            elif not is_left_out(entry):
                waiting.append(entry.path)
