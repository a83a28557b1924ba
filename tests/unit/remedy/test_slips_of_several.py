"""Slips that touch several numbers, or a unit: money in the wrong column, swapped sources, other units."""

import json
from pathlib import Path

import pytest

from builders import assessed, make_proposal, mended, outcome
from regionai.cli.app import run
from regionai.judge.assess import Assessment
from regionai.model.slip import Slip
from regionai.remedy.suspect import Suspect

HEAD = make_proposal(without=["budget"])


def first(text: str) -> Suspect:
    return assessed(text).suspects[0]


def kinds(assessment: Assessment) -> list[Slip]:
    return [suspect.slip for suspect in assessment.suspects]


def proposal(lines: str, totals: str, more: str = "") -> str:
    return make_proposal(f"{{budget: [{lines}], totals: {totals}{more}}}")


MERGED = (
    "{id: a, category: solution, year: 2026, national: 30억, province: 10억, private_cash: 6억},"
    " {id: b, category: training, year: 2026, national: 24억, province: 8억}"
)
COVER = "{total: 78억, national: 42억, local: 18억, private: 18억}"


def test_money_added_to_the_wrong_column_goes_where_the_line_has_none() -> None:
    (suspect,) = assessed(proposal(MERGED, COVER)).suspects
    assert suspect.slip is Slip.PART_OF_COLUMN
    assert [(edit.at, edit.written, edit.meant) for edit in suspect.edits] == [
        (("budget", 1, "national"), "24억", "12억"),
        (("budget", 1, "private_cash"), "", "12억"),
    ]
    line = suspect.location.span.line
    assert suspect.said.say("en") == (
        f"line {line} (item `b`): of the 24억 under `national`, 12억 under `private_cash` would make"
        " all declared figures agree (added to the column of another source)."
    )
    assert suspect.said.say("ko").startswith(
        f"{line}행(항목 `b`): `national`에 기재된 24억 가운데 12억을 `private_cash`에 적으면"
    )


@pytest.mark.parametrize("national", ["41.99999999억", "42.00000001억"])
def test_one_won_off_is_no_money_in_the_wrong_column(national: str) -> None:
    assert assessed(proposal(MERGED, COVER.replace("42억", national))).suspects == ()


def test_an_amount_under_the_wrong_key_keeps_its_text() -> None:
    text = proposal(
        "{category: solution, national: 30억, local: 10억},"
        " {category: training, national: 12억, private: 5억}",
        "{national: 30억, local: 22억, private: 5억}",
    )
    suspect = first(text)
    (edit,) = suspect.edits
    assert (suspect.slip, edit.at, edit.written, edit.meant) == (
        Slip.COLUMN,
        ("budget", 1, "national"),
        "national",
        "local",
    )
    line = suspect.location.span.line
    assert suspect.said.say("en").startswith(
        f"line {line} (item `#2`): 12억 stands under `national`; under `local` it would make"
    )
    assert assessed(mended(text, suspect)).suspects == ()


def test_money_may_belong_under_a_key_that_only_the_cover_page_has() -> None:
    text = proposal(
        "{category: solution, national: 30억, local: 10억}", "{total: 40억, national: 30억, private: 10억}"
    )
    assert first(text).meant == "private"


def test_money_in_the_wrong_column_may_join_what_stands_in_the_right_one() -> None:
    text = proposal(
        "{category: solution, national: 30억, local: 10억, private: 7억}",
        "{national: 30억, local: 17억, private: 0}",
    )
    assert [(edit.written, edit.meant) for edit in first(text).edits] == [("7억", "0억"), ("10억", "17억")]
    empty = proposal(
        "{category: solution, national: 30억, local: 10억, private: 0}",
        "{national: 25억, local: 10억, private: 5억}",
    )
    assert [(edit.written, edit.meant) for edit in first(empty).edits] == [("30억", "25억"), ("0", "5억")]


