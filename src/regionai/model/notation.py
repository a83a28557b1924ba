"""How officers, notices and the press write amounts of money, and how a new one is written alike."""

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from regionai.messages import Listing, Message, message
from regionai.model.money import GROUPED, MAX_CHARACTERS, MAX_WON, UNITS, Rounding, Won
from regionai.source.shape import Refused

_GROUP = 3
# No more zeros than these are kept at the end of decimals.
_MOST_ZEROS = 8
_DASHES = frozenset("-－–—―−")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９，．￦－（）＋％\u00a0\u3000", "0123456789,.₩-()+%  ")

# Possessive throughout: a text is read once, from its start.
_PART = r"([0-9][0-9,_]*+(?>(?:\.[0-9]++)?))( *+)([가-힣]*+(?>(?: ++[가-힣]++)*)) *+"
_PARTS = re.compile(_PART)
# A number without its decimals.
_WHOLES = re.compile(r"(?<![0-9.])[0-9][0-9,_]*+")
_SIGN = r"(?>([-−△▲] *+)?)"
_WRITTEN = re.compile(
    rf"(?>(?P<about>약 *+)?)(?P<head>(?>(?:일?금 *+)?){_SIGN}(?>(?P<won>₩ *+)?){_SIGN})"
    rf"(?P<body>(?>(?:{_PART})+))"
)
# The last word without its spaces: its unit, and what says that the amount was cut off or rounded.
_LAST_WORD = re.compile(
    "(?P<unit>[십백천]?[만억조]?)(?P<cut>여)?(?P<won>원?)(?P<late>여)?(?P<about>내외|가량|안팎|정도)?(?P<whole>정?)"
)
# `1억 천만원`: one 천만.
_ONE_UNSAID = re.compile("(?<=[만억조])( *+)(?=[십백천])")
# Each unit as how often it takes its size, and the size in won; 천 alone has none of its own: `1천408억`.
_SIZES = {"": 0, "만": 10**4, "억": 10**8, "조": 10**12}
_UNITS = {
    multiplier + size: (times, won)
    for multiplier, times in {"": 1, "십": 10, "백": 100, "천": 1_000}.items()
    for size, won in _SIZES.items()
}
# A number of one of these alone may be in 만 or 억, unless bare numbers are in won.
OPEN_UNITS = ("십", "백", "천")
# What may be meant by a last number without a unit, and how often.
_OPEN_ENDS = (("억원", 1), ("만원", 1), ("원", 1))


class _Part(NamedTuple):
    """One number of an amount, the space after it, and its unit as written."""

    number: str
    gap: str
    word: str


class Written(NamedTuple):
    """An amount's text in its parts; `scales` are how many won one of each is.

    `unit` is the last unit without spaces and marks, `closing` the word that
    ends an amount in full (`42억원정`).
    """

    head: str
    body: str
    parts: tuple[_Part, ...]
    scales: tuple[int, ...]
    amount: int
    unit: str
    closing: str
    rounding: Rounding | None

    @property
    def is_bare(self) -> bool:
        """Whether the amount is in the unit of its file: it has none of its own and no `₩`."""
        return not self.unit and "₩" not in self.head


def unit_text(text: str, default_unit: int = 1) -> str:
    """Return the last unit of a written amount, nothing for a bare number."""
    return read(text, default_unit).unit


def with_unit(text: str, unit: str, written: Written) -> str:
    """Return a written amount with another last unit in place of its own, and of what follows it."""
    return text.strip().removesuffix(written.parts[-1].word) + unit


def half_width(text: str) -> str:
    """Return a text with full-width digits, signs and spaces as plain ones, each in its place."""
    return text.translate(_HALF_WIDTH)


