"""Charts: where a bar ends, which side of a limit a point is on, and the exact won behind each of them."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html

from builders import assessed, make_proposal
from golden import CLEAN, JEJU, PROPOSALS, SHORT, TODAY, printed
from regionai.ask.portfolio import row_of
from regionai.messages import message
from regionai.model.finding import Outcome
from regionai.report.check.formats.html.charts import payers_chart
from regionai.report.page.drawing.chart import Chart, Plane, Point, Stretch, Strip
from regionai.report.page.drawing.svg import chart_markup, plane_markup
from regionai.report.pages.plane import plane

# Where strips begin, in units of the picture.
LEFT, WIDTH = 190, 540


def drawn(*arguments: str) -> list[html.HtmlElement]:
    """The pictures of a page."""
    out = printed(*arguments, "--lang", "en", "--format", "html")
    return list(html.document_fromstring(out.encode()).iter("svg"))


def number(each: html.HtmlElement, name: str) -> int:
    return int(each.attrib[name])


def looks(picture: html.HtmlElement, look: str) -> list[html.HtmlElement]:
    return [each for each in picture.iter("rect") if each.get("class") == f"look-{look}"]


def titles(picture: html.HtmlElement) -> list[str]:
    return [str(each.text) for each in picture.iter("title")]


def end(bar: html.HtmlElement) -> int:
    return number(bar, "x") + number(bar, "width")


near = st.integers(-2, 2)


@settings(max_examples=40)
@given(near, near, st.sampled_from([100, 10**10]))
@example(0, 0, 10**10)
def test_a_bar_ends_on_the_side_of_its_limit_that_its_share_is_on(more: int, less: int, whole: int) -> None:
    national, local = whole * 3 // 5 + more, whole // 5 + less
    budget = f"[{{category: solution, national: {national}, local: {local}, private: {whole // 5}}}]"
    chart = payers_chart(assessed(make_proposal(f"budget: {budget}")))
    picture = html.fragment_fromstring(chart_markup(chart, "en").html)
    cap, floor = (number(line, "x1") for line in picture.iter("line"))
    total = national + local + whole // 5
    (paid,), (joined,) = looks(picture, "national"), looks(picture, "local")
    assert (end(paid) <= cap) == (national * 5 <= total * 3)
    assert (end(paid) == cap) == (national * 5 == total * 3)
    assert (end(joined) >= floor) == (local * 5 >= total)
    assert (end(joined) == floor) == (local * 5 == total)


def test_who_pays_what_and_the_room_of_each_are_drawn_with_their_won() -> None:
    payers, rooms = drawn("check", SHORT, *TODAY)
    assert payers.get("role") == "img"
    assert payers.get("aria-label") == titles(payers)[0] == "who pays what: total 11,600,000,000원"
    assert titles(payers)[1:] == [
        "national money 7,000,000,000원 (60.34%)",
        "at most 60%",
        "local money 2,200,000,000원 (18.96%)",
        "at least 20%",
        "private money 2,400,000,000원 (20.69%)",
    ]
    national, local = looks(rooms, "room")
    assert end(national) < LEFT + WIDTH // 2 < number(local, "x")
    assert "must gain at least 150,000,000원 (`local-share`)" in titles(rooms)


def test_what_may_be_paid_is_drawn_beyond_what_surely_is() -> None:
    payers, _ = drawn("check", JEJU, *TODAY)
    (sure,), perhaps = looks(payers, "national"), looks(payers, "perhaps")
    (cap, _) = (number(line, "x1") for line in payers.iter("line"))
    assert number(perhaps[0], "x") == end(sure) < cap < end(perhaps[0])


def test_money_is_stacked_by_year_and_by_category() -> None:
    year, category = drawn("budget", CLEAN)
    assert end(looks(year, "private_in_kind")[0]) == LEFT + WIDTH
    assert "solution" in [each.text for each in category.iter("text")]
    assert "the municipalities' money 700,000,000원" in titles(category)
    bars = [each for each in category.iter("rect") if each.get("class") != "look-empty"]
    assert all(number(after, "x") in (end(before), LEFT) for before, after in pairwise(bars))


def test_a_budget_without_money_has_no_shares_to_draw(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(make_proposal("budget: [{category: solution, year: 2026, national: 0}]"), "utf-8")
    assert drawn("budget", str(path)) == drawn("portfolio", str(path)) == []
    payers, _ = drawn("check", str(path), *TODAY)
    assert looks(payers, "national") == []


def test_a_sweep_is_a_strip_for_each_rule_that_turns_at_its_breakpoint() -> None:
    (picture,) = drawn("budget", CLEAN, "--sweep", "local=15억..60억")
    assert "local-share 1,500,000,000원 ~ 2,199,999,999원: broken" in titles(picture)
    assert "local-share 2,200,000,000원 ~ 6,000,000,000원: met" in titles(picture)
    turns = {title.text: title.getparent() for title in picture.iter("title")}
    now, turn = turns["now"], turns["2,866,666,667원"]
    assert now is not None
    assert turn is not None
    assert number(turn, "x1") < number(now, "x1")
    (at_turn,) = drawn("budget", CLEAN, "--sweep", "local=29억..60억")
    assert "now" in titles(at_turn)
    (last,) = drawn("budget", CLEAN, "--sweep", "local=10억..22억")
    assert "local-share 2,200,000,000원 ~ 2,200,000,000원: met" in titles(last)
    (below,) = drawn("budget", CLEAN, "--sweep", "local=10억..15억")
    assert "now" not in titles(below)


def test_regions_are_drawn_beside_the_local_share() -> None:
    (picture,) = drawn("budget", CLEAN, "--local-share")
    (own,) = looks(picture, "own")
    assert len(looks(picture, "other")) == 16
    assert end(own) < {number(line, "x1") for line in picture.iter("line")}.pop()
    assert "local money in the total 24.79%" in titles(picture)


def test_a_portfolio_stands_in_the_plane_of_what_is_allowed() -> None:
    proposals = [f"proposals/{name}" for name in PROPOSALS if "2026" in name]
    (picture,) = drawn("portfolio", *proposals)
    (allowed,) = looks(picture, "allowed")
    right, bottom = end(allowed), number(allowed, "height")
    inside = {
        each.get("class"): number(each, "cx") <= right and number(each, "cy") <= bottom
        for each in picture.iter("circle")
    }
    assert inside == {"look-met": True, "look-broken": False}
    assert any(title.endswith("proposals/short-match-2026.yaml") for title in titles(picture))


def test_only_a_limit_that_all_have_is_one_of_the_plane() -> None:
    row = row_of(assessed(make_proposal()))
    found = plane([row, row])
    assert found is not None
    assert (found.cap and found.cap.at, found.floor and found.floor.at) == (Fraction(3, 5), Fraction(1, 5))
    other = row._replace(national=row.national._replace(limits=()))
    found = plane([row, other])
    assert found is not None
    assert (found.cap, found.floor and found.floor.at) == (None, Fraction(1, 5))


def test_without_a_limit_of_all_nothing_is_shaded() -> None:
    half = (Fraction(1, 2), Fraction(1, 2))
    points = tuple(Point(half, half, Outcome.MET, f"p{n}", message("text", text=str(n))) for n in range(2))
    text = message("text", text="t")
    picture = html.fragment_fromstring(plane_markup(Plane(text, points, text, text, None, None), "en").html)
    assert looks(picture, "allowed") == list(picture.iter("line")) == []
    assert [each.text for each in picture.iter("text")][-2:] == ["○ p0", "○"]


@pytest.mark.parametrize(("words", "shown"), [("가" * 10, False), ("가" * 3, True)])
def test_words_stand_in_a_stretch_where_there_is_room(words: str, shown: bool) -> None:
    text = message("text", text="t")
    stretch = Stretch(Fraction(0), Fraction(1, 5), "local", text, words)
    chart = Chart(text, (Strip("row", (stretch,)),), Fraction(0), Fraction(1))
    assert (words in chart_markup(chart, "ko").html) is shown


def test_a_share_that_is_not_exact_is_a_box_around_its_sign() -> None:
    between, exact = (Fraction(1, 4), Fraction(1, 2)), (Fraction(1, 4), Fraction(1, 4))
    text = message("text", text="t")
    points = (
        Point(between, exact, Outcome.UNDECIDED, "p", text),
        Point(exact, exact, Outcome.MET, "q", text),
    )
    picture = html.fragment_fromstring(plane_markup(Plane(text, points, text, text, None, None), "en").html)
    (box,) = looks(picture, "range")
    assert int(box.get("width", "")) > int(box.get("height", "")) > 0
