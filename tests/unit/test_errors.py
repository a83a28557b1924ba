"""Errors are sentences, and so is why the system cannot do something, as far as it is common."""

import errno
import os
import pickle

import pytest

from regionai.cli.misuse import MisuseError
from regionai.errors import CannotError, RegionaiError, reason_of
from regionai.messages import Lang, message, said
from regionai.source.problem import Span, UnreadableError, problem


@pytest.mark.parametrize(
    ("number", "korean", "english"),
    [
        (errno.EACCES, "권한이 없음", "permission denied"),
        (errno.ENOSPC, "저장 공간이 부족함", "no space left"),
        (errno.EISDIR, "폴더임", "it is a folder"),
    ],
)
def test_a_common_reason_is_said_in_both_languages(number: int, korean: str, english: str) -> None:
    reason = reason_of(OSError(number, os.strerror(number)))
    assert (said(reason, "ko"), said(reason, "en")) == (korean, english)


def test_a_rare_reason_is_the_systems_own() -> None:
    assert reason_of(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert reason_of(OSError("no number")) == "no number"


def unreadable() -> UnreadableError:
    first = problem("p.yaml", Span(2, 1, 2, 2), message("source.too-large", limit=1 << 20))
    return UnreadableError((problem("p.yaml", Span(9, 3, 9, 8), message("source.merge-key")), first))


def test_an_unreadable_file_is_told_in_sentences_behind_their_places() -> None:
    first, second = str(unreadable()).splitlines()
    assert first == "p.yaml:2:1 파일이 1,048,576바이트를 넘습니다. 첨부가 아니라 제안서 YAML만 주세요."
    assert second.startswith("p.yaml:9:3 ")
    assert unreadable().say("en").splitlines()[1] == f"p.yaml:9:3 {message('source.merge-key').say('en')}"


def test_what_cannot_be_done_is_a_sentence() -> None:
    said = message("solve.not-together")
    assert str(CannotError(said)) == said.say("ko")
    assert CannotError(said).say("en") == said.say("en")


@pytest.mark.parametrize(
    "error",
    [
        unreadable(),
        CannotError(message("local.bare", number="70")),
        MisuseError(message("misuse.one-place"), "regionai check"),
    ],
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_an_error_says_the_same_in_another_process(error: RegionaiError, lang: Lang) -> None:
    error.lang = lang
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)
