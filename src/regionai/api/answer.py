"""What a page of answers is written as, for programs, people and notebooks."""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from io import StringIO
from typing import TextIO

from regionai.api.circumstances import told_in
from regionai.api.kinds import refuse_other
from regionai.errors import CannotError
from regionai.messages import Lang, message
from regionai.report.page.markup import framed
from regionai.report.page.page import Page
from regionai.report.page.style import NARROWEST, Style

# What no window is narrower than.
WIDE = 80


def style_of(lang: Lang, columns: int, *, color: bool) -> Style:
    """Return how a text is drawn; raises `CannotError` for a width that is no number, or too small."""
    with told_in(lang):
        refuse_other("columns", columns, int)
        if columns < NARROWEST:
            raise CannotError(message("api.too-narrow", least=NARROWEST, value=str(columns)))
    return Style(lang, columns, color, has_blocks=color)


@dataclass(frozen=True)
class Answer:
    """An answer that the command gives as well; `to_json()` is what it writes with `--format json`."""

    _page: Page = field(repr=False)
    _lang: Lang = field(repr=False)

    def to_json(self) -> str:
        """Return the answer for programs; it carries its version. Amounts are won, shares fractions."""
        return self._written("as_json", self._page)

    def to_html(self) -> str:
        """Return the answer as a whole document, which runs nothing and loads nothing."""
        return self._written("as_html", self._page)

    def to_text(self, *, columns: int = WIDE, color: bool = False) -> str:
        """Return the answer for people; with `color` it has escape sequences, and bars of blocks."""
        return self._written("as_text", self._screen, style_of(self._lang, columns, color=color))

    @property
    def _screen(self) -> Page:
        """What is written for people."""
        return self._page

    def _repr_html_(self) -> str:
        """Return what a notebook shows."""
        return framed(self.to_html()).html

    def _written(self, module: str, page: Page, style: Style | None = None) -> str:
        write: Callable[[Page, TextIO, Style], None] = import_module(
            f"regionai.report.page.{module}"
        ).write_page
        out = StringIO()
        write(page, out, style or Style(self._lang, WIDE, colour=False))
        return out.getvalue()
