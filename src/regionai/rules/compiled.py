"""Rule files as models; those that come with an installed regionai were read when it was built.

To read an edition from its text takes longer than all else that a check does. What was read is kept
in the wheel under the sum of the text, so that it speaks for these very bytes, wherever they lie, and
for no others. A checkout has nothing of the kind, and reads.
"""

import hashlib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from regionai.rules.size import refuse_crowded
from regionai.source.shape import validated
from regionai.source.tree import Tree, read_tree

Model = TypeVar("Model", bound=BaseModel)

# It is built with the modules that it is read by, and comes and goes with them.
FOLDER = Path(__file__).parents[1] / "_compiled"


def read_model(model: type[Model], content: bytes, file: str) -> tuple[Model, Tree]:
    """Return a rule file, shown as `file`, as a `model`, with its tree.

    Raises `UnreadableError` with every problem, also where an entry holds too much.
    """
    try:
        kept = (FOLDER / name_of(model, content)).read_bytes()
    except OSError:
        return _read(model, content, file)
    import pickle

    # Not less trustworthy than the modules beside it.
    read, text, data = pickle.loads(kept)  # noqa: S301
    return read, Tree(file, text, [], data)


def compiled(model: type[Model], content: bytes) -> bytes:
    """Return what is kept of a rule file; raises `UnreadableError`.

    The same for the same content only where `PYTHONHASHSEED` is, for it holds sets.
    """
    import pickle

    read, tree = _read(model, content, "")
    return pickle.dumps((read, tree.text, tree.data), protocol=5)


def name_of(model: type[BaseModel], content: bytes) -> str:
    """Return under which name a rule file is kept."""
    return f"{hashlib.sha256(content).hexdigest()}.{model.__name__}"


def _read(model: type[Model], content: bytes, file: str) -> tuple[Model, Tree]:
    tree = read_tree(content, file)
    refuse_crowded(tree)
    return validated(model, tree), tree
