"""What is begun for its author: it can be read as it is, and a check names what is still open."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from builders import LIBRARY, as_yaml, plain
from house_rules import BOTH, HOUSE
from regionai.cli.app import run
from regionai.model.proposal_tree import proposal_tree
from regionai.rules.editions.folders import SHIPPED
from regionai.run.settings_file import read_settings
from regionai.source.plain import KeyPath, Plain
from regionai.source.tree import read_tree

EDITIONS = [edition.rules.name for edition in LIBRARY.all() if edition.rules.programme != "subsidy-law"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("edition", [*EDITIONS, "2026", "2025", None])
def test_a_new_proposal_is_read_and_its_open_places_are_findings(
    edition: str | None, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    named = [] if edition is None else ["--edition", edition]
    assert run(["new", "proposal", "--region", "경북", "--lang", lang, *named]) == 0
    assert "regionai check proposal.yaml" in capsys.readouterr().out
    code = run(["check", "proposal.yaml", "--format", "json", "--fail-on", "warning"])
    report = json.loads(capsys.readouterr().out)
    assert report["problems"] == []
    (assessment,) = report["assessments"]
    outcomes = [judgement["outcome"] for judgement in assessment["judgements"]]
    assert "broken" not in outcomes
    # Of an edition whose rules ask nothing of no money there is nothing open.
    is_open = any(
        judgement["outcome"] == "undecided" and judgement["severity"] != "advice"
        for judgement in assessment["judgements"]
    )
    assert code == int(is_open)
    assert is_open or edition == "smart-city@2025"
    name = edition if edition is not None and "@" in edition else f"region-led-ai@{edition or '2026'}"
    applied = assessment["rule_sets"][0]
    assert f"{applied['programme']}@{applied['edition']}" == name
    assert run(["schema", "proposal", "-o", "schema.json"]) == 0


def test_a_new_proposal_has_the_keys_of_its_language(capsys: pytest.CaptureFixture[str]) -> None:
    texts = []
    for lang in ("ko", "en"):
        assert run(["new", "proposal", "--region", "경북", "--lang", lang, "-o", f"{lang}.yaml"]) == 0
        # What stands in comments is to be read as well, once it is wanted.
        lines = Path(f"{lang}.yaml").read_text(encoding="utf-8").split("\n")[3:]
        texts.append(re.sub("(?m)^( *)# ([^:\n]+: .*)$", r"\1\2", "\n".join(lines)))
    capsys.readouterr()
    korean, english = (proposal_tree(text.encode(), "new.yaml", LIBRARY.regions) for text in texts)
    assert not english.is_renamed
    assert all(key.isascii() for key in english.data)
    assert [*korean.data] == [*english.data]
    for at in paths(korean.data):
        above = korean.names_at(at[:-1]).first
        assert korean.word(at) == above[str(at[-1])]


def paths(data: Plain, at: KeyPath = ()) -> Iterator[KeyPath]:
    """Every key path of a file that a key ends."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, tuple) else ()
    for key, value in items:
        if isinstance(key, str):
            yield (*at, key)
        yield from paths(value, (*at, key))


def test_a_new_proposal_overwrites_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine.yaml").write_text("mine", encoding="utf-8")
    assert run(["new", "proposal", "--region", "경북", "-o", "mine.yaml"]) == 2
    assert "mine.yaml" in capsys.readouterr().err
    assert Path("mine.yaml").read_text(encoding="utf-8") == "mine"
    assert run(["new", "proposal", "--region", "경북", "-o", "new/mine.yaml"]) == 0
    assert "regionai check new/mine.yaml" in Path("new/mine.yaml").read_text(encoding="utf-8")
    capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "piece"),
    [
        (["--region", "경복"], "`--region` does not take `경복`"),
        (["--region", "전남광주"], "`--region` does not take `전남광주`"),
        (["--region", "경북", "--edition", "2031"], "there is no edition `region-led-ai@2031`"),
    ],
)
def test_a_region_or_edition_that_is_none_is_said(
    arguments: list[str], piece: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "proposal", *arguments, "--lang", "en"]) == 2
    assert piece in capsys.readouterr().err
    assert not Path("proposal.yaml").exists()


# A repository.

WHEEL = "https://example.org/regionai-0.1.0-py3-none-any.whl"
PACKAGE = ("--package", WHEEL)
LAID = (
    ".regionai.yaml",
    "proposals/proposal.yaml",
    "proposals/schema.json",
    ".pre-commit-config.yaml",
    ".github/workflows/regionai.yml",
)


