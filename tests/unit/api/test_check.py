"""`regionai.check`: what is given is told apart by what it is, and judged as the command judges it."""

import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from html import unescape
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml

import regionai
from builders import CLEAN, make_proposal, plain
from calls import Printed, written
from deciding import SHORT as SHORT_OF_LOCAL
from deciding import settings, waiver
from golden import PROPOSALS, ROOT
from house_rules import house, share
from regionai.source.file import MAX_BYTES, MOST_BYTES_OF_TABLES

NAMES = [f"proposals/{name}" for name in PROPOSALS]
SHORT = "proposals/short-match-2026.yaml"
TODAY = date(2026, 3, 5)


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def codes(call: Callable[[], object]) -> list[str]:
    with pytest.raises(regionai.UnreadableError) as raised:
        call()
    return [problem.code for problem in raised.value.problems]


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_a_report_is_that_of_the_command(name: str, lang: Literal["ko", "en"], capsys: Printed) -> None:
    found = regionai.check(name, today=TODAY, lang=lang)
    asked = ("--lang", lang, "--today", "2026-03-05")
    assert found.to_json() == written(capsys, "json", [name], *asked)
    assert found.to_html() == written(capsys, "html", [name], *asked)
    assert found.exit_code == json.loads(found.to_json())["exit_code"]


def test_a_report_for_people_is_that_of_the_command(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = regionai.check(SHORT, today=TODAY)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "72")
    asked = ("--today", "2026-03-05", "--color", "always")
    assert found.to_text(columns=72, color=True) == written(capsys, "text", [SHORT], *asked)
    assert found.to_text(columns=72, color=True, full=True) == written(
        capsys, "text", [SHORT], *asked, "--full"
    )
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")
    assert str(found) == written(capsys, "text", [SHORT], "--today", "2026-03-05")


def test_a_typing_error_is_a_remark() -> None:
    (slip,) = regionai.check("proposals/typing-error-2026.yaml").remarks
    assert (slip.rule.partition("/")[0], slip.severity, slip.outcome, slip.margin) == (
        "slip",
        regionai.Severity.ADVICE,
        None,
        None,
    )


def test_what_is_found_has_its_place_its_size_and_both_languages() -> None:
    found = regionai.check(SHORT)
    assert (found.outcome, found.exit_code) == ("broken", 1)
    assert repr(found) == "<Assessment of proposals/short-match-2026.yaml: broken>"
    assert found.title.startswith("[예시] 충북")
    national, local = found.findings
    place = regionai.Place(SHORT, 19, 12, 19, 25, None, "budget.0.local")
    assert (local.rule, local.severity, local.outcome, local.place) == (
        "region-led-ai@2026/local-share",
        "error",
        "broken",
        place,
    )
    assert (local.margin, local.fails) == (regionai.Range(-150_000_000, -150_000_000), True)
    assert "150,000,000원을 늘려야" in local.message.ko
    assert "150,000,000원" in local.message.en
    assert local.title == regionai.Text("지방비 20% 이상", "Local share of at least 20%")
    assert local.hint is not None
    assert national.margin == found.margins[national.rule]


def test_shares_are_exact_and_a_range_where_they_are_not() -> None:
    found = regionai.check(SHORT)
    assert found.shares["local"].exact == Fraction(11, 58)
    assert found.amounts["local"].exact == 2_200_000_000
    rounded = regionai.check(text=make_proposal("amounts: {unit: 억원, rounded_to: 억원}")).shares["local"]
    assert rounded.exact is None
    assert rounded.least < Fraction(1, 5) < rounded.greatest
    nothing = regionai.check(text=make_proposal("budget: [{category: solution, national: 0}]"))
    assert nothing.shares == {}
    assert nothing.amounts["total"] == regionai.Range(0, 0)


@pytest.mark.parametrize("name", NAMES)
def test_a_proposal_is_the_same_as_path_text_bytes_and_data(name: str) -> None:
    path = Path(name)
    said = regionai.check(path)
    text = path.read_text(encoding="utf-8")
    for given in (name, text, path.read_bytes()):
        found = regionai.check(given, name=name)
        assert (found.findings, found.remarks) == (said.findings, said.remarks)
    # Places are those of another text.
    judged = [(each.rule, each.place.at, each.outcome, each.margin) for each in said.findings]
    data = regionai.check(plain(text), name=name)
    assert [(each.rule, each.place.at, each.outcome, each.margin) for each in data.findings] == judged


