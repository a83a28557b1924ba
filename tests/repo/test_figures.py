"""What pages say of speed is what the benchmarks kept: each mark is filled, and says the figures."""

import json
import re
from pathlib import Path

import measured
import pytest

ROOT = Path(__file__).parents[2]
SAID = {
    "README.md": {("beside", "ko"), ("beside", "en")},
    "docs/ko/speed.md": {("linters", "ko"), ("flat", "ko")},
    "docs/en/speed.md": {("linters", "en"), ("flat", "en")},
}
ABOUT = {"day": "2026-03-05", "python": "3.13.2", "cores": 2}
COSTS = [[10, 1_499.6], [1_000, 1_500.4], [10_000, 1_650.0]]
KEPT = {
    "linters": {
        **ABOUT,
        "versions": {"regionai": "0.1.0", "cfn-lint": "1.58.0", "grantkit": "0.2.1"},
        "figures": {
            "files": 1_000,
            "times": {
                "regionai check": {"one": 1.0, "many": 1.0},
                "regionai check --jobs 2": {"one": 1.01, "many": 0.55},
                "cfn-lint": {"one": 9.96, "many": 42.6},
                "GrantKit": {"one": 1.449, "many": None},
            },
        },
    },
    "flat": {
        **ABOUT,
        "versions": {"regionai": "0.1.0"},
        "figures": {
            kind: {name: COSTS for of, name in measured.ROWS if of == kind}
            for kind in ("file", "line", "rule")
        },
    },
}


def block(name: str, lang: str) -> str:
    return measured.filled(f"<!-- figures: {name} {lang} -->\nold\n<!-- end -->", KEPT)


@pytest.mark.parametrize("page", SAID)
def test_a_page_says_what_was_kept(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert set(re.findall(r"<!-- figures: (\w+) (\w+) -->", text)) == SAID[page]
    assert measured.filled(text) == text


def test_every_figure_has_its_day_and_what_it_was_measured_with() -> None:
    kept = json.loads(measured.KEPT.read_text(encoding="utf-8"))
    assert kept.keys() == {"linters", "flat"}
    for each in kept.values():
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", each["day"])
        assert each["cores"] >= 1
        assert re.fullmatch(r"3\.\d+\.\d+", each["python"])
        assert "regionai" in each["versions"]


def test_a_sentence_on_other_tools_begins_with_the_quickest() -> None:
    assert block("beside", "en") == (
        "<!-- figures: beside en -->\n\n"
        "Time taken, that of `regionai check` being 1 (2026-03-05, CPython 3.13, 2 cores):\n"
        "one file from cold GrantKit 1.4, cfn-lint 10; 1,000 files cfn-lint 43.\n\n"
        "<!-- end -->"
    )
    assert "처음 한 파일 GrantKit 1.4, cfn-lint 10. 1,000파일 cfn-lint 43.\n" in block("beside", "ko")


def test_a_table_has_each_tool_with_its_version() -> None:
    assert block("linters", "en").splitlines()[2:-2] == [
        "2026-03-05, CPython 3.13, 2 cores.",
        "",
        "| tool | version | one file, cold | 1,000 files |",
        "|---|---|---|---|",
        "| GrantKit | 0.2.1 | 1.4 |  |",
        "| cfn-lint | 1.58.0 | 10 | 43 |",
        "| `regionai check --jobs 2` | 0.1.0 |  | 0.6 |",
    ]


def test_a_table_has_the_cost_of_one_and_its_slope() -> None:
    lines = block("flat", "ko").splitlines()
    assert lines[2:7] == [
        "2026-03-05, CPython 3.13, 코어 2개.",
        "",
        "| 무엇 | 몇 개 | 하나에 µs | 기울기 |",
        "|---|---|---|---|",
        "| 파일 하나, 글 | 10 · 1,000 · 10,000 | 1,500 · 1,500 · 1,650 | 1.10 |",
    ]
    assert len(lines) == 8 + len(measured.ROWS)
