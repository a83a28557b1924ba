"""What a change cannot change of its verdict: settings, rules and baseline are of a trusted checkout."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders import make_proposal
from calls import Printed
from deciding import SHORT, checked, findings, house, outcomes, settings, waiver, write
from regionai.cli.app import run
from regionai.run.settings_place import Places, Source

ADDED, CHANGED, REMOVED = "branch/added", "branch/changed", "branch/removed"


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout to work in, with a proposal, settings and house rules, and beside it what it came from."""
    top = tmp_path / "change"
    top.mkdir()
    (top / ".git").mkdir()
    monkeypatch.chdir(top)
    write("proposals/p.yaml", make_proposal(SHORT))
    write("house/2026.yaml", house())
    settings(
        "rules: house\nexclude: [proposals/old/*]\nwaivers:\n" + waiver("local-share", "proposals/p.yaml")
    )
    settings("fail_on: warning\n", "proposals")
    shutil.copytree(top, tmp_path / "base")
    return top


def against(capsys: Printed, *more: str, trusted: str = "../base") -> dict[str, Any]:
    return checked(capsys, "proposals", "--trusted", trusted, *more)


def test_a_checkout_like_the_trusted_one_is_judged_as_without_it(capsys: Printed) -> None:
    found, base = against(capsys), str(Path("../base").resolve())
    # What decided is named where it was read.
    named = [each["file"] for kind in ("settings", "rule_files") for each in found["decided"][kind]]
    read_there = [".regionai.yaml", "proposals/.regionai.yaml", "house/2026.yaml"]
    assert [name.removeprefix(f"{base}/") for name in named if name.startswith(base)] == read_there
    assert json.loads(json.dumps(found).replace(f"{base}/", "")) == checked(capsys, "proposals")
    assert (findings(found), outcomes(found)["house-cap"], outcomes(found)["local-share"]) == (
        [],
        "broken",
        "waived",
    )


def never() -> None:
    settings("fail_on: never\n")


def never_below() -> None:
    settings("fail_on: never\n", "proposals")


def no_settings() -> None:
    Path(".regionai.yaml").unlink()


def waived() -> None:
    settings("rules: house\nwaivers:\n" + waiver("*", "*"), "proposals/more")


def looser_rules() -> None:
    write("house/2026.yaml", house().replace("50원", "5000원"))


def no_rules() -> None:
    shutil.rmtree("house")


def more_rules() -> None:
    write("house/more/2026.yaml", house("other", "other"))


def published() -> None:
    write("house/published.sha256", f"{'0' * 64}  2026.yaml\n")


def link() -> None:
    Path("house").rename("elsewhere")
    write("elsewhere/2026.yaml", house().replace("50원", "5000원"))
    Path("house").symlink_to("elsewhere")


def unreadable() -> None:
    write(".regionai.yaml", "no: settings\n")


