"""Text of others in a report: it begins no line, commands no terminal, and is no Markdown."""

import re

from regionai.source.text import INVISIBLE

# Whatever ends a line somewhere, a space for each.
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")

# What Markdown or HTML could take for its own, and an address that would become a link.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!~$&]|:(?=//)|(?<=www)\.)")
# GitHub and GitLab look for people, addresses and numbers of theirs in what is rendered already.
_MENTION = re.compile(r"((?<!\w)@(?=\w)|@(?=[\w.-]*[A-Za-z])|[#!](?=\w))", re.ASCII)
# What begins a list within a list, or a line across it.
_LIST = re.compile(r"^([0-9]{0,9})([-+.)])(?=[- ]|$)")
# Backticks that pair are ours and stay; those of a longer run pair otherwise.
_CODE = re.compile("((?<!`)`[^`]+`(?!`))")


def one_line(text: str) -> str:
    """Return text on one line, with what cannot be seen in it, or turns its direction, by its code."""
    if text.isprintable():
        return text
    return INVISIBLE.sub(
        lambda found: found[0].encode("unicode_escape").decode(), text.translate(_LINE_ENDS)
    )


def escaped(text: str) -> str:
    """Return text on one line with all Markdown escaped, except code between backticks."""
    pieces = _CODE.split(" ".join(one_line(text).split()))
    drawn = (
        piece.replace("|", "\\|") if n % 2 else _MENTION.sub(r"\1&#8203;", _SPECIAL.sub(r"\\\1", piece))
        for n, piece in enumerate(pieces)
    )
    return _LIST.sub(r"\1\\\2", "".join(drawn))
