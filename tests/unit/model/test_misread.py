"""What was meant by a text that is no amount, and what is said of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionai.messages import message
from regionai.model.figure import won
from regionai.model.misread import amount_meant
from regionai.model.money import Won
from regionai.source.shape import Refused


def said(text: str, default_unit: int = 1) -> tuple[str, dict[str, str]]:
    with pytest.raises(Refused) as refused:
        won(text, default_unit)
    values = refused.value.message.values
    shown = {key: str(value) for key, value in values.items() if key in ("meant", "more", "plain")}
    return refused.value.message.id, shown


@pytest.mark.parametrize(
    ("text", "code", "shown"),
    [
        ("42억.", "field.superfluous", {"more": ".", "meant": "42억"}),
        ("42억 ;", "field.superfluous", {"more": ";", "meant": "42억"}),
        ("KRW 4,200", "field.superfluous", {"more": "KRW", "meant": "4,200원"}),
        ("KRW 42억", "field.superfluous", {"more": "KRW", "meant": "42억"}),
        ("4,200 krw", "field.superfluous", {"more": "krw", "meant": "4,200원"}),
        ("10억 (예정)", "field.remark", {"more": "예정", "meant": "10억"}),
        ("10억(도비 7억, 시군비 4억)", "field.remark", {"more": "도비 7억, 시군비 4억", "meant": "10억"}),
        ("10억 // 확정", "field.remark", {"more": "확정", "meant": "10억"}),
        ("10억 (10억 예정)", "field.remark", {"more": "10억 예정", "meant": "10억"}),
        ("10(도비 7, 시군비 4)", "field.remark", {"more": "도비 7, 시군비 4", "meant": "10"}),
        ("10억※잠정", "field.remark", {"more": "잠정", "meant": "10억"}),
        ("국비: 42억", "field.remark", {"more": "국비:", "meant": "42억"}),
        ("시비 3억", "field.remark", {"more": "시비", "meant": "3억"}),
        ("7억 + 3억", "money.sum", {"meant": "10억원"}),
        ("7억+3억 = 11억", "money.sum", {"meant": "10억원"}),
        ("40억~42억", "money.range", {"meant": "42억"}),
        ("40 - 42억", "money.range", {"meant": "42억"}),
        ("40억부터 42억까지", "money.range", {"meant": "42억"}),
        ("70억 수준", "money.about", {"meant": "약 70억"}),
        ("대략 70억", "money.about", {"meant": "약 70억"}),
        ("최대 70억", "money.limit", {"meant": "70억"}),
        ("70억 이내", "money.limit", {"meant": "70억"}),
        ("~70억", "money.limit", {"meant": "70억"}),
        ("60%", "money.share", {}),
        ("60％", "money.share", {}),
        ("해당 없음", "money.dash", {}),
        ("추후 협의", "money.open", {}),
        ("미정", "money.open", {}),
        ("수십억원", "money.open", {}),
        ("억원", "money.no-number", {"meant": "1억원"}),
        ("천만원", "money.in-hangul", {"meant": "1,000만원"}),
        ("일금 사십이억오천만원정", "money.in-hangul", {"meant": "42억 5,000만원"}),
        ("만이천삼백", "money.in-hangul", {"meant": "1만 2,300원"}),
        ("일금 사십이억 오천만 원", "money.in-hangul", {"meant": "42억 5,000만원"}),
        ("일조십억이만", "money.in-hangul", {"meant": "1조 10억 2만원"}),
        ("천백십이원", "money.in-hangul", {"meant": "1,112원"}),
        ("4.200.000.000", "money.grouping", {"plain": "4,200,000,000"}),
        ("4 200 백만원", "money.grouping", {"plain": "4,200백만원"}),
        ("(10억)", "money.negative", {"plain": "10억"}),
    ],
)
def test_what_was_meant_is_written_out(text: str, code: str, shown: dict[str, str]) -> None:
    assert said(text) == (code, shown)


@pytest.mark.parametrize(
    ("text", "korean", "english"),
    [
        ("10억(도비 7, 시군비 3)", "`도비: 7억`, `시군비: 3억`", "`province: 7억`, `municipality: 3억`"),
        ("10억 (도비 7억/시비 3억)", "`도비: 7억`, `시비: 3억`", "`province: 7억`, `시비: 3억`"),
        ("도비 7억 + 군비 3억", "`도비: 7억`, `군비: 3억`", "`province: 7억`, `municipality: 3억`"),
        (
            "현금: 400, 현물: 1,000",
            "`현금: 400`, `현물: 1,000`",
            "`private_cash: 400`, `private_in_kind: 1,000`",
        ),
        ("10억 (현금 10)", "`현금: 10억`", "`private_cash: 10억`"),
        (
            "1억 5,000만원(도비 70, 시비 80)",
            "`도비: 70`, `시비: 80`",
            "`province: 70`, `시비: 80`",
        ),
    ],
)
def test_an_amount_in_parts_has_a_key_for_each_source(text: str, korean: str, english: str) -> None:
    with pytest.raises(Refused) as refused:
        won(text, 10**6)
    assert refused.value.message.id == "money.by-source"
    assert korean in refused.value.message.say("ko")
    assert english in refused.value.message.say("en")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "7e9",
            "42 5억",
            "=SUM(A1:A3)",
            "도비",
            "10억 + 도비 3억",
            "도비 7억 + 시군비 3무",
            "1억~2무",
            "6천무 수준",
        ),
        *(
            "최대 3무",
            "1.000무",
            "3무 (예정)",
            "무 (예정)",
            "(3무)",
            "도비 7무",
            "7억 + 무",
            "예산",
            "KRW 3무",
            "1/2",
            "일이삼억",
            "억만",
            "십백만",
            "만억",
            "억이천억",
            "일억일억",
            "만일억",
            "십십",
            "10억 = 11억",
            "7억 + 3억 + 3무",
            "1억~2,0억",
            "0.000000001억 수준",
            "최대 1,0억",
            "예산 (3억)",
            "KRW 0.5",
        ),
    ],
)
def test_nothing_is_guessed_where_no_amount_is_seen(text: str) -> None:
    assert said(text)[0] in ("money.not-an-amount", "money.unknown-unit")


def test_a_text_of_more_than_120_signs_is_not_searched() -> None:
    assert said(f"7억{'+ 3억':>118}")[0] == "money.sum"
    assert said(f"7억{'+ 3억':>119}")[0] == "money.not-an-amount"


def test_what_is_no_amount_for_another_reason_is_told_that_reason() -> None:
    why = message("money.negative", text="-60%", plain="60%")
    assert amount_meant("60%", 1, why) is why


def test_a_currency_of_what_is_no_amount_says_nothing_of_its_unit() -> None:
    assert said("KRW 3무") == ("money.not-an-amount", {})
    assert said("KRW 0.5", 10**6) == ("money.not-an-amount", {})


@pytest.mark.parametrize("text", ["42\u00a0억", "42\u3000억", "42억\u3000원"])
def test_a_space_of_another_width_is_a_space(text: str) -> None:
    assert won(text) == Won(4_200_000_000)


@given(st.text("0123456789억만천원,.+-~()/ 도비가%", max_size=30))
def test_whatever_the_text_it_is_an_amount_or_refused_in_both_languages(text: str) -> None:
    try:
        won(text)
    except Refused as refused:
        assert refused.message.say("ko") != refused.message.say("en")


def test_a_currency_counts_in_won_whatever_the_unit_of_the_table() -> None:
    assert said("KRW 1,000", 10**6) == ("field.superfluous", {"more": "KRW", "meant": "1,000원"})
