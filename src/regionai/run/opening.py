"""Opening a proposal: text, or the sheets of a workbook, with what applies where it lies."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from regionai.judge.reading import Options, read_submissions
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


# Returns the tables in the bytes of a file; the text is what the file is called.
Reads = Callable[[bytes, str], Tables]


def tables_in(content: bytes, file: str) -> Tables:
    """Return the tables of a file; raises `UnreadableError`."""
    # To read tables takes many modules.
    from regionai.source.office import tables

    return tables.tables_in(content, file)


def opened(
    path: Path, content: bytes, file: str, setting: Setting, options: Options, reads: Reads = tables_in
) -> Submission:
    """Return a proposal with its rule sets and waivers; raises `UnreadableError`."""
    (found,) = opened_under((options,), path, content, file, setting, reads)
    return found


def opened_under(
    asked: Sequence[Options],
    path: Path,
    content: bytes,
    file: str,
    setting: Setting,
    reads: Reads = tables_in,
    *,
    opens_others: bool = True,
) -> tuple[Submission, ...]:
    """Return a proposal with its rule sets and waivers, for each of some options that name an edition.

    Unless it `opens_others` no other file is looked at, and a proposal whose budget is in one is refused.
    Raises `UnreadableError`.
    """
    if holds_tables(content, path):
        submissions = _of_workbook(path, content, file, setting, asked, reads)
    else:
        submissions = _of_text(path, content, file, setting, asked, reads, opens_others=opens_others)
    grants = tuple(granted for waivers in setting.waivers for granted in waivers.meant_for(path))
    if not grants:
        return submissions
    return tuple(each._replace(grants=grants, today=setting.waivers[0].today) for each in submissions)


def _of_text(
    path: Path,
    content: bytes,
    file: str,
    setting: Setting,
    asked: Sequence[Options],
    reads: Reads,
    *,
    opens_others: bool,
) -> tuple[Submission, ...]:
    budget_file: DecidingFile | None = None
    if asked[0].table is not None:
        raise refusal(file, START, message("table.of-text", number=asked[0].table))

    def tables_of(name: str) -> tuple[Tables, str]:
        nonlocal budget_file
        named = path.parent / name
        if not named.resolve().is_relative_to(path.parent.resolve()):
            # A link leads there.
            raise refusal(shown(named), START, message("table.outside"))
        table, called = read_file(named)
        budget_file = DecidingFile(called, hashlib.sha256(table).hexdigest())
        return reads(table, called), called

    try:
        submissions = read_submissions(
            content, file, setting.library, asked, tables_of if opens_others else None
        )
    except UnreadableError as error:
        raise (_with_neighbours(path, file, error) if opens_others else error) from None
    return tuple(each._replace(budget_file=budget_file) for each in submissions)


def _of_workbook(
    path: Path, content: bytes, file: str, setting: Setting, asked: Sequence[Options], reads: Reads
) -> tuple[Submission, ...]:
    """Return the proposal of a workbook, which takes the place of the text of one."""
    from regionai.table.cover import Assumed, sheets_of, workbook_text

    tables = reads(content, file)
    assumed = Assumed(MAIN_PROGRAMME, path.stem, asked[0].region, asked[0].table)
    text = workbook_text(sheets_of(tables, file), file, assumed)
    submissions = read_submissions(
        text.text.encode(), file, setting.library, asked, lambda _name: (tables, file), text.cells
    )
    return tuple(
        each._replace(content=content, said_again=_again(options))
        for each, options in zip(submissions, asked, strict=True)
    )


def _again(options: Options) -> str:
    """Return the options that a further command on a workbook has to say too."""
    said = (
        ("--region", options.region),
        ("--edition", options.edition),
        ("--as-of", options.as_of),
        ("--table", options.table),
    )
    return "".join(f" {option} {value}" for option, value in said if value is not None)


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
