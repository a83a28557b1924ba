"""From a proposal's bytes to its assessment."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from regionai.judge.assess import Assessment, assess
from regionai.judge.submission import Selection, Submission
from regionai.judge.waiver import TABLE, DecidingFinding
from regionai.messages import Listing, message
from regionai.model.finding import Severity
from regionai.model.proposal import (
    Proposal,
    read_proposal,
    regions_not_in_force,
    unknown_subtotals,
)
from regionai.model.proposal_tree import proposal_tree
from regionai.model.region import Regions
from regionai.remedy.sign import sign_slip
from regionai.rules.editions.files import NoEditionError
from regionai.rules.editions.library import Chosen, Library
from regionai.rules.ruleset import RuleSet
from regionai.source.grid import Tables
from regionai.source.problem import Location, Problem, UnreadableError, in_cells, problem, refusal
from regionai.source.tree import NO_CELLS, Tree


class Options(NamedTuple):
    """What the caller decides in place of the proposal: the edition, and the day it is judged for.

    `region` is that of a workbook that names none, in any of its names, and
    `table` which of its budget tables is meant, counted from 1. `selection` are
    the rules to judge.
    """

    edition: str | None = None
    as_of: date | None = None
    region: str | None = None
    table: int | None = None
    selection: Selection = Selection()


# Returns the tables of the file that a proposal names in place of its lines, and what that is called.
TablesOf = Callable[[str], tuple[Tables, str]]


def check_bytes(content: bytes, file: str, library: Library, options: Options) -> Assessment:
    """Return the assessment of a proposal's bytes; raises `UnreadableError`."""
    return assess(read_submission(content, file, library, options))


def read_submission(
    content: bytes,
    file: str,
    library: Library,
    options: Options,
    tables_of: TablesOf | None = None,
    cells: Mapping[int, Location] = NO_CELLS,
) -> Submission:
    """Return the proposal in `content` with the rule sets that apply to it, as `read_submissions` does."""
    (found,) = read_submissions(content, file, library, (options,), tables_of, cells)
    return found


def read_submissions(
    content: bytes,
    file: str,
    library: Library,
    asked: Sequence[Options],
    tables_of: TablesOf | None = None,
    cells: Mapping[int, Location] = NO_CELLS,
) -> tuple[Submission, ...]:
    """Return the proposal in `content` with the rule sets that apply to it, for each of some options.

    Its text is parsed once for all. `tables_of` opens the file that a proposal
    names in place of its lines, if one can be opened; `cells` has the place of
    each line that was taken from a table. Raises `UnreadableError`.
    """

    def read(content: bytes, asked: Sequence[Options]) -> tuple[Submission, ...]:
        found: list[Submission] = []
        known = cells
        try:
            written = proposal_tree(content, file, library.regions, cells=cells)
            for options in asked:
                known = cells
                tree, remarks = _with_table(written, library, options, tables_of)
                known = tree.cells
                found.append(_submission(tree, remarks, content, library, options))
        except UnreadableError as error:
            raise in_cells(error, known) from None
        return tuple(found)

    try:
        return read(content, asked)
    except UnreadableError as error:
        raise sign_slip(
            content, error, lambda other: assess(*read(other, asked[:1])).judged_rules
        ) from None


def reread(submission: Submission, text: str) -> Submission:
    """Return a submission with other amounts, or other words for them, in the text of its file.

    Which rule sets apply is not asked again. Raises `UnreadableError`.
    """
    file, regions, cells = submission.tree.file, submission.regions, submission.tree.cells
    tree = proposal_tree(text.encode(), file, regions, cells=cells)
    proposal = read_proposal(tree, regions)
    rules = submission.applied[0].rules
    tree, proposal = _in_words_of(rules, tree, proposal, regions)
    return submission._replace(tree=tree, proposal=proposal)


