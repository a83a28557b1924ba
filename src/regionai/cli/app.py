"""The `regionai` command, which loads no more than what it is asked for."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress


def run(arguments: Sequence[str]) -> int:
    """Return the exit code of a call; whatever goes wrong is one sentence on stderr and 2."""
    # A language that is none is told, and whatever else is wrong: below.
    if tuple(arguments) == ("--version",) and not os.environ.get("REGIONAI_LANG"):
        from regionai.cli.version import LINE

        with suppress(OSError):
            sys.stdout.write(LINE)
            sys.stdout.flush()
            return 0
    from regionai.cli.call import call

    return call(arguments)
