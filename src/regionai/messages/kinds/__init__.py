"""The words of the rule kinds: one module each, found by its being here."""

from importlib import import_module
from pathlib import Path

SENTENCES: dict[str, tuple[str, str]] = {
    key: words
    for name in sorted({path.stem for path in Path(__file__).parent.iterdir() if path.name[0].isalpha()})
    for key, words in import_module(f"{__name__}.{name}").SENTENCES.items()
}
