"""Korean words for keys and values: what each stands for, and what is said of those that are none."""

import pytest

from builders import LIBRARY, assessed, judged, make_proposal
from regionai.ask.payments import source_key
from regionai.judge.assess import Assessment
from regionai.model.amount import KEYS
from regionai.source.problem import Problem, UnreadableError
from regionai.source.shape import Refused, closest
from regionai.source.tree import read_tree

BODIES = """
consortium:
  - {id: tp, name: 경북테크노파크, kind: technopark, role: lead, region: 경북}
  - {id: firm, name: (주)예시 비전, kind: sme, region: 서울}
"""


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(UnreadableError) as caught:
        assessed(text)
    return caught.value.problems


def executed_by(body: str, more: str = BODIES) -> Assessment:
    line = f"budget: [{{category: solution, executed_by: {body}, national: 60, local: 20, private: 20}}]"
    return assessed(make_proposal(f"{line}\n{more}"))


@pytest.mark.parametrize(
    ("region", "key"),
    [
        ("대구", "province"),
        ("서울", "province"),
        ("세종", "province"),
        ("경북", "municipality"),
        ("제주", "municipality"),
    ],
)
def test_the_money_of_a_city_is_the_applicants_where_a_city_applies(region: str, key: str) -> None:
    text = make_proposal(
        f"applicant: {{지역: {region}}}\nbudget: [{{국비: 60, 시비: 20, 자부담: 20}}]\ntotals: {{시비: 20}}"
    )
    found = assessed(text)
    (line,) = found.proposal.budget
    assert [name for name, _ in line.amounts()] == ["national", key, "private"]
    assert found.proposal.totals is not None
    assert [name for name, _ in found.proposal.totals.declared()] == [key]


def test_both_words_for_the_money_of_one_purse_are_a_repeated_key() -> None:
    text = make_proposal(
        "applicant: {region: 대구}\nbudget: [{국비: 60, 시도비: 10, 시비: 10, 자부담: 20}]"
    )
    (problem,) = problems(text)
    assert problem.code == "source.repeated-key-as"
    assert problem.message.say("ko") == "`시비`는 6번째 줄의 `시도비`와 같은 뜻입니다. 하나를 지우세요."


@pytest.mark.parametrize("region", ["모르는 곳", "[경북]"])
def test_where_the_region_cannot_be_read_only_that_is_said(region: str) -> None:
    text = make_proposal(f"applicant: {{지역: {region}}}\nbudget: [{{국비: 60, 시비: 20, 자부담: 20}}]")
    assert [problem.span.line for problem in problems(text)] == [5]


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        ("경북테크노파크", "tp"),
        ("경북 테크노파크", "tp"),
        ("예시비전", "firm"),
        ("주식회사 예시비전", "firm"),
        ("tp", "tp"),
        ("신청기관", "applicant"),
        ("applicant", "applicant"),
    ],
)
def test_a_line_may_name_the_body_that_executes_it(body: str, meant: str) -> None:
    assert executed_by(body).proposal.budget[0].executed_by == meant


def test_without_a_consortium_the_applicant_is_still_known() -> None:
    assert executed_by("신청기관", "title: x").proposal.budget[0].executed_by == "applicant"
    assert executed_by("누군가", "title: x").proposal.budget[0].executed_by == "누군가"


def test_the_id_of_one_body_is_not_taken_for_the_name_of_another() -> None:
    bodies = "consortium: [{id: 나, name: 가, kind: sme}, {id: 가, name: 나, kind: sme}]"
    assert executed_by("가", bodies).proposal.budget[0].executed_by == "가"


def test_a_name_that_two_bodies_have_names_none() -> None:
    bodies = "consortium: [{id: a, name: 예시, kind: sme}, {id: b, name: (주)예시, kind: sme}]"
    with pytest.raises(UnreadableError) as caught:
        executed_by("예시", bodies)
    (problem,) = caught.value.problems
    assert problem.message.say("ko").endswith("`a`(예시), `b`((주)예시), `신청기관`")


def test_of_a_body_that_nobody_knows_all_are_named_and_the_applicant_is_not_suggested() -> None:
    with pytest.raises(UnreadableError) as caught:
        executed_by("한국은행")
    (problem,) = caught.value.problems
    assert problem.code == "proposal.unknown-body"
    assert "`tp`(경북테크노파크), `firm`((주)예시 비전)" in problem.message.say("ko")


def test_a_body_without_a_name_is_named_by_its_id() -> None:
    with pytest.raises(UnreadableError) as caught:
        executed_by("x", "consortium: [{id: tp, kind: technopark}]")
    assert "`tp`, `신청기관`" in caught.value.problems[0].message.say("ko")


def test_no_body_may_have_the_applicants_name_for_its_id() -> None:
    (problem,) = problems(make_proposal("consortium: [{id: 신청기관, name: x, kind: sme}]"))
    assert problem.code == "proposal.reserved-id"


@pytest.mark.parametrize(
    ("title", "programme"),
    [
        ("지역 주도형 AI 대전환", "region-led-ai"),
        ("2025년 지역 주도형 AI 대전환", "region-led-ai"),
        ("지역주도형 AI대전환", "region-led-ai"),
        ("AX 원스톱 바우처", "ax-voucher"),
        ("없는 사업", "없는 사업"),
        ("ax-voucher", "ax-voucher"),
        ("none", "none"),
    ],
)
def test_a_programme_is_known_by_its_title(title: str, programme: str) -> None:
    assert LIBRARY.programme(title) == programme


