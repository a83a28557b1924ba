"""Indicators lie next to their edition: read when they are asked for, and refused with their line."""

import json
import shutil
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import assessed, make_proposal
from regionai.cli.app import run
from regionai.messages import message
from regionai.model.spelling import in_words
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.indicator import FigureUnit, IndicatorFigure, IndicatorValue

PROPOSAL = Path("proposals/gyeongbuk-2026.yaml").read_bytes()
ONE = """\
schema: 1
edition: house@1
quantities:
  away: {title: {ko: 밖, en: away}, executed_in: outside-region}
indicators:
  away-share: {title: {ko: 밖의 몫, en: share away}, why: {ko: 왜, en: why}, of: away, in: total}
"""
EDITION = """\
schema: 1
programme: house
edition: "1"
title: {ko: 내부 기준, en: house rules}
applies: {from: 2026-01-01}
adds_to: region-led-ai
documents: {d: {title: 내부 기준, publisher: 도, retrieved: 2026-11-24, grade: official}}
quantities:
  total: {title: {ko: 총사업비, en: total}}
rules:
  - id: enough
    kind: amount
    title: {ko: 넉넉함, en: enough}
    of: total
    at_least: 1억
    severity: warning
    source: {document: d, says: {ko: 그렇다, en: so}}
unknowns: []
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a folder with an edition of house rules and its indicators, and a proposal above it."""
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "1.yaml").write_text(EDITION, encoding="utf-8")
    (folder / "1.indicators.yaml").write_text(ONE, encoding="utf-8")
    (tmp_path / "proposal.yaml").write_bytes(PROPOSAL)
    return folder


def checked(house: Path, output_format: str) -> int:
    proposal = str(house.parent / "proposal.yaml")
    return run(["check", proposal, "--rules", str(house), "--format", output_format, "--lang", "en"])


