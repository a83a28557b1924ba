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
    formats: Annotated[
        list[str] | None, typer.Option("--format", metavar="NAME[=FILE]", help=both("format"))
    ] = None,
    lang: Annotated[Language | None, typer.Option(help=both("lang"))] = None,
    fail_on: Annotated[
        FailOn | None, typer.Option("--fail-on", metavar="SEVERITY", help=both("fail-on"))
    ] = None,
    against: Annotated[
        str | None, typer.Option("--against", metavar="EDITION", help=both("against"))
    ] = None,
    fail_on_change: Annotated[bool, typer.Option("--fail-on-change", help=both("fail-on-change"))] = False,
    baseline: Annotated[Path | None, typer.Option(metavar="FILE", help=both("baseline"))] = None,
    write_baseline: Annotated[
        Path | None, typer.Option("--write-baseline", metavar="FILE", help=both("write-baseline"))
    ] = None,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
) -> int:
    """Judge proposals and write the report; return the exit code."""
    from regionai.cli.judging import limit_of, options_of, refuse_change_without_edition, surroundings_of
    from regionai.cli.output import refuse_overwriting, replace_or_refuse
    from regionai.cli.reporting import (
        any_to_standard_output,
        is_in_actions,
        targets,
        write_for_actions,
        write_reports,
    )
    from regionai.engine.baseline import read_baseline, written
    from regionai.engine.run import check as check_all

    inputs = paths or [Path("proposal.yaml")]
    options = options_of(edition, as_of)
    refuse_change_without_edition(against, is_asked=fail_on_change)
    wanted = targets(formats or (), output)
    for path in (write_baseline, *(target.path for target in wanted)):
        refuse_overwriting(path, [*inputs, *(rules or ())])
    known = None if baseline is None else read_baseline(baseline)
    report = check_all(inputs, surroundings_of(rules), options, against).beside(known)
    if write_baseline is not None:
        replace_or_refuse(write_baseline, written(report.assessments))
    exit_code = report.exit_code(limit_of(fail_on), on_change=fail_on_change)
    said_in = lang.value if lang is not None else report.lang
    in_actions = is_in_actions() and output is None and not any_to_standard_output(formats or ())
    if in_actions:
        write_for_actions(report, said_in, color)
    if formats or not in_actions:
        write_reports(report, wanted, exit_code, said_in, color, limit_of(fail_on))
    return exit_code