@pytest.mark.parametrize(
    ("word", "category"),
    [
        ("솔루션", "solution"),
        ("솔루션 개발·보급", "solution"),
        ("AI 활용 인프라 구축", "infrastructure"),
        ("AI workforce training", "training"),
        ("기타", "other"),
        ("장비", "장비"),
    ],
)
def test_a_category_is_known_by_its_title_and_short_forms(word: str, category: str) -> None:
    found = assessed(make_proposal(f"budget: [{{category: {word}, national: 60, local: 20, private: 20}}]"))
    assert found.proposal.budget[0].category == category


def test_a_subtotal_may_be_of_a_category_by_its_short_form_and_of_a_year_by_its_word() -> None:
    found = assessed(make_proposal("totals: {인력양성: 0, 솔루션: {국비: 60}, 2026년: 100}"))
    totals = found.proposal.totals
    assert totals is not None
    assert [each.path for each in totals.sums()] == [
        ("2026",),
        ("training",),
        ("solution", "national"),
    ]
    assert found.tree.word(("totals", "training")) == "인력양성"


def test_a_subtotal_of_no_category_is_told_the_nearest_in_its_language() -> None:
    (problem,) = problems(make_proposal("totals: {총사업비: 100, 인프랴: 0}"))
    assert problem.message.say("ko") == "`인프랴`는 모르는 이름입니다. `인프라`를 쓰려던 것입니까?"


def test_one_category_under_two_words_is_a_repeated_key() -> None:
    (problem,) = problems(make_proposal("totals: {training: 0, 인력양성: 0}"))
    assert problem.code == "source.repeated-key-as"


def test_a_category_that_is_not_allowed_is_told_the_nearest_word() -> None:
    found = assessed(make_proposal("budget: [{category: 솔루숀, national: 60, local: 20, private: 20}]"))
    (finding,) = judged(found, "allowed-categories").judgement.findings
    assert "`솔루션`" in finding.hint.say("ko")


@pytest.mark.parametrize("key", KEYS)
def test_a_source_is_named_by_any_of_its_words(key: str) -> None:
    assert source_key(key) == key


def test_the_money_of_a_city_is_no_source_without_its_proposal() -> None:
    with pytest.raises(Refused) as caught:
        source_key("시비")
    assert "`시도비`, `시군구비`" in caught.value.message.say("ko")


@pytest.mark.parametrize(
    ("word", "meant"),
    [("국뷔", "국비"), ("지방삐", "지방비"), ("민간부담긍", "민간부담금"), ("은하수", None)],
)
def test_hangul_is_compared_letter_by_letter(word: str, meant: str | None) -> None:
    assert closest(word, ("국비", "지방비", "민간부담금", "총사업비")) == meant


MIXED = """형식: 1
programme: region-led-ai
신청: {region: 경북}
budget:
- {국비: 60, '지방비': 20}
- {national: 60}
"""


def test_a_key_that_is_not_there_is_called_as_those_beside_it() -> None:
    from regionai.model.spelling import proposal_names

    tree = read_tree(MIXED.encode(), "mixed.yaml", names=proposal_names(of_a_city=False))
    assert tree.word(("budget", 0, "national")) == "국비"
    assert tree.word(("budget", 0, "local")) == "지방비"
    assert tree.word(("budget", 0, "private")) == "민간부담금"
    assert tree.word(("budget", 1, "private")) == "private"
    assert tree.word(("applicant", "department")) == "department"
    assert tree.word(("totals", "total")) == "총사업비"
    assert tree.word(("totals", "solution", "total")) == "총사업비"
    assert tree.word(("no", "such", "key")) == "key"
    tree.forget()
    assert tree.span(("budget", 0, "national")).column == 8
    assert tree.word(("applicant",)) == "신청"


def test_a_key_of_which_nothing_is_written_is_no_word_of_another_language() -> None:
    from regionai.model.spelling import proposal_names

    tree = read_tree(b"title: x\n? \n", "x.yaml", names=proposal_names(of_a_city=False))
    assert tree.word(("schema",)) == "schema"


def test_an_edition_may_be_named_as_a_year() -> None:
    text = make_proposal("판본: 2025년", without=["submitted"])
    assert assessed(text).applied[0].rules.name == "region-led-ai@2025"
    (problem,) = problems(make_proposal("판본: 2031년", without=["submitted"]))
    assert problem.code == "library.no-edition"


def test_of_a_programme_that_nobody_knows_the_titles_are_said() -> None:
    (problem,) = problems(make_proposal("사업: 지역 주도 AI 대전한", without=["programme"]))
    said = problem.message.say("ko")
    assert "가까운 이름: `지역 주도형 AI 대전환`" in said
    assert "지역 주도형 AI 대전환(region-led-ai)" in said


@pytest.mark.parametrize("korea", ["대한민국", "한국", "KR"])
def test_a_body_may_be_said_to_be_one_of_korea(korea: str) -> None:
    body = f"consortium: [{{id: a, name: 가, kind: sme, region: 서울, 국가: {korea}}}]"
    (member,) = assessed(make_proposal(body)).proposal.consortium or ()
    assert (member.is_abroad, member.region is not None) == (False, True)
    (member,) = assessed(make_proposal(body.replace("region: 서울, ", ""))).proposal.consortium or ()
    assert (member.is_abroad, member.region) == (False, None)
    (problem,) = problems(make_proposal(body.replace(korea, "일본")))
    assert problem.code == "proposal.region-and-country"
