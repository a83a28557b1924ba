"""A correction of a published edition: who names the edition gets it and is told so."""

import json
import shutil
from contextlib import chdir
from pathlib import Path

import pytest

from calls import page, printed, rows
from house_rules import ENVELOPE, begun, line_of
from regionai.cli.app import run
from regionai.cli.arguments import today

pytestmark = pytest.mark.usefixtures("wide")

FOLDER = Path("rules/our-province")
RULES = ("--rules", "rules")
REASON = "공고의 55%를 60%로 잘못 옮겼습니다."


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")


def reason_of(number: int, ko: str = REASON, en: str = "60% was copied wrong for 55%.") -> None:
    edit(FOLDER / f"2027.{number}.yaml", ('{ko: "", en: ""}', f'{{ko: "{ko}", en: "{en}"}}'))


def write_proposal(name: str, national: int, edition: str | None = "2027") -> str:
    day = f"submitted: {today()}" if edition is None else f'edition: "{edition}"'
    Path(name).write_text(
        f"schema: 1\nprogramme: our-province\n{day}\ntitle: x\napplicant: {{region: 경북}}\n"
        f"budget: [{{national: {national}억, province: {100 - national}억}}]\n",
        encoding="utf-8",
    )
    return name


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a published edition of 2027 with 60%, and its published correction with 55%."""
    folder = tmp_path_factory.mktemp("published")
    with chdir(folder):
        assert run(["rules", "new", "our-province", "2027"]) == 0
        assert run(["rules", "publish", str(FOLDER / "2027.yaml")]) == 0
        assert run(["rules", "new", "our-province", "2027.1"]) == 0
        edit(FOLDER / "2027.1.yaml", ("60%", "55%"))
        reason_of(1)
        cases = ("60억", "55억"), ("40억", "45억"), ("6,000,000,001", "5,500,000,001")
        edit(FOLDER / "2027.1.cases.yaml", *cases, ("3,999,999,999", "4,499,999,999"))
        assert run(["rules", "publish", str(FOLDER / "2027.1.yaml")]) == 0
    return folder


@pytest.fixture
def corrected(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """That folder, to work in."""
    shutil.copytree(published, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()


@pytest.mark.usefixtures("corrected")
def test_who_publishes_is_told_how_to_correct_it(capsys: pytest.CaptureFixture[str]) -> None:
    Path("rules/published.sha256").unlink()
    for name, correction in (("2027", "2027.1"), ("2027.1", "2027.2")):
        said = printed(capsys, "rules", "publish", str(FOLDER / f"{name}.yaml"), "--lang", "en")
        assert f"regionai rules new our-province {correction}" in " ".join(said.split())


@pytest.mark.usefixtures("corrected")
@pytest.mark.parametrize(
    ("edition", "applied", "code"), [("2027", "2027.1", 1), ("2027.0", "2027", 0), ("2027.1", "2027.1", 1)]
)
def test_whoever_names_an_edition_gets_its_newest_correction_and_a_number_pins(
    edition: str, applied: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """56% keeps the 60% of the original, and not the 55% of the correction."""
    by_file = write_proposal("p.yaml", 56, edition)
    found = page(capsys, "check", by_file, *RULES, code=code)
    assessment = found["assessments"]
    assert isinstance(assessment, list)
    (rule_set,) = assessment[0]["rule_sets"]
    is_corrected = applied == "2027.1"
    assert rule_set["edition"] == applied
    assert rule_set["corrects"] == ("2027" if is_corrected else None)
    assert rule_set["why"] == (REASON if is_corrected else None)
    is_told = edition == "2027"
    named = f"제안서의 `edition: {edition}`"
    told = f"{named}. 2027의 정정판 2027.1 적용: {REASON} (정정 전의 판본은 `2027.0`)"
    assert rule_set["chosen_because"] == (told if is_told else named)
    text = printed(capsys, "check", by_file, *RULES, code=code)
    assert (told in " ".join(text.split())) is is_told
    # The caller's option says the same.
    by_option = write_proposal("q.yaml", 56, None)
    run(["check", by_option, *RULES, "--edition", edition, "--format", "json", "--lang", "en"])
    (rule_set,) = json.loads(capsys.readouterr().out)["assessments"][0]["rule_sets"]
    assert rule_set["edition"] == applied
    assert ("2027.1, which corrects 2027, is applied" in rule_set["chosen_because"]) is is_told


@pytest.mark.usefixtures("corrected")
def test_on_its_days_a_correction_stands_for_what_it_corrects(capsys: pytest.CaptureFixture[str]) -> None:
    by_day = write_proposal("p.yaml", 56, None)
    found = printed(capsys, "check", by_day, *RULES, "--lang", "en", code=1)
    assert "2027.1, which corrects 2027, is applied: 60% was copied wrong for 55%." in " ".join(
        found.split()
    )
    # An original whose days go further is not in force on them either.
    begins = f"{{from: {today()}}}"
    edit(FOLDER / "2027.1.yaml", (begins, f"{{from: {today()}, to: {today()}}}"))
    Path("rules/published.sha256").unlink()
    edit(Path(by_day), (str(today()), "2099-01-01"))
    assert run(["check", by_day, *RULES, "--lang", "en"]) == 2
    said = " ".join(capsys.readouterr().out.split())
    assert f"no edition is in force on 2099-01-01; known are 2027.1 ({today()} ~ {today()})." in said


@pytest.mark.usefixtures("corrected")
def test_both_are_listed_with_what_corrects_what(capsys: pytest.CaptureFixture[str]) -> None:
    listed = rows(page(capsys, "rules", "list", *RULES), "editions")
    own = [(row["name"], row["corrects"]) for row in listed if row["programme"] == "our-province"]
    assert own == [("our-province@2027", None), ("our-province@2027.1", "2027")]
    assert "정정하는 판본" in printed(capsys, "rules", "list", *RULES)
    # Where nothing was corrected the column is for programs only.
    assert "정정하는 판본" not in printed(capsys, "rules", "list")


@pytest.mark.usefixtures("corrected")
def test_the_edition_that_is_named_is_shown_as_corrected(capsys: pytest.CaptureFixture[str]) -> None:
    for name, is_corrected in (("our-province@2027", True), ("our-province@2027.0", False)):
        text = printed(capsys, "rules", "show", name, *RULES, "--lang", "en")
        assert ("2027 (as it was: `2027.0`)" in text) is is_corrected
        assert ("60% was copied wrong for 55%." in text) is is_corrected
    for edition, limit in (("2027", "55%"), ("our-province@2027.0", "60%")):
        arguments = ("explain", "national-share", *RULES, "--edition", edition)
        assert f"National share of at most {limit}" in printed(capsys, *arguments, "--lang", "en")


@pytest.mark.usefixtures("corrected")
@pytest.mark.parametrize("before", ["our-province@2027", "our-province@2027.0"])
def test_a_comparison_shows_what_was_corrected_and_counts_the_proposals(
    before: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Between 55 and 60% the outcome is another, elsewhere only the margin."""
    proposals = [write_proposal(f"p{n}.yaml", n) for n in (50, 55, 56, 60, 61)]
    names = (before, "our-province@2027.1")
    found = page(capsys, "rules", "diff", *names, *RULES, "--proposals", *proposals, "--lang", "en")
    assert found["counts"] == {"compared": 5, "other_outcome": 2, "other_margin": 3}
    shown = [(row["aspect"], row["before"], row["after"]) for row in rows(found, "others")]
    assert shown == [("`corrects`", None, "2027"), ("`why`", None, "60% was copied wrong for 55%.")]
    aspects = {row["aspect"]: (row["before"], row["after"]) for row in rows(found, "rules")}
    assert aspects["`at_most`"] == ("60%", "55%")
    changed = [(row["file"], row["before"], row["after"]) for row in rows(found, "proposals")]
    assert [each for each in changed if each[1] != each[2]] == [
        ("p56.yaml", "met", "broken"),
        ("p60.yaml", "met", "broken"),
    ]


