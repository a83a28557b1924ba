"""What applies to a call: the edition or the day, today, further rules and settings, and the language."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from fractions import Fraction
from operator import index
from pathlib import Path
from typing import NamedTuple, TypeVar

from regionai.api.kinds import held
from regionai.errors import CannotError, RegionaiError
from regionai.judge.reading import Options
from regionai.messages import Lang, message
from regionai.model.day import day
from regionai.model.figure import unmistakable, won
from regionai.model.money import Won
from regionai.rules.editions.library import Library
from regionai.run.settings import Setting, Surroundings, day_in_korea
from regionai.run.settings_place import Source
from regionai.source.file import STANDARD_INPUT
from regionai.source.shape import Refused

T = TypeVar("T")

# A file or folder, as `open` takes it.
StrPath = str | os.PathLike[str]
# A day, or one as a proposal has it.
Day = date | str
# An amount in won, or as a proposal has it, with its unit: `"25억"`.
Amount = int | str
# Folders of further rule files.
Folders = StrPath | Iterable[StrPath]
# The settings there are, the one file that decides, or none.
Settings = StrPath | bool


class Circumstances(NamedTuple):
    """What applies to a call, as the options of the command say it."""

    options: Options
    surroundings: Surroundings
    lang: Lang

    @property
    def setting(self) -> Setting:
        """What applies where the caller is."""
        return self.surroundings.of(Path(STANDARD_INPUT))


@held
def circumstances(
    *,
    edition: str | None = None,
    as_of: Day | None = None,
    today: Day | None = None,
    region: str | None = None,
    table: int | None = None,
    rules: Folders = (),
    settings: Settings = True,
    lang: Lang = "ko",
) -> Circumstances:
    """Return what applies to a call.

    Raises `CannotError` for an argument of another kind, and for a day or a
    region that is none, and `UnreadableError` for settings or rule files that cannot be read.
    """
    if region is not None:
        read(Library().regions.find, region)
    options = Options(edition, None if as_of is None else _day(as_of), region, table)
    source = Source(None if isinstance(settings, bool) else Path(settings), settings is False)
    on = day_in_korea() if today is None else _day(today)
    return Circumstances(options, Surroundings(paths_of(rules), on, source), lang)


@contextmanager
def told_in(lang: Lang) -> Iterator[None]:
    """Raise what is raised within in a language; raises `ValueError` for one that is not spoken."""
    if lang not in ("ko", "en"):
        raise ValueError(message("api.language", value=f"{lang}").say("en"))
    try:
        yield
    except RegionaiError as error:
        error.lang = lang
        raise


def read(reading: Callable[[str], T], text: str) -> T:
    """Return what a text is read as; raises `CannotError` for one that is not."""
    try:
        return reading(text)
    except Refused as refused:
        raise CannotError(refused.message) from None


def amount(written: Amount) -> Won:
    """Return an amount; raises `CannotError` for one that is none, and for a small text without a unit."""
    # A float has no index.
    return read(unmistakable, written) if isinstance(written, str) else read(won, str(index(written)))


def fraction_text(share: Fraction) -> str:
    """Return a share as a proposal has it: a whole one has its bar, too."""
    return f"{share.numerator}/{share.denominator}"


def paths_of(written: Folders) -> tuple[Path, ...]:
    """Return one path or several as several."""
    return tuple(map(Path, (written,) if isinstance(written, str | os.PathLike) else written))


def _day(written: Day) -> date:
    # A `datetime` is one too, and has an hour.
    return read(day, written) if isinstance(written, str) else date(*written.timetuple()[:3])
