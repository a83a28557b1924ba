"""What a question of `regionai budget` is: the options that belong to it, and what answers it.

Nothing here imports pydantic or yaml: `--help` and completion stay quick.
"""

from collections.abc import Callable, Iterator
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, get_args

from regionai.cli.declared import Argument, Option
from regionai.cli.misuse import refuse_printing
from regionai.cli.options import (
    AsOfOption,
    Color,
    ColorOption,
    Deciding,
    EditionOption,
    LangOption,
    LockedOption,
    OpenOption,
    OutputOption,
    PageFormat,
    PageFormatOption,
    RegionOption,
    TableOption,
    TodayOption,
)
from regionai.frozen import frozen


@frozen
class Call(Deciding):
    """What the caller says whichever question is asked."""

    proposal: Annotated[Path | None, Argument("PROPOSAL", "help.proposal")] = None
    output_format: PageFormatOption = PageFormat.TEXT
    edition: EditionOption = None
    as_of: AsOfOption = None
    today: TodayOption = None
    lang: LangOption = None
    color: ColorOption = Color.AUTO
    output: OutputOption = None
    opens: OpenOption = False
    locked: LockedOption = False
    region: RegionOption = None
    table: TableOption = None

    def __post_init__(self) -> None:
        """Look at where the page goes; raises `MisuseError` for what cannot go there."""
        if self.output_format is PageFormat.XLSX:
            refuse_printing(self.output_format, self.output)
        if self.opens:
            from regionai.cli.writing.browser import refuse_opening

            refuse_opening(self.output_format)

    @property
    def path(self) -> Path:
        """The proposal; without one, the folder that the caller is in decides what applies."""
        return Path("-") if self.proposal is None else self.proposal


@frozen
class Question:
    """A question about a budget.

    `answer` takes the call, and by name the options that are given: each of
    its other parameters is one, annotated with an `Option`. It writes a page
    and returns the exit code. `asked_by` is the option that asks the question,
    a flag unless `answer` takes its value; the question that no option asks is
    the one that is answered when nothing is asked. `--help` shows questions in
    their `order`, those of a `panel` under it. Where no proposal is needed, the
    other options make sense without one only.
    """

    order: int
    answer: Callable[..., int]
    asked_by: Option | None = None
    panel: str | None = None
    needs_proposal: bool = True

    @property
    def options(self) -> Iterator[tuple[Option, Parameter]]:
        """Each option with the parameter that Typer reads, which is required of no call."""
        _, *own = signature(self.answer).parameters.values()
        known: list[tuple[str, object, Option]] = [(each.name, *get_args(each.annotation)) for each in own]
        if self.asked_by is not None and self.asked_by not in [option for _, _, option in known]:
            known.insert(0, (self.asked_by.name.strip("-").replace("-", "_"), bool, self.asked_by))
        for name, kind, option in known:
            whole = Parameter(name, Parameter.KEYWORD_ONLY, default=None)
            yield option, whole.replace(annotation=Annotated[kind, option._replace(panel=self.panel)])