def written_like(text: str, amount: Won, default_unit: int = 1, grouping: str = "") -> str:
    """Return `amount` as `text` writes its own: in its unit, with its grouping and at least its decimals.

    `text` is one that `figure` takes, `grouping` what groups a number whose
    own is too short to show it. What comes out is `amount` again, to the won:
    several units become those that it needs, and what says that a figure is
    not exact is left out.

    >>> written_like("23.30억", Won(2_350_000_000)), written_like("4,000", Won(4_120_000_001), 10**6)
    ('23.50억', '4,120.000001')
    >>> written_like("123억 7,500만원", Won(9_900_001_000)), written_like("약 70억원", Won(7_150_000_000))
    ('99억 1,000원', '71.5억원')
    """
    return like(read(text, default_unit), text, amount, grouping)


def like(written: Written, text: str, amount: Won, grouping: str) -> str:
    """Return what `written_like` does for a text that has been read."""
    if amount.amount == written.amount and written.rounding is None:
        return text.strip()
    numbers = [part.number.partition(".")[0] for part in written.parts]
    is_short = max(map(len, numbers)) <= _GROUP
    mark = next((sign for sign in (",", "_") if sign in written.body), grouping if is_short else "")
    head = " ".join(written.head.split()) + (" " if written.head.endswith(" ") else "")
    if len(numbers) > 1 or not _is_plain(written.unit):
        new = _in_units(amount.amount, mark, " " if " " in written.body.strip() else "")
        return f"{head}{new}원{written.closing}"
    ((number, gap, word),), (scale,) = written.parts, written.scales
    whole, rest = divmod(amount.amount, scale)
    places = min(len(number.partition(".")[2]), _MOST_ZEROS)
    exact = str(scale + rest)[1:].rstrip("0").ljust(places, "0")
    new = f"{whole:,}".replace(",", mark) + (f".{exact}" if exact else "")
    return head + new + gap[:1] + (written.unit + written.closing if written.rounding else word)


