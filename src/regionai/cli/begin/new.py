"""`regionai new`: begin what is written by hand."""

from pathlib import Path
from typing import Annotated

import typer

from regionai.cli.options import EditionOption, LangOption, Language, RulesOption, both

new_app = typer.Typer(no_args_is_help=True)


@new_app.command("proposal", help=both("new-proposal"))
def new_proposal(
    region: Annotated[str, typer.Option(metavar="REGION", help=both("new-region"))],
    edition: EditionOption = None,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help=both("new-output"))] = Path(
        "proposal.yaml"
    ),
    rules: RulesOption = None,
    lang: LangOption = Language.KO,
) -> int:
    """Write a proposal that can be read, and whose open places are findings; return the exit code."""
    from regionai.cli.begin.files import proposal_begun
    from regionai.cli.output import create, written_to
    from regionai.messages import message
    from regionai.source.file import shown

    create({output: proposal_begun(region, edition, output, rules, lang.value)})
    with written_to(None) as out:
        for key in ("rules-new.written", "new.next"):
            out.write(message(key, file=shown(output)).say(lang.value) + "\n")
    return 0
