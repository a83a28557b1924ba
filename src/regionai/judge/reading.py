"""From a proposal's bytes to its assessment."""

import hashlib
from datetime import date
from typing import NamedTuple

from regionai.judge.assess import Assessment, assess
from regionai.judge.submission import Submission
from regionai.messages import Listing, message
from regionai.model.proposal import (
    Proposal,
    read_proposal,
    regions_not_in_force,
    unknown_subtotals,
)
from regionai.model.proposal_tree import proposal_tree
from regionai.model.region import Regions
from regionai.remedy.sign import sign_slip
from regionai.rules.judged import JudgedRule
from regionai.rules.library import Chosen, Library, NoEditionError
from regionai.rules.ruleset import RuleSet
from regionai.source.problem import UnreadableError, refusal
from regionai.source.tree import Tree


class Options(NamedTuple):
    """What the caller decides in place of the proposal: the edition, and the day it is judged for."""

    edition: str | None = None
    as_of: date | None = None


def check_bytes(content: bytes, file: str, library: Library, options: Options) -> Assessment:
    """Return the assessment of a proposal's bytes; raises `UnreadableError`."""
    return assess(read_submission(content, file, library, options))


def read_submission(content: bytes, file: str, library: Library, options: Options) -> Submission:
    """Return the proposal in `content` with the rule sets that apply to it; raises `UnreadableError`."""
    try:
        return _read(content, file, library, options)
    except UnreadableError as error:

        def judged_rules(other: bytes) -> tuple[JudgedRule, ...]:
            return assess(_read(other, file, library, options)).judged_rules

        raise sign_slip(content, error, judged_rules) from None


def reread(submission: Submission, text: str) -> Submission:
    """Return a submission with other amounts, or other words for them, in the text of its file.

    Which rule sets apply is not asked again. Raises `UnreadableError`.
    """
    content, file, regions = text.encode(), submission.tree.file, submission.regions
    tree = proposal_tree(content, file, regions)
    proposal = read_proposal(tree, regions)
    rules = submission.applied[0].rules
    tree, proposal = _in_words_of(rules, content, tree, proposal, regions)
    return submission._replace(tree=tree, proposal=proposal)


def _read(content: bytes, file: str, library: Library, options: Options) -> Submission:
    tree = proposal_tree(content, file, library.regions)
    proposal = read_proposal(tree, library.regions)
    submitted = options.as_of or proposal.submitted
    try:
        chosen = _choose(proposal, library, options, submitted)
        day = submitted or chosen.rules.applies.first
        applied = (chosen, *library.applied_with(chosen, day))
    except NoEditionError as error:
        raise refusal(file, tree.span((error.key,)), error.message) from None
    tree, proposal = _in_words_of(chosen.rules, content, tree, proposal, library.regions)
    problems = (
        *regions_not_in_force(proposal, tree, library.regions, day),
        *unknown_subtotals(proposal, tree, chosen.rules.category_titles),
    )
    if problems:
        raise UnreadableError(problems)
    return Submission(
        tree, hashlib.sha256(content).hexdigest(), proposal, applied, library.regions, submitted
    )


def _in_words_of(
    rules: RuleSet, content: bytes, tree: Tree, proposal: Proposal, regions: Regions
) -> tuple[Tree, Proposal]:
    """Return a proposal with the name and categories of its edition, whatever words its author has."""
    subtotals = proposal.totals.categories if proposal.totals else ()
    if any(rules.category(name) != name for name in subtotals):
        tree = proposal_tree(content, tree.file, regions, rules.category_words)
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
