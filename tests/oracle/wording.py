"""What the manual lets a proposal and a rule file say, in types of the oracle's own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal, NamedTuple

SOURCES = ("national", "province", "municipality", "private_cash", "private_in_kind")
LOCAL = ("province", "municipality")
PRIVATE = ("private_cash", "private_in_kind")

# "A line may give `local` for `province` and `municipality`, `private` for `private_cash` and
# `private_in_kind`, `matching` for all four" (README).
COVERED: dict[str, tuple[str, ...]] = {
    **{source: (source,) for source in SOURCES},
    "local": LOCAL,
    "private": PRIVATE,
    "matching": LOCAL + PRIVATE,
}

Place = Literal["home", "elsewhere", "capital", "abroad"]
PLACES: tuple[Place, ...] = ("home", "elsewhere", "capital", "abroad")


# "A line without an item may be of any": those that quantities name, and another.
ITEMS = ("ia", "ib", "ic")


class Figure(NamedTuple):
    """An amount as it is written, and between which won the true one lies, both ends included."""

    text: str
    least: int
    greatest: int


class Atom(NamedTuple):
    """Where a single won of a budget may lie."""

    source: str
    category: str
    place: Place
    year: int
    item: str


class Sum(NamedTuple):
    """A sum over a budget, as a quantity or the cover page names it; None is everything."""

    sources: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    places: tuple[Place, ...] | None = None
    year: int | None = None
    items: tuple[str, ...] | None = None

    def holds(self, atom: Atom) -> bool:
        return (
            (self.sources is None or atom.source in self.sources)
            and (self.categories is None or atom.category in self.categories)
            and (self.places is None or atom.place in self.places)
            and self.year in {None, atom.year}
            and (self.items is None or atom.item in self.items)
        )


TOTAL = Sum()


class Line(NamedTuple):
    """A budget line: where its money may lie, and its amounts by key."""

    category: str | None
    year: int | None
    body: str | None
    places: tuple[Place, ...]
    amounts: dict[str, Figure]
    item: str | None = None


class Declared(NamedTuple):
    """A figure of the cover page: where it stands under `totals`, and the sum that it speaks of."""

    at: tuple[str, ...]
    of: Sum
    figure: Figure


class Percent(NamedTuple):
    """A declared share of the total, with as many decimals as it has."""

    key: str
    text: str

    @property
    def value(self) -> Fraction:
        return Fraction(self.text) / 100

    @property
    def unit(self) -> Fraction:
        """One unit of the last digit."""
        return Fraction(1, 100 * 10 ** len(self.text.partition(".")[2]))


@dataclass(frozen=True)
class Paper:
    """A proposal."""

    lines: tuple[Line, ...]
    years: tuple[int, ...]
    has_period: bool = True
    amounts: str = ""
    totals: tuple[Declared, ...] = ()
    totals_say: str = ""
    shares: tuple[Percent, ...] = ()
    firm: str | None = None
    categories: tuple[str, ...] = ()

    def cells(self) -> Iterator[tuple[Figure, tuple[Atom, ...]]]:
        """Yield each amount of the lines with every place where its won may lie."""
        for line in self.lines:
            for key, figure in line.amounts.items():
                yield figure, tuple(self._atoms(line, COVERED[key]))

    def could_hold(self, sources: tuple[str, ...]) -> Iterator[Atom]:
        """Yield where money of some sources could lie in the lines that are there."""
        for line in self.lines:
            yield from self._atoms(line, sources)

    def _atoms(self, line: Line, sources: tuple[str, ...]) -> Iterator[Atom]:
        for source in sources:
            for category in (line.category,) if line.category else self.categories:
                for place in line.places:
                    for year in (line.year,) if line.year else self.years:
                        for item in (line.item,) if line.item else ITEMS:
                            yield Atom(source, category, place, year, item)


@dataclass(frozen=True)
class Rule:
    """A money rule: `of` against a share of `whole`, or an amount; `yearly`, or on `average` over years.

    Where it is `strict`, the limit itself is not allowed.
    """

    id: str
    kind: Literal["share", "share-by-kind", "amount", "totals"]
    of: Sum = TOTAL
    whole: Sum = TOTAL
    is_floor: bool = True
    limit: Fraction = Fraction(0)
    by_firm: dict[str, Fraction] = field(default_factory=dict)
    yearly: bool = False
    average: bool = False
    strict: bool = False
