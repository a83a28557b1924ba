"""Where the process of a command begins and ends."""

import gc
import os
import sys

# A short run leaves no garbage worth collecting; loading the command makes most of it, so this
# comes first.
gc.disable()

from pathlib import Path  # noqa: E402
from typing import IO, NoReturn  # noqa: E402

from regionai.cli.app import run  # noqa: E402


def main() -> NoReturn:  # pragma: no cover - ends the process; tests run it as one
    """Run the command and end the process with its exit code."""
    # No plugin of another package may change what our models accept, and looking
    # for one reads the metadata of all that is installed.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    _stand_in_for_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = code or 2
    os._exit(code)


def _stand_in_for_closed_streams() -> None:  # pragma: no cover - tests run it as a process
    """Let a report to a closed standard output fail like one to a full disk, and complaints go nowhere.

    Python has None for them, and the next file opened would get their descriptor.
    """
    streams: dict[str, IO[str] | None] = {"stdout": sys.stdout, "stderr": sys.stderr}
    for name, mode in (("stdout", "r"), ("stderr", "w")):
        if streams[name] is None:
            # Open to the end of the process.
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
