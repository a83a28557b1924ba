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
    OnUndecided,
    OutputOption,
    RulesOption,
    TodayOption,
    both,
)
from regionai.report.check import format_names


def check(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH…", help=both("paths"))] = None,
    edition: EditionOption = None,
    as_of: AsOfOption = None,
    today: TodayOption = None,
    rules: RulesOption = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="NAME[=VERSION][=FILE]",
            help=both("format", names=", ".join(format_names())),
        ),
    ] = None,
    lang: Annotated[Language | None, typer.Option(help=both("lang"))] = None,
    fail_on: Annotated[
        FailOn | None, typer.Option("--fail-on", metavar="SEVERITY", help=both("fail-on"))
    ] = None,
    undecided: Annotated[
        OnUndecided | None, typer.Option(metavar="fail|pass", help=both("undecided"))
    ] = None,
    against: Annotated[
        str | None, typer.Option("--against", metavar="EDITION", help=both("against"))
    ] = None,
    fail_on_change: Annotated[bool, typer.Option("--fail-on-change", help=both("fail-on-change"))] = False,
    baseline: Annotated[Path | None, typer.Option(metavar="FILE", help=both("baseline"))] = None,
    write_baseline: Annotated[
        Path | None, typer.Option("--write-baseline", metavar="FILE", help=both("write-baseline"))
    ] = None,
    jobs: Annotated[int, typer.Option(metavar="N", min=0, help=both("jobs"))] = 1,
    shard: Annotated[str | None, typer.Option(metavar="I/N", help=both("shard"))] = None,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
    full: Annotated[bool, typer.Option("--full", help=both("full"))] = False,
    unit: Annotated[str | None, typer.Option(metavar="UNIT", help=both("unit-shown"))] = None,
) -> int:
    """Judge proposals and write the report; return the exit code."""
    from regionai.cli.arguments import (
        jobs_of,
        limit_of,
        options_of,
        refuse_change_without_edition,
        shard_of,
        surroundings_of,
        undecided_of,
        unit_shown,
    )
    from regionai.cli.output import refuse_overwriting, replace_or_refuse
    from regionai.cli.progress import progress
    from regionai.cli.reporting import Writing, any_to_standard_output, is_in_actions, targets
    from regionai.run.baseline import is_free_for_baseline, read_baseline, written
    from regionai.run.run import Run, Workload, run
    from regionai.run.worker import Request

    inputs = paths or [Path("proposal.yaml")]
    refuse_change_without_edition(against, is_asked=fail_on_change)
    baselines = tuple(path for path in (baseline, write_baseline) if path is not None)
    work = Workload(inputs, shard_of(shard, write_baseline), jobs_of(jobs), baselines)
    wanted = targets(formats or (), output)
    for path in (target.path for target in wanted):
        refuse_overwriting(path, [*inputs, *(rules or ())])
    # A baseline may lie beside the proposals; only another one may be in its place.
    may_replace = write_baseline is not None and is_free_for_baseline(write_baseline)
    in_the_way = (path for path in inputs if not (may_replace and path.is_dir()))
    refuse_overwriting(write_baseline, [*in_the_way, *(rules or ())])
    known = None if baseline is None else read_baseline(baseline)
    request = Request(
        options_of(edition, as_of),
        against,
        limit_of(fail_on),
        known,
        fail_on_change,
        undecided_of(undecided),
    )
    in_actions = is_in_actions() and output is None and not any_to_standard_output(formats or ())
    writing = Writing(
        wanted if formats or not in_actions else (),
        in_actions,
        None if lang is None else lang.value,
        color,
        full,
        None if unit is None else unit_shown(unit),
    )
    with progress(writing.lang) as shown:
        found: Run[tuple[object, ...]] = run(
            work,
            surroundings_of(rules, today),
            request,
            writing.renderers,
            progress=shown,
        )
    if write_baseline is not None:
        replace_or_refuse(write_baseline, written(proposal.findings for proposal in found.proposals))
    writing.write(found)
    return found.summary.exit_code
