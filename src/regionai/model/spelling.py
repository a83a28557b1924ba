"""What the words of the table mean, and how a key is spelt in each language."""

# No import of pydantic or YAML: the shell's completion knows the words as well.
import re
from collections.abc import Mapping
from functools import cache, lru_cache

from regionai.messages import Text
from regionai.model.words import (
    AI_USE,
    AMOUNTS,
    APPLICANT,
    ATTACHMENT,
    BUDGET_FILE,
    CATEGORIES,
    CITY_MONEY,
    LINE,
    MEMBER,
    PERIOD,
    PLANS,
    PROPOSAL,
    RESULT,
    SETTINGS,
    SHARES,
    SUBTOTAL,
    TARGETS,
    TOTALS,
    WAIVER,
    Words,
)
from regionai.source.names import Names, compared


def meant(words: Words, text: str) -> str | None:
    """Return the key or word that a text stands for, itself or by a Korean word; None if none does."""
    return text if text in words else by_word(words).get(compared(text))


def without_year(title: str) -> str:
    """Return the title of a programme: that of an edition without its year.

    >>> without_year("2026년 지역 주도형 AI 대전환")
    '지역 주도형 AI 대전환'
    """
    return re.sub("^20[0-9]{2}년? *", "", title)


def without_word_for_year(edition: str) -> str:
    """Return the name of an edition without the word for a year: `2026년` is `2026`."""
    return edition.removesuffix("년").rstrip()


def by_word(words: Words) -> Mapping[str, str]:
    """Return the key of each Korean word, as words are compared."""
    return _by_word((*words.items(),))


@lru_cache(maxsize=64)
def _by_word(words: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, str]:
    return {compared(word): key for key, others in words for word in others}


def spelt(words: Words, key: str) -> Text:
    """Return a key as it is written in each language; one without a word is its own."""
    return Text(ko=words.get(key, (key,))[0], en=key)


def quoted(words: Words, key: str) -> Text:
    """Return a key as it is written in each language, in backticks."""
    found = spelt(words, key)
    return Text(ko=f"`{found.ko}`", en=f"`{found.en}`")


@lru_cache(maxsize=1_024)
def in_words(path: tuple[str | int, ...]) -> Text:
    """Return a key path of a proposal as it is written in each language, with dots and in backticks.

    >>> in_words(("totals", "total")).say("ko")
    '`합계.총사업비`'
    """
    names: Names | None = proposal_names(of_a_city=False)
    english, korean = [], []
    for segment in path:
        english.append(str(segment))
        korean.append(names.first.get(str(segment), str(segment)) if names else str(segment))
        names = names if isinstance(segment, int) or names is None else names.below(segment)
    return Text(ko=f"`{'.'.join(korean)}`", en=f"`{'.'.join(english)}`")


@cache
def proposal_names(*, of_a_city: bool) -> Names:
    """Return the words of a proposal, of which a city that is a region itself is the applicant, or not."""
    city_money = {compared(CITY_MONEY): "province" if of_a_city else "municipality"}
    subtotal = _names(SUBTOTAL, also=city_money)
    return _names(
        PROPOSAL,
        inside={
            "applicant": _names(APPLICANT),
            "consortium": _names(MEMBER),
            "period": _names(PERIOD),
            "amounts": _names(AMOUNTS),
            "budget": _names({**LINE, **BUDGET_FILE}, also=city_money),
            "totals": _names(TOTALS, also=city_money)._replace(beside=subtotal, has_years=True),
            "shares": _names(SHARES, also=city_money),
            "targets": _names(TARGETS, {"ai_use": _names(AI_USE), "results": _names(RESULT)}),
            "plans": _names(PLANS),
            "documents": _names(ATTACHMENT),
        },
    )


def with_categories(names: Names, categories: Mapping[str, str]) -> Names:
    """Return the words of a proposal whose cover page may name categories of its edition by their words."""
    totals = names.inside["totals"]
    keys = {**by_word(CATEGORIES), **categories, **totals.keys}
    return names._replace(inside={**names.inside, "totals": totals._replace(keys=keys)})


@cache
def settings_names() -> Names:
    """Return the words of a settings file."""
    return _names(SETTINGS, {"waivers": _names(WAIVER)})


def _names(words: Words, inside: Mapping[str, Names] = {}, also: Mapping[str, str] = {}) -> Names:
    return Names({**by_word(words), **also}, {key: others[0] for key, others in words.items()}, inside)
