"""The JSON Schema of a receipt, for programs that keep or read them."""

import json
from typing import TextIO, cast

from regionai.model.fields import TAKES
from regionai.receipt.receipt import Receipt
from regionai.report.schema.files import DIALECTS, Draft
from regionai.report.schema.words import Schema

_VALUES: dict[object, Schema] = {
    "name": {"type": "string"},
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "number": {"type": "integer", "minimum": 0},
    "flag": {"type": "boolean"},
}


def write_receipt_schema(draft: Draft, out: TextIO) -> None:
    """Write the schema of a receipt as `check --receipt` writes it."""
    definitions = "definitions" if draft == "7" else "$defs"
    raw = Receipt.model_json_schema(ref_template=f"#/{definitions}/{{model}}")
    inner = raw.pop("$defs")
    whole = {"$schema": DIALECTS[draft], **raw, definitions: inner}
    json.dump(_with_values(whole), out, ensure_ascii=False, indent=1)
    out.write("\n")


def _with_values(schema: object) -> object:
    """Return a schema in which each kind of value says what it is."""
    if isinstance(schema, list):
        return [_with_values(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    found = cast("Schema", schema)
    # Some values stand beside a default.
    own = _VALUES.get(found.get(TAKES), {})
    return own | {key: _with_values(value) for key, value in found.items() if key != TAKES}
