"""How figures of a table were rounded, and between which won that leaves them."""

UNITS = {"천원": 10**3, "백만원": 10**6, "천만원": 10**7, "억원": 10**8}
WAYS = ("rounded_to", "cut_to", "raised_to")

# How, and to which unit in won.
Way = tuple[str, int]


def spread(printed: int, way: Way | None) -> tuple[int, int]:
    """Return between which won a figure lies: half a unit either way, or a won less than a unit one way."""
    if way is None:
        return printed, printed
    how, unit = way
    below, above = {
        "rounded_to": (unit // 2, unit // 2),
        "cut_to": (0, unit - 1),
        "raised_to": (unit - 1, 0),
    }[how]
    return max(0, printed - below), printed + above


def printed(won: int, way: Way | None) -> int:
    """Return the figure that a table shows of an amount."""
    how, unit = way or ("cut_to", 1)
    return (won + {"rounded_to": unit // 2, "cut_to": 0, "raised_to": unit - 1}[how]) // unit * unit
