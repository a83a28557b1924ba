"""Writing a page in the format that the caller asks for."""

from pathlib import Path
from typing import assert_never

from regionai.cli.options import Color, PageFormat
from regionai.cli.output import style_of, written_to
from regionai.messages import Lang
from regionai.report.page.page import Page


def write_page(page: Page, page_format: PageFormat, lang: Lang, color: Color, output: Path | None) -> None:
    """Write a page in a format; raises as `written_to` does."""
    with written_to(output, exact=page_format is PageFormat.CSV) as out:
        match page_format:
            case PageFormat.TEXT:
                from regionai.report.page.as_text import write_page as write_text_page

                write_text_page(page, out, style_of(lang, color, output))
            case PageFormat.JSON:
                from regionai.report.page.as_json import write_page_json

                write_page_json(page, out, lang)
            case PageFormat.MARKDOWN:
                from regionai.report.page.as_markdown import write_markdown

                write_markdown(page, out, lang)
            case PageFormat.CSV:
                from regionai.report.page.as_csv import write_csv

                write_csv(page, out, lang)
            case _:
                assert_never(page_format)
