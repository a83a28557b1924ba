"""What a format of a check is: a module `formats/as_<name>.py` with one class.

Nothing else names a format: the command line, the README and the tests list
the modules. A proposal is rendered where it was judged, in another process
too, so what is rendered holds no more than what is written.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from importlib import import_module
from typing import ClassVar, Generic, NamedTuple, TextIO, TypeVar, cast

from regionai.frozen import frozen
from regionai.messages import Lang
from regionai.report.check.diagnosis import RunDiagnostics, diagnostics, run_diagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.page.style import Style
from regionai.run.result import ProposalResult, RunSummary
from regionai.run.root import Root

P = TypeVar("P")


class Look(NamedTuple):
    """How a report looks: language, width and colour, and the root that code hosts see files from.

    Without a root they see what was typed. A report for people is short unless
    it `is_whole`; `unit` is that of its amounts in won, None for that of the
    author.
    """

    style: Style
    root: Root | None = None
    is_whole: bool = False
    unit: int | None = None

    @property
    def lang(self) -> Lang:
        """The language of the report."""
        return self.style.lang

    def seen(self, file: str) -> str:
        """Return what a code host calls a file."""
        return file if self.root is None else self.root.name(file)


@frozen
class Format(ABC, Generic[P]):
    """One format: `ending` says how its files are called; what it is for is `format.NAME` in the messages.

    One whose bytes are exact is written in UTF-8 with its own line ends,
    whatever the console's are: programs read it. One that is binary goes to the
    buffer of its stream, and to no terminal. One that may command is made
    of commands to a CI system. One that offers edits shows
    the step that mends all, which is worked out for it alone. `versions` are
    those that it can still write, the newest last; most have none.

    `version` is the one that is asked for, None for the newest.
    """

    look: Look
    version: int | None = None

    ending: ClassVar[str]
    is_exact: ClassVar[bool] = True
    is_binary: ClassVar[bool] = False
    may_command: ClassVar[bool] = False
    offers_edits: ClassVar[bool] = False
    versions: ClassVar[tuple[int, ...]] = ()

    @property
    def lang(self) -> Lang:
        """The language of the report."""
        return self.look.lang

    @abstractmethod
    def render(self, result: ProposalResult, found: Sequence[Diagnostic]) -> P:
        """Return what the format has of one proposal, `found` being all that is said of it."""

    @abstractmethod
    def write(self, rendered: Sequence[P], run: RunDiagnostics, out: TextIO) -> None:
        """Write what was rendered, in the order of the proposals, and what is said of none of them."""


def format_of(name: str) -> type[Format[object]]:
    """Return the format of a name, which `format_names` must have."""
    module = import_module(f"{__package__}.formats.as_{name}")
    (found,) = (
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Format) and value.__module__ == module.__name__
    )
    return found


@frozen
class Renderers:
    """Several formats, each of which renders every result; its diagnostics are made once."""

    formats: tuple[Format[object], ...]

    def __call__(self, result: ProposalResult) -> tuple[object, ...]:
        """Return what each format has of a proposal."""
        found = diagnostics(result, with_step=any(each.offers_edits for each in self.formats))
        return tuple(each.render(result, found) for each in self.formats)


def erased(each: Format[P]) -> Format[object]:
    """Return a format whose rendered proposals only it makes, and only it reads."""
    return cast("Format[object]", each)


def write_report(
    results: Sequence[ProposalResult], summary: RunSummary, each: Format[P], out: TextIO
) -> None:
    """Write a whole report on results that this process holds."""
    render = Renderers((erased(each),))
    rendered = [cast("P", render(result)[0]) for result in results]
    each.write(rendered, run_diagnostics(summary), out)
