"""What must still be spent in the middle of the work: amounts, tables by month, and what is no table."""

from pathlib import Path

import pytest

from builders import make_proposal
from calls import CLEAN, JEJU, JEONNAM, Printed, asked
from regionai.cli.app import run
from regionai.messages import message

TABLE = """\
month,source,amount
2026-05,national,10억
2026-06,national,"1,000,000,000"

2026-06,local,5억
2026-07,private,3억
2026-07,national,20억
"""


def refused(capsys: Printed, *arguments: str) -> str:
    assert run(["budget", CLEAN, *arguments, "--lang", "en"]) == 2
    return capsys.readouterr().err


def table(tmp_path: Path, content: str) -> str:
    path = tmp_path / "spent.csv"
    path.write_text(content, encoding="utf-8")
    return str(path)


def test_what_must_still_be_spent_is_rounded_up_to_the_won(capsys: Printed) -> None:
    page = asked(capsys, CLEAN, "--spent", "national=40억", "--spent", "민간부담금=5억", "--lang", "en")
    assert page["sources"] == [
        {
            "source": "national money",
            "planned": 7_000_000_000,
            "spent": 4_000_000_000,
            "left": 3_000_000_000,
            "still": None,
            "returned": None,
        },
        {
            "source": "local money",
            "planned": 2_900_000_000,
            "spent": 0,
            "left": 2_900_000_000,
            "still": 1_657_142_858,
            "returned": 4_000_000_000,
        },
        {
            "source": "private money",
            "planned": 1_800_000_000,
            "spent": 500_000_000,
            "left": 1_300_000_000,
            "still": 528_571_429,
            "returned": 2_055_555_556,
        },
    ]
    assert page["now"] == {"returned": 4_000_000_000, "left": 3_000_000_000}
    assert "months" not in page
    about = page["about"]
    assert isinstance(about, list)
    assert about[0] == "taken as 0원, because nothing is said of it: local money"
    assert "grade: press" in about[1]
    assert "art. 23(6)" in about[2]
    assert "art. 26(3)" in about[3]


def test_spending_what_is_said_leaves_nothing_to_pay_back_and_one_won_less_does(capsys: Printed) -> None:
    spent = ["--spent", "national=40억", "--spent", "local=1,657,142,858", "--spent"]
    kept = asked(capsys, CLEAN, *spent, "private=1,028,571,429", "--lang", "en")
    assert kept["now"] == {"returned": 0, "left": 3_000_000_000}
    assert kept["to_do"] == [message("spent.in-step").say("en")]
    short = asked(capsys, CLEAN, *spent, "private=1,028,571,428", "--lang", "en")
    assert short["now"] == {"returned": 3, "left": 3_000_000_000}
    assert short["to_do"] == ["so that nothing is paid back, still to be spent: 1원 of private money"]


def test_a_table_adds_up_and_shows_the_end_of_each_month(tmp_path: Path, capsys: Printed) -> None:
    page = asked(capsys, CLEAN, "--spent", table(tmp_path, TABLE))
    months = page["months"]
    assert isinstance(months, list)
    assert [(row["month"], row["national"], row["local"], row["private"]) for row in months] == [
        ("2026-05", 1_000_000_000, 0, 0),
        ("2026-06", 2_000_000_000, 500_000_000, 0),
        ("2026-07", 4_000_000_000, 500_000_000, 300_000_000),
    ]
    assert [(row["still_local"], row["still_private"], row["returned"]) for row in months] == [
        (414_285_715, 257_142_858, 1_000_000_000),
        (328_571_429, 514_285_715, 2_000_000_000),
        (1_157_142_858, 728_571_429, 2_833_333_334),
    ]
    assert page["now"] == {"returned": 2_833_333_334, "left": 3_000_000_000}


@pytest.mark.parametrize(
    "content",
    [
        "월,재원,금액\n2026년 5월,국비,40억\n2026. 6.,민간부담금,5억\n",
        '\ufeff재원,금액(천원),월\r\n국비,"4,000,000",2026-05\r\n민간 현금,500000,2026/06/30\r\n',
        "Month,Source,Amount (백만원)\n2026-05,national,4000\n2026-06,private,500\n",
    ],
)
def test_a_table_is_in_either_language_and_in_any_unit(
    content: str, tmp_path: Path, capsys: Printed
) -> None:
    from_table = asked(capsys, CLEAN, "--spent", table(tmp_path, content))
    said = asked(capsys, CLEAN, "--spent", "national=40억", "--spent", "private=5억")
    assert from_table["sources"] == said["sources"]


@pytest.mark.parametrize("name", ["시·도비", "시도비", "시ㆍ도비", "province"])
def test_a_source_is_known_with_any_dots_or_none(name: str, capsys: Printed) -> None:
    page = asked(capsys, CLEAN, "--spent", f"{name}=1억")
    sources = page["sources"]
    assert isinstance(sources, list)
    assert [row["spent"] for row in sources] == [0, 100_000_000, 0]


