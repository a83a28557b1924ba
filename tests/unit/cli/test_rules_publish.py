"""`rules publish`: the sum of an edition is recorded, and a file changed since is refused."""

import re
from pathlib import Path

import pytest

from calls import page, printed, rows
from house_rules import ENVELOPE, begun
from regionai.cli.app import run

pytestmark = pytest.mark.usefixtures("wide")


def test_publishing_records_the_sum_and_a_changed_file_is_refused_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    file = Path("rules/our-province/2027.yaml")
    record = Path("rules/published.sha256")
    assert run(["rules", "publish", str(file)]) == 0
    entries = record.read_text(encoding="utf-8")
    assert re.fullmatch(r"[0-9a-f]{64}  our-province/2027\.yaml\n", entries)
    capsys.readouterr()
    assert "already published" in printed(capsys, "rules", "publish", str(file), "--lang", "en")
    assert record.read_text(encoding="utf-8") == entries
    listed = {
        row["name"]: row["published"]
        for row in rows(page(capsys, "rules", "list", "--rules", "rules"), "editions")
    }
    assert listed["our-province@2027"] == listed["ax-voucher@2026"] == "예"
    # A checkout with the line ends of Windows is the same edition.
    text = file.read_bytes()
    file.write_bytes(text.replace(b"\n", b"\r\n"))
    assert run(["rules", "lint", str(file)]) == 0
    capsys.readouterr()
    file.write_bytes(text.replace(b"60%", b"61%"))
    for arguments in (
        ("rules", "lint", str(file)),
        ("rules", "test", str(file)),
        ("rules", "publish", str(file)),
        ("rules", "show", "our-province@2027", "--rules", "rules"),
        ("rules", "list", "--rules", "rules"),
    ):
        said = printed(capsys, *arguments, "--lang", "en", code=2)
        assert "rules/our-province/2027.yaml:1:1 this file was changed after it was published" in said
        assert "regionai rules new" in said
    clean = Path(__file__).parents[3] / "proposals" / "gyeongbuk-2026.yaml"
    assert run(["check", str(clean), "--rules", "rules"]) == 2
    # Nor does it help to come from within the folder, or through a link.
    Path("link").symlink_to(file.parent.resolve())
    assert "was changed" in printed(capsys, "rules", "lint", "link/2027.yaml", "--lang", "en", code=2)
    monkeypatch.chdir(file.parent)
    for arguments in (("rules", "lint", "2027.yaml"), ("rules", "list", "--rules", ".")):
        said = printed(capsys, *arguments, "--lang", "en", code=2)
        assert "2027.yaml:1:1 this file was changed after it was published (../published.sha256:1:" in said


def test_what_lint_or_a_case_speaks_against_is_not_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    file = Path("rules/our-province/2027.yaml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("at_most: 60%", "at_most: 61%"), encoding="utf-8")
    capsys.readouterr()
    assert "was not published" in printed(capsys, "rules", "publish", str(file), "--lang", "en", code=1)
    assert not Path("rules/published.sha256").exists()


def test_a_record_that_is_none_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    Path("rules/published.sha256").write_text("abc\n", encoding="utf-8")
    capsys.readouterr()
    said = printed(capsys, "rules", "lint", "rules/our-province/2027.yaml", "--lang", "en", code=2)
    assert said.startswith("rules/published.sha256:1:1 this is not one line of")


def test_a_record_beside_the_file_is_used_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    file = Path("rules/our-province/2027.yaml")
    record = file.with_name("published.sha256")
    record.write_text("", encoding="utf-8")
    assert run(["rules", "publish", str(file)]) == 0
    assert record.read_text(encoding="utf-8").endswith("  2027.yaml\n")
    assert not Path("rules/published.sha256").exists()
    capsys.readouterr()


def test_an_envelope_is_published_with_its_edition_and_sealed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    file, envelope = Path("rules/our-province/2027.yaml"), Path("rules/our-province/2027.envelope.yaml")
    record = Path("rules/published.sha256")
    assert run(["rules", "publish", str(file)]) == 0
    before = record.read_text(encoding="utf-8")
    envelope.write_text(ENVELOPE, encoding="utf-8")
    assert run(["rules", "lint", str(envelope)]) == 0
    # One that comes later is entered too, and the edition's own line stays.
    assert run(["rules", "publish", str(file)]) == 0
    lines = record.read_text(encoding="utf-8").splitlines()
    assert [line.split()[1] for line in lines] == [
        "our-province/2027.envelope.yaml",
        "our-province/2027.yaml",
    ]
    assert lines[1] == before.strip()
    capsys.readouterr()
    envelope.write_bytes(envelope.read_bytes().replace(b"140", b"150"))
    said = printed(capsys, "rules", "lint", str(file), "--lang", "en", code=2)
    assert said.startswith("rules/our-province/2027.envelope.yaml:1:1 this file was changed after it was")
    # It is no edition itself.
    listed = rows(page(capsys, "rules", "list", "--rules", "rules"), "editions")
    assert "our-province@2027" in {row["name"] for row in listed}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("@2027", "@2026"), "2027.envelope.yaml:2:10"),
        (("document: notice", "document: notic"), "2027.envelope.yaml:5:20"),
        (("140억", "much"), "2027.envelope.yaml:3:11"),
        (("regions: 2", "region: 2"), "2027.envelope.yaml:4:1"),
    ],
)
def test_an_envelope_that_is_none_is_said_with_its_place(
    change: tuple[str, str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    file = Path("rules/our-province/2027.yaml")
    assert change[0] in ENVELOPE
    text = ENVELOPE.replace(*change)
    file.with_name("2027.envelope.yaml").write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert said in printed(capsys, "rules", "lint", str(file), code=2)
    assert said in printed(capsys, "rules", "publish", str(file), code=2)
