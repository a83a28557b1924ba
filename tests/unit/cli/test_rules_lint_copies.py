"""`rules lint` on what is left of another edition: its days, its title, its cases, its documents."""

import json
from pathlib import Path

import pytest

from calls import page, printed, rows
from house_rules import BOTH, begun, house, line_of, lint_codes, rule
from regionai.cli.app import run

pytestmark = pytest.mark.usefixtures("wide")

# A rule that no solver has to look at.
PLAIN = rule("a", "    kind: none-of\n    subject: region\n    barred: [seoul]\n")


def changed(path: Path, before: str, after: str) -> Path:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    return path


def places(capsys: pytest.CaptureFixture[str], path: Path, code: str) -> list[str]:
    """Where a remark of this code is made, as file, line and column."""
    run(["rules", "lint", str(path), "--format", "json"])
    listed = json.loads(capsys.readouterr().out)["remarks"]
    return [row["place"] for row in listed if isinstance(row, dict) and row["code"] == code]


@pytest.mark.slow
def test_an_unedited_copy_is_refused_for_all_that_is_of_last_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "region-led-ai", "2027", "--from", "region-led-ai@2026")
    path = Path("rules/region-led-ai/2027.yaml")
    cases = path.with_name("2027.cases.yaml")
    capsys.readouterr()
    found = page(capsys, "rules", "lint", str(path), "--lang", "en", code=1)
    errors = [(row["place"], row["code"]) for row in rows(found, "remarks") if row["weight"] == "error"]
    title, opens = line_of(path, "title: {ko: 2026"), line_of(path, "from: 2026-02-04")
    assert [(str(place).rpartition(":")[0], code) for place, code in errors] == [
        (f"{path}:5", "lint.same-but-for-its-name"),
        (f"{path}:{title}", "lint.title-of-another-year"),
        (f"{path}:{title}", "lint.title-of-another-year"),
        (f"{path}:{opens}", "lint.window-outside"),
        (f"{path}:{opens + 1}", "lint.window-outside"),
        (f"{cases}:{line_of(cases, 'submitted: 2026-03-05')}", "lint.case-outside"),
        (f"{cases}:{line_of(cases, 'for_each: {submitted: [2026-02-04')}", "lint.case-outside"),
        (f"{cases}:{line_of(cases, 'for_each: {submitted: [2026-02-04')}", "lint.case-outside"),
    ]
    said = printed(capsys, "rules", "publish", str(path), "--lang", "en", code=1)
    assert "region-led-ai@2027 was not published: there is something to mend." in said
    assert not Path("rules/published.sha256").exists()


@pytest.mark.slow
def test_another_programme_is_not_made_of_another_name_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-voucher", "2022", "--from", "ai-voucher@2021")
    path = Path("rules/our-voucher/2022.yaml")
    capsys.readouterr()
    assert "lint.same-but-for-its-name" in lint_codes(capsys, path)
    changed(path, "뉴스토마토", "어느 신문")
    assert "lint.same-but-for-its-name" not in lint_codes(capsys, path)


def test_of_two_editions_that_are_the_same_the_later_is_the_copy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = changed(house(tmp_path, *BOTH), "{from: 2026-01-01}", "{from: 2026-01-01, to: 2026-06-30}")
    second = changed(house(tmp_path, *BOTH, name="house/2.yaml"), "2026-01-01", "2026-07-01")
    changed(second, 'edition: "1"', 'edition: "2"')
    arguments = ("--rules", str(tmp_path))
    assert lint_codes(capsys, first, *arguments) == {}
    assert lint_codes(capsys, second, *arguments) == {"lint.same-but-for-its-name": 3}


def test_an_own_edition_is_held_against_the_published_one_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    begun(tmp_path, monkeypatch, "our-province", "2028", "--from", "rules/our-province/2027.yaml")
    path = Path("rules/our-province/2028.yaml")
    capsys.readouterr()
    # Beside a file that nobody published may lie anything.
    assert "lint.same-but-for-its-name" not in lint_codes(capsys, path)
    assert run(["rules", "publish", "rules/our-province/2027.yaml"]) == 0
    capsys.readouterr()
    assert "lint.same-but-for-its-name" in lint_codes(capsys, path)