def dependencies() -> object:
    text = Path(".pre-commit-config.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)["repos"][0]["hooks"][0]["additional_dependencies"]


def test_a_repository_is_laid_and_can_be_committed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "--region", "경북", "--lang", "en", *PACKAGE]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said == [
        *(f"wrote {name}" for name in LAID),
        f"every name, day and amount in {LAID[1]} is invented: replace whatever is marked `예시`",
        "next: `regionai check proposals`",
    ]
    assert {path.as_posix() for path in Path().rglob("*") if path.is_file()} == set(LAID)
    # As strictly as a repository may want.
    assert run(["check", ".", "--fail-on", "warning", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["problems"], report["waivers"]) == ([], [])
    assert report["assessments"][0]["region"] == "gyeongbuk"
    proposal = Path("proposals/proposal.yaml").read_text(encoding="utf-8")
    assert proposal.startswith("# yaml-language-server: $schema=schema.json\n")
    assert dependencies() == [f"regionai @ {WHEEL}"]


@pytest.mark.parametrize(
    ("region", "code"),
    # Winners of 2025 are not new, and Seoul is not mentioned either way.
    [("경북", 0), ("세종", 0), ("경기", 0), ("대구", 1), ("제주", 1), ("서울", 1)],
)
def test_what_is_laid_fails_only_where_the_region_itself_is_in_question(
    region: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", "--region", region, *PACKAGE]) == 0
    assert run(["check", "."]) == 0
    assert run(["check", ".", "--fail-on", "warning"]) == code
    assert "[예시] 제목을 적으세요" in capsys.readouterr().out


def test_every_invented_figure_says_that_it_is_one() -> None:
    assert run(["init", "--region", "경북", *PACKAGE]) == 0
    text = Path("proposals/proposal.yaml").read_text(encoding="utf-8")
    written = [line for line in text.splitlines() if not line.startswith("#")]
    # The edition and the unit of amounts are no invention.
    invented = [
        line
        for line in written
        if re.search("[0-9]", line.partition("#")[0]) and not line.startswith("edition:")
    ]
    assert invented.pop(0) == "schema: 1"
    days_and_amounts = 2 + 3 * 3
    assert len(invented) == days_and_amounts
    named = [line for line in written if re.match(r"title:|\s+(name|kind):", line)]
    assert len(named) == 3
    assert [line for line in (*invented, *named) if "예시" not in line] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_repository_of_any_edition_has_no_error_or_open_places(
    edition: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", "--region", "경북", "--edition", edition, *PACKAGE]) == 0
    is_example = "가상의 예시" in capsys.readouterr().out
    assert is_example == edition.startswith("region-led-ai@")
    code = run(["check", ".", "--format", "json"])
    (assessment,) = json.loads(capsys.readouterr().out)["assessments"]
    outcomes = {judgement["outcome"] for judgement in assessment["judgements"]}
    assert "broken" not in outcomes
    assert not (is_example and code)


def test_what_a_repository_has_stays_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    Path("here").mkdir()
    mine = Path("here", ".pre-commit-config.yaml")
    mine.write_text("repos: []\n", encoding="utf-8")
    link = Path("here", ".regionai.yaml")
    link.symlink_to("nowhere")
    assert run(["init", "here", "--region", "경북", *PACKAGE]) == 0
    assert "here/.pre-commit-config.yaml" in capsys.readouterr().out
    assert mine.read_text(encoding="utf-8") == "repos: []\n"
    assert link.is_symlink()
    before = {path: path.read_bytes() for path in Path("here").rglob("*") if path.is_file()}
    assert len(before) == len(LAID) - 1
    assert run(["init", "here", "--region", "전북", "--lang", "en", *PACKAGE]) == 0
    assert capsys.readouterr().out.count("stays as it is") == len(LAID)
    assert {path: path.read_bytes() for path in Path("here").rglob("*") if path.is_file()} == before


def test_settings_that_are_laid_can_be_taken_up_line_by_line() -> None:
    assert run(["init", "--region", "경북", *PACKAGE]) == 0
    settings = Path(".regionai.yaml")
    lines = settings.read_text(encoding="utf-8").splitlines()
    Path("house-rules").mkdir()
    settings.write_text("\n".join(line.removeprefix("# ") for line in lines[1:]), encoding="utf-8")
    read = read_settings(read_tree(settings.read_bytes(), "s.yaml"))
    assert (read.lang, read.fail_on, read.undecided, read.rules) == (
        "ko",
        "error",
        "fail",
        ("house-rules",),
    )
    assert read.waivers[0].proposal == "proposals/*.yaml"


def test_the_package_is_text_whatever_is_in_it() -> None:
    package = 'regionai @ file:///a "b" # c'
    assert run(["init", "--region", "경북", "--package", package]) == 0
    assert dependencies() == [package]
    workflow = yaml.safe_load(Path(".github/workflows/regionai.yml").read_text(encoding="utf-8"))
    steps = workflow["jobs"]["check"]["steps"]
    assert [step["env"]["REGIONAI"] for step in steps if "env" in step] == [package]


@pytest.mark.parametrize("address", [WHEEL, "git+https://example.org/regionai@1f2e"])
def test_an_address_is_installed_with_what_corrections_need(address: str) -> None:
    assert run(["init", "--region", "경북", "--package", address]) == 0
    assert dependencies() == [f"regionai @ {address}"]


def test_a_path_is_told_to_be_here_alone(capsys: pytest.CaptureFixture[str]) -> None:
    wheel = Path("휠.whl")
    wheel.write_bytes(b"")
    assert run(["init", "--region", "경북", "--package", "휠.whl", "--lang", "en"]) == 0
    assert dependencies() == [f"regionai @ {wheel.resolve().as_uri()}"]
    assert "is on this machine alone" in capsys.readouterr().out
    assert run(["init", "other", "--region", "경북", *PACKAGE, "--lang", "en"]) == 0
    assert "alone" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "package", [None, "", "regionai", "regionai==0.1.0", "regionai @ no.whl", "no.whl"]
)
def test_nothing_is_laid_that_installs_by_a_name(
    package: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    given = () if package is None else ("--package", package)
    assert run(["init", "--region", "경북", *given, "--lang", "en"]) == 2
    assert "regionai is not released yet" in capsys.readouterr().err
    assert list(Path().iterdir()) == []


def test_a_folder_within_a_repository_is_told_what_nobody_would_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path(".git").mkdir()
    assert run(["init", "inner", "--region", "경북", "--lang", "en", *PACKAGE]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2].startswith(f"this folder lies within the repository {Path.cwd()};")
    # The top itself is where they belong.
    assert run(["init", "--region", "경북", "--lang", "en", *PACKAGE]) == 0
    assert "lies within" not in capsys.readouterr().out


def test_a_name_is_not_taken_for_a_place_of_the_template() -> None:
    folder = "LINES-PACKAGE REGION"
    assert run(["init", folder, "--region", "경북", "--package", "REGION @ x://FILE"]) == 0
    text = Path(folder, "proposals", "proposal.yaml").read_text(encoding="utf-8")
    assert f"`regionai check {folder}/proposals/proposal.yaml`" in text
    assert '"REGION @ x://FILE"' in Path(folder, ".pre-commit-config.yaml").read_text(encoding="utf-8")


def test_a_repository_of_a_region_that_is_none_is_not_laid(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "--region", "경복", *PACKAGE]) == 2
    assert "경복" in capsys.readouterr().err
    assert list(Path().iterdir()) == []
    Path("file").write_text("", encoding="utf-8")
    assert run(["init", "file", "--region", "경북", *PACKAGE]) == 2
    assert "file" in capsys.readouterr().err


def test_where_no_day_keeps_the_rules_no_example_is_laid(capsys: pytest.CaptureFixture[str]) -> None:
    house = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    # Its window lies after all days on which it applies, so that no day of submission is right.
    other = house.replace('edition: "2026"', 'edition: "9"').replace(
        "    to: 2026-03-10", "    to: 2027-03-10"
    )
    other = other.replace("    from: 2026-02-04", "    from: 2027-02-04")
    Path("rules").mkdir()
    Path("rules", "9.yaml").write_text(other, encoding="utf-8")
    assert run(["init", "--region", "경북", "--edition", "9", "--rules", "rules", *PACKAGE]) == 0
    assert "가상의 예시" not in capsys.readouterr().out
    assert "    국비: 0\n" in Path("proposals", "proposal.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "word", ["a: b", "a # b", "a\nbudget: []", '"', "'", "\\", "[", "- a", "::error::x", "{0}"]
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_no_word_of_a_rule_file_is_more_than_a_word_of_a_new_proposal(word: str, lang: str) -> None:
    title: dict[str, Plain] = {"ko": word, "en": word}
    own: dict[str, Plain] = {"programme": word, "edition": word, "title": title}
    rules = plain(HOUSE.replace("RULES", "".join(BOTH))) | own | {"categories": {word: title}}
    Path("rules").mkdir()
    Path("rules/own.yaml").write_text(as_yaml(rules), encoding="utf-8")
    wanted = ["--edition", f"{word}@{word}", "--region", "경북", "--rules", "rules", "--lang", lang]
    assert run(["new", "proposal", *wanted]) == 0
    data = plain(Path("proposal.yaml").read_text(encoding="utf-8"))
    assert list(data.values())[1:3] == [word, word]
    lines = data["예산" if lang == "ko" else "budget"]
    assert isinstance(lines, tuple)
    (line,) = lines
    assert isinstance(line, dict)
    assert list(line.values())[:2] == [word, word]