def unreadable_rules() -> None:
    Path("house/2026.yaml").unlink()
    Path("house/2026.yaml").symlink_to("2026.yaml")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (never, [(CHANGED, ".regionai.yaml:1")]),
        (never_below, [(CHANGED, "proposals/.regionai.yaml:1")]),
        (no_settings, [(REMOVED, ".regionai.yaml:1")]),
        (unreadable, [(CHANGED, ".regionai.yaml:1")]),
        (waived, [(ADDED, "proposals/more/.regionai.yaml:1")]),
        (looser_rules, [(CHANGED, "house/2026.yaml:1")]),
        (no_rules, [(REMOVED, "house/2026.yaml:1")]),
        (more_rules, [(ADDED, "house/more/2026.yaml:1")]),
        (published, [(ADDED, "house/published.sha256:1")]),
        (link, [(CHANGED, "house/2026.yaml:1")]),
        (unreadable_rules, [(REMOVED, "house/2026.yaml:1")]),
    ],
)
def test_what_a_change_changes_of_the_files_that_decide_is_a_warning_and_does_not_count(
    change: Callable[[], None], expected: list[tuple[str, str]], capsys: Printed
) -> None:
    before = against(capsys)
    change()
    found = against(capsys)
    assert findings(found) == expected
    assert {each["severity"] for each in found["findings"]} == {"warning"}
    # Nothing else of the verdict moves.
    assert found["assessments"] == before["assessments"]
    assert found["problems"] == []
    assert run(["check", "proposals", "--trusted", "../base", "--lang", "en", "--format", "text"]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "■ changes that do not count before they are merged" in out
    assert all(f" {place}:1 this file is" in out for _, place in expected)


def test_a_warning_on_a_change_fails_as_others_do(capsys: Printed) -> None:
    write("proposals/p.yaml", make_proposal())
    for top in (Path(), Path("../base")):
        settings("", str(top / "proposals"))
        settings("", str(top))
    assert against(capsys)["exit_code"] == 0
    settings("lang: en\n")
    assert against(capsys)["exit_code"] == 0
    assert against(capsys, "--fail-on", "warning")["exit_code"] == 1


def test_a_target_without_settings_lets_none_of_the_change_count(capsys: Printed) -> None:
    for name in (".regionai.yaml", "proposals/.regionai.yaml"):
        Path("../base", name).unlink()
    found = against(capsys)
    assert findings(found) == [(ADDED, ".regionai.yaml:1"), (ADDED, "proposals/.regionai.yaml:1")]
    assert "house-cap" not in outcomes(found)
    assert outcomes(found)["local-share"] == "broken"


def test_rules_and_a_baseline_that_the_call_names_are_read_in_the_trusted_checkout(
    tmp_path: Path, capsys: Printed
) -> None:
    write("more/1.yaml", house("more-cap", "more"))
    more = ("--rules", "more")
    # The target does not have them yet.
    found = against(capsys, *more)
    assert "more-cap" not in outcomes(found)
    assert findings(found) == [(ADDED, "more/1.yaml:1")]
    shutil.copytree("more", "../base/more")
    assert outcomes(against(capsys, *more))["more-cap"] == "broken"
    # Those of elsewhere are the caller's own.
    shutil.move("more", tmp_path / "own")
    assert outcomes(against(capsys, "--rules", "../own"))["more-cap"] == "broken"


def test_a_baseline_of_the_change_knows_nothing(capsys: Printed) -> None:
    run(["check", "proposals", "--write-baseline", "known.yaml"])
    known = ("--baseline", "known.yaml")
    assert checked(capsys, "proposals", *known)["exit_code"] == 0
    found = against(capsys, *known)
    assert (found["exit_code"], findings(found)) == (1, [(ADDED, "known.yaml:1")])
    write("../base/known.yaml", "schema: 1\nfindings: []\n")
    found = against(capsys, *known)
    assert (found["exit_code"], findings(found)) == (1, [(CHANGED, "known.yaml:1")])
    shutil.copy("known.yaml", "../base/known.yaml")
    found = against(capsys, *known)
    assert (found["exit_code"], findings(found)) == (0, [])


def test_settings_that_the_call_names_are_read_in_the_trusted_checkout(capsys: Printed) -> None:
    write("ci/named.yaml", "schema: 1\nfail_on: never\n")
    named = ("--config", "ci/named.yaml")
    assert checked(capsys, "proposals", *named)["exit_code"] == 0
    # The change adds them; without any, what is broken fails.
    found = against(capsys, *named)
    assert (found["exit_code"], findings(found)) == (1, [(ADDED, "ci/named.yaml:1")])
    write("../base/ci/named.yaml", "schema: 1\nfail_on: advice\nrules: ../house\n")
    found = against(capsys, *named)
    assert findings(found) == [(CHANGED, "ci/named.yaml:1")]
    assert (found["assessments"][0]["fail_on"], outcomes(found)["house-cap"]) == ("advice", "broken")
    found = against(capsys, "--no-config")
    assert (found["exit_code"], outcomes(found)["local-share"]) == (1, "broken")


def test_the_trusted_checkout_may_lie_within_or_around_what_is_checked(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    settings("fail_on: never\n")
    shutil.move("../base", ".base")
    expected = [(CHANGED, ".regionai.yaml:1")]
    assert findings(against(capsys, trusted=".base")) == expected
    outer = repository.parent / "outer"
    shutil.move(".base", outer)
    shutil.move(repository, outer / "change")
    monkeypatch.chdir(outer / "change")
    found = against(capsys, trusted="..")
    assert (found["exit_code"], findings(found)) == (1, expected)


def test_from_a_folder_below_the_same_files_decide(
    monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    settings("fail_on: never\n")
    monkeypatch.chdir("proposals")
    found = checked(capsys, "p.yaml", "--trusted", "../../base")
    assert findings(found)[0][0] == CHANGED
    assert (found["assessments"][0]["fail_on"], outcomes(found)["house-cap"]) == ("warning", "broken")
    assert outcomes(found)["local-share"] == "waived"


def test_a_proposal_of_elsewhere_is_judged_by_the_same_files(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "p.yaml").write_text(make_proposal(SHORT), encoding="utf-8")
    settings("", str(tmp_path / "other"))
    found = checked(capsys, "../other/p.yaml", "--trusted", "../base")
    assert (outcomes(found)["house-cap"], outcomes(found)["local-share"]) == ("broken", "broken")


def test_a_trusted_checkout_that_is_no_folder_stops_the_check(capsys: Printed) -> None:
    for name in ("nowhere", ".regionai.yaml"):
        assert run(["check", "proposals", "--trusted", name, "--lang", "en"]) == 2
        assert f"there is no folder `{name}`" in capsys.readouterr().err


def test_the_trusted_settings_say_the_language(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    settings("lang: en\n", "../base")
    settings("lang: ko\n")
    run(["check", "proposals", "--trusted", "../base"])
    assert "broken" in capsys.readouterr().out
    run(["check", "proposals", "--trusted", "../base", "--help"])
    assert capsys.readouterr().out.startswith("Usage:")


@pytest.mark.slow
@pytest.mark.usefixtures("several")
def test_several_processes_read_the_same_files(capsys: Printed) -> None:
    for number in range(60):
        write(f"proposals/{number}.yaml", make_proposal(SHORT))
    settings("fail_on: never\n")
    one, several = (json.dumps(against(capsys, "--jobs", jobs), ensure_ascii=False) for jobs in ("1", "2"))
    assert one == several


def test_a_path_is_the_same_through_a_link_to_the_checkout(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "linked").symlink_to(repository)
    places = Places(Source(trusted=tmp_path / "base"))
    assert places.read_from(tmp_path / "linked" / "house") == tmp_path / "base" / "house"
    monkeypatch.chdir(tmp_path)
    assert Places(Source()).read_from(Path("house")) == Path("house")
