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

    It is known before a command is. What else `--lang` may say is left to the
    command to refuse. Raises `MisuseError` for another language in the variable.
    """
    before = takewhile(lambda argument: argument != "--", arguments)
    words = [word for argument in before for word in argument.split("=", 1)]
    known = {each.value: each for each in Language}
    given = [known[value] for word, value in pairwise(words) if word == "--lang" and value in known]
    if given:
        return given[-1]
    wanted = os.environ.get(_VARIABLE, "")
    if wanted and wanted not in known:
        raise MisuseError(message("misuse.language", variable=_VARIABLE, value=wanted))
    return known.get(wanted)


def spoken(wanted: Language | None, settings: Lang | None = None) -> Lang:
    """Return the language wanted, else that of the settings, else that of the locale.

    The settings of a proposal come before those of the working directory.
    """
    return settings or _of_settings() or _of_locale() if wanted is None else wanted.value


def _of_settings() -> Lang | None:
    """Return the language of the settings here, None where they cannot be read: whoever judges says why."""
    from regionai.run.settings_place import nearest

    try:
        file = nearest(Path.cwd(), {})
        if file is None:
            return None
        from regionai.model.spelling import meant, settings_names
        from regionai.model.words import LANGUAGES
        from regionai.source.file import read_bytes
        from regionai.source.tree import read_tree

        written = read_tree(read_bytes(file), file.name, names=settings_names()).data.get("lang")
        word = meant(LANGUAGES, written) if isinstance(written, str) else None
    except (OSError, RegionaiError):
        return None
    return None if word is None else Language(word).value


def _of_locale() -> Lang:
    """Return Korean for a Korean locale and for none, as `C` and `POSIX` are, and English for any other."""
    named = next((os.environ[name] for name in _LOCALE if os.environ.get(name)), None)
    if named is None:
        # Windows has no such variables; elsewhere this says `C` without them.
        import locale

        named = locale.setlocale(locale.LC_CTYPE)
    (begins,) = re.findall("^[a-z]*", named.lower())
    return "ko" if begins in _KOREAN or begins in _OF_NO_LANGUAGE else "en"