def test_a_str_is_a_path_unless_it_has_a_line_break() -> None:
    one_line = "{schema: 1, programme: region-led-ai}"
    assert codes(lambda: regionai.check(one_line)) == ["source.not-found"]
    assert codes(lambda: regionai.check(Path(f"{one_line}\n"))) == ["source.not-found"]
    in_text = ["field.missing"] * 3
    for call in (
        lambda: regionai.check(f"{one_line}\n"),
        lambda: regionai.check(text=one_line),
        lambda: regionai.check(one_line.encode()),
    ):
        assert codes(call) == in_text
    # What others wrote never names a file.
    assert "source.not-found" not in codes(lambda: regionai.check(text=SHORT))


def test_nothing_both_and_other_things_are_no_proposal() -> None:
    wrong: tuple[dict[str, Any], ...] = (
        {},
        {"proposal": SHORT, "text": CLEAN},
        {"proposal": 7},
        {"proposal": [SHORT]},
    )
    for arguments in wrong:
        with pytest.raises(TypeError):
            regionai.check(**arguments)


def test_a_folder_is_a_portfolio() -> None:
    with pytest.raises(regionai.UnreadableError, match=r"regionai\.portfolio\('proposals'\)"):
        regionai.check("proposals")


def test_the_edge_of_the_size_is_still_read() -> None:
    content = CLEAN.encode()
    padded = content + b"#" * (MAX_BYTES - len(content))
    assert regionai.check(padded).title == "시험 제안"
    assert codes(lambda: regionai.check(padded + b"#")) == ["source.too-large"]
    assert codes(lambda: regionai.check(b"PK\3\4" + bytes(MOST_BYTES_OF_TABLES))) == ["source.too-large"]


def test_two_keys_of_one_text_are_refused() -> None:
    named: dict[str, object] = {**plain(CLEAN), "totals": {2026: {"total": 100}, "2026": {"total": 90}}}
    with pytest.raises(regionai.UnreadableError) as refused:
        regionai.check(named, lang="en")
    assert str(refused.value) == (
        "-:1:1 `totals.2026` is there twice; a key that is no text is read as one: delete one of the two."
    )
    # A key without a value is as if it were not there.
    named["totals"] = {2026: {"total": 100}, "2026": None}
    assert regionai.check(named).amounts["total"].exact == 100


def test_values_of_python_are_read_as_what_they_say() -> None:
    data = yaml.safe_load(CLEAN)
    data |= {"submitted": date(2026, 3, 5), "matching": None, "totals": {"total": Decimal("1E+2")}}
    data["shares"] = {"local": Fraction(1, 5), "national": Fraction(3, 5)}
    data["budget"] = ({**data["budget"][0], "national": 60, "executed_by": None},)
    found = regionai.check(data)
    assert found.amounts["total"].exact == 100
    assert not [each for each in found.findings if each.outcome == "broken"]
    assert found.file == "-"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (0.6, "api.float"),
        (float("nan"), "api.float"),
        (datetime(2026, 3, 5, 9), "api.no-value"),  # noqa: DTZ001 - of no zone
        (b"60", "api.no-value"),
        ({60}, "api.no-value"),
    ],
)
def test_a_value_without_an_exact_text_is_refused_with_its_key_path(value: object, code: str) -> None:
    data = yaml.safe_load(CLEAN)
    data["budget"][0] |= {"national": value, "local": value}
    with pytest.raises(regionai.UnreadableError) as raised:
        regionai.check(data)
    assert [problem.code for problem in raised.value.problems] == [code, code]
    first, second = str(raised.value).splitlines()
    assert "budget.0.national" in first
    assert "budget.0.local" in second


def test_data_that_holds_itself_is_too_deep() -> None:
    data: dict[str, object] = yaml.safe_load(CLEAN)
    data["plans"] = data
    assert codes(lambda: regionai.check(data)) == ["source.too-deep"]


def test_what_is_no_path_opens_no_other_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b.csv").write_text("분야,국비,지방비,민간\n솔루션,60원,20원,20원\n", encoding="utf-8")
    text = make_proposal("budget: {workbook: b.csv}")
    (tmp_path / "p.yaml").write_text(text, encoding="utf-8")
    assert regionai.check("p.yaml").amounts["total"].exact == 100
    assert codes(lambda: regionai.check(text=text)) == ["table.not-here"]
    assert codes(lambda: regionai.check(text=text, name="p.yaml")) == ["table.not-here"]


def test_bytes_are_a_table_by_their_name() -> None:
    content = "분야,국비,지방비,민간\n솔루션,70억,10억,20억\n".encode()
    found = regionai.check(content, name="예산.csv", edition="2026", region="경북", table=1)
    assert found.amounts["total"].exact == 10_000_000_000
    assert found.title == "예산"
    assert {each.place.file for each in found.findings} == {"예산.csv"}
    assert any(each.place.cell is not None for each in found.findings)