def read(text: str, default_unit: int) -> Written:
    """Return the parts of a written amount, its won and how it is rounded.

    A bare number is in `default_unit` won. Raises `Refused` for anything that
    has no one reading.
    """
    half = _ONE_UNSAID.sub(r"\g<1>1", half_width(text.strip()))
    found = None if len(text) > MAX_CHARACTERS else _WRITTEN.fullmatch(half)
    if found is None:
        raise Refused(_not_an_amount(text))
    parts = tuple(_Part(*part) for part in _PARTS.findall(found["body"]))
    if any(part.word == "" for part in parts[:-1]):
        raise Refused(_not_an_amount(text))
    if found[3] or found[5]:
        raise Refused(message("money.negative", text=text, plain=re.sub("[-−△▲－] *", "", text)))
    for part in parts:
        whole = part.number.partition(".")[0]
        if not GROUPED.fullmatch(whole):
            raise Refused(_badly_grouped(text, whole))
    last = _LAST_WORD.fullmatch(parts[-1].word.replace(" ", ""))
    if last is None or (last["whole"] and not last["unit"] + last["won"]):
        raise Refused(_unknown_unit(text, parts[-1]))
    unit = last["unit"] + last["won"]
    scales = _scales(text, parts, unit, 1 if found["won"] else default_unit)
    amount = _sum(text, parts, scales)
    step = max(scales[-1] // 10 ** len(parts[-1].number.partition(".")[2]), 1)
    is_cut, is_about = last["cut"] or last["late"], found["about"] or last["about"]
    if is_cut and is_about:
        cut, about = f"{spelled(amount)[:-1]}여원", f"약 {spelled(amount)}"
        raise Refused(message("money.marked-twice", text=text, cut=cut, about=about))
    rounding = Rounding("cut_to", step) if is_cut else Rounding("rounded_to", step) if is_about else None
    return Written(found["head"], found["body"], parts, scales, amount, unit, last["whole"], rounding)


def _scales(text: str, parts: Sequence[_Part], unit: str, default_unit: int) -> tuple[int, ...]:
    """Return how many won one of each part is; `unit` is that of the last."""
    if unit == "" and len(parts) == 1:
        return (default_unit,)
    if unit == "" or unit in OPEN_UNITS:
        _refuse_open_end(text, parts, unit, default_unit)
    times, size = _UNITS[unit.removesuffix("원")]
    size = size or 1
    scales = [times * size]
    for part in reversed(parts[:-1]):
        word = part.word.replace(" ", "").removesuffix("원")
        if word not in _UNITS:
            raise Refused(_unknown_unit(text, part))
        times, own = _UNITS[word]
        size = own or size
        scales.append(times * size)
    return tuple(reversed(scales))


def _sum(text: str, parts: Sequence[_Part], scales: Sequence[int]) -> int:
    """Return what the parts come to; each is below one of the part before it."""
    total = 0
    odd = None
    for n, (part, scale) in enumerate(zip(parts, scales, strict=True)):
        # `int` reads 7_000 by itself.
        digits, _, decimals = part.number.replace(",", "").partition(".")
        value, rest = divmod(int(digits + decimals) * scale, 10 ** len(decimals))
        if rest:
            raise Refused(message("money.fraction", text=text))
        total += value
        is_inside = n < len(parts) - 1 and (decimals or part.word.endswith("원"))
        if is_inside or (n and scales[n - 1] <= max(value, scale)):
            odd = odd or part
    if total > MAX_WON:
        raise Refused(message("money.too-much", text=text, limit=Won(MAX_WON)))
    if odd is not None:
        said = message("money.parts", text=text, part=odd.number + odd.word, plain=spelled(total))
        raise Refused(said)
    return total


def _is_plain(unit: str) -> bool:
    return unit in UNITS or f"{unit}원" in UNITS


def _in_units(amount: int, mark: str, gap: str) -> str:
    """Return an amount in 조, 억, 만 and won, as far as it has them, without the closing word."""
    found = []
    for name, scale in (("조", 10**12), ("억", 10**8), ("만", 10**4), ("", 1)):
        count, amount = divmod(amount, scale)
        if count:
            found.append(f"{count:,}".replace(",", mark) + name)
    return gap.join(found) or "0"


def spelled(amount: int) -> str:
    """Return an amount of won as it should stand: `70억 5,000만원`."""
    return f"{_in_units(amount, ',', ' ')}원"


def _not_an_amount(text: str) -> Message:
    plain = text.strip()
    if plain == "":
        return message("money.empty")
    if plain in _DASHES:
        return message("money.dash", text=plain)
    return message("money.not-an-amount", text=text[:MAX_CHARACTERS])


def _badly_grouped(text: str, whole: str) -> Message:
    kind = "money.leading-zero" if whole.startswith("0") else "money.grouping"
    return message(kind, text=text, plain=_WHOLES.sub(_well_grouped, half_width(text)))


def _well_grouped(whole: re.Match[str]) -> str:
    written = whole[0]
    return written if GROUPED.fullmatch(written) else f"{int(re.sub('[,_]', '', written)):,}"


def _unknown_unit(text: str, part: _Part) -> Message:
    word = part.word.replace(" ", "")
    unit = word.replace("여", "").removesuffix("원")
    if unit in _UNITS:
        return message("money.cut-inside", text=text, plain=f"{part.number}{unit}여원")
    return message("money.unknown-unit", unit=part.word, known=", ".join(UNITS))


def _refuse_open_end(text: str, parts: Sequence[_Part], unit: str, default_unit: int) -> None:
    """Refuse `3억 5천`, and `7천` in a table with a unit, with every amount that may be meant."""
    *before, last = parts
    if unit and not (before[-1].word.endswith(("억", "조")) if before else default_unit > 1):
        return
    body = "".join(part.number + part.word for part in before) + last.number + unit
    meant = []
    for more, times in _OPEN_ENDS if before else (("원", 1), ("원", default_unit)):
        with suppress(Refused):
            meant.append(f"`{spelled(read(body + more, default_unit).amount * times)}`")
    if meant:
        said = message("money.bare-tail", text=text, tail=last.number + unit, meant=Listing(tuple(meant)))
        raise Refused(said)
