"""Renderers that render nothing: the process ends, or fails."""

import os

from regionai.run.result import ProposalResult


def leave(_result: ProposalResult) -> None:
    """End the process as one that was killed ends."""
    os._exit(3)


def fail(_result: ProposalResult) -> None:
    """Fail as a fault of ours does."""
    raise RuntimeError("boom")
