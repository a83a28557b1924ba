"""What a pattern may cost: whether it can go back over the same text again and again.

An item of a pattern that is repeated without bound, and gives back what it
took, is dangerous beside another that takes the same characters, around
another that it can take the place of, and at the beginning of what is searched
for: the work then grows with the square of the text, or worse.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pkgutil import walk_packages
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

import regionai

Item = tuple[Any, Any]

_SEARCHING = frozenset(("search", "finditer", "findall", "split", "sub", "subn"))
_CALLS = _SEARCHING | {"match", "fullmatch"}
# A repeat of at most so many is as good as one of a few.
_FEW = 200
_GIVING_BACK = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
_REPEATS = (*_GIVING_BACK, _constants.POSSESSIVE_REPEAT)
_EMPTY = (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT)
# The characters that sets are compared by: those of ASCII, and one of each other kind in our texts.
_SAMPLE = [*map(chr, range(128)), *"\xa0\u3000\u2028가한一，−△·①"]


class Use(NamedTuple):
    """A pattern, where it stands, and whether it is looked for at every place of a text."""

    module: str
    pattern: str
    flags: int
    is_searched: bool


def dangers(pattern: str, flags: int = 0, *, is_searched: bool) -> set[str]:
    """Return what is dangerous about a pattern: `nested`, `adjacent`, `start`."""
    parsed = _parser.parse(pattern, flags)
    flags |= parsed.state.flags
    found = set(_inside([*parsed], flags))
    return found | ({"start"} if is_searched and _starts_anywhere([*parsed], flags) else set())


def uses() -> Iterator[Use]:
    """Yield every pattern of the package: compiled in a module, or written in a call."""
    for info in walk_packages(regionai.__path__, "regionai."):
        if info.name.endswith("__main__"):
            continue
        module = import_module(info.name)
        source = getattr(module, "__file__", "") or ""
        with open(source, encoding="utf-8") as file:  # noqa: PTH123 - a path as text
            tree = ast.parse(file.read())
        names = vars(module)
        named = {name: [*_compiled(value)] for name, value in names.items() if not name.startswith("__")}
        loops = _loops(tree)
        calls: dict[str, set[str]] = {}
        for call in _calls(tree):
            owner = call.func.value  # type: ignore[attr-defined]
            owner = owner.value if isinstance(owner, ast.Subscript) else owner
            how = call.func.attr  # type: ignore[attr-defined]
            if not isinstance(owner, ast.Name):
                continue
            if owner.id == "re":
                for text in _texts(call.args[0], names, loops):
                    yield Use(info.name, text, 0, how in _SEARCHING)
            calls.setdefault(owner.id, set()).add(how)
        for name, patterns in named.items():
            # One that no call of its own module uses may be searched for by another.
            is_searched = not calls.get(name) or bool(calls[name] & _SEARCHING)
            for pattern in patterns:
                if isinstance(pattern.pattern, str):
                    yield Use(info.name, pattern.pattern, pattern.flags, is_searched)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _CALLS:
            yield node


def _loops(tree: ast.AST) -> dict[str, ast.expr]:
    """Return what the variable of each loop goes through."""
    return {
        node.target.id: node.iter
        for node in ast.walk(tree)
        if isinstance(node, (ast.For, ast.comprehension)) and isinstance(node.target, ast.Name)
    }


def _texts(argument: ast.expr, names: dict[str, object], loops: dict[str, ast.expr]) -> Iterator[str]:
    """Yield the text of a pattern in a call, or those that a loop goes through; `x` stands for a value."""
    if isinstance(argument, ast.JoinedStr):
        parts = (each.value if isinstance(each, ast.Constant) else "x" for each in argument.values)
        yield "".join(map(str, parts))
    elif isinstance(argument, ast.Name) and argument.id in loops and argument.id not in names:
        yield from _texts(loops[argument.id], names, {})
    else:
        found = eval(ast.unparse(argument), names)  # noqa: S307 - an expression of our own modules
        yield from [found] if isinstance(found, str) else found


def _compiled(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, (tuple, list, set, frozenset)) and depth < 3:
        for each in value:
            yield from _compiled(each, depth + 1)
    elif isinstance(value, dict) and depth < 3:
        yield from _compiled([*value.keys(), *value.values()], depth + 1)


def _flat(items: Iterable[Item]) -> Iterator[Item]:
    for operator, value in items:
        if operator is _constants.SUBPATTERN:
            yield from _flat(value[3])
        else:
            yield operator, value


def _is_long(item: Item, kinds: Sequence[object] = _GIVING_BACK) -> bool:
    return item[0] in kinds and item[1][1] > _FEW


def _parts(item: Item) -> list[list[Item]]:
    """Return the sequences within an item, of which one is taken."""
    operator, value = item
    if operator in _REPEATS:
        return [[*value[2]]]
    if operator is _constants.SUBPATTERN:
        return [[*value[3]]]
    if operator is _constants.ATOMIC_GROUP:
        return [[*value]]
    return [[*each] for each in value[1]] if operator is _constants.BRANCH else []


def _first(item: Item, flags: int) -> tuple[set[str], bool]:
    """Return what an item may begin with, and whether it may take nothing."""
    operator, value = item
    if operator in _EMPTY:
        return set(), True
    if operator is _constants.GROUPREF:
        return set(_SAMPLE), True
    within = _parts(item)
    if within:
        begun = [_first_of(each, flags) for each in within]
        may_be_empty = any(empty for _, empty in begun) or (operator in _REPEATS and value[0] == 0)
        return set().union(*(chars for chars, _ in begun)), may_be_empty
    state = _parser.State()
    state.flags, state.str = flags | re.UNICODE, ""
    one = _compiler.compile(_parser.SubPattern(state, [item]), flags)
    return {char for char in _SAMPLE if one.fullmatch(char)}, False


def _first_of(items: Iterable[Item], flags: int) -> tuple[set[str], bool]:
    found: set[str] = set()
    for item in items:
        chars, may_be_empty = _first(item, flags)
        found |= chars
        if not may_be_empty:
            return found, False
    return found, True


def _all(items: Iterable[Item], flags: int) -> set[str]:
    """Return every character that items may take."""
    found: set[str] = set()
    for item in items:
        within = _parts(item)
        found |= set().union(*(_all(each, flags) for each in within)) if within else _first(item, flags)[0]
    return found


def _inside(items: Sequence[Item], flags: int) -> Iterator[str]:
    flat = [*_flat(items)]
    for number, item in enumerate(flat):
        ahead = [[*item[1][1]]] if item[0] in (_constants.ASSERT, _constants.ASSERT_NOT) else []
        for within in (*_parts(item), *ahead):
            yield from _inside(within, flags)
        if _is_long(item):
            yield from _nested([*_flat(item[1][2])], flags)
            yield from _adjacent(_all(item[1][2], flags), flat[number + 1 :], flags)


def _nested(body: list[Item], flags: int) -> Iterator[str]:
    # Of several that may be taken each is a body of its own.
    bodies = [[*_flat(each)] for part in body if part[0] is _constants.BRANCH for each in _parts(part)]
    for own in (body, *bodies):
        for inner in filter(_is_long, own):
            # What stands beside it and takes none of its characters says where it ends.
            beside = [_first(each, flags) for each in own if each is not inner]
            if all(empty or chars & _all(inner[1][2], flags) for chars, empty in beside):
                yield "nested"


def _adjacent(taken: set[str], behind: Iterable[Item], flags: int) -> Iterator[str]:
    for other in behind:
        chars, may_be_empty = _first(other, flags)
        # What the one gives back the other takes again, and gives it back or not.
        if chars & taken and _is_long(other, _REPEATS):
            yield "adjacent"
            return
        # What is within an optional group or an alternative stands beside it as well.
        for within in _parts(other):
            yield from _adjacent(taken, within, flags)
        if not may_be_empty and not chars & taken:
            return


def _starts_anywhere(items: Sequence[Item], flags: int) -> bool:
    flat = [*_flat(items)]
    for number, item in enumerate(flat):
        operator, value = item
        if operator is _constants.AT and value in (
            _constants.AT_BEGINNING,
            _constants.AT_BEGINNING_STRING,
        ):
            return False
        if operator in (_constants.ASSERT, _constants.ASSERT_NOT) and value[0] < 0:
            return False
        if operator in _EMPTY:
            continue
        if _is_long(item, _REPEATS):
            # Alone it takes what it finds, and the search goes on behind it.
            rest = flat[number + 1 :]
            return any(each[0] in _EMPTY or not _first(each, flags)[1] for each in rest)
        if operator in _REPEATS and value[0] == 0:
            continue
        return any(_starts_anywhere([*each, *flat[number + 1 :]], flags) for each in _parts(item))
    return False
