"""What the caller says, as the engine takes it."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from regionai.cli.misuse import bad_value
from regionai.cli.options import FailOn
from regionai.engine.run import Options
from regionai.model.day import day
from regionai.model.finding import Severity
from regionai.rules.library import Library
from regionai.source.shape import Refused


def options_of(edition: str | None, as_of: str | None) -> Options:
    """Return the engine's options; raises `MisuseError` for a day that is none."""
    try:
        return Options(edition, None if as_of is None else day(as_of))
    except Refused as refused:
        raise bad_value("--as-of", as_of or "", refused.message) from None


def today() -> date:
    """Return the day that it is in Korea, which has no summer time."""
    return datetime.now(timezone(timedelta(hours=9))).date()


def day_of(as_of: str | None) -> date:
    """Return the day that the caller names, else today; raises `MisuseError` for a day that is none."""
    return options_of(None, as_of).as_of or today()


def library_of(rules: list[Path] | None) -> Library:
    """Return the rule files: the shipped ones and those of the caller's folders."""
    return Library(tuple(rules or ()))


def severity_of(fail_on: FailOn) -> Severity | None:
    """Return the least severity that fails; None for never."""
    return None if fail_on is FailOn.NEVER else Severity(fail_on.value)
