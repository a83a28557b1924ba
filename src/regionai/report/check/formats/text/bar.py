"""A side's share of the whole as a bar, with its limits between the cells."""

from fractions import Fraction
from typing import NamedTuple

from rich.text import Text

from regionai.ask.composition import FundingSide
from regionai.model.finding import Outcome

_COLOURS = {"national": "blue", "local": "green", "private": "magenta"}
_MARKS = {Outcome.BROKEN: "bold red", Outcome.UNDECIDED: "bold yellow"}


class Signs(NamedTuple):
    """What a bar is made of: a cell from empty to full, one that may be paid, and a limit."""

    parts: str
    perhaps: str
    limit: str

    @property
    def steps(self) -> int:
        """In how many steps a cell is filled."""
        return len(self.parts) - 1


_BLOCKS = Signs(" ▏▎▍▌▋▊▉█", "░", "│")
_PLAIN = Signs(" -=", "~", "|")


def signs_of(*, has_blocks: bool) -> Signs:
    """Return the signs that a console has."""
    return _BLOCKS if has_blocks else _PLAIN


def most_limits(parts: tuple[FundingSide, ...]) -> int:
    """Return how many cells beside its own a bar of one of these sides may take."""
    return max(len({limit.share for limit in part.limits}) for part in parts)


def bar(part: FundingSide, cells: int, *, has_blocks: bool) -> Text:
    """Return a bar of `cells` for the whole, one more for each limit, and no empty ones at its end.

    A limit stands between two cells, and from there to the next the scale is
    its own: a share on its right side, or on it, reaches the limit or stays
    within it to the eye too, and one on its wrong side falls short or goes
    beyond by half a cell, however near it is; the figures stand beside it.
    The first cells are surely paid, further ones may be.
    """
    signs = signs_of(has_blocks=has_blocks)
    shares = sorted({limit.share for limit in part.limits})
    places = _places(shares, cells)
    ends = (part.share.least, part.share.greatest) if part.share else (Fraction(0),) * 2
    surely, perhaps = (_filled(end, part, places, signs.steps) for end in ends)
    marks = {places[share] for share in shares}
    drawn = "".join(_sign(cell, surely, perhaps, signs, marks) for cell in range(cells))
    text = Text()
    start = 0
    for share in shares:
        text.append(drawn[start : places[share]], style=_COLOURS[part.key])
        text.append(signs.limit, style=_mark_style(part, share))
        start = places[share]
    return text.append(drawn[start:].rstrip(), style=_COLOURS[part.key])


def _sign(cell: int, surely: int, perhaps: int, signs: Signs, marks: set[int]) -> str:
    """Return the sign of a cell of a bar that is filled so many steps."""
    sure, may = (min(max(end - cell * signs.steps, 0), signs.steps) for end in (surely, perhaps))
    # Of a begun cell beside a limit only what is sure: more would look like the other outcome.
    after, before = cell in marks, cell + 1 in marks
    is_doubtful = (after and sure > 0) or (before and not after and may < signs.steps)
    return signs.perhaps if may > sure and not is_doubtful else signs.parts[sure]


def _places(shares: list[Fraction], cells: int) -> dict[Fraction, int]:
    """Return before which cell each share stands, at least a cell between two, from 0 to the whole."""
    places = {Fraction(0): 0}
    inner = [share for share in shares if 0 < share < 1]
    for number, share in enumerate(inner, 1):
        last = cells - 1 - (len(inner) - number)
        # Exact, as a share is a fraction: of two places that are as near, the even one.
        places[share] = min(max(round(share * cells), max(places.values()) + 1), last)
    return places | {Fraction(1): cells}


def _filled(share: Fraction, part: FundingSide, places: dict[Fraction, int], steps: int) -> int:
    """Return how many steps a share fills, at least half a cell off a limit that it is not at."""
    off = steps // 2
    limits = {limit.share for limit in part.limits}
    below = max(place for place in places if place <= share)
    start = places[below] * steps
    if share == below:
        # Exactly at a strict limit is on its wrong side.
        strict = (limit for limit in part.limits if limit.share == share and limit.is_strict)
        return start + next((-off if limit.is_floor else off for limit in strict), 0)
    above = min(place for place in places if place > share)
    room = (places[above] - places[below]) * steps
    beyond = int((share - below) / (above - below) * room)
    least, most = off if below in limits else 1, room - off if above in limits else room
    return start + min(max(beyond, least), most)


def _mark_style(part: FundingSide, share: Fraction) -> str:
    outcomes = [part.outcome(limit) for limit in part.limits if limit.share == share]
    return next((style for outcome, style in _MARKS.items() if outcome in outcomes), "bold")
