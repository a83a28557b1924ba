"""What was meant by a text that stands for an amount and is none: each way in which people write one."""

import re
from collections.abc import Callable

from regionai.messages import Listing, Message, Text, Value, message
from regionai.model.money import MAX_CHARACTERS
from regionai.model.notation import half_width, read, spelled
from regionai.model.spelling import meant
from regionai.model.words import CITY_MONEY, FUNDING
from regionai.source.names import compared
from regionai.source.shape import Refused

# A longer text is prose; nothing is looked for in it.
_LONGEST = 120
_NUMBER = r"[0-9][0-9,_.]*+"
_AMOUNT = rf"{_NUMBER} *[십백천]?[만억조]?원?"
_SOURCE = re.compile(rf"(?P<word>[^0-9(+]*[^0-9(+ :])[ :]*(?P<amount>{_NUMBER}.*)")
_BETWEEN = re.compile(r" *(?:[+/;&]|,(?![0-9]{3})| 및 | 와 ) *")
_PARENTHESES = re.compile(r"(?P<head>[^(]*)\((?P<inside>[^()]*)\) *")
_RANGE = re.compile(rf"(?P<from>{_AMOUNT}) *(?:[~∼〜–-]|부터|에서) *(?P<to>{_AMOUNT})(?: *까지)?")
_ABOUT = re.compile(
    rf"(?:대략 *|약 *)?(?P<amount>{_AMOUNT}) *(?:수준|쯤|남짓|대|선)|대략 *(?P<other>{_AMOUNT})"
)
_LIMIT = re.compile(
    rf"(?:최대|최소|한도|상한|하한|~) *(?P<amount>{_AMOUNT})(?: *까지)?"
    rf"|(?P<of>{_AMOUNT}) *(?:이내|이하|이상|미만|초과|한도|까지|최대|최소)"
)
_NONE = re.compile(r"없음|해당 ?(?:사항 ?)?없음|무|n/?a|none|nil|x", re.IGNORECASE)
_OPEN = re.compile(
    r"(?:추후|향후|별도)? *(?:미정|미확정|확정|협의|결정|추후|예정)(?: *(?:중|예정|후))?"
    r"|수[십백천]?억원?|tbd|[?？]+",
    re.IGNORECASE,
)
_UNIT_ALONE = re.compile("[만억조]원?|원")
_SEPARATED = re.compile(
    r"(?P<number>[0-9]{1,3}(?:(?P<mark>[. '’·])[0-9]{3})(?:(?P=mark)[0-9]{3})*)(?P<unit> *[가-힣]*)"
)
_CURRENCY = re.compile(
    r"(?:KRW|won|원화) *(?P<amount>[0-9].*)|(?P<other>[0-9].*?) *(?:KRW|won)", re.IGNORECASE
)
_SPELLED = re.compile("(?:일?금 ?)?(?P<digits>[영일이삼사오육칠팔구십백천만억조 ]+?)원?정?")
_REMARK = re.compile(r"(?P<amount>[^(/※*]*[^(/※* ]) *(?:[(/※*].*)|(?P<other>.*[^.,; ]) *[.,;]+")
_DIGITS = {digit: number for number, digit in enumerate("영일이삼사오육칠팔구")}
_SMALL = {"십": 10, "백": 100, "천": 1_000}
_GREAT = {"만": 10**4, "억": 10**8, "조": 10**12}


def amount_meant(text: str, default_unit: int, said: Message) -> Message:
    """Return what is said of a text that is no amount: what was likely meant by it, else `said`.

    `said` is why it was refused; a bare number is in `default_unit` won.
    """
    plain = half_width(text).strip()
    if len(plain) > _LONGEST or said.id not in ("money.not-an-amount", "money.unknown-unit"):
        return said
    found = (way(plain, default_unit) for way in _WAYS)
    return next((each for each in found if each is not None), said)


def _won(text: str, unit: int) -> int | None:
    """Return how many won a text is; None if it is no amount."""
    try:
        return read(text, unit).amount
    except Refused:
        return None


def _by_source(text: str, unit: int) -> Message | None:
    """`10억(도비 7, 시군비 3)` and `도비 7억 + 시군비 3억`: each source has a key of its own."""
    inside = _PARENTHESES.fullmatch(text)
    head = inside["head"].strip() if inside else ""
    parts = [
        _SOURCE.fullmatch(part) for part in _BETWEEN.split(inside["inside"].strip() if inside else text)
    ]
    # The unit of the whole counts for its parts, if it is one and they are no more than the whole.
    of_whole = re.fullmatch(rf"{_NUMBER} *(?P<unit>[가-힣]+)", head)
    whole = _won(head, unit)
    found: list[Value] = []
    total = 0
    for part in parts:
        if part is None or (written := _key(part["word"])) is None:
            return None
        amount = part["amount"].strip()
        if of_whole and re.fullmatch(_NUMBER, amount):
            amount += of_whole["unit"]
        won = _won(amount, unit)
        if won is None:
            return None
        total += won
        found.append(Text(ko=f"`{part['word'].strip()}: {amount}`", en=f"`{written}: {amount}`"))
    if whole is not None and total > whole:
        return None
    if len(found) == 1 and not inside:
        return _alone(text, amount)
    return message("money.by-source", text=_shown(text), keys=Listing(tuple(found)))


