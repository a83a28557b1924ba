"""From a proposal's bytes to what it is judged by: the only module that opens proposal files."""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from regionai.engine.assess import Assessment, Document, Submission, assess
from regionai.engine.ruling import Ruling
from regionai.engine.settings import Setting
from regionai.messages import message
from regionai.model.proposal import Proposal, read_proposal, regions_not_in_force
from regionai.rules.library import Chosen, Library, NoEditionError
from regionai.source.file import read_bytes, read_standard_input, shown
from regionai.source.problem import START, UnreadableError, refusal
from regionai.source.tree import read_tree

MAIN_PROGRAMME = "region-led-ai"
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller decides instead of the proposal: edition, and the day it is judged for."""

    edition: str | None = None
    as_of: date | None = None


def opened(path: Path, content: bytes, file: str, setting: Setting, options: Options) -> Submission:
    """Return a proposal with what applies to it where it lies; raises `UnreadableError`."""
    submission = open_bytes(content, file, setting.library, options)
    if setting.waivers is None:
        return submission
    waivers = setting.waivers
    return submission._replace(grants=waivers.meant_for(path), today=options.as_of or waivers.today)


def read_file(path: Path) -> tuple[bytes, str]:
    """Return the bytes of a file, or of standard input, and what it is called; raises `UnreadableError`."""
    if str(path) == STANDARD_INPUT:
        return read_standard_input(), STANDARD_INPUT
    return read_bytes(path), shown(path)


def check_bytes(content: bytes, file: str, library: Library, options: Options) -> Assessment:
    """Return the assessment of a proposal's bytes; raises `UnreadableError`."""
    return assess(open_bytes(content, file, library, options))


def open_bytes(content: bytes, file: str, library: Library, options: Options) -> Submission:
    """Return a proposal's bytes with the rule sets that apply to it; raises `UnreadableError`."""
    try:
        return _opened(content, file, library, options)
    except UnreadableError as error:
        from regionai.engine.slips import sign_slip

        def rulings(other: bytes) -> tuple[Ruling, ...]:
            return assess(_opened(other, file, library, options)).rulings

        raise sign_slip(content, error, rulings) from None


def _opened(content: bytes, file: str, library: Library, options: Options) -> Submission:
    tree = read_tree(content, file)
    proposal = read_proposal(tree, library.regions)
    submitted = options.as_of or proposal.submitted
    try:
        chosen = _choose(proposal, library, options, submitted)
        day = submitted or chosen.rules.applies.first
        applied = (chosen, *library.beside(chosen, day))
    except NoEditionError as error:
        raise refusal(file, tree.span((error.key,)), error.message) from None
    problems = tuple(regions_not_in_force(proposal, tree, library.regions, day))
    if problems:
        raise UnreadableError(problems)
    document = Document(tree, hashlib.sha256(content).hexdigest(), proposal)
    return Submission(document, applied, library.regions, submitted)


def plan_edition(library: Library, options: Options) -> Chosen:
    """Return the edition for a plan without a proposal: named, of a day, else the newest.

    Raises `UnreadableError` if there is none.
    """
    try:
        if options.edition is None and options.as_of is None:
            newest = next(library.editions(MAIN_PROGRAMME))
            return Chosen(newest, message("chosen.newest"))
        because = "chosen.by-as-of" if options.edition is None else "chosen.by-option"
        return library.choose(MAIN_PROGRAMME, options.edition, options.as_of, because)
    except NoEditionError as error:
        raise refusal(MAIN_PROGRAMME, START, error.message) from None


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
