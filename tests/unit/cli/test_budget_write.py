"""A correction written to a file: only the changed numbers differ, and nothing else is replaced."""

import json
from pathlib import Path

import pytest

from builders import make_proposal
from calls import CLEAN, Printed, asked, printed
from regionai.cli.app import run


def test_only_the_changed_numbers_differ_in_what_is_written(short: Path, capsys: Printed) -> None:
    target = short.with_name("corrected.yaml")
    assert run(["budget", str(short), "--solve", "--write", str(target), "--lang", "en"]) == 0
    out = capsys.readouterr().out
    before, after = (path.read_text(encoding="utf-8").splitlines() for path in (short, target))
    differing = [(old.strip(), new.strip()) for old, new in zip(before, after, strict=True) if old != new]
    assert differing == [
        ("local: 1,300,000,000", "local: 1,388,636,363"),
        ("local: 500,000,000", "local: 534,090,909"),
        ("local: 400,000,000", "local: 427,272,728"),
        ("total: 11,600,000,000", "total: 11,750,000,000"),
        ("local: 2,200,000,000", "local: 2,350,000,000"),
    ]
    assert "+    local: 1,388,636,363" in out
    assert "corrected.yaml" in out
    assert run(["check", str(target)]) == 0


def test_a_waiver_of_another_rule_lets_a_correction_be_written(short: Path, capsys: Printed) -> None:
    waived = "rule: staffing-plan, proposal: '*', reason: 까닭, approver: 김국장, expires: 2026-12-31"
    settings = f"schema: 1\nwaivers:\n  - {{{waived}}}\n"
    short.with_name(".regionai.yaml").write_text(settings, encoding="utf-8")
    call = ["budget", str(short), "--solve", "--today", "2026-03-05"]
    text = short.read_text(encoding="utf-8")
    without = "\n".join(line for line in text.split("\n") if not line.startswith("  staffing:"))
    assert len(without) < len(text)
    short.write_text(without, encoding="utf-8")
    report = json.loads(
        printed(capsys, "check", str(short), "--today", "2026-03-05", "--format", "json", code=1)
    )
    outcomes = {each["rule"]: each["outcome"] for each in report["assessments"][0]["judgements"]}
    assert outcomes["staffing-plan"] == "waived"
    assert run([*call, "--write", str(short.with_name("b.yaml"))]) == 0
    assert run([*call, "--in-place"]) == 0
    assert short.read_bytes() == short.with_name("b.yaml").read_bytes()


def test_in_place_the_file_is_replaced_and_the_difference_shown(short: Path, capsys: Printed) -> None:
    short.chmod(0o640)
    assert run(["budget", str(short), "--solve", "--in-place"]) == 0
    assert "-    local: 1,300,000,000" in capsys.readouterr().out
    assert "local: 1,388,636,363" in short.read_text(encoding="utf-8")
    assert short.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in short.parent.iterdir()] == ["short.yaml"]


def test_the_marks_and_line_ends_of_the_author_stay(short: Path) -> None:
    text = short.read_text(encoding="utf-8").replace("\n", "\r\n")
    short.write_bytes(b"\xef\xbb\xbf" + text.encode())
    target = short.with_name("b.yaml")
    assert run(["budget", str(short), "--solve", "--write", str(target)]) == 0
    written = target.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf# ")
    assert written.count(b"\r\n") == text.count("\r\n")
    assert b"\n" not in written.replace(b"\r\n", b"")


@pytest.mark.parametrize(
    ("amounts", "lines", "written"),
    [
        ("{unit: 백만원}", "national: '7,000', local: '2,200', private: '2,400'", "local: '2,350'"),
        ("{unit: 백만원}", "national: 7000, local: 2200, private: 2400", "local: 2350"),
        ("{}", "national: 70억, local: 22.00억원, private: 24억", "local: 23.50억원"),
        ("{}", "national: 7_000_000_000, local: 22억, private: 24억", "local: 23.5억"),
        ("{unit: 억원}", 'national: 70, local: "22", private: 24', 'local: "24"'),
    ],
)
def test_a_correction_is_written_in_the_authors_notation(
    amounts: str, lines: str, written: str, tmp_path: Path
) -> None:
    path, target = tmp_path / "a.yaml", tmp_path / "b.yaml"
    head = make_proposal(without=["budget"])
    budget = f"budget:\n  - {{category: solution, year: 2026, {lines}}}  # 주석\n"
    path.write_text(f"{head}amounts: {amounts}\n{budget}", encoding="utf-8")
    assert run(["budget", str(path), "--solve", "--write", str(target)]) == 0
    text = target.read_text(encoding="utf-8")
    assert written in text
    assert text.endswith("# 주석\n")


