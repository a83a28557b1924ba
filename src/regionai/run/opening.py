"""Opening a proposal: text, or the sheets of a workbook, with what applies where it lies."""

import hashlib
from pathlib import Path

from regionai.judge.reading import Options, read_submission
from regionai.judge.submission import DecidingFile, Submission
from regionai.messages import message
from regionai.rules.editions.folders import MAIN_PROGRAMME
from regionai.run.settings import Setting
from regionai.source.file import STANDARD_INPUT, read_file, shown
from regionai.source.grid import Tables
from regionai.source.problem import START, UnreadableError, refusal
from regionai.source.text import FOREIGN, ZIP

# What is read as tables whatever is in it.
_TABLES = (".xlsx", ".xlsm", ".xls", ".csv", ".tsv")


def opened(
    path: Path, content: bytes, file: str, setting: Setting, options: Options, *, opens_others: bool = True
) -> Submission:
    """Return a proposal with its rule sets and waivers; raises `UnreadableError`.

    Unless it `opens_others` no other file is looked at, and a proposal whose budget is in one is refused.
    """
    if holds_tables(content, path):
        submission = _of_workbook(path, content, file, setting, options)
    else:
        submission = _of_text(path, content, file, setting, options, opens_others=opens_others)
    grants = tuple(granted for waivers in setting.waivers for granted in waivers.meant_for(path))
    return submission._replace(grants=grants, today=setting.waivers[0].today) if grants else submission


def _of_text(
    path: Path, content: bytes, file: str, setting: Setting, options: Options, *, opens_others: bool
) -> Submission:
    budget_file: DecidingFile | None = None
    if options.table is not None:
        raise refusal(file, START, message("table.of-text", number=options.table))

    def tables_of(name: str) -> tuple[Tables, str]:
        nonlocal budget_file
        # To read tables takes many modules.
        from regionai.source.office.tables import tables_in

        named = path.parent / name
        if not named.resolve().is_relative_to(path.parent.resolve()):
            # A link leads there.
            raise refusal(shown(named), START, message("table.outside"))
        table, called = read_file(named)
        budget_file = DecidingFile(called, hashlib.sha256(table).hexdigest())
        return tables_in(table, called), called

    try:
        submission = read_submission(
            content, file, setting.library, options, tables_of if opens_others else None
        )
    except UnreadableError as error:
        raise (_with_neighbours(path, file, error) if opens_others else error) from None
    return submission._replace(budget_file=budget_file)


def _of_workbook(path: Path, content: bytes, file: str, setting: Setting, options: Options) -> Submission:
    """Return the proposal of a workbook, which takes the place of the text of one."""
    from regionai.source.office.tables import tables_in
    from regionai.table.cover import Assumed, sheets_of, workbook_text

    tables = tables_in(content, file)
    assumed = Assumed(MAIN_PROGRAMME, path.stem, options.region, options.table)
    text = workbook_text(sheets_of(tables, file), file, assumed)
    submission = read_submission(
        text.text.encode(), file, setting.library, options, lambda _name: (tables, file), text.cells
    )
    said = (
        ("--region", options.region),
        ("--edition", options.edition),
        ("--as-of", options.as_of),
        ("--table", options.table),
    )
    again = "".join(f" {option} {value}" for option, value in said if value is not None)
    return submission._replace(sha256=hashlib.sha256(content).hexdigest(), said_again=again)


def holds_tables(content: bytes, path: Path) -> bool:
    """Return whether a file is read as tables: a workbook, or by its name."""
    is_workbook = content.startswith(ZIP) and b"xl/workbook.xml" in content
    return is_workbook or path.suffix.lower() in _TABLES


def _with_neighbours(path: Path, file: str, error: UnreadableError) -> UnreadableError:
    """Return why a file cannot be read; for one of another kind with the proposals beside it."""
    (first, *_) = error.problems
    if first.code not in FOREIGN or str(path) == STANDARD_INPUT:
        return error
    from regionai.source.neighbours import of_another_kind

    return UnreadableError((first._replace(message=of_another_kind(path, file, first.message)),))
