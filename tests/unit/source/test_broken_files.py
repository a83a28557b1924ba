"""One bad file for each mistake: its problems, each with its place and stable code.

`tests/broken/expected.txt` lists them as `file line:column code`.
"""

from datetime import date
from pathlib import Path

import pytest
from yaml.scanner import ScannerError

from regionai.judge.reading import Options
from regionai.run.result import ProposalResult
from regionai.run.run import Run, check
from regionai.run.settings import Surroundings
from regionai.source import composer
from regionai.source.composer import PureLoader, compose
from regionai.source.problem import UnreadableError

BROKEN = Path(__file__).parents[2] / "broken"
EXPECTED = [
    line.split(" ", 1) for line in (BROKEN / "expected.txt").read_text(encoding="utf-8").splitlines()
]
FILES = sorted(path.name for path in BROKEN.glob("*.yaml"))

# What these escapes stand for is refused by the parser in C and by our own reader otherwise.
DIFFERENT_WITHOUT_LIBYAML = {"bad-escape.yaml", "surrogate.yaml"}


def judged(name: str) -> Run[ProposalResult]:
    return check([BROKEN / name], Surroundings((), date(2026, 3, 5)), Options())


def places(report: Run[ProposalResult]) -> list[str]:
    return [f"{p.span.line}:{p.span.column} {p.code}" for p in report.summary.problems]


def test_every_broken_file_is_expected() -> None:
    assert sorted({name for name, _ in EXPECTED}) == FILES


@pytest.mark.parametrize("name", FILES)
def test_a_mistake_is_named_at_its_place(name: str) -> None:
    report = judged(name)
    assert places(report) == [found for file, found in EXPECTED if file == name]
    assert report.contents == []
    assert report.summary.exit_code == 2


@pytest.mark.parametrize("name", FILES)
def test_a_mistake_is_named_without_libyaml_too(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composer, "FastLoader", PureLoader)
    found = places(judged(name))
    if name in DIFFERENT_WITHOUT_LIBYAML:
        assert found
    else:
        assert found == [place for file, place in EXPECTED if file == name]


@pytest.mark.parametrize("name", FILES)
def test_every_sentence_is_said_in_both_languages(name: str) -> None:
    for problem in judged(name).summary.problems:
        korean, english = problem.message.say("ko"), problem.message.say("en")
        assert korean != english
        assert "{" not in korean.replace("{ko:", "")
        assert "{" not in english.replace("{ko:", "")


def test_what_is_too_deep_for_libyaml_is_told_as_too_deep_for_us() -> None:
    def looking_ahead(_text: str) -> object:
        # As libyaml 0.2.6 does, whichever version is installed.
        raise ScannerError("while increasing flow level", None, "exceeded maximum nesting depth", None)

    with pytest.raises(UnreadableError) as refused:
        compose("[" * 1200, "p.yaml", looking_ahead)
    (problem,) = refused.value.problems
    assert (problem.code, problem.span.line, problem.span.column) == ("source.too-deep", 1, 33)
