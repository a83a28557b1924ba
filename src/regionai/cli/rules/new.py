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
    from regionai.cli.arguments import today
    from regionai.cli.misuse import MisuseError
    from regionai.cli.output import create, written_to
    from regionai.cli.rules.named_editions import origin
    from regionai.errors import CannotError
    from regionai.messages import message
    from regionai.rulebook.begin import NewEdition
    from regionai.source.file import shown

    try:
        begun = NewEdition(programme, edition, folder, today())
        files = begun.files(origin(begun, source, rules))
    except CannotError as error:
        raise MisuseError(error.message) from None
    create(files)
    with written_to(None) as out:
        for path in files:
            out.write(message("rules-new.written", file=shown(path)).say(lang.value) + "\n")
        out.write(message("rules-new.next", file=shown(next(iter(files)))).say(lang.value) + "\n")
    return 0
