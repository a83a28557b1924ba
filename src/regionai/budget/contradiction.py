"""The first smallest set of groups that contradict each other; what surely does not is not tried."""

from collections.abc import Callable, Iterator, Sequence

from regionai.budget.possible.tableau import Work

# What it takes to ask, beside the coefficients of what is asked.
_ASKED = 300


def first_smallest(
    count: int, kept_beside: Callable[[tuple[int, ...]], frozenset[int] | None], work: Work
) -> tuple[int, ...]:
    """Return the first smallest set of so many groups that contradict each other; there must be one.

    `kept_beside` returns all groups that some point keeps which keeps those
    of a set, or None if they contradict each other. Raises `UnsettledError`
    where it is too much work.
    """
    every = range(count)
    # What contradicts has one of the groups that a point does not keep, of each point that was found.
    missed: list[int] = []
    for size in every:
        for bits in _with_one_of_each(missed, 0, 0, size, count, work):
            chosen = tuple(n for n in every if bits >> n & 1)
            kept = kept_beside(chosen)
            if kept is None:
                return chosen
            missed.append(sum([1 << n for n in every if n not in kept]))
            work.spend(_ASKED + count)
    return tuple(every)


def _with_one_of_each(
    missed: Sequence[int], taken: int, first: int, size: int, count: int, work: Work
) -> Iterator[int]:
    """Yield in order each set of the groups `taken` and so many from `first` on, as bits.

    Only those that have one of each set in `missed`, which grows meanwhile.
    """
    work.spend(len(missed) + 1)
    # Sets that have nothing in common take a group each.
    apart = in_any = 0
    for each in missed:
        if not each & (taken | in_any):
            in_any |= each
            apart += 1
    if apart > size:
        return
    if not size:
        yield taken
        return
    for number in range(first, count - size + 1):
        if apart < size or in_any >> number & 1:
            yield from _with_one_of_each(missed, taken | 1 << number, number + 1, size - 1, count, work)
