"""How fields are read: values with remarks, words of a list, texts in two languages."""

from collections.abc import Callable
from typing import Annotated

import pytest
from pydantic import BaseModel, Field

from regionai.messages import Text
from regionai.model.day import count, day, year
from regionai.model.fields import (
    Purpose,
    both_languages,
    fields_of,
    from_text,
    purpose_of,
    quantities_of,
    word_of,
    words,
)
from regionai.model.figure import won
from regionai.model.words import ROLES
from regionai.source.shape import Refused


def refused(read: Callable[[object], object], value: object) -> tuple[str, dict[str, str]]:
    with pytest.raises(Refused) as caught:
        read(value)
    said = caught.value.message
    return said.id, {key: str(said.values[key]) for key in ("meant", "more") if key in said.values}


@pytest.mark.parametrize(
    ("read", "text", "code", "values"),
    [
        (year, "2026 // 올해", "field.remark", {"meant": "2026", "more": "올해"}),
        (year, "2026 (올해) ", "field.remark", {"meant": "2026", "more": "올해"}),
        (year, "2026 /* 올해 */", "field.remark", {"meant": "2026", "more": "올해"}),
        (year, "2026 ※ 올해", "field.remark", {"meant": "2026", "more": "올해"}),
        (count, "12; 잠정", "field.remark", {"meant": "12", "more": "잠정"}),
        # What stands before the remark is no value either, but it is known what was meant by it.
        (year, "26 (올해)", "number.short-year", {"meant": "2026"}),
        (year, "언젠가 (올해)", "number.not-a-year", {}),
        (year, "언젠가", "number.not-a-year", {}),
        (day, "26.3.5 (목)", "day.other-form", {"meant": "2026-03-05"}),
        (won, "10억 (예정)", "field.remark", {"meant": "10억", "more": "예정"}),
        (won, "억원 (예정)", "money.not-an-amount", {}),
        (year, f"2026 ({'가' * 113})", "field.remark", {"meant": "2026", "more": "가" * 113}),
        (year, f"2026 ({'가' * 114})", "number.not-a-year", {}),
        (year, (), "field.not-a-single-value", {}),
    ],
)
def test_a_remark_is_told_from_the_value(
    read: Callable[[str], object], text: object, code: str, values: dict[str, str]
) -> None:
    assert refused(from_text(read), text) == (code, values)


def test_where_all_of_a_text_is_understood_all_of_it_is_shown() -> None:
    with pytest.raises(Refused) as caught:
        from_text(day)("26.3.5 (목)")
    assert caught.value.message.values["text"] == "26.3.5 (목)"


def test_one_word_is_a_list_of_one_and_a_list_holds_words_alone() -> None:
    assert (words("a"), words(("a", "b"))) == (("a",), ("a", "b"))
    for value in ((), ("a", ()), ((), "a"), {"a": "b"}, None):
        assert refused(words, value)[0] == "field.not-words"


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("leed", "field.word-meant", "lead"),
        ("주관기과", "field.word-meant", "주관기관"),
        ("xyz", "field.not-one-of-these", None),
        ("가나다라", "field.not-one-of-these", None),
    ],
)
def test_a_word_of_no_list_is_refused_with_the_nearest_of_its_language(
    text: str, code: str, meant: str | None
) -> None:
    read = from_text(word_of(ROLES))
    assert refused(read, text) == (code, {} if meant is None else {"meant": meant})
    assert (read(" lead "), read("주관기관")) == ("lead", "lead")


@pytest.mark.parametrize(("length", "shown"), [(40, 40), (41, 40)])
def test_forty_signs_of_a_word_are_shown(length: int, shown: int) -> None:
    with pytest.raises(Refused) as caught:
        word_of(ROLES)("가" * length)
    assert caught.value.message.values["text"] == "가" * shown
    with pytest.raises(Refused) as caught:
        word_of(ROLES)("leed" + " " * (length - 4))
    assert caught.value.message.values["text"] == "leed" + " " * (shown - 4)


@pytest.mark.parametrize(
    "value",
    [
        {"ko": " ", "en": "a"},
        {"ko": "가", "en": " "},
        {"ko": "가"},
        {"ko": "가", "en": "a", "ja": "b"},
        {"ko": ("가",), "en": "a"},
        "가",
    ],
)
def test_a_text_is_in_both_languages_and_no_other(value: object) -> None:
    assert refused(both_languages, value)[0] == "field.not-both-languages"
    assert both_languages({"ko": " 가 ", "en": " a "}) == Text(ko="가", en="a")


def test_a_figure_above_which_one_must_be_is_a_floor_and_one_below_a_cap() -> None:
    assert [each for each in Purpose if each.is_floor] == [Purpose.FLOOR, Purpose.ABOVE]
    assert [each for each in Purpose if each.is_cap] == [Purpose.CAP, Purpose.BELOW]
    assert [each for each in Purpose if not each.is_varied] == [Purpose.ITSELF, Purpose.QUANTITY]


class _Part(BaseModel):
    of: Annotated[str, Purpose.QUANTITY]


class _Whole(BaseModel):
    what: Annotated[str, Purpose.SUBJECT] = "a"
    of: Annotated[str, Purpose.QUANTITY] = "b"
    whole: Annotated[str, Purpose.QUANTITY] = Field("c", alias="in")
    parts: Annotated[tuple[_Part | str, ...], Purpose.FIGURE] = (_Part(of="d"), "e")


def test_the_quantities_of_a_model_are_named_at_any_depth_but_those_left_out() -> None:
    whole = _Whole.model_validate({})
    assert [key for key, *_ in fields_of(whole)] == ["what", "of", "in", "parts"]
    assert list(quantities_of(whole)) == ["b", "c", "d"]
    assert list(quantities_of(whole, "in")) == ["b", "d"]
    assert purpose_of(_Whole.model_fields["parts"]) is Purpose.FIGURE