def _key(word: str) -> str | None:
    """Return the key of a funding source; of `시비` it depends on the applicant, so the word itself."""
    return CITY_MONEY if compared(word) == CITY_MONEY else meant(FUNDING, word.strip())


def _sum(text: str, unit: int) -> Message | None:
    *parts, last = re.split(r" *[+=] *", text)
    amounts = [_won(part, unit) for part in (parts if "=" in text else (*parts, last))]
    known = [amount for amount in amounts if amount is not None]
    if len(known) < 2 or len(known) != len(amounts):  # noqa: PLR2004 - a sum has two parts
        return None
    return message("money.sum", text=_shown(text), meant=spelled(sum(known)))


def _range(text: str, unit: int) -> Message | None:
    found = _RANGE.fullmatch(text)
    if found is None or _won(found["to"], unit) is None:
        return None
    return message("money.range", text=_shown(text), meant=found["to"])


def _about(text: str, unit: int) -> Message | None:
    found = _ABOUT.fullmatch(text)
    amount = found and (found["amount"] or found["other"])
    if not amount or _won(amount, unit) is None:
        return None
    return message("money.about", text=_shown(text), meant=f"약 {amount.strip()}")


def _limit(text: str, unit: int) -> Message | None:
    found = _LIMIT.fullmatch(text)
    amount = found and (found["amount"] or found["of"])
    if not amount or _won(amount, unit) is None:
        return None
    return message("money.limit", text=_shown(text), meant=amount.strip())


def _in_words(text: str, _unit: int) -> Message | None:
    if text.endswith("%"):
        return message("money.share", text=_shown(text))
    if _NONE.fullmatch(text):
        return message("money.dash", text=text)
    if _OPEN.fullmatch(text):
        return message("money.open", text=_shown(text))
    if _UNIT_ALONE.fullmatch(text):
        return message("money.no-number", text=text, meant=f"1{text}")
    return None


def _separated(text: str, unit: int) -> Message | None:
    found = _SEPARATED.fullmatch(text)
    if found is None:
        return None
    digits = int(re.sub("[^0-9]", "", found["number"]))
    plain = f"{digits:,}{found['unit'].strip()}"
    return None if _won(plain, unit) is None else message("money.grouping", text=_shown(text), plain=plain)


def _in_hangul(text: str, _unit: int) -> Message | None:
    found = _SPELLED.fullmatch(text)
    amount = _spelled_out(found["digits"].replace(" ", "")) if found else 0
    return message("money.in-hangul", text=_shown(text), meant=spelled(amount)) if amount else None


def _spelled_out(digits: str) -> int:
    """Return the number that Hangul digits say, as 사십이억 says 4,200,000,000; 0 if they say none.

    Two digits in a row are none, nor are units that do not fall.
    """
    whole = part = digit = 0
    small = great = 0
    for each in digits:
        if each in _DIGITS:
            if digit:
                return 0
            digit = _DIGITS[each]
        elif each in _SMALL:
            if small and _SMALL[each] >= small:
                return 0
            small = _SMALL[each]
            part, digit = part + (digit or 1) * small, 0
        else:
            if great and (_GREAT[each] >= great or not (part or digit)):
                return 0
            great, small = _GREAT[each], 0
            whole, part, digit = whole + (part + digit or 1) * great, 0, 0
    return whole + part + digit


def _with_more(text: str, unit: int) -> Message | None:
    currency, remark = _CURRENCY.fullmatch(text), _REMARK.fullmatch(text)
    if currency:
        amount = (currency["amount"] or currency["other"]).strip()
        # A currency says that the number is of won, whatever the unit of the table is.
        meant_won = amount if re.search("[가-힣]", amount) else f"{amount}원"
        if _won(meant_won, unit) is not None:
            more = text.replace(amount, "").strip()
            return message("field.superfluous", more=more, meant=meant_won)
    amount = remark and (remark["amount"] or remark["other"])
    if amount and _won(amount, unit) is not None and not re.fullmatch("[0-9]+ */ *[0-9]+", text):
        return _alone(text, amount.strip())
    inside = _PARENTHESES.fullmatch(text)
    if inside and not inside["head"].strip() and _won(inside["inside"], unit) is not None:
        return message("money.negative", text=_shown(text), plain=inside["inside"].strip())
    return None


def _alone(text: str, amount: str) -> Message:
    """Return what is said of an amount with something before or behind it."""
    more = re.sub(r"^[ (/※*]+|[ )/*]+$", "", text.replace(amount, "", 1))
    if re.fullmatch("[.,;:]*", more):
        return message("field.superfluous", more=more, meant=amount)
    return message("field.remark", meant=amount, more=more)


def _shown(text: str) -> str:
    return text[:MAX_CHARACTERS]


_WAYS: tuple[Callable[[str, int], Message | None], ...] = (
    _in_words,
    _by_source,
    _sum,
    _range,
    _about,
    _limit,
    _separated,
    _in_hangul,
    _with_more,
)
