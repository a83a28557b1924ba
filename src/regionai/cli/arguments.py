"""The values of arguments and options, read into what the other packages take."""

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from regionai.cli.misuse import MisuseError, bad_value
from regionai.cli.options import Deciding, FailOn, OnUndecided
from regionai.judge.reading import Options
from regionai.judge.submission import Selection, spellings
from regionai.messages import Listing, message
from regionai.model.day import day
from regionai.model.finding import NEVER, Severity, Undecided
from regionai.model.finding import FailOn as Limit
from regionai.model.money import shown_unit
from regionai.model.region import Region
from regionai.rules.editions.library import Library
from regionai.run.decided import Selected
from regionai.run.files import Found, Problems, Shard, discover, read_shard
from regionai.run.settings import Surroundings, day_in_korea
from regionai.run.settings_place import Source
from regionai.source.file import STANDARD_INPUT, shown
from regionai.source.problem import UnreadableError
from regionai.source.shape import Refused, closest


def options_of(
    edition: str | None, as_of: str | None, region: str | None, table: int | None = None
) -> Options:
    """Return the options of a judgement; raises `MisuseError` for a day or a region that is none."""
    if region is not None:
        _known_region(Library(), region)
    return Options(edition, None if as_of is None else _day("--as-of", as_of), region, table)


def today() -> date:
    """Return the day that it is in Korea."""
    return day_in_korea()


def today_of(text: str | None) -> date:
    """Return the day that the caller calls today, else the one it is; raises `MisuseError` for no day."""
    return today() if text is None else _day("--today", text)


def library_of(deciding: Deciding) -> Library:
    """Return the rule files: the shipped ones, those of the settings here and of the caller's folders."""
    return surroundings_of(deciding, None).of(Path(STANDARD_INPUT)).library


def surroundings_of(
    deciding: Deciding, on: str | None, trusted: Path | None = None, *, locked: bool = False
) -> Surroundings:
    """Return what applies to proposals where they lie, with the caller's folders of rules and today.

    If it is `locked`, nothing is applied in the place of a shipped edition.

    Raises `MisuseError` for a day that is none, for a trusted checkout that is
    no folder, and for a settings file where there are to be none.
    """
    if deciding.no_config and deciding.config is not None:
        raise MisuseError(message("misuse.not-with", option="--config", other="--no-config"))
    if trusted is not None and not trusted.is_dir():
        folder = shown(trusted)
        raise bad_value("--trusted", folder, message("source.no-folder", folder=folder))
    source = Source(deciding.config, deciding.no_config, trusted)
    return Surroundings(tuple(deciding.rules or ()), today_of(on), source, locked=locked)


def region_of(library: Library, text: str, on: date) -> Region:
    """Return a region that exists on a day; raises `MisuseError` for text that names none."""
    found = _known_region(library, text)
    if not found.exists_on(on):
        raise bad_value("--region", text, message("local.region-not-then", region=found, day=on))
    return found


def limit_of(fail_on: FailOn | None) -> Limit | None:
    """Return from which severity on the caller wants to fail; None if it is left to the settings."""
    if fail_on is None:
        return None
    return NEVER if fail_on is FailOn.NEVER else Severity(fail_on.value)


def undecided_of(undecided: OnUndecided | None) -> Undecided | None:
    """Return whether the caller wants what is undecided to fail; None if it is left to the settings."""
    return None if undecided is None else Undecided(undecided.value)


def files_in(paths: Iterable[Path]) -> Found:
    """Return the proposal files that paths lead to; raises `UnreadableError` if one leads to none."""
    problems: Problems = {}
    found = discover(paths, problems)
    if problems:
        raise UnreadableError(tuple(problems.values()))
    return found


def jobs_of(jobs: int) -> int:
    """Return how many processes are meant: 0 is one for each core."""
    # Where the system can hold a process to some of its cores, those count.
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return jobs or cores or 1


