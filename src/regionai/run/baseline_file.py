"""The format of a baseline file."""

import re
from typing import Annotated, Literal

from pydantic import Field

from regionai.messages import message
from regionai.model.fields import ReadBy, from_text
from regionai.source.shape import Refused, Words, Written, validated
from regionai.source.tree import Tree

_WON = re.compile("-?[0-9]{1,18}")


def _won(text: str) -> int:
    if not _WON.fullmatch(text):
        raise Refused(message("baseline.not-won", text=text[:40]))
    return int(text)


class WrittenFinding(Written):
    """One known finding; `margin` is the least margin of its rule in won, if it has one."""

    file: Words
    rule: Words
    at: Words
    outcome: Literal["broken", "undecided"]
    margin: Annotated[int | None, ReadBy(from_text(_won))] = None


class BaselineFile(Written):
    """All known findings, as a file lists them."""

    format: Literal["1"] = Field(alias="schema")
    findings: tuple[WrittenFinding, ...]


def read_findings(tree: Tree) -> tuple[WrittenFinding, ...]:
    """Return the findings of a file in their order; raises `UnreadableError` with every problem."""
    return validated(BaselineFile, tree).findings
