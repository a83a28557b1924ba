"""How much one rule file, or one of those beside it, may hold.

Its makers ask of every rule what it does beside every other, and of every
condition what it does beside the others of its rule. The largest edition that
comes with regionai has 22 rules.
"""

from regionai.messages import message
from regionai.source.plain import KeyPath, Plain
from regionai.source.problem import UnreadableError, problem
from regionai.source.tree import Tree

# The most entries of a list or a mapping, and the most conditions of one rule.
MOST_ENTRIES = 200
MOST_CONDITIONS = 20


def refuse_crowded(tree: Tree) -> None:
    """Raise `UnreadableError` if a list or a mapping of a file holds more entries than it may.

    Every one of them is a problem; what it holds is not looked at.
    """
    pending: list[tuple[KeyPath, Plain]] = [((), tree.data)]
    problems = []
    for at, value in pending:
        if isinstance(value, str):
            continue
        limit = MOST_CONDITIONS if at[-1:] == ("when",) and isinstance(value, tuple) else MOST_ENTRIES
        # Of the outermost keys there are so many that are known, and others are named one by one.
        if at and len(value) > limit:
            field = next(key for key in reversed(at) if isinstance(key, str))
            said = message("rules.crowded", field=field, count=len(value), limit=limit)
            problems.append(problem(tree.file, tree.span(at), said))
        else:
            below = value.items() if isinstance(value, dict) else enumerate(value)
            pending += [((*at, key), each) for key, each in below]
    if problems:
        raise UnreadableError(tuple(problems))
