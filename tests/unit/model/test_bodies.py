"""The bodies of a consortium by the words that lines have for them."""

import pytest

from regionai.model.bodies import Bodies, contradictions
from regionai.source.plain import Plain
from regionai.source.shape import Nearest

BODIES = Bodies({"a": "(주)가나", "b": "다라", "c": "다라", "d": "applicant", "e": "주식회사"})


@pytest.mark.parametrize(
    ("word", "own_id"),
    [
        ("a", "a"),
        ("가나", "a"),
        ("주식회사 가나", "a"),
        # Two have this name.
        ("다라", None),
        # Whatever a member is called, this is the applicant itself.
        ("applicant", "applicant"),
        ("신청기관", "applicant"),
        # A name that is nothing but the form of a company is compared as it is.
        ("주식회사", "e"),
        ("(주)", None),
        ("x", None),
    ],
)
def test_a_body_is_meant_by_its_id_or_a_name_of_its_own(word: str, own_id: str | None) -> None:
    assert BODIES.meant(word) == own_id


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("a, 가나", "proposal.several-bodies"),
        ("a, 없는 기관", "proposal.unknown-body"),
        ("없는 기관", "proposal.unknown-body"),
        ("주식회사들", "proposal.unknown-body-meant"),
    ],
)
def test_several_bodies_are_several_that_are_known(word: str, code: str) -> None:
    assert BODIES.unknown(word, Nearest()).id == code


def test_several_bodies_are_named_as_they_are_written() -> None:
    said = BODIES.unknown("a + 가나", Nearest()).say("en")
    assert "`a`, `가나`" in said


def test_where_a_member_cannot_be_read_every_body_may_be_one() -> None:
    budget: tuple[Plain, ...] = ({"executed_by": "b"},)
    assert list(contradictions({"consortium": ({"id": "a"}, "b"), "budget": budget})) == []
    assert len(list(contradictions({"consortium": ({"id": "a"},), "budget": budget}))) == 1


def test_ids_are_given_once_and_lines_name_bodies_that_there_are() -> None:
    found = contradictions(
        {
            "consortium": ({"id": "a", "name": "가"}, {"id": "a"}, {"id": "applicant"}),
            "budget": ({"id": "x", "executed_by": "b"}, {"id": "x", "executed_by": "a"}, "text"),
        }
    )
    assert [(path, said.id) for path, said in found] == [
        (("consortium", 2, "id"), "proposal.reserved-id"),
        (("consortium", 1, "id"), "proposal.repeated-id"),
        (("budget", 1, "id"), "proposal.repeated-id"),
        (("budget", 0, "executed_by"), "proposal.unknown-body"),
    ]