@pytest.mark.usefixtures("corrected")
def test_the_next_correction_begins_from_the_last_one_and_states_its_own_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["rules", "new", "our-province", "2027.2"]) == 0
    last, new = ((FOLDER / f"2027.{n}.yaml").read_text(encoding="utf-8") for n in (1, 2))
    reasons = f'why: {{ko: "{REASON}", en: "60% was copied wrong for 55%."}}', 'why: {ko: "", en: ""}'
    assert new == last.replace(*reasons).replace("2027.1", "2027.2")
    # The edition of a next year is copied from what stands, and corrects nothing.
    assert run(["rules", "new", "our-province", "2028", "--from", str(FOLDER / "2027.1.yaml")]) == 0
    following = (FOLDER / "2028.yaml").read_text(encoding="utf-8")
    assert "corrects" not in following
    assert "why" not in following
    assert "at_most: 55%" in following
    capsys.readouterr()


@pytest.mark.usefixtures("corrected")
def test_a_correction_that_corrects_nothing_is_not_published(capsys: pytest.CaptureFixture[str]) -> None:
    record = Path("rules/published.sha256").read_bytes()
    assert run(["rules", "new", "our-province", "2027.2"]) == 0
    reason_of(2)
    path = FOLDER / "2027.2.yaml"
    capsys.readouterr()
    said = printed(capsys, "rules", "publish", str(path), "--lang", "en", code=1)
    assert "it is the same as our-province@2027.1 but for its name" in said
    assert Path("rules/published.sha256").read_bytes() == record
    # Its days alone may be what is corrected.
    edit(path, (f"{{from: {today()}}}", f"{{from: {today()}, to: 2027-12-31}}"))
    assert run(["rules", "publish", str(path)]) == 0
    capsys.readouterr()


