"""`regionai rules lint`: what speaks against an edition, and what is proved of its rules."""

from typing import Annotated

import typer

from regionai.cli.options import (
    AsOfOption,
    Color,
    ColorOption,
    LangOption,
    Language,
    OutputOption,
    PageFormat,
    PageFormatOption,
    RulesOption,
    both,
)


def lint(
    names: Annotated[list[str] | None, typer.Argument(metavar="FILE…", help=both("rule-file"))] = None,
    within: Annotated[int, typer.Option(metavar="DAYS", min=0, help=both("within"))] = 365,
    as_of: AsOfOption = None,
    rules: RulesOption = None,
    output_format: PageFormatOption = PageFormat.TEXT,
    lang: LangOption = Language.KO,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
) -> int:
    """Look at rule files; return the exit code."""
    from regionai.cli.editions import wanted
    from regionai.cli.judging import day_of
    from regionai.cli.output import refuse_overwriting
    from regionai.cli.paging import write_page
    from regionai.cli.progress import watched
    from regionai.report.pages.linted import lint_page
    from regionai.rulebook.lint import lint as linted

    refuse_overwriting(output, rules or ())
    today = day_of(as_of)
    editions = watched(tuple(wanted(names or (), rules)), "linting", lang.value)
    found = [linted(edition, library, today, within) for library, edition in editions]
    write_page(lint_page(found), output_format, lang.value, color, output)
    return 0 if all(each.is_clean for each in found) else 1
