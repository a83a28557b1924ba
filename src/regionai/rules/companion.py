"""What lies next to an edition: its cases, its programme's envelope, its indicators and obligations."""

from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from regionai.messages import message
from regionai.rules.size import refuse_crowded
from regionai.source.problem import refusal
from regionai.source.shape import Words, Written, validated
from regionai.source.tree import Tree, read_tree

CASES = ".cases.yaml"
ENVELOPE = ".envelope.yaml"
INDICATORS = ".indicators.yaml"
OBLIGATIONS = ".obligations.yaml"
_SUFFIXES = (CASES, ENVELOPE, INDICATORS, OBLIGATIONS)


class Companion(Written):
    """A file next to an edition; it names the edition that it is of."""

    format: Annotated[Literal["1"], Field(alias="schema")]
    edition: Words


C = TypeVar("C", bound=Companion)


def companion(edition_file: Path, suffix: str) -> Path:
    """Return where a companion of an edition lies: next to it."""
    return edition_file.with_name(edition_file.name.removesuffix(".yaml") + suffix)


def is_companion(file: Path) -> bool:
    """Return whether a file is no edition itself."""
    return file.name.endswith(_SUFFIXES)


def edition_file(file: Path) -> Path:
    """Return the file of the edition that a companion lies next to; any other file is one."""
    suffix = next((suffix for suffix in _SUFFIXES if file.name.endswith(suffix)), ".yaml")
    return file.with_name(file.name.removesuffix(suffix) + ".yaml")


def read_companion(model: type[C], content: bytes, file: str, edition: str) -> tuple[C, Tree]:
    """Return a companion of an edition; raises `UnreadableError` for one that is of another."""
    tree = read_tree(content, file)
    refuse_crowded(tree)
    found = validated(model, tree)
    if found.edition != edition:
        said = message("companion.other-edition", name=found.edition, edition=edition)
        raise refusal(file, tree.span(("edition",)), said)
    return found, tree
