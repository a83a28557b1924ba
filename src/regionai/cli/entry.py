"""Where the process of a command begins and ends; loads nothing before it can be interrupted."""

import gc
import os
import sys


def main() -> None:  # pragma: no cover - ends the process; tests run it as one
    """Run the command and end the process with its exit code, 130 if it is interrupted."""
    try:
        from signal import SIGINT, signal

        # To load the command is most of a short run, and an interruption of that has nobody to
        # catch it; nor is the garbage worth collecting that it makes.
        signal(SIGINT, _end)
    except KeyboardInterrupt:
        _end()
    gc.disable()
    from regionai.cli.app import run

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


def _end(*_signal: object) -> None:  # pragma: no cover - ends the process
    if os.isatty(2) and os.environ.get("TERM") != "dumb":
        # A bar hides the cursor.
        os.write(2, b"\x1b[?25h")
    os._exit(130)


def _stand_in_for_closed_streams() -> None:  # pragma: no cover - tests run it as a process
    """Let a report to a closed standard output fail like one to a full disk, and complaints go nowhere.

    Python has None for them, and the next file opened would get their descriptor.
    """
    from pathlib import Path

    streams: dict[str, object] = {"stdout": sys.stdout, "stderr": sys.stderr}
    for name, mode in (("stdout", "r"), ("stderr", "w")):
        if streams[name] is None:
            # Open to the end of the process.
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
