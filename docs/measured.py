"""What pages say of speed, out of `benchmarks/figures.json`: `docs/readme.py` puts it between their marks.

A page has `<!-- figures: NAME LANG -->`, and below it what stands until
`<!-- end -->` is written anew; NAME is one of `BLOCKS`. The benchmarks that
measure write the file.
"""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

KEPT = Path(__file__).parents[1] / "benchmarks" / "figures.json"
# What a benchmark keeps: JSON.
Kept = Mapping[str, Any]

_MARKED = re.compile(
    r"(?P<mark><!-- figures: (?P<name>[a-z]+) (?P<lang>ko|en) -->\n).*?(?P<end><!-- end -->)", re.DOTALL
)
_OURS, _TWO = "regionai check", "regionai check --jobs 2"


def filled(page: str, kept: Kept | None = None) -> str:
    """Return a page with what its marks name; `kept` are other figures than those of the file."""
    found = json.loads(KEPT.read_text(encoding="utf-8")) if kept is None else kept
    return _MARKED.sub(
        # Some builders take a line right below a table for one of its rows.
        lambda block: f"{block['mark']}\n{BLOCKS[block['name']](found, block['lang'])}\n{block['end']}",
        page,
    )


def _number(value: float) -> str:
    """Return a ratio as a page says it: to a tenth, from ten on whole."""
    return f"{value:.1f}" if value < 9.95 else f"{value:,.0f}"  # noqa: PLR2004 - where a tenth rounds to ten


def _when(each: Kept, lang: str) -> str:
    python = ".".join(each["python"].split(".")[:2])
    said = {
        "ko": f"{each['day']}, CPython {python}, 코어 {each['cores']}개",
        "en": f"{each['day']}, CPython {python}, {each['cores']} cores",
    }
    return said[lang]


def _others(each: Kept) -> list[str]:
    """Return the other tools, the quickest first."""
    times = each["figures"]["times"]
    return sorted((name for name in times if name not in (_OURS, _TWO)), key=lambda n: times[n]["one"])


def _beside(kept: Kept, lang: str) -> str:
    """Return one sentence on other tools."""
    each = kept["linters"]
    times, files = each["figures"]["times"], f"{each['figures']['files']:,}"
    ones, many = (
        ", ".join(f"{n} {_number(times[n][key])}" for n in _others(each) if times[n][key] is not None)
        for key in ("one", "many")
    )
    said = {
        "ko": f"걸리는 시간(`regionai check`를 1로 둡니다. {_when(each, lang)}):\n"
        f"처음 한 파일 {ones}. {files}파일 {many}.",
        "en": f"Time taken, that of `regionai check` being 1 ({_when(each, lang)}):\n"
        f"one file from cold {ones}; {files} files {many}.",
    }
    return f"{said[lang]}\n"


def _linters(kept: Kept, lang: str) -> str:
    """Return a table of other tools, with their versions."""
    each = kept["linters"]
    files = f"{each['figures']['files']:,}"
    heads = {
        "ko": f"도구 | 버전 | 처음 한 파일 | {files}파일",
        "en": f"tool | version | one file, cold | {files} files",
    }
    rows = [f"| {heads[lang]} |", "|---|---|---|---|"]
    for name in (*_others(each), _TWO):
        one, many = (each["figures"]["times"][name][key] for key in ("one", "many"))
        version = each["versions"].get(name.lower(), each["versions"]["regionai"])
        shown = f"`{name}`" if name == _TWO else name
        cold = "" if name == _TWO else _number(one)
        rows.append(f"| {shown} | {version} | {cold} | {'' if many is None else _number(many)} |")
    return f"{_when(each, lang)}.\n\n" + "\n".join(rows) + "\n"


# Each row of the table by the keys of its figures: Korean, English.
ROWS = {
    ("file", "text"): ("파일 하나, 글", "a file, as text"),
    ("file", "json"): ("파일 하나, JSON", "a file, as JSON"),
    ("line", "text"): ("항목 하나, 글", "a budget line, as text"),
    ("line", "json"): ("항목 하나, JSON", "a budget line, as JSON"),
    ("line", "text, broken"): ("위반한 예산의 항목 하나, 글", "a line of a broken budget, as text"),
    ("line", "json, broken"): ("위반한 예산의 항목 하나, JSON", "a line of a broken budget, as JSON"),
    ("rule", "reading and judging"): ("규칙 하나를 읽고 판정하기", "reading a rule and judging by it"),
    ("rule", "judging"): ("읽은 규칙 하나로 판정하기", "judging by a rule that was read"),
}


def _flat(kept: Kept, lang: str) -> str:
    """Return a table of what one costs, the more there are."""
    each = kept["flat"]
    heads = {"ko": "무엇 | 몇 개 | 하나에 µs | 기울기", "en": "what | how many | µs each | slope"}
    rows = [f"| {heads[lang]} |", "|---|---|---|---|"]
    for (kind, name), words in ROWS.items():
        costs = each["figures"][kind][name]
        sizes, values = (" · ".join(f"{n:,.0f}" for n in column) for column in zip(*costs, strict=True))
        slope = costs[-1][1] / costs[0][1]
        rows.append(f"| {words[lang == 'en']} | {sizes} | {values} | {slope:.2f} |")
    return f"{_when(each, lang)}.\n\n" + "\n".join(rows) + "\n"


BLOCKS: dict[str, Callable[[Kept, str], str]] = {"beside": _beside, "linters": _linters, "flat": _flat}
