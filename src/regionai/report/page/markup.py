"""HTML of which nothing is by others but its text: the one place that escapes."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import NamedTuple

from regionai import __version__
from regionai.messages import Lang
from regionai.report.page.foreign_text import one_line

_STYLESHEET = Path(__file__).with_name("page.css")
# In pixels; what is longer is scrolled.
_FRAME_HEIGHT = 600


class Markup(NamedTuple):
    """HTML that is ours."""

    html: str


NOTHING = Markup("")


def element(name: str, *content: str | Markup, **attributes: str) -> Markup:
    """Return an element; text in it, and what its attributes say, is escaped.

    An attribute is named as Python can: `class_` and `aria_label` are `class`
    and `aria-label`.

    >>> element("p", "1 < 2", class_="dim").html
    '<p class="dim">1 &lt; 2</p>'
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(one_line(value))}"'
        for key, value in attributes.items()
    )
    return Markup(f"<{name}{said}>{joined(content).html}</{name}>")


def joined(parts: Iterable[str | Markup]) -> Markup:
    """Return pieces one behind the other; text among them is escaped."""
    return Markup(
        "".join(
            each.html if isinstance(each, Markup) else escape(one_line(each), quote=False) for each in parts
        )
    )


def document(lang: Lang, title: str, content: Iterable[Markup]) -> str:
    """Return a whole page that runs nothing and asks for nothing: its policy allows its own style alone."""
    style = _STYLESHEET.read_text(encoding="utf-8")
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = (
        Markup('<meta charset="utf-8">\n'),
        Markup(f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'),
        Markup('<meta name="viewport" content="width=device-width">\n'),
        Markup(f'<meta name="generator" content="regionai {__version__}">\n'),
        element("title", title),
        Markup(f"\n<style>{style}</style>"),
    )
    main = element("main", *(Markup(f"\n{each.html}") for each in content))
    page = element("html", element("head", *head), Markup("\n"), element("body", main), lang=lang)
    return f"<!DOCTYPE html>\n{page.html}\n"


def framed(whole: str) -> Markup:
    """Return a page within another, where it runs nothing either and its style reaches nothing else."""
    size = f'width="100%" height="{_FRAME_HEIGHT}"'
    return Markup(f'<iframe srcdoc="{escape(whole)}" sandbox="" {size} loading="lazy"></iframe>')
