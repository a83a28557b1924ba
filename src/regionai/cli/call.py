"""A call of the command, and the one place where it ends.

What is heavy is imported within the commands: help and completion need
neither pydantic nor yaml, completion and a call that is clear no Typer.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from regionai.cli.commands import REGIONAI
from regionai.cli.frame.reading import Call, clear_call, sort_words
from regionai.cli.language import Language, asked, spoken
from regionai.cli.misuse import misuse_of

_PROGRAM = "regionai"


def call(arguments: Sequence[str]) -> int:
    """Return the exit code of a call; whatever goes wrong is one sentence on stderr and 2."""
    if os.environ.get("_REGIONAI_COMPLETE"):
        _answer_the_shell()
        return 0
    wanted = None
    try:
        wanted = asked(arguments)
        code = _done(arguments or ["--help"], wanted)
    except SystemExit:
        # The reader of our help went away, for which typer's 1 would be a verdict.
        return 2
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not look like a verdict
        from regionai.cli.failure import tell

        return tell(error, spoken(wanted))
    # A bare call shows the help, and nothing was judged.
    return code if arguments else 2


def _done(arguments: Sequence[str], wanted: Language | None) -> int:
    """Do what a command line asks for, and return the exit code; raises `MisuseError`."""
    if arguments[0].startswith("-"):
        words = sort_words(arguments, REGIONAI.parameters, of_group=True)
        first = "" if words.unclear else next((each for each in words.options if each != "lang"), "")
        if first == "version":
            from regionai.cli.version import LINE

            return _said(LINE)
        if first:
            from regionai.cli.frame.installing import complete

            return _said(complete(words.others, wanted, is_shown=first == "show_completion"))
    found = clear_call(_PROGRAM, REGIONAI, arguments)
    if found is None:
        from regionai.cli.frame.by_typer import called

        return called(_PROGRAM, REGIONAI, arguments, wanted)
    return _answered(found, wanted)


def _said(text: str) -> int:
    sys.stdout.write(text)
    sys.stdout.flush()
    return 0


def _answered(found: Call, wanted: Language | None) -> int:
    with misuse_of(found.name):
        return found.part.function(**{**found.values, "lang": found.values["lang"] or wanted})


def _answer_the_shell() -> None:
    """Print what may follow on the command line that a shell asks about; nothing where that is unclear."""
    from regionai.cli.frame.completion import answer, words_typed

    # Whatever goes wrong, a shell in the middle of a line has no place for a sentence.
    with suppress(Exception):
        offered = answer(REGIONAI, words_typed())
        if offered:
            sys.stdout.write(f"{offered}\n")