def test_what_is_sealed_with_an_edition_may_be_all_that_is_corrected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    (FOLDER / "2027.envelope.yaml").write_text(ENVELOPE, encoding="utf-8")
    assert run(["rules", "publish", str(FOLDER / "2027.yaml")]) == 0
    begun(tmp_path, monkeypatch, "our-province", "2027.1")
    reason_of(1)
    capsys.readouterr()
    said = printed(capsys, "rules", "publish", str(FOLDER / "2027.1.yaml"), "--lang", "en", code=1)
    assert "it is the same as our-province@2027 but for its name" in said
    edit(FOLDER / "2027.1.envelope.yaml", ("140억", "150억"))
    assert run(["rules", "publish", str(FOLDER / "2027.1.yaml")]) == 0
    assert "2027.1.envelope.yaml" in Path("rules/published.sha256").read_text(encoding="utf-8")
    capsys.readouterr()


def test_what_was_not_published_is_mended_and_not_corrected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    begun(tmp_path, monkeypatch, "our-province", "2027.1")
    reason_of(1)
    path = FOLDER / "2027.1.yaml"
    edit(path, ("grade: press", "grade: official"))
    capsys.readouterr()
    said = printed(capsys, "rules", "publish", str(path), "--lang", "en", code=1)
    assert f"2027.1.yaml:{line_of(path, 'corrects:')}:11" in said
    assert "no edition `2027` was published that this could correct" in said


@pytest.mark.parametrize(
    ("change", "line", "said"),
    [
        (('edition: "2027.1"', 'edition: "2027.0"'), "edition:", "`2027.0` is how `2027` is named"),
        (('corrects: "2027"\n', ""), "edition:", "`2027.1` is the name of a correction of `2027`"),
        (
            ('corrects: "2027"', 'corrects: "2026"'),
            "corrects:",
            "a correction of `2026` is called `2026.1`",
        ),
        (('edition: "2027.1"', 'edition: "2028"'), "corrects:", "and `edition` is `2028`"),
        (("why: {ko: 오기, en: a slip}\n", ""), "corrects:", "`corrects` and `why` go together"),
        (
            ('edition: "2027.1"\ncorrects: "2027"', 'edition: "2028"'),
            "why:",
            "`corrects` and `why` go together",
        ),
    ],
)
def test_a_correction_says_in_its_name_and_its_keys_what_it_corrects(
    change: tuple[str, str],
    line: str,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    begun(tmp_path, monkeypatch, "our-province", "2027.1")
    path = FOLDER / "2027.1.yaml"
    edit(path, ('{ko: "", en: ""}', "{ko: 오기, en: a slip}"))
    edit(path, change)
    capsys.readouterr()
    found = printed(capsys, "rules", "lint", str(path), "--lang", "en", code=2)
    assert said in found
    assert f"2027.1.yaml:{line_of(path, line)}:" in found
