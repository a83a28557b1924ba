"""An open file: what a check says of the text that an editor has, saved or not."""

from pathlib import Path

import pytest

from builders import make_proposal
from calls import SHORT
from editors import SURROUNDINGS, check, open_file
from golden import ROOT
from house_rules import house, share
from regionai.cli.arguments import surroundings_of
from regionai.cli.options import Deciding
from regionai.judge.reading import Options
from regionai.lsp.diagnosis import shown
from regionai.lsp.opened import Checked, checked
from regionai.lsp.place import Lines
from regionai.model.finding import Severity
from regionai.report.check.diagnosis import diagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.run.run import check as run_check

EDITION = (ROOT / "rules" / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")


def told(each: Diagnostic) -> tuple[object, ...]:
    """What is told of a diagnostic, whatever its file is called."""
    related = tuple((place.location.span, place.message.say("ko")) for place in each.related)
    return each.code, each.severity, each.location.span, each.say("ko"), related


def codes(text: str, path: Path = Path("p.yaml")) -> list[str]:
    return [each.code for each in check(text, path).found]


def test_the_findings_of_a_text_are_those_of_its_file() -> None:
    path = Path(SHORT)
    (found,) = run_check([path], SURROUNDINGS, Options()).contents
    of_text = check(path.read_text(encoding="utf-8"), path)
    expected = diagnostics(found, with_step=True)
    assert [told(each) for each in (*of_text.found, *of_text.correction)] == [
        told(each) for each in expected
    ]
    assert len(expected) == 2


@pytest.mark.parametrize("text", ["", "  \n", "name: build\non: push\n", "- a\n- b\n"])
def test_nothing_is_said_of_an_empty_and_of_a_foreign_file(text: str) -> None:
    assert check(text) == Checked(open_file(text))
    assert check(text).correction == ()


def test_what_cannot_be_read_says_why() -> None:
    assert codes("budget: [\n") == ["source.open-bracket"]


def test_a_text_is_judged_by_the_settings_where_its_file_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path, settings = tmp_path / "p.yaml", tmp_path / ".regionai.yaml"

    def found(text: str) -> list[str]:
        return [
            each.code for each in checked(open_file(text, path), surroundings_of(Deciding(), None)).found
        ]

    text = make_proposal()
    assert "house@1/national-half" not in found(text)
    rules = house(tmp_path, share("national-half", "national", "at_most: 50%"))
    rules.write_text(rules.read_text(encoding="utf-8") + "adds_to: region-led-ai\n", encoding="utf-8")
    settings.write_text("schema: 1\nrules: [house]\n", encoding="utf-8")
    assert "house@1/national-half" in found(text)
    settings.write_text("schema: 1\nexclude: [p.yaml]\n", encoding="utf-8")
    assert found(text) == []


def test_settings_that_cannot_be_read_are_told_at_the_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".regionai.yaml").write_text("schema: 1\nrulez: [x]\n", encoding="utf-8")
    text = make_proposal()
    found = checked(open_file(text, tmp_path / "p.yaml"), surroundings_of(Deciding(), None))
    (only,) = shown(found, Lines(text), "en")
    assert (only.range.start.line, only.range.start.character) == (0, 0)
    assert only.message.startswith(".regionai.yaml:2:1 ")


def test_a_fault_of_ours_is_told_and_no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("regionai.lsp.opened.assess", fail)
    assert codes(make_proposal()) == ["source.fault"]


def test_a_rule_file_is_linted_as_it_is_typed() -> None:
    path = ROOT / "rules" / "region-led-ai" / "2027.yaml"
    text = EDITION.replace('edition: "2026"', 'edition: "2027"').replace(
        "quantities:\n", "quantities:\n  idle: {}\n"
    )
    found = check(text, path).found
    (unused,) = (each for each in found if each.code == "lint.unused-quantity")
    assert (unused.severity, unused.message.values["name"]) == (Severity.ERROR, "idle")
    assert text.split("\n")[unused.location.span.line - 1] == "  idle: {}"
    assert {each.severity for each in found if each.code == "lint.no-cases"} == {Severity.ADVICE}


def test_a_rule_file_that_cannot_be_read_says_why() -> None:
    path = ROOT / "rules" / "region-led-ai" / "2027.yaml"
    text = EDITION.replace('edition: "2026"', 'edition: "2027"').replace(
        "    of: local\n", "    of: locl\n", 1
    )
    assert codes(text, path) == ["rules.unknown-quantity"]


def test_a_companion_of_an_edition_is_none_itself() -> None:
    assert codes(EDITION, ROOT / "rules" / "region-led-ai" / "2026.cases.yaml") == []


def test_what_lies_in_a_cell_is_told_at_the_budget(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text(
        "세부사업,분야,연도,국비,도비,현금\n하나,솔루션,2026,60억,10억,20억\n", encoding="utf-8"
    )
    text = make_proposal("budget: {workbook: b.csv}")
    found = check(text, tmp_path / "p.yaml")
    short = next(
        each for each in shown(found, Lines(text), "ko") if str(each.code).endswith("/local-share")
    )
    assert text.split("\n")[short.range.start.line].startswith("budget:")
    assert short.message.startswith(f"{tmp_path / 'b.csv'}:")
