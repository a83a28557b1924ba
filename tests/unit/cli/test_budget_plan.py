"""`budget --local-share`: the plan of a region, with a proposal or before there is one."""

from pathlib import Path

import pytest

from builders import make_proposal
from calls import SHORT, Printed, asked
from regionai.cli.app import run


def test_a_plan_says_the_least_that_goes_with_the_national_money(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["budget", "--local-share"]) == 0
    out = capsys.readouterr().out
    for amount in ("7,000,000,000", "11,666,666,667", "2,333,333,334", "2,333,333,336"):
        assert f"{amount}원" in out


def test_a_plan_takes_another_amount_and_edition(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["budget", "--local-share", "--national", "140억", "--edition", "2025"]
    assert run([*arguments, "--lang", "en"]) == 0
    assert "4,666,666,667원" in capsys.readouterr().out
    assert run(["budget", "--local-share", "--as-of", "2025-08-01"]) == 0
    assert "region-led-ai@2025" in capsys.readouterr().out


def test_a_budget_says_what_is_asked_of_the_region(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["budget", SHORT, "--local-share"]) == 0
    out = capsys.readouterr().out
    assert "2,350,000,000원" in out
    assert "-150,000,000원" in out
    assert "31.8%" in out


def test_a_plan_shows_the_burden_of_the_region_among_all(capsys: Printed) -> None:
    page = asked(capsys, "--local-share", "--region", "전북", "--national", "140억")
    assert page["duties"] == [
        {
            "document": "지방재정영향평가 결과",
            "local": 5_000_000_000,
            "share_of_total": "2500000000/11666666667",
            "state": "아직 아님",
        }
    ]
    burden = page["burden"]
    assert isinstance(burden, dict)
    assert burden["fiscal_independence"] == "59/250"
    regions = page["regions"]
    assert isinstance(regions, list)
    assert [region["region"] for region in regions if region.get("marked")] == ["전북"]


def test_the_assessment_is_due_from_the_share_that_the_facts_give(capsys: Printed) -> None:
    assert run(["budget", "--local-share", "--national", "140억"]) == 0
    assert "21.43%" in capsys.readouterr().out
    assert run(["budget", "--local-share", "--national", "70억"]) == 0
    assert "닿지 않음" in capsys.readouterr().out
    assert run(["budget", "--local-share", "--national", "160억", "--lang", "en"]) == 0
    assert "18.75%  due\n" in capsys.readouterr().out


def test_years_and_municipalities_add_up(capsys: Printed) -> None:
    years = ["--national", "2026=70억", "--national", "2027=33억"]
    page = asked(capsys, "--local-share", *years, "--municipal", "1/3")
    plan, rows = page["plan"], page["years"]
    assert isinstance(plan, dict)
    assert isinstance(rows, list)
    assert plan["province"] + plan["municipality"] == plan["least_local"]
    for key, whole in (
        ("local", "least_local"),
        ("municipality", "municipality"),
        ("total", "least_total"),
    ):
        assert sum(row[key] for row in rows) == plan[whole]


@pytest.mark.parametrize("national", ["70원", "10000000", "10,000,000", "2026=70원"])
def test_an_amount_that_says_its_unit_or_is_large_is_taken(national: str, capsys: Printed) -> None:
    assert run(["budget", "--local-share", "--national", national]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("local", "shown"), [(200_000_000, "20.00%"), (199_999_999, "19.99%"), (200_000_001, "20.00%")]
)
def test_a_share_one_won_short_does_not_look_met_in_the_planners_page(
    local: int, shown: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.yaml"
    line = f"national: 600000000, local: {local}, private: {400_000_000 - local}"
    path.write_text(
        make_proposal(f"budget: [{{category: solution, year: 2026, {line}}}]"), encoding="utf-8"
    )
    assert run(["budget", str(path), "--local-share", "--lang", "en"]) in (0, 1)
    text = capsys.readouterr().out
    lines = [
        line for line in text.splitlines() if "%" in line and ("local money" in line or "2026" in line)
    ]
    assert sum(shown in line for line in lines) == 2, text
