"""JSON Schemas of proposals and rule files, for editors: what each key means, and what it takes.

A schema never refuses what the reader accepts; what only the reader can tell
(sums, ids, days in order) it leaves to it.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, TextIO, cast, get_args

from pydantic import BaseModel

from regionai.budget.quantity import EXECUTORS
from regionai.messages import Lang, Listing, Message, Text, message
from regionai.messages.message import sentences
from regionai.model.amount import KEYS
from regionai.model.country import CODES, KOREA
from regionai.model.day import DAY_FORMS, YEAR_FORM
from regionai.model.fields import TAKES
from regionai.model.finding import Severity
from regionai.model.money import UNITS
from regionai.model.proposal import MEMBER_KINDS, BudgetFile, Proposal
from regionai.model.ratio import PERCENT_SIGN
from regionai.model.sums import SUBTOTALS
from regionai.model.words import DOCUMENT_KINDS, ROLES, TABLES
from regionai.model.words import MEMBER_KINDS as MEMBER_WORDS
from regionai.report.schema_words import in_any_case, in_words, one_word
from regionai.rules.base import Rule, Waivable
from regionai.rules.conditions.condition import ONE_OR_SEVERAL
from regionai.rules.editions.library import Library
from regionai.rules.indicator import IndicatorFile
from regionai.rules.kinds import KINDS, kind_name
from regionai.rules.obligations.file import ObligationFile
from regionai.rules.ruleset import RuleSet
from regionai.rules.source import Grade

Draft = Literal["2020-12", "7"]
Schema = dict[str, object]

DIALECTS: dict[Draft, str] = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "7": "http://json-schema.org/draft-07/schema#",
}
_MODELS: dict[str, type[BaseModel]] = {
    "proposal": Proposal,
    "rules": RuleSet,
    "indicators": IndicatorFile,
    "obligations": ObligationFile,
}

# YAML tells numbers and truth values from text, and the reader does not.
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}

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


def write_schema(which: str, draft: Draft, library: Library, out: TextIO, lang: Lang) -> None:
    """Write a schema of one of the files that people write; its complaints are in one language."""
    json.dump(_Writer(draft, library, lang).schema(_MODELS[which]), out, ensure_ascii=False, indent=1)
    out.write("\n")


class _Writer:
    """Turns pydantic's schema of a model into one that speaks to the author of a file."""

    def __init__(self, draft: Draft, library: Library, lang: Lang) -> None:
        self.draft = draft
        self.library = library
        self.lang = lang
        self.definitions = "definitions" if draft == "7" else "$defs"

    def schema(self, model: type[BaseModel]) -> Schema:
        raw = cast("Schema", model.model_json_schema(by_alias=True))
        inner = cast("dict[str, Schema]", raw.pop("$defs", {}))
        whole = self.model(model.__name__, raw)
        if model is Proposal:
            # What a proposal may say in the place of its lines.
            inner[BudgetFile.__name__] = cast("Schema", BudgetFile.model_json_schema(by_alias=True))
        found = {name: self.model(name, definition) for name, definition in inner.items()}
        return {"$schema": DIALECTS[self.draft], **whole, self.definitions: found}

    def model(self, name: str, raw: Schema) -> Schema:
        """Return an object with its keys described."""
        kebab = _kebab(name)
        raw_properties = cast("dict[str, Schema]", raw.get("properties", {}))
        properties = {key: self.property(kebab, key, value) for key, value in raw_properties.items()}
        found: Schema = {
            **self.described(f"describe.{kebab}"),
            "type": "object",
            "additionalProperties": False,
            "properties": properties,
        }
        if "required" in raw:
            found["required"] = raw["required"]
        found |= self.subtotals(found) if name == "Totals" else {}
        return found | in_words(name, found, self.definitions, self.lang) if name in TABLES else found

    def subtotals(self, totals: Schema) -> Schema:
        """Return the keys of a cover page beside its sources: years, and categories of any edition."""
        properties = cast("dict[str, Schema]", totals["properties"])
        described = self.described("describe.totals.category")
        sums: Schema = {"anyOf": [self.takes("amount"), {"$ref": f"#/{self.definitions}/Subtotal"}]}
        return {
            "properties": {key: value for key, value in properties.items() if key not in SUBTOTALS}
            | {
                category: described | {"title": f"{title.ko} · {title.en}"} | sums
                for category, title in self.categories()
            },
            "patternProperties": {f"^{YEAR_FORM}$": sums},
            "additionalProperties": sums,
        }

    def categories(self) -> Iterator[tuple[str, Text]]:
        """Yield the categories of all editions with their titles."""
        yield from {
            key: title for e in self.library.all() for key, title in e.rules.categories.items()
        }.items()

    def property(self, model: str, key: str, raw: Schema) -> Schema:
        """Return what a key takes, with its title and meaning."""
        own = f"describe.{model}.{key}"
        described = self.described(own if own in sentences() else f"describe.{key}")
        if (model, key) == ("line", "category"):
            return described | self.category()
        if key == "kind" and "const" in raw:
            described["description"] = self.both(message(f"kind.{raw['const']}.what"))
        value = described | self.value(raw)
        if (model, key) == ("proposal", "programme"):
            value["examples"] = list(self.library.programmes())
        if (model, key) == ("proposal", "budget"):
            lines = {name: value.pop(name) for name in ("type", "items", "minItems")}
            value["anyOf"] = [lines, {"$ref": f"#/{self.definitions}/{BudgetFile.__name__}"}]
        if self.draft == "7" and "$ref" in value:
            # A `$ref` of draft 7 hides what stands beside it.
            value["allOf"] = [{"$ref": value.pop("$ref")}]
        return value

    def described(self, key: str) -> Schema:
        """Return title and description in both languages, the caller's first; nothing if there are none."""
        if key not in sentences():
            return {}
        ko, en = (message(key).say(lang).split(": ", 1) for lang in ("ko", "en"))
        both = (ko, en) if self.lang == "ko" else (en, ko)
        return {
            "title": " · ".join(text[0] for text in both),
            "description": "\n\n".join(text[1] for text in both),
        }

    def both(self, said: Message) -> str:
        """Return a sentence in both languages, the caller's first."""
        ko, en = said.say("ko"), said.say("en")
        return f"{ko}\n\n{en}" if self.lang == "ko" else f"{en}\n\n{ko}"

    def value(self, raw: Schema) -> Schema:
        """Return what a value may be."""
        if TAKES in raw:
            return self.takes(str(raw[TAKES]))
        if "anyOf" in raw:
            kept = [one for one in cast("list[Schema]", raw["anyOf"]) if one.get("type") != "null"]
            return self.value(kept[0])
        if "discriminator" in raw:
            return self.rule()
        if "const" in raw or "enum" in raw:
            return self.choice(cast("list[str]", raw.get("enum", [raw.get("const")])))
        return self.nested(raw)

    def nested(self, raw: Schema) -> Schema:
        """Return a model, a list or a mapping; what is none of them is text."""
        found = dict(_SCALAR)
        if "$ref" in raw:
            name = str(raw["$ref"]).rpartition("/")[2]
            found = {"$ref": f"#/{self.definitions}/{name}"}
        elif raw.get("type") == "array":
            item = self.value(cast("Schema", raw["items"]))
            found = {"type": "array", "items": item}
            found |= {"minItems": raw["minItems"]} if "minItems" in raw else {}
            found = {"anyOf": [item, found]} if raw.get(ONE_OR_SEVERAL) else found
        elif raw.get("type") == "object":
            inner = cast("Schema", raw["additionalProperties"])
            found = {"type": "object", "additionalProperties": self.value(inner)}
        return found

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
        return _one_or_several(_SCALAR) | self.expects(message("expects.words"))

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

    def category(self) -> Schema:
        """Return the categories of all editions, and any other word: the rules judge that, not the form."""
        titles = dict(self.categories())
        words = [*titles, "other", *(title.ko for title in titles.values())]
        described = [f"{title.ko} · {title.en}" for title in titles.values()]
        described = [*described, message("describe.line.category").say(self.lang), *described]
        return {"anyOf": [{"enum": words, "enumDescriptions": described}, dict(_SCALAR)]}

    def region(self) -> Schema:
        """Return every name of every region, in any case; the short Korean ones are offered."""
        pattern = "|".join(in_any_case(name) for name in self.library.regions.every_name())
        return {
            "type": ["string", "integer"],
            "pattern": rf"^\s*(?:{pattern}|[Kk][Rr]-?[0-9]{{2}})\s*$",
            "examples": [region.short.ko for region in self.library.regions.regions],
            **self.expects(message("expects.region")),
        }

    def country(self) -> Schema:
        """Return the codes of all countries but Korea, in any case."""
        codes = "|".join(in_any_case(code) for code in sorted(CODES - {KOREA}))
        return {
            "type": ["string", "boolean"],
            "pattern": rf"^\s*(?:{codes})\s*$",
            **self.expects(message("expects.country")),
        }

    def rule(self) -> Schema:
        """Return a rule: the keys of all kinds, and by its kind those of one."""
        common = cast("dict[str, Schema]", KINDS[0].model_json_schema(by_alias=True)["properties"])
        shared = {key: value for key, value in common.items() if key in Rule.model_fields and key != "kind"}
        kinds = {kind_name(kind): kind.__name__ for kind in KINDS}
        # Beside a description an editor does not show those of the words.
        words = self.choice(kinds) | {"enumDescriptions": [self._kind_words(kind) for kind in kinds]}
        named: Schema = {**self.described("describe.kind"), "allOf": [words]}
        properties = {key: self.property("rule", key, value) for key, value in shared.items()}
        return {
            "type": "object",
            "required": ["id", "kind", "title", "severity", "source"],
            "properties": {**properties, "kind": named},
            "allOf": [
                {
                    "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                    "then": {"$ref": f"#/{self.definitions}/{name}"},
                }
                for kind, name in kinds.items()
            ],
        }

    def _kind_words(self, kind: str) -> str:
        return message(f"kind.{kind}.what").say(self.lang)

    def expects(self, said: Message) -> Schema:
        """Return the sentence that an editor shows for another value."""
        return {"errorMessage": said.say(self.lang)}


def _both_languages() -> Schema:
    texts: dict[str, Schema] = {"ko": dict(_SCALAR), "en": dict(_SCALAR)}
    return {**_closed(texts), "required": ["ko", "en"]}


def _category() -> Schema:
    both = _both_languages()
    properties = cast("dict[str, Schema]", both["properties"])
    return both | {"properties": properties | {"also": _one_or_several(_SCALAR)}}


def _one_or_several(one: Schema) -> Schema:
    return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}


def _closed(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _kebab(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()
