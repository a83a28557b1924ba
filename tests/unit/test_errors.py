"""Why the system cannot do something, in the language of the reader as far as it is common."""

import errno
import os
import pickle

import pytest

from builders import LIBRARY
from regionai.cli.misuse import MisuseError
from regionai.errors import CannotError, RegionaiError, reason_of
from regionai.messages import message, said
from regionai.model.proposal import read_proposal
from regionai.source.problem import UnreadableError
from regionai.source.tree import read_tree


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


def elsewhere(error: RegionaiError) -> RegionaiError:
    """An error as another process gets it."""
    there = pickle.loads(pickle.dumps(error))  # noqa: S301 - of these tests
    assert isinstance(there, RegionaiError)
    return there


@pytest.mark.parametrize(
    "error", [CannotError(message("lint.dead", rule="a")), MisuseError(message("text"), "b")]
)
def test_what_cannot_be_done_is_said_in_another_process_too(error: CannotError) -> None:
    there = elsewhere(error)
    assert (type(there), vars(there), str(there)) == (type(error), vars(error), str(error))


def test_a_file_that_cannot_be_read_is_told_in_another_process_too() -> None:
    with pytest.raises(UnreadableError) as refused:
        read_proposal(read_tree(b"titel: a\nbudget: []\n", "a.yaml"), LIBRARY.regions)
    there = elsewhere(refused.value)
    assert isinstance(there, UnreadableError)
    assert len(there.problems) > 1
    assert (there.problems, str(there)) == (refused.value.problems, str(refused.value))
