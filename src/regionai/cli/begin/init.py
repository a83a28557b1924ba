"""`regionai init`: lay a repository of proposals."""

from pathlib import Path
from typing import Annotated

from regionai.cli.declared import Argument, Option
from regionai.cli.options import BEGUN, Deciding, EditionOption, LangOption, deciding_command


@deciding_command
def init(
    region: Annotated[str, Option("--region", "help.new-region", "REGION", panel=BEGUN)],
    folder: Annotated[Path, Argument("DIR", "help.init-folder")] = Path(),
    edition: EditionOption = None,
    package: Annotated[
        str | None, Option("--package", "help.init-package", "REQUIREMENT", panel=BEGUN)
    ] = None,
    lang: LangOption = None,
    *,
    deciding: Deciding,
) -> int:
    """Lay what is not there yet, and leave what is; return the exit code."""
    from regionai.cli.begin.files import repository_begun
    from regionai.cli.language import spoken
    from regionai.cli.writing.disk import create
    from regionai.cli.writing.output import written_to
    from regionai.messages import message
    from regionai.source.file import shown

    said_in = spoken(lang)
    asked_for = _requirement(package)
    begun = repository_begun(folder, region, edition, asked_for, deciding, said_in)
    files = begun.files
    new = {path: text for path, text in files.items() if not (path.exists() or path.is_symlink())}
    create(new)
    with written_to(None) as out:
        for path in files:
            key = "rules-new.written" if path in new else "init.kept"
            out.write(message(key, file=shown(path)).say(said_in) + "\n")
        example = folder / "proposals" / "proposal.yaml"
        if begun.has_example and example in new:
            out.write(message("init.example", file=shown(example)).say(said_in) + "\n")
        top = _top_above(folder)
        if top is not None:
            out.write(message("init.not-the-top", top=shown(top)).say(said_in) + "\n")
        if asked_for.partition(" @ ")[2].startswith("file:"):
            out.write(message("init.package-here").say(said_in) + "\n")
        out.write(message("new.next", file=shown(folder / "proposals")).say(said_in) + "\n")
    return 0


def _requirement(package: str | None) -> str:
    """Return what pip installs for an address or a path; raises `MisuseError` for a name and for nothing.

    What an index has by the name is not ours before a release.
    """
    from regionai.cli.misuse import MisuseError, bad_value
    from regionai.messages import message

    expected = message("init.package")
    if package is None:
        raise MisuseError(message("init.no-package", expected=expected))
    if " @ " in package and "://" in package:
        return package
    if "://" not in package:
        if not package or not Path(package).exists():
            raise bad_value("--package", package, expected)
        package = Path(package).resolve().as_uri()
    return f"regionai @ {package}"


def _top_above(folder: Path) -> Path | None:
    """Return the top of the git repository that a folder lies within; None if it is the top, or in none."""
    here = folder.resolve()
    top = next((each for each in (here, *here.parents) if (each / ".git").exists()), here)
    return None if top == here else top
