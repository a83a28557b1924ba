"""What lies next to an edition: its cases, its programme's envelope, its indicators and obligations."""

# No import of pydantic: the shell's completion knows the editions as well.
from pathlib import Path

CASES = ".cases.yaml"
ENVELOPE = ".envelope.yaml"
INDICATORS = ".indicators.yaml"
OBLIGATIONS = ".obligations.yaml"
_SUFFIXES = (CASES, ENVELOPE, INDICATORS, OBLIGATIONS)


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
