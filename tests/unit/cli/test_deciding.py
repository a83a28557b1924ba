"""Who decides a verdict: settings found from where one stands, or named; below it they only add."""

from pathlib import Path

import pytest

from builders import make_proposal
from calls import told
from deciding import SHORT, checked, findings, house, outcomes, settings, waiver, write
from regionai.cli.app import run
from regionai.report.check.formats import format_names

# Local money of 10 to 20 of 100, where at least 20 is asked: undecided, and nothing broken.
OPEN = "budget: [{category: solution, year: 2026, national: 60, matching: 40}]"


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The top of a repository, with proposals a level below."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    write("proposals/p.yaml", make_proposal(SHORT))
    write("proposals/clean.yaml", make_proposal())
    return tmp_path


# Below the settings that decide.


@pytest.mark.parametrize("output_format", format_names())
@pytest.mark.parametrize("top", ["", "fail_on: error\n"])
def test_settings_beside_a_proposal_do_not_let_it_off_and_every_format_says_so(
    output_format: str, top: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if top:
        settings(top)
    settings("fail_on: never\n", "proposals")
    code, out = told(capsys, output_format, "proposals", "--lang", "en")
    assert code == 1
    assert "`fail_on: never` does not apply, as it is looser than `error`" in " ".join(out.split())
    assert "proposals/.regionai.yaml" in out


def test_what_would_loosen_or_is_said_for_the_whole_run_is_a_warning_at_its_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings("fail_on: warning\n")
    settings("lang: ko\nundecided: pass\nfail_on: error\nexclude: ['*']\n", "proposals")
    found = checked(capsys, "proposals")
    assert findings(found) == [
        ("settings/looser", "proposals/.regionai.yaml:4"),
        ("settings/looser", "proposals/.regionai.yaml:3"),
        ("settings/only-at-top", "proposals/.regionai.yaml:5"),
        ("settings/only-at-top", "proposals/.regionai.yaml:2"),
    ]
    assert {each["severity"] for each in found["findings"]} == {"warning"}
    assert found["grounds"]["waivers"] == 4
    assert [each["fail_on"] for each in found["assessments"]] == ["warning", "warning"]
    assert [each["undecided"] for each in found["assessments"]] == ["fail", "fail"]
    # From errors on they fail nothing.
    settings("")
    assert checked(capsys, "proposals/clean.yaml")["exit_code"] == 0


@pytest.mark.parametrize(
    ("above", "below", "held", "is_looser"),
    [
        ("error", "error", "error", False),
        ("error", "warning", "warning", False),
        ("warning", "advice", "advice", False),
        ("never", "error", "error", False),
        ("never", "never", "never", False),
        ("advice", "warning", "advice", True),
        ("warning", "error", "warning", True),
        ("error", "never", "error", True),
    ],
)
def test_a_folder_below_may_fail_on_more_and_never_on_less(
    above: str, below: str, held: str, is_looser: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(f"fail_on: {above}\n")
    settings(f"fail_on: {below}\n", "proposals")
    found = checked(capsys)
    assert found["assessments"][0]["fail_on"] == held
    assert findings(found) == [("settings/looser", "proposals/.regionai.yaml:2")] * is_looser
    # An option of the command goes before all settings.
    assert checked(capsys, "--fail-on", "never")["exit_code"] == 0


@pytest.mark.parametrize(
    ("above", "below", "held", "is_looser"),
    [("pass", "pass", "pass", False), ("pass", "fail", "fail", False), ("fail", "pass", "fail", True)],
)
def test_a_folder_below_may_let_nothing_undecided_pass(
    above: str, below: str, held: str, is_looser: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(f"undecided: {above}\n")
    settings(f"undecided: {below}\n", "proposals")
    write("proposals/p.yaml", make_proposal(OPEN))
    found = checked(capsys)
    assert found["assessments"][0]["undecided"] == held
    assert found["exit_code"] == (0 if held == "pass" else 1)
    assert findings(found) == [("settings/looser", "proposals/.regionai.yaml:2")] * is_looser


def test_an_empty_file_below_keeps_the_house_rules_and_another_adds_to_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("house/2026.yaml", house())
    settings("rules: house\n")
    settings("", "proposals")
    assert outcomes(checked(capsys))["house-cap"] == "broken"
    write("proposals/own/1.yaml", house("own-cap", "own"))
    settings("rules: own\n", "proposals")
    found = checked(capsys)
    assert (outcomes(found)["house-cap"], outcomes(found)["own-cap"]) == ("broken", "broken")
    assert findings(found) == []
    # Only for its folder.
    write("elsewhere/p.yaml", make_proposal(SHORT))
    assert "own-cap" not in outcomes(checked(capsys, "elsewhere/p.yaml"))
    # A folder that is named above and below is read once.
    settings("rules: ../house\n", "proposals")
    found = checked(capsys)
    assert (outcomes(found)["house-cap"], findings(found)) == ("broken", [])


@pytest.mark.parametrize(
    ("programme", "more"),
    [
        # An edition of its own, which the proposal could name.
        ("own", ""),
        # One of the programme, and a correction of the house rules above.
        ("region-led-ai", "adds_to: region-led-ai"),
        ("house", "adds_to: region-led-ai"),
    ],
)
def test_a_folder_below_adds_nothing_but_house_rules_of_a_programme_of_its_own(
    programme: str, more: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write("house/2026.yaml", house())
    settings("rules: house\n")
    text = house("other-cap", programme, more).replace('edition: "2026"', 'edition: "2027"')
    write("proposals/own/1.yaml", text)
    settings("rules: [own]\n", "proposals")
    found = checked(capsys)
    assert "other-cap" not in outcomes(found)
    assert outcomes(found)["house-cap"] == "broken"
    assert findings(found) == [("settings/no-house-rules", "proposals/.regionai.yaml:2")]
    assert "proposals/own/1.yaml is no set of house rules" in found["findings"][0]["message"]


@pytest.mark.parametrize("folder", [".", "proposals"])
def test_a_proposal_is_of_no_programme_that_only_adds_to_others(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(f"{folder}/own/1.yaml", house("own-cap", "own"))
    settings("rules: own\n", folder)
    write("proposals/p.yaml", make_proposal("programme: own"))
    (problem,) = checked(capsys)["problems"]
    assert (problem["code"], problem["line"]) == ("library.only-adds", 2)
    assert problem["message"].endswith("write the one that is applied to: region-led-ai.")


def test_waivers_of_all_settings_above_a_proposal_hold_and_the_upper_one_of_two(
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings("waivers:\n" + waiver("national-share", "proposals/*").replace("까닭", "위"))
    below = waiver("local-share", "p.yaml") + waiver("national-share", "p.yaml")
    settings("waivers:\n" + below, "proposals")
    found = checked(capsys)
    assert (found["exit_code"], findings(found)) == (0, [])
    waived = {
        each["rule"]: each["waiver"]["reason"]
        for each in found["assessments"][0]["judgements"]
        if each["waiver"] is not None
    }
    assert waived == {"national-share": "위", "local-share": "까닭"}
    # A waiver that matches nothing is named once, wherever it stands.
    settings("waivers:\n" + waiver("local-share", "q.yaml"), "proposals")
    assert findings(checked(capsys, "proposals"))[-1:] == [
        ("waiver/no-proposal", "proposals/.regionai.yaml:3")
    ]


# What decides.


def test_the_uppermost_settings_decide_and_those_between_add(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings("fail_on: never\n")
    settings("fail_on: warning\n", "proposals")
    monkeypatch.chdir("proposals")
    found = checked(capsys, "p.yaml")
    assert (found["exit_code"], found["assessments"][0]["fail_on"]) == (1, "warning")
    settings("fail_on: never\n")
    assert checked(capsys, "p.yaml")["exit_code"] == 0


def test_the_search_stops_at_the_top_of_the_repository(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings("fail_on: never\n")
    inner = repository / "inner"
    write("inner/proposals/p.yaml", make_proposal(SHORT))
    monkeypatch.chdir(inner)
    assert checked(capsys)["exit_code"] == 0
    # The top of a worktree or of a submodule is marked by a file.
    (inner / ".git").write_text("gitdir: elsewhere\n")
    found = checked(capsys)
    assert (found["exit_code"], findings(found)) == (1, [])


def test_a_repository_within_what_is_checked_decides_nothing(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings("fail_on: error\n")
    settings("fail_on: never\n", "proposals")
    (repository / "proposals" / ".git").mkdir()
    found = checked(capsys)
    assert (found["exit_code"], findings(found)) == (1, [("settings/looser", "proposals/.regionai.yaml:2")])


def test_settings_of_another_repository_only_add_up_to_its_top(
    repository: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings("fail_on: warning\n", "proposals")
    settings("fail_on: never\n")
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    path = repository / "proposals" / "p.yaml"
    found = checked(capsys, str(path))
    assert (found["exit_code"], found["assessments"][0]["fail_on"]) == (1, "warning")
    assert len(findings(found)) == 1
    (repository / "proposals" / ".git").mkdir()
    assert findings(checked(capsys, str(path))) == []


def test_without_a_repository_the_uppermost_settings_of_all_decide(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / ".git").rmdir()
    settings("fail_on: never\n")
    monkeypatch.chdir("proposals")
    assert checked(capsys, "p.yaml")["exit_code"] == 0


def test_one_file_that_is_named_decides_alone(capsys: pytest.CaptureFixture[str]) -> None:
    settings("fail_on: advice\nexclude: ['*']\n")
    settings("fail_on: warning\n", "proposals")
    write("house/2026.yaml", house())
    granted = waiver("local-share", "proposals/p.yaml")
    write("ci/rules.yaml", f"schema: 1\nrules: ../house\nfail_on: never\nwaivers:\n{granted}")
    found = checked(capsys, "--config", "ci/rules.yaml")
    assert (found["exit_code"], found["assessments"][0]["fail_on"], findings(found)) == (0, "never", [])
    # Its rules are seen from the file, its patterns from the working directory.
    assert (outcomes(found)["house-cap"], outcomes(found)["local-share"]) == ("broken", "waived")
    found = checked(capsys, "--config", "nowhere.yaml")
    assert [(each["file"], each["code"]) for each in found["problems"]] == [
        ("nowhere.yaml", "source.not-found")
    ]


def test_no_settings_are_read_where_there_are_to_be_none(capsys: pytest.CaptureFixture[str]) -> None:
    write("house/2026.yaml", house())
    settings("fail_on: never\nrules: house\n")
    settings("lang: ko\n", "proposals")
    found = checked(capsys, "--no-config")
    assert (found["exit_code"], findings(found)) == (1, [])
    assert "house-cap" not in outcomes(found)
    assert run(["check", "proposals/p.yaml", "--no-config", "--config", "x.yaml", "--lang", "en"]) == 2
    assert "`--config` does not go with `--no-config`." in capsys.readouterr().err


@pytest.mark.parametrize(
    "call",
    [
        ["check", "proposals/p.yaml"],
        ["budget", "proposals/p.yaml", "--against", "2026"],
        ["portfolio", "proposals", "--as-of", "2026-03-05"],
        ["calendar", "proposals/p.yaml"],
        ["rules", "list"],
        ["rules", "show", "house@2026"],
        ["rules", "diff", "house@2026", "house@2026"],
        ["rules", "lint", "house@2026"],
        ["rules", "test", "house@2026"],
        ["rules", "new", "house", "2027", "--from", "house@2026"],
        ["explain", "house-cap"],
        ["schema", "proposal"],
        ["new", "proposal", "--region", "경북", "--edition", "house@2026"],
        [
            "init",
            "laid",
            "--region",
            "경북",
            "--edition",
            "house@2026",
            "--package",
            "https://example.org/a.whl",
        ],
    ],
)
def test_every_command_that_reads_settings_takes_the_ones_that_are_named(
    call: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """What a command finds under the settings that have the house rules it does not without them."""
    write("house/2026.yaml", house())
    write("named.yaml", "schema: 1\nrules: house\n")
    answers = set()
    for named in (["--config", "named.yaml"], ["--no-config"]):
        code = run([*call, *named, "--lang", "en"])
        answers.add((code, *capsys.readouterr()))
    assert len(answers) == 2


def test_nothing_is_written_over_the_settings_that_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    write("named.yaml", "schema: 1\n")
    for call in (["check", "proposals/p.yaml"], ["portfolio", "proposals"], ["rules", "list"]):
        assert run([*call, "--config", "named.yaml", "-o", "named.yaml", "--lang", "en"]) == 2
        assert "named.yaml" in capsys.readouterr().err
    assert Path("named.yaml").read_text(encoding="utf-8") == "schema: 1\n"


# Links.


def test_settings_may_be_a_link_and_one_that_leads_nowhere_is_not_as_good_as_none(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write("shared/strict.yaml", "schema: 1\nrules: house\nfail_on: warning\n")
    write("house/2026.yaml", house())
    (repository / ".regionai.yaml").symlink_to("shared/strict.yaml")
    found = checked(capsys)
    # What it names is seen from where the link stands.
    assert (outcomes(found)["house-cap"], found["assessments"][0]["fail_on"]) == ("broken", "warning")
    (repository / "shared" / "strict.yaml").unlink()
    found = checked(capsys)
    assert [(each["file"], each["code"]) for each in found["problems"]] == [
        (".regionai.yaml", "source.not-found")
    ]


def test_a_folder_that_is_a_link_has_the_settings_of_where_it_is_named(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    settings("fail_on: never\n")
    outside = tmp_path_factory.mktemp("outside")
    (outside / "p.yaml").write_text(make_proposal(SHORT), encoding="utf-8")
    (repository / "linked").symlink_to(outside)
    assert checked(capsys, "linked/p.yaml")["exit_code"] == 0
