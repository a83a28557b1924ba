"""JSON with one finding on a line: written by the encoder in C, which knows no indentation."""

import json
from collections.abc import Iterable
from typing import TextIO

# Nothing in a report holds itself.
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False)


def dumped(value: object) -> str:
    """Return a value on one line."""
    return _ENCODER.encode(value)


def write_list(out: TextIO, items: Iterable[str]) -> None:
    """Write a list whose items are JSON already, each on a line of its own."""
    separator = "[\n"
    for item in items:
        out.write(separator)
        out.write(item)
        separator = ",\n"
    out.write("[]" if separator == "[\n" else "\n]")
