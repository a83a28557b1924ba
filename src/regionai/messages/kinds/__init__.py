"""The words of the rule kinds: one module each, found by its being here."""

from importlib import import_module
from pkgutil import iter_modules

SENTENCES: dict[str, tuple[str, str]] = {
    key: words
    for kind in iter_modules(__path__)
    for key, words in import_module(f"{__name__}.{kind.name}").SENTENCES.items()
}
