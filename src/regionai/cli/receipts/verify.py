"""`regionai verify`: judge again as a receipt says, and say what differs."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Annotated

from regionai.cli.declared import Argument, Option
from regionai.cli.options import FAILS, JUDGED, Deciding, FailOn, OnUndecided
from regionai.cli.rules.page_options import PageOptions, page_command


@page_command
def verify(
    receipt: Annotated[Path, Argument("RECEIPT", "help.verify-receipt")],
    proposals: Annotated[
        list[Path] | None,
        Option("--proposal", "help.verify-proposal", "FILE", panel=JUDGED),
    ] = None,
    baseline: Annotated[Path | None, Option("--baseline", "help.baseline", "FILE", panel=FAILS)] = None,
    trusted: Annotated[Path | None, Option("--trusted", "help.trusted", "DIR", panel=JUDGED)] = None,
    *,
    page: PageOptions,
) -> int:
    """Judge again what a receipt is of; return the exit code: 0 the same, 1 not, 2 it could not be."""
    from regionai.cli.arguments import limit_of, options_of, surroundings_of, undecided_of
    from regionai.cli.writing.output import refuse_overwriting
    from regionai.cli.writing.paging import write_page
    from regionai.receipt.compared import differences
    from regionai.receipt.receipt import JudgedProposal
    from regionai.receipt.recorded import judged_proposal, read_receipt, receipt_of
    from regionai.report.pages.verified import verified_page
    from regionai.run.baseline import read_baseline
    from regionai.run.run import Workload, run
    from regionai.run.worker import Request
    from regionai.source.file import shown
    from regionai.source.problem import UnreadableError

    file, written = shown(receipt), read_receipt(receipt)
    asked = written.asked
    paths = proposals or _named(file, [each.file for each in written.proposals], "--proposal")
    rules = page.rules or _named(file, asked.rules, "--rules")
    if page.no_config or page.config is not None:
        config, no_config = page.config, page.no_config
    else:
        config, no_config = _one_named(file, asked.config, "--config"), asked.no_config
    known = baseline or _one_named(file, asked.baseline, "--baseline")
    refuse_overwriting(page.output, [receipt, *paths, *rules, *filter(None, (config, known))])
    surroundings = surroundings_of(
        Deciding(list(rules), config, no_config), written.today, trusted, locked=asked.locked
    )
    read_from = None if known is None else surroundings.read_from(known)
    request = Request(
        options_of(asked.edition, asked.as_of, asked.region, asked.table),
        asked.against,
        limit_of(None if asked.fail_on is None else FailOn(asked.fail_on)),
        None if read_from is None else read_baseline(read_from),
        asked.fail_on_change,
        undecided_of(None if asked.undecided is None else OnUndecided(asked.undecided)),
    )
    judged = list[JudgedProposal]()
    summary = run(Workload(paths), surroundings, request, judged_proposal, judged).summary
    if summary.problems:
        raise UnreadableError(summary.problems)
    found = differences(file, written, receipt_of(asked, surroundings.today, judged, summary))
    write_page(verified_page(file, written, found, summary.decided), *page.writing)
    return 1 if found else 0


def _one_named(file: str, name: str | None, option: str) -> Path | None:
    return None if name is None else _named(file, [name], option)[0]


def _named(file: str, names: Sequence[str], option: str) -> list[Path]:
    """Return the paths that a receipt names; raises `CannotError` for one that leads out of this folder.

    Whoever wrote the receipt does not decide what is opened here: to open a
    file of another computer tells that computer who one is.
    """
    from regionai.errors import CannotError
    from regionai.messages import message
    from regionai.source.file import STANDARD_INPUT

    if STANDARD_INPUT in names:
        raise CannotError(message("receipt.standard-input", receipt=file, option=option))
    for name in names:
        windows = PureWindowsPath(name)
        if windows.anchor or PurePosixPath(name).anchor or ".." in windows.parts:
            raise CannotError(message("receipt.outside", receipt=file, name=name, option=option))
    return [Path(name) for name in names]
