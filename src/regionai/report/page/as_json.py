"""A page of answers as JSON, version 1: amounts in whole won, shares as exact fractions."""

import json
from fractions import Fraction
from typing import TextIO, assert_never

from regionai import __version__
from regionai.messages import Lang, said
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.report.page.page import (
    Beyond,
    Changes,
    Difference,
    Drawing,
    Figures,
    Files,
    Lines,
    Notes,
    Page,
    Rounded,
    ShareSpan,
    Table,
    Value,
)
from regionai.report.page.provenance import rule_set
from regionai.report.page.style import Style

VERSION = 1
# Whether programs read its bytes as they are, in UTF-8 and with its own line ends.
IS_EXACT = False

ValueV1 = str | int | dict[str, int] | dict[str, str] | list[str] | dict[str, int | None] | None


def write_page(page: Page, out: TextIO, style: Style) -> None:
    """Write a page as one object: a key for each block, figures by key, tables as lists of rows."""
    lang = style.lang
    head = {
        "format": f"regionai-{page.family}",
        "version": VERSION,
        "tool": {"name": "regionai", "version": __version__},
        "page": page.key,
        "title": said(page.title, lang),
    }
    blocks: dict[str, object] = {}
    for block in page.blocks:
        match block:
            case Figures():
                blocks[block.key] = {f.key: _value(f.value, lang) for f in block.figures}
            case Table():
                keys = [column.key for column in block.columns]
                blocks[block.key] = [
                    {key: _value(value, lang) for key, value in zip(keys, row, strict=True)}
                    | ({"marked": True} if n in block.marked else {})
                    for n, row in enumerate(block.rows)
                ]
            case Lines():
                blocks[block.key] = list(block.lines)
            case Notes():
                blocks[block.key] = [sentence.say(lang) for sentence in block.sentences]
            case Drawing():
                pass
            case _:
                assert_never(block)
    if page.applied:
        blocks["rule_sets"] = [rule_set(chosen, lang) for chosen in page.applied]
    json.dump(head | blocks, out, ensure_ascii=False, indent=1)
    out.write("\n")


def _value(value: Value, lang: Lang) -> ValueV1:
    encoded: ValueV1
    match value:
        case Won(amount):
            encoded = amount
        case WonRange(least, greatest):
            encoded = _ends(least.amount, greatest.amount)
        case Fraction() | Outcome():
            encoded = str(value)
        case Rounded(share, _) | Beyond(share, _):
            encoded = str(share)
        case Files(names):
            encoded = list(names)
        case ShareSpan(low, high, _):
            encoded = {"least": str(low), "greatest": str(high)}
        case Difference(lower, upper):
            encoded = _ends(lower, upper)
        case Changes(interval):
            encoded = None if interval is None else interval._asdict()
        case int() | None:
            encoded = value
        case words:
            encoded = said(words, lang)
    return encoded


def _ends(least: int, greatest: int) -> int | dict[str, int]:
    return least if least == greatest else {"least": least, "greatest": greatest}
