"""`regionai check`: judge proposals and write a report."""

from pathlib import Path
from typing import Annotated

import typer

from regionai.cli.options import (
    AsOfOption,
    Color,
    ColorOption,
    EditionOption,
    FailOn,
    Format,
    LangOption,
    Language,
    OutputOption,
    RulesOption,
    both,
)


def check(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH…", help=both("paths"))] = None,
    edition: EditionOption = None,
    as_of: AsOfOption = None,
    rules: RulesOption = None,
    output_format: Annotated[Format, typer.Option("--format", help=both("format"))] = Format.TEXT,
    lang: LangOption = Language.KO,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help=both("fail-on"))] = FailOn.ERROR,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
) -> int:
    """Judge proposals and write the report; return the exit code."""
    from regionai.cli.judging import library_of, options_of, severity_of
    from regionai.cli.output import refuse_overwriting, style_of, written_to
    from regionai.engine.run import check as check_all

    inputs = paths or [Path("proposal.yaml")]
    options = options_of(edition, as_of)
    refuse_overwriting(output, [*inputs, *(rules or ())])
    report = check_all(inputs, library_of(rules), options)
    exit_code = report.exit_code(severity_of(fail_on))
    with written_to(output) as out:
        if output_format is Format.JSON:
            from regionai.report.json import write_json

            write_json(report, exit_code, out, lang.value)
        else:
            from regionai.report.text.report import write_text

            write_text(report, out, style_of(lang.value, color, output))
    return exit_code
