"""`regionai new`: begin what is written by hand."""

from pathlib import Path
from typing import Annotated

import typer

from regionai.cli.frame.command import Command, Group, take_language
from regionai.cli.options import BEGUN, Deciding, EditionOption, LangOption, deciding_command

new_app = typer.Typer(cls=Group)
new_app.callback()(take_language)


@new_app.command("proposal", cls=Command, help="help.new-proposal")
@deciding_command
def new_proposal(
    region: Annotated[str, typer.Option(metavar="REGION", help="help.new-region", rich_help_panel=BEGUN)],
    edition: EditionOption = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="help.new-output", rich_help_panel=BEGUN)
    ] = Path("proposal.yaml"),
    lang: LangOption = None,
    *,
    deciding: Deciding,
) -> int:
    """Write a proposal that can be read, and whose open places are findings; return the exit code."""
    from regionai.cli.begin.files import proposal_begun
    from regionai.cli.disk import create
    from regionai.cli.language import spoken
    from regionai.cli.output import written_to
    from regionai.messages import message
    from regionai.source.file import shown

    said_in = spoken(lang)
    create({output: proposal_begun(region, edition, output, deciding, said_in)})
    with written_to(None) as out:
        for key in ("rules-new.written", "new.next"):
            out.write(message(key, file=shown(output)).say(said_in) + "\n")
    return 0