def test_an_indicator_is_one_entry_next_to_the_edition(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(house, "json")
    (assessment,) = json.loads(capsys.readouterr().out)["assessments"]
    last = assessment["indicators"][-1]
    assert (last["id"], last["title"], last["unit"]) == ("away-share", "share away", "ratio")
    assert run(["rules", "show", str(house / "1.indicators.yaml"), "--format", "json", "--lang", "en"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert [(row["id"], row["of"]) for row in shown["indicators"]] == [("away-share", "away, total")]
    assert [row["id"] for row in shown["quantities"]] == ["total", "away"]


def test_adding_one_leaves_a_sealed_edition_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "rules" / "region-led-ai"
    shutil.copytree(SHIPPED, folder.parent)
    file = folder / "2026.indicators.yaml"
    file.write_text(
        file.read_text(encoding="utf-8")
        + "  national-share: {title: {ko: 국비, en: n}, why: {ko: 왜, en: w}, of: national, in: total}\n",
        encoding="utf-8",
    )
    assert run(["rules", "lint", str(folder / "2026.yaml"), "--lang", "en"]) == 0
    assert "changed after" not in capsys.readouterr().out


def test_an_edition_with_indicators_inside_is_refused(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edition = house / "1.yaml"
    edition.write_text(EDITION + "indicators: {}\n", encoding="utf-8")
    assert run(["rules", "lint", str(edition), "--lang", "en"]) == 2
    assert "1.yaml:19:1 indicators are no published rules; move them to" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "line", "said"),
    [
        (("house@1", "house@2"), 2, "this file is of house@2, and the rules are house@1"),
        (("of: away", "of: awey"), 6, "`awey` is not among the `quantities`; nearest is `away`"),
        (("in: total", "in: total, per: trainees"), 6, "write `of` with one of `in`, `per` and `by`"),
        (("of: away, in: total", "of: away"), 6, "write `of` with one of `in`, `per` and `by`"),
        (("of: away, in: total", "in: total"), 6, "or `reached` without `of`"),
        (("of: away, in: total", "of: away, reached: trainees"), 6, "or `reached` without `of`"),
        (("in: total", "per: trainees, beside: smes"), 6, "nothing stands beside an indicator with `per`"),
        (("of: away, in: total", "reached: trainees, beside: away"), 6, "one of fiscal_independence, smes"),
        (("in: total", "by: fiscal-year, beside: smes"), 6, "write a quantity"),
        (("in: total", "in: total, beside: awey"), 6, "`awey` is not among the `quantities`"),
        (("in: total", "in: total, rests_on: e"), 6, "`e` is neither a document nor an unknown"),
        (
            ("quantities:", "documents: {d: {title: a, publisher: b, grade: press}}\nquantities:"),
            3,
            "delete it",
        ),
        (("executed_in: outside-region", "category: roads"), 4, "`roads` is not among the `categories`"),
        (
            ("  away: {", "  total: {source: national}\n  away: {"),
            4,
            "the quantity `total` means",
        ),
        (("schema: 1", "schema: 2"), 1, "write `schema: 1`"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line_where_it_is_asked_for(
    change: tuple[str, str], line: int, said: str, house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = house / "1.indicators.yaml"
    text = ONE.replace(*change)
    assert text != ONE
    file.write_text(text, encoding="utf-8")
    for command in (["rules", "lint", str(file)], ["rules", "show", str(file)]):
        assert run([*command, "--lang", "en"]) == 2
        found = capsys.readouterr().err
        assert f"1.indicators.yaml:{line}:" in found
        assert said in found
    assert checked(house, "json") == 2
    problem, *_ = json.loads(capsys.readouterr().out)["problems"]
    assert (Path(problem["file"]).name, problem["line"]) == ("1.indicators.yaml", line)
    # Formats that show no indicators do not read them.
    assert checked(house, "csv") == 0


def test_the_same_quantity_may_be_named_again(house: Path) -> None:
    file = house / "1.indicators.yaml"
    file.write_text(ONE.replace("  away: {", "  total: {}\n  away: {"), encoding="utf-8")
    assert run(["rules", "lint", str(file)]) == 0


def shown(changes: str) -> dict[str, IndicatorValue]:
    """The indicators of the small clean proposal with some changes."""
    return dict(assessed(make_proposal(changes)).indicators)


def whole(unit: FigureUnit, least: int, greatest: int) -> IndicatorFigure:
    return IndicatorFigure(unit, least, greatest)


def share(least: str, greatest: str) -> IndicatorFigure:
    return IndicatorFigure("ratio", Fraction(least), Fraction(greatest))


@pytest.mark.parametrize(("trainees", "each"), [(3, whole("won", 466_666_666, 533_333_333)), (0, None)])
def test_an_amount_for_each_of_a_target_is_cut_off_to_the_won_at_both_ends(
    trainees: int, each: IndicatorFigure | None
) -> None:
    budget = "budget: [{category: training, year: 2026, national: 10, local: 5}]"
    text = f"amounts: {{unit: 억원, rounded_to: 억원}}\n{budget}\ntargets: {{trainees: {trainees}}}"
    value = shown(text)["won-per-trainee"]
    assert (value.unit, value.figure) == ("won", each)
    assert (value.missing is None) == (each is not None)


# Money in kind.


@pytest.mark.parametrize(
    ("private", "expected"),
    [
        ("private_cash: 15, private_in_kind: 5", share("1/4", "1/4")),
        ("private: 20", share("0", "1")),
        ("private_cash: 5}, {matching: 15", share("0", "3/4")),
    ],
)
def test_the_share_in_kind_is_of_private_money(private: str, expected: IndicatorFigure) -> None:
    value = shown(f"budget: [{{national: 60, {private}}}]")["in-kind-share"]
    assert (value.figure, value.missing) == (expected, None)


def test_a_share_of_nothing_names_what_is_nothing() -> None:
    value = shown("budget: [{national: 60, local: 20}]")["in-kind-share"]
    assert value.figure is None
    assert value.missing is not None
    assert value.missing.say("en") == "private money may be 0원"


# Money abroad.

LINES = """
budget:
  - {national: 30, executed_by: applicant}
  - {national: 50, executed_by: seoul}
  - {national: 20, executed_by: tokyo}
"""


def bodies(tokyo: str) -> str:
    return (
        "consortium: [{id: seoul, name: a, kind: firm, region: 서울}, "
        f"{{id: tokyo, name: b, kind: firm{tokyo}}}]" + LINES
    )


@pytest.mark.parametrize(
    ("tokyo", "outside", "capital", "abroad"),
    [
        (", country: JP", share("7/10", "7/10"), share("1/2", "1/2"), share("1/5", "1/5")),
        (", region: 부산", share("7/10", "7/10"), share("1/2", "1/2"), share("0", "0")),
        # A body that says no place may be anywhere.
        ("", share("1/2", "7/10"), share("1/2", "7/10"), share("0", "1/5")),
    ],
)
def test_money_abroad_is_outside_the_region_and_not_in_the_capital(
    tokyo: str, outside: IndicatorFigure, capital: IndicatorFigure, abroad: IndicatorFigure
) -> None:
    found = shown(bodies(tokyo))
    keys = ("outside-region-share", "capital-region-share", "abroad-share")
    assert [found[key].figure for key in keys] == [outside, capital, abroad]


# SMEs reached.


def test_smes_reached_stand_beside_those_of_the_region() -> None:
    value = shown("targets: {sme_adopters: 60}")["smes-reached"]
    assert (value.unit, value.figure) == ("count", whole("count", 60, 60))
    assert value.beside is not None
    label, smes = value.beside
    assert label.say("en") == "SMEs of the region (2021, to the nearest 1,000)"
    assert smes == whole("count", 382_000, 382_000)


def test_a_region_without_a_figure_has_nothing_beside() -> None:
    changes = "{applicant: {region: 전남광주}, submitted: 2026-07-01, targets: {sme_adopters: 0}}"
    found = shown(changes)
    assert (found["smes-reached"].figure, found["smes-reached"].beside) == (whole("count", 0, 0), None)
    assert found["local-burden"].beside is None
    assert shown("targets: {trainees: 1}")["smes-reached"].missing == message(
        "indicator.no-target", path=in_words(("targets", "sme_adopters"))
    )


# Money by fiscal year.


def yearly(changes: str) -> list[tuple[str, IndicatorFigure | None, IndicatorFigure | None]]:
    """Each fiscal year: its key, its money, and the share of national money in it."""
    return [
        (key, value.figure, None if value.beside is None else value.beside[1])
        for key, value in shown(changes).items()
        if key.startswith("money-by-year")
    ]


PERIOD = "period: {from: 2026-05-01, to: 2027-12-31}\n"


def test_money_by_year_has_its_national_share() -> None:
    lines = "budget: [{year: 2026, national: 60, local: 40}, {year: 2027, national: 50, private: 150}]"
    assert yearly(lines) == [
        ("money-by-year-2026", whole("won", 100, 100), share("3/5", "3/5")),
        ("money-by-year-2027", whole("won", 200, 200), share("1/4", "1/4")),
    ]
    titles = [value.title.say("en") for value in shown(lines).values()][-2:]
    assert titles == [f"total project cost of the fiscal year {year}" for year in (2026, 2027)]


def test_undated_money_may_fall_in_either_year() -> None:
    lines = PERIOD + "budget: [{year: 2026, national: 60, local: 40}, {national: 50, local: 50}]"
    assert yearly(lines) == [
        # At most 60 + 50 national beside 40 local, at least 60 beside 40 + 50.
        ("money-by-year-2026", whole("won", 100, 200), share("2/5", "11/15")),
        ("money-by-year-2027", whole("won", 0, 100), None),
    ]


def test_a_year_of_the_cover_page_is_shown_and_decides() -> None:
    lines = PERIOD + "budget: [{national: 60, local: 40}]\ntotals: {'2026': {total: 70, national: 42}}"
    assert yearly(lines) == [
        ("money-by-year-2026", whole("won", 70, 70), share("3/5", "3/5")),
        ("money-by-year-2027", whole("won", 30, 30), share("3/5", "3/5")),
    ]


@pytest.mark.parametrize("changes", ["budget: [{national: 60}]", PERIOD + "budget: [{national: 60}]"])
def test_money_of_which_no_year_is_known_is_said_once(changes: str) -> None:
    assert yearly(changes) == [("money-by-year", None, None)]
    missing = shown(changes)["money-by-year"].missing
    assert missing is not None
    assert missing.id == "indicator.no-year"


@given(
    lines=st.lists(
        st.tuples(
            st.sampled_from([None, 2026, 2027]), st.integers(0, 4), st.sampled_from(["national", "local"])
        ),
        min_size=1,
        max_size=4,
    )
)
def test_money_by_year_is_what_some_dating_of_the_lines_comes_to(
    lines: list[tuple[int | None, int, str]],
) -> None:
    """Every won of an undated line falls in one of the years of the work period."""
    written = ", ".join(
        f"{{{'' if year is None else f'year: {year}, '}{key}: {won}}}" for year, won, key in lines
    )
    found = {key: (figure, beside) for key, figure, beside in yearly(f"{PERIOD}budget: [{written}]")}
    for year in (2026, 2027):
        options = [
            [(key, won)]
            if dated == year
            else [(key, n) for n in range(won + 1)]
            if dated is None
            else [(key, 0)]
            for dated, won, key in lines
        ]
        budgets = [
            (sum(won for _, won in some), sum(won for key, won in some if key == "national"))
            for some in product(*options)
        ]
        totals = [total for total, _ in budgets]
        if "money-by-year" in found:
            # No year has any money for sure.
            assert min(totals) == 0
            continue
        figure, beside = found[f"money-by-year-{year}"]
        assert figure == whole("won", min(totals), max(totals))
        shares = [Fraction(national, total) for total, national in budgets if total]
        expected = IndicatorFigure("ratio", min(shares), max(shares)) if min(totals) else None
        assert beside == expected
