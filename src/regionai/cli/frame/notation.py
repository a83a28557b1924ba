"""How each shell is told what it may offer, as its script understands it."""

import os
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

# What bash calls a tab that goes from one candidate to the next.
_CYCLING = ("37", "42")


class Offer(NamedTuple):
    """A word that may be written, and what it stands for, which may be empty."""

    value: str
    title: str = ""


def in_notation_of(shell: str, found: Sequence[Offer], last: str) -> str:
    """Return what a shell is offered for the last word; raises `KeyError` for a shell that there is not."""
    # Of `--edition=20` a shell wants the whole word, bash that behind the sign at which it cuts words.
    return "\n".join(_of_bash(found, last) if shell == "bash" else _NOTATIONS[shell](found))


def _of_bash(found: Sequence[Offer], last: str) -> Iterable[str]:
    word = os.environ.get("_REGIONAI_WORD", last)
    cut = len(last) - len("" if re.fullmatch(r"\W", word) else word)
    # Behind `@` bash completes the names of hosts, with the sign.
    cut -= last[:cut].endswith("@")
    values = [each.value[cut:] for each in found]
    if len(found) == 1 or os.environ.get("COMP_TYPE") in _CYCLING:
        return values
    widest = max(map(_width, values), default=0)
    return (
        f"{value}{' ' * (widest - _width(value))}  ({each.title})" if each.title else value
        for value, each in zip(values, found, strict=True)
    )


def _width(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)


def _of_zsh(found: Sequence[Offer]) -> Iterable[str]:
    """Yield what zsh describes, behind a sign that says whether a space may follow the word."""
    for each in found:
        value = re.sub(r"([\\:])", r"\\\1", each.value)
        yield f"{'+' if each.value.endswith(('=', '.')) else '-'}{value}:{each.title}"


def _of_fish(found: Sequence[Offer]) -> Iterable[str]:
    return (f"{each.value}\t{each.title}" for each in found)


def _of_power_shell(found: Sequence[Offer]) -> Iterable[str]:
    # What PowerShell shows beside a value may not be empty.
    return (f"{each.value}:::{each.title or each.value}" for each in found)


_NOTATIONS = {"zsh": _of_zsh, "fish": _of_fish, "powershell": _of_power_shell, "pwsh": _of_power_shell}