def shard_of(text: str | None, write_baseline: Path | None, receipt: Path | None = None) -> Shard | None:
    """Return the shard of the files that is meant, None for all.

    Raises `MisuseError` for text that means none, and with a baseline or a
    receipt to be written: the one would know a shard and lose the rest, the
    other could not be judged again without it.
    """
    if text is None:
        return None
    found = read_shard(text)
    if found is None:
        raise bad_value("--shard", text, message("misuse.shard"))
    for option, file in (("--write-baseline", write_baseline), ("--receipt", receipt)):
        if file is not None:
            raise MisuseError(message("misuse.not-with", option=option, other="--shard"))
    return found


def named_input(name: Path | None, paths: Sequence[Path]) -> Path | None:
    """Return the file that standard input stands for; raises `MisuseError` for a folder or without it."""
    if name is not None and Path(STANDARD_INPUT) not in paths:
        raise MisuseError(message("misuse.goes-with", option="--stdin-filename", needs=STANDARD_INPUT))
    if name is not None and name.is_dir():
        raise MisuseError(message("misuse.stands-for-folder", path=str(name)))
    return name


def selection_of(
    only: Sequence[str] | None, never: Sequence[str] | None, write_baseline: Path | None
) -> Selection:
    """Return which rules are wanted.

    Raises `MisuseError` with a baseline to be written: it would know some rules
    and lose the rest.
    """
    selection = Selection(tuple(only or ()), tuple(never or ()))
    if selection.named and write_baseline is not None:
        option = "--rule" if selection.only else "--without"
        raise MisuseError(message("misuse.not-with", option="--write-baseline", other=option))
    return selection


def refuse_unknown_rules(selection: Selection, found: Selected | None) -> None:
    """Raise `MisuseError` for a rule that applies to none of the proposals, and where none is left.

    What was found is None where no proposal could be judged.
    """
    if found is None:
        return
    # By all of its spellings, so that what was meant is told in the one that was used.
    known = {name: rule for rule in (*found.judged, *found.left_out) for name in spellings(rule)}
    for option, names in (("--rule", selection.only), ("--without", selection.never)):
        for name in names:
            if name not in known:
                rules = Listing(tuple(dict.fromkeys(rule.rpartition("/")[2] for rule in known.values())))
                meant = closest(name, known)
                said = message("rule.unknown", known=rules)
                if meant is not None:
                    said = message("rule.meant", meant=meant, known=rules)
                raise bad_value(option, name, said)
    if not found.judged:
        raise MisuseError(message("rule.none-left", rules=Listing(selection.named)))


# What one report of a check leaves no place for.
_NOT_TOGETHER = {
    "--quiet": ("--full",),
    "--watch": ("-", "--open", "--statistics", "--write-baseline", "--receipt"),
    "--statistics": ("--quiet", "--full", "--unit", "--against", "--write-baseline", "--receipt"),
    # It is of all rules, and of what they come to.
    "--receipt": ("--rule", "--without", "--exit-zero"),
}


def refuse_together(given: Mapping[str, bool]) -> None:
    """Raise `MisuseError` if two options of a check are given that do not go together."""
    for option, others in _NOT_TOGETHER.items():
        for other in others:
            if given[option] and given[other]:
                raise MisuseError(message("misuse.not-with", option=option, other=other))


def refuse_change_without_edition(against: str | None, *, is_asked: bool) -> None:
    """Raise `MisuseError` if a change is to fail and nothing is compared with."""
    if is_asked and against is None:
        raise MisuseError(message("misuse.goes-with", option="--fail-on-change", needs="--against"))


def unit_shown(text: str) -> int:
    """Return the unit that amounts are shown in, in won; raises `MisuseError` for one that none are."""
    try:
        return shown_unit(text)
    except Refused as refused:
        raise bad_value("--unit", text, refused.message) from None


def _known_region(library: Library, text: str) -> Region:
    try:
        return library.regions.find(text)
    except Refused as refused:
        raise bad_value("--region", text, refused.message) from None


def _day(option: str, text: str) -> date:
    try:
        return day(text)
    except Refused as refused:
        raise bad_value(option, text, refused.message) from None
