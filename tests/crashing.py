"""Renderers and tasks that come to nothing: the process ends, or fails, or cannot."""

import os
from typing import NoReturn

from regionai.errors import CannotError
from regionai.messages import message
from regionai.run.result import ProposalResult
from regionai.run.worker import Worker


def leave(_result: ProposalResult) -> None:
    """End the process as one that was killed ends."""
    os._exit(3)


def fail(_result: ProposalResult) -> None:
    """Fail as a fault of ours does."""
    raise RuntimeError("boom")


def refuse(_worker: Worker) -> NoReturn:
    """Find that it cannot be done, as a task does."""
    raise CannotError(message("parquet.too-large"))


def nothing(_result: ProposalResult) -> None:
    """Render nothing of a proposal."""