def test_several_tables_add_up_whatever_they_are_called(
    tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spent").write_text(TABLE, encoding="utf-8")
    page = asked(capsys, CLEAN, "--spent", table(tmp_path, TABLE), "--spent", "spent")
    sources = page["sources"]
    assert isinstance(sources, list)
    assert [row["spent"] for row in sources] == [8_000_000_000, 1_000_000_000, 600_000_000]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "spent.csv:1:1 there are no payments"),
        ("month,source,amount\n", "spent.csv:1:1 there are no payments"),
        ("month,amount\n2026-05,1\n", "spent.csv:1:1 the first line, `month,amount`"),
        ("month,source,amount,note\n2026-05,national,1,x\n", "write `month,source,amount`"),
        ("month,source,source\n2026-05,national,1\n", "spent.csv:1:1 the first line"),
        ("month,source,amount (가마니)\n", "가마니"),
        ("month,source,amount\n2026-05,national,1,000\n", "spent.csv:2:1 there are 4 cells"),
        ("month,source,amount\n2026-05,national,1\n2026-13,national,1\n", "spent.csv:3:1 `2026-13` is not"),
        ("month,source,amount\nMay,national,1\n", "spent.csv:2:1 `May` is not a month"),
        ("month,source,amount\n2026-05,natoinal,1\n", "did you mean `national`"),
        ("month,source,amount\n2026-05,total,1\n", "`total` is no source"),
        ("month,source,amount\n2026-05,national,lots\n", "spent.csv:2:1"),
        ("month,source,amount\n2026-05,national,-1억\n", "spent.csv:2:1"),
        ('month,source,amount\n2026-05,"national,1\n', "spent.csv:2:1 this cannot be read as CSV"),
    ],
)
def test_what_is_wrong_in_a_table_is_told_at_its_line(
    content: str, said: str, tmp_path: Path, capsys: Printed
) -> None:
    assert said in refused(capsys, "--spent", table(tmp_path, content))


def test_all_that_is_wrong_in_a_table_is_told_at_once(tmp_path: Path, capsys: Printed) -> None:
    content = "month,source,amount\nMay,national,1\n2026-05,national,1\n2026-05,nobody,1\n"
    err = refused(capsys, "--spent", table(tmp_path, content))
    assert "spent.csv:2:1" in err
    assert "spent.csv:4:1" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["national=40"], "is that 40원 or 40억원?"),
        (["total=40억"], "`total` is no source"),
        (["national=40억", "national=1억"], "the money of `national` is in `national` already"),
        (["local=4억", "province=1억"], "the money of `province` is in `local` already"),
        (["province=1억", "matching=4억"], "the money of `matching` is in `province` already"),
        (["national=4억", "spent.csv"], "either like `national=40억` or as a table"),
        (["nowhere.csv"], "nowhere.csv"),
        (["national"], "write it like `national=40억`"),
        (["national=-1억"], "-1억"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments: list[str], said: str, capsys: Printed) -> None:
    assert said in refused(capsys, *(word for each in arguments for word in ("--spent", each)))


def test_a_report_does_not_take_the_place_of_its_table(tmp_path: Path, capsys: Printed) -> None:
    path = table(tmp_path, TABLE)
    assert "is not overwritten" in refused(capsys, "--spent", path, "-o", path)
    assert Path(path).read_text(encoding="utf-8") == TABLE


def noted(capsys: Printed, proposal: str, *spent: str) -> str:
    page = asked(capsys, proposal, *(w for each in spent for w in ("--spent", each)), "--lang", "en")
    to_do, about = page["to_do"], page["about"]
    assert isinstance(to_do, list)
    assert isinstance(about, list)
    return "\n".join((*to_do, *about))


def test_money_beyond_the_plan_is_said(capsys: Printed) -> None:
    said = noted(capsys, CLEAN, "national=75억", "local=29억", "private=20억")
    assert "500,000,000원 beyond the plan of 7,000,000,000원" in said
    assert "200,000,000원 beyond the plan of 1,800,000,000원" in said
    assert "in step" not in said


def test_unsplit_money_is_taken_together_and_said(capsys: Printed) -> None:
    said = noted(capsys, JEONNAM, "national=70억", "local=10억", "private=5억")
    assert "of local and private money" in said
    assert "are not split, and taken together" in said


def test_a_rounded_plan_gives_ranges_and_says_so(capsys: Printed) -> None:
    said = noted(capsys, JEJU, "national=70억", "local=0", "private=0")
    assert "3,462,633,452원 ~ 3,537,634,409원 of local money" in said
    assert "with the greatest value spent" in said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("local: 60", "the plan has no national money"),
        ("national: 60", "the plan has no local and no private money"),
    ],
)
def test_without_a_ratio_there_is_none_to_keep(
    line: str, said: str, tmp_path: Path, capsys: Printed
) -> None:
    path = tmp_path / "a.yaml"
    budget = f"budget: [{{category: solution, year: 2026, {line}}}]"
    path.write_text(make_proposal(budget), encoding="utf-8")
    assert said in noted(capsys, str(path), "national=0")


def test_months_keep_the_columns_of_sources_that_come_later(tmp_path: Path, capsys: Printed) -> None:
    """Until the first payment that is not split, local and private money stand by themselves."""
    content = "month,source,amount\n2026-05,local,1억\n2026-06,matching,2억\n"
    months = asked(capsys, CLEAN, "--spent", table(tmp_path, content))["months"]
    assert isinstance(months, list)
    assert [(row["local"], row["private"], row["matching"]) for row in months] == [
        (100_000_000, 0, None),
        (None, None, 300_000_000),
    ]


def test_a_table_of_payments_has_at_most_twenty_thousand_lines(tmp_path: Path, capsys: Printed) -> None:
    payment = "month,source,amount\n2026-05,national,1\n"
    path = table(tmp_path, payment + "\n" * 19_998)
    assert run(["budget", CLEAN, "--spent", path, "--lang", "en"]) == 0
    path = table(tmp_path, payment + "\n" * 19_999)
    assert refused(capsys, "--spent", path).endswith(
        "spent.csv:20001:1 there are more than 20,000 lines; write those of a month and source as one.\n"
    )
