"""Every sentence stands in both languages and in one place, is used, and gets the values that it names."""

import ast
import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from regionai.messages import message
from regionai.messages.message import sentences
from regionai.report.check.formats import format_names

SOURCE = Path(__file__).parents[2] / "src" / "regionai"
CATALOGUE = SOURCE / "messages"
PLACEHOLDER = re.compile(r"\{(\w+)(?:\|`?\w+)?\}")
HANGUL = re.compile("[가-힣]")
FAMILY = re.compile(r"[a-z-]+\.")


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


@cache
def modules() -> dict[Path, ast.Module]:
    """Every module outside the catalogue, whose own keys would call every sentence used."""
    found = (path for path in sorted(SOURCE.rglob("*.py")) if not path.is_relative_to(CATALOGUE))
    return {path.relative_to(SOURCE): ast.parse(path.read_text(encoding="utf-8")) for path in found}


@cache
def nodes_of(tree: ast.AST) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree))


@cache
def nodes() -> tuple[ast.AST, ...]:
    return tuple(node for tree in modules().values() for node in nodes_of(tree))


@cache
def texts(node: ast.AST) -> frozenset[str]:
    return frozenset(
        n.value for n in nodes_of(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    )


@cache
def calls(name: str) -> tuple[ast.Call, ...]:
    """Every call of `name` with an argument."""
    found = (node for node in nodes() if isinstance(node, ast.Call) and node.args)
    return tuple(call for call in found if isinstance(call.func, ast.Name) and call.func.id == name)


def given(argument: ast.expr) -> list[str]:
    """The ids that an argument names in full: one, or those of a choice."""
    match argument:
        case ast.Constant(value=value):
            return [str(value)]
        case ast.IfExp(body=one, orelse=other):
            return given(one) + given(other)
        case _:
            return []


@pytest.mark.slow
@pytest.mark.parametrize("key", sentences())
def test_a_sentence_has_both_languages_and_the_same_values(key: str) -> None:
    korean, english = sentences()[key]
    assert korean
    assert english
    # Inner words may differ in how many of the values they need, never in a value of their own.
    assert placeholders(korean) | placeholders(english) in (
        placeholders(korean),
        placeholders(english),
    )
    assert not HANGUL.search(re.sub("`[^`]*`|원|억", "", english))


def test_every_sentence_stands_in_one_module_and_is_found_there() -> None:
    names = [
        path.relative_to(CATALOGUE).with_suffix("").as_posix().replace("/", ".")
        for path in sorted(CATALOGUE.rglob("*.py"))
        if path.stem not in {"__init__", "message", "particles"}
    ]
    keys = [key for name in names for key in import_module(f"regionai.messages.{name}").SENTENCES]
    assert sorted(keys) == sorted(sentences())


@pytest.mark.parametrize(
    "path", sorted((CATALOGUE / "kinds").glob("[a-z]*.py")), ids=lambda path: path.stem
)
def test_a_kind_has_its_manual_and_what_it_requires_in_its_own_module(path: Path) -> None:
    keys = import_module(f"regionai.messages.kinds.{path.stem}").SENTENCES
    kind = path.stem.replace("_", "-")
    assert [key for key in keys if key.startswith("kind.")] == [
        f"kind.{kind}.{part}" for part in ("what", "how", "do")
    ]
    assert any(key.startswith(f"requires.{kind}") for key in keys)


# What may fill a gap in an id.


@cache
def parts_of_ids() -> set[str]:
    """Every run of words between the dots of an id."""
    found = set()
    for key in sentences():
        for part in key.split("."):
            words = part.split("-")
            found |= {"-".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    return found


@cache
def known_words() -> set[str]:
    """Words of any module: of enums, literals, constants, calls and tuples; and the names of formats."""
    words: set[str] = set(format_names())
    for node in nodes():
        match node:
            case ast.ClassDef(bases=[ast.Name("StrEnum")]) | ast.Subscript(value=ast.Name("Literal")):
                words |= texts(node)
            case ast.Assign(targets=[ast.Name(name)]) | ast.AnnAssign(target=ast.Name(name)):
                words |= texts(node) if name.isupper() else set()
            case ast.Call(args=given) | ast.Tuple(elts=given):
                words |= {str(one.value) for one in given if isinstance(one, ast.Constant)}
            case _:
                pass
    return words


@cache
def described_words() -> set[str]:
    """The models of the files and their keys, as a JSON Schema names them."""
    words: set[str] = set()
    for node in nodes():
        match node:
            case ast.ClassDef(name=name, body=body):
                words.add(re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower())
                words |= {ast.unparse(line.target) for line in body if isinstance(line, ast.AnnAssign)}
            case ast.keyword(arg="alias", value=value):
                words |= texts(value)
            case _:
                pass
    return words


def any_of(words: Iterable[str]) -> str:
    """A pattern of those words that can be part of an id, as they are or with `-` for `_`."""
    spelled = {spelling for word in words for spelling in (word, word.replace("_", "-"))}
    return f"(?:{'|'.join(sorted(spelled & parts_of_ids()))})"


def begins_with_a_family(joined: ast.JoinedStr) -> bool:
    first = joined.values[0]
    return isinstance(first, ast.Constant) and FAMILY.match(str(first.value)) is not None


def id_pattern(joined: ast.JoinedStr, words: str, starts: str = "") -> str:
    """An f-string as a pattern: a choice is of its own words, a gap of `words` or, first, of `starts`."""
    found = ""
    for number, part in enumerate(joined.values):
        match part:
            case ast.Constant(value=value):
                found += re.escape(str(value))
            case ast.FormattedValue(value=ast.IfExp(body=one, orelse=other)):
                found += any_of(texts(one) | texts(other))
            case _:
                found += words if number else starts
    return found


@cache
def ids_put_together(tree: ast.Module) -> dict[ast.JoinedStr, str]:
    """The ids that a module fills in, as patterns."""
    asked = {id(call.args[0]) for call in calls("message")}
    joined = [
        node
        for node in nodes_of(tree)
        if isinstance(node, ast.JoinedStr) and (id(node) in asked or begins_with_a_family(node))
    ]
    if not joined:
        return {}
    words, described = any_of(known_words() | texts(tree)), any_of(described_words())
    found = {
        node: id_pattern(node, described if "describe." in texts(node) else words)
        for node in joined
        if begins_with_a_family(node)
    }
    # What begins with a gap, as `{family}-{outcome}`, begins with what the same module names.
    starts = [*found.values(), *(re.escape(text) for text in texts(tree) if FAMILY.match(text))]
    return found | {
        node: id_pattern(node, words, f"(?:{'|'.join(starts)})") for node in joined if node not in found
    }


@pytest.mark.slow
def test_every_sentence_is_used() -> None:
    named = {text for tree in modules().values() for text in texts(tree) if FAMILY.match(text)}
    named |= {key for call in calls("message") for key in given(call.args[0])}
    together = [re.compile(p) for tree in modules().values() for p in ids_put_together(tree).values()]
    unused = [
        key for key in sentences() if key not in named and not any(p.fullmatch(key) for p in together)
    ]
    assert unused == []


def test_every_named_sentence_exists() -> None:
    named = {key for call in calls("message") for key in given(call.args[0])}
    # Help is named where an option is declared.
    named |= {text for tree in modules().values() for text in texts(tree) if text.startswith("help.")}
    assert named - sentences().keys() == set()


def test_every_sentence_put_together_exists() -> None:
    asked = {id(call.args[0]) for call in calls("message")}
    missing = [
        ast.unparse(joined)
        for tree in modules().values()
        for joined, pattern in ids_put_together(tree).items()
        if id(joined) in asked and not any(re.fullmatch(pattern, key) for key in sentences())
    ]
    assert missing == []


def test_every_named_sentence_gets_its_values() -> None:
    lacking = []
    for call in calls("message"):
        values = {value.arg for value in call.keywords}
        for key in given(call.args[0]):
            wanted = {name for words in sentences()[key] for name in placeholders(words)}
            if None not in values and not wanted <= values:
                lacking.append((key, wanted - values))
    assert lacking == []


def test_an_unknown_sentence_cannot_be_said() -> None:
    with pytest.raises(KeyError, match="no-such"):
        message("source.no-such").say("en")


def test_no_korean_stands_outside_the_messages_but_units_and_examples() -> None:
    """Units, the words of a file and the sounds of Hangul are vocabulary; examples a kind's page shows."""
    allowed = {"money.py", "figure.py", "notation.py", "misread.py", "day.py", "ratio.py"}
    allowed |= {"words.py", "spelling.py", "names.py", "region.py", "headings.py"}
    found = []
    for path, tree in modules().items():
        # A format says itself what it is for, as a kind has its examples.
        says_itself = "kinds" in path.parts or path.match("report/check/formats/as_*.py")
        says_itself = says_itself or path.match("report/schema/values.py")
        if says_itself or path.name in allowed:
            continue
        for node in nodes_of(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            if HANGUL.search(re.sub("`[^`]*`|원|억|국비|나", "", node.value)):
                found.append(f"{path}:{node.lineno}")
    assert found == []


def test_a_value_is_said_as_it_is() -> None:
    said = message("source.repeated-key", key="{line}", line="3")
    assert said.say("en").startswith("`{line}` is already set")
