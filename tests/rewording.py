"""Proposals in other words: every Korean word of the table, and what the reader knows beside it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from regionai.model import words
from regionai.model.words import Words
from regionai.source.plain import Plain
from regionai.source.tree import read_tree

ENGLISH = Path(__file__).parents[1] / "proposals" / "gyeongbuk-2026.yaml"
# What the example lacks: with it each key of a proposal is tried.
MORE = """
edition: "2026"
amounts: {unit: 백만원, rounded_to: 백만원}
applicant: {region: 경북, department: 과}
totals: {total: 11,700, national: 7,000, local: "2,900", private: "1,800", "2026": {total: "11,700"}}
"""
_DATA = read_tree(ENGLISH.read_bytes(), "english.yaml").data
EXAMPLES: Mapping[str, dict[str, Plain]] = {
    "example": _DATA,
    "more": {**_DATA, **read_tree(MORE.encode(), "more.yaml").data},
}

# The table of each mapping of a proposal, by its key path without item numbers.
TABLES: Mapping[tuple[str, ...], Words] = {
    (): words.PROPOSAL,
    ("applicant",): words.APPLICANT,
    ("consortium",): words.MEMBER,
    ("period",): words.PERIOD,
    ("amounts",): words.AMOUNTS,
    ("budget",): words.LINE,
    ("totals",): words.TOTALS,
    ("totals", "2026"): words.SUBTOTAL,
    ("totals", "solution"): words.SUBTOTAL,
    ("shares",): words.SHARES,
    ("targets",): words.TARGETS,
    ("targets", "ai_use"): words.AI_USE,
    ("plans",): words.PLANS,
    ("documents",): words.ATTACHMENT,
}
# The words that are values, by key path.
VALUES: Mapping[tuple[str, ...], Words] = {
    ("programme",): {"region-led-ai": ("지역 주도형 AI 대전환", "2026년 지역 주도형 AI 대전환")},
    ("consortium", "kind"): words.MEMBER_KINDS,
    ("consortium", "role"): words.ROLES,
    ("documents", "kind"): words.DOCUMENT_KINDS,
    ("budget", "category"): {
        "solution": ("AI 솔루션 개발·보급", "솔루션", "AI solution development and diffusion"),
        "infrastructure": ("AI 활용 인프라 구축", "인프라"),
        "training": ("AI 인력양성", "인력양성"),
    },
    ("budget", "executed_by"): {
        "gbtp": ("경북테크노파크(예시)",),
        "univ": ("예시대학교",),
        "vision": ("예시비전(주)", "예시비전"),
        "cloud": ("예시클라우드 주식회사",),
        "applicant": words.BODIES["applicant"],
    },
    ("budget", "year"): {"2026": ("2026년", "2026 년")},
    ("submitted",): {"2026-03-05": ("2026. 3. 5.", "2026년 3월 5일", "2026.3.5", "2026-3-5", "20260305")},
    ("period", "from"): {"2026-05-01": ("2026. 5. 1.", "2026년 5월 1일")},
    ("applicant", "region"): {"경북": ("경상북도", "경상북도청", "경북도")},
}


def reworded(data: Plain, choose: Callable[[str, tuple[str, ...]], str], at: tuple[str, ...] = ()) -> Plain:
    """Data with other words for its keys and values; `choose` picks one of a few."""
    if isinstance(data, tuple):
        return tuple(reworded(item, choose, at) for item in data)
    if isinstance(data, str):
        return choose(data, VALUES.get(at, {}).get(data, ()))
    table = TABLES.get(at, {})
    return {
        choose(key, table.get(key, ())): reworded(value, choose, (*at, key)) for key, value in data.items()
    }
