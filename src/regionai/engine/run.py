"""From paths to a report: the only module that opens proposal files."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from regionai.engine.assess import Assessment, Document, Submission, assess
from regionai.engine.baseline import Baseline, Stale
from regionai.engine.compare import compared
from regionai.engine.portfolio import compared_with_each_other
from regionai.engine.ruling import Ruling
from regionai.engine.settings import NEVER, FailOn, Setting, Surroundings
from regionai.engine.slips import sign_slip
from regionai.engine.waiver import WaiverFinding
from regionai.messages import Lang, message
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
    """All assessments of one run, and why other files could not be judged.

    `settings` are those of each assessment. `against` has, in the order of
    the assessments, the same proposals under the edition that the caller
    compares with; nothing if there is none. `waiver_findings` are about
    waivers that no proposal answers to, `stale` what a baseline knows and no
    longer occurs.
    """

    assessments: tuple[Assessment, ...]
    problems: tuple[Problem, ...]
    settings: tuple[Setting, ...] = ()
    against: tuple[Assessment, ...] = ()
    waiver_findings: tuple[WaiverFinding, ...] = ()
    stale: tuple[Stale, ...] = ()

    def beside(self, baseline: Baseline | None) -> "Report":
        """Return the report with what a baseline knows, and what it knows that no longer occurs."""
        if baseline is None:
            return self
        files = [assessment.file for assessment in self.assessments]
        found, stale = baseline.applied(self.assessments, files)
        return replace(self, assessments=found, stale=stale)

    def exit_code(self, fail_on: FailOn | None, *, on_change: bool = False) -> int:
        """Return 2 if anything was not judged, 1 if anything fails, else 0.

        What fails is a rule at or above `fail_on`, else at or above what the
        settings of the proposal say, else an `error`; with `on_change` also
        an outcome that is another under the edition compared with.
        """
        if self.problems or not self.assessments:
            return 2
        limits = self.limits(fail_on)
        if any(
            limit is not None and assessment.fails_on(limit)
            for assessment, limit in zip(self.assessments, limits, strict=True)
        ):
            return 1
        looks_at_warnings = any(limit not in (None, Severity.ERROR) for limit in limits)
        fails = (looks_at_warnings and self.waiver_findings) or (on_change and self.changes)
        return 1 if fails else 0

    def limits(self, fail_on: FailOn | None) -> tuple[Severity | None, ...]:
        """Return from which severity on each proposal fails; None for never."""
        wanted = [fail_on or setting.fail_on or Severity.ERROR for setting in self.settings]
        return tuple(None if limit == NEVER else Severity(limit) for limit in wanted)

    @property
    def lang(self) -> Lang:
        """The language that the settings of the first proposal ask for, else Korean."""
        return next((setting.lang for setting in self.settings if setting.lang is not None), "ko")

    @property
    def changes(self) -> bool:
        """Whether any outcome is another under the edition that is compared with."""
        pairs = zip(self.assessments, self.against, strict=False)
        return any(c.has_changed for one, other in pairs for c in compared(one, other))


def check(
    paths: Iterable[Path], surroundings: Surroundings, options: Options, against: str | None = None
) -> Report:
    """Return the report on all proposals that `paths` lead to: files, folders, or `-`.

    `against` names an edition under which each is judged as well.
    """
    assessments: list[Assessment] = []
    others: list[Assessment] = []
    settings: list[Setting] = []
    problems: dict[tuple[object, ...], Problem] = {}
    read: list[Path] = []
    for path in discover(paths, problems):
        read.append(path)
        try:
            setting = surroundings.of(path)
            content, file = read_file(path)
            found = assess(opened(path, content, file, setting, options))
            if against is not None:
                other = Options(against, options.as_of)
                others.append(assess(opened(path, content, file, setting, other)))
        except UnreadableError as error:
            # A bad rule file would be told again with every proposal.
            problems |= _keyed(error.problems)
            continue
        assessments.append(found)
        settings.append(setting)
    return Report(
        compared_with_each_other(assessments),
        tuple(problems.values()),
        tuple(settings),
        compared_with_each_other(others),
        tuple(
            finding
            for setting in surroundings.all()
            if setting.waivers is not None
            for finding in setting.waivers.without_proposal(read)
        ),
    )


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
