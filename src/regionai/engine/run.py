"""From paths to a report: the only module that opens proposal files."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from regionai.engine.assess import Assessment, Document, Submission, assess
from regionai.engine.ruling import Ruling
from regionai.engine.slips import sign_slip
from regionai.messages import message
from regionai.model.finding import Severity
from regionai.model.proposal import Proposal, read_proposal, regions_not_in_force
from regionai.rules.library import Chosen, Library, NoEditionError
from regionai.source.file import read_bytes, read_standard_input, shown
from regionai.source.problem import START, Problem, UnreadableError, problem, refusal
from regionai.source.tree import read_tree

MAIN_PROGRAMME = "region-led-ai"
STANDARD_INPUT = "-"
_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller decides instead of the proposal: edition, and the day it is judged for."""

    edition: str | None = None
    as_of: date | None = None


@dataclass(frozen=True)
class Report:
    """All assessments of one run, and why other files could not be judged."""

    assessments: tuple[Assessment, ...]
    problems: tuple[Problem, ...]

    def exit_code(self, fail_on: Severity | None) -> int:
        """Return 2 if anything was not judged, 1 if anything at `fail_on` or above fails, else 0."""
        if self.problems or not self.assessments:
            return 2
        if fail_on is not None and any(a.fails_on(fail_on) for a in self.assessments):
            return 1
        return 0


def check(paths: Iterable[Path], library: Library, options: Options) -> Report:
    """Return the report on all proposals that `paths` lead to: files, folders, or `-`."""
    assessments: list[Assessment] = []
    problems: dict[tuple[object, ...], Problem] = {}
    for path in discover(paths, problems):
        try:
            assessments.append(check_file(path, library, options))
        except UnreadableError as error:
            # A bad rule file would be told again with every proposal.
            problems |= _keyed(error.problems)
    return Report(tuple(assessments), tuple(problems.values()))


def discover(paths: Iterable[Path], problems: dict[tuple[object, ...], Problem]) -> Iterator[Path]:
    """Yield each proposal file once: files as named, folders searched in the order of names.

    A folder stands for its `.yaml` and `.yml` files at any depth, hidden ones
    aside; one without any is a problem.
    """
    seen: set[str] = set()
    for path in paths:
        closed: list[Problem] = []
        found = tuple(_files_in(path, closed)) if path.is_dir() else (path,)
        if not found and not closed:
            closed.append(problem(shown(path), START, message("source.no-files")))
        problems |= _keyed(closed)
        for file in found:
            identity = os.path.abspath(file)  # noqa: PTH100 - ten times as fast, for every file
            if identity not in seen:
                seen.add(identity)
                yield file


def _keyed(problems: Iterable[Problem]) -> dict[tuple[object, ...], Problem]:
    """Return problems by what tells them apart: two keys may be missing at one place."""
    return {(p.file, p.span, p.message.say("en")): p for p in problems}


def check_file(path: Path, library: Library, options: Options) -> Assessment:
    """Return the assessment of one file; raises `UnreadableError`."""
    return check_bytes(*read_file(path), library, options)


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


def _files_in(folder: Path, closed: list[Problem]) -> Iterator[Path]:
    """Yield the YAML files below a folder; folders that cannot be opened are put into `closed`."""

    def note(error: OSError) -> None:
        said = message("source.not-readable", reason=error.strerror or str(error))
        closed.append(problem(shown(Path(error.filename)), START, said))

    for parent, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if name.endswith(_SUFFIXES) and not name.startswith(".") and path.is_file():
                yield path