def test_a_name_is_safe_to_print() -> None:
    assert regionai.check(text=CLEAN, name="a\x1b[31m").file == "a\\x1b[31m"


def test_the_edition_is_the_callers_or_of_the_day() -> None:
    def applied(**more: str | date) -> str:
        found = json.loads(regionai.check(text=CLEAN, **more).to_json())["assessments"][0]  # type: ignore[arg-type]
        return str(found["rule_sets"][0]["edition"])

    assert applied() == "2026"
    assert applied(edition="2025") == "2025"
    day = date(2025, 8, 1)
    for written_as in (day, datetime(2025, 8, 1, 9), "2025-08-01", "2025. 8. 1."):  # noqa: DTZ001 - of no zone
        assert applied(as_of=written_as) == "2025"


def test_further_rules_apply_from_one_folder_or_several(tmp_path: Path) -> None:
    folder = house(tmp_path, share("a", "local", "at_least: 21%")).parent
    text = folder.joinpath("1.yaml").read_text(encoding="utf-8")
    folder.joinpath("1.yaml").write_text(
        text.replace("quantities:", "adds_to: [region-led-ai]\nquantities:")
    )
    for rules in (folder, str(folder), [folder], (str(folder),)):
        assert "house@1/a" in regionai.check(text=CLEAN, rules=rules).margins
    assert "house@1/a" not in regionai.check(text=CLEAN).margins


def test_settings_apply_as_to_the_command_unless_they_are_named_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath(".regionai.yaml").write_text("schema: 1\nfail_on: never\n", encoding="utf-8")
    tmp_path.joinpath("strict.yaml").write_text("schema: 1\nfail_on: error\n", encoding="utf-8")
    text = (ROOT / SHORT).read_text(encoding="utf-8")
    tmp_path.joinpath("p.yaml").write_text(text, encoding="utf-8")
    for given in ("p.yaml", text):
        assert regionai.check(given).exit_code == 0
        assert regionai.check(given, settings=False).exit_code == 1
        assert regionai.check(given, settings="strict.yaml").exit_code == 1
        assert regionai.check(given, settings=tmp_path / "strict.yaml").exit_code == 1


def test_what_is_wrong_with_waivers_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    waiver = "{rule: no-such, proposal: '*', reason: 시험, approver: 과장, expires: 2027-01-01}"
    tmp_path.joinpath(".regionai.yaml").write_text(f"schema: 1\nwaivers: [{waiver}]\n", encoding="utf-8")
    found = regionai.check(text=CLEAN, name="p.yaml", today="2026-03-05").remarks
    assert [(each.rule, each.place.file, each.fails) for each in found] == [
        ("waiver/unknown", ".regionai.yaml", False)
    ]


def test_an_argument_that_cannot_be_is_refused_in_the_language_of_the_caller() -> None:
    wrong: tuple[dict[str, Any], ...] = ({"as_of": "2026-02-30"}, {"region": "아틀란티스"})
    for arguments in wrong:
        with pytest.raises(regionai.CannotError) as refused:
            regionai.check(text=CLEAN, lang="en", **arguments)
        assert str(refused.value) == refused.value.say("en") != refused.value.say("ko")
    with pytest.raises(regionai.UnreadableError, match=r"^nowhere\.yaml:1:1 [ -~]*$"):
        regionai.check("nowhere.yaml", lang="en")
    assert codes(lambda: regionai.check(text=CLEAN, edition="1999")) == ["library.no-edition"]
    with pytest.raises(ValueError, match="not `fr`"):
        regionai.check(text=CLEAN, lang="fr")  # type: ignore[arg-type]


def test_a_notebook_shows_the_report_in_a_frame_that_runs_nothing() -> None:
    found = regionai.check(SHORT, today=TODAY)
    shown = found._repr_html_()
    assert shown.startswith('<iframe srcdoc="&lt;!DOCTYPE html&gt;')
    assert 'sandbox=""' in shown
    assert unescape(shown.partition('srcdoc="')[2].partition('"')[0]) == found.to_html()


def test_a_waiver_is_for_what_is_given_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings("waivers:\n" + waiver("local-share", "p.yaml"))
    found = regionai.check(text=make_proposal(SHORT_OF_LOCAL), name="p.yaml", today="2026-06-30")
    assert {each.outcome for each in found.findings if each.rule.endswith("/local-share")} == {
        regionai.Outcome.WAIVED
    }
    assert [each.rule for each in found.remarks] == []
