"""A correction written into the workbook that a budget stands in."""

import os
from pathlib import Path
from typing import NamedTuple

from regionai.ask.corrections.cells import corrected_cells
from regionai.ask.corrections.correction import Correction
from regionai.cli.budget.judged import Judged
from regionai.cli.misuse import MisuseError
from regionai.errors import CannotError
from regionai.judge.assess import assess
from regionai.judge.reading import read_submission
from regionai.judge.submission import Submission
from regionai.judge.tables import vocabulary_of
from regionai.messages import Listing, message
from regionai.model.proposal_tree import proposal_tree
from regionai.report.page.page import Notes
from regionai.run.opening import holds_tables, opened, tables_in
from regionai.source.file import MOST_BYTES_OF_TABLES, read_bytes, shown
from regionai.source.grid import Tables
from regionai.source.problem import UnreadableError
from regionai.source.text import ZIP
from regionai.table.budget import Budget
from regionai.table.budget_file import table_of
from regionai.table.cover import sheets_of
from regionai.table.found import found_in


class Workbook(NamedTuple):
    """The workbook that a budget stands in, and the budget as it was taken."""

    path: Path
    file: str
    content: bytes
    budget: Budget

    def copied_to(self, target: Path) -> Path:
        """Return where a copy of it goes; raises `MisuseError` for the name of a file of another kind."""
        suffix = self.path.suffix or ".xlsx"
        if target.suffix.lower() != suffix.lower():
            raise MisuseError(message("table.write-name", file=self.file, suffix=suffix))
        return target

    def itself(self) -> Path:
        """Return its own path; raises `MisuseError` while a spreadsheet has it open."""
        # Excel and LibreOffice lay such files beside what they have open.
        beside = (f"~${self.path.name}", f".~lock.{self.path.name}#")
        if any(os.path.lexists(self.path.with_name(name)) for name in beside):
            raise MisuseError(message("table.is-open", file=self.file))
        return self.path


class Corrected(NamedTuple):
    """The bytes of a corrected workbook, and what is to be told of it."""

    content: bytes
    notes: tuple[Notes, ...] = ()


def workbook_of(judged: Judged) -> Workbook:
    """Return the workbook that a budget stands in; raises `MisuseError` for another kind of file."""
    rules, proposal = judged.submission.applied[0].rules, judged.submission.proposal
    vocabulary = vocabulary_of(rules, proposal.applicant.region)
    path, file, content = judged.path, judged.file, judged.content
    if holds_tables(content, path):
        tables = judged.reads(content, file)
        grids = sheets_of(tables, file).budget
        found = found_in(tables._replace(grids=grids), file, vocabulary, judged.options.table)
    else:

        def tables_of(name: str) -> tuple[Tables, str]:
            nonlocal path, content
            path = judged.path.parent / name
            content = read_bytes(path, MOST_BYTES_OF_TABLES)
            return judged.reads(content, shown(path)), shown(path)

        tree = proposal_tree(judged.content, judged.file, judged.submission.regions)
        found, file = table_of(tree, tables_of, vocabulary)
    if not content.startswith(ZIP) or b"xl/workbook.xml" not in content:
        raise MisuseError(message("table.write"))
    return Workbook(path, file, content, found.budget)


def corrected_workbook(judged: Judged, workbook: Workbook, found: Correction) -> Corrected:
    """Return a workbook with the numbers of a correction in their cells.

    It is read and judged again, unless its budget has results that are not known
    until a spreadsheet opens it. Raises `UnreadableError` as `corrected_cells` does, and
    `CannotError` where the results of formulas were not those of their cells, or
    the amounts could not be read in their cells.
    """
    new = corrected_cells(found, workbook.budget, workbook.content, workbook.file)
    try:
        again = _reread(judged, workbook, new)
    except UnreadableError as error:
        wrong = next((each for each in error.problems if each.code != "table.no-value"), None)
        if wrong is not None:
            raise CannotError(message("table.unreadable-then", problem=wrong)) from None
        places = Listing(tuple(problem.span.named for problem in error.problems))
        return Corrected(new, (Notes("results", (message("table.results-open", places=places),)),))
    outcomes = [each.outcome for each in assess(again).judged_rules]
    if outcomes != [each.outcome for each in found.after.judged_rules]:
        raise CannotError(message("table.stale"))
    # As of a sum that is a number, and that no key of a proposal stands for.
    before = [each.message for each in judged.submission.remarks]
    told = tuple(each.message for each in again.remarks if each.message not in before)
    return Corrected(new, (Notes("remarks", told),) if told else ())


def _reread(judged: Judged, workbook: Workbook, content: bytes) -> Submission:
    if workbook.path == judged.path:
        return opened(judged.path, content, judged.file, judged.setting, judged.options)
    tables = tables_in(content, workbook.file)
    library = judged.setting.library
    return read_submission(
        judged.content, judged.file, library, judged.options, lambda _: (tables, workbook.file)
    )