def test_a_line_says_no_source_twice_after_a_move() -> None:
    """`province` has no place in a line that says `local`."""
    text = proposal(
        "{category: solution, national: 30억, local: 10억},"
        " {category: training, province: 5억, private: 5억}",
        "{national: 20억, province: 15억}",
    )
    assert not [s for s in assessed(text).suspects if s.slip in (Slip.COLUMN, Slip.PART_OF_COLUMN)]


def test_two_sources_of_a_line_are_swapped() -> None:
    text = proposal(
        "{category: solution, national: 12억, local: 30억, private: 9억},"
        " {category: training, national: 20억, local: 7억, private: 7억}",
        "{total: 85억, national: 50억, local: 19억, private: 16억}",
    )
    (suspect,) = assessed(text).suspects
    assert suspect.slip is Slip.SOURCES
    assert [(edit.written, edit.meant) for edit in suspect.edits] == [("12억", "30억"), ("30억", "12억")]
    assert "`national` 12억 → 30억, `local` 30억 → 12억 would make" in suspect.said.say("en")
    assert "고치면" in suspect.said.say("ko")
    for national in ("50.00000001억", "49.99999999억"):
        assert assessed(text.replace("50억", national)).suspects == ()


TABLE = (
    '{id: a, category: solution, national: "4,200", local: "1,500", private: "1,400"},'
    ' {id: b, category: training, national: "2,800", local: "950", private: "900"}'
)
IN_MILLIONS = '{total: "11,750", national: "7,000", local: "2,450", private: "2,300"}'
MILLIONS = ", amounts: {unit: 백만원}"


@pytest.mark.parametrize(
    ("wrong", "how"),
    [
        ("28", "28억원"),
        ("280,000", "280,000만원"),
        ("0.28", "0.28백억원"),
        ("28,000,000", "28,000,000백원"),
        ("28_000_000", "28_000_000백원"),
    ],
)
def test_one_cell_in_another_unit_is_named_with_the_unit(wrong: str, how: str) -> None:
    text = proposal(TABLE.replace('"2,800"', f'"{wrong}"'), IN_MILLIONS, MILLIONS)
    suspect = first(text)
    assert (suspect.slip, suspect.at, suspect.written) == (Slip.CELL_UNIT, ("budget", 1, "national"), wrong)
    assert suspect.meant.replace("_", ",") == "2,800"
    unit = how if not how.endswith("백원") else "÷10,000"
    assert suspect.said.say("en").endswith(
        f"would make all declared figures agree (in another unit: {unit})."
    )


def test_a_bare_cell_within_brackets_gets_quotes_with_its_comma() -> None:
    lines = TABLE.replace('"2,800"', "28").replace("id: b", "id: b")
    text = f"{HEAD}amounts: {{unit: 백만원}}\nbudget: [{lines}]\ntotals: {IN_MILLIONS}\n"
    suspect = first(text)
    assert suspect.edits[0].text == '"2,800"'
    assert assessed(mended(text, suspect)).suspects == ()


def test_a_whole_line_in_another_unit() -> None:
    wrong = TABLE.replace('"2,800"', '"28"').replace('"950"', '"9.5"').replace('"900"', '"9"')
    (suspect,) = assessed(proposal(wrong, IN_MILLIONS, MILLIONS)).suspects
    assert suspect.slip is Slip.LINE_UNIT
    assert suspect.said.say("en").endswith(
        "(item `b`): `national` 28 → 2,800, `local` 9.5 → 950, `private` 9 → 900 would make all"
        " declared figures agree (the whole item in another unit: ×100)."
    )


def test_the_whole_table_in_another_unit_than_it_says() -> None:
    text = f"{HEAD}amounts: {{unit: 천원}}\nbudget: [{TABLE}]\n"
    own = first(f"{text}totals: {{total: 117.5억, national: 70억}}\n")
    assert (own.slip, own.written, own.meant) == (Slip.TABLE_UNIT, "천원", "백만원")
    # Bare totals that are right as they are get the unit that they stand in.
    bare = f'{text}totals: {{total: "11,750,000", national: 7000000}}\n'
    suspect = first(bare)
    assert [(edit.written, edit.meant) for edit in suspect.edits] == [
        ("천원", "백만원"),
        ("11,750,000", "11,750,000천원"),
        ("7000000", "7000000천원"),
    ]
    assert suspect.said.say("en").startswith(
        "line 6 (`amounts`): `unit` 천원 → 백만원, `total` 11,750,000 →"
    )
    assert assessed(mended(bare, suspect)).suspects == ()


