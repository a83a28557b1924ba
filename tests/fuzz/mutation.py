"""Damage to a file: what a slip of the hand, another program or an attacker makes of it."""

import json
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from random import Random

from fuzz.kinds import SEEDS
from regionai.model import words as known
from regionai.source.tree import read_tree

# Values that are hard to read, to print, or to reckon with.
NASTY = (
    *json.loads((SEEDS / "nasty.json").read_text("utf-8")),
    "a" * 5_000,
    # More digits than Python makes a number of.
    "9" * 5_000,
    f"1.{'3' * 5_000}%",
)
_NASTY = tuple(text.encode("utf-8", "surrogatepass") for text in NASTY)
_TABLES = (known.FUNDING, known.TOTAL, known.ROUNDINGS, known.PROPOSAL, known.APPLICANT, known.MEMBER)
_KEYS = tuple(word.encode() for table in _TABLES for key, own in table.items() for word in (key, *own))
_WORD = re.compile(rb"[^\s,:{}\[\]\"']+")
_NUMBER = re.compile(rb"(?<![0-9.-])[0-9]+(?:,[0-9]{3})*(?![0-9,-])")
_NUMBERS = (
    b"0",
    b"1",
    b"3",
    b"10",
    b"300",
    b"1,000",
    b"2025",
    b"2026",
    b"7,000,000,000",
    b"999,999,999,999,999",
)
_KEY = re.compile(rb"[^\s,:{}\[\]\"']+(?=:[ \n])")
# Where a value begins in JSON of one value a line: behind a key, or where no key follows.
_VALUE = re.compile(r'\A|": |^ +(?=[\[{]|"(?:[^"\\]|\\.)*",?$)', re.MULTILINE)
# No word is looked for beyond these bytes.
_LOOKED_AT = 20_000


def mutated(random: Random, content: bytes, seeds: Sequence[bytes]) -> bytes:
    """Return a content with one to eight mutations; `seeds` are what they borrow from."""
    for _ in range(random.choice((1, 1, 1, 1, 2, 2, 3, 8))):
        content = random.choice(_MUTATIONS)(random, content, random.choice(seeds))
    return content


def _lines(random: Random, content: bytes, other: bytes) -> bytes:
    """Delete, repeat, move, indent or outdent some lines, or borrow some."""
    lines, borrowed = content.splitlines(keepends=True), other.splitlines(keepends=True)
    start = random.randrange(len(lines) + 1)
    end = start + random.choice((1, 1, 1, 2, 5, 20))
    taken, rest = lines[start:end], lines[:start] + lines[end:]
    to = random.randrange(len(rest) + 1)
    there = random.randrange(len(borrowed) + 1)
    made = (
        rest,
        lines[:to] + taken * random.choice((1, 1, 2, 50)) + lines[to:],
        rest[:to] + taken + rest[to:],
        lines[:start] + [b" " * random.choice((1, 2, 4)) + line for line in taken] + lines[end:],
        lines[:start] + [line.removeprefix(b"  ") for line in taken] + lines[end:],
        lines[:to] + borrowed[there : there + random.choice((1, 3, 10, 100))] + lines[to:],
    )
    return b"".join(random.choice(made))


def _word(random: Random, content: bytes, other: bytes) -> bytes:
    """Put another word, or something nasty, in the place of a word, or behind it."""
    words = random.choice((_WORD.findall(other), _NASTY, _NASTY)) or _NASTY
    return _replaced(random, content, _WORD, random.choice(words))


def _number(random: Random, content: bytes, other: bytes) -> bytes:
    """Put another number in the place of one, so that the file can still be read."""
    return _replaced(random, content, _NUMBER, random.choice((*_NUMBER.findall(other), *_NUMBERS)))


def _key(random: Random, content: bytes, _other: bytes) -> bytes:
    """Put another key, Korean or English, in the place of one."""
    return _replaced(random, content, _KEY, random.choice(_KEYS))


def _replaced(random: Random, content: bytes, pattern: re.Pattern[bytes], new: bytes) -> bytes:
    found = list(pattern.finditer(content[:_LOOKED_AT]))
    if not found:
        return content + new
    place = random.choice(found)
    start = place.start() if random.random() < 0.9 else place.end()
    return content[:start] + new + content[place.end() :]


def _bytes(random: Random, content: bytes, _other: bytes) -> bytes:
    """Flip a bit, cut the end off, take a stretch out, or put something in."""
    at = random.randrange(len(content) + 1)
    before, byte, after = content[:at], content[at : at + 1], content[at + 1 :]
    flipped = bytes(each ^ 1 << random.randrange(8) for each in byte)
    shorter = before + after[random.choice((0, 1, 30, 300)) :]
    return random.choice(
        (before + flipped + after, before, shorter, before + random.choice(_NASTY) + byte + after)
    )


def _tree(random: Random, content: bytes, other: bytes) -> bytes:
    """Put another value in the place of one, in JSON, which is YAML that every parser takes."""
    text, foreign = _as_json(content), _as_json(other)
    at = _value(random, text)
    value = text[at]
    made = (
        *[json.dumps(random.choice(NASTY), ensure_ascii=False)] * 2,
        foreign[_value(random, foreign)],
        text[_value(random, text)],
        f"[{', '.join([value] * random.choice((0, 1, 2, 30)))}]",
        f'{{"{random.choice(_KEYS).decode()}": {value}}}',
    )
    return f"{text[: at.start]}{random.choice(made)}{text[at.stop :]}".encode("utf-8", "surrogatepass")


def _value(random: Random, text: str) -> slice:
    """Return where one of the values in JSON stands."""
    start = random.choice([found.end() for found in _VALUE.finditer(text)])
    return slice(start, json.JSONDecoder().raw_decode(text, start)[1])


@lru_cache(maxsize=512)
def _as_json(content: bytes) -> str:
    try:
        data = read_tree(content, "").data
    except Exception:  # noqa: BLE001 -- whatever is wrong with it is found when it is tried
        return '"unreadable"'
    return json.dumps(data, ensure_ascii=False, indent=1)


_MUTATIONS: tuple[Callable[[Random, bytes, bytes], bytes], ...] = (
    *(_number,) * 7,
    *(_word, _word, _word, _lines, _lines, _tree, _tree, _key, _bytes),
)
