"""`--open`: a report as HTML in the browser of whoever calls."""

import os
import tempfile
from pathlib import Path

from regionai.cli.misuse import MisuseError
from regionai.cli.writing.output import complain
from regionai.messages import Lang, message
from regionai.source.file import shown


def refuse_opening(written: str) -> None:
    """Raise `MisuseError` if a format other than HTML is asked for that goes to no file of its own."""
    if written not in ("text", "html"):
        raise MisuseError(message("misuse.open-format", format=written))


def new_page() -> Path:
    """Return a new file that its owner alone can read; it stays, as the browser reads it later."""
    descriptor, name = tempfile.mkstemp(prefix="regionai-", suffix=".html")
    os.close(descriptor)
    return Path(name)


def open_page(path: Path, lang: Lang) -> None:
    """Show a page that is written, and say which file it is, which changes no exit code."""
    import webbrowser

    is_open = webbrowser.open(Path(os.path.realpath(path)).as_uri())
    complain(message("open.shown" if is_open else "open.no-browser", file=shown(path)), lang)
