"""`regionai rules new`: begin a new edition, from nothing or from another one."""

from pathlib import Path
from typing import Annotated

import typer

from regionai.cli.options import LangOption, Language, RulesOption, both


def new(
    programme: Annotated[str, typer.Argument(metavar="PROGRAMME", help=both("new-programme"))],
    edition: Annotated[str, typer.Argument(metavar="EDITION", help=both("new-edition"))],
    source: Annotated[
        str | None, typer.Option("--from", metavar="PROGRAMME@EDITION", help=both("new-from"))
    ] = None,
    folder: Annotated[Path, typer.Option("--dir", metavar="DIR", help=both("new-dir"))] = Path("rules"),
    rules: RulesOption = None,
    lang: LangOption = Language.KO,
) -> int:
    """Write the files of a new edition; return the exit code."""
    from regionai.cli.beginning import begun
    from regionai.cli.output import create, written_to
    from regionai.messages import message
    from regionai.source.file import shown

    files = begun(programme, edition, source, folder, rules)
    create(files)
    with written_to(None) as out:
        for path in files:
            out.write(message("rules-new.written", file=shown(path)).say(lang.value) + "\n")
        out.write(message("rules-new.next", file=shown(next(iter(files)))).say(lang.value) + "\n")
    return 0
