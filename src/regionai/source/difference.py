"""Which lines of a text stay where values in it were replaced or added."""

from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import chain

# difflib looks for each line that stays among all that follow: every second line of 20,000 took 40 s.
_MOST_SEARCHED = 1_000


class LineMatcher(SequenceMatcher[str]):
    """The lines of a text and of what `edited` makes of it, side by side.

    A long text is gone through once: each line became one line, and what was added is of another key.
    """

    a: Sequence[str]
    b: Sequence[str]

    def get_matching_blocks(self) -> list[Match]:
        """Return the lines that stay, in blocks; the last is the end of both texts."""
        if len(self.a) <= _MOST_SEARCHED:
            return super().get_matching_blocks()
        return [*_blocks(self.a, self.b), Match(len(self.a), len(self.b), 0)]


def unified_diff(before: str, after: str, names: tuple[str, str]) -> Iterator[str]:
    """Yield the lines of a unified diff with one line of context, as `difflib.unified_diff` writes it."""
    old, new = before.splitlines(), after.splitlines()
    for number, group in enumerate(LineMatcher(None, old, new).get_grouped_opcodes(1)):
        if not number:
            yield from (f"--- {names[0]}", f"+++ {names[1]}")
        (_, first, _, new_first, _), (_, _, last, _, new_last) = group[0], group[-1]
        yield f"@@ -{_range(first, last)} +{_range(new_first, new_last)} @@"
        for tag, start, end, new_start, new_end in group:
            if tag == "equal":
                yield from (f" {line}" for line in old[start:end])
            else:
                gone, come = old[start:end], new[new_start:new_end]
                yield from chain((f"-{line}" for line in gone), (f"+{line}" for line in come))


def _blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[Match]:
    here = there = size = 0
    while here < len(old) and there < len(new):
        if old[here] == new[there]:
            size += 1
        else:
            if size:
                yield Match(here - size, there - size, size)
            size = 0
            # A line more is still to come, and this one is no line of before with another value.
            has_more = len(new) - there > len(old) - here
            here -= has_more and old[here].partition(":")[0] != new[there].partition(":")[0]
        here, there = here + 1, there + 1
    if size:
        yield Match(here - size, there - size, size)


def _range(first: int, last: int) -> str:
    """Return a range of lines, counted from 1, as a diff says it; one without lines by the line before."""
    count = last - first
    return str(first + 1) if count == 1 else f"{first + bool(count)},{count}"
