"""What an editor can change for the author: made in the text, it does what its title says."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from lsprotocol.types import CodeAction, Position, Range

from builders import make_proposal
from calls import SHORT
from editors import check, edited, open_file
from golden import ROOT
from house_rules import SHARE, house, rule
from mistaken import FOLDERS
from regionai.errors import CannotError
from regionai.lsp.actions import LEAST, actions, edits_of_step
from regionai.lsp.opened import Checked, checked
from regionai.lsp.place import Lines
from regionai.messages import Lang
from regionai.model.finding import Outcome
from regionai.run.settings import Surroundings

PROPOSAL = Path(SHORT).read_text(encoding="utf-8")
SLIP = (ROOT / "proposals" / "typing-error-2026.yaml").read_text(encoding="utf-8")
EVERYWHERE = Range(Position(0, 0), Position(10_000, 0))
MISTAKES = sorted(FOLDERS[1].glob("*.yaml"))


def offered(
    text: str, at: Range = EVERYWHERE, lang: Lang = "en", path: Path = Path("p.yaml")
) -> list[CodeAction]:
    return actions(check(text, path), Lines(text), at, lambda other: check(other, path), lang)


def made(text: str, action: CodeAction) -> str:
    assert action.edit is not None
    assert action.edit.changes is not None
    (edits,) = action.edit.changes.values()
    return edited(text, edits)


def outcomes(found: Checked) -> dict[str, Outcome]:
    assert found.assessment is not None
    return {judged.rule.id: judged.outcome for judged in found.assessment.judged_rules}


def with_title(begins: str, among: Sequence[CodeAction]) -> CodeAction:
    (found,) = (each for each in among if each.title.startswith(begins))
    return found


def test_a_slip_is_corrected() -> None:
    action = with_title("correct the slip", offered(SLIP))
    assert action.title == "correct the slip: `1,570,000,000` → `1,750,000,000`"
    assert action.is_preferred
    found = outcomes(check(made(SLIP, action)))
    assert {found["local-share"], found["national-share"], found["totals-agree"]} == {Outcome.MET}


def test_nothing_else_moves_money_where_a_slip_explains_what_is_broken() -> None:
    assert [each.title for each in offered(SLIP) if each.data] == []


def test_a_slip_of_several_places_says_how_many() -> None:
    swapped = make_proposal(
        "budget: [{category: solution, year: 2026, national: 20, local: 60, private: 20}]\n"
        "totals: {total: 100, national: 60, local: 20, private: 20}"
    )
    action = with_title("correct the slip", offered(swapped))
    assert action.title.endswith(" and 1 more")
    assert outcomes(check(made(swapped, action)))["totals-agree"] is Outcome.MET


def test_nothing_is_offered_where_nothing_is_found() -> None:
    assert offered(PROPOSAL, Range(Position(3, 0), Position(3, 0))) == []


@pytest.mark.parametrize("number", [1, 2, 3, LEAST])
def test_a_step_mends_what_is_broken_and_keeps_the_totals(number: int) -> None:
    found = check(PROPOSAL)
    text = edited(PROPOSAL, edits_of_step(found, number, Lines(PROPOSAL)))
    after = check(text)
    assert {**outcomes(found), "national-share": Outcome.MET, "local-share": Outcome.MET} == outcomes(after)
    # The comments and all other lines stay.
    assert len(text.split("\n")) == len(PROPOSAL.split("\n"))


def test_each_step_that_works_is_offered_the_least_last() -> None:
    found = [each for each in offered(PROPOSAL) if each.data is not None]
    assert [each.title.partition(";")[0] for each in found] == [
        "correct: raise local money: 150,000,000원 → 2,350,000,000원",
        "correct: move national money into local money: 120,000,000원 (240,000,000원 of change)",
        "correct: cut national money: 600,000,000원 → 6,400,000,000원",
        "apply the least correction",
    ]
    assert [each.data["step"] for each in found if isinstance(each.data, dict)] == [1, 2, 3, LEAST]


def test_the_one_number_that_mends_all_is_offered_first_and_once() -> None:
    text = make_proposal("budget: [{category: solution, year: 2026, national: 60, local: 19, private: 21}]")
    found = [each for each in offered(text) if each.title.startswith(("correct: ", "apply"))]
    first = found[0]
    assert first.is_preferred
    assert outcomes(check(made(text, first)))["local-share"] is Outcome.MET
    assert LEAST not in [each.data["step"] for each in found if isinstance(each.data, dict)]
    assert first.title not in [each.title for each in found[1:]]


def test_a_step_is_in_the_unit_of_the_table_where_it_can_be() -> None:
    text = make_proposal(
        "amounts: {unit: 백만원}\n"
        "budget: [{category: solution, year: 2026, national: 6.0, local: 1.9, private: 2.1}]\n"
        "totals: {total: 10.0}"
    )
    after = edited(text, edits_of_step(check(text), 1, Lines(text)))
    assert after == text.replace('"1.9"', '"2.1"').replace('"10.0"', '"10.2"')


def test_there_is_no_step_without_a_budget() -> None:
    assert edits_of_step(check("budget: [\n"), 1, Lines("budget: [\n")) == []
    assert edits_of_step(check(make_proposal()), 1, Lines("")) == []


def test_the_least_correction_is_in_won_where_none_is_in_the_unit_of_the_table() -> None:
    text = make_proposal(
        "amounts: {unit: 억}\nbudget: [{category: solution, year: 2026, national: 6, local: 2, private: 2},"
        " {category: solution, year: 2026, national: 1, local: 0, private: 0}]"
    )
    after = edited(text, edits_of_step(check(text), LEAST, Lines(text)))
    assert outcomes(check(after))["national-share"] is Outcome.MET


def test_rules_that_no_budget_keeps_together_are_named(tmp_path: Path) -> None:
    more = rule("more", SHARE.format(of="national", limit="at_least: 61%"), "error")
    path = house(tmp_path, more)
    path.write_text(path.read_text(encoding="utf-8") + "adds_to: region-led-ai\n", encoding="utf-8")
    found = checked(open_file(PROPOSAL), Surroundings((path.parent,), date(2026, 3, 5)))
    with pytest.raises(CannotError) as raised:
        edits_of_step(found, LEAST, Lines(PROPOSAL))
    said = raised.value.message.say("en")
    assert "`national-share`" in said
    assert "`more`" in said


def test_a_budget_in_a_workbook_is_not_mended_in_the_text(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text(
        "세부사업,분야,연도,국비,도비,현금\n하나,솔루션,2026,60억,10억,20억\n", encoding="utf-8"
    )
    text = make_proposal("budget: {workbook: b.csv}")
    assert [
        each for each in offered(text, path=tmp_path / "p.yaml") if each.title.startswith(("corr", "app"))
    ] == []


@pytest.mark.slow
@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_what_was_meant_is_offered_only_where_it_mends(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    before = sum(each.is_problem for each in check(text).found)
    for action in offered(text):
        if action.title.startswith("write "):
            assert sum(each.is_problem for each in check(made(text, action)).found) < before


# Whose right text only their author knows.
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("amount-as-a-sum", "10억원"),
        ("amount-grouped-with-dots", "4,200,000,000"),
        ("amount-in-hangul", "42억원"),
        ("day-with-its-weekday", "2026-03-05"),
        ("key-misspelt", "national"),
        ("period-as-text", "period: {from: 2026-05-01, to: 2026-12-31}"),
        ("amounts-is-a-unit", "amounts: {unit: 백만원}"),
        ("share-as-a-fraction-of-one", "59.3%"),
        ("space-missing-after-colon", "national: 42억"),
        ("space-missing-after-dash", "- id: training"),
        ("title-begins-with-a-star", "'*경북 AI 대전환*'"),
        ("year-of-two-digits", "2026"),
        ("colon-missing", "national: 42억"),
    ],
)
def test_what_people_mistype_is_written_as_it_should_stand(name: str, expected: str) -> None:
    text = (FOLDERS[1] / f"{name}.yaml").read_text(encoding="utf-8")
    action = with_title("write ", offered(text))
    assert action.title == f"write `{expected}`"
    assert expected in made(text, action)
    assert [each for each in check(made(text, action)).found if each.is_problem] == []


def test_a_remark_is_kept_as_a_comment() -> None:
    text = (FOLDERS[1] / "amount-with-a-remark.yaml").read_text(encoding="utf-8")
    action = with_title("write ", offered(text))
    assert "10억  # 예정" in made(text, action)


def test_a_section_that_is_missing_is_added_where_it_belongs_and_offered_once() -> None:
    text = "# head\n" + make_proposal("documents: []")
    action = with_title("add `plans`", offered(text))
    after = made(text, action)
    assert "\nplans:\n  sustainability: \n  staffing: \n" in after
    assert after.index("budget:") < after.index("plans:") < after.index("documents:")
    nested = made(text, with_title("add `targets`", offered(text)))
    assert "\n  ai_use:\n    baseline: \n    target: \n  results:\n    - name: \n" in nested


def test_what_is_put_in_ends_its_lines_as_the_file_does() -> None:
    text = make_proposal().replace("\n", "\r\n")
    after = made(text, with_title("add `plans`", offered(text)))
    assert "plans:" in after
    assert after.count("\n") == after.count("\r\n") > text.count("\n")
    broken = PROPOSAL.replace("\n", "\r\n")
    mended = edited(broken, edits_of_step(check(broken), 1, Lines(broken)))
    assert mended.count("\n") == mended.count("\r\n") == broken.count("\n")
    assert outcomes(check(mended))["local-share"] is Outcome.MET


def test_a_section_is_added_in_the_words_of_the_file() -> None:
    budget = "예산: [{분야: 솔루션, 국비: 60, 지방비: 20, 민간: 20}]"
    text = f"형식: 1\n사업: region-led-ai\n제출일: 2026. 3. 5.\n사업명: 🏛\n{budget}"
    action = with_title("`신청`을 추가", offered(text, lang="ko"))
    assert made(text, action) == text.replace("\n예산", "\n신청:\n  지역: \n예산")
    after = text.replace("\n예산", "\n신청: {지역: 경북}\n예산")
    targets = with_title("`목표`를 추가", offered(after, lang="ko"))
    assert made(after, targets).startswith(
        f"{after}\n목표:\n  도입기업: \n  교육생: \n  AI 활용률:\n    현재: "
    )


def test_the_first_line_is_added_before_all_others() -> None:
    text = "programme: region-led-ai\n" + "\n".join(make_proposal("", ["schema", "programme"]).split("\n"))
    action = with_title("add `schema`", offered(text))
    assert made(text, action) == f"schema: \n{text}"


def test_a_file_within_brackets_and_a_rule_file_get_no_section() -> None:
    assert [each for each in offered("{schema: 1}") if each.title.startswith("add")] == []
    edition = (ROOT / "rules" / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    path = ROOT / "rules" / "region-led-ai" / "2027.yaml"
    text = edition.replace('edition: "2026"', 'edition: "2027"').replace("unknowns:", "unknown:")
    assert [each for each in offered(text, path=path) if each.title.startswith("add")] == []


def test_a_problem_of_another_file_and_of_a_cell_is_not_written_here(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text(
        "세부사업,분야,연도,국비,도비\n하나,솔루션,2026,육십억,10억\n", encoding="utf-8"
    )
    text = make_proposal("budget: {workbook: b.csv}")
    assert [each for each in check(text, tmp_path / "p.yaml").found if each.is_problem]
    assert [
        each.title for each in offered(text, path=tmp_path / "p.yaml") if each.title.startswith("write")
    ] == []
