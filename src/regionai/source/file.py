"""Reading untrusted files: regular ones, of limited size, with names that are safe to print."""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from regionai.errors import reason_of
from regionai.messages import message
from regionai.source.endings import YAML_SUFFIXES
from regionai.source.problem import START, Problem, UnreadableError, refusal
from regionai.source.text import OLE, ZIP

MAX_BYTES = 1 << 20
# A file of an office holds pictures too.
MOST_BYTES_OF_TABLES = 32 << 20

# The file name that means standard input.
STANDARD_INPUT = "-"

# With O_NONBLOCK, opening a FIFO does not block. A flag that the platform lacks counts as 0.
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Return the content of a regular file of at most `limit` bytes, 1 MiB where none is given.

    Raises `UnreadableError` for a file that is missing, is not a regular file,
    cannot be opened, or is larger.
    """
    file = shown(path)
    try:
        descriptor = os.open(path, _FLAGS)
    except FileNotFoundError:
        from regionai.source.neighbours import missing

        raise UnreadableError((Problem(file, START, "source.not-found", missing(path, file)),)) from None
    except (OSError, ValueError) as error:
        raise _cannot_open(file, error) from None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise refusal(file, START, message("source.not-a-file"))
        return within_limit(file, _read(descriptor, limit), limit)
    except OSError as error:
        raise _cannot_open(file, error) from None
    finally:
        os.close(descriptor)


def _read(descriptor: int, limit: int) -> bytes:
    content = b""
    while len(content) <= limit and (more := os.read(descriptor, limit + 1 - len(content))):
        content += more
    return content


def read_file(path: Path) -> tuple[bytes, str]:
    """Return the bytes of a file, or of standard input for `-`, and its name; raises like `read_bytes`.

    Of text at most 1 MiB is taken, of a file of an office 32 MiB.
    """
    if str(path) == STANDARD_INPUT:
        # Python has None for an input that is closed.
        if sys.stdin is None:
            raise _cannot_open(STANDARD_INPUT, OSError(errno.EBADF, ""))
        try:
            content, file = sys.stdin.buffer.read(MOST_BYTES_OF_TABLES + 1), STANDARD_INPUT
        except OSError as error:
            raise _cannot_open(STANDARD_INPUT, error) from None
    else:
        content, file = read_bytes(path, MOST_BYTES_OF_TABLES), shown(path)
    return limited(file, content), file


def limited(file: str, content: bytes) -> bytes:
    """Return the content of a file as it is; raises `UnreadableError` if it is too large.

    One that is no text may be of an office, and hold pictures.
    """
    is_of_office = content.startswith((ZIP, OLE))
    return within_limit(file, content, MOST_BYTES_OF_TABLES if is_of_office else MAX_BYTES)


def files_below(
    folder: Path,
    note: Callable[[OSError], object],
    *,
    hidden: bool = True,
    most: int = sys.maxsize,
    suffixes: tuple[str, ...] = YAML_SUFFIXES,
) -> Iterator[Path]:
    """Yield the files with some endings below a folder at any depth, by name, first those of the folder.

    Links to folders are not followed; one that leads nowhere is yielded. `note`
    takes why a folder cannot be opened. Raises `OverflowError` where there are
    more than `most` files and folders of all kinds.
    """
    waiting = [os.fspath(folder)]
    # `os.walk` and `rglob` of Python 3.11 call themselves for each level.
    while waiting:
        folders = []
        try:
            with os.scandir(waiting.pop()) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            note(error)
            continue
        most -= len(entries)
        if most < 0:
            raise OverflowError
        for entry in entries if hidden else [each for each in entries if not each.name.startswith(".")]:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            elif entry.name.endswith(suffixes) and _is_file(entry):
                yield Path(entry.path)
        waiting += reversed(folders)


def _is_file(entry: os.DirEntry[str]) -> bool:
    return not is_folder(Path(entry)) if entry.is_symlink() else entry.is_file()


def is_folder(path: Path) -> bool:
    """Return whether a path leads to a folder; not for one that the system refuses to look at."""
    return os.path.isdir(path)  # noqa: PTH112 - `Path.is_dir` raises for a name that is too long


def shown(path: Path) -> str:
    """Return a path as text that is safe on every terminal and in JSON.

    Bytes that are not UTF-8 and characters that are not printable are escaped.
    """
    return printable(os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace"))


def printable(text: str) -> str:
    """Return `text` with every character that is not printable escaped."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def within_limit(file: str, content: bytes, limit: int = MAX_BYTES) -> bytes:
    """Return `content` as it is; raises `UnreadableError` if it is larger than `limit` bytes."""
    if len(content) > limit:
        raise refusal(file, START, message("source.too-large", limit=limit))
    return content


def _cannot_open(file: str, error: OSError | ValueError) -> Exception:
    reason = reason_of(error) if isinstance(error, OSError) else message("system.no-name")
    return refusal(file, START, message("source.not-readable", reason=reason))