def test_a_short_number_is_grouped_as_the_others_are(tmp_path: Path) -> None:
    path, target = tmp_path / "a.yaml", tmp_path / "b.yaml"
    head = make_proposal(without=["budget"])
    lines = (
        "    category: solution\n    year: 2026\n    national: 7,000\n    local: 900\n    private: 2,400\n"
    )
    path.write_text(f"{head}amounts: {{unit: 백만원}}\nbudget:\n  - id: a\n{lines}", encoding="utf-8")
    assert (
        run(
            [
                "budget",
                str(path),
                "--solve",
                "--keep",
                "national",
                "--keep",
                "private",
                "--write",
                str(target),
            ]
        )
        == 0
    )
    assert "    local: 2,350\n" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # 18.965 and 20.689 before, 20.425 after: cut off as they were, or rounded as they were.
        (("60.34%", "18.96%", "20.68%"), ("59.57%", "20.00%", "20.42%")),
        (("60.34%", "18.97%", "20.69%"), ("59.57%", "20.00%", "20.43%")),
    ],
)
def test_declared_shares_are_cut_off_again_where_they_were(
    short: Path, tmp_path: Path, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    shares = "shares: {{national: {}, local: {}, private: {}}}\n"
    short.write_text(short.read_text(encoding="utf-8") + shares.format(*before), encoding="utf-8")
    target = tmp_path / "new.yaml"
    assert run(["budget", str(short), "--solve", "--write", str(target)]) == 0
    assert shares.format(*after) in target.read_text(encoding="utf-8")


def test_declared_shares_follow_too(short: Path) -> None:
    text = short.read_text(encoding="utf-8") + "shares: {national: 60.34%, local: 19.0%, private: 12/58}\n"
    short.write_text(text, encoding="utf-8")
    target = short.with_name("b.yaml")
    assert run(["budget", str(short), "--solve", "--write", str(target)]) == 0
    assert "shares: {national: 59.57%, local: 20.0%, private: 48/235}" in target.read_text(encoding="utf-8")


def test_a_declared_share_that_stays_the_same_is_left_alone(short: Path, capsys: Printed) -> None:
    """60.34% and 59.57% are both printed as 60%."""
    text = short.read_text(encoding="utf-8") + "shares: {national: 60%}\n"
    short.write_text(text, encoding="utf-8")
    page = asked(capsys, str(short), "--solve", "--lang", "en")
    changes = page["changes"]
    assert isinstance(changes, list)
    assert not any(change["where"].startswith("shares") for change in changes)


def test_nothing_is_written_where_nothing_changes(tmp_path: Path) -> None:
    target = tmp_path / "b.yaml"
    assert run(["budget", CLEAN, "--solve", "--write", str(target)]) == 0
    assert not target.exists()


def test_a_target_that_cannot_be_written_is_said(short: Path, capsys: Printed) -> None:
    assert run(["budget", str(short), "--solve", "--write", str(short.parent / "none" / "b.yaml")]) == 2
    assert "쓸 수 없습니다" in capsys.readouterr().err


@pytest.mark.parametrize("target", ["short.yaml", "other.yaml", "dangling.yaml"])
def test_nothing_that_is_there_is_written_over(target: str, short: Path, capsys: Printed) -> None:
    (short.parent / "other.yaml").write_text("mine", encoding="utf-8")
    (short.parent / "dangling.yaml").symlink_to("nowhere.yaml")
    before = short.read_bytes()
    assert run(["budget", str(short), "--solve", "--write", str(short.parent / target)]) == 2
    assert target in capsys.readouterr().err
    assert short.read_bytes() == before
    assert (short.parent / "other.yaml").read_text(encoding="utf-8") == "mine"


def test_the_report_does_not_take_the_place_of_the_corrected_proposal(short: Path, capsys: Printed) -> None:
    target = str(short.with_name("b.yaml"))
    assert run(["budget", str(short), "--solve", "--write", target, "-o", target]) == 2
    assert "b.yaml" in capsys.readouterr().err
    assert not Path(target).exists()


def test_a_file_that_someone_saved_meanwhile_is_not_replaced(
    short: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    from regionai.ask.corrections import writing

    write = writing.corrected

    def interrupted(*arguments: object) -> str:
        with short.open("a", encoding="utf-8") as file:
            file.write("# saved by hand\n")
        return write(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "corrected", interrupted)
    assert run(["budget", str(short), "--solve", "--in-place", "--lang", "en"]) == 2
    assert "has changed meanwhile" in capsys.readouterr().err
    assert short.read_text(encoding="utf-8").endswith("# saved by hand\n")


def test_a_value_that_stands_over_several_lines_is_not_rewritten(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    head = make_proposal(without=["budget"])
    path.write_text(
        f"{head}budget:\n  - category: solution\n    year: 2026\n"
        "    national: 60\n    local: |-\n      10\n    private: 30\n",
        encoding="utf-8",
    )
    before = path.read_bytes()
    assert run(["budget", str(path), "--solve", "--in-place", "--lang", "en"]) == 2
    assert "does not stand on one line" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_what_is_added_to_a_figure_that_is_rounded_to_nothing_suffices_once_written(
    tmp_path: Path, capsys: Printed
) -> None:
    """A written 0 in whole 억 may be half a 억: what is added to it says less than it seems."""
    path = tmp_path / "a.yaml"
    budget = "[{category: solution, year: 2026, national: 60, local: 0, private: 40}]"
    path.write_text(
        make_proposal(f"{{amounts: {{unit: 억원, rounded_to: 억원}}, budget: {budget}}}"), encoding="utf-8"
    )
    page = asked(capsys, str(path), "--solve", "--in-place", "--round-to", "원", "--lang", "en")
    assert [change["after"] for change in page["changes"]] == [2_575_000_000]  # type: ignore[attr-defined]
    assert run(["check", str(path), "--lang", "en"]) == 0
    path.write_text(path.read_text(encoding="utf-8").replace("25.75", "25.74999999"), encoding="utf-8")
    assert run(["check", str(path), "--lang", "en"]) == 1


@pytest.mark.parametrize(
    ("rounding", "exact", "enough"),
    [
        # Half a 억 may be lacking of what is written: 20% of all that there may be, and half a 억.
        ("rounded_to", 2_133_333_334, "21.34"),
        # What was cut off is there in addition, and makes the national money more than it says.
        ("cut_to", 2_066_666_666, "20.67"),
        ("raised_to", 2_199_999_998, "22"),
    ],
)
def test_a_step_on_a_rounded_table_is_the_least_that_mends_once_it_is_written(
    rounding: str, exact: int, enough: str, tmp_path: Path, capsys: Printed
) -> None:
    path, target = tmp_path / "a.yaml", tmp_path / "b.yaml"
    head = make_proposal(f"amounts: {{{rounding}: 억원}}", without=["budget"])
    line = "{category: training, year: 2026, national: 60억, private: 20억}"
    path.write_text(f"{head}budget:\n  - {line}\n", encoding="utf-8")
    page = asked(capsys, str(path), "--solve", "--write", str(target))
    assert page["steps"][0]["won"] == exact  # type: ignore[index]
    assert [change["after"] for change in page["changes"]] == [exact]  # type: ignore[attr-defined]
    assert run(["check", str(target)]) == 0
    for won, code in ((f"{exact}원", 0), (f"{exact - 1}원", 1), (f"{enough}억", 0)):
        path.write_text(f"{head}budget:\n  - {line[:-1]}, local: {won}}}\n", encoding="utf-8")
        assert run(["check", str(path)]) == code


# Each with a mark where the local money should come, and what should stand there.
BLOCK = "- category: solution\n  national: 6,000 # 국비\n  year: 2026\n  private: 2,000 # 현금\n§"
FIRST = "- national: 6_000_000_000\n  private: 2_000_000_000\n§  category: solution\n  year: 2026\n"
SECOND = (
    "- {category: solution, year: 2026, national: 600, matching: 1100}\n"
    "- {national: '5,400', category: solution, year: 2026, private_cash: 900§}\n"
)


@pytest.mark.parametrize(
    ("amounts", "lines", "added"),
    [
        (
            "{}",
            "- {category: solution, national: 60억, private: 20억§, year: 2026} # 주석\n",
            ", local: 20억",
        ),
        (
            "{unit: 백만원}",
            '- {category: solution, national: "6,000", private: "2,000"§, year: 2026}\n',
            ', local: "2,000"',
        ),
        ("{unit: 백만원}", BLOCK, "  local: 2,000\n"),
        ("{}", FIRST, "  local: 2_000_000_000\n"),
        (
            "{unit: 백만원}",
            '- {"category": "solution", "year": 2026, "national": 6000, "private": 2000§}\n',
            ', "local": 2000',
        ),
        ("{unit: 백만원}", SECOND, ', local: "2,000"'),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_amount_that_a_line_lacks_is_added_as_its_author_would(
    amounts: str, lines: str, added: str, end: str, tmp_path: Path
) -> None:
    path, target = tmp_path / "a.yaml", tmp_path / "b.yaml"
    text = f"{make_proposal(without=['budget'])}amounts: {amounts}\nbudget:\n{lines}".replace("\n", end)
    path.write_bytes(text.replace("§", "").encode())
    wishes = ["--keep", "national", "--at-least", "local=20억", "--round-to", "원", "--into"]
    number = str(lines.count("- "))
    assert run(["budget", str(path), "--solve", *wishes, number, "--write", str(target)]) == 0
    assert target.read_bytes() == text.replace("§", added.replace("\n", end)).encode()
    assert run(["check", str(target)]) == 0


def test_an_amount_is_not_added_behind_one_that_spans_lines(tmp_path: Path, capsys: Printed) -> None:
    path, target = tmp_path / "a.yaml", tmp_path / "b.yaml"
    head = make_proposal(without=["budget"])
    lines = '  - category: solution\n    year: 2026\n    national: "60\n      억"\n'
    path.write_text(f"{head}budget:\n{lines}", encoding="utf-8")
    wishes = ["--keep", "national", "--at-least", "local=20억"]
    assert run(["budget", str(path), "--solve", *wishes, "--write", str(target), "--lang", "en"]) == 2
    assert "`national`" in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_slip_is_what_is_written(end: str, tmp_path: Path) -> None:
    """A column of its own for 12억 of national money, in lines that end as the others."""
    path, target = tmp_path / "a.yaml", tmp_path / "b.yaml"
    lines = (
        "  - {category: solution, year: 2026, national: 30억, province: 10억, private_cash: 6억}\n"
        "  - category: training\n    national: 24억\n    province: 8억\n"
        "totals: {total: 78억, national: 42억, local: 18억, private: 18억}\n"
    )
    text = f"{make_proposal(without=['budget'])}budget:\n{lines}"
    path.write_bytes(text.replace("\n", end).encode())
    assert run(["budget", str(path), "--solve", "--write", str(target)]) == 0
    meant = text.replace("    national: 24억\n", "    national: 12억\n    private_cash: 12억\n")
    assert target.read_bytes() == meant.replace("\n", end).encode()


def test_money_is_not_added_beside_an_amount_that_includes_it(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "a.yaml"
    lines = (
        "{category: solution, year: 2026, national: 70, matching: 30}",
        "{category: solution, year: 2026, national: 5, private: 10}",
    )
    path.write_text(make_proposal(f"budget: [{lines[0]}]"), encoding="utf-8")
    wishes = ["--keep", "national", "--at-least", "local=10원"]
    assert run(["budget", str(path), "--solve", *wishes, "--lang", "en"]) == 2
    assert "money has to be added under `local`" in capsys.readouterr().err
    path.write_text(make_proposal(f"budget: [{', '.join(lines)}]"), encoding="utf-8")
    page = asked(capsys, str(path), "--solve", *wishes)
    assert [change["at"] for change in page["changes"]][:1] == ["budget.1.local"]  # type: ignore[attr-defined]
