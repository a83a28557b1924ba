"""An open file of an editor, as it stands there, and all that a check says of it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel

from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options
from regionai.model.finding import Severity
from regionai.model.proposal import Proposal
from regionai.model.proposal_tree import proposal_tree
from regionai.report.check.diagnosis import diagnostics, of_problem, single_correction
from regionai.report.check.diagnostic import Diagnostic
from regionai.rulebook.lint import lint
from regionai.rules.companion import is_companion
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.library import Library, around
from regionai.rules.ruleset import RuleSet
from regionai.run.contents import FileKind, kind_of_text
from regionai.run.opening import opened
from regionai.run.result import ProposalResult
from regionai.run.settings import Surroundings
from regionai.run.settings_place import from_here
from regionai.source.file import shown
from regionai.source.problem import START, Problem, Span, UnreadableError, fault
from regionai.source.tree import Tree, read_tree

# The days after which a document that nobody looked at is named, as `rules lint` has it by default.
_WITHIN = 365


@dataclass(frozen=True)
class OpenFile:
    """A file with the text that an editor shows of it, saved or not."""

    uri: str
    path: Path
    text: str

    @cached_property
    def kind(self) -> FileKind | None:
        """What it is that is no proposal, None for a proposal; a companion of an edition is foreign."""
        kind = kind_of_text(self.text)
        return FileKind.FOREIGN if kind is FileKind.RULES and is_companion(self.path) else kind

    @property
    def model(self) -> type[BaseModel]:
        """What is written in it: a rule set, or else a proposal."""
        return RuleSet if self.kind is FileKind.RULES else Proposal

    @cached_property
    def file(self) -> str:
        """Its name, as a check shows it."""
        return shown(from_here(self.path))

    @cached_property
    def budget(self) -> Span:
        """Where it says that its budget stands in another file; else its beginning."""
        tree = self.tree()
        return START if tree is None else tree.span(("budget",))

    def tree(self) -> Tree | None:
        """Return its parts with their places, as far as the text can be parsed; else None."""
        return self.tree_of(self.text)

    def tree_of(self, text: str) -> Tree | None:
        """Return the parts of another text in its place, as far as it can be parsed; else None."""
        try:
            if self.kind is FileKind.RULES:
                return read_tree(text.encode(), self.file)
            return proposal_tree(text.encode(), self.file, Library().regions)
        except UnreadableError:
            return None


@dataclass(frozen=True)
class Checked:
    """All that a check says of an open file, and what it rests on where the file can be read.

    `found` is also of other files, such as settings that cannot be read.
    """

    open_file: OpenFile
    found: tuple[Diagnostic, ...] = ()
    assessment: Assessment | None = None
    edition: Edition | None = None
    library: Library | None = None

    @cached_property
    def correction(self) -> tuple[Diagnostic, ...]:
        """The one number that mends all, if one does; worked out when changes are asked for."""
        return () if self.assessment is None else tuple(single_correction(self.assessment))


def checked(open_file: OpenFile, surroundings: Surroundings) -> Checked:
    """Return what a check says of an open file; nothing of a foreign one, and of one that is excluded.

    What applies is what the folders of the file on the disk say. Of a rule
    file it is what `rules lint` says but for its proofs, which take seconds.
    """
    try:
        match open_file.kind:
            case None if open_file.text.strip() and not surroundings.exclude(open_file.path):
                return _proposal(open_file, surroundings)
            case FileKind.RULES:
                return _rules(open_file, surroundings)
            case _:
                return Checked(open_file)
    except UnreadableError as error:
        return Checked(open_file, tuple(map(of_problem, error.problems)))
    except Exception as error:  # noqa: BLE001 - whatever it is, the editor goes on
        return Checked(open_file, (of_problem(fault(open_file.file, error)),))


def _proposal(open_file: OpenFile, surroundings: Surroundings) -> Checked:
    setting = surroundings.of(open_file.path)
    content = open_file.text.encode()
    assessment = assess(opened(open_file.path, content, open_file.file, setting, Options()))
    result = ProposalResult(assessment, is_alone=True)
    found = diagnostics(result)
    return Checked(open_file, found, assessment, library=setting.library)


def _rules(open_file: OpenFile, surroundings: Surroundings) -> Checked:
    path = from_here(open_file.path)
    library = around(path, (), {path: open_file.text.encode()})
    edition = library.edition_at(path)
    linted = lint(edition, library, surroundings.today, _WITHIN, proves=False)
    found = tuple(_of_remark(each.problem, is_error=each.is_error) for each in linted.remarks)
    return Checked(open_file, found, edition=edition, library=library)


def _of_remark(problem: Problem, *, is_error: bool) -> Diagnostic:
    return of_problem(problem)._replace(severity=Severity.ERROR if is_error else Severity.ADVICE)
