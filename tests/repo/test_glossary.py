"""The words of offices: what people read in Korean keeps to the glossary."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from golden import ROOT
from regionai.messages.message import sentences

# Words that are not used, as they begin or stand alone; the glossary names them.
REFUSED = (
    "짜임",
    "갈래",
    r"(?<![가-힣])꼴",
    "무게",
    "견주",
    "견줌",
    "견준",
    "견줄",
    "견줍",
    r"(?<![가-힣])셈",
    "뽑힌",
    "뽑혔",
    "적힌",
    "어긴",
    "까닭",
    "낱말",
    "참값",
    "저마다",
    "빠듯",
    r"(?<![가-힣])곁",
    "바뀌는 돈",
    r"(?<![가-힣])[이그] 돈만",
    "한 걸음",
    "바로잡는 길",
    "늘림",
    "옮김",
    "혼자서는 안 됨",
    "기술을 품을 기관",
    "지원이 끝난 뒤",
    "없는 말입니다",
    "손에 든 출처",
    "이름을 모르는",
    r"(?<![가-힣])몫",
    r"[0-9}] %",
    # Of an edition: 판본.
    r"(?<![가-힣])판(?![가-힣])",
)
FOUND = re.compile("|".join(f"(?:{word})" for word in REFUSED))


GLOSSARY = ROOT / "docs" / "glossary.md"


def pages() -> Iterator[Path]:
    yield ROOT / "README.md"
    for pattern in (
        "docs/**/*.md",
        "rules/**/*.md",
        "rules/**/*.yaml",
        "proposals/*.yaml",
        "src/regionai/**/templates/*.yaml",
    ):
        yield from (path for path in ROOT.glob(pattern) if path != GLOSSARY)


def test_every_sentence_keeps_to_the_glossary() -> None:
    found = {key: FOUND.findall(korean) for key, (korean, _) in sentences().items()}
    assert {key: words for key, words in found.items() if words} == {}


@pytest.mark.parametrize("path", [*pages()], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_page_keeps_to_the_glossary(path: Path) -> None:
    assert FOUND.findall(path.read_text(encoding="utf-8")) == []


def test_the_glossary_names_what_is_refused() -> None:
    page = GLOSSARY.read_text(encoding="utf-8")
    _, refused = page.split("쓰지 않는 말 ·")
    for word in (
        "짜임",
        "갈래",
        "꼴",
        "무게",
        "셈",
        "뽑힌",
        "적힌",
        "바로잡는 길",
        "몫",
        "60 %",
        "까닭",
        "참값",
        "이 돈만",
    ):
        assert f"`{word}`" in refused
