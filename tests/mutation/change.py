"""Every small change of a module's code that a test should notice."""

import ast
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src/regionai"

_COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    # First the boundary itself, then the other side.
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
# A condition that is none of the above is turned round.
_CONDITIONS = (ast.Name, ast.Attribute, ast.Call, ast.NamedExpr)
_OPPOSITE = {"min": "max", "max": "min", "any": "all", "all": "any"}


class Name(NamedTuple):
    """A change as people find it again: the module, the definition, its line, and what becomes what.

    The number of the line is left out, as it moves; `nth` counts those that are the same but for that.
    """

    module: str
    within: str
    line: str
    change: str
    nth: int = 1


@dataclass(frozen=True, eq=False)
class Change:
    """One change: the node that gets another in its place, in the tree that `code` compiles.

    `lines` are those of the statement that holds it. What is not `in_function`
    happens when the module is imported, and only then.
    """

    name: Name
    lines: range
    in_function: bool
    parent: ast.AST
    field: str
    at: int | None
    new: ast.AST

    def at_import(self) -> "Change":
        """Return the change as one that any test of the module may notice."""
        return replace(self, in_function=False)

    @contextmanager
    def made(self) -> Iterator[None]:
        """Hold the changed node in its tree."""
        old = self._put(self.new)
        try:
            yield
        finally:
            self._put(old)

    def _put(self, node: ast.AST) -> ast.AST:
        held = getattr(self.parent, self.field)
        old: ast.AST = held if self.at is None else held[self.at]
        if self.at is None:
            setattr(self.parent, self.field, node)
        else:
            held[self.at] = node
        return old


def changes(tree: ast.Module, text: str, module: str) -> Iterator[Change]:
    """Yield every change of a module, whose text was parsed to this tree, in the order of the text.

    Docstrings, annotations, decorators, `strict` of `zip`, the type of `cast` and
    text outside of functions stay as they are: declarations that mypy reads, and tables of words.
    """
    lines = text.splitlines()
    seen: Counter[Name] = Counter()
    for site in _sites(tree, _Where("", range(0), in_function=False)):
        line = lines[site.node.lineno - 1].strip()
        # What coverage is told that nothing reaches, no test can notice.
        for new in () if "# pragma: no cover" in line else _instead(site):
            if not hasattr(new, "lineno"):
                ast.fix_missing_locations(ast.copy_location(new, site.node))
            said = f"{_said(site.node)} -> {_said(new)}"
            name = Name(module, site.where.within, line, said)
            seen[name] += 1
            name = name._replace(nth=seen[name])
            yield Change(
                name, site.where.lines, site.where.in_function, site.parent, site.field, site.at, new
            )


def _said(node: ast.AST) -> str:
    return "pass" if isinstance(node, ast.Pass) else " ".join(ast.unparse(node).split())


class _Where(NamedTuple):
    within: str
    lines: range
    in_function: bool


class _Site(NamedTuple):
    node: ast.expr | ast.stmt
    parent: ast.AST
    field: str
    at: int | None
    where: _Where


def _sites(parent: ast.AST, where: _Where) -> Iterator[_Site]:
    for field, held in ast.iter_fields(parent):
        if field in {"annotation", "returns", "decorator_list"}:
            continue
        inner = where._replace(in_function=True) if _runs_later(parent, field) else where
        for index, node in enumerate(held) if isinstance(held, list) else ((None, held),):
            if not isinstance(node, ast.AST) or _stays(parent, field, index, node):
                continue
            there = inner
            if isinstance(node, ast.stmt):
                there = there._replace(lines=_own_lines(node))
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                there = there._replace(within=f"{there.within}.{node.name}".strip("."))
            if isinstance(node, ast.expr | ast.stmt):
                yield _Site(node, parent, field, index, there)
            yield from _sites(node, there)


def _own_lines(node: ast.stmt) -> range:
    """Return the lines of a statement, without those of the statements in it."""
    body = getattr(node, "body", None)
    end = body[0].lineno - 1 if body else node.end_lineno or node.lineno
    return range(node.lineno, max(end, node.lineno) + 1)


def _runs_later(parent: ast.AST, field: str) -> bool:
    return isinstance(parent, ast.FunctionDef | ast.Lambda) and field == "body"


def _stays(parent: ast.AST, field: str, index: int | None, node: ast.AST) -> bool:
    """Return whether a node changes nothing that is done: a docstring, `strict`, the type of `cast`."""
    match parent:
        case ast.keyword(arg="strict"):
            return True
        case ast.Call(func=ast.Name(id="cast")):
            return (field, index) == ("args", 0)
        case ast.Module() | ast.ClassDef() | ast.FunctionDef():
            is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            return (field, index) == ("body", 0) and is_text
        case _:
            return False


def _instead(site: _Site) -> Iterator[ast.AST]:
    """Yield what may stand instead of a node."""
    match site.node:
        case ast.Constant(value=value):
            yield from _other_constants(value, site.where)
        case ast.Compare(left=left, ops=ops, comparators=right):
            each = ((at, other()) for at, op in enumerate(ops) for other in _COMPARED[type(op)])
            yield from (ast.Compare(left, [*ops[:at], other, *ops[at + 1 :]], right) for at, other in each)
        case ast.BoolOp(op=both, values=values):
            shorter = ([*values[:at], *values[at + 1 :]] for at in range(len(values)))
            yield from (rest[0] if len(rest) == 1 else ast.BoolOp(both, rest) for rest in shorter)
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.BinOp(left=left, op=sign, right=addend):
            yield ast.BinOp(left, _RECKONED[type(sign)](), addend)
        case ast.Call(func=ast.Name(id=called), args=args, keywords=keywords) if called in _OPPOSITE:
            yield ast.Call(ast.Name(_OPPOSITE[called], ast.Load()), args, keywords)
        case ast.Expr(value=ast.Call(func=ast.Name(id="assert_never"))):
            pass  # Nothing reaches it: that is what it says.
        case ast.Expr() | ast.AugAssign() | ast.Raise() | ast.Continue() | ast.Break():
            yield ast.Pass()
    if site.field in {"test", "ifs"} and isinstance(site.node, _CONDITIONS):
        yield ast.UnaryOp(ast.Not(), site.node)


def _other_constants(value: object, where: _Where) -> Iterator[ast.Constant]:
    match value:
        case bool():
            yield ast.Constant(not value)
        case int():
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
        case str() if where.in_function:
            # One more sign to strip or to look for would hardly matter.
            yield ast.Constant("~" if len(value) == 1 else value + "~")
