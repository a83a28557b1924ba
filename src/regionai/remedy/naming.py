"""The names by which reports call the parts and lines of a budget."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from regionai.budget.cell import Shape
from regionai.budget.part import Part
from regionai.messages import Listing, Message, Text, Value, message
from regionai.model.proposal import SIZES, Proposal

_FEW = 4


def part_name(part: Part, parts: Sequence[Part], categories: Mapping[str, str]) -> Message:
    """Return the name of a part: its source, and what distinguishes it from other parts of that source.

    `categories` have their Korean word.
    """
    plain = message(f"funding.{part.source}")
    alike = [other for other in parts if other.source == part.source]
    if len(alike) == 1:
        return plain
    differences = _differences(part, alike, categories)
    if not differences:
        return message("part.other", part=plain)
    return message("part.which", part=plain, which=Listing(differences))


def line_name(proposal: Proposal, number: int) -> str:
    """Return the name of a budget line: its id, else `#` and its position, counted from 1."""
    return proposal.budget[number].id or f"#{number + 1}"


def lines_named(proposal: Proposal, numbers: Iterable[int]) -> Listing:
    """Return the names of lines as a list that ends after four with the number of the others."""
    names = tuple(f"`{line_name(proposal, number)}`" for number in dict.fromkeys(numbers))
    if len(names) <= _FEW:
        return Listing(names)
    return Listing((*names[:_FEW], message("part.more", count=len(names) - _FEW)))


def _differences(part: Part, alike: Sequence[Part], categories: Mapping[str, str]) -> tuple[Value, ...]:
    """Return what distinguishes a part, each thing only if parts of its source differ in it."""
    named: list[Value] = []
    named += (message("part.year", year=year) for year in _values(part, alike, _years))
    named += (
        Text(ko=f"`{categories.get(key, key)}`", en=f"`{key}`") for key in _values(part, alike, _categories)
    )
    named += _values(part, alike, _items)
    named += (message(f"member.{body}") for body in _values(part, alike, _bodies))
    return (*named, *(message(f"place.{place}") for place in _places(part, alike)))


def _places(part: Part, alike: Sequence[Part]) -> tuple[str, ...]:
    """Return where a part is: in words of which no other part has the same, where there are such."""
    told = [of for of in (_outside, _abroad, _capital) if _values(part, alike, of)]
    apart = [of for of in told if not _overlap(alike, of)]
    return _values(part, alike, (apart or told)[0]) if told else ()


def _overlap(alike: Sequence[Part], of: Callable[[Shape], Iterable[str]]) -> bool:
    """Return whether one word would name several parts."""
    words = [word for part in alike for word in {value for shape in part.shapes for value in of(shape)}]
    return len(words) > len(set(words))


def _values(part: Part, alike: Sequence[Part], of: Callable[[Shape], Iterable[str]]) -> tuple[str, ...]:
    own = tuple(dict.fromkeys(value for shape in part.shapes for value in of(shape)))
    values = [{value for shape in other.shapes for value in of(shape)} for other in alike]
    # Money of which it is not known, as of its year without a work period, differs from all that is.
    return () if all(values) and set(own) == set().union(*values) else own


def _years(shape: Shape) -> Iterable[str]:
    return map(str, shape.years or ())


def _categories(shape: Shape) -> Iterable[str]:
    return shape.categories


def _abroad(shape: Shape) -> Iterable[str]:
    return ("abroad" if place.abroad else "inland" for place in shape.places)


def _items(shape: Shape) -> Iterable[str]:
    return (f"`{item}`" for item in shape.items or ())


def _bodies(shape: Shape) -> Iterable[str]:
    # A firm of unknown size may be of three kinds.
    return ("firm",) if shape.bodies == SIZES["firm"] else shape.bodies or ()


def _outside(shape: Shape) -> Iterable[str]:
    return ("outside" if place.outside_region else "home" for place in shape.places)


def _capital(shape: Shape) -> Iterable[str]:
    return ("capital" if place.capital_region else "elsewhere" for place in shape.places)
