"""What a process does that tells of no proposal: it ends, or fails."""

import os

from regionai.engine.verdict import Verdict


def leave(_verdict: Verdict) -> None:
    """End the process as one that was killed ends."""
    os._exit(3)


def fail(_verdict: Verdict) -> None:
    """Fail as a fault of ours does."""
    raise RuntimeError("boom")
