"""In which language a person is answered: the one place that decides.

What is asked for, by `--lang` or else by the variable `REGIONAI_LANG`; else
what the settings say; else that of the locale.
"""

import os
import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise, takewhile
from pathlib import Path

from regionai.cli.misuse import MisuseError
from regionai.errors import RegionaiError
from regionai.messages import Lang, message
from regionai.run.settings_place import FOUND, NAME, Places, Source

_VARIABLE = "REGIONAI_LANG"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
# How locales begin that are Korean's, on Windows too, and those that are of no language: `C`, `UTF-8`.
_KOREAN = ("ko", "korean")
_OF_NO_LANGUAGE = ("", "c", "posix", "utf")


class Language(StrEnum):
    """The languages of the tool."""

    KO = "ko"
    EN = "en"


def asked(arguments: Sequence[str]) -> Language | None:
    """Return the language that the last `--lang` asks for, else `REGIONAI_LANG`; None if neither does.

    Where the call says which settings decide, theirs is asked for, else that
    of the locale. It is known before a command is. What else `--lang` may say
    is left to the command to refuse. Raises `MisuseError` for another language
    in the variable.
    """
    before = takewhile(lambda argument: argument != "--", arguments)
    words = [word for argument in before for word in argument.split("=", 1)]
    known = {each.value: each for each in Language}
    given = {word: value for word, value in pairwise(words) if word != "--lang" or value in known}
    if "--lang" in given:
        return known[given["--lang"]]
    wanted = os.environ.get(_VARIABLE, "")
    if wanted and wanted not in known:
        raise MisuseError(message("misuse.language", variable=_VARIABLE, value=wanted))
    config, trusted = (Path(given[word]) if word in given else None for word in ("--config", "--trusted"))
    source = Source(config, "--no-config" in words, trusted)
    return known.get(wanted) or (None if source == FOUND else Language(_spoken(source)))


def spoken(wanted: Language | None, locale: str | None = None) -> Lang:
    """Return the language wanted, else that of the settings that decide, else that of the locale.

    `locale` is one that the caller knows better than the variables of the process, as an editor does.
    """
    return _spoken(FOUND, locale) if wanted is None else wanted.value


def _spoken(source: Source, locale: str | None = None) -> Lang:
    return _of_settings(source) or _of_locale(locale)


def _of_settings(source: Source) -> Lang | None:
    """Return the language of the settings, None where they cannot be read: whoever judges says why."""
    try:
        place = Places(source).deciding
        if place is None:
            return None
        from regionai.model.spelling import meant, settings_names
        from regionai.model.words import LANGUAGES
        from regionai.source.file import read_bytes
        from regionai.source.tree import read_tree

        written = read_tree(read_bytes(place.file), NAME, names=settings_names()).data.get("lang")
        word = meant(LANGUAGES, written) if isinstance(written, str) else None
    except (OSError, RegionaiError):
        return None
    return None if word is None else Language(word).value


def _of_locale(named: str | None) -> Lang:
    """Return Korean for a Korean locale and for none, as `C` and `POSIX` are, and English for any other."""
    named = named or next((os.environ[name] for name in _LOCALE if os.environ.get(name)), None)
    if named is None:
        # Windows has no such variables; elsewhere this says `C` without them.
        import locale

        named = locale.setlocale(locale.LC_CTYPE)
    (begins,) = re.findall("^[a-z]*", named.lower())
    return "ko" if begins in _KOREAN or begins in _OF_NO_LANGUAGE else "en"
