"""JSON Schemas of the JSON report, for programs that read it: one for each version.

What a version has must be there; more may be, as keys are added.
"""

import json
from types import NoneType, UnionType
from typing import Literal, NotRequired, TextIO, get_args, get_origin, get_type_hints, is_typeddict

from regionai.report.check.formats.json_report.versions import VERSIONS
from regionai.report.schema.files import DIALECTS, Draft
from regionai.report.schema.words import Schema

_SCALARS: dict[object, str] = {str: "string", int: "integer", bool: "boolean", NoneType: "null"}


def write_report_schema(version: int, draft: Draft, out: TextIO) -> None:
    """Write the schema of a version of the report, which `VERSIONS` must have."""
    writer = _Writer("definitions" if draft == "7" else "$defs")
    schema = writer.model(VERSIONS[version])
    whole = {"$schema": DIALECTS[draft], **schema, writer.definitions: writer.found}
    json.dump(whole, out, ensure_ascii=False, indent=1)
    out.write("\n")


class _Writer:
    """Turns types into schemas; `found` are those of the models within, by name."""

    def __init__(self, definitions: str) -> None:
        self.definitions = definitions
        self.found: dict[str, Schema] = {}

    def model(self, kind: type) -> Schema:
        """Return an object with its keys, and those that it always has."""
        hints = get_type_hints(kind)
        properties = {key: self.value(hint) for key, hint in hints.items()}
        marked = get_type_hints(kind, include_extras=True)
        required = [key for key in hints if get_origin(marked[key]) is not NotRequired]
        return {"type": "object", "properties": properties, "required": required}

    def value(self, hint: object) -> Schema:
        """Return what a value of a type is."""
        inner = get_args(hint)
        found: Schema
        match get_origin(hint):
            case kind if kind is list:
                found = {"type": "array", "items": self.value(inner[0])}
            case kind if kind is dict:
                found = {"type": "object", "additionalProperties": self.value(inner[1])}
            case kind if kind is Literal:
                found = {"const": inner[0]}
            case kind if kind is UnionType:
                found = {"anyOf": [self.value(one) for one in inner]}
            case _ if isinstance(hint, type) and is_typeddict(hint):
                if hint.__name__ not in self.found:
                    self.found[hint.__name__] = self.model(hint)
                found = {"$ref": f"#/{self.definitions}/{hint.__name__}"}
            case _:
                found = {"type": _SCALARS[hint]}
        return found
