"""Why a call ends without an answer, said in a sentence on standard error."""

import errno
from io import UnsupportedOperation
from pathlib import Path

from regionai.cli.misuse import MisuseError, OutputClosedError, cannot_write
from regionai.cli.writing.output import complain
from regionai.errors import CannotError, reason_of
from regionai.messages import Lang, message
from regionai.source.file import shown
from regionai.source.problem import UnreadableError


def tell(error: Exception, lang: Lang) -> int:
    """Say what went wrong, and return the exit code for it."""
    match error:
        case OutputClosedError() | BrokenPipeError(filename=None):
            pass
        case UnsupportedOperation():
            # What stands in for a closed standard output cannot be written to.
            complain(cannot_write("-", OSError(errno.EBADF, "")).message, lang)
        case MisuseError():
            complain(error.message, lang)
            complain(message("misuse.help", command=error.command), lang)
        case CannotError():
            complain(error.message, lang)
        case UnreadableError():
            for problem in error.problems:
                complain(message("text", text=problem), lang)
        case FileNotFoundError(filename=None):
            # Only the question where one is names no file.
            complain(message("misuse.no-working-folder"), lang)
        case OSError(filename=None):
            # What Typer writes itself, as help is.
            complain(cannot_write("-", error).message, lang)
        case OSError(filename=file):
            complain(message("misuse.cannot-open", file=shown(Path(file)), reason=reason_of(error)), lang)
        case _:
            complain(message("misuse.internal", error=f"{type(error).__name__}: {error}"), lang)
    return 2
