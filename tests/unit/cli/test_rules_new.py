"""`rules new`: an edition begun from nothing or from another, and nothing overwritten."""

from pathlib import Path

import pytest

from builders import LIBRARY
from calls import printed
from house_rules import begun, house, share
from regionai.cli.app import run
from regionai.cli.arguments import today
from regionai.rules.editions.edition import read_edition
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.published import Records
from regionai.source.problem import UnreadableError

pytestmark = pytest.mark.usefixtures("wide")


def test_a_new_edition_passes_lint_and_test_from_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    file = "rules/our-province/2027.yaml"
    assert "regionai rules publish" in capsys.readouterr().out
    assert run(["rules", "lint", file]) == 0
    assert run(["rules", "test", file, "--mutate"]) == 0
    assert today().isoformat() in Path(file).read_text(encoding="utf-8")


def test_a_new_edition_overwrites_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = tmp_path / "rules" / "our-province" / "2027.cases.yaml"
    cases.parent.mkdir(parents=True)
    cases.write_text("mine", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["rules", "new", "our-province", "2027"]) == 2
    assert "2027.cases.yaml" in capsys.readouterr().err
    assert [path.name for path in cases.parent.iterdir()] == ["2027.cases.yaml"]
    assert cases.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rules").write_text("a file", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["rules", "new", "our-province", "2027", "--lang", "en"]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_the_next_edition_begins_on_the_day_after_and_a_correction_keeps_its_days(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(tmp_path, monkeypatch, "region-led-ai", "2027", "--from", "region-led-ai@2026")
    begun(tmp_path, monkeypatch, "region-led-ai", "2026.1")
    begun(tmp_path, monkeypatch, "subsidy-law", "2027", "--from", "subsidy-law@2026")
    original = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    folder = tmp_path / "rules" / "region-led-ai"
    following = (folder / "2027.yaml").read_text(encoding="utf-8")
    assert following == original.replace('edition: "2026"', 'edition: "2027"').replace(
        "{from: 2026-02-04, to: 2026-12-31}", "{from: 2027-01-01}"
    )
    correction = (folder / "2026.1.yaml").read_text(encoding="utf-8")
    named = 'edition: "2026.1"\ncorrects: "2026"\nwhy: {ko: "", en: ""}'
    assert correction == original.replace('edition: "2026"', named)
    # Money belongs to one call: a correction keeps it, the next edition does not.
    assert not (folder / "2027.envelope.yaml").exists()
    for copied in ("cases", "indicators", "envelope"):
        text = (folder / f"2026.1.{copied}.yaml").read_text(encoding="utf-8")
        assert "edition: region-led-ai@2026.1\n" in text
    with pytest.raises(UnreadableError) as caught:
        read_edition(folder / "2026.1.yaml", LIBRARY.regions, Records())
    assert [(each.code, each.span.line) for each in caught.value.problems] == [
        ("field.not-both-languages", 7)
    ]
    reason = correction.replace('{ko: "", en: ""}', "{ko: 오기, en: a slip}")
    (folder / "2026.1.yaml").write_text(reason, encoding="utf-8")
    assert read_edition(folder / "2026.1.yaml", LIBRARY.regions, Records()).indicators.by_id
    law = (tmp_path / "rules" / "subsidy-law" / "2027.yaml").read_text(encoding="utf-8")
    assert f"applies: {{from: {today().isoformat()}}}" in law
    assert run(["rules", "test", str(folder / "2026.1.yaml"), "--mutate"]) == 0


def test_the_last_day_in_block_style_is_taken_out_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = house(tmp_path, share("a", "local", "at_least: 25%"))
    text = path.read_text(encoding="utf-8")
    block = text.replace("applies: {from: 2026-01-01}", "applies:\n  from: 2026-01-01\n  to: 2026-12-31")
    path.write_text(block, encoding="utf-8")
    begun(tmp_path, monkeypatch, "house", "2", "--from", str(path))
    found = (tmp_path / "rules" / "house" / "2.yaml").read_text(encoding="utf-8")
    assert "applies:\n  from: 2027-01-01\ndocuments:" in found
    assert not (tmp_path / "rules" / "house" / "2.cases.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("region-led-ai", "2026.0"), "`2026.0` is how `2026` is named as it was before corrections"),
        (("region-led-ai", "2024.1"), "there is no edition `region-led-ai@2024`"),
        (
            ("region-led-ai", "2026.1", "--from", "region-led-ai@2025"),
            "region-led-ai@2025 is not what `2026.1` corrects",
        ),
        (
            ("our-province", "2026.1", "--from", "region-led-ai@2026"),
            "region-led-ai@2026 is not what `2026.1` corrects",
        ),
    ],
)
def test_a_correction_is_made_of_what_it_corrects(
    arguments: tuple[str, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert said in printed(capsys, "rules", "new", *arguments, "--lang", "en", code=2)
    assert not Path("rules").exists()
