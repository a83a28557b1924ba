"""`regionai rules new`: begin a new edition, from nothing or from another one."""

from pathlib import Path
from typing import Annotated

from regionai.cli.declared import Argument, Option
from regionai.cli.options import BEGUN, Deciding, LangOption, deciding_command


@deciding_command
def new(
    programme: Annotated[str, Argument("PROGRAMME", "help.new-programme")],
    edition: Annotated[str, Argument("EDITION", "help.new-edition")],
    source: Annotated[
        str | None,
        Option("--from", "help.new-from", "PROGRAMME@EDITION", panel=BEGUN),
    ] = None,
    folder: Annotated[Path, Option("--dir", "help.new-dir", "DIR", panel=BEGUN)] = Path("rules"),
    lang: LangOption = None,
    *,
    deciding: Deciding,
) -> int:
    """Write the files of a new edition; return the exit code."""
    from regionai.cli.arguments import today
    from regionai.cli.language import spoken
    from regionai.cli.misuse import MisuseError
    from regionai.cli.rules.named_editions import origin
    from regionai.cli.writing.disk import create
    from regionai.cli.writing.output import written_to
    from regionai.errors import CannotError
    from regionai.messages import message
    from regionai.rulebook.begin import NewEdition
    from regionai.source.file import shown

    try:
        begun = NewEdition(programme, edition, folder, today())
        files = begun.files(origin(begun, source, deciding))
    except CannotError as error:
        raise MisuseError(error.message) from None
    create(files)
    said_in = spoken(lang)
    with written_to(None) as out:
        for path in files:
            out.write(message("rules-new.written", file=shown(path)).say(said_in) + "\n")
        out.write(message("rules-new.next", file=shown(next(iter(files)))).say(said_in) + "\n")
    return 0