@pytest.mark.parametrize(
    ("edition", "applies", "title", "is_named"),
    [
        ("2026", "{from: 2026-01-01}", "2026년 사업", False),
        ("2026", "{from: 2026-01-01}", "2026~2027년 사업", False),
        ("2026", "{from: 2026-01-01}", "사업", False),
        ("2026", "{from: 2026-01-01}", "2025년 사업", True),
        ("2026", "{from: 2025-12-01}", "2025년 사업", True),
        ("2026-2", "{from: 2026-01-01}", "2026년 사업", False),
        # Where the name says no year, the days do.
        ("a", "{from: 2026-01-01, to: 2027-01-31}", "2026년 사업", False),
        ("a", "{from: 2026-01-01, to: 2027-01-31}", "2027년 사업", False),
        ("a", "{from: 2026-01-01, to: 2027-01-31}", "2028년 사업", True),
        ("a", "{from: 2026-01-01, to: 2027-01-31}", "2025년 사업", True),
        ("a", "{from: 2026-01-01}", "2025년 사업", True),
        ("a", "{from: 2026-01-01}", "2099년 사업", False),
        # No year: a number of five digits, or of something else.
        ("2026", "{from: 2026-01-01}", "20251개 기업 사업", False),
    ],
)
def test_a_title_speaks_of_the_year_of_its_edition(
    edition: str,
    applies: str,
    title: str,
    is_named: bool,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = house(tmp_path, PLAIN, name=f"house/{edition}.yaml")
    changed(path, 'edition: "1"', f'edition: "{edition}"')
    changed(path, "{from: 2026-01-01}", applies)
    changed(path, "ko: 우리 규칙", f"ko: {title}")
    found = places(capsys, path, "lint.title-of-another-year")
    assert found == ([f"{path}:{line_of(path, 'title:')}:13"] if is_named else [])


WINDOW = "    kind: window\n    subject: {subject}\n    from: {opens}\n    to: {closes}\n"


@pytest.mark.parametrize(
    ("subject", "opens", "closes", "outside"),
    [
        ("submitted", "2026-02-01", "2026-06-30", ()),
        ("submitted", "2026-01-31", "2026-06-30", ("from",)),
        ("submitted", "2026-02-01", "2026-07-01", ("to",)),
        ("submitted", "2025-02-01", "2025-03-01", ("from", "to")),
        ("submitted", "2027-02-01", "2027-03-01", ("from", "to")),
        # A work period goes on after the last application, and may have begun before the first.
        ("period", "2026-01-01", "2027-12-31", ()),
        ("period", "2025-01-01", "2026-02-01", ()),
        ("period", "2025-01-01", "2026-01-31", ("to",)),
    ],
)
def test_a_window_lies_within_the_days_of_its_edition(
    subject: str,
    opens: str,
    closes: str,
    outside: tuple[str, ...],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    window = rule("open", WINDOW.format(subject=subject, opens=opens, closes=closes))
    path = house(tmp_path, PLAIN, window)
    changed(path, "{from: 2026-01-01}", "{from: 2026-02-01, to: 2026-06-30}")
    found = places(capsys, path, "lint.window-outside")
    lines = [int(place.split(":")[-2]) for place in found]
    assert lines == [line_of(path, f"    {key}: 202") for key in outside]


CASES = """\
schema: 1
edition: house@1
base: {applicant: {region: 경북}, budget: [{national: 60억, province: 40억}]DAY}
cases:
  - id: one
    says: {ko: 하나, en: one}
    proposal: {PROPOSAL}
    FOR_EACHexpect: {warning: {EXPECT}}
"""


@pytest.mark.parametrize(
    ("base", "proposal", "for_each", "expected", "place"),
    [
        ("2026-02-01", "", "", "a: met", None),
        ("2026-06-30", "", "", "a: met", None),
        ("", "", "", "a: met", None),
        ("2026-01-31", "", "", "a: met", (3, 86)),
        ("2026-07-01", "", "", "a: met", (3, 86)),
        ("2026-02-01", "submitted: 2026-07-01", "", "a: met", (7, 27)),
        ("2026-07-01", "submitted: 2026-02-01", "", "a: met", None),
        ("2026-02-01", "", "2026-02-01, 2026-07-01", "a: met", (8, 40)),
        # Who shows that a day is too late has to say a day that is.
        ("2026-02-01", "submitted: 2026-07-01", "", "open: broken", None),
        ("2026-02-01", "submitted: 2026-07-01", "", "open: met", (7, 27)),
        ("2026-02-01", "submitted: 2026-07-01", "", "a: broken", (7, 27)),
    ],
)
def test_a_case_is_submitted_on_a_day_of_its_edition(
    base: str,
    proposal: str,
    for_each: str,
    expected: str,
    place: tuple[int, int] | None,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    window = rule("open", WINDOW.format(subject="submitted", opens="2026-02-01", closes="2026-06-30"))
    path = house(tmp_path, PLAIN, window)
    changed(path, "{from: 2026-01-01}", "{from: 2026-02-01, to: 2026-06-30}")
    text = CASES.replace("DAY", f", submitted: {base}" if base else "").replace("PROPOSAL", proposal)
    text = text.replace("FOR_EACH", f"for_each: {{submitted: [{for_each}]}}\n    " if for_each else "")
    cases = path.with_name("1.cases.yaml")
    cases.write_text(text.replace("EXPECT", expected), encoding="utf-8")
    found = places(capsys, path, "lint.case-outside")
    assert found == ([f"{cases}:{place[0]}:{place[1]}"] if place else [])


def test_days_that_are_reversed_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = house(tmp_path, *BOTH)
    one_day = "{from: 2026-01-02, to: 2026-01-02}"
    assert lint_codes(capsys, changed(path, "{from: 2026-01-01}", one_day)) == {}
    changed(path, one_day, "{from: 2026-01-02, to: 2026-01-01}")
    said = printed(capsys, "rules", "lint", str(path), "--lang", "en", code=2)
    assert f"{path}:{line_of(path, 'applies:')}:33 the last day 2026-01-01 is before the first" in said
    assert "the last day" in printed(capsys, "rules", "publish", str(path), "--lang", "en", code=2)


ENVELOPE = """schema: 1
edition: house@1
national: 140억
regions: 2
source: {document: old, says: {ko: 그렇다, en: so}}
"""


def test_a_document_that_nothing_cites_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a rule, of an unknown question, or of a file beside the edition one is enough."""
    path = house(tmp_path, *BOTH)
    old = "  old: {title: 옛 글, publisher: 도, retrieved: 2026-11-01, grade: press}\nquantities:"
    changed(path, "quantities:", old)
    assert lint_codes(capsys, path) == {"lint.unused-document": line_of(path, "  old:")}
    assert "cite it, or delete it" in printed(capsys, "rules", "lint", str(path), "--lang", "en", code=1)
    envelope = path.with_name("1.envelope.yaml")
    envelope.write_text(ENVELOPE, encoding="utf-8")
    assert lint_codes(capsys, path) == {}
    envelope.unlink()
    asked = "unknowns: [{id: a, question: {ko: 뭐, en: what}, looked_in: [old]}]"
    changed(path, "unknowns: []", asked)
    assert lint_codes(capsys, path) == {}
