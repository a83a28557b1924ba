"""Writing a page in the format that the caller asks for."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TextIO

from regionai.cli.options import Color, PageFormat
from regionai.cli.writing.browser import new_page, open_page
from regionai.cli.writing.output import style_of, written_to
from regionai.messages import Lang
from regionai.report.page.page import Page
from regionai.report.page.style import Style


def write_page(
    page: Page,
    page_format: PageFormat,
    lang: Lang,
    color: Color,
    output: Path | None,
    opens: bool = False,  # noqa: FBT001 - as the options say it
) -> None:
    """Write a page in a format, which is a module of `report/page`; raises as `written_to` does.

    What `opens` is written as HTML, to a new file unless there is an output, and shown.
    """
    if opens:
        page_format, output = PageFormat.HTML, output or new_page()
    module = import_module(f"regionai.report.page.as_{page_format}")
    write: Callable[[Page, TextIO, Style], None] = module.write_page
    binary = page_format is PageFormat.XLSX
    with written_to(output, exact=module.IS_EXACT, binary=binary, ending=f".{page_format}") as out:
        write(page, out, style_of(lang, color, output))
    if opens and output is not None:
        open_page(output, lang)
