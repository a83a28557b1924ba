"""JSON Schemas of proposals and rule files, for editors: what each key means, and what it takes.

A schema never refuses what the reader accepts; what only the reader can tell
(sums, ids, days in order) it leaves to it.
"""

import json
import re
from collections.abc import Iterator
from typing import Literal, TextIO, cast

from pydantic import BaseModel

from regionai.messages import Lang, Message, Text, message
from regionai.messages.message import sentences
from regionai.model.day import YEAR_FORM
from regionai.model.fields import TAKES
from regionai.model.proposal import BudgetFile, Proposal
from regionai.model.sums import SUBTOTALS
from regionai.model.words import TABLES
from regionai.report.schema.values import SCALAR, Values
from regionai.report.schema.words import Schema, in_words
from regionai.rules.base import Rule
from regionai.rules.conditions.condition import ONE_OR_SEVERAL
from regionai.rules.editions.library import Library
from regionai.rules.indicator import IndicatorFile
from regionai.rules.kinds import KINDS, kind_name
from regionai.rules.obligations.file import ObligationFile
from regionai.rules.ruleset import RuleSet

Draft = Literal["2020-12", "7"]
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
        self.values = Values(library.regions, lang)
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
        kebab = model_word(name)
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
        sums: Schema = {"anyOf": [self.values.takes("amount"), {"$ref": f"#/{self.definitions}/Subtotal"}]}
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
        described = self.described(described_as(model, key))
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
            return self.values.takes(str(raw[TAKES]))
        if "anyOf" in raw:
            kept = [one for one in cast("list[Schema]", raw["anyOf"]) if one.get("type") != "null"]
            return self.value(kept[0])
        if "discriminator" in raw:
            return self.rule()
        if "const" in raw or "enum" in raw:
            return self.values.choice(cast("list[str]", raw.get("enum", [raw.get("const")])))
        return self.nested(raw)

    def nested(self, raw: Schema) -> Schema:
        """Return a model, a list or a mapping; what is none of them is text."""
        found = dict(SCALAR)
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

    def category(self) -> Schema:
        """Return the categories of all editions, and any other word: the rules judge that, not the form."""
        titles = dict(self.categories())
        words = [*titles, "other", *(title.ko for title in titles.values())]
        described = [f"{title.ko} · {title.en}" for title in titles.values()]
        described = [*described, message("describe.line.category").say(self.lang), *described]
        return {"anyOf": [{"enum": words, "enumDescriptions": described}, dict(SCALAR)]}

    def rule(self) -> Schema:
        """Return a rule: the keys of all kinds, and by its kind those of one."""
        common = cast("dict[str, Schema]", KINDS[0].model_json_schema(by_alias=True)["properties"])
        shared = {key: value for key, value in common.items() if key in Rule.model_fields and key != "kind"}
        kinds = {kind_name(kind): kind.__name__ for kind in KINDS}
        # Beside a description an editor does not show those of the words.
        words = self.values.choice(kinds) | {"enumDescriptions": [self._kind_words(kind) for kind in kinds]}
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


def described_as(model: str, key: str) -> str:
    """Return the id of the sentence that describes a key of a model, which `model_word` names."""
    own = f"describe.{model}.{key}"
    return own if own in sentences() else f"describe.{key}"


def model_word(name: str) -> str:
    """Return what the catalogue of sentences calls a model: `BudgetFile` is `budget-file`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()
