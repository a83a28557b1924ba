"""What a YAML file of a folder is, by its top keys: a proposal, a file of ours that is none, or foreign.

Only what surely is no proposal is left out. One with a mistake is still one: a single key that a
proposal alone has, or nearly one, makes it that, and so does what cannot be read at all.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from regionai.model.spelling import by_word
from regionai.model.words import PROPOSAL, SETTINGS
from regionai.source.endings import WORKBOOKS
from regionai.source.file import read_bytes
from regionai.source.names import compared
from regionai.source.problem import UnreadableError


class FileKind(StrEnum):
    """What a file is that is no proposal."""

    RULES = "rules"
    CASES = "cases"
    INDICATORS = "indicators"
    OBLIGATIONS = "obligations"
    ENVELOPE = "envelope"
    REGIONS = "regions"
    SETTINGS = "settings"
    BASELINE = "baseline"
    WORKBOOK = "workbook"
    FOREIGN = "foreign"


# Whatever else it has, a file with one of these is a proposal.
_SURE = frozenset(("budget", "applicant", "consortium"))
# Other files of ours have these too, no foreign one does.
_OURS = _SURE | {"schema", "programme", "submitted"}
# The keys that together tell each of our other files, the first of them that are all there.
_MARKS: tuple[tuple[FileKind, frozenset[str]], ...] = (
    (FileKind.BASELINE, frozenset(("schema", "findings"))),
    (FileKind.CASES, frozenset(("edition", "cases"))),
    (FileKind.INDICATORS, frozenset(("edition", "indicators"))),
    (FileKind.OBLIGATIONS, frozenset(("edition", "obligations"))),
    (FileKind.ENVELOPE, frozenset(("edition", "national", "regions"))),
    (FileKind.REGIONS, frozenset(("schema", "regions"))),
    (FileKind.RULES, frozenset(("programme", "rules"))),
    (FileKind.RULES, frozenset(("applies", "rules"))),
    *((FileKind.SETTINGS, frozenset(("schema", key))) for key in SETTINGS if key != "schema"),
)
_WORDS = {**by_word(SETTINGS), **by_word(PROPOSAL)}
_NEARLY = tuple(
    unicodedata.normalize("NFD", word) for word in (*_OURS, *(w for w in _WORDS if _WORDS[w] in _OURS))
)
# Of ten letters two may be wrong: `services` is not nearly any of ours.
_ALIKE = 0.8

# No file of ours has more top keys than this, by far; to compare many would take long.
_MOST_KEYS = 100

# A key at the beginning of a line, quoted or not; possessive, as a long line must be searched but once.
_KEY = re.compile("^[\"']?([^\\s\"'#:{}\\[\\]-][^\"'#:\n]*+)[\"']?[ \t]*+:", re.MULTILINE)
_LIST = re.compile("^-(?:\\s|$)", re.MULTILINE)


def kind_of(path: Path) -> FileKind | None:
    """Return what a file is that is no proposal; None for a proposal, and for what cannot be told.

    A workbook is a proposal only where it is named: in a folder it may be of anything.
    """
    if path.suffix in WORKBOOKS:
        return FileKind.WORKBOOK
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except (UnreadableError, UnicodeDecodeError):
        return None
    # UTF-16 without a mark is UTF-8 as well, and has a zero byte beside each letter.
    return None if "\0" in text else kind_of_text(text)


def kind_of_text(text: str) -> FileKind | None:
    """Return what the text of a file is that is no proposal, as `kind_of` does."""
    keys: set[str] = set()
    for key in _keys(text):
        if key in _SURE:
            return None
        keys.add(key)
        if len(keys) > _MOST_KEYS:
            return FileKind.FOREIGN
    if not keys:
        return FileKind.FOREIGN if _LIST.search(text) else None
    ours = next((kind for kind, marks in _MARKS if marks <= keys), None)
    if ours is not None or keys & _OURS or any(map(_is_nearly_ours, keys)):
        return ours
    return FileKind.FOREIGN


def _keys(text: str) -> Iterator[str]:
    """Yield the top keys of a file, our own for their Korean words."""
    for found in _KEY.finditer(text):
        key = found[1].strip()
        yield _WORDS.get(compared(key), key)


def _is_nearly_ours(key: str) -> bool:
    # A file that is named is taken for a proposal, and needs no comparison.
    from difflib import get_close_matches

    return bool(get_close_matches(unicodedata.normalize("NFD", compared(key)), _NEARLY, n=1, cutoff=_ALIKE))
