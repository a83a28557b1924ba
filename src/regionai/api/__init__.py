"""regionai from Python: what stands in `__all__` is public, and promised in `docs/en/python.md`.

It is a thin layer: what is judged, and what is said of it, is what `regionai
check` judges and says.
"""

from regionai.api.answer import Answer
from regionai.api.assessment import Assessment, check
from regionai.api.correction import Change, Correction
from regionai.api.editions import Edition, editions
from regionai.api.local_share import LocalShare, LocalShareYear, local_share
from regionai.api.portfolio import Portfolio, portfolio
from regionai.api.values import Finding, Place, Range
from regionai.errors import CannotError, RegionaiError
from regionai.messages import Text
from regionai.model.finding import Outcome, Severity
from regionai.source.problem import UnreadableError

__all__ = [
    "Answer",
    "Assessment",
    "CannotError",
    "Change",
    "Correction",
    "Edition",
    "Finding",
    "LocalShare",
    "LocalShareYear",
    "Outcome",
    "Place",
    "Portfolio",
    "Range",
    "RegionaiError",
    "Severity",
    "Text",
    "UnreadableError",
    "check",
    "editions",
    "local_share",
    "portfolio",
]
