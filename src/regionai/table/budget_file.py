"""A proposal whose budget stands in a file of an office: its table takes the place of the lines."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import NamedTuple

from regionai.messages import Lang, Listing, Message, message
from regionai.model.proposal import BudgetFile
from regionai.model.spelling import spelt
from regionai.model.words import AMOUNTS, PROPOSAL
from regionai.source.grid import Tables
from regionai.source.names import compared
from regionai.source.problem import Location, Problem, UnreadableError, refusal
from regionai.source.shape import validated
from regionai.source.tree import Tree, overlaid, placed, read_tree
from regionai.table.as_text import ProposalText, located
from regionai.table.cover import sheets_of
from regionai.table.draft import Draft, DraftLine, drafted
from regionai.table.found import Found, found_in, missing
from regionai.table.headings import Vocabulary

_KEY = ("budget",)
# A line to read the rest of a proposal by, before it is known how its table is read.
_STAND_IN = read_tree(b"budget: [{national: 0}]", "-")


class Remark(NamedTuple):
    """What is to be told of a table, and where."""

    location: Location
    said: Message


class WithBudget(NamedTuple):
    """The text of a proposal with the lines of its table, and what is to be told of that."""

    text: ProposalText
    remarks: tuple[Remark, ...]


def names_a_file(tree: Tree) -> bool:
    """Return whether a proposal names a file in place of the lines of its budget."""
    written = tree.data.get("budget")
    return isinstance(written, dict) and "workbook" in written


def without_budget(tree: Tree) -> Tree:
    """Return the tree of a proposal with a line that says nothing in the place of its budget."""
    rest = placed(tree, _KEY, _STAND_IN, _KEY)
    return replace(rest, names=tree.names, is_renamed=tree.is_renamed, cells=tree.cells)


def with_budget(
    tree: Tree,
    tables_of: Callable[[str], tuple[Tables, str]],
    vocabulary: Vocabulary,
    categories: Mapping[str, str],
) -> WithBudget:
    """Return a proposal with the lines, sums and shares of the table that it names.

    `categories` have their Korean word. Raises `UnreadableError` for a file
    outside the folder of the proposal, for one that cannot be read or has no
    one budget table, and where table and proposal name different units.
    """
    if tree.root.flow_style:
        raise refusal(*tree.location(_KEY), message("table.in-brackets"))
    found, file = table_of(tree, tables_of, vocabulary)
    lang: Lang = "ko" if tree.is_renamed else "en"
    words = categories if tree.is_renamed else {key: key for key in categories}
    if not found.budget.lines:
        has_sums = any(figure.written != "0" for figure in found.budget.totals)
        nothing = message("table.only-sums" if has_sums else "table.empty")
        raise refusal(*found.budget.grid.location(file), nothing)
    draft = drafted(found.budget, words, lang, knows_bodies="consortium" in tree.data)
    grid = found.budget.grid
    remarks = [Remark(grid.location(file), said) for said in found.remarks]
    section = {key: spelt(PROPOSAL, key).say(lang) for key in PROPOSAL}
    lines = [*_unit(tree, draft, section["amounts"], spelt(AMOUNTS, "unit").say(lang))]
    lines += [DraftLine(f"{section['budget']}:"), *(line for lines in draft.lines for line in lines)]
    for key, declared in (("totals", draft.totals), ("shares", draft.shares)):
        typed = [line for line in declared if not all(cell.is_formula for cell in line.cells)]
        if key not in tree.data:
            lines += declared
        elif typed:
            # What formulas work out of the lines says no more than these.
            said = message("table.declared", key=section[key])
            remarks.append(Remark(grid.location(file, typed[0].cells[0]), said))
    text = ProposalText(_blanked(tree), tree.cells).with_lines(located(lines, grid, file))
    return WithBudget(text, tuple(remarks))


def table_of(
    tree: Tree, tables_of: Callable[[str], tuple[Tables, str]], vocabulary: Vocabulary
) -> tuple[Found, str]:
    """Return the table that a proposal names, and what its file is called; raises as `with_budget` does."""
    where = validated(BudgetFile, overlaid(tree, {}, _KEY))
    _refuse_outside(where.workbook, tree)
    try:
        tables, file = tables_of(where.workbook)
    except UnreadableError as error:
        raise _of_the_name(error, tree.location((*_KEY, "workbook"))) from None
    grids = sheets_of(tables, file).budget if where.sheet is None else tables.named(where.sheet)
    if where.sheet is not None and not grids:
        names = Listing(tuple(f"`{grid.name.ko}`" for grid in tables.grids))
        said = message("table.no-sheet", names=names)
        raise missing(tree.location((*_KEY, "sheet")), said, tables.hidden)
    return found_in(tables._replace(grids=grids), file, vocabulary, where.table), file


def _of_the_name(error: UnreadableError, named: Location) -> UnreadableError:
    """Return why a file is not read; where there is none of its name, at the place that names it."""
    (first, *_) = error.problems
    if first.code != "source.not-found":
        return error
    said = message("table.no-file", file=first.file, said=first.message)
    return UnreadableError((Problem(*named, first.code, said),))


def _refuse_outside(name: str, tree: Tree) -> None:
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in name or name == "-":
        raise refusal(*tree.location((*_KEY, "workbook")), message("table.outside"))


def _unit(tree: Tree, draft: Draft, amounts: str, unit: str) -> Iterator[DraftLine]:
    """Yield the line that names the unit of a table, if the proposal does not name it."""
    if "amounts" not in tree.data:
        yield DraftLine(f"{amounts}: {{{unit}: {draft.unit}}}")
        return
    _, written = tree.at(("amounts",))
    named = written.get("unit") if isinstance(written, dict) else None
    if not isinstance(named, str) or compared(named) != compared(draft.unit):
        raise refusal(*tree.location(("amounts", "unit")), message("table.other-unit", unit=draft.unit))


def _blanked(tree: Tree) -> str:
    """Return the text of a proposal with empty lines where it says in which file its budget stands."""
    _, node = next(pair for pair in tree.root.value if pair[0].value == _KEY[0])
    first, end = tree.span(_KEY, of_key=True).line, node.end_mark
    behind = end.line + (end.column > 0)
    lines = tree.text.split("\n")
    return "\n".join("" if first <= number <= behind else line for number, line in enumerate(lines, 1))
