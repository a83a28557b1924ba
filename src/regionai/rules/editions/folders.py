"""The folders in which rule files lie: the shipped one, and those of a user."""

from pathlib import Path
from typing import NoReturn

from regionai.errors import reason_of
from regionai.messages import message
from regionai.rules.companion import is_companion
from regionai.rules.editions.published import record_of
from regionai.source.file import files_below, shown
from regionai.source.problem import START, refusal

# In a wheel the rule files lie within the package; in a checkout, at the top.
_INSTALLED = Path(__file__).parents[2] / "_rules"
_CHECKOUT = Path(__file__).parents[4] / "rules"
SHIPPED = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT

# The programme that is meant where none is named.
MAIN_PROGRAMME = "region-led-ai"

# The table of regional governments, among the rule files.
REGIONS = "regions.yaml"

# The most that a folder of rule files may hold, which is not looked through without end.
_MOST = 10_000


def shipped_files(folder: Path) -> dict[str, dict[str, Path]]:
    """Return the shipped file of each edition of each programme: they are known by their place."""
    found: dict[str, dict[str, Path]] = {}
    for path in sorted(folder.glob("*/*.yaml")):
        if not is_companion(path):
            found.setdefault(path.parent.name, {})[path.stem] = path
    return found


def rule_files(folder: Path) -> tuple[Path, ...]:
    """Return the rule files anywhere in a folder.

    Raises `UnreadableError` if there is none, if a folder in it cannot be
    opened, or if it holds more than 10,000 files and folders.
    """

    def refuse(error: OSError) -> NoReturn:
        said = message("library.closed-folder", reason=reason_of(error))
        raise refusal(shown(Path(error.filename)), START, said)

    try:
        found = tuple(
            path
            for path in sorted(files_below(folder, refuse, most=_MOST))
            if path.suffix == ".yaml" and not is_companion(path) and path.name != REGIONS
        )
    except OverflowError:
        raise refusal(shown(folder), START, message("library.large-folder", limit=_MOST)) from None
    if not found:
        raise refusal(shown(folder), START, message("library.empty-folder"))
    return found


def kin_of(path: Path) -> tuple[Path, ...]:
    """Return the rule files next to one of a shipped programme, or of a folder with published ones."""
    if not (SHIPPED / path.parent.resolve().name).is_dir() and not record_of(path).is_file():
        return ()
    files = sorted(path.parent.glob("*.yaml"))
    return tuple(file for file in files if not is_companion(file) and file.name != path.name)
