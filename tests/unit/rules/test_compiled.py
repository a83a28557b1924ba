"""What the wheel keeps of the rule files is what is read from their text, and stands for no other text."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from calls import CLEAN
from golden import ROOT
from regionai.cli.app import run
from regionai.model.region import Regions
from regionai.rules import compiled
from regionai.rules.companion import CASES, ENVELOPE, INDICATORS, OBLIGATIONS
from regionai.rules.compiled import name_of, read_model
from regionai.rules.editions import files
from regionai.rules.editions.envelope import Envelope
from regionai.rules.editions.folders import REGIONS, SHIPPED
from regionai.rules.indicator import IndicatorFile
from regionai.rules.obligations.file import ObligationFile
from regionai.rules.ruleset import RuleSet
from regionai.source.problem import UnreadableError
from regionai.source.shape import Written

MODELS: dict[str, type[Written]] = {
    REGIONS: Regions,
    ENVELOPE: Envelope,
    INDICATORS: IndicatorFile,
    OBLIGATIONS: ObligationFile,
    ".yaml": RuleSet,
}
FILES = sorted(path for path in SHIPPED.rglob("*.yaml") if not path.name.endswith(CASES))
EDITION = SHIPPED / "region-led-ai" / "2026.yaml"


def model_of(path: Path) -> type[Written]:
    return next(model for ending, model in MODELS.items() if path.name.endswith(ending))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a wheel holds of the rule files."""
    folder = tmp_path_factory.mktemp("compiled")
    for path in FILES:
        model, content = model_of(path), path.read_bytes()
        (folder / name_of(model, content)).write_bytes(compiled.compiled(model, content))
    return folder


@pytest.fixture
def installed(built: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Rule files as an installed regionai has them, and none that another test read."""
    monkeypatch.setattr(compiled, "FOLDER", built)
    _forget()
    yield
    _forget()


def _forget() -> None:
    files._regions.cache_clear()
    files._shipped_edition.cache_clear()


def test_the_build_of_a_wheel_keeps_every_shipped_file_and_no_other(built: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "hatch_build.py", tmp_path], check=True)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in built.iterdir()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_is_kept_is_what_is_read(path: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = path.read_bytes()
    read, tree = read_model(model_of(path), content, "a.yaml")
    monkeypatch.setattr(compiled, "FOLDER", built)
    kept, kept_tree = read_model(model_of(path), content, "a.yaml")
    assert kept == read
    assert (kept_tree.file, kept_tree.text, kept_tree.data) == (tree.file, tree.text, tree.data)
    assert kept.model_fields_set == read.model_fields_set
    assert not kept_tree.nodes
    assert [kept_tree.span((key,)) for key in tree.data] == [tree.span((key,)) for key in tree.data]


@pytest.mark.parametrize("format_name", ["json", "text"])
def test_a_report_is_the_same_to_the_byte_and_reads_no_rule_file(
    format_name: str, installed: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    del installed
    arguments = ["check", CLEAN, "--format", format_name]
    with monkeypatch.context() as patched:
        patched.setattr(compiled, "_read", None)
        assert run(arguments) == 0
    from_kept = capsys.readouterr().out
    monkeypatch.setattr(compiled, "FOLDER", Path("nowhere"))
    _forget()
    assert run(arguments) == 0
    assert capsys.readouterr().out == from_kept


def test_one_other_byte_is_read_anew(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "FOLDER", built)
    content = EDITION.read_bytes().replace(b"severity: error", b"severity: warning", 1)
    read, _ = read_model(RuleSet, content, "own.yaml")
    kept, _ = read_model(RuleSet, EDITION.read_bytes(), "own.yaml")
    assert read != kept


def test_a_file_of_one_kind_does_not_stand_for_another(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "FOLDER", built)
    with pytest.raises(UnreadableError):
        read_model(IndicatorFile, EDITION.read_bytes(), "own.yaml")
