"""Which edition judges a proposal, why, and how its file is read in the words of that edition."""

from datetime import date
from pathlib import Path

import pytest

from builders import LIBRARY, make_proposal
from house_rules import HOUSE, share
from regionai.judge.reading import Options, read_submission, reread
from regionai.judge.submission import Submission
from regionai.rules.editions.library import Library
from regionai.source import composer
from regionai.source.office.tables import tables_in
from regionai.source.problem import UnreadableError

NO_OPTIONS = Options()


def read(text: str, options: Options = NO_OPTIONS, library: Library = LIBRARY) -> Submission:
    return read_submission(text.encode(), "test.yaml", library, options)


def refused(text: str, options: Options = NO_OPTIONS) -> list[tuple[str, int, int]]:
    """The code of every reason why a proposal cannot be read, with its line and column."""
    with pytest.raises(UnreadableError) as found:
        read(text, options)
    return [(each.code, each.span.line, each.span.column) for each in found.value.problems]


@pytest.mark.parametrize(
    ("changes", "options", "edition", "because", "judged_for"),
    [
        ("title: x", Options(), "2026", "chosen.by-submitted", date(2026, 3, 5)),
        ("edition: '2025'", Options(), "2025", "chosen.by-edition", date(2026, 3, 5)),
        ("edition: '2026'", Options(edition="2025"), "2025", "chosen.by-option", date(2026, 3, 5)),
        ("title: x", Options(as_of=date(2026, 4, 1)), "2026", "chosen.by-as-of", date(2026, 4, 1)),
        ("title: x", Options(as_of=date(2025, 8, 1)), "2025", "chosen.by-as-of", date(2025, 8, 1)),
        # The day that the caller asks for counts before what the proposal says.
        ("edition: '2025'", Options(as_of=date(2026, 4, 1)), "2026", "chosen.by-as-of", date(2026, 4, 1)),
    ],
)
def test_an_edition_is_chosen_for_a_reason_that_is_said(
    changes: str, options: Options, edition: str, because: str, judged_for: date
) -> None:
    found = read(make_proposal(changes), options)
    chosen = found.applied[0]
    assert (chosen.rules.edition, chosen.because.id, found.submitted) == (edition, because, judged_for)


def test_without_a_day_the_law_of_the_first_day_of_the_edition_applies() -> None:
    found = read(make_proposal("edition: '2026'", without=["submitted"]), Options())
    assert found.submitted is None
    assert len(found.applied) > 1


@pytest.mark.parametrize(("day", "is_applied"), [("2026-03-05", False), ("2026-03-06", True)])
def test_rules_of_a_house_apply_from_their_first_day_on(
    day: str, tmp_path: Path, *, is_applied: bool
) -> None:
    text = HOUSE.replace("from: 2026-01-01", "from: 2026-03-06").replace(
        "RULES", share("a", "local", "at_least: 1%")
    )
    (tmp_path / "1.yaml").write_text(
        text.replace("documents:", "adds_to: region-led-ai\ndocuments:"), encoding="utf-8"
    )
    found = read(make_proposal(f"submitted: {day}"), library=Library((tmp_path,)))
    assert ("house@1" in [each.rules.name for each in found.applied]) is is_applied


def test_a_proposal_is_as_its_file_has_it_until_it_is_changed() -> None:
    found = read(make_proposal(), Options())
    assert found.is_written
    assert not found.with_proposal(found.proposal).is_written


@pytest.mark.parametrize("more", [(), ("training",)])
def test_the_programme_and_the_categories_are_called_as_the_edition_calls_them(
    more: tuple[str, ...],
) -> None:
    title = read(make_proposal(), Options()).applied[0].rules.categories["solution"].ko
    line = f"budget: [{{category: {title}, national: 7, private: 3}}]"
    totals = ", ".join(f"{name}: 5" for name in (title, *more))
    text = make_proposal(f"{{programme: 지역 주도형 AI 대전환, {line}, totals: {{{totals}}}}}")
    for found in (read(text, Options()), reread(read(text, Options()), text)):
        assert found.proposal.programme == "region-led-ai"
        assert [each.category for each in found.proposal.budget] == ["solution"]
        assert found.proposal.totals is not None
        assert [*found.proposal.totals.categories] == ["solution", *more]


@pytest.mark.parametrize(("day", "codes"), [("2026-06-30", []), ("2026-07-01", ["region.no-more"])])
def test_a_region_must_exist_on_the_day_that_is_judged_for(day: str, codes: list[str]) -> None:
    text = make_proposal(f"{{submitted: {day}, applicant: {{region: 전남}}}}")
    try:
        found = read(text, Options()).submitted
    except UnreadableError as error:
        assert [problem.code for problem in error.problems] == codes
    else:
        assert (str(found), codes) == (day, [])


def test_without_a_day_a_region_must_exist_on_the_first_of_the_edition() -> None:
    gone, to_come = (
        make_proposal(f"{{edition: '2026', applicant: {{region: {name}}}}}", without=["submitted"])
        for name in ("전남", "전남광주")
    )
    assert read(gone).submitted is None
    assert refused(to_come) == [("region.not-yet", 4, 23)]


def test_a_caller_who_says_the_region_is_told_where_another_is_written() -> None:
    text = make_proposal()
    assert read(text, Options(region="gyeongbuk")).proposal == read(text).proposal
    assert refused(text, Options(region="경남")) == [("table.other-region", 5, 23)]


def test_a_table_that_nobody_can_open_is_told_where_it_is_named() -> None:
    assert refused(make_proposal("budget: {workbook: b.csv}")) == [("table.not-here", 6, 1)]


def test_a_table_is_refused_at_the_row_with_which_a_file_has_too_many_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = make_proposal("budget: {workbook: b.csv}")
    table = "(단위: 백만원)\n분야,국비,지방비\n솔루션,1,2\n솔루션,3,4\n솔루션,5,6\n"

    def read_with(limit: int) -> Submission:
        monkeypatch.setattr(composer, "MAX_NODES", limit)
        tables = tables_in(table.encode(), "b.csv")
        return read_submission(text.encode(), "test.yaml", LIBRARY, NO_OPTIONS, lambda name: (tables, name))

    assert len(read_with(40).proposal.budget) == 3
    with pytest.raises(UnreadableError) as found:
        read_with(39)
    assert [each.say("en") for each in found.value.problems] == [
        "b.csv:C5 there are more than 39 values; split the file."
    ]
