"""Writing the receipt of a check, beside its report."""

from datetime import date
from pathlib import Path
from typing import NamedTuple, cast

from regionai.cli.options import Deciding
from regionai.cli.writing.disk import write_instead
from regionai.cli.writing.output import complain
from regionai.errors import CannotError
from regionai.messages import Lang, message
from regionai.model.finding import Severity
from regionai.receipt.receipt import Asked, JudgedProposal
from regionai.receipt.recorded import receipt_in, receipt_of
from regionai.run.result import RunSummary
from regionai.run.spool import Spool
from regionai.run.worker import Request
from regionai.source.file import shown, within_limit
from regionai.source.problem import UnreadableError


class ReceiptFile(NamedTuple):
    """Where a receipt goes, what lies there before, what was asked, and the language of what is said."""

    path: Path
    before: bytes | None
    asked: Asked
    lang: Lang

    def write(self, contents: Spool[tuple[object, ...]], summary: RunSummary, today: date) -> None:
        """Write the receipt of a run, given what was recorded behind what is rendered of each proposal.

        Where something could not be judged none is written, and that is said.
        Raises `CannotError` where no reader would take it, and as
        `write_instead` does.
        """
        if summary.problems:
            complain(message("receipt.unjudged", file=shown(self.path)), self.lang)
            return
        judged = [cast("JudgedProposal", contents[number][-1]) for number in range(len(contents))]
        text = receipt_of(self.asked, today, judged, summary).text()
        try:
            receipt_in(within_limit(shown(self.path), text.encode()), shown(self.path))
        except UnreadableError as error:
            reason = error.problems[0].message
            raise CannotError(message("receipt.too-many", count=len(judged), reason=reason)) from None
        write_instead(self.path, text, self.before)


def asked_of(request: Request, deciding: Deciding, baseline: Path | None, *, locked: bool) -> Asked:
    """Return what a caller said of how to judge."""
    options, fail_on = request.options, request.fail_on
    return Asked(
        edition=options.edition,
        as_of=None if options.as_of is None else options.as_of.isoformat(),
        region=options.region,
        table=options.table,
        against=request.against,
        fail_on_change=request.fails_on_change,
        fail_on=fail_on.value if isinstance(fail_on, Severity) else fail_on,
        undecided=None if request.undecided is None else request.undecided.value,
        rules=tuple(map(shown, deciding.rules or ())),
        config=None if deciding.config is None else shown(deciding.config),
        no_config=deciding.no_config,
        baseline=None if baseline is None else shown(baseline),
        locked=locked,
    )
