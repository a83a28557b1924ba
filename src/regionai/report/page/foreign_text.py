"""Text of others in a report: it begins no line, commands no terminal, and is no Markdown."""

import re
from functools import lru_cache

from regionai.source.text import invisible

# Whatever ends a line somewhere, a space for each.
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")

# Patterns for Markdown, which most reports are not: compiled on first use.
# What Markdown or HTML could take for its own, and an address that would become a link.
_SPECIAL = r"([\\`*_{}\[\]<>#|!~$&]|:(?=//)|(?<=www)\.)"
# GitHub and GitLab look for people, addresses and numbers of theirs in what is rendered already.
_MENTION = r"(?a)((?<!\w)@(?=\w)|@(?=[\w.-]*[A-Za-z])|[#!](?=\w))"
# What begins a list within a list, or a line across it.
_LIST = r"^([0-9]{0,9})([-+.)])(?=[- ]|$)"
# Backticks that pair are ours and stay; those of a longer run pair otherwise.
_CODE = "((?<!`)`[^`]+`(?!`))"


def one_line(text: str) -> str:
    """Return text on one line, with what cannot be seen in it, or turns its direction, by its code."""
    if text.isprintable():
        return text
    return invisible().sub(
        lambda found: found[0].encode("unicode_escape").decode(), text.translate(_LINE_ENDS)
    )


# In a long table most cells say what others say.
@lru_cache(maxsize=1_000)
def escaped(text: str) -> str:
    """Return text on one line with all Markdown escaped, except code between backticks."""
    pieces = re.split(_CODE, " ".join(one_line(text).split()))
    drawn = [piece.replace("|", "\\|") if n % 2 else _drawn(piece) for n, piece in enumerate(pieces)]
    return re.sub(_LIST, r"\1\\\2", "".join(drawn))


def _drawn(piece: str) -> str:
    """Return a piece of text with what Markdown could take for its own escaped, and nobody mentioned."""
    special = re.sub(_SPECIAL, r"\\\1", piece)
    return re.sub(_MENTION, r"\1&#8203;", special) if any(sign in piece for sign in "@#!") else special
