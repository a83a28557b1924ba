"""What every file next to an edition says: which edition it is of."""

from typing import Annotated, Literal, TypeVar

from pydantic import Field

from regionai.messages import message
from regionai.rules.compiled import read_model
from regionai.source.problem import refusal
from regionai.source.shape import Words, Written
from regionai.source.tree import Tree


class Companion(Written):
    """A file next to an edition; it names the edition that it is of."""

    format: Annotated[Literal["1"], Field(alias="schema")]
    edition: Words


C = TypeVar("C", bound=Companion)


def read_companion(model: type[C], content: bytes, file: str, edition: str) -> tuple[C, Tree]:
    """Return a companion of an edition; raises `UnreadableError` for one that is of another."""
    found, tree = read_model(model, content, file)
    if found.edition != edition:
        said = message("companion.other-edition", name=found.edition, edition=edition)
        raise refusal(file, tree.span(("edition",)), said)
    return found, tree
