"""Every sentence stands in both languages, is used, and gets the values that it names."""

import ast
import re
from pathlib import Path

import pytest

from regionai.messages import message
from regionai.messages.message import sentences

SOURCE = Path(__file__).parents[2] / "src" / "regionai"
PLACEHOLDER = re.compile(r"\{(\w+)(?:\|`?\w+)?\}")
HANGUL = re.compile("[가-힣]")


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


@pytest.mark.parametrize("key", sentences())
def test_a_sentence_has_both_languages_and_the_same_values(key: str) -> None:
    korean, english = sentences()[key]
    # Inner words may differ in how many of the values they need, never in a value of their own.
    assert placeholders(korean) | placeholders(english) in (
        placeholders(korean),
        placeholders(english),
    )
    assert not HANGUL.search(re.sub("`[^`]*`|원|억", "", english))


def patterns() -> list[re.Pattern[str]]:
    """Every message id in the source, with what is filled in left open."""
    found: list[re.Pattern[str]] = []
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = (
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z_-]+"
                    for part in node.values
                )
                found.append(re.compile("".join(str(part) for part in parts)))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.append(re.compile(re.escape(node.value)))
    return found


def test_every_sentence_is_used() -> None:
    used = patterns()
    names = [key for key in sentences() if not any(p.fullmatch(key) for p in used)]
    # Help texts are named by their last part; figures of families by theirs.
    unused = [
        key
        for key in names
        if not any(p.fullmatch(key.partition(".")[2]) for p in used)
        and not re.fullmatch(r"amount\.(cap|floor)(-per-year|-year)?-(broken|undecided)", key)
        and not re.fullmatch(r"share\.(short|over)(-range)?", key)
    ]
    assert unused == []


def test_every_named_sentence_exists() -> None:
    families = {key.partition(".")[0] for key in sentences()}
    missing = []
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "message"
                and isinstance(node.args[0], ast.Constant)
            ):
                key = str(node.args[0].value)
                assert key.partition(".")[0] in families
                if key not in sentences():
                    missing.append(key)
    assert missing == []


def test_no_korean_stands_outside_the_messages_but_units_and_examples() -> None:
    """Units and the sounds of Hangul are vocabulary; examples are what a kind's page shows."""
    allowed = {"money.py", "day.py", "ratio.py", "schema.py"}
    found = []
    for path in SOURCE.rglob("*.py"):
        if "messages" in path.parts or "kinds" in path.parts or path.name in allowed:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            if HANGUL.search(re.sub("`[^`]*`|원|억|국비|나", "", node.value)):
                found.append(f"{path.name}:{node.lineno}")
    assert found == []


def test_a_value_is_said_as_it_is() -> None:
    said = message("source.repeated-key", key="{line}", line="3")
    assert said.say("en").startswith("`{line}` is already set")
