"""`regionai budget`: what a budget is made of, and what the region must pay."""

from pathlib import Path
from typing import Annotated

import typer

from regionai.cli.options import (
    AsOfOption,
    Color,
    ColorOption,
    EditionOption,
    LangOption,
    Language,
    OutputOption,
    RulesOption,
    both,
)


def budget(
    proposal: Annotated[Path | None, typer.Argument(metavar="PROPOSAL", help=both("proposal"))] = None,
    local_share: Annotated[  # noqa: FBT002 - a flag of the command line
        bool, typer.Option("--local-share", help=both("local-share"))
    ] = False,
    national: Annotated[str | None, typer.Option(metavar="WON", help=both("national"))] = None,
    edition: EditionOption = None,
    as_of: AsOfOption = None,
    rules: RulesOption = None,
    lang: LangOption = Language.KO,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
) -> int:
    """Show what a budget is made of, or the local share; return the exit code."""
    from regionai.cli.judging import library_of, national_of, options_of
    from regionai.cli.misuse import MisuseError
    from regionai.cli.output import refuse_overwriting, style_of, written_to
    from regionai.messages import message

    if proposal is None and not local_share:
        raise MisuseError(message("misuse.no-proposal"))
    if proposal is not None and national is not None:
        raise MisuseError(message("misuse.national-with-proposal"))
    refuse_overwriting(output, [*([proposal] if proposal else []), *(rules or ())])
    options = options_of(edition, as_of)
    library = library_of(rules)
    if proposal is None:
        from regionai.engine.local_share import planned, stated_national
        from regionai.engine.run import plan_edition
        from regionai.report.text.budget import write_planned

        chosen = plan_edition(library, options).rules
        amount = stated_national(chosen) if national is None else national_of(national)
        if amount is None:
            raise MisuseError(message("misuse.no-national", edition=chosen.name))
        with written_to(output) as out:
            write_planned(planned(amount, chosen), chosen, out, style_of(lang.value, color, output))
        return 0

    from regionai.engine.local_share import present
    from regionai.engine.run import check_file
    from regionai.report.text.budget import write_composition, write_present

    assessment = check_file(proposal, library, options)
    with written_to(output) as out:
        style = style_of(lang.value, color, output)
        if local_share:
            write_present(assessment, present(assessment), out, style)
        else:
            write_composition(assessment, out, style)
    return 0
