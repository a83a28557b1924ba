"""`regionai rules test`: run the cases of an edition."""

from typing import Annotated

import typer

from regionai.cli.options import (
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


def run_tests(
    names: Annotated[list[str] | None, typer.Argument(metavar="FILE…", help=both("rule-file"))] = None,
    boundaries: Annotated[bool, typer.Option("--boundaries", help=both("boundaries"))] = False,
    mutate: Annotated[bool, typer.Option("--mutate", help=both("mutate"))] = False,
    rules: RulesOption = None,
    output_format: PageFormatOption = PageFormat.TEXT,
    lang: LangOption = Language.KO,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
) -> int:
    """Run the cases; return the exit code."""
    from regionai.cli.editions import wanted
    from regionai.cli.output import refuse_overwriting
    from regionai.cli.paging import write_page
    from regionai.cli.progress import watched
    from regionai.cli.testing import run_cases
    from regionai.report.pages.tested import tests_page

    refuse_overwriting(output, rules or ())
    editions = watched(tuple(wanted(names or (), rules)), "testing", lang.value)
    found = [run_cases(library, edition, mutate=mutate) for library, edition in editions]
    write_page(tests_page(found, boundaries=boundaries), output_format, lang.value, color, output)
    return 0 if all(each.is_clean for each in found) else 1
