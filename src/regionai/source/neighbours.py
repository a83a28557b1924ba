"""What lies beside a file that is missing or of another kind: its author likely meant one of those."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from regionai.messages import Listing, Message, message
from regionai.source.endings import YAML_SUFFIXES

_TABLES = (".xlsx", ".xlsm", ".csv")
_DOCUMENTS = (".xlsx", ".xls", ".hwp", ".hwpx", ".pdf", ".docx")
# No more names than these are looked at, and listed.
_MOST = 1_000
_MOST_LISTED = 5


def missing(path: Path, file: str) -> Message:
    """Return that a file or folder is missing, with what lies there; `file` is the path as shown."""
    if not path.parent.is_dir():
        return message("source.no-folder", folder=file.rpartition("/")[0])
    names = [*_names(path.parent)]
    meant = _closest(path, names)
    if meant is not None:
        return message("source.not-found-meant", meant=_beside(file, meant))
    files = [name for name in names if name.endswith((*YAML_SUFFIXES, *_TABLES))]
    if files:
        return message("source.not-found-beside", files=_listed(files))
    return message("source.not-found-alone" if path.suffix in YAML_SUFFIXES else "source.not-found")


def of_another_kind(path: Path, file: str, said: Message) -> Message:
    """Return that a file is of another kind, as `said` says, with the YAML files beside it if any."""
    files = [name for name in _names(path.parent) if name.endswith(YAML_SUFFIXES) and name != path.name]
    meant = _closest(path, files)
    if meant is not None:
        return message("source.foreign-meant", said=said, meant=_beside(file, meant))
    return message("source.foreign-beside", said=said, files=_listed(files)) if files else said


def none_in(folder: Path) -> Message:
    """Return that a folder has no YAML file at any depth, with the documents that it has."""
    others = [name for name in _names(folder) if name.endswith(_DOCUMENTS)]
    if others:
        return message("source.no-files-but", files=_listed(others))
    return message("source.no-files")


def _names(folder: Path) -> Iterator[str]:
    """Yield the names in a folder but the hidden ones, those of folders with a `/`."""
    try:
        found = sorted(each.name for each in folder.iterdir())
    except OSError:
        return
    for name in found[:_MOST]:
        if not name.startswith(".") and name.isprintable():
            yield f"{name}/" if (folder / name).is_dir() else name


def _closest(path: Path, names: Iterable[str]) -> str | None:
    """Return the name of a folder or file that is most like that of a path, whatever its ending."""
    known = {Path(name).stem: name for name in names if name.endswith((*YAML_SUFFIXES, *_TABLES, "/"))}
    found = get_close_matches(path.stem, known, n=1, cutoff=0.6)
    return known[found[0]] if found else None


def _beside(file: str, name: str) -> str:
    folder, slash, _ = file.rpartition("/")
    return folder + slash + name


def _listed(names: list[str]) -> Listing:
    more = ("…",) if len(names) > _MOST_LISTED else ()
    return Listing((*(f"`{name}`" for name in names[:_MOST_LISTED]), *more))
