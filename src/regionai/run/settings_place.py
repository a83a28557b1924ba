"""Where the settings lie that apply in a folder; loads nothing, as `--help` asks for their language."""

from pathlib import Path

NAME = ".regionai.yaml"


def nearest(folder: Path, found: dict[Path, Path | None]) -> Path | None:
    """Return the nearest settings file in a folder or its parents, None if there is none.

    `found` remembers the answers: a folder is looked at once.
    """
    if folder not in found:
        here = folder / NAME
        if here.is_file():
            found[folder] = here
        else:
            found[folder] = None if folder.parent == folder else nearest(folder.parent, found)
    return found[folder]
