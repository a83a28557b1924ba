"""From a proposal's bytes to its assessment."""

import hashlib
from datetime import date
from typing import NamedTuple

from regionai.judge.assess import Assessment, assess
from regionai.judge.submission import Submission
from regionai.model.proposal import Proposal, read_proposal, regions_not_in_force, unknown_subtotals
from regionai.remedy.sign import sign_slip
from regionai.rules.judged import JudgedRule
from regionai.rules.library import Chosen, Library, NoEditionError
from regionai.source.problem import UnreadableError, refusal
from regionai.source.tree import read_tree


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
    tree = read_tree(text.encode(), submission.tree.file)
    return submission._replace(tree=tree, proposal=read_proposal(tree, submission.regions))


def _read(content: bytes, file: str, library: Library, options: Options) -> Submission:
    tree = read_tree(content, file)
    proposal = read_proposal(tree, library.regions)
    submitted = options.as_of or proposal.submitted
    try:
        chosen = _choose(proposal, library, options, submitted)
        day = submitted or chosen.rules.applies.first
        applied = (chosen, *library.applied_with(chosen, day))
    except NoEditionError as error:
        raise refusal(file, tree.span((error.key,)), error.message) from None
    problems = (
        *regions_not_in_force(proposal, tree, library.regions, day),
        *unknown_subtotals(proposal, tree, chosen.rules.line_categories),
    )
    if problems:
        raise UnreadableError(problems)
    return Submission(
        tree, hashlib.sha256(content).hexdigest(), proposal, applied, library.regions, submitted
    )


def _choose(proposal: Proposal, library: Library, options: Options, submitted: date | None) -> Chosen:
    if options.edition is not None:
        edition, because = options.edition, "chosen.by-option"
    elif options.as_of is not None:
        edition, because = None, "chosen.by-as-of"
    elif proposal.edition is not None:
        edition, because = proposal.edition, "chosen.by-edition"
    else:
        edition, because = None, "chosen.by-submitted"
    return library.choose(proposal.programme, edition, submitted, because)
