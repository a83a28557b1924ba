"""Write `docs/kinds.md`, the manual of the rule kinds, from the kinds themselves: `python docs/kinds.py`.

Their docstrings are the manual, their examples are its examples. A test
compares the page with what would be written.
"""

import inspect
from pathlib import Path
from typing import get_args

from regionai.rules.base import Example, Rule
from regionai.rules.kinds import AnyRule

PAGE = Path(__file__).parent / "kinds.md"

KINDS: tuple[type[Rule], ...] = get_args(get_args(AnyRule)[0])

HEAD = """\
# Rule kinds

A kind is a class of requirements; a rule in a rule file is one instance of it. This page is written from
the code by `python docs/kinds.py`; every example on it is run by the tests.
"""


def name_of(kind: type[Rule]) -> str:
    """Return what a rule file calls a kind."""
    (name,) = get_args(kind.model_fields["kind"].annotation)
    return str(name)


def parameters_of(kind: type[Rule]) -> list[str]:
    """Return the keys that a kind adds to those of every rule; those with a default may be left out."""
    return [
        f"`{info.alias or name}`" + ("" if info.is_required() else " (optional)")
        for name, info in kind.model_fields.items()
        if name not in Rule.model_fields
    ]


def page() -> str:
    """Return the whole page."""
    return HEAD + "".join(_section(kind) for kind in KINDS)


def _section(kind: type[Rule]) -> str:
    parameters = ", ".join(parameters_of(kind)) or "none"
    manual = inspect.cleandoc(kind.__doc__ or "")
    examples = "\n".join(_example(example) for example in kind.examples)
    return f"\n## `{name_of(kind)}`\n\n{manual}\n\nParameters: {parameters}.\n\n{examples}"


def _example(example: Example) -> str:
    shown = example.title
    return (
        f"- **{example.outcome}**: {shown.en} · {shown.ko}\n\n"
        f"  ```yaml\n  # rule\n  {example.rule}\n  # proposal\n  {example.proposal}\n  ```\n"
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="")
