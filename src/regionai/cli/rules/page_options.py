"""What the caller says to every command that answers with a page on rule files."""

from inspect import signature
from pathlib import Path

from regionai.cli.language import spoken
from regionai.cli.misuse import refuse_printing
from regionai.cli.options import (
    Color,
    ColorOption,
    Deciding,
    LangOption,
    OpenOption,
    OutputOption,
    PageFormat,
    PageFormatOption,
)
from regionai.cli.signature import with_options
from regionai.cli.writing.output import refuse_overwriting
from regionai.frozen import frozen
from regionai.messages import Lang


@frozen
class PageOptions(Deciding):
    """Which rule files, and how the page is written; raises `MisuseError` if that is over one of them."""

    output_format: PageFormatOption = PageFormat.TEXT
    lang: LangOption = None
    color: ColorOption = Color.AUTO
    output: OutputOption = None
    opens: OpenOption = False

    def __post_init__(self) -> None:
        """Look at where the page goes."""
        if self.output_format is PageFormat.XLSX:
            refuse_printing(self.output_format, self.output)
        if self.opens:
            from regionai.cli.writing.browser import refuse_opening

            refuse_opening(self.output_format)
        refuse_overwriting(self.output, self.files)

    @property
    def writing(self) -> tuple[PageFormat, Lang, Color, Path | None, bool]:
        """How the page is written, where, and whether it is opened."""
        return self.output_format, spoken(self.lang), self.color, self.output, self.opens


# A command that takes these options as its `page`.
page_command = with_options("page", signature(PageOptions).parameters.values(), PageOptions)
