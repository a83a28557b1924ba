"""Korean particles that follow the sound of the word before them."""

import re

_PAIRS = {
    "은": ("은", "는"),
    "이": ("이", "가"),
    "을": ("을", "를"),
    "과": ("과", "와"),
    "으로": ("으로", "로"),
    "이라면": ("이라면", "라면"),
}
_CLOSING = "`'\")]}>」』”’ +"
_RIEUL = 8

# Whether a digit, a letter said by its name, or an English word ends in a consonant
# when it is read aloud in Korean, and whether that consonant is ㄹ.
_CLOSED_DIGITS, _RIEUL_DIGITS = "013678", "178"
_CLOSED_LETTERS, _RIEUL_LETTERS = "LMNR", "LR"
_CLOSED_WORD = r"(?:[lmn]e?|ng|[aeiou][tpk])$"
_RIEUL_WORD = r"le?$"
# Sought only where a Latin word begins: a long one must not be gone through again from each of its letters.
_LATIN_TAIL = r"(?<![A-Za-z])[A-Za-z]++$"


def with_particle(word: str, particle: str) -> str:
    """Return `word` with the form of `particle` that fits its last sound.

    Digits, capital letters and English words are taken as they are read
    aloud; closing quotes and brackets are looked through.

    >>> with_particle("국비", "은"), with_particle("30%", "은")
    ('국비는', '30%는')
    >>> with_particle("7원", "으로"), with_particle("서울", "으로")
    ('7원으로', '서울로')
    >>> with_particle("`plans.staffing`", "이"), with_particle("`other`", "은"), with_particle("AI", "을")
    ('`plans.staffing`이', '`other`는', 'AI를')
    """
    closed, open_ = _PAIRS[particle]
    consonant, rieul = _last_sound(word)
    ends_closed = consonant and not (particle == "으로" and rieul)
    return word + (closed if ends_closed else open_)


def _last_sound(word: str) -> tuple[bool, bool]:
    bare = word.rstrip(_CLOSING)
    last = bare[-1:]
    if "가" <= last <= "힣":
        final = (ord(last) - ord("가")) % 28
        return final != 0, final == _RIEUL
    latin = re.search(_LATIN_TAIL, bare)
    if latin is None:
        return last != "" and last in _CLOSED_DIGITS, last != "" and last in _RIEUL_DIGITS
    if latin[0].isupper():
        return last in _CLOSED_LETTERS, last in _RIEUL_LETTERS
    return bool(re.search(_CLOSED_WORD, latin[0])), bool(re.search(_RIEUL_WORD, latin[0]))
