"""Where a report goes: the terminal, a pipe, or a file that is replaced whole."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import TextIO

from regionai.cli.misuse import MisuseError, OutputClosedError, cannot_write
from regionai.cli.options import Color
from regionai.cli.writing.disk import replace
from regionai.cli.writing.log_commands import without_commands
from regionai.messages import Lang, Message, message
from regionai.report.page.style import AUTHOR, NARROWEST, WIDEST, Style
from regionai.run.spool import no_room
from regionai.source.endings import YAML_SUFFIXES
from regionai.source.file import is_folder, printable, shown

# Without a terminal there is nobody whose window would be too narrow.
_WIDTH_WITHOUT_TERMINAL = 120


@contextmanager
def written_to(
    output: Path | None,
    *,
    exact: bool = False,
    binary: bool = False,
    ending: str = ".txt",
    may_command: bool = False,
    large: bool = False,
) -> Iterator[TextIO]:
    """Yield a stream for the report, which goes out only when it is whole.

    With `exact` it goes out in UTF-8 with its own line ends, whatever the
    console's are: programs read it. With `binary` what is in the buffer of the
    stream goes to the file. `ending` is that of files of its format, in
    which nothing commands a CI system that reads what is printed, unless the
    format itself may. One that may be `large` waits on the disk.
    Raises `OutputClosedError` if the reader of standard output went away, and
    `MisuseError` if the report cannot be written.
    """
    if output is not None and _is_workbook_of_others(output):
        raise MisuseError(message("misuse.workbook", file=shown(output)))
    if binary and output is not None:
        # A wrapper that nobody holds closes what it wraps.
        content = BytesIO()
        wrapper = TextIOWrapper(content)
        yield wrapper
        replace(output, content.getvalue())
        return
    with _on_disk() if large else StringIO() as stream:
        try:
            yield stream
            stream.flush()
        except OSError as error:
            raise no_room(error) from None
        pieces = _pieces(stream)
        if output is None or _is_stream(output):
            pieces = (without_commands(piece, ending, may_command=may_command) for piece in pieces)
        if output is not None:
            replace(output, (piece.encode() for piece in pieces))
            return
        try:
            _print(pieces, exact=exact)
        except OSError as error:
            raise cannot_write("-", error) from None


def _on_disk() -> TextIO:
    """Return a file without a name for a text of any length; raises `CannotError` where none can be."""
    from tempfile import TemporaryFile

    try:
        return TemporaryFile("w+", encoding="utf-8", errors="surrogatepass", newline="")
    except OSError as error:
        raise no_room(error) from None


def _pieces(stream: TextIO) -> Iterator[str]:
    """Yield a text in pieces of whole lines, each about a million characters."""
    stream.seek(0)
    while piece := stream.read(1 << 20):
        yield piece + stream.readline()


def _is_workbook_of_others(output: Path) -> bool:
    """Return whether a report would take the place of a workbook that none wrote: perhaps of a budget."""
    if output.suffix.lower() not in (".xlsx", ".xlsm") or not output.is_file():
        return False
    # Most reports are no workbooks, and nothing of the kind is loaded for them.
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(output) as archive:
            return "xl/workbook.xml" in archive.namelist() and AUTHOR.encode() not in archive.read(
                "docProps/core.xml"
            )
    except KeyError:
        return True
    except (OSError, ValueError, BadZipFile):
        return False


def complain(said: Message, lang: Lang) -> None:
    """Say what is wrong, or left out, in which nothing commands: as one line of standard error.

    On a terminal the line ends between words where it would be too wide.
    """
    text = f"{printable(said.say(lang))}\n"
    if sys.stderr.isatty():
        text = _wrapped(text, lang)
    sys.stderr.write(without_commands(text, ".txt", may_command=False))


def _wrapped(text: str, lang: Lang) -> str:
    # Only a terminal needs it, and it takes a while to load.
    from regionai.report.page.screen import Screen

    out = StringIO()
    Screen(out, Style(lang, _width(sys.stderr), colour=False)).line(text, hanging=2)
    return out.getvalue()


def _is_stream(output: Path) -> bool:
    """Return whether what is there is no regular file: `/dev/stdout`, a pipe."""
    try:
        return not stat.S_ISREG(output.stat().st_mode)
    except (OSError, ValueError):
        return False


def _print(pieces: Iterable[str], *, exact: bool) -> None:
    try:
        if exact and hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    except OSError as error:
        # What is left in the buffer must not fail a second time at the end.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
        if isinstance(error, BrokenPipeError):
            raise OutputClosedError from None
        raise


def refuse_overwriting(output: Path | None, inputs: Sequence[Path]) -> None:
    """Raise `MisuseError` if the report would take the place of what is checked."""
    if output is None:
        return
    target = os.path.realpath(output)
    for path in inputs:
        inside = is_folder(path) and Path(target).is_relative_to(os.path.realpath(path))
        if os.path.realpath(path) == target or (inside and Path(target).suffix in YAML_SUFFIXES):
            raise MisuseError(message("misuse.overwrite", file=shown(output)))


def style_of(lang: Lang, color: Color, output: Path | None) -> Style:
    """Return how to draw: the width of the terminal, and colour if it is wanted."""
    is_terminal = output is None and sys.stdout.isatty()
    is_coloured = {
        Color.ALWAYS: True,
        Color.NEVER: False,
        Color.AUTO: output is None and _wants_colour(is_terminal),
    }[color]
    width = _width(sys.stdout if is_terminal else None)
    return Style(lang, width, is_coloured, has_blocks=output is not None or _has_blocks())


def _wants_colour(is_terminal: bool) -> bool:  # noqa: FBT001 - private
    """Return what the variables say that many programs know, else whether a terminal can show colour.

    `NO_COLOR` goes before what forces colour, as in no-color.org, bixense.com/clicolors and Python's own
    output. `FORCE_COLOR` counts whatever it says (force-color.org), `CLICOLOR_FORCE` unless it is 0.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return is_terminal and os.environ.get("TERM") != "dumb"


def _has_blocks() -> bool:
    """Return whether standard output can show frames and bars: old code pages and dumb terminals cannot."""
    if os.environ.get("TERM") == "dumb":
        return False
    try:
        "╭│█▏".encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _width(terminal: TextIO | None) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        width = int(columns)
    elif terminal is not None:
        # One that nobody has told its size says 0.
        width = os.get_terminal_size(terminal.fileno()).columns or _WIDTH_WITHOUT_TERMINAL
    else:
        width = _WIDTH_WITHOUT_TERMINAL
    return max(NARROWEST, min(width, WIDEST))
