"""Whatever a proposal says is in its workbook: a check of either comes to the same."""

import json
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import as_yaml
from regionai.cli.app import run
from regionai.model.amount import SOURCES
from regionai.model.words import DOCUMENT_KINDS, MEMBER_KINDS, ROLES
from regionai.source.plain import Plain
from workbooks import proposals

# What runs, or is something else, where it is not kept as text.
TEXTS = st.sampled_from(
    (
        "시험장",
        "=1+1",
        "@SUM(A1)",
        "-",
        "+82",
        "2026",
        "20%",
        "no",
        "'따옴표",
        'a "b": c',
        "[a, b]",
        "# 비고",
        "1e9",
        "~",
        "가: 나",
        "合計",
    )
)
SPLITS = (
    ("national", "local", "private"),
    ("national", "matching"),
    SOURCES,
    ("national", "province", "private"),
)
UNITS = {"원": 1, "천원": 10**3, "백만원": 10**6, "억원": 10**8}


@st.composite
def drawn(draw: st.DrawFn) -> dict[str, Plain]:
    """A proposal of the main programme with some of its keys, and amounts exact in its unit."""
    unit = draw(st.sampled_from(sorted(UNITS)))
    bodies = draw(st.lists(st.sampled_from(sorted(MEMBER_KINDS)), max_size=3, unique=True))
    lines = tuple(draw(line(unit, bodies)) for _ in range(draw(st.integers(1, 4))))
    found: dict[str, Plain] = {
        "schema": "1",
        "programme": "region-led-ai",
        "submitted": draw(st.sampled_from(("2026-03-05", "2026. 3. 11."))),
        "title": draw(TEXTS),
        "applicant": {"region": draw(st.sampled_from(("경북", "daegu", "서울특별시")))},
        "amounts": {"unit": unit},
        "budget": lines,
    }
    if draw(st.booleans()):
        found["consortium"] = tuple(
            {
                "id": kind,
                "name": f"{draw(TEXTS)} {kind}",
                "kind": kind,
                "role": draw(st.sampled_from(sorted(ROLES))),
            }
            for kind in bodies
        )
    else:
        found["budget"] = tuple(
            {key: each for key, each in one.items() if key != "executed_by"} for one in lines
        )
    if draw(st.booleans()):
        found["period"] = {"from": "2026-05-01", "to": draw(st.sampled_from(("2026-12-31", "2027.6.30")))}
    if draw(st.booleans()):
        kinds = draw(st.lists(st.sampled_from(sorted(DOCUMENT_KINDS)), max_size=2))
        found["documents"] = tuple({"kind": kind, "title": draw(TEXTS)} for kind in kinds)
    if draw(st.booleans()):
        found["totals"] = {"total": f"{draw(st.integers(1, 10**4)):,}", "2026": {"national": "7억"}}
        found["shares"] = {"national": "60.0%"}
    if draw(st.booleans()):
        found["plans"] = {"staffing": draw(TEXTS), "instructors": draw(TEXTS)}
    if draw(st.booleans()):
        result: dict[str, Plain] = {"name": draw(TEXTS), "unit": draw(TEXTS), "target": "3"}
        found["targets"] = {
            "trainees": "5",
            "ai_use": {"target": "30%"},
            "results": (result, {**result, "baseline": "1"}),
        }
    return found


@st.composite
def line(draw: st.DrawFn, unit: str, bodies: list[str]) -> dict[str, Plain]:
    amounts: dict[str, Plain] = {}
    for key in draw(st.sampled_from(SPLITS)):
        won = draw(st.integers(0, 10**10))
        exact = (
            f"{won // UNITS[unit]}.{won % UNITS[unit]:0{len(str(UNITS[unit])) - 1}}"
            if UNITS[unit] > 1
            else str(won)
        )
        amounts[key] = exact
    words: dict[str, Plain] = {
        "category": draw(st.sampled_from(("solution", "인프라", "AI 인력양성", "other", "soluton: x"))),
        "year": draw(st.sampled_from(("2026", "2027년"))),
        "title": draw(TEXTS),
        "item": draw(st.sampled_from(("민간이전", "=장비"))),
        "site": draw(TEXTS),
        "equipment": ("서버", "센서"),
        **({"executed_by": draw(st.sampled_from(bodies))} if bodies else {}),
    }
    kept = draw(st.sets(st.sampled_from(sorted(words))))
    return {**{key: value for key, value in words.items() if key in kept}, **amounts}


def judged(path: Path) -> dict[str, object]:
    """What a check says of a file: outcome and margin of each rule, and what else follows."""
    out = StringIO()
    with redirect_stdout(out):
        run(["check", str(path), "--format", "json", "--lang", "en"])
    report = json.loads(out.getvalue())
    assert report["problems"] == []
    (found,) = report["assessments"]
    rules = {each["rule"]: (each["outcome"], each["margin_won"]) for each in found["judgements"]}
    return {**rules, **{key: found[key] for key in ("title", "region", "indicators", "obligations")}}


def of_workbook(path: Path, lang: str) -> dict[str, object]:
    """The same of the workbook of a proposal."""
    book = path.with_suffix(".xlsx")
    book.unlink(missing_ok=True)
    with redirect_stdout(StringIO()):
        assert run(["new", "workbook", "--from", str(path), "-o", str(book), "--lang", lang]) == 0
    return judged(book)


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(proposal=drawn(), lang=st.sampled_from(("ko", "en")))
def test_a_workbook_is_judged_as_its_proposal(
    proposal: dict[str, Plain], lang: str, tmp_path: Path
) -> None:
    path = tmp_path / "proposal.yaml"
    path.write_text(as_yaml(proposal), encoding="utf-8")
    own = judged(path)
    if own["totals-agree"] == ("not-applicable", None):
        # The sums and shares of the sheet are there to be compared.
        own["totals-agree"] = ("met", None)
    assert of_workbook(path, lang) == own


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("proposal", proposals(), ids=lambda path: path.stem)
def test_the_workbooks_of_the_shipped_proposals_are_judged_as_these(
    proposal: Path, lang: str, tmp_path: Path
) -> None:
    path = tmp_path / proposal.name
    path.write_bytes(proposal.read_bytes())
    assert of_workbook(path, lang) == judged(path)
