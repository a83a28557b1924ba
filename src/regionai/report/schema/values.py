"""What the fields of a file take, by the text that they read."""

from collections.abc import Callable, Iterable, Sequence
from typing import cast, get_args

from regionai.budget.quantity import EXECUTORS
from regionai.messages import Lang, Listing, Message, message
from regionai.model.amount import KEYS
from regionai.model.country import CODES
from regionai.model.day import DAY_FORMS, YEAR_FORM
from regionai.model.finding import Severity
from regionai.model.money import UNITS
from regionai.model.proposal import MEMBER_KINDS
from regionai.model.ratio import PERCENT_SIGN
from regionai.model.region import Regions
from regionai.model.words import COUNTRIES, DOCUMENT_KINDS, ROLES
from regionai.model.words import MEMBER_KINDS as MEMBER_WORDS
from regionai.report.schema.words import Schema, in_any_case, one_word
from regionai.rules.base import Waivable
from regionai.rules.source import Grade

# YAML tells numbers and truth values from text, and the reader does not.
SCALAR: Schema = {"type": ["string", "number", "boolean"]}

# One class of characters from the first digit on, so that no text is searched twice.
_AMOUNT = (
    r"^\s*(?:약 *)?(?:일?금 *)?[-－−△▲]? *[₩￦]? *[-－−△▲]? *"
    r"[0-9０-９][0-9０-９,，_.．십백천만억조원여내외가량안팎정도 ]*\s*$"
)
_PERCENT = rf"[0-9]{{1,3}}(?:\.[0-9]{{1,12}})? ?{PERCENT_SIGN}"
_FRACTION = r"[0-9]{1,12} ?/ ?[0-9]{1,12}"
# What a field takes, as the type and the pattern of its text.
_PATTERNS: dict[str, tuple[Sequence[str], str]] = {
    "amount": (("string", "number"), _AMOUNT),
    "money": (("string", "number"), _AMOUNT),
    "day": (("string", "integer"), rf"^\s*(?:{'|'.join(DAY_FORMS)})\s*$"),
    "year": (("string", "integer"), rf"^\s*{YEAR_FORM}\s*$"),
    "count": (("string", "integer"), r"^\s*[0-9][0-9,]*\s*$"),
    "measure": (("string", "number"), r"^\s*[-−]?[0-9][0-9,]*(?:\.[0-9]{1,12})?\s*$"),
    "ratio": (("string",), rf"^\s*(?:{_PERCENT}|{_FRACTION})\s*$"),
    "multiple": (("string",), rf"^\s*(?:{_PERCENT}|{_FRACTION})\s*$"),
    "percent": (("string",), rf"^\s*(?:{_PERCENT}|{_FRACTION})\s*$"),
    "unit": (("string",), r"^\s*[가-힣]+\s*$"),
    "term": (("string",), r"^\s*[1-9][0-9]{0,2} ?(?:month|day)s?\s*$"),
}


class Values:
    """What a field accepts, and in one language what an editor says of anything else."""

    def __init__(self, regions: Regions, lang: Lang) -> None:
        """Take the regions that exist, and the language of the complaints."""
        self.regions = regions
        self.lang = lang

    def takes(self, what: str) -> Schema:
        """Return what a field accepts that reads its own text."""
        if what in _PATTERNS:
            types, pattern = _PATTERNS[what]
            found: Schema = {"type": [*types], "pattern": pattern}
            found |= {"examples": list(UNITS)} if what == "unit" else {}
            return found | self.expects(message(f"expects.{what}"))
        makers: dict[str, Callable[[], Schema]] = {
            "region": self.region,
            "country": self.country,
            "member-kind": lambda: one_word(MEMBER_WORDS, self.lang),
            "role": lambda: one_word(ROLES, self.lang),
            "document-kind": lambda: one_word(DOCUMENT_KINDS, self.lang),
            "category": _category,
            "words": self.words,
            "paths": self.words,
            "sources": lambda: _one_or_several(self.choice(KEYS)),
            "bodies": lambda: _one_or_several(self.choice(EXECUTORS)),
            "grade": lambda: self.choice(Grade),
            "severity": lambda: self.choice(Severity),
            "yes-or-no": self.yes_or_no,
            "waivable": self.waivable,
            "both-languages": _both_languages,
            "shares-by-kind": self.shares_by_kind,
        }
        return makers[what]()

    def words(self) -> Schema:
        """Return one word or a list of words."""
        return _one_or_several(SCALAR) | self.expects(message("expects.words"))

    def yes_or_no(self) -> Schema:
        """Return yes or no, which YAML may have read already."""
        words: Schema = {"enum": ["yes", "no", True, False, "true", "false"]}
        return words | self.expects(message("expects.yes-or-no"))

    def waivable(self) -> Schema:
        """Return who may let off: yes, no, or the agency."""
        words = cast("list[object]", self.yes_or_no()["enum"])
        return self.choice(Waivable) | {"enum": [*words, Waivable.BY_AGENCY]}

    def shares_by_kind(self) -> Schema:
        """Return a share for each kind of body."""
        return _closed({kind: self.takes("multiple") for kind in get_args(MEMBER_KINDS)})

    def choice(self, options: Iterable[str]) -> Schema:
        """Return a closed list of words; the version of the format may be a number."""
        words = [str(option) for option in options]
        known = Listing(tuple(f"`{word}`" for word in words))
        values: list[object] = [1, "1"] if words == ["1"] else [*words]
        return {"enum": values} | self.expects(message("expects.enum", known=known))

    def region(self) -> Schema:
        """Return every name of every region, in any case; the short Korean ones are offered."""
        pattern = "|".join(in_any_case(name) for name in self.regions.every_name())
        return {
            "type": ["string", "integer"],
            "pattern": rf"^\s*(?:{pattern}|[Kk][Rr]-?[0-9]{{2}})\s*$",
            "examples": [region.short.ko for region in self.regions.regions],
            **self.expects(message("expects.region")),
        }

    def country(self) -> Schema:
        """Return the codes of all countries, in any case, and the Korean names of some."""
        names = (name for own in COUNTRIES.values() for name in own)
        codes = "|".join((*(in_any_case(code) for code in sorted(CODES)), *names))
        return {
            "type": ["string", "boolean"],
            "pattern": rf"^\s*(?:{codes})\s*$",
            **self.expects(message("expects.country")),
        }

    def expects(self, said: Message) -> Schema:
        """Return the sentence that an editor shows for another value."""
        return {"errorMessage": said.say(self.lang)}


def _both_languages() -> Schema:
    texts: dict[str, Schema] = {"ko": dict(SCALAR), "en": dict(SCALAR)}
    return {**_closed(texts), "required": ["ko", "en"]}


def _category() -> Schema:
    both = _both_languages()
    properties = cast("dict[str, Schema]", both["properties"])
    return both | {"properties": properties | {"also": _one_or_several(SCALAR)}}


def _one_or_several(one: Schema) -> Schema:
    return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}


def _closed(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "additionalProperties": False, "properties": properties}
