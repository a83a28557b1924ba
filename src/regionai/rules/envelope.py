"""The envelope of a programme's round: how much national money there is, and for how many regions.

It judges no proposal, so it stands beside its edition, in a file of its own;
it is published and sealed as the edition is.
"""

from typing import Literal

from pydantic import Field

from regionai.messages import Message, message
from regionai.model.fields import Count, Money
from regionai.rules.base import Grade, RuleSource
from regionai.rules.companion import ENVELOPE, companion
from regionai.rules.library import Edition, unchanged
from regionai.rules.published import Records
from regionai.source.file import read_bytes
from regionai.source.problem import refusal
from regionai.source.shape import Words, Written, closest, validated
from regionai.source.tree import read_tree


class Envelope(Written):
    """How much national money one edition gives, over all its years, and to how many regions."""

    format: Literal["1"] = Field(alias="schema")
    edition: Words
    national: Money
    regions: Count
    source: RuleSource


def envelope_of(edition: Edition) -> Envelope | None:
    """Return the envelope of an edition; None if there is none beside it.

    Raises `UnreadableError` for a file that is none, that speaks of another
    edition or of a document that the edition does not know, or that was
    changed after it was published.
    """
    path = companion(edition.path, ENVELOPE)
    if not path.is_file():
        return None
    file = edition.file.removesuffix(".yaml") + ENVELOPE
    content = read_bytes(path)
    unchanged(path, content, Records(), file)
    tree = read_tree(content, file)
    found = validated(Envelope, tree)
    documents = edition.rules.documents
    if found.edition != edition.rules.name:
        said = message("envelope.other-edition", name=found.edition, edition=edition.rules.name)
        raise refusal(file, tree.span(("edition",)), said)
    name = found.source.document
    if name not in documents:
        known, meant = ", ".join(documents), closest(name, documents) or "-"
        said = message("rules.unknown-document", name=name, known=known, meant=meant)
        raise refusal(file, tree.span(("source", "document")), said)
    return found


def source_of(envelope: Envelope, edition: Edition) -> Message:
    """Return who says how large an envelope is, and how well that is known."""
    source = envelope.source
    grade: Grade = source.grade or edition.rules.documents[source.document].grade
    return message(
        "finding.source", grade=message(f"grade.{grade}"), document=source.document, says=source.says
    )
