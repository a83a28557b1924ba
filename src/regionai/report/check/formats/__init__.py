"""Each format of a check is one module, as_<name>.py; what several of its parts are is a package."""

from pathlib import Path


def format_names() -> tuple[str, ...]:
    """Return the names of all formats, that for people first; nothing is imported for it."""
    # Where modules are shipped compiled alone, they end in `.pyc`.
    found = {path.stem.removeprefix("as_") for path in Path(__file__).parent.glob("as_*.py*")}
    return tuple(sorted(found, key=lambda name: (name != "text", name)))