def _with_table(
    tree: Tree, library: Library, options: Options, tables_of: TablesOf | None
) -> tuple[Tree, tuple[DecidingFinding, ...]]:
    """Return a proposal with the lines of the table that it names, if one, and what is to be told of it."""
    if not isinstance(tree.data.get("budget"), dict):
        return tree, ()
    # Few proposals have their budget elsewhere, and to read tables takes many modules.
    from regionai.judge.tables import vocabulary_of
    from regionai.table.budget_file import names_a_file, with_budget, without_budget

    if not names_a_file(tree):
        return tree, ()
    if tables_of is None:
        raise refusal(*tree.location(("budget",)), message("table.not-here"))
    rest = without_budget(tree)
    proposal = read_proposal(rest, library.regions)
    rules = _applied(rest, proposal, library, options)[0].rules
    vocabulary = vocabulary_of(rules, proposal.applicant.region)
    text, told = with_budget(tree, tables_of, vocabulary, rules.category_titles)
    remarks = tuple(
        DecidingFinding(TABLE, said.id.rpartition(".")[2], location, said, "budget", Severity.ADVICE)
        for location, said in told
    )
    try:
        whole = proposal_tree(text.text.encode(), tree.file, library.regions, cells=text.cells)
    except UnreadableError as error:
        raise in_cells(error, text.cells) from None
    return whole, remarks


def _applied(tree: Tree, proposal: Proposal, library: Library, options: Options) -> tuple[Chosen, ...]:
    """Return the rule sets that apply to a proposal, the programme's edition first."""
    submitted = options.as_of or proposal.submitted
    try:
        chosen = _choose(proposal, library, options, submitted)
        return (chosen, *library.applied_with(chosen, submitted or chosen.rules.applies.first))
    except NoEditionError as error:
        raise refusal(tree.file, tree.span((error.key,)), error.message) from None


def _submission(
    tree: Tree, remarks: tuple[DecidingFinding, ...], content: bytes, library: Library, options: Options
) -> Submission:
    proposal = read_proposal(tree, library.regions)
    submitted = options.as_of or proposal.submitted
    applied = _applied(tree, proposal, library, options)
    chosen = applied[0]
    day = submitted or chosen.rules.applies.first
    tree, proposal = _in_words_of(chosen.rules, tree, proposal, library.regions)
    problems = (
        *_other_region(proposal, tree, library.regions, options.region),
        *regions_not_in_force(proposal, tree, library.regions, day),
        *unknown_subtotals(proposal, tree, chosen.rules.category_titles),
    )
    if problems:
        raise UnreadableError(problems)
    return Submission(
        tree,
        content,
        proposal,
        applied,
        library.regions,
        submitted,
        remarks=remarks,
        selection=options.selection,
    )


def _other_region(proposal: Proposal, tree: Tree, regions: Regions, asked: str | None) -> Iterator[Problem]:
    """Yield a problem where a proposal is of another region than its caller says."""
    if asked is None:
        return
    region = proposal.applicant.region
    if regions.find(asked) != region:
        said = message("table.other-region", written=region, asked=asked)
        yield problem(tree.file, tree.span(("applicant", "region")), said)


def _in_words_of(rules: RuleSet, tree: Tree, proposal: Proposal, regions: Regions) -> tuple[Tree, Proposal]:
    """Return a proposal with the name and categories of its edition, whatever words its author has."""
    subtotals = proposal.totals.categories if proposal.totals else ()
    if any(rules.category(name) != name for name in subtotals):
        content = tree.text.encode()
        tree = proposal_tree(content, tree.file, regions, rules.category_words, tree.cells)
        proposal = read_proposal(tree, regions)
    if proposal.programme != rules.programme:
        proposal = proposal.model_copy(update={"programme": rules.programme})
    return tree, proposal.with_words("category", rules.category)


def _choose(proposal: Proposal, library: Library, options: Options, submitted: date | None) -> Chosen:
    if options.edition is not None:
        edition, because = options.edition, "chosen.by-option"
    elif options.as_of is not None:
        edition, because = None, "chosen.by-as-of"
    elif proposal.edition is not None:
        edition, because = proposal.edition, "chosen.by-edition"
    else:
        edition, because = None, "chosen.by-submitted"
    chosen = library.choose(library.programme(proposal.programme), edition, submitted, because)
    if chosen.rules.adds_to:
        # Else a proposal could name house rules, and be judged by nothing but them.
        known = Listing(chosen.rules.adds_to)
        raise NoEditionError(
            message("library.only-adds", programme=chosen.rules.programme, known=known), "programme"
        )
    return chosen
