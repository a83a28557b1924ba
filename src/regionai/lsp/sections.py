"""A section that a proposal lacks, with its keys and without their values, and where it belongs."""

from collections.abc import Iterator

from regionai.lsp.meaning import Key, keys_at
from regionai.lsp.symbols import end_of
from regionai.model.proposal import Proposal
from regionai.source.known import models_at, needed_keys
from regionai.source.plain import KeyPath
from regionai.source.problem import Span
from regionai.source.tree import Tree


def section(tree: Tree, name: str) -> tuple[Span, str] | None:
    """Return the lines of a section of a proposal, and where they are put in: in the order of a form.

    None for what is no section, for one that is there, and in a file within brackets.
    """
    order = {key.name: key for key in keys_at(Proposal, tree, ())}
    if name not in order or name in tree.data or tree.root.flow_style:
        return None
    text = "\n".join(_lines(order[name], (name,), tree, ""))
    before = [*order][: [*order].index(name)]
    above = [value for key, value in tree.root.value if key.value in before]
    if not above:
        return Span(1, 1, 1, 1), f"{text}\n"
    line = max(end_of(value).end_line for value in above)
    (last,) = tree.lines(line, line)
    return Span(line, len(last) + 1, line, len(last) + 1), f"\n{text}"


def _lines(key: Key, at: KeyPath, tree: Tree, indentation: str) -> Iterator[str]:
    """Yield the lines of a key: of a mapping, or of the one item of a list, with those that it needs."""
    word = tree.word(at)
    if not key.has_keys:
        yield f"{indentation}{word}: "
        return
    yield f"{indentation}{word}:"
    inner = f"{indentation}  "
    inside = [line for each in _needed(at, tree) for line in _lines(each, (*at, each.name), tree, inner)]
    if key.is_list:
        first, *rest = inside
        yield f"{inner}- {first.lstrip()}"
        yield from (f"  {line}" for line in rest)
    else:
        yield from inside


def _needed(at: KeyPath, tree: Tree) -> list[Key]:
    """Return the keys that a mapping cannot do without; where it could without any, all of them."""
    keys = keys_at(Proposal, tree, at)
    needed = {name for model in models_at(Proposal, at) for name in needed_keys(model)}
    return [key for key in keys if key.name in needed] or list(keys)
