"""What lies beside an edition: its cases, and the envelope of its programme."""

from pathlib import Path

CASES = ".cases.yaml"
ENVELOPE = ".envelope.yaml"


def companion(edition_file: Path, suffix: str) -> Path:
    """Return where a companion of an edition lies: beside it."""
    return edition_file.with_name(edition_file.name.removesuffix(".yaml") + suffix)


def is_companion(file: Path) -> bool:
    """Return whether a file is no edition itself."""
    return file.name.endswith((CASES, ENVELOPE))
