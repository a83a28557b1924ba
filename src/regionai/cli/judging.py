"""What the caller says, as the engine takes it."""

from pathlib import Path

from regionai.cli.misuse import MisuseError
from regionai.cli.options import FailOn
from regionai.engine.run import Options
from regionai.messages import message
from regionai.model.day import day
from regionai.model.finding import Severity
from regionai.model.money import Won, won
from regionai.rules.library import Library
from regionai.source.shape import Refused


def options_of(edition: str | None, as_of: str | None) -> Options:
    """Return the engine's options; raises `MisuseError` for a day that is none."""
    try:
        return Options(edition, None if as_of is None else day(as_of))
    except Refused as refused:
        raise _bad_value("--as-of", as_of or "", refused) from None


def library_of(rules: list[Path] | None) -> Library:
    """Return the rule files: the shipped ones and those of the caller's folders."""
    return Library(tuple(rules or ()))


def severity_of(fail_on: FailOn) -> Severity | None:
    """Return the least severity that fails; None for never."""
    return None if fail_on is FailOn.NEVER else Severity(fail_on.value)


def national_of(text: str) -> Won:
    """Return a planned amount; raises `MisuseError` for text that is no amount."""
    try:
        return won(text)
    except Refused as refused:
        raise _bad_value("--national", text, refused) from None


def _bad_value(option: str, value: str, refused: Refused) -> MisuseError:
    return MisuseError(message("misuse.value", option=option, value=value, expected=refused.message))
