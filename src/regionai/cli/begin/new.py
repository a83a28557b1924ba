"""`regionai new`: begin what is written by hand."""

from pathlib import Path
from typing import Annotated

from regionai.cli.declared import Option
from regionai.cli.options import (
    BEGUN,
    Color,
    Deciding,
    EditionOption,
    LangOption,
    PageFormat,
    TableOption,
    deciding_command,
)


@deciding_command
def new_proposal(
    region: Annotated[str, Option("--region", "help.new-region", "REGION", panel=BEGUN)],
    edition: EditionOption = None,
    source: Annotated[Path | None, Option("--from", "help.new-table-in", "FILE", panel=BEGUN)] = None,
    table: TableOption = None,
    check: Annotated[bool, Option("--check", "help.new-check", panel=BEGUN)] = False,
    output: Annotated[Path, Option("--output", "help.new-output", "FILE", panel=BEGUN, short="-o")] = Path(
        "proposal.yaml"
    ),
    lang: LangOption = None,
    *,
    deciding: Deciding,
) -> int:
    """Write a proposal that can be read, and whose open places are findings; return the exit code.

    With `--from` its budget is that of a table in an office file.
    """
    from regionai.cli.begin.files import Source, proposal_begun, proposal_drafted
    from regionai.cli.check.command import check as judge
    from regionai.cli.language import spoken
    from regionai.cli.misuse import MisuseError
    from regionai.cli.writing.disk import create
    from regionai.cli.writing.output import written_to
    from regionai.cli.writing.paging import write_page
    from regionai.messages import message
    from regionai.report.pages.drafted import drafted_page
    from regionai.source.file import shown

    said_in = spoken(lang)
    said = tuple(message(key, file=shown(output)) for key in ("rules-new.written", "new.next"))
    if source is not None:
        drafted = proposal_drafted(region, edition, output, deciding, said_in, Source(source, table))
        create({output: drafted.text})
        found = drafted.found
        page = drafted_page(found.budget, drafted.categories, found.remarks, said)
        write_page(page, PageFormat.TEXT, said_in, Color.AUTO, None)
    elif table is not None:
        raise MisuseError(message("misuse.goes-with", option="--table", needs="--from"))
    else:
        create({output: proposal_begun(region, edition, output, deciding, said_in)})
        with written_to(None) as out:
            out.writelines(f"{each.say(said_in)}\n" for each in said)
    return judge(paths=[output], lang=lang, **vars(deciding)) if check else 0


@deciding_command
def new_workbook(
    region: Annotated[str | None, Option("--region", "help.new-region", "REGION", panel=BEGUN)] = None,
    edition: EditionOption = None,
    source: Annotated[
        Path | None,
        Option("--from", "help.new-source", "PROPOSAL", panel=BEGUN),
    ] = None,
    output: Annotated[Path, Option("--output", "help.new-book", "FILE", panel=BEGUN, short="-o")] = Path(
        "proposal.xlsx"
    ),
    lang: LangOption = None,
    *,
    deciding: Deciding,
) -> int:
    """Write a workbook for a proposal, which works out its money rules; return the exit code."""
    from regionai.cli.begin.workbook import workbook_begun
    from regionai.cli.language import spoken
    from regionai.cli.writing.disk import create
    from regionai.cli.writing.output import written_to
    from regionai.messages import message
    from regionai.source.file import shown

    said_in = spoken(lang)
    create({output: workbook_begun(region, edition, source, deciding, said_in)})
    with written_to(None) as out:
        for key in ("rules-new.written", "new.next"):
            out.write(f"{message(key, file=shown(output)).say(said_in)}\n")
    return 0
