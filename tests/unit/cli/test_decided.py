"""Every report names what decided it: rule files, settings, waivers, the baseline, and what fails."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from builders import make_proposal
from calls import printed
from house_rules import house, publish, share
from regionai.cli.app import run
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.published import read_record, sum_of

RULES = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
LAX = (
    RULES.replace("at_most: 60%", "at_most: 99%")
    .replace("at_least: 20%", "at_least: 1%")
    .replace('edition: "2026"', 'edition: "2026.1"\ncorrects: "2026"\nwhy: {ko: 그냥, en: so}')
)
OVER = make_proposal("budget: [{category: solution, year: 2026, national: 70, local: 10, private: 20}]")
TODAY = ("--today", "2026-03-05")
DEFAULT = {
    "en": " decided by 2 published rule file(s) and --fail-on error (default), nothing else",
    "ko": " 판정 근거: 공표된 규칙 파일 2개, --fail-on error(기본값). 설정·기준선 없음",
}
Capsys = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    Path("p.yaml").write_text(OVER, encoding="utf-8")
    return tmp_path


def settings(text: str) -> None:
    Path(".regionai.yaml").write_text(f"schema: 1\n{text}", encoding="utf-8")


def copied() -> Path:
    """A copy of the shipped edition with other limits, in a folder of rules that the settings name."""
    path = Path("house", "2026.1.yaml")
    path.parent.mkdir()
    path.write_text(LAX, encoding="utf-8")
    settings("rules: [house]\n")
    return path


def report(capsys: Capsys, *arguments: str) -> dict[str, Any]:
    capsys.readouterr()
    run(["check", *arguments, *TODAY, "--format", "json"])
    loaded: dict[str, Any] = json.loads(capsys.readouterr().out)
    return loaded


def lines(capsys: Capsys, *arguments: str) -> list[str]:
    """What `check` prints in English."""
    capsys.readouterr()
    run(["check", *arguments, *TODAY, "--lang", "en"])
    return capsys.readouterr().out.splitlines()


# Where all is the default.


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("more", [(), ("--full",)])
def test_the_default_is_one_line_before_the_last(lang: str, more: tuple[str, ...], capsys: Capsys) -> None:
    run(["check", "p.yaml", "--lang", lang, *more])
    *_, decided, _ = capsys.readouterr().out.splitlines()
    assert decided == DEFAULT[lang]


def test_the_default_is_all_in_json(capsys: Capsys) -> None:
    found = report(capsys, "p.yaml")
    record = read_record(SHIPPED / "published.sha256")
    assert found["decided"] == {
        "rule_files": [
            {
                "rule_set": name.replace("/", "@"),
                "file": f"rules/{name}.yaml",
                "sha256": record[f"{name}.yaml"].sha256,
                "published": True,
                "shipped": True,
            }
            for name in ("region-led-ai/2026", "subsidy-law/2026")
        ],
        "settings": [],
        "waivers": [],
        "baseline": None,
        "budget_files": [],
        "rules_left_out": [],
    }
    (assessment,) = found["assessments"]
    nobody = {"option": None, "file": None, "line": None}
    assert (assessment["fail_on_set"], assessment["undecided_set"]) == (nobody, nobody)
    assert assessment["budget_file"] is None
    assert [
        {key: rule_set[key] for key in ("file", "sha256", "published", "shipped")}
        for rule_set in assessment["rule_sets"]
    ] == [
        {key: each[key] for key in ("file", "sha256", "published", "shipped")}
        for each in found["decided"]["rule_files"]
    ]


def test_nothing_decides_where_nothing_is_judged(capsys: Capsys) -> None:
    assert not any("decided" in line for line in lines(capsys, "gone.yaml"))
    assert report(capsys, "gone.yaml")["decided"] == {
        "rule_files": [],
        "settings": [],
        "waivers": [],
        "baseline": None,
        "budget_files": [],
        "rules_left_out": [],
    }
    capsys.readouterr()
    run(["check", "gone.yaml", "--format", "markdown", "--lang", "en"])
    assert "decided" not in capsys.readouterr().out


# Where the budget stands in another file.


def test_every_report_names_the_file_that_a_budget_stands_in_with_its_sum(capsys: Capsys) -> None:
    table = "(단위: 백만원)\n분야,국비,지방비,민간부담금\n솔루션,6000,2000,2000\n".encode()
    Path("b.csv").write_bytes(table)
    Path("q.yaml").write_text(make_proposal("budget: {workbook: b.csv}"), encoding="utf-8")
    own = hashlib.sha256(table).hexdigest()

    found = report(capsys, "p.yaml", "q.yaml")
    named = {"file": "b.csv", "sha256": own}
    assert [each["budget_file"] for each in found["assessments"]] == [None, named]
    assert found["decided"]["budget_files"] == [named]

    said = f"files of the budget: b.csv (sha256 {own[:12]})"
    for arguments in (
        ("check", "q.yaml"),
        ("check", "q.yaml", "--full"),
        ("check", "q.yaml", "--format", "markdown"),
        ("portfolio", "q.yaml"),
        ("budget", "q.yaml"),
        ("budget", "q.yaml", "--settle"),
        ("calendar", "q.yaml"),
    ):
        assert said in printed(capsys, *arguments, "--lang", "en").replace("\\", "")


# Where it is not.

GRANTED = "reason: 까닭, approver: 김국장, letter: 공문 1호, expires: 2026-12-31"
WAIVER = f"{{{{rule: {{rule}}, proposal: '{{proposal}}', {GRANTED}}}}}"


def test_each_thing_that_is_not_the_default_has_a_line(capsys: Capsys) -> None:
    run(["check", "p.yaml", "--write-baseline", "known.yaml"])
    path = house(Path(), share("own", "local", "at_least: 1%"), name="rules/1.yaml")
    text = path.read_text(encoding="utf-8").replace("documents:", "adds_to: region-led-ai\ndocuments:", 1)
    path.write_text(text, encoding="utf-8")
    publish(path)
    waivers = [WAIVER.format(rule=rule, proposal="*") for rule in ("own", "local-share")]
    settings(f"rules: [rules]\nfail_on: never\nwaivers: [{', '.join(waivers)}]\n")
    found = lines(capsys, "p.yaml", "--undecided", "pass", "--baseline", "known.yaml")
    begins = found.index("■ what decided, where it is not the default")
    # The verdict stays first, and what it rests on does not stand in its way.
    assert found[0].startswith("╭─")
    assert found[begins + 1 : -1] == [
        " published rule files that do not come with regionai: rules/1.yaml (house@1,",
        f"   sha256 {sum_of(path.read_bytes())[:12]})",
        " settings: .regionai.yaml",
        " fail_on: never (.regionai.yaml:3)",
        " undecided: pass (--undecided)",
        " waivers: 2, outcomes waived: 1",
        " baseline: known.yaml",
        "",
    ]


def test_a_limit_that_differs_from_folder_to_folder_is_named_with_each_place(capsys: Capsys) -> None:
    Path("strict").mkdir()
    Path("strict", "q.yaml").write_text(OVER, encoding="utf-8")
    Path("strict", ".regionai.yaml").write_text("schema: 1\nfail_on: warning\n", encoding="utf-8")
    found = lines(capsys, "p.yaml", "strict")
    begins = found.index("■ what decided, where it is not the default")
    assert found[begins + 1 : begins + 3] == [
        " settings: strict/.regionai.yaml",
        " fail_on: error (default), warning (strict/.regionai.yaml:2)",
    ]


def test_json_has_all_of_it(capsys: Capsys) -> None:
    run(["check", "p.yaml", "--write-baseline", "known.yaml"])
    waivers = [WAIVER.format(rule="local-share", proposal=proposal) for proposal in ("p*", "gone.yaml")]
    settings(f"fail_on: never\nundecided: pass\nwaivers:\n  - {waivers[0]}\n  - {waivers[1]}\n")
    Path("p2.yaml").write_text(OVER, encoding="utf-8")
    found = report(capsys, "p.yaml", "p2.yaml", "--baseline", "known.yaml", "--fail-on", "error")
    decided = found["decided"]
    sums = {name: sum_of(Path(name).read_bytes()) for name in (".regionai.yaml", "known.yaml")}
    assert decided["settings"] == [{"file": ".regionai.yaml", "sha256": sums[".regionai.yaml"]}]
    assert decided["baseline"] == {"file": "known.yaml", "sha256": sums["known.yaml"]}
    same = {
        "rule": "local-share",
        "reason": "까닭",
        "approver": "김국장, 공문 1호",
        "expires": "2026-12-31",
        "file": ".regionai.yaml",
    }
    assert decided["waivers"] == [
        same | {"proposal": "p*", "line": 5, "waived": 2},
        same | {"proposal": "gone.yaml", "line": 6, "waived": 0},
    ]
    assert [(each["fail_on_set"], each["undecided_set"]) for each in found["assessments"]] == [
        (
            {"option": "--fail-on", "file": None, "line": None},
            {"option": None, "file": ".regionai.yaml", "line": 3},
        )
    ] * 2


def test_sarif_has_what_json_has(capsys: Capsys) -> None:
    copied()
    decided = report(capsys, "p.yaml")["decided"]
    run(["check", "p.yaml", *TODAY, "--format", "sarif"])
    (one,) = json.loads(capsys.readouterr().out)["runs"]
    assert [each["properties"] for each in one["invocations"]] == [{"decided": decided}]


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.usefixtures("several")
def test_several_processes_name_the_same(jobs: str, capsys: Capsys) -> None:
    copied()
    settings(f"rules: [house]\nwaivers: [{WAIVER.format(rule='national-average', proposal='*')}]\n")
    files = [f"{number}.yaml" for number in range(60)]
    for name in files:
        Path(name).write_text(make_proposal("amounts: {unit: 억원}"), encoding="utf-8")
    found = report(capsys, *files, "--jobs", jobs)
    assert [each["published"] for each in found["decided"]["rule_files"]] == [False, True]
    assert [each["waived"] for each in found["decided"]["waivers"]] == [0]
    assert [each["code"] for each in found["findings"]] == ["rule-file/unpublished"]


# A copied edition in the place of the shipped one.


def test_a_copied_edition_is_a_warning_at_its_line_in_every_format(capsys: Capsys) -> None:
    path = copied()
    assert run(["check", "p.yaml"]) == 0
    found = report(capsys, "p.yaml")
    (finding,) = found["findings"]
    assert {key: finding[key] for key in ("code", "severity", "file", "line", "column", "at")} == {
        "code": "rule-file/unpublished",
        "severity": "warning",
        "file": str(path),
        "line": 6,
        "column": 11,
        "at": "corrects",
    }
    for name in ("text", "plain", "markdown", "csv", "github", "gitlab", "junit", "rdjson", "sarif"):
        capsys.readouterr()
        run(["check", "p.yaml", "--format", name, "--lang", "en"])
        said = " ".join(capsys.readouterr().out.split())
        assert str(path) in said.replace("%2F", "/"), name
        assert "this rule file is not published" in said, name
    assert run(["check", "p.yaml", "--fail-on", "warning"]) == 1


def test_the_report_says_not_published_with_the_file(capsys: Capsys) -> None:
    path = copied()
    said = f" rule files that are not published: {path} (region-led-ai@2026.1,"
    found = lines(capsys, "p.yaml")
    assert found[found.index(said) + 1] == f"   sha256 {sum_of(path.read_bytes())[:12]})"
    capsys.readouterr()
    budget = ("budget", "p.yaml", "--format", "csv", "--lang", "en")
    assert f"not published: {path}" in printed(capsys, *budget)
    full = " ".join(" ".join(lines(capsys, "p.yaml", "--full")).split())
    assert f"· not published: {path}" in full
    publish(path)
    capsys.readouterr()
    assert f"published, but not with regionai: {path}" in printed(capsys, *budget)
    assert not any("rule files to look into" in line for line in lines(capsys, "p.yaml"))


def test_an_edition_that_is_only_compared_with_is_named_too(capsys: Capsys) -> None:
    path = copied()
    found = report(capsys, "p.yaml", "--edition", "2026.0", "--against", "2026.1")
    assert [each["file"] for each in found["decided"]["rule_files"]] == [
        "rules/region-led-ai/2026.yaml",
        "rules/subsidy-law/2026.yaml",
        str(path),
    ]
    assert [each["code"] for each in found["findings"]] == ["rule-file/unpublished"]


# Pages.


def test_a_page_on_a_budget_names_the_settings(capsys: Capsys) -> None:
    assert "settings:" not in printed(capsys, "budget", "p.yaml", "--lang", "en")
    settings("lang: en\n")
    assert "\nsettings: .regionai.yaml\n" in printed(capsys, "budget", "p.yaml")
    page = json.loads(printed(capsys, "calendar", "p.yaml", "--format", "json"))
    assert page["settings"] == ["settings: .regionai.yaml"]
    assert [each["published"] for each in page["rule_sets"]] == [True, True]


@pytest.mark.parametrize("more", [(), ("--full",)])
def test_a_portfolio_names_what_decided_where_it_is_not_the_default(
    more: tuple[str, ...], capsys: Capsys
) -> None:
    assert "decided" not in printed(capsys, "portfolio", "p.yaml", "--lang", "en", *more)
    path = copied()
    found = printed(capsys, "portfolio", "p.yaml", "--lang", "en", *more)
    assert f"\nwarning: {path}:6:11 this rule file is not published:" in found
    assert f"\nrule files that are not published: {path} (" in found
    assert "\nsettings: .regionai.yaml" in found


# With `--locked`.

REFUSED = (
    "with `--locked` this rule file is not applied: region-led-ai@2026.1 stands in for region-led-ai@2026"
)


def test_locked_a_copied_edition_is_refused_and_what_rests_on_shipped_ones_is_judged(
    capsys: Capsys,
) -> None:
    path = copied()
    earlier = make_proposal("edition: '2025'")
    Path("earlier.yaml").write_text(earlier, encoding="utf-8")
    for formats in ((), ("--format", "json"), ("--format", "sarif"), ("--format", "junit")):
        capsys.readouterr()
        assert run(["check", "p.yaml", "earlier.yaml", "--locked", "--lang", "en", *formats]) == 2
        out = " ".join(capsys.readouterr().out.split())
        assert REFUSED in out.replace("\\n", " ")
    found = report(capsys, "p.yaml", "earlier.yaml", "--locked")
    assert [each["file"] for each in found["assessments"]] == ["earlier.yaml"]
    assert [(each["file"], each["line"], each["code"]) for each in found["problems"]] == [
        (str(path), 6, "unpublished.locked")
    ]
    assert found["findings"] == []


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.usefixtures("several")
def test_locked_is_so_in_every_process(jobs: str, capsys: Capsys) -> None:
    copied()
    files = [f"{number}.yaml" for number in range(60)]
    for name in files:
        Path(name).write_text(OVER, encoding="utf-8")
    found = report(capsys, *files, "--locked", "--jobs", jobs)
    assert (found["exit_code"], found["assessments"], len(found["problems"])) == (2, [], 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ("budget", "p.yaml"),
        ("budget", "p.yaml", "--solve"),
        ("budget", "--local-share", "--region", "경북", "--national", "70억"),
        ("calendar", "p.yaml"),
    ],
)
def test_locked_no_question_is_answered_by_a_copied_edition(
    arguments: tuple[str, ...], capsys: Capsys
) -> None:
    copied()
    run([*arguments, "--lang", "en"])
    assert "region-led-ai@2026.1" in capsys.readouterr().out
    assert run([*arguments, "--locked", "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert (out, REFUSED in " ".join(err.split())) == ("", True)


def test_locked_a_portfolio_does_not_judge_by_a_copied_edition(capsys: Capsys) -> None:
    copied()
    assert run(["portfolio", "p.yaml", "--locked", "--lang", "en"]) == 2
    assert REFUSED in " ".join(capsys.readouterr().out.split())


def test_locked_nothing_beside_the_file_unlocks_it(monkeypatch: pytest.MonkeyPatch, capsys: Capsys) -> None:
    """Neither its own record, nor settings, nor the environment, nor naming it."""
    publish(copied())
    settings("rules: [house]\nfail_on: never\nundecided: pass\n")
    for variable in ("REGIONAI_LOCKED", "LOCKED"):
        monkeypatch.setenv(variable, "0")
    capsys.readouterr()
    for more in ((), ("--fail-on", "never"), ("--edition", "2026.1"), ("--rules", "house")):
        assert run(["check", "p.yaml", "--locked", *more]) == 2
    for shipped in (("--edition", "2026.0"), ("--no-config",)):
        assert run(["check", "p.yaml", "--locked", "--fail-on", "error", *shipped]) == 1


def test_locked_house_rules_that_add_are_applied(capsys: Capsys) -> None:
    path = house(Path(), share("own", "local", "at_least: 25%"), name="rules/1.yaml")
    text = path.read_text(encoding="utf-8").replace("documents:", "adds_to: region-led-ai\ndocuments:", 1)
    path.write_text(text, encoding="utf-8")
    found = report(capsys, "p.yaml", "--locked", "--rules", "rules")
    assert [each["published"] for each in found["decided"]["rule_files"]] == [True, True, False]
    assert (found["problems"], found["findings"]) == ([], [])
