"""What decided a run as blocks of a page."""

from collections.abc import Iterable

from regionai.judge.waiver import DecidingFinding
from regionai.messages import Listing, message
from regionai.report.page.decided import decided_words, is_default
from regionai.report.page.page import Notes
from regionai.run.decided import Decided


def decided_notes(decided: Decided) -> Notes | None:
    """Return what decided as a block, under a title if that is not the default."""
    said = decided_words(decided)
    if is_default(decided):
        return Notes("decided", said, "dim") if said else None
    return Notes("decided", said, title=message("section.decided"))


def settings_notes(files: Iterable[str]) -> Notes:
    """Return the settings files as a block."""
    return Notes("settings", (message("decided.settings", files=Listing(tuple(files))),), "dim")


def findings_notes(found: Iterable[DecidingFinding]) -> Notes:
    """Return what is wrong with files that decide as a block."""
    said = (
        message(
            "decided.finding",
            severity=message(f"severity.{each.severity}"),
            place=each.location,
            said=each.message,
        )
        for each in found
    )
    return Notes("deciding", tuple(said), "bold")
