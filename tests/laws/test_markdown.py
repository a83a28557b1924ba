"""Text of others within Markdown, before the renderer of GitHub."""

import re

from cmarkgfm import Options, github_flavored_markdown_to_html
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from regionai.report.page.foreign_text import escaped

PIECES = st.sampled_from(
    [
        *(
            "`",
            "``",
            "\\",
            "|",
            "[a](b)",
            "![a](b)",
            "*",
            "_",
            "~",
            "$",
            "&lt;",
            "-",
            "+",
            "1.",
            ":",
            " ",
            "가",
        ),
        *("<b>", "</b>", "<!--", "-->", "http://x.y", "mailto:", "www.a.b", "m@n.op", "@u", "#1", "!2"),
    ]
)
SHAPES = {"div", "h1", "ul", "li", "code", "table", "thead", "tbody", "tr", "th", "td"}


@given(st.lists(PIECES, min_size=1, max_size=10).map("".join).filter(str.strip))
def test_no_text_is_more_than_text_and_code_wherever_it_stands(text: str) -> None:
    drawn = escaped(text)
    page = f"# {drawn}\n\n- {drawn}\n\n| a | b |\n|---|---|\n| {drawn} | z |\n"
    rendered = html.fromstring(
        f"<div>{github_flavored_markdown_to_html(page, Options.CMARK_OPT_UNSAFE)}</div>"
    )
    assert {each.tag for each in rendered.iter()} <= SHAPES
    assert [cell.text_content() for cell in rendered.iter("td")][1:] == ["z"]
    for code in rendered.iter("code"):
        code.text = ""
    assert not re.search(r"(?<!\w)@\w|[#!]\w", rendered.text_content(), re.ASCII)
