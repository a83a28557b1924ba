"""The envelope of a programme's round: how much national money there is, and for how many regions.

It judges no proposal, so it lies next to its edition, in a file of its own;
it is published and sealed as the edition is.
"""

from regionai.messages import Message, message
from regionai.model.fields import Count, Money
from regionai.rules.companion import ENVELOPE, companion
from regionai.rules.companion_file import Companion, read_companion
from regionai.rules.editions.edition import Edition, unchanged
from regionai.rules.editions.published import Records
from regionai.rules.ruleset import unknown_name
from regionai.rules.source import Grade, RuleSource
from regionai.source.file import read_bytes
from regionai.source.problem import refusal
from regionai.source.shape import Nearest


class Envelope(Companion):
    """How much national money one edition gives, over all its years, and to how many regions."""

    national: Money
    regions: Count
    source: RuleSource


def envelope_of(edition: Edition) -> Envelope | None:
    """Return the envelope of an edition; None if it has none.

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
    found, tree = read_companion(Envelope, content, file, edition.rules.name)
    documents = edition.rules.documents
    name = found.source.document
    if name not in documents:
        said = unknown_name("rules.unknown-document", name, documents, Nearest())
        raise refusal(file, tree.span(("source", "document")), said)
    return found


def source_of(envelope: Envelope, edition: Edition) -> Message:
    """Return who says how large an envelope is, and how well that is known."""
    source = envelope.source
    grade: Grade = source.grade or edition.rules.documents[source.document].grade
    return message(
        "finding.source", grade=message(f"grade.{grade}"), document=source.document, says=source.says
    )
