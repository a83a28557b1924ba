"""A pile of proposals on one screen: its table, its sums, what is broken, and files that are none of it."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from builders import make_proposal
from regionai.cli.app import run

LINE = "{{category: solution, year: 2026, national: {}, local: {}, private: {}}}"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    write("a", f"budget: [{LINE.format('60억', '20억', '20억')}]")
    write("b", f"{{applicant: {{region: 강원}}, budget: [{LINE.format('60억', '19억', '21억')}]}}")


def write(name: str, changes: str) -> None:
    Path(f"{name}.yaml").write_text(make_proposal(changes), encoding="utf-8")


def table(capsys: pytest.CaptureFixture[str], *more: str, command: str = "portfolio") -> list[str]:
    """The rows of the table, of a portfolio with its sums."""
    run([command, ".", "--lang", "ko", *more])
    lines = capsys.readouterr().out.splitlines()
    rule = next(n for n, line in enumerate(lines) if line.startswith("----"))
    return lines[rule + 1 : lines.index("", rule)]


def test_a_portfolio_is_a_table_in_millions_with_its_sums(capsys: pytest.CaptureFixture[str]) -> None:
    assert [row.split() for row in table(capsys)] == [
        [
            "△",
            "판단",
            "불가",
            "경북",
            "10,000",
            "6,000",
            "60.00",
            "20.00",
            "국비",
            "60%",
            "이하",
            "0",
            "a.yaml",
        ],
        [
            "×",
            "위반",
            "강원",
            "10,000",
            "6,000",
            "60.00",
            "19.00",
            "지방비",
            "20%",
            "이상",
            "-125",
            "b.yaml",
        ],
        ["합계", "20,000", "12,000"],
    ]


def test_its_amounts_are_in_the_unit_that_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert table(capsys, "--unit", "억원")[-1].split() == ["합계", "200", "120"]
    assert table(capsys, "--unit", "원")[-1].split() == ["합계", "20,000,000,000", "12,000,000,000"]
    assert run(["portfolio", ".", "--unit", "냥", "--lang", "en"]) == 2
    assert "냥" in capsys.readouterr().err


def test_the_sums_are_of_the_rows_that_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert table(capsys, "--where", "결과=위반")[-1].split() == ["합계", "10,000", "6,000"]


def test_a_check_of_several_has_the_rows_of_a_portfolio(capsys: pytest.CaptureFixture[str]) -> None:
    *rows, _ = table(capsys)
    checked = table(capsys, command="check")
    assert sorted(row.split() for row in checked) == sorted(row.split() for row in rows)


def test_a_range_is_shown_as_printed_and_so_is_its_sum(capsys: pytest.CaptureFixture[str]) -> None:
    write("b", f"{{amounts: {{rounded_to: 억원}}, budget: [{LINE.format('60억', '25억', '15억')}]}}")
    _, row, sums = table(capsys)
    assert [cell for cell in row.split() if "~" in cell] == ["~10,000", "~6,000", "~60.00", "~25.00"]
    assert sums.split() == ["합계", "~20,000", "~12,000"]


def test_money_that_is_not_split_has_no_printed_share_but_its_ends(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("b", "budget: [{category: solution, year: 2026, national: 60억, matching: 40억}]")
    assert "0.00~40.00" in table(capsys)[1]


@pytest.mark.parametrize(
    ("local", "private", "shown"),
    [
        # Surely short of 20%, if by less than a hundredth of a percent: never printed as if it were kept.
        ("1999.97억", "2000.03억", "~19.99"),
        ("2000억", "2000억", "~20.00"),
    ],
)
def test_a_share_that_is_surely_broken_is_not_printed_as_kept(
    local: str, private: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    line = LINE.format("6000억", local, private)
    write("b", f"{{amounts: {{rounded_to: 백만원}}, budget: [{line}]}}")
    for command in ("portfolio", "check"):
        rows = table(capsys, command=command)
        assert [cell for row in rows for cell in row.split() if cell.startswith(("~19", "~20."))] == [shown]


def test_one_won_short_is_not_printed_as_kept(capsys: pytest.CaptureFixture[str]) -> None:
    write("b", f"budget: [{LINE.format('600000000', '199999999', '200000001')}]")
    assert "19.99" in table(capsys)[1].split()
    write("b", f"budget: [{LINE.format('600000001', '200000000', '199999999')}]")
    assert any("60.00+" in row.split() for row in table(capsys))


@pytest.mark.parametrize("command", ["portfolio", "check"])
def test_files_that_could_not_be_read_stand_first_and_once(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("z.yaml").write_text("schema: 1\nname: ]", encoding="utf-8")
    Path("y.yaml").write_text("schema: 1\nbudget: 3\ntitle: {}", encoding="utf-8")
    rows = table(capsys, command=command)
    assert [row.split() for row in rows[:2]] == [
        ["읽지", "못함", "y.yaml", "1행", "y.yaml"],
        ["읽지", "못함", "z.yaml", "2행", "z.yaml"],
    ]
    assert not any(row.startswith("읽지") for row in rows[2:])
    assert run([command, ".", "--lang", "en"]) == 2


def test_a_pile_of_which_nothing_could_be_read_has_a_row_for_each(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in "ab":
        Path(f"{name}.yaml").write_text("schema: ]", encoding="utf-8")
    assert [row.split()[2] for row in table(capsys)] == ["a.yaml", "b.yaml"]


def test_a_pile_without_rows_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["portfolio", ".", "--lang", "en", "--where", "total>1조"]) == 0
    said = capsys.readouterr().out
    assert "no proposal meets the conditions." in said
    assert "tightest" not in said


@pytest.mark.parametrize(
    ("national", "submitted", "said"),
    [
        ("70억", "2026-03-05", "신청 국비 140억원(지역 2곳), 예산 140억원(지역 2곳)"),
        ("70억 1원", "2026-03-05", "신청 국비 140억 2원(지역 2곳), 예산 140억원(지역 2곳)보다 2원 많음"),
        ("70억", "2025-08-15", "신청 국비 140억원(지역 2곳), 예산 미상"),
    ],
)
def test_what_is_asked_for_stands_beside_the_envelope(
    national: str, submitted: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, region in (("a", "경북"), ("b", "강원")):
        line = LINE.format(national, "30억", "20억")
        write(name, f"{{submitted: {submitted}, applicant: {{region: {region}}}, budget: [{line}]}}")
    run(["portfolio", ".", "--lang", "ko"])
    assert f"{said}■" in capsys.readouterr().out.replace("\n", " ").replace("  ■", "■")


def test_a_range_that_is_asked_for_has_both_ends(capsys: pytest.CaptureFixture[str]) -> None:
    write("b", f"{{amounts: {{rounded_to: 억원}}, budget: [{LINE.format('60억', '25억', '15억')}]}}")
    run(["portfolio", "b.yaml", "--lang", "ko"])
    assert "신청 국비 59억 5,000만원 ~ 60억 5,000만원(지역 1곳)" in capsys.readouterr().out


def test_a_file_and_full_have_all_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    run(["portfolio", ".", "--lang", "en", "--full"])
    whole = capsys.readouterr().out
    assert "how national shares lie" in whole
    run(["portfolio", ".", "--lang", "en", "-o", "out.txt"])
    # A file is as wide as the terminal is not: no line of it need be the same, but each heading is.
    written = Path("out.txt").read_text(encoding="utf-8")
    headings = [line for line in whole.splitlines() if line.startswith("■")]
    assert headings == [line for line in written.splitlines() if line.startswith("■")]


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("width", [60, 80, 100])
def test_every_console_shows_every_line_whole(
    width: int, lang: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    Path("a-very-long-name-of-a-file-that-nobody-can-read.yaml").write_text("schema: ]", encoding="utf-8")
    run(["portfolio", ".", "--lang", lang])
    shown = capsys.readouterr().out
    assert max(map(cell_len, shown.splitlines())) <= width
    # Nor is there a sign that an old console would not have.
    assert shown.encode("cp949").decode("cp949") == shown


def test_beside_one_proposal_a_file_that_could_not_be_read_stands_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("b.yaml").write_text("schema: ]", encoding="utf-8")
    assert run(["check", ".", "--lang", "en"]) == 2
    said = capsys.readouterr().out
    assert said.startswith("■ files that could not be judged\n b.yaml:1:9 ")
    assert said.count("b.yaml:1:9") == 1
