"""Where an amount's sign alone keeps a file from being read."""

import re
from collections.abc import Callable, Sequence

from regionai.messages import message
from regionai.model.finding import Outcome
from regionai.rules.judged import JudgedRule
from regionai.source.problem import UnreadableError

_NEGATIVE = "money.negative"
_SIGN = "(?<=^['\"])[-−△▲] *|^[-−△▲] *"


def sign_slip(
    content: bytes, error: UnreadableError, judged: Callable[[bytes], Sequence[JudgedRule]]
) -> UnreadableError:
    """Return the error, saying so if an amount's sign alone keeps all declared figures from agreeing.

    `judged` judges other bytes of the file. Only a file of text whose one
    problem is a negative amount can be looked at so.
    """
    if [found.code for found in error.problems] != [_NEGATIVE]:
        return error
    (found,) = error.problems
    if found.span.cell is not None:
        return error
    lines = content.decode("utf-8-sig").split("\n")
    line = lines[found.span.line - 1]
    before, rest = line[: found.span.column - 1], line[found.span.column - 1 :]
    unsigned = re.sub(_SIGN, "", rest, count=1)
    lines[found.span.line - 1] = before + unsigned
    try:
        judged_rules = judged("\n".join(lines).encode())
    except UnreadableError:
        return error
    totals = [judged.outcome for judged in judged_rules if judged.rule.compares_declared]
    if totals != [Outcome.MET]:
        return error
    width = found.span.end_column - found.span.column
    text, plain = rest[:width], re.sub(_SIGN, "", rest[:width], count=1)
    said = message("money.negative-slip", text=text.strip("'\""), plain=plain.strip("'\""))
    return UnreadableError((found._replace(message=said),))
