"""How key paths are written in each language."""

import pytest

from regionai.messages import Text
from regionai.model.spelling import in_words, meant, quoted, settings_names, without_year
from regionai.model.words import TOTAL
from regionai.source.plain import KeyPath


@pytest.mark.parametrize(
    ("path", "korean", "english"),
    [
        (("applicant", "region"), "신청.지역", "applicant.region"),
        (("consortium", 1, "id"), "컨소시엄.1.약칭", "consortium.1.id"),
        (("period", "from"), "기간.부터", "period.from"),
        (("amounts", "unit"), "금액.단위", "amounts.unit"),
        (("budget", 0, "national"), "예산.0.국비", "budget.0.national"),
        (("budget", 0), "예산.0", "budget.0"),
        (("totals", "total"), "합계.총사업비", "totals.total"),
        (("totals", "2026", "national"), "합계.2026.국비", "totals.2026.national"),
        (("shares", "national"), "비율.국비", "shares.national"),
        (("targets", "ai_use", "target"), "목표.AI 활용률.목표", "targets.ai_use.target"),
        (("targets", "results", 0, "name"), "목표.성과.0.이름", "targets.results.0.name"),
        (("plans", "staffing"), "계획.인력계획", "plans.staffing"),
        (("documents", 0, "kind"), "서류.0.종류", "documents.0.kind"),
        # Below a value there are no words.
        (("title", "region", "from"), "사업명.region.from", "title.region.from"),
    ],
)
def test_a_key_path_is_written_in_the_words_of_each_section(
    path: KeyPath, korean: str, english: str
) -> None:
    assert in_words(path) == Text(ko=f"`{korean}`", en=f"`{english}`")


def test_a_key_is_quoted_in_both_languages() -> None:
    assert quoted(TOTAL, "total") == Text(ko="`총사업비`", en="`total`")
    assert quoted(TOTAL, "other") == Text(ko="`other`", en="`other`")
    assert (meant(TOTAL, "total"), meant(TOTAL, " 총 사업비 "), meant(TOTAL, "국비")) == (
        "total",
        "total",
        None,
    )


def test_a_waiver_has_the_words_of_a_settings_file() -> None:
    names = settings_names().below("waivers")
    assert names is not None
    assert names.first["expires"] == "만료일"


def test_a_title_without_its_year_keeps_every_other_number() -> None:
    assert [without_year(text) for text in ("2026 지원 2027", "2026년도", "지원 2026년")] == [
        "지원 2027",
        "도",
        "지원 2026년",
    ]
