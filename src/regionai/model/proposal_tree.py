"""The tree of a proposal, whose keys may be Korean words."""

from collections.abc import Mapping

from regionai.model import spelling
from regionai.model.region import Regions
from regionai.source.names import Names
from regionai.source.plain import Plain
from regionai.source.problem import Location
from regionai.source.shape import Refused
from regionai.source.tree import NO_CELLS, Tree, read_tree


def proposal_tree(
    content: bytes,
    file: str,
    regions: Regions,
    categories: Mapping[str, str] | None = None,
    cells: Mapping[int, Location] = NO_CELLS,
) -> Tree:
    """Return the tree of a proposal's bytes; raises `UnreadableError`.

    `categories` leads from each word for a category of the edition, as words
    are compared, to its key; `cells` has the place of each line that was taken
    from a table.
    """
    tree = read_tree(content, file, names=_names(categories, of_a_city=False), cells=cells)
    if tree.is_renamed and _is_of_a_city(tree.data, regions):
        return read_tree(content, file, names=_names(categories, of_a_city=True), cells=cells)
    return tree


def _names(categories: Mapping[str, str] | None, *, of_a_city: bool) -> Names:
    names = spelling.proposal_names(of_a_city=of_a_city)
    return names if categories is None else spelling.with_categories(names, categories)


def _is_of_a_city(data: dict[str, Plain], regions: Regions) -> bool:
    """Return whether a city that is a region itself applies; no if the region cannot be read."""
    applicant = data.get("applicant")
    region = applicant.get("region") if isinstance(applicant, dict) else None
    try:
        return isinstance(region, str) and regions.find(region).is_city
    except Refused:
        return False