@pytest.mark.parametrize(
    "amounts", ["", "amounts: {rounded_to: 원}\n", "amounts:\n  rounded_to: 원\n", "amounts: {}\n"]
)
def test_a_table_without_a_unit_gets_one(amounts: str) -> None:
    text = f"{HEAD}{amounts}budget: [{TABLE}]\ntotals: {{total: 117.5억, national: 70억}}\n"
    suspect = first(text)
    assert (suspect.slip, suspect.written, suspect.meant) == (Slip.TABLE_UNIT, "", "백만원")
    assert "`unit` 백만원 would make all declared figures agree" in suspect.said.say("en")
    if amounts != "amounts: {}\n":
        assert assessed(mended(text, suspect)).suspects == ()


def test_a_unit_in_which_an_amount_cannot_be_read_is_not_meant() -> None:
    text = proposal('{category: solution, national: "0.5"}', "{national: 500원}", ", amounts: {unit: 억원}")
    assert [s.meant for s in assessed(text).suspects if s.slip is Slip.TABLE_UNIT] == ["천원"]


def test_a_whole_cover_page_in_another_unit() -> None:
    cover = '{total: "117.5", national: "70", local: "24.5", private: "23"}'
    found = assessed(proposal(TABLE, cover, MILLIONS))
    assert kinds(found)[-1] is Slip.COVER_UNIT
    assert found.suspects[-1].at[0] == "totals"
    assert found.suspects[-1].said.say("en").endswith("(all declared totals in another unit: ×100).")


def test_percents_written_as_factors_are_named_together() -> None:
    budget = "{category: solution, national: 58억, local: 20억, private: 22억}"
    one = make_proposal(f"{{budget: [{budget}], shares: {{national: 0.58%, local: 20%}}}}")
    suspect = first(one)
    assert (suspect.slip, suspect.written, suspect.meant) == (Slip.FACTOR, "0.58%", "58%")
    assert suspect.said.say("en").endswith("agree (×100, a percent written as a factor).")
    three = make_proposal(
        f"{{budget: [{budget}], shares: {{national: 0.58%, local: 0.20%, private: 0.22%}}}}"
    )
    (suspect,) = assessed(three).suspects
    assert [edit.meant for edit in suspect.edits] == ["58%", "20%", "22%"]
    assert "`national` 0.58% → 58%, `local` 0.20% → 20%" in suspect.said.say("en")
    # One of them is off in another way.
    other = make_proposal(
        f"{{budget: [{budget}], shares: {{national: 0.58%, local: 0.30%, private: 0.22%}}}}"
    )
    assert assessed(other).suspects == ()
    # What a hundred times over is more than all was never meant.
    beyond = make_proposal(f"{{budget: [{budget}], shares: {{national: 1.58%, local: 20%}}}}")
    assert Slip.FACTOR not in kinds(assessed(beyond))


def test_a_line_in_block_style_gets_a_line_of_its_own() -> None:
    lines = "".join(
        f"  - id: {name}\n    category: solution\n    year: 2026\n{money}"
        for name, money in (
            ("a", "    national: 30억\n    province: 10억\n    private_cash: 6억\n"),
            ("b", "    national: 24억  # 국비\n    province: 8억\n"),
        )
    )
    text = f"{HEAD}budget:\n{lines}totals: {COVER}\n"
    suspect = first(text)
    assert suspect.edits[1].text == "\n    private_cash: 12억"
    assert "    national: 12억\n    private_cash: 12억  # 국비\n" in mended(text, suspect)
    assert assessed(mended(text, suspect)).suspects == ()


