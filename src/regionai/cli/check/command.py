"""`regionai check`: judge proposals and write a report."""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Annotated

from regionai.cli.declared import Argument, Option
from regionai.cli.options import (
    FAILS,
    JUDGED,
    REPORTED,
    AsOfOption,
    Color,
    ColorOption,
    Deciding,
    EditionOption,
    FailOn,
    LangOption,
    LockedOption,
    OnUndecided,
    OpenOption,
    OutputOption,
    RegionOption,
    TableOption,
    TodayOption,
    deciding_command,
)


@deciding_command
def check(
    paths: Annotated[list[Path] | None, Argument("PATH...", "help.paths")] = None,
    edition: EditionOption = None,
    as_of: AsOfOption = None,
    today: TodayOption = None,
    region: RegionOption = None,
    table: TableOption = None,
    rule: Annotated[
        list[str] | None,
        Option("--rule", "help.rule-alone", "RULE", panel=JUDGED),
    ] = None,
    without: Annotated[
        list[str] | None,
        Option("--without", "help.without-rule", "RULE", panel=JUDGED),
    ] = None,
    formats: Annotated[
        list[str] | None,
        Option("--format", "help.format", "NAME[=VERSION][=FILE]", panel=REPORTED),
    ] = None,
    lang: LangOption = None,
    fail_on: Annotated[
        FailOn | None,
        Option("--fail-on", "help.fail-on", "SEVERITY", panel=FAILS),
    ] = None,
    undecided: Annotated[
        OnUndecided | None, Option("--undecided", "help.undecided", "fail|pass", panel=FAILS)
    ] = None,
    exit_zero: Annotated[bool, Option("--exit-zero", "help.exit-zero", panel=FAILS)] = False,
    against: Annotated[str | None, Option("--against", "help.against", "EDITION", panel=FAILS)] = None,
    fail_on_change: Annotated[bool, Option("--fail-on-change", "help.fail-on-change", panel=FAILS)] = False,
    baseline: Annotated[Path | None, Option("--baseline", "help.baseline", "FILE", panel=FAILS)] = None,
    write_baseline: Annotated[
        Path | None,
        Option("--write-baseline", "help.write-baseline", "FILE", panel=FAILS),
    ] = None,
    receipt: Annotated[Path | None, Option("--receipt", "help.receipt", "FILE", panel=REPORTED)] = None,
    watch: Annotated[bool, Option("--watch", "help.watch")] = False,
    jobs: Annotated[int, Option("--jobs", "help.jobs", "N", least=0)] = 1,
    shard: Annotated[str | None, Option("--shard", "help.shard", "I/N", panel=JUDGED)] = None,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
    opens: OpenOption = False,
    quiet: Annotated[bool, Option("--quiet", "help.quiet", panel=REPORTED, short="-q")] = False,
    statistics: Annotated[bool, Option("--statistics", "help.statistics", panel=REPORTED)] = False,
    full: Annotated[bool, Option("--full", "help.full", panel=REPORTED)] = False,
    unit: Annotated[str | None, Option("--unit", "help.unit-shown", "UNIT", panel=REPORTED)] = None,
    trusted: Annotated[Path | None, Option("--trusted", "help.trusted", "DIR", panel=JUDGED)] = None,
    stdin_filename: Annotated[
        Path | None,
        Option("--stdin-filename", "help.stdin-filename", "FILE", panel=JUDGED),
    ] = None,
    locked: LockedOption = False,
    *,
    deciding: Deciding,
) -> int:
    """Judge proposals and write the report; return the exit code."""
    from regionai.cli.arguments import (
        jobs_of,
        limit_of,
        named_input,
        options_of,
        refuse_change_without_edition,
        refuse_together,
        selection_of,
        shard_of,
        undecided_of,
        unit_shown,
    )
    from regionai.cli.check.judging import Judging
    from regionai.cli.check.reporting import (
        Writing,
        any_to_standard_output,
        is_in_actions,
        refuse_other_formats,
        targets,
        write_report,
        write_statistics,
    )
    from regionai.cli.language import spoken
    from regionai.cli.writing.disk import write_instead
    from regionai.cli.writing.output import refuse_overwriting
    from regionai.run.baseline import read_baseline, written
    from regionai.run.result import ProposalResult
    from regionai.run.run import Workload
    from regionai.run.spool import Spool
    from regionai.run.worker import Request
    from regionai.source.file import is_folder

    inputs = paths or [Path("proposal.yaml")]
    refuse_change_without_edition(against, is_asked=fail_on_change)
    refuse_together(
        {
            "-": Path("-") in inputs,
            "--open": opens,
            "--quiet": quiet,
            "--full": full,
            "--unit": unit is not None,
            "--against": against is not None,
            "--rule": bool(rule),
            "--without": bool(without),
            "--write-baseline": write_baseline is not None,
            "--receipt": receipt is not None,
            "--exit-zero": exit_zero,
            "--watch": watch,
            "--statistics": statistics,
        }
    )
    selection = selection_of(rule, without, write_baseline)
    work = Workload(inputs, shard_of(shard, write_baseline, receipt), jobs_of(jobs))
    decides = [*deciding.files, *([] if stdin_filename is None else [stdin_filename])]
    wanted = targets(formats or (), output, opens=opens)
    kept = [path for path in (baseline, write_baseline) if path is not None]
    for path in (target.path for target in wanted):
        refuse_overwriting(path, [*inputs, *decides, *kept])
    # A baseline may lie beside the proposals.
    refuse_overwriting(write_baseline, [*(path for path in inputs if not is_folder(path)), *decides])
    before = None if write_baseline is None else _before(write_baseline, read_baseline)
    written_to = (target.path for target in wanted if target.path is not None)
    refuse_overwriting(receipt, [*inputs, *decides, *kept, *written_to])
    request = Request(
        options_of(edition, as_of, region, table)._replace(selection=selection),
        against,
        limit_of(fail_on),
        None,
        fail_on_change,
        undecided_of(undecided),
        exit_zero,
        named_input(stdin_filename, inputs),
        writes_baseline=write_baseline is not None,
    )
    judging = Judging(work, request, deciding, today, trusted, locked, baseline, lang, quiet)
    said_in = spoken(lang)
    if statistics:
        refuse_other_formats(wanted)
        return write_statistics(judging, wanted, said_in, color)
    in_actions = (
        not watch and is_in_actions() and output is None and not any_to_standard_output(formats or ())
    )
    surroundings = judging.surroundings()
    writing = Writing(
        wanted if formats or opens or not in_actions else (),
        in_actions,
        said_in,
        color,
        surroundings.root,
        full,
        None if unit is None else unit_shown(unit),
        quiet,
    )
    if watch:
        from regionai.cli.check.watching import watch as watched

        return watched(judging, writing)
    render: Callable[[ProposalResult], tuple[object, ...]] = writing.renderers
    if receipt is not None:
        # Few runs write a receipt, and building its model takes time.
        from regionai.cli.receipts.writing import ReceiptFile, asked_of
        from regionai.receipt.recorded import Recording, read_receipt

        asked = asked_of(request, deciding, baseline, locked=locked)
        recording = ReceiptFile(receipt, _before(receipt, read_receipt), asked, said_in)
        render = Recording(render)
    with closing(Spool[tuple[object, ...]]()) as contents:
        found = judging.run(surroundings, render, contents)
        if receipt is not None:
            recording.write(contents, found.summary, surroundings.today)
        if write_baseline is not None:
            write_instead(write_baseline, written(found.findings), before)
        return write_report(judging, writing, contents, found.summary)


def _before(path: Path, read: Callable[[Path], object]) -> bytes | None:
    """Return the file that a new one of its kind takes the place of, None if nothing lies there.

    `read` reads one of its kind. Raises `MisuseError` if something else lies
    there.
    """
    from regionai.cli.misuse import MisuseError
    from regionai.messages import message
    from regionai.source.file import read_bytes, shown
    from regionai.source.problem import UnreadableError

    if not os.path.lexists(path):
        return None
    try:
        content = read_bytes(path)
        read(path)
    except UnreadableError:
        raise MisuseError(message("misuse.write-exists", file=shown(path))) from None
    return content
