"""Which edition applies, and rule files that contradict themselves."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from builders import LIBRARY, assessed, make_proposal
from house_rules import BOTH, HOUSE
from regionai.judge.reading import Options, check_bytes
from regionai.rules.editions.edition import read_edition
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Library
from regionai.rules.editions.published import Records
from regionai.source.problem import UnreadableError

RULES = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")


def applied(text: str, edition: str | None = None, as_of: date | None = None) -> list[str]:
    assessment = assessed(text, edition=edition, as_of=as_of)
    return [chosen.rules.name for chosen in assessment.applied]


def codes(text: str, library: Library = LIBRARY) -> list[str]:
    with pytest.raises(UnreadableError) as caught:
        check_bytes(text.encode(), "x.yaml", library, Options())
    return [problem.code for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2025-07-29", "region-led-ai@2025"),
        ("2026-02-03", "region-led-ai@2025"),
        ("2026-02-04", "region-led-ai@2026"),
        ("2026-12-31", "region-led-ai@2026"),
    ],
)
def test_the_day_of_submission_chooses_the_edition(day: str, name: str) -> None:
    assert applied(make_proposal(f"submitted: {day}"))[0] == name


@pytest.mark.parametrize("day", ["2025-07-28", "2027-01-01"])
def test_no_edition_is_made_up_for_another_day(day: str) -> None:
    assert codes(make_proposal(f"submitted: {day}")) == ["library.none-in-force"]


def test_the_edition_named_wins_over_the_day() -> None:
    assert applied(make_proposal("edition: '2025'"))[0] == "region-led-ai@2025"


def test_the_caller_wins_over_the_proposal() -> None:
    text = make_proposal("edition: '2025'")
    assert applied(text, edition="2026")[0] == "region-led-ai@2026"
    assert applied(text, as_of=date(2026, 3, 5))[0] == "region-led-ai@2026"
    later = assessed(make_proposal(), as_of=date(2025, 8, 1))
    assert later.applied[0].rules.name == "region-led-ai@2025"
    assert (later.submission.submitted, later.proposal.submitted) == (date(2025, 8, 1), date(2026, 3, 5))


@pytest.mark.parametrize(
    ("day", "said", "piece"),
    [
        ("2026-01-02", "library.law-in-force", "in force on 2026-01-02"),
        ("2026-01-01", "library.law-unchanged", "read the same from late 2025 to the middle of 2026"),
        ("2025-10-01", "library.law-unchanged", "read the same from late 2025 to the middle of 2026"),
        ("2025-09-30", "library.law-unchanged-later", "not compared with the text of that day. The cited"),
        ("2025-08-01", "library.law-unchanged-later", "(in force from 2026-01-02); not compared"),
    ],
)
def test_general_law_is_applied_beside_and_says_what_was_compared(day: str, said: str, piece: str) -> None:
    because = assessed(make_proposal(f"{{submitted: {day}, edition: '2026'}}")).applied[1].because
    assert because.id == said
    assert piece in because.say("en")


def test_a_law_that_compares_nothing_is_only_the_nearest(tmp_path: Path) -> None:
    law = (SHIPPED / "subsidy-law" / "2026.yaml").read_text(encoding="utf-8")
    start, end = law.index("unchanged:"), law.index("# `published` is")
    other = (law[:start] + law[end:]).replace("subsidy-law", "other-law")
    (tmp_path / "other.yaml").write_text(other, encoding="utf-8")
    edition = next(e for e in Library((tmp_path,)).editions("other-law")).rules
    assert edition.nearest_to(date(2025, 12, 1)).id == "library.law-nearest"
    shipped = next(LIBRARY.editions("subsidy-law")).rules
    assert shipped.nearest_to(date(2027, 1, 1)).id == "library.law-nearest"


def test_before_the_first_text_of_a_law_the_nearest_is_applied_not_the_newest(tmp_path: Path) -> None:
    law = (SHIPPED / "subsidy-law" / "2026.yaml").read_text(encoding="utf-8")
    later = law.replace('edition: "2026"', 'edition: "2027"').replace("2026-01-02", "2027-01-02", 1)
    assert later.count("2027") == 2
    (tmp_path / "2027.yaml").write_text(later, encoding="utf-8")
    library = Library((tmp_path,))
    names = {
        day: assessed(make_proposal(f"submitted: {day}"), library).applied[1].rules.name
        for day in ("2025-08-01", "2026-03-05")
    }
    assert names == {"2025-08-01": "subsidy-law@2026", "2026-03-05": "subsidy-law@2026"}


def test_a_region_is_right_on_one_day_and_wrong_on_the_next() -> None:
    def on(region: str, day: str) -> str:
        return make_proposal(f"{{applicant: {{region: {region}}}, submitted: {day}}}")

    assert assessed(on("전남", "2026-06-30")).region.slug == "jeonnam"
    assert codes(on("전남", "2026-07-01")) == ["region.no-more"]
    assert codes(on("전남광주", "2026-06-30")) == ["region.not-yet"]
    assert assessed(on("전남광주", "2026-07-01")).region.slug == "jeonnam-gwangju"


def test_a_member_of_a_region_that_is_no_more_is_named_too() -> None:
    members = "consortium: [{id: a, name: a, kind: sme, region: 광주}]"
    assert codes(make_proposal(f"{members}\nsubmitted: 2026-07-01")) == ["region.no-more"]


def edition_codes(tmp_path: Path, *changes: tuple[str, str]) -> list[tuple[str, int]]:
    text = RULES
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    path = tmp_path / "edition.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        read_edition(path, LIBRARY.regions, Records())
    return [(problem.code, problem.span.line) for problem in caught.value.problems]


def line_of(piece: str) -> int:
    return RULES[: RULES.index(piece)].count("\n") + 1


def test_a_rule_cites_a_document_of_its_file(tmp_path: Path) -> None:
    change = ("      document: press-20260204", "      document: press-2026")
    assert edition_codes(tmp_path, change) == [("rules.unknown-document", line_of(change[0]))]


def test_a_rule_is_no_better_known_than_its_document(tmp_path: Path) -> None:
    change = ("      document: press-20260204", "      document: press-20260204\n      grade: official")
    assert edition_codes(tmp_path, change) == [("rules.better-grade", line_of(change[0]) + 1)]


def test_what_is_inferred_is_never_an_error(tmp_path: Path) -> None:
    barred = "    barred: [daegu, ulsan, gyeongnam, jeonnam, jeju]\n"
    change = (f"{barred}    severity: warning", f"{barred}    severity: error")
    assert edition_codes(tmp_path, change) == [("rules.inferred-error", line_of(change[0]) + 1)]


def test_an_unknown_kind_is_pointed_at(tmp_path: Path) -> None:
    change = ("    kind: amount", "    kind: amout")
    assert edition_codes(tmp_path, change) == [("field.not-one-of", line_of(change[0]))]


def test_an_id_is_given_once(tmp_path: Path) -> None:
    change = ("- id: local-share", "- id: national-share")
    assert edition_codes(tmp_path, change) == [("proposal.repeated-id", line_of(change[0]))]


def test_a_quantity_is_defined(tmp_path: Path) -> None:
    found = edition_codes(
        tmp_path, ("    of: national\n", "    of: nation\n"), ("    of: local\n", "    of: locale\n")
    )
    assert [code for code, _ in found] == ["rules.unknown-quantity"] * 2


def test_an_unknown_names_where_was_looked(tmp_path: Path) -> None:
    change = ("    looked_in: [press-20260204]", "    looked_in: [press]")
    assert edition_codes(tmp_path, change) == [("rules.unknown-document", line_of(change[0]))]


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("    at_most: 60%\n", "", "rules.one-limit"),
        ("    at_most: 60%\n", "    at_most: 100%\n", "share.always-kept"),
        ("    at_most: 60%\n", "    at_most: 60%\n    at_least: 10%\n", "rules.one-limit"),
        ("    at_most: 70억\n", "", "rules.one-limit"),
        (
            "    at_most: 70억\n    per: fiscal-year\n    on: average\n",
            "    at_least: 70억\n    per: fiscal-year\n",
            "rules.floor-per-year",
        ),
        ("    per: fiscal-year\n", "", "rules.average-of-nothing"),
        ("    on: average\n", "    on: averages\n", "field.not-one-of"),
        ("    kind: share\n", "    kind: shares\n", "field.not-one-of"),
        ("    kind: share\n", "", "field.missing"),
        ("    role: lead\n", "", "rules.kinds-or-role"),
        ("    to: 2026-03-10\n", "    to: 2026-01-10\n", "proposal.period-reversed"),
        ("    paths: plans.staffing\n", "    paths: plans.stafing\n", "rules.unknown-path"),
        ("    source: national\n", "    source: nation\n", "rules.unknown-source"),
        ("    source: national\n", "    source: []\n", "field.not-words"),
        ("    severity: error\n", "    severity: fatal\n", "field.not-one-of-these"),
        ("    severity: error\n", "    severity: [error]\n", "field.not-a-single-value"),
        (
            "  solution: {ko: AI 솔루션 개발·보급, en:",
            "  solution: {ko: '', en:",
            "field.not-both-languages",
        ),
        ("    barred: [", "    unnamed: one\n    barred: [", "number.not-a-count"),
        ("barred: [daegu, ", "barred: [deagu, ", "rules.unknown-region"),
        ("allowed: [solution, ", "allowed: [solutoin, ", "rules.unknown-category"),
        ("    source: national\n", "    category: trainin\n", "rules.unknown-category"),
        ("    role: lead\n", "    role: lead\n    implied_by: lead-bod\n", "rules.unknown-rule"),
        ("    role: lead\n", "    role: lead\n    implied_by: lead-body\n", "rules.unknown-rule"),
        ("    role: lead\n", "    role: lead\n    waivable: maybe\n", "field.not-one-of-these"),
    ],
)
def test_a_mistake_in_a_rule_file_is_named(tmp_path: Path, before: str, after: str, code: str) -> None:
    assert [found for found, _ in edition_codes(tmp_path, (before, after))] == [code]


def test_a_programme_without_its_law_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        RULES.replace("beside: [subsidy-law]", "beside: [no-law]").replace('"2026"', '"9"'),
        encoding="utf-8",
    )
    text = make_proposal("edition: '9'")
    assert codes(text, Library((tmp_path,))) == ["library.no-law"]


def test_cases_of_an_edition_are_no_edition(tmp_path: Path) -> None:
    folder = tmp_path / "region-led-ai"
    folder.mkdir()
    (folder / "2026.yaml").write_text(RULES, encoding="utf-8")
    (folder / "2026.cases.yaml").write_text("cases: []\n", encoding="utf-8")
    shutil.copy(SHIPPED / "regions.yaml", tmp_path)
    library = Library(shipped=tmp_path)
    assert [edition.rules.name for edition in library.editions("region-led-ai")] == ["region-led-ai@2026"]


def house_of(folder: Path, categories: str) -> Library:
    text = HOUSE.replace("RULES", BOTH[0] + BOTH[1]).replace(
        "quantities:", f"categories: {categories}\nquantities:"
    )
    (folder / "house.yaml").write_text(text, encoding="utf-8")
    return Library((folder,))


def test_a_category_may_go_without_a_short_form(tmp_path: Path) -> None:
    library = house_of(tmp_path, "{a: {ko: 가, en: x}, b: {ko: 나나, en: y, also: 나}}")
    rules = library.find("house").rules
    assert rules.category_titles == {"a": "가", "b": "나", "other": "기타"}
    assert [rules.category(word) for word in ("가", "x", "나나", "나", "b", "기타", "다")] == [
        *("a", "a", "b", "b", "b", "other", "다"),
    ]


@pytest.mark.parametrize("also", ["{}", "[]", "[[가]]"])
def test_short_forms_of_a_category_are_words(also: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        house_of(tmp_path, f"{{a: {{ko: 가, en: x, also: {also}}}}}").find("house")
    assert [problem.code for problem in caught.value.problems] == ["field.not-words"]
