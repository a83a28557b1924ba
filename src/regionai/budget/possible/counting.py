"""What one won counts in the relations of a cover page, by the coordinates of its money and its year."""

from collections.abc import Sequence

from regionai.budget.cell import Coordinates, Shape, telling
from regionai.budget.possible.relation import Relation, readings
from regionai.budget.quantity import looked_at

# What one won counts in the relations in which it counts anything: the number of each, below zero so that
# what counts in an earlier relation is the greater of two, and the worth there.
Counts = tuple[tuple[int, int], ...]


class Counting:
    """Counts money in some relations, of each kind once.

    `told_of` are the coordinates of a shape that the relations look at, and
    `years` those that they tell apart.
    """

    def __init__(self, relations: Sequence[Relation]) -> None:
        """Keep the relations."""
        self.relations = relations
        # The relations about the money of a year and a category, each with its number; None is about any.
        self._about: dict[tuple[int | None, str | None], list[tuple[int, Relation]]] = {}
        for number, relation in enumerate(relations):
            of, year, *_ = relation.counted
            for category in of.categories or (None,):
                self._about.setdefault((year, category), []).append((number, relation))
        self.years = tuple({year for year, _ in self._about if year is not None})
        self.told_of = looked_at(tuple([each.counted.of for each in relations]), bool(self.years))
        self._counts: dict[tuple[Coordinates, int | None], Counts] = {}
        self._told_by = telling(self.told_of)
        self._kinds: dict[object, tuple[Counts, ...]] = {}

    def kinds(self, shape: Shape) -> tuple[Counts, ...]:
        """Return the kinds of money in a shape that the relations tell apart, in order."""
        told = self._told_by(shape)
        found = self._kinds.get(told)
        if found is None:
            about = shape.about(self.told_of)
            counts = {self.counts(*reading) for reading in readings(about, self.years)}
            found = self._kinds[told] = tuple(sorted(counts))
        return found

    def counts(self, money: Coordinates, year: int | None) -> Counts:
        """Return what one won counts in the relations."""
        counts = self._counts.get((money, year))
        if counts is None:
            keys = {(None, None), (None, money.category), (year, None), (year, money.category)}
            worths = [
                (-number, worth)
                for key in keys
                for number, relation in self._about.get(key, ())
                if (worth := relation.counted.worth(money, year))
            ]
            counts = tuple(sorted(worths, reverse=True))
            self._counts[money, year] = counts
        return counts
