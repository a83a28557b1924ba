"""Each format of a check is one module, as_<name>.py; what several of its parts are is a package."""

from pathlib import Path


def format_names() -> tuple[str, ...]:
    """Return the names of all formats, that for people first; nothing is imported for it."""
    # Where modules are shipped compiled alone, they end in `.pyc`.
    modules = (path.stem for path in Path(__file__).parent.iterdir())
    found = {name.removeprefix("as_") for name in modules if name.startswith("as_")}
    return tuple(sorted(found, key=lambda name: (name != "text", name)))
