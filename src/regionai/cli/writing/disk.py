"""The one place that writes files: whole, in one step, and to the disk before it is told."""

import os
import secrets
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from regionai.cli.misuse import MisuseError, cannot_write
from regionai.messages import message
from regionai.source.file import shown

# Where Linux gives a name to a file that has none, and where what is open lies.
_DESCRIPTORS = "/proc/self/fd"


def replace(output: Path, content: str | bytes | Iterable[bytes]) -> None:
    """Put a content in the place of a file, whatever it held, in one step.

    A link keeps its target's place; a file its mode, and its owner and group as
    far as the system allows. What is no regular file (`/dev/stdout`, a pipe) is
    written to and stays what it is. Raises `MisuseError` if that cannot be, and
    for a file of several names (hard links), which this would part.
    """
    try:
        if _is_stream(output):
            _append(output, _pieces(content))
        else:
            _put(output, _pieces(content))
    except OSError as error:
        raise cannot_write(shown(output), error) from None


def write_instead(path: Path, content: str | bytes, before: bytes | None) -> None:
    """Write a file where nothing lies, for `before` None, or in the place of one that still holds `before`.

    Of two that create a file at once one is refused. Raises `MisuseError`, as
    `replace` does too.
    """
    try:
        if before is None:
            _put(path, _pieces(content), is_new=True)
        else:
            _put(path, _pieces(content), before)
    except FileExistsError:
        raise MisuseError(message("misuse.write-exists", file=shown(path))) from None
    except OSError as error:
        raise cannot_write(shown(path), error) from None


def create(files: Mapping[Path, str] | Mapping[Path, bytes]) -> None:
    """Write files that are not there yet, and their folders; raises `MisuseError` at the first that is.

    If one is there from the beginning, none is written.
    """
    for path in files:
        if os.path.lexists(path):
            raise MisuseError(message("misuse.write-exists", file=shown(path)))
    for path, content in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise cannot_write(shown(path), error) from None
        write_instead(path, content, None)


def _pieces(content: str | bytes | Iterable[bytes]) -> Iterable[bytes]:
    if isinstance(content, str):
        return (content.encode(),)
    return (content,) if isinstance(content, bytes) else content


def _is_stream(output: Path) -> bool:
    """Return whether what is written goes on elsewhere: a pipe, a device, a descriptor of this process."""
    try:
        mode = output.stat().st_mode
    except FileNotFoundError:
        return False
    folder = Path(os.path.realpath(output.parent))
    return not stat.S_ISREG(mode) or folder == Path("/dev") or folder.is_relative_to("/proc")


def _append(output: Path, content: Iterable[bytes]) -> None:
    """Write to a stream; raises `OSError`, also for a named pipe that nobody reads from."""
    flags = os.O_WRONLY | os.O_APPEND
    if output.is_fifo():
        # To open one waits for a reader, and to write for one that is slow.
        descriptor = os.open(output, flags | os.O_NONBLOCK)
        os.set_blocking(descriptor, True)
    else:
        descriptor = os.open(output, flags)
    with os.fdopen(descriptor, "wb") as stream:
        stream.writelines(content)


def _put(
    path: Path, content: Iterable[bytes], before: bytes | None = None, *, is_new: bool = False
) -> None:
    """Write a content to the disk, and put it where a path leads in one step.

    Where Linux can, the file has no name until it is whole, so that a process
    that is killed leaves nothing behind. Raises `OSError`, `FileExistsError` if
    `is_new` and something is there, and `MisuseError`.
    """
    target = path if is_new else Path(os.path.realpath(path))
    old = None if is_new else _replaced(target, path)
    passing = target.with_name(f".regionai-{secrets.token_hex(8)}.tmp")
    # What is in a private file is not for others to see meanwhile.
    descriptor, is_named = _opened(passing, 0o666 if old is None else 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            if old is not None:
                _keep(descriptor, old)
            stream.writelines(content)
            stream.flush()
            os.fsync(descriptor)
            if before is not None and target.read_bytes() != before:
                raise MisuseError(message("misuse.changed-meanwhile", file=shown(path)))
            if not is_named:
                _name(descriptor, target if is_new else passing)
            elif is_new:
                # Not every system gives a file two names; this takes the name, and fails if it is taken.
                os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        if is_named or not is_new:
            os.replace(passing, target)  # noqa: PTH105 - the pair of `os.link`
    finally:
        passing.unlink(missing_ok=True)
    _sync(target.parent)


def _replaced(target: Path, path: Path) -> os.stat_result | None:
    """Return what the system knows of a file, None if there is none.

    Raises `MisuseError` for one of several names.
    """
    try:
        old = target.stat()
    except FileNotFoundError:
        return None
    if old.st_nlink > 1:
        raise MisuseError(message("misuse.hard-links", file=shown(path), names=old.st_nlink))
    return old


def _opened(passing: Path, mode: int) -> tuple[int, bool]:
    """Return a descriptor of a new file in a folder, and whether it has a name there."""
    try:
        os.stat(_DESCRIPTORS)  # noqa: PTH116 - without it no name can be given
        return os.open(passing.parent, os.O_TMPFILE | os.O_WRONLY, mode), False
    except (AttributeError, OSError):
        # Another system, or a file system that has no files without a name.
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        return os.open(passing, flags, mode), True


def _name(descriptor: int, path: Path) -> None:
    """Give an open file that has no name a path; raises `FileExistsError` if something is there."""
    # With a descriptor of a folder, which an absolute path does not need, Python follows the link.
    os.link(f"{_DESCRIPTORS}/{descriptor}", path, src_dir_fd=descriptor)


def _keep(descriptor: int, old: os.stat_result) -> None:
    """Give a new file the mode of the old one, and its owner and group as far as the system allows."""
    # Windows has neither.
    with suppress(AttributeError):
        with suppress(PermissionError):
            # A group that one belongs to may be given, and only root gives a file away.
            os.fchown(descriptor, -1, old.st_gid)
            os.fchown(descriptor, old.st_uid, -1)
        os.fchmod(descriptor, old.st_mode & 0o777)


def _sync(folder: Path) -> None:
    """Write the names in a folder to the disk."""
    # Windows opens no folder.
    with suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
