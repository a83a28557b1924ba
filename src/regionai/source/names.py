"""Other words for the keys of a file: each is read as the key that the models know."""

# No import of YAML: the shell's completion knows the words as well.
import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

_BETWEEN = " ·ㆍ・‧∙"
_YEAR = "(20[0-9]{2}) ?년"


def compared(word: str) -> str:
    """Return a word as words are compared: composed, in small letters, without spaces and middle dots.

    >>> compared("시·군·구비") == compared("시 군 구비")
    True
    """
    if word.isascii():
        return word.replace(" ", "").lower()
    word = unicodedata.normalize("NFC", word)
    for sign in _BETWEEN:
        word = word.replace(sign, "")
    return word.casefold()


class Names(NamedTuple):
    """The words of one mapping of a file, or of each mapping of a list.

    `keys` has the key that is meant by each word, as words are compared;
    `first` the word for each key where one is chosen. `inside` has the words
    below a key, `beside` those below a key that has none of its own. With
    `has_years` a fiscal year may be a key: `2026년`.
    """

    keys: Mapping[str, str]
    first: Mapping[str, str]
    inside: Mapping[str, "Names"] = {}
    beside: "Names | None" = None
    has_years: bool = False

    def meant(self, word: str) -> str | None:
        """Return the key that a word stands for; None if it is no word of this mapping."""
        if word in self.keys:
            return self.keys[word]
        year = re.fullmatch(_YEAR, word) if self.has_years else None
        return year[1] if year else self.keys.get(compared(word))

    def below(self, key: str) -> "Names | None":
        """Return the words of what lies below a key; None if there are none."""
        return self.inside.get(key, self.beside)


NOTHING = Names({}, {})
