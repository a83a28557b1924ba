"""Write the page of what is public from Python: `python docs/api.py`.

It is the recorded list of public names and signatures: a test compares it with
what would be written, so none changes without being seen.
"""

import ast
import inspect
import sys
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from itertools import repeat
from pathlib import Path
from types import FunctionType

from regionai import api

SOURCE = Path(api.__file__).parents[1]
PAGE = Path(__file__).parent / "api.md"

HEAD = """\
# Python에서 쓰는 이름 · The public names of Python

`import regionai`로 쓰는 공개 이름입니다. 쓰는 법과 약속은 [Python에서](ko/python.md)에 있습니다. 이 쪽은
코드에서 만들고, 시험이 비교합니다.

All that is public of `import regionai`. How to use it, and what is promised, stands in
[From Python](en/python.md). `python docs/api.py` writes this page from the code, and a test compares
it.
"""

_WIDE = 100
# Where the names stand that arguments are annotated with.
_ALIASES = (
    ("Lang", "messages/message.py"),
    ("StrPath", "api/circumstances.py"),
    ("Day", "api/circumstances.py"),
    ("Amount", "api/circumstances.py"),
    ("Folders", "api/circumstances.py"),
    ("Settings", "api/circumstances.py"),
    ("Proposal", "api/given.py"),
)


def page() -> str:
    """Return the whole page."""
    parts = [HEAD, "## Arguments", _fenced(_alias(*each) for each in _ALIASES)]
    for name in api.__all__:
        parts.append(f"## `regionai.{name}`")
        parts += _described(getattr(api, name))
    return "\n\n".join(parts) + "\n"


def _fenced(lines: Iterable[str]) -> str:
    # As text, which no formatter breaks otherwise.
    return "\n".join(("```text", *lines, "```"))


def _alias(name: str, file: str) -> str:
    """Return the line that says what a name stands for."""
    module = ast.parse((SOURCE / file).read_text(encoding="utf-8"))
    assigned = (node for node in module.body if isinstance(node, ast.Assign))
    (found,) = (node for node in assigned if ast.unparse(node.targets[0]) == name)
    return ast.unparse(found)


def _described(public: type | FunctionType) -> Iterator[str]:
    """Yield the signature of a function, or all that is public of a class, and what it is."""
    (node,) = ast.parse(inspect.getsource(public)).body
    known = vars(sys.modules[public.__module__])
    match node:
        case ast.FunctionDef():
            yield _fenced(_signature(node, known))
            yield _said(node)
        case ast.ClassDef() if isinstance(public, type):
            yield _fenced(_class(node, public, known))
            yield _said(node)
            for part in node.body:
                if isinstance(part, ast.FunctionDef) and not part.name.startswith("_"):
                    yield f"`{node.name}.{part.name}`: {_said(part)}"


def _said(node: ast.FunctionDef | ast.ClassDef) -> str:
    """Return a docstring with each paragraph on one line."""
    paragraphs = (ast.get_docstring(node) or "").split("\n\n")
    return "\n\n".join(" ".join(part.split()) for part in paragraphs if not part.startswith(">>>"))


def _class(node: ast.ClassDef, public: type, known: Mapping[str, object]) -> Iterator[str]:
    bases = f"({', '.join(map(ast.unparse, node.bases))})" if node.bases else ""
    yield f"class {node.name}{bases}:"
    if issubclass(public, Enum):
        yield from (f"    {each.name} = {each.value!r}" for each in public)
    for part in node.body:
        match part:
            case ast.AnnAssign(target=ast.Name(name), annotation=kind) if not name.startswith("_"):
                yield f"    {name}: {ast.unparse(kind)}"
            case ast.FunctionDef(name=name) if not name.startswith("_"):
                yield from (f"    @{ast.unparse(each)}" for each in part.decorator_list)
                yield from (f"    {line}" for line in _signature(part, known))
            case _:
                pass


def _signature(node: ast.FunctionDef, known: Mapping[str, object]) -> Iterator[str]:
    """Yield the lines of a signature: one, or one for each argument."""
    returned = "" if node.returns is None else f" -> {ast.unparse(node.returns)}"
    given = node.args
    # Of the arguments by position the last ones have defaults.
    missing: list[ast.expr | None] = [None] * (len(given.args) - len(given.defaults))
    shown = [*map(_argument, given.args, [*missing, *given.defaults], repeat(known))]
    if given.kwonlyargs:
        shown += ["*", *map(_argument, given.kwonlyargs, given.kw_defaults, repeat(known))]
    line = f"def {node.name}({', '.join(shown)}){returned}"
    if len(line) <= _WIDE:
        yield line
        return
    yield f"def {node.name}("
    yield from (f"    {each}," for each in shown)
    yield f"){returned}"


def _argument(found: ast.arg, default: ast.expr | None, known: Mapping[str, object]) -> str:
    said = found.arg if found.annotation is None else f"{found.arg}: {ast.unparse(found.annotation)}"
    if default is None:
        return said
    # A constant is told by its value.
    value = repr(known[default.id]) if isinstance(default, ast.Name) else ast.unparse(default)
    return f"{said} = {value}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="")
