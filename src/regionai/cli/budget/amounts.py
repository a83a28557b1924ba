"""Sources and amounts as the caller writes them."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TypeVar

from regionai.ask.corrections import constraint
from regionai.ask.corrections.constraint import Constraint
from regionai.ask.payments import payments, source_key
from regionai.ask.spent import Payment
from regionai.ask.whatif import Adjustment, Target
from regionai.budget.quantity import FUNDING
from regionai.cli.misuse import bad_value
from regionai.messages import message
from regionai.model.amount import KEYS
from regionai.model.day import year
from regionai.model.figure import unmistakable, won
from regionai.model.money import Won, unit
from regionai.model.ratio import ratio
from regionai.source.file import read_file
from regionai.source.shape import Refused
from regionai.source.text import decode

T = TypeVar("T")

_STEPS = (2, 500)


def constraints_of(
    keep: Sequence[str], at_most: Sequence[str], at_least: Sequence[str], total: str | None
) -> tuple[Constraint, ...]:
    """Return what the caller wishes of a correction; raises `MisuseError`."""
    found = [constraint.keep(f"--keep {text}", source_of("--keep", text, text)) for text in keep]
    for option, make, texts in (
        ("--at-most", constraint.at_most, at_most),
        ("--at-least", constraint.at_least, at_least),
    ):
        for text in texts:
            key, amount = _pair(option, text, "local=25억")
            wished = _unmistakable(option, text, amount)
            found.append(make(f"{option} {text}", source_of(option, text, key), wished))
    if total is not None:
        found.append(constraint.total(f"--total {total}", _unmistakable("--total", total, total)))
    return tuple(found)


def settings_of(texts: Sequence[str]) -> tuple[Adjustment, ...]:
    """Return what the caller sets: `local=30억`, `private_cash=-10%`, `training.local=+3억`."""
    return tuple(_setting(text) for text in texts)


def _setting(text: str) -> Adjustment:
    key, amount = _pair("--set", text, "local=30억")
    target = target_of("--set", text, key)
    sign, rest = amount[:1], amount[1:]
    factor = -1 if sign in ("-", "−") else 1
    if sign not in ("+", "-", "−"):
        if amount.endswith("%"):
            raise bad_value("--set", text, message("set.sign", share=amount))
        return Adjustment(text, target, _unmistakable("--set", text, amount))
    if rest.endswith("%"):
        return Adjustment(text, target, share=factor * share_of("--set", rest), is_relative=True)
    return Adjustment(text, target, Won(factor * won_of("--set", rest).amount), is_relative=True)


def sweep_of(text: str, steps: int) -> tuple[Target, Won, Won]:
    """Return the source and both ends of a sweep, `local=15억..40억`; raises `MisuseError`."""
    if not _STEPS[0] <= steps <= _STEPS[1]:
        known = message("sweep.steps", least=_STEPS[0], greatest=_STEPS[1])
        raise bad_value("--steps", str(steps), known)
    key, ends = _pair("--sweep", text, "local=15억..40억")
    first, dots, last = ends.partition("..")
    if not dots:
        raise bad_value("--sweep", text, message("sweep.form"))
    least, greatest = won_of("--sweep", first), won_of("--sweep", last)
    if least >= greatest:
        raise bad_value("--sweep", text, message("sweep.no-width", least=least, greatest=greatest))
    return target_of("--sweep", text, key), least, greatest


def national_of(texts: Sequence[str]) -> Mapping[str, Won]:
    """Return planned national money by year, or under no year: `70억`, or `2026=70억` for each year."""
    found: dict[str, Won] = {}
    for text in texts:
        name, is_pair, amount = text.partition("=")
        key = read_as("--national", text, year, name) if is_pair else ""
        won_there = _unmistakable("--national", text, amount if is_pair else text)
        if str(key) in found or ("" in found) or (found and key == ""):
            raise bad_value("--national", text, message("local.years-once"))
        if not won_there.amount:
            raise bad_value("--national", text, message("local.nothing"))
        found[str(key)] = won_there
    return found


def spent_of(texts: Sequence[str]) -> tuple[Payment, ...]:
    """Return what was spent: amounts like `national=40억`, or tables by month and source.

    Raises `MisuseError` for a source whose money is in another one already,
    and for both ways at once; `UnreadableError` for a table that cannot be read.
    """
    tables = tables_of(texts)
    if tables and len(tables) < len(texts):
        raise bad_value("--spent", str(tables[0]), message("spent.one-way"))
    found = [payment for path in tables for payment in _table(path)]
    for text in texts if not tables else ():
        name, amount = _pair("--spent", text, "national=40억")
        key, spent = read_as("--spent", text, source_key, name), _unmistakable("--spent", text, amount)
        twice = next((each.key for each in found if set(KEYS[each.key]) & set(KEYS[key])), None)
        if twice is not None:
            raise bad_value("--spent", text, message("spent.twice", key=key, other=twice))
        found.append(Payment(key, spent))
    return tuple(found)


def tables_of(texts: Sequence[str]) -> tuple[Path, ...]:
    """Return the tables among what was spent: files by their name, or because they are there."""
    return tuple(Path(text) for text in texts if "=" not in text and ("." in text or Path(text).exists()))


def _table(path: Path) -> tuple[Payment, ...]:
    content, file = read_file(path)
    return payments(decode(content, file), file)


def _unmistakable(option: str, text: str, amount: str) -> Won:
    """Return an amount that cannot be meant in another unit; raises `MisuseError`."""
    return read_as(option, text, unmistakable, amount)


def unit_of(option: str, text: str) -> int:
    """Return how many won a unit stands for: `백만원`; raises `MisuseError`."""
    return read_as(option, text, unit)


def won_of(option: str, text: str) -> Won:
    """Return an amount; raises `MisuseError` for text that is none."""
    return read_as(option, text, won)


def share_of(option: str, text: str) -> Fraction:
    """Return a share from 0 to 1: `30%`; raises `MisuseError` for text that is none."""
    return read_as(option, text, ratio)


def target_of(option: str, text: str, name: str) -> Target:
    """Return a source, or that of one line: `training.local`."""
    line, dot, key = name.rpartition(".")
    return Target(source_of(option, text, key), line if dot else None)


def source_of(option: str, text: str, name: str) -> str:
    """Return the key of a source, by itself or by its Korean name; raises `MisuseError`."""
    return read_as(option, text, lambda word: source_key(word, tuple(FUNDING)), name)


def _pair(option: str, text: str, like: str) -> tuple[str, str]:
    key, is_pair, amount = text.partition("=")
    if not is_pair:
        raise bad_value(option, text, message("set.form", like=like))
    return key.strip(), amount.strip()


def read_as(option: str, text: str, read: Callable[[str], T], value: str | None = None) -> T:
    """Return what the text of an option, or one value of it, is read as; raises `MisuseError`."""
    try:
        return read(text if value is None else value)
    except Refused as refused:
        raise bad_value(option, text, refused.message) from None
