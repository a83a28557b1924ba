"""Which files of a folder are proposals: by what they contain, and what the settings exclude; all named."""

import json
from pathlib import Path

import pytest

from builders import make_proposal
from golden import ROOT
from regionai.cli.app import run
from regionai.run.contents import FileKind, kind_of

FOREIGN = {
    "compose": 'version: "3"\nservices: {db: {image: pg}}\nvolumes:\n  - budget: 3\n',
    "workflow": "name: check\non: push\njobs:\n  budget: {runs-on: ubuntu-latest}\n",
    "mkdocs": "site_name: x\nnav:\n- a.md\ntheme: {name: readthedocs}\n",
    "pre-commit": "repos:\n- repo: local\n  hooks: []\n",
    "openapi": "openapi: 3.1.0\ninfo: {title: 예산, version: '1'}\npaths: {}\ncomponents: {}\n",
    "k8s": "apiVersion: v1\nkind: List\nmetadata: {}\n---\napiVersion: v1\nkind: Pod\nspec: {}\n",
    "jekyll": "title: 우리 과\ndescription: x\nplugins: []\n",
    "playbook": "- hosts: all\n  tasks: []\n",
    "a template": "services:\n  {{- if .x }}\n  db: [\n",
    "many keys": "".join(f"key{number}: 1\n" for number in range(101)) + "budget: []\n",
    "a period": "period: 3\ndocuments: []\nedition: 1\n",
}
OURS = {
    FileKind.RULES: "rules/region-led-ai/2026.yaml",
    FileKind.CASES: "rules/region-led-ai/2026.cases.yaml",
    FileKind.INDICATORS: "rules/region-led-ai/2026.indicators.yaml",
    FileKind.ENVELOPE: "rules/region-led-ai/2026.envelope.yaml",
    FileKind.REGIONS: "rules/regions.yaml",
    FileKind.OBLIGATIONS: "rules/subsidy-law/2026.obligations.yaml",
}
PROPOSALS = {
    "no schema": "programme: region-led-ai\ntitle: x\nbudget: []\n",
    "only a schema": "schema: 1\ntitle: x\n",
    "a wrong letter": "title: x\nbugdet: []\n",
    "a wrong Korean letter": "사업명: 가\n콘소시엄: []\n",
    "Korean words": "형식: 1\n사업명: 가\n",
    "a hundred keys": "".join(f"key{number}: 1\n" for number in range(100)) + "budget: []\n",
    "quoted": '"budget": []\n',
    "no space behind the colon": "title: x\nbudget:[]\n",
    "a key of the rules": "programme: region-led-ai\nrules: []\nbudget: []\n",
    "a key of the settings": "schema: 1\nlang: ko\napplicant: {region: 경북}\n",
    "findings": "schema: 1\nfindings: []\nconsortium: []\n",
    "a flow mapping": "{services: {}}",
    "indented": " services: {}",
    "empty": "",
    "comments": "# budget\n",
    "not UTF-8": "예산: []\n",
    "UTF-16 without a mark": "services: {}\n",
}
ENCODINGS = {"not UTF-8": "cp949", "UTF-16 without a mark": "utf-16-le"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(make_proposal(), encoding="utf-8")


def judged(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[list[str], str]:
    """The files that a check judges, by name, and what it says beside its report."""
    run(["check", *(arguments or (".",)), "--format", "json", "--lang", "en"])
    out, err = capsys.readouterr()
    report = json.loads(out)
    problems = {each["file"] for each in report["problems"]}
    return sorted({each["file"] for each in report["assessments"]} | problems), err


@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreign_file_is_left_out_and_named(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("other.yml").write_text(FOREIGN[name], encoding="utf-8")
    assert judged(capsys) == (["p.yaml"], "1 left out (no proposal): other.yml\n")


@pytest.mark.parametrize("kind", OURS)
def test_a_rule_file_and_what_lies_beside_it_are_no_proposals(kind: FileKind) -> None:
    Path("x.yaml").write_bytes((ROOT / OURS[kind]).read_bytes())
    assert kind_of(Path("x.yaml")) is kind


def test_every_rule_file_that_is_shipped_is_told_from_a_proposal() -> None:
    proposals = {path for path in ROOT.joinpath("proposals").glob("*.yaml") if kind_of(path) is None}
    assert proposals == set(ROOT.joinpath("proposals").glob("*.yaml"))
    assert not [path for path in ROOT.joinpath("rules").rglob("*.yaml") if kind_of(path) is None]


@pytest.mark.parametrize(
    "text", ["schema: 1\nfail_on: never\n", "형식: 1\n면제: []\n", "schema: 1\nrules: [a]\nexclude: [b]\n"]
)
def test_a_copy_of_the_settings_is_no_proposal(text: str) -> None:
    Path("settings.yaml").write_text(text, encoding="utf-8")
    assert kind_of(Path("settings.yaml")) is FileKind.SETTINGS


@pytest.mark.parametrize("name", PROPOSALS)
def test_a_proposal_with_a_mistake_is_not_left_out(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("x.yaml").write_text(PROPOSALS[name], encoding=ENCODINGS.get(name, "utf-8"))
    assert judged(capsys) == (["p.yaml", "x.yaml"], "")


def test_a_file_that_is_too_large_to_read_is_not_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    Path("x.yaml").write_text("services: {}\n" + "#" * (1 << 20), encoding="utf-8")
    assert judged(capsys) == (["p.yaml", "x.yaml"], "")


@pytest.mark.parametrize("target", ["x.yaml", "nowhere.yaml"])
def test_a_link_that_leads_nowhere_is_not_left_out(target: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("x.yaml").symlink_to(target)
    assert judged(capsys) == (["p.yaml", "x.yaml"], "")


def test_a_file_that_is_named_is_judged_whatever_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    Path("other.yml").write_text(FOREIGN["compose"], encoding="utf-8")
    for paths in (("other.yml", "p.yaml"), (".", "other.yml"), ("other.yml", ".")):
        assert judged(capsys, *paths) == (["other.yml", "p.yaml"], "")


def test_a_folder_of_foreign_files_alone_is_no_pass(capsys: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").unlink()
    Path("other.yml").write_text(FOREIGN["compose"], encoding="utf-8")
    assert run(["check", ".", "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert "there is no proposal (`.yaml`, `.yml`) in this folder" in out
    assert err == "1 left out (no proposal): other.yml\n"


def test_a_baseline_beside_the_proposals_is_known_for_one(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", ".", "--write-baseline", "known.yaml"])
    capsys.readouterr()
    for arguments in ((".",), (".", "--baseline", "known.yaml")):
        assert judged(capsys, *arguments) == (["p.yaml"], "1 left out (a baseline): known.yaml\n")


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("old/*", ["p.yaml"]),
        ("*/x.yaml", ["old/2025/y.yaml", "p.yaml"]),
        ("old/[x].yaml", ["old/2025/y.yaml", "old/x.yaml", "p.yaml"]),
        ("x.yaml", ["old/2025/y.yaml", "old/x.yaml", "p.yaml"]),
    ],
)
@pytest.mark.parametrize("key", ["exclude", "제외"])
def test_the_settings_exclude_files_by_their_path(
    key: str, pattern: str, left: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("old/x.yaml", "old/2025/y.yaml"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(make_proposal(), encoding="utf-8")
    Path(".regionai.yaml").write_text(f"schema: 1\n{key}: ['{pattern}']\n", encoding="utf-8")
    files, said = judged(capsys)
    assert files == left
    excluded = [name for name in ("old/x.yaml", "old/2025/y.yaml") if name not in left]
    named = f"{len(excluded)} left out (`exclude` in the settings): {', '.join(excluded)}\n"
    assert said == (named if excluded else "")


def test_a_decomposed_name_is_excluded_by_a_composed_pattern(capsys: pytest.CaptureFixture[str]) -> None:
    Path("\u1100\u1161.yaml").write_text(make_proposal(), encoding="utf-8")
    Path(".regionai.yaml").write_text("schema: 1\nexclude: [가.*]\n", encoding="utf-8")
    assert judged(capsys)[0] == ["p.yaml"]


def test_settings_that_cannot_be_read_exclude_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".regionai.yaml").write_text("schema: 1\nexclude: {p.yaml: 1}\n", encoding="utf-8")
    files, said = judged(capsys)
    assert (files, said) == ([".regionai.yaml"], "")


def test_an_excluded_file_that_is_named_is_judged(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".regionai.yaml").write_text("schema: 1\nexclude: ['*']\n", encoding="utf-8")
    assert judged(capsys, "p.yaml") == (["p.yaml"], "")


def test_of_many_the_first_ten_are_named_for_each_reason(capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(12):
        Path(f"{number:02}.yaml").write_text(FOREIGN["compose"], encoding="utf-8")
    Path("z.yaml").write_text("schema: 1\nfindings: []\n", encoding="utf-8")
    named = ", ".join(f"{number:02}.yaml" for number in range(10))
    assert judged(capsys)[1] == (
        f"12 left out (no proposal): {named}, 2 more\n1 left out (a baseline): z.yaml\n"
    )


def test_a_portfolio_and_a_comparison_name_them_too(capsys: pytest.CaptureFixture[str]) -> None:
    Path("other.yml").write_text(FOREIGN["compose"], encoding="utf-8")
    said = "1 left out (no proposal): other.yml\n"
    assert run(["portfolio", ".", "--lang", "en"]) == 0
    assert capsys.readouterr().err == said
    editions = ("region-led-ai@2025", "region-led-ai@2026")
    assert run(["rules", "diff", *editions, "--proposals", ".", "--lang", "en"]) == 0
    assert capsys.readouterr().err == said
