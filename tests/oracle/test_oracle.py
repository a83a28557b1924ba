"""The program beside an oracle that lists or solves the possible budgets, and knows the manual alone."""

import ast
from fractions import Fraction
from pathlib import Path

import pytest

from oracle import listed, solved
from oracle.cover import bands, made_to_add_up
from oracle.drawn import COVERS, PAPERS_IN_A_BATCH, batch
from oracle.program import Program
from oracle.trial import tried
from oracle.wording import PLACES, Declared, Figure, Line, Paper, Percent, Rule, Sum

HERE = Path(__file__).parent
BATCHES = 100
CHUNKS = 20
# A cover page makes many budgets of a few, so that listing them takes long.
COVERS_EVERY = 15
# What belongs to the arithmetic and the rules of the program, and what asks them nothing but for an answer.
ASKED = {"regionai.cli.app", "regionai.judge.reading", "regionai.rules.editions.library"}


@pytest.mark.slow
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_the_program_says_what_the_manual_says(chunk: int, tmp_path: Path) -> None:
    each = BATCHES // CHUNKS
    judged = 0
    for seed in range(chunk * each, (chunk + 1) * each):
        found = tried(seed, tmp_path / str(seed), covers=COVERS and seed % COVERS_EVERY == 2)
        judged += found.proposals
        assert [other.as_yaml() for other in found.disagreements if other.known is None] == []
    assert judged == each * PAPERS_IN_A_BATCH


def test_the_command_reports_what_was_judged(tmp_path: Path) -> None:
    drawn = batch(7)
    program = Program(drawn.edition.files, tmp_path / "rules")
    reported = program.reported(drawn.texts, tmp_path)
    assert reported == {name: program.judged(text) for name, text in drawn.texts.items()}
    assert len(reported) == PAPERS_IN_A_BATCH


def test_the_oracle_imports_nothing_of_the_arithmetic_and_the_kinds() -> None:
    imported = {
        name
        for file in HERE.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        for name in _imported(node)
        if name.split(".")[0] == "regionai"
    }
    assert imported == ASKED


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


@pytest.mark.slow
def test_both_oracles_say_the_same_of_every_small_paper() -> None:
    drawn = batch(1, covers=True)
    both = 0
    for paper in drawn.papers.values():
        try:
            by_listing = listed.judged(paper, drawn.edition.rules)
        except listed.TooManyError:
            continue
        assert solved.judged(paper, drawn.edition.rules) == by_listing
        both += 1
    assert both > PAPERS_IN_A_BATCH // 2


# --- the oracle itself, on what one can reckon by hand


def paper(
    *, totals: dict[str, int] | None = None, shares: tuple[Percent, ...] = (), **amounts: int
) -> Paper:
    line = Line("ca", 2026, None, PLACES, {key: Figure(str(won), won, won) for key, won in amounts.items()})
    declared = tuple(
        Declared((key,), Sum((key,)), Figure(str(won), won, won)) for key, won in (totals or {}).items()
    )
    return Paper((line,), (2026,), totals=declared, shares=shares, categories=("ca",))


PROVINCE = Rule("province", "share", Sum(("province",)), Sum(), is_floor=True, limit=Fraction(1, 5))
AGREE = Rule("agree", "totals")


@pytest.mark.parametrize("judged", [listed.judged, solved.judged])
def test_the_cover_page_decides_what_the_lines_leave_open(judged: object) -> None:
    assert callable(judged)
    open_ = judged(paper(national=60, local=40), [PROVINCE])
    met = judged(paper(national=60, local=40, totals={"province": 20}), [PROVINCE, AGREE])
    broken = judged(paper(national=60, local=40, totals={"municipality": 21}), [PROVINCE, AGREE])
    impossible = judged(paper(national=60, local=40, totals={"municipality": 41}), [PROVINCE, AGREE])
    assert [open_["province"].outcome, open_["province"].margin] == ["undecided", (-25, 25)]
    assert [met["province"].margin, met["agree"].outcome] == [(0, 0), "met"]
    assert [broken["province"].margin, broken["agree"].outcome] == [(-2, -2), "met"]
    # A cover page that no budget answers to leaves the rules to the lines.
    assert [impossible["province"], impossible["agree"].outcome] == [open_["province"], "broken"]


def test_a_share_is_rounded_or_cut_off_at_its_last_digit() -> None:
    (band,) = bands(paper(national=1, shares=(Percent("national", "59.8"),)))
    assert band.allows(5_975, 10_000)
    assert not band.allows(59_749, 100_000)
    assert band.allows(59_899, 100_000)
    assert not band.allows(599, 1_000)


def test_shares_that_come_to_a_hundred_may_each_be_less_than_a_unit_off() -> None:
    shares = (Percent("national", "66.6"), Percent("matching", "33.4"))
    assert made_to_add_up(shares) == set(shares)
    assert made_to_add_up((shares[0], Percent("local", "33.5"))) == set()
    assert made_to_add_up((*shares, Percent("local", "33.4"))) == {*shares, Percent("local", "33.4")}
    assert made_to_add_up((Percent("matching", "60.0"), Percent("local", "40.0"))) == set()
    (national, matching) = bands(paper(national=1, shares=shares))
    assert national.allows(2, 3)
    assert matching.allows(1, 3)
    assert not national.allows(667, 1_000)
    assert not matching.allows(333, 1_000)
