"""Files of cases: what they may say, and every mistake with its line."""

from pathlib import Path

import pytest

from builders import LIBRARY
from regionai.rulebook.cases import MAX_TRIED, read_cases
from regionai.rulebook.harness import Harness
from regionai.source.problem import UnreadableError

EDITION = LIBRARY.find("region-led-ai@2026")
HEAD = """\
schema: 1
edition: region-led-ai@2026
base:
  submitted: 2026-03-05
  applicant: {region: 경북}
  budget: [{category: solution, national: 60, province: 20, private_cash: 20}]
cases:
"""
CASE = """\
  - id: a
    says: {ko: 그렇다, en: so it is}
    expect: {error: {local-share: met}}
"""


def read(tmp_path: Path, text: str) -> Harness:
    path = tmp_path / "x.cases.yaml"
    path.write_text(text, encoding="utf-8")
    return Harness(EDITION.rules, LIBRARY.regions, read_cases(path, EDITION, LIBRARY.regions))


def problems(tmp_path: Path, text: str) -> list[tuple[str, int]]:
    with pytest.raises(UnreadableError) as caught:
        read(tmp_path, text)
    return [(problem.code, problem.span.line) for problem in caught.value.problems]


def test_a_case_is_the_base_with_what_it_says_itself(tmp_path: Path) -> None:
    own = CASE.replace("expect", "proposal: {title: 다른 제목}\n    without: [submitted]\n    expect")
    harness = read(tmp_path, HEAD + CASE + own.replace("id: a", "id: b"))
    (first, _), (second, _) = harness.laid
    assert (first.proposal.title, str(first.proposal.submitted)) == ("x", "2026-03-05")
    assert (second.proposal.title, second.proposal.submitted) == ("다른 제목", None)
    assert first.proposal.budget == second.proposal.budget
    assert all(tried.holds for tried in harness.tried())


def test_a_case_is_tried_with_each_value_at_any_depth(tmp_path: Path) -> None:
    own = CASE.replace(
        "expect: {error: {local-share: met}}",
        "for_each:\n      budget.0.category: [solution, other]\n      targets.ai_use.baseline: [1%, 2%]\n"
        "    expect: {error: {allowed-categories: met}}",
    )
    harness = read(tmp_path, HEAD + own)
    found = [(t.proposed.value, t.holds) for t in harness.tried()]
    assert found == [
        ("solution, 1%", True),
        ("solution, 2%", True),
        ("other, 1%", False),
        ("other, 2%", False),
    ]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("edition: region-led-ai@2026", "edition: region-led-ai@2025"), [("cases.other-edition", 2)]),
        (("local-share: met", "locl-share: met"), [("cases.unknown-rule", 10)]),
        (("local-share: met", "local-share: kept"), [("field.not-one-of-these", 10)]),
        (("error: {", "fatal: {"), [("field.unknown-key", 10)]),
        (("province: 20", "province: 20원쯤"), [("money.about", 6)]),
        (("{region: 경북}", "{region: 경복}"), [("region.unknown-meant", 5)]),
        (("submitted: 2026-03-05", "submitted: 2026-07-01"), []),
        (("{region: 경북}", "{region: 전남광주}"), [("region.not-yet", 5)]),
        (("    expect", "    proposal: []\n    expect"), [("field.not-a-proposal", 10)]),
        (("    expect", "    for_each: []\n    expect"), [("cases.for-each", 10)]),
        (("    expect", "    for_each: {title: x}\n    expect"), [("cases.for-each", 10)]),
        (("    expect", "    elsewhere: {applicant: {region: x}}\n    expect"), [("region.unknown", 10)]),
        (("    expect", "    proposal: {budget: []}\n    expect"), [("field.empty-list", 10)]),
        (("    expect", "    for_each: {budget.7.category: [x]}\n    expect"), [("cases.no-place", 10)]),
        (("    expect", "    for_each: {budget.7: [{}]}\n    expect"), [("cases.no-place", 10)]),
        (("    expect", "    for_each: {consortium.0.kind: [sme]}\n    expect"), [("cases.no-place", 10)]),
        (("    expect", "    for_each: {title.0: [x]}\n    expect"), [("cases.no-place", 10)]),
        (("    expect", "    for_each: {budget.²: [x]}\n    expect"), [("field.mapping-for-list", 6)]),
        (("    expect", f"    for_each: {{{'a.' * 31}a: [x]}}\n    expect"), [("field.unknown-key", 10)]),
        (("    expect", f"    for_each: {{{'a.' * 32}a: [x]}}\n    expect"), [("source.too-deep", 10)]),
    ],
)
def test_a_mistake_is_told_once_with_its_line(
    tmp_path: Path, change: tuple[str, str], expected: list[tuple[str, int]]
) -> None:
    text = HEAD + CASE + CASE.replace("id: a", "id: b")
    assert change[0] in text
    text = text.replace(*change, 1)
    if expected:
        assert problems(tmp_path, text) == expected
    else:
        assert read(tmp_path, text).laid


def test_an_id_is_given_once(tmp_path: Path) -> None:
    assert problems(tmp_path, HEAD + CASE + CASE) == [("proposal.repeated-id", 11)]


def test_a_base_may_be_missing(tmp_path: Path) -> None:
    own = CASE.replace(
        "expect",
        "proposal: {applicant: {region: 경북}, budget: [{national: 60, province: 40}]}\n    expect",
    )
    head = HEAD[: HEAD.index("base:")] + "cases:\n"
    assert [tried.holds for tried in read(tmp_path, head + own).tried()] == [True]


def test_the_proposals_that_lists_come_to_are_counted_before_any_is_made(tmp_path: Path) -> None:
    lists = ", ".join(f"{key}: [{', '.join(map(str, range(40)))}]" for key in ("title", "plans.staffing"))
    own = CASE.replace("expect", f"for_each: {{{lists}}}\n    expect")
    rest = (MAX_TRIED - 1600) * "x,"
    exactly = CASE.replace("id: a", "id: b").replace("expect", f"for_each: {{title: [{rest}]}}\n    expect")
    whole = HEAD + own + exactly
    assert len(read(tmp_path, whole).laid) == MAX_TRIED
    assert problems(tmp_path, whole + CASE.replace("id: a", "id: c")) == [("cases.too-many", 16)]
    # As many as in 1.3 KB: to make them all would take days.
    many = ", ".join(f"k{n}: [{', '.join(map(str, range(40)))}]" for n in range(5))
    assert problems(tmp_path, HEAD + own.replace(lists, many)) == [("cases.too-many", 10)]
