"""Which edition judges a proposal, why, and how its file is read in the words of that edition."""

from datetime import date

import pytest

from builders import LIBRARY, make_proposal
from regionai.judge.reading import Options, read_submission, reread
from regionai.judge.submission import Submission
from regionai.source.problem import UnreadableError


def read(text: str, options: Options) -> Submission:
    return read_submission(text.encode(), "test.yaml", LIBRARY, options)


@pytest.mark.parametrize(
    ("changes", "options", "edition", "because", "judged_for"),
    [
        ("title: x", Options(), "2026", "chosen.by-submitted", date(2026, 3, 5)),
        ("edition: '2025'", Options(), "2025", "chosen.by-edition", date(2026, 3, 5)),
        ("edition: '2026'", Options(edition="2025"), "2025", "chosen.by-option", date(2026, 3, 5)),
        ("title: x", Options(as_of=date(2026, 4, 1)), "2026", "chosen.by-as-of", date(2026, 4, 1)),
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
