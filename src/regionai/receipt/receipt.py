"""A receipt: which bytes were judged, by which rules and options, on which day, and how that ended."""

import hashlib
import json
import re
import unicodedata
from typing import Annotated, Final, Literal

from pydantic import Field

from regionai.messages import message
from regionai.model.day import count, day, yes_or_no
from regionai.model.fields import ReadBy, from_text
from regionai.model.finding import Outcome
from regionai.source.shape import Refused, Written

FORMAT: Final = "regionai-receipt"
VERSION = 1
_SUM = re.compile("[0-9a-f]{64}")


def _name(text: str) -> str:
    # The reader takes text in this form only, whatever the file system has.
    return unicodedata.normalize("NFC", text)


def _sum(text: str) -> str:
    if not _SUM.fullmatch(text):
        raise Refused(message("receipt.not-a-sum", text=text[:40]))
    return text


def _day(text: str) -> str:
    return day(text).isoformat()


def _number(value: object) -> int:
    """Return a number as it is, or as a file has it: as text."""
    return value if isinstance(value, int) else from_text(count)(value)


def _flag(value: object) -> bool:
    return value if isinstance(value, bool) else from_text(yes_or_no)(value)


def _version(value: object) -> int:
    number = _number(value)
    if number != VERSION:
        raise Refused(message("receipt.version", version=number, known=VERSION))
    return number


Name = Annotated[str, ReadBy(from_text(_name), "name")]
Sum = Annotated[str, ReadBy(from_text(_sum), "sha256")]
Day = Annotated[str, ReadBy(from_text(_day), "day")]
Number = Annotated[int, ReadBy(_number, "number")]
Flag = Annotated[bool, ReadBy(_flag, "flag")]
FailOnWord = Literal["error", "warning", "advice", "never"]
UndecidedWord = Literal["fail", "pass"]


class Tool(Written):
    """What judged."""

    name: Literal["regionai"]
    version: Name


class Asked(Written):
    """What the caller said of how to judge; nothing is there that was left to files or to what is usual.

    Of the files that decide these are only the names, as the caller wrote them.
    """

    edition: Name | None = None
    as_of: Day | None = None
    region: Name | None = None
    table: Number | None = None
    against: Name | None = None
    fail_on_change: Flag = False
    fail_on: FailOnWord | None = None
    undecided: UndecidedWord | None = None
    rules: tuple[Name, ...] = ()
    config: Name | None = None
    no_config: Flag = False
    baseline: Name | None = None
    locked: Flag = False


class SummedFile(Written):
    """A file, and the SHA-256 of its bytes."""

    file: Name
    sha256: Sum


class RuleFile(Written):
    """A rule file that was applied: its sum, which line ends do not change, and where it lay.

    What comes with regionai lies elsewhere on each machine, and has no file.
    """

    rule_set: Name
    sha256: Sum
    file: Name | None = None


class Outcomes(Written):
    """The rules of one rule set by how they ended, each in the order of the rule file."""

    rule_set: Name
    broken: tuple[Name, ...] = ()
    undecided: tuple[Name, ...] = ()
    waived: tuple[Name, ...] = ()
    met: tuple[Name, ...] = ()
    not_applicable: tuple[Name, ...] = ()


class JudgedProposal(Written):
    """One proposal: its bytes, the day it was judged for, what makes it fail, and how each rule ended."""

    file: Name
    sha256: Sum
    budget_file: SummedFile | None = None
    submitted: Day | None = None
    fail_on: FailOnWord
    undecided: UndecidedWord
    outcomes: tuple[Outcomes, ...]

    def by_rule(self) -> dict[str, Outcome]:
        """Return how each rule ended, by its rule set and id."""
        return {
            f"{each.rule_set}/{rule}": outcome
            for each in self.outcomes
            for outcome, rules in zip(
                Outcome,
                (each.broken, each.undecided, each.waived, each.met, each.not_applicable),
                strict=True,
            )
            for rule in rules
        }


class Receipt(Written):
    """All that a run judged, by what, and its exit code; `sha256` is the sum of all the rest.

    Days are Korean days. Two runs over the same bytes by the same version, rules, options and day have
    the same receipt.
    """

    format: Literal["regionai-receipt"]
    version: Annotated[int, ReadBy(_version, "number")]
    tool: Tool
    today: Day
    asked: Asked
    rule_files: tuple[RuleFile, ...]
    settings: tuple[SummedFile, ...] = ()
    baseline: SummedFile | None = None
    proposals: Annotated[tuple[JudgedProposal, ...], Field(min_length=1)]
    exit_code: Number
    sha256: Sum = ""

    @property
    def own_sum(self) -> str:
        """The SHA-256 of all but `sha256`, as RFC 8785 writes it: keys sorted, nothing between, UTF-8."""
        data = self._data()
        data.pop("sha256", None)
        text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    def text(self) -> str:
        """Return the content of the file, with its sum."""
        return json.dumps(self._data() | {"sha256": self.own_sum}, ensure_ascii=False, indent=1) + "\n"

    def _data(self) -> dict[str, object]:
        return self.model_dump(mode="json", exclude_defaults=True)
