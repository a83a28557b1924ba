"""Damaged files and command lines are answered: with a sentence, the right exit code, and no fault."""

from pathlib import Path

import pytest

from fuzz.__main__ import tried
from fuzz.drawn import drawn
from fuzz.found import FOUND, read, smallest
from fuzz.kinds import FILES, KINDS
from fuzz.trial import Answer, Case, answered, wrong, wrong_with
from regionai.messages import message
from regionai.rules.editions import files

CALLS = 400
CHUNKS = 8


@pytest.mark.slow
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_damaged_files_are_answered(chunk: int) -> None:
    each = CALLS // CHUNKS
    assert tried(range(chunk * each, (chunk + 1) * each)).wrong == {}


@pytest.mark.parametrize("path", sorted(FOUND.glob("*.json")), ids=lambda path: path.stem)
def test_what_was_found_once_is_answered(path: Path, tmp_path: Path) -> None:
    found = read(path)
    assert wrong(found.case, tmp_path, by_both=True) == []
    assert answered(found.case, tmp_path)[0].code == found.code


@pytest.mark.slow
@pytest.mark.parametrize("name", KINDS)
def test_every_call_judges_some_good_file(name: str, tmp_path: Path) -> None:
    kind = KINDS[name]

    def is_judged(content: bytes, call: tuple[str, ...]) -> bool:
        return answered(Case(name, (content,), call), tmp_path)[0].code != 2

    assert [call for call in kind.calls if not any(is_judged(each, call) for each in kind.seeds)] == []


@pytest.mark.slow
def test_what_is_kept_from_call_to_call_changes_no_answer(tmp_path: Path) -> None:
    cases = [drawn(n) for n in range(8)]

    def answers() -> list[Answer]:
        return [answered(case, tmp_path)[0]._replace(seconds=0) for case in cases]

    files._shipped_edition.cache_clear()
    anew = answers()
    assert [answers(), answers()] == [anew, anew]


def test_the_same_number_draws_the_same_case() -> None:
    assert [drawn(n) for n in range(20)] == [drawn(n) for n in range(20)]


def test_a_case_is_made_as_small_as_it_goes() -> None:
    def shows(case: Case) -> bool:
        return "check" in case.arguments and any(b"b: " in content for content in case.contents)

    case = Case("proposals", (b"a: 1\n", b"a: 1\nb: 2\nc: 3\n"), ("check", FILES, "--full"))
    assert smallest(case, shows) == Case("proposals", (b"b: ",), ("check",))


def test_what_is_wrong_is_seen() -> None:
    case = Case("proposal", (b"title: a\n",), ("budget", FILES, "--format", "json"))
    assert wrong_with(case, Answer(0, "{}", "", b"", 0)) == []
    assert wrong_with(case, Answer(2, "", "p.yaml:2:1 x", b"", 0)) == []
    assert wrong_with(case, Answer(2, "", "p.yaml:3:1 x", b"", 0)) == ["a place outside of its file"]
    assert wrong_with(case, Answer(2, "", "", b"", 0)) == ["exit code 2 without a word"]
    assert wrong_with(case, Answer(1, "{", "\x1b", b"", 11)) == [
        "exit code 1",
        "over 10 s",
        "U+001B is printed",
        "json cannot be read: JSONDecodeError",
    ]
    case = case._replace(arguments=("budget", FILES, "--format", "html"))
    assert wrong_with(case, Answer(0, "<p>&lt;script></p>", "", b"", 0)) == []
    assert wrong_with(case, Answer(0, "<p><script>1</script></p>", "", b"", 0)) == [
        "an element in HTML that is not ours: script"
    ]
    fault = message("source.fault", id="KeyError tree.py:134").say("ko")
    assert wrong_with(case, Answer(2, "", fault, b"", 0)) == ["a fault: KeyError tree.py"]