def test_shares_alone_are_evidence_of_money_in_the_wrong_column() -> None:
    budget = "{category: solution, national: 60, local: 13}, {category: training, national: 17, local: 10}"
    text = make_proposal(f"{{budget: [{budget}], shares: {{national: 60%, local: 40%}}}}")
    assert [(s.slip, s.at) for s in assessed(text).suspects if s.slip is Slip.COLUMN] == [
        (Slip.COLUMN, ("budget", 1, "national"))
    ]


def test_money_that_is_not_split_is_in_no_wrong_column() -> None:
    text = proposal(
        "{category: solution, national: 30억, matching: 10억, }",
        "{national: 20억, local: 20억, private: 0}",
    )
    assert assessed(text).suspects == ()


def test_rounded_amounts_stay_as_rounded_as_they_were() -> None:
    text = proposal(
        "{category: solution, national: 42, local: 0}, {category: training, national: 30, local: 12}",
        "{national: 30, local: 54}",
        ", amounts: {unit: 억원, rounded_to: 억원}",
    )
    assert Slip.COLUMN in kinds(assessed(text))


def test_a_suspect_with_several_edits_says_all_of_them_in_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(proposal(MERGED, COVER), encoding="utf-8")
    run(["check", str(path), "--format", "json", "--lang", "en"])
    (assessment,) = json.loads(capsys.readouterr().out)["assessments"]
    (slip,) = assessment["slips"]
    assert (slip["slip"], slip["at"], slip["meant"]) == ("part-of-column", "budget.1.national", "12억")
    assert [(edit["at"], edit["written"], edit["meant"]) for edit in slip["edits"]] == [
        ("budget.1.national", "24억", "12억"),
        ("budget.1.private_cash", "", "12억"),
    ]
    run(["check", str(path), "--format", "rdjson"])
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    (slip,) = [each for each in found if each["code"]["value"] == "slip/part-of-column"]
    assert "suggestions" not in slip


def test_no_unit_is_suspected_in_which_rounding_would_make_anything_agree() -> None:
    # Five lines cut off to 백만원 and taken for rounded: each total is 4 백만원 above its lines.
    line = "{category: solution, year: 2026, national: 1400, local: 466, private: 466}"
    parts = f"budget: [{', '.join([line] * 5)}], totals: {{national: 7004, local: 2334}}"
    rounded = f"{{amounts: {{unit: 백만원, rounded_to: 백만원}}, {parts}}}"
    assert assessed(make_proposal(rounded)).suspects == ()
    cut = f"{{amounts: {{unit: 백만원, cut_to: 백만원}}, {parts}}}"
    assert outcome(make_proposal(cut), "totals-agree") == "met"


@pytest.mark.parametrize(
    ("lines", "unit"),
    [
        ("{category: solution, national: 600, local: 200, private: 200}", "백만원"),
        # `₩` says won, whatever the unit of the table is.
        ("{category: solution, national: 600, local: 200, private: 100}, {local: ₩100000000}", "백만원"),
    ],
)
def test_bare_numbers_alone_are_in_the_unit_of_the_table(lines: str, unit: str) -> None:
    suspects = assessed(proposal(lines, "{total: 10억}")).suspects
    (table,) = [suspect for suspect in suspects if suspect.slip is Slip.TABLE_UNIT]
    assert [(edit.written, edit.meant) for edit in table.edits] == [("", unit)]


@pytest.mark.parametrize(
    ("more", "won", "found"), [("", 0, [Slip.TABLE_UNIT]), (", {private: 7천}", 7_000, [])]
)
def test_what_would_be_open_in_another_unit_keeps_the_table_from_it(
    more: str, won: int, found: list[Slip]
) -> None:
    lines = "{category: solution, national: 600000, local: 200000, private: 200000}" + more
    suspects = kinds(assessed(proposal(lines, f"{{total: {10**9 + won}}}")))
    assert [slip for slip in suspects if slip is Slip.TABLE_UNIT] == found
