"""What a CI system takes for commands in a log, and how no text that was read becomes one."""

import os
import re
from typing import NamedTuple

# GitHub's runner trims a line before it looks for `::`; a mark of the byte order at the very beginning
# is lost on the way to it, and colours mean nothing there. Whatever may end a line begins one.
# Compiled on first use: most reports are read by people.
_AT_START = (
    "(?<![^\n\r\v\f\x1c-\x1e\x85\u2028\u2029])"
    "((?:[ \t\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]|\x1b\\[[0-9;]*m)*)::"
)
# GitHub takes `##[` anywhere in a line, Azure Pipelines `##vso[`, TeamCity `##teamcity[`.
_ANYWHERE = r"##(?=\w*\[)"


class _Broken(NamedTuple):
    """What stands in the place of `::`, behind what a line begins with, and of `##`."""

    colons: str
    hashes: str


# A reader sees a `'`; where the format can write the same text otherwise, nothing changes for whoever
# reads it. No line of JSON begins with text.
_FOR_PEOPLE = _Broken(r"\1'::", "#'#")
_JSON = _Broken("", r"#\\u0023")
_MARKUP = _Broken(r"\1&#58;:", "#&#35;")
_BROKEN = {
    ".json": _JSON,
    ".sarif": _JSON,
    ".xml": _MARKUP,
    ".html": _MARKUP,
    ".ics": _Broken("\\1:\r\n :", "#\r\n #"),
}


def without_commands(text: str, ending: str, *, may_command: bool) -> str:
    """Return text for a log, in which a CI system that reads it finds no command.

    `ending` is that of a file of the same format. A format that commands, as
    GitHub's annotations do, keeps the lines that do. Outside of CI the text is
    as it was.
    """
    if not _is_read():
        return text
    broken = _BROKEN.get(ending, _FOR_PEOPLE)
    text = re.sub(_ANYWHERE, broken.hashes, text)
    return text if may_command else re.sub(_AT_START, broken.colons, text)


def _is_read() -> bool:
    """Return whether a runner of GitHub's kind, Azure's or TeamCity's reads what is printed."""
    says_so = (os.environ.get("GITHUB_ACTIONS"), os.environ.get("TF_BUILD", "").lower())
    return "true" in says_so or "TEAMCITY_VERSION" in os.environ
