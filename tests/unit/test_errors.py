"""Why the system cannot do something, in the language of the reader as far as it is common."""

import errno
import os

import pytest

from regionai.errors import reason_of
from regionai.messages import said


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
