"""A portfolio: sums and rows as each check has them, what conditions leave, what several share."""

import csv
import json
import re
import sys
from collections.abc import Callable
from fractions import Fraction
from io import StringIO
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from builders import make_proposal
from regionai.cli.app import run
from regionai.model.words import PORTFOLIO

# Five proposals of one line: national, local, private.
ROWS = {
    "a": ("경북", 60, 20, 20),
    "b": ("강원", 61, 20, 19),
    "c": ("제주", 57, 24, 19),
    "d": ("충북", 60, 19, 21),
    "e": ("전북", 599, 203, 198),
}
BODY = """
consortium:
  - {id: tp, name: 가 테크노파크, kind: technopark, role: lead}
  - {id: sys, name: 나 시스템, kind: firm, role: supplier}
  - {id: uni, name: 다 대학, kind: university, role: partner}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    for name, (region, national, local, private) in ROWS.items():
        line = (
            f"{{category: solution, year: 2026, national: {national}, local: {local}, private: {private}}}"
        )
        write(name, f"applicant: {{region: {region}}}\nbudget: [{line}]")
    return tmp_path


def write(name: str, changes: str) -> None:
    Path(f"{name}.yaml").write_text(make_proposal(changes), encoding="utf-8")


def page(capsys: pytest.CaptureFixture[str], *more: str) -> dict[str, Any]:
    capsys.readouterr()
    run(["portfolio", ".", "--format", "json", "--lang", "en", *more])
    read: dict[str, Any] = json.loads(capsys.readouterr().out)
    return read


def names(capsys: pytest.CaptureFixture[str], *more: str) -> str:
    rows = page(capsys, *more)["portfolio"]
    return "".join(Path(row["file"]).stem for row in rows if isinstance(row, dict))


def test_a_row_is_what_the_check_of_the_proposal_says(capsys: pytest.CaptureFixture[str]) -> None:
    rows = {Path(row["file"]).stem: row for row in page(capsys)["portfolio"]}
    assert list(rows) == list(ROWS)
    for name, (_, national, local, private) in ROWS.items():
        capsys.readouterr()
        run(["check", f"{name}.yaml", "--format", "json"])
        (checked,) = json.loads(capsys.readouterr().out)["assessments"]
        total = national + local + private
        row = rows[name]
        assert row["total"] == total
        assert row["national"] == national
        assert Fraction(row["national_share"]) == Fraction(national, total)
        assert Fraction(row["local_share"]) == Fraction(local, total)
        outcomes = [each["outcome"] for each in checked["judgements"]]
        assert row["broken"] == outcomes.count("broken")
        assert row["undecided"] == outcomes.count("undecided")
        assert row["binding_rule"] == checked["binding_rule"]


def test_the_page_names_each_rule_set_once(capsys: pytest.CaptureFixture[str]) -> None:
    applied = [(each["programme"], each["edition"]) for each in page(capsys)["rule_sets"]]
    assert applied == [("region-led-ai", "2026"), ("subsidy-law", "2026")]


def test_sums_are_of_all_and_of_those_shown(capsys: pytest.CaptureFixture[str]) -> None:
    sums = page(capsys, "--where", "national<60원")["sums"]
    assert sums["proposals"] == 5
    assert sums["shown"] == 1
    assert sums["requested"] == sum(row[1] for row in ROWS.values())
    assert sums["requested_shown"] == 57


ORDERS: dict[str, Callable[[str], Any]] = {
    "national": lambda name: ROWS[name][1],
    "total": lambda name: sum(ROWS[name][1:]),
    "national-share": lambda name: Fraction(ROWS[name][1], sum(ROWS[name][1:])),
    "local-share": lambda name: Fraction(ROWS[name][2], sum(ROWS[name][1:])),
    "file": lambda name: name,
}


@pytest.mark.parametrize("key", ORDERS)
def test_a_portfolio_is_sorted_either_way(key: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert names(capsys, "--sort", key) == "".join(sorted(ROWS, key=ORDERS[key]))
    assert names(capsys, "--sort", f"-{key}") == "".join(sorted(ROWS, key=ORDERS[key], reverse=True))
    assert names(capsys, "--sort", f"-{PORTFOLIO[key][0]}") == names(capsys, "--sort", f"-{key}")


def test_what_has_no_figure_comes_last_either_way(capsys: pytest.CaptureFixture[str]) -> None:
    write("b", "budget: [{category: solution, year: 2026, national: 0, local: 0, private: 0}]")
    for sort in ("national-share", "-national-share"):
        assert names(capsys, "--sort", sort)[-1] == "b"
    rows = {Path(row["file"]).stem: row for row in page(capsys)["portfolio"]}
    assert rows["b"]["national_share"] is None
    assert "b" not in names(capsys, "--where", "national-share<100%")


@pytest.mark.parametrize(
    ("condition", "left"),
    [
        ("local-share<20%", "d"),
        ("local-share>20%", "ce"),
        ("local-share=20%", "ab"),
        ("local-share=1/5", "ab"),
        ("local-share != 20%", "cde"),
        ("local-share > 20.3%", "c"),
        ("total=1,000원", "e"),
        ("total>999원", "e"),
        ("total>1000원", ""),
        ("region=jeju", "c"),
        ("region!=jeju", "abde"),
        ("total>=1,000원", "e"),
        ("total<=100원", "abcd"),
        ("file=a.yaml", "a"),
        ("지방비율<20%", "d"),
        ("지방비 비율 < 20%", "d"),
        ("총사업비=1천원", "e"),
        ("지역=제주", "c"),
        ("region!=제주특별자치도", "abde"),
        ("시도=50", "c"),
        ("결과=위반", "bcd"),
        ("outcome!=broken", "ae"),
    ],
)
def test_conditions(condition: str, left: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert names(capsys, "--where", condition) == left


def test_all_conditions_hold_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        names(capsys, "--where", "local-share>19.5%", "--where", "region!=jeju", "--sort", "-total")
        == "eab"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--sort", "colour"), "`colour` is not a key; known are `file`"),
        (("--where", "colour=1"), "`colour` is not a key; known are `file`"),
        (("--where", "colour<1"), "`colour` is not a key"),
        (("--where", "broken"), "not `broken`"),
        (("--where", "total<much"), "`much` is no number"),
        (("--where", "total=1/0"), "`1/0` is no number"),
        (("--where", "total>1e9"), "`1e9` is no number"),
        (("--where", "total>100%"), "`100%` is no number"),
        (("--where", "total>100"), "is that 100원 or 100억원?"),
        (("--where", "local-share<25"), "write a share with its `%` (`25%`)"),
        (("--where", "local-share<much"), "`much` is no number"),
        (("--where", "broken>1.5"), "`1.5` is no number"),
        (("--where", "region=광쥬"), "`광쥬` is not a region; did you mean"),
        (("--where", "결과=위반위"), "`위반위` is not a word here; did you mean `위반`?"),
        (("--where", "outcome=lost"), "write one of `met`, `broken`, `undecided`"),
        (("--where", "total>9999원", "--where", "outcome=lost"), "write one of `met`"),
        (("--where", "region<3"), "`region` has no order; write `=` or `!=` before `3`."),
        (("--where", "결과>위반"), "`outcome` has no order"),
        (("--where", "file=b.yml"), "`b.yml` is not among the files; most like it are `b.yaml`, "),
    ],
)
def test_a_wrong_wish_is_refused(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["portfolio", ".", "--lang", "en", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_what_several_proposals_name_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    for name, site, equipment in (("a", "동대구 벤처밸리", "GPU 서버"), ("b", "동대구벤처밸리", "현미경")):
        line = f"title: 데이터 센터, category: infrastructure, year: 2026, national: 60, site: {site}"
        write(name, f"{BODY}\nbudget: [{{{line}, equipment: [{equipment}]}}]")
    found = {(row["what"], tuple(row["files"])) for row in page(capsys)["twice"]}
    files = ("a.yaml", "b.yaml")
    # Both have the region of the clean proposal; only the lead and the suppliers count of the consortium.
    assert found == {("region", files), ("lead", files), ("supplier", files), ("site", files)}


def test_of_many_files_people_are_shown_a_few(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ROWS:
        write(name, "applicant: {region: 경북}")
    (row,) = page(capsys)["twice"]
    assert row["files"] == [f"{name}.yaml" for name in ROWS]
    run(["portfolio", ".", "--lang", "en"])
    assert "a.yaml, b.yaml, c.yaml, 2 more" in capsys.readouterr().out
    run(["portfolio", ".", "--lang", "en", "--format", "csv"])
    assert "a.yaml, b.yaml, c.yaml, d.yaml, e.yaml" in capsys.readouterr().out


def test_a_distribution_counts_each_share_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["portfolio", ".", "--lang", "en", "--full"]) == 0
    text = capsys.readouterr().out
    national, local = text.split("how national shares lie")[1].split("how local shares lie")
    drawn = [line.split() for line in national.splitlines() if "% ~" in line]
    assert [(row[0], len(row[2]), row[-1]) for row in drawn] == [("55%", 27, "2"), ("60%", 40, "3")]
    drawn = [line.split() for line in local.splitlines() if "% ~" in line]
    assert [(row[0], len(row[2]), row[-1]) for row in drawn] == [("15%", 10, "1"), ("20%", 40, "4")]


def test_a_share_one_won_short_does_not_look_met(capsys: pytest.CaptureFixture[str]) -> None:
    for name, local in (("a", 200_000_000), ("b", 199_999_999), ("c", 200_000_001)):
        write(
            name,
            f"budget: [{{category: solution, year: 2026, national: 600000000, local: {local}, "
            f"private: {400_000_000 - local}}}]",
        )
    assert run(["portfolio", "a.yaml", "b.yaml", "c.yaml", "--format", "csv"]) == 0
    rows = [line.split(",") for line in capsys.readouterr().out.splitlines() if ".yaml" in line]
    assert [row[7] for row in rows[:3]] == ["20.00%", "19.99%", "20.00%"]


def test_open_figures_are_shown_as_ranges(capsys: pytest.CaptureFixture[str]) -> None:
    write(
        "a",
        "amounts: {rounded_to: 억원}\n"
        "budget: [{category: solution, year: 2026, national: 70억, local: 30억, private: 20억}]",
    )
    assert run(["portfolio", "a.yaml", "--lang", "en", "--full"]) == 0
    said = capsys.readouterr().out
    assert "11,850,000,000" in said
    assert "12,150,000,000" in said


def test_nothing_that_answers_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["portfolio", ".", "--lang", "en", "--where", "total>1000원"]) == 0
    assert "no proposal meets the conditions." in capsys.readouterr().out


def test_what_cannot_be_read_is_told_and_the_rest_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.yaml").write_text("schema: 1\nname: ]", encoding="utf-8")
    assert run(["portfolio", ".", "--lang", "en"]) == 2
    text = capsys.readouterr().out
    assert "b.yaml:2:7" in text
    assert all(f"{name}.yaml" in text for name in "acde")


def test_a_portfolio_that_cannot_be_read_shows_no_figures(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ROWS:
        Path(f"{name}.yaml").write_text("schema: ]", encoding="utf-8")
    assert run(["portfolio", ".", "--lang", "en", "--sort", "total", "--full"]) == 2
    text = capsys.readouterr().out
    assert "how national shares lie" not in text
    assert "meets the conditions" not in text
    assert "a.yaml:1:" in text


# The envelope: 140억 for two regions in 2026.

WHOLE = 14_000_000_000


def envelope(capsys: pytest.CaptureFixture[str], *national: int) -> dict[str, Any]:
    """What stands beside the envelope where proposals ask for so much."""
    for path in Path().glob("*.yaml"):
        path.unlink()
    for number, won in enumerate(national):
        write(f"{number}", f"budget: [{{category: solution, year: 2026, national: {won}, local: {won}}}]")
    (row,) = page(capsys)["envelopes"]
    assert isinstance(row, dict)
    return row


@pytest.mark.parametrize("off", [-1, 0, 1])
def test_what_is_asked_for_stands_beside_the_envelope(off: int, capsys: pytest.CaptureFixture[str]) -> None:
    row = envelope(capsys, 7_000_000_000, 7_000_000_000 + off)
    assert row == {
        "edition": "region-led-ai@2026",
        "envelope": WHOLE,
        "requested": WHOLE + off,
        "left": -off,
        "regions_picked": 2,
        "regions": 1,
    } | ({"marked": True} if off > 0 else {})


def test_open_requests_leave_an_open_rest(capsys: pytest.CaptureFixture[str]) -> None:
    line = "{category: solution, year: 2026, national: 140억, local: 50억}"
    write("a", f"amounts: {{rounded_to: 억원}}\nbudget: [{line}]")
    run(["portfolio", "a.yaml", "--format", "json"])
    (row,) = json.loads(capsys.readouterr().out)["envelopes"]
    half = 50_000_000
    assert row["left"] == {"least": -half, "greatest": half}
    assert "marked" not in row


def test_an_edition_whose_envelope_is_not_known_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    write("a", "submitted: 2025-08-15")
    found = page(capsys)
    assert [row["edition"] for row in found["envelopes"]] == ["region-led-ai@2026"]
    assert found["envelopes"][0]["requested"] == sum(ROWS[name][1] for name in "bcde")
    assert "press-20260204" in found["envelope_sources"][0]
    (said,) = found["not_checked"]
    assert said.startswith("region-led-ai@2025: the programme's whole envelope")
    reasons = {each["edition"]: each["chosen_because"] for each in found["rule_sets"]}
    assert reasons["2025"] != "by the edition or the day of each proposal"
    # General law is applied for two reasons, so neither is told for both.
    law = [each for each in found["rule_sets"] if each["programme"] == "subsidy-law"]
    assert [each["chosen_because"] for each in law] == ["by the edition or the day of each proposal"]


# Ranges and indicators.


@pytest.mark.parametrize(
    ("local", "private", "shown"),
    [
        # Between 19.9996% and 19.9999%: surely broken, and it never looks like 20%.
        ("1999.97억", "2000.03억", "19.99% ~ 19.99%"),
        ("2000억", "2000억", "19.99% ~ 20.01%"),
    ],
)
def test_a_range_that_surely_breaks_a_limit_does_not_look_as_if_it_might_keep_it(
    local: str, private: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    line = f"{{category: solution, year: 2026, national: 6000억, local: {local}, private: {private}}}"
    write("a", f"amounts: {{rounded_to: 백만원}}\nbudget: [{line}]")
    assert run(["portfolio", "a.yaml", "--format", "csv"]) == 0
    rows = list(csv.reader(StringIO(capsys.readouterr().out)))
    (row,) = (row for row in rows if row and row[-1] == "a.yaml")
    assert row[7] == shown
    # The report of the check says the same, wherever it says it.
    run(["check", "a.yaml", "--lang", "en", "--full"])
    said = capsys.readouterr().out
    assert shown in said
    assert "~ 20.00%" not in said
    share = next(iter(page(capsys)["portfolio"]))["local_share"]
    assert Fraction(share["least"]) < Fraction(share["greatest"])


def test_indicators_have_columns_of_their_own_in_files(capsys: pytest.CaptureFixture[str]) -> None:
    write("a", "targets: {sme_adopters: 7}")
    rows = page(capsys)["portfolio"]
    run(["check", "a.yaml", "--format", "json"])
    (checked,) = json.loads(capsys.readouterr().out)["assessments"]
    assert checked["indicators"]
    for each in checked["indicators"]:
        found = rows[0][each["id"]]
        ends = (found["least"], found["greatest"]) if isinstance(found, dict) else (found, found)
        assert ends == (each["least"], each["greatest"])
    assert rows[0]["won-per-sme"] == 100 // 7
    assert rows[1]["won-per-sme"] is None
    titles = [each["title"] for each in checked["indicators"]]
    run(["portfolio", ".", "--format", "csv"])
    header = next(line for line in capsys.readouterr().out.splitlines() if titles[0] in line)
    assert all(title in header for title in titles)
    run(["portfolio", "a.yaml", "--lang", "en"])
    assert checked["indicators"][0]["id"] not in capsys.readouterr().out


# Parquet.


def test_parquet_says_what_json_says(capsys: pytest.CaptureFixture[str]) -> None:
    line = "{category: solution, national: 70억, matching: 50억}"
    write("a", f"amounts: {{rounded_to: 억원}}\ntargets: {{sme_adopters: 7}}\nbudget: [{line}]")
    write("b", "budget: [{category: solution, year: 2026, national: 0}]")
    Path("x.yaml").write_text("schema: ]", encoding="utf-8")
    assert run(["portfolio", ".", "--sort", "-total", "--format", "parquet", "-o", "out.parquet"]) == 2
    found = pq.read_table("out.parquet").to_pylist()
    rows = [row for row in page(capsys, "--sort", "-total")["portfolio"] if isinstance(row, dict)]
    assert len(rows) == len(ROWS)
    assert [row["file"] for row in found] == [*(row["file"] for row in rows), "x.yaml"]
    for row, other in zip(rows, found, strict=False):
        for key in ("outcome", "binding_rule", "margin", "broken", "undecided", "waived"):
            assert other[key] == row[key]
        for key in ("total", "national", "local", "private", "national_share", "local_share"):
            ends = row[key] if isinstance(row[key], dict) else {"least": row[key], "greatest": row[key]}
            assert {end: other[f"{key}_{end}"] for end in ("least", "greatest")} == ends
        for each in other["indicators"]:
            said = row[each["id"]]
            ends = (said["least"], said["greatest"]) if isinstance(said, dict) else (said, said)
            assert (each["least"], each["greatest"]) == tuple(None if e is None else str(e) for e in ends)
    assert [row["outcome"] for row in found].count("unreadable") == 1
    assert found[-1]["problems"][0].startswith("1:9 ")
    assert found[-1]["total_least"] is None


def test_parquet_goes_to_a_file_and_needs_pyarrow(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["portfolio", ".", "--format", "parquet", "--lang", "en"]) == 2
    assert "name a file with `-o FILE`" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert run(["portfolio", ".", "--format", "parquet", "-o", "out.parquet", "--lang", "en"]) == 2
    assert "regionai[arrow]" in capsys.readouterr().err
    assert not Path("out.parquet").exists()


def test_what_parquet_cannot_hold_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    sides = ("national", "province", "municipality", "private_cash", "private_in_kind")
    amounts = ", ".join(f"{side}: 10000000억" for side in sides)
    write("a", f"budget: [{', '.join([f'{{category: solution, {amounts}}}'] * 1_845)}]")
    assert run(["portfolio", "a.yaml", "--format", "parquet", "-o", "out.parquet", "--lang", "en"]) == 2
    assert "over 64 bits" in capsys.readouterr().err
    assert not Path("out.parquet").exists()


# What a stranger writes.

HOSTILE = (Path(__file__).parents[2] / "hostile.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_several_proposals_say_commands_or_runs(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    quoted = json.dumps(text, ensure_ascii=False)
    for name in ("a", "b"):
        line = f"category: solution, national: 60, local: 40, site: {quoted}, equipment: [{quoted}]"
        member = f"{{id: x, name: {quoted}, kind: technopark, role: lead}}"
        write(name, f"{{title: {quoted}, consortium: [{member}], budget: [{{{line}}}]}}")
    out = {}
    for each in ("text", "json", "markdown", "csv"):
        assert run(["portfolio", ".", "--format", each]) == 0
        out[each] = capsys.readouterr().out
        assert out[each].replace("\n", "").replace("\r", "").replace("\ufeff", "").isprintable()
    named = {row["name"] for row in json.loads(out["json"])["twice"]}
    assert text in named
    for row in csv.reader(StringIO(out["csv"].removeprefix("\ufeff"))):
        assert not any(re.match("[=+@\t\r＝＋－＠]|-(?![0-9]+$)", cell) for cell in row)
    outside_code = re.sub("`[^`\n]*`", "", out["markdown"])
    for sign in ("<script", "<img", "](", "<!--"):
        assert not re.search(rf"(?<!\\){re.escape(sign)}", outside_code)
