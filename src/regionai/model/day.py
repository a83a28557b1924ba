"""Days, months, whole numbers, measured values, and yes or no, read from text."""

import re
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache

from regionai.messages import Message, message
from regionai.source.shape import Refused

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
# Compiled on first use: most days are written as `YYYY-MM-DD`.
DAY_FORMS = (
    r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})",
    r"([0-9]{4}) ?[.] ?([0-9]{1,2}) ?[.] ?([0-9]{1,2}) ?[.]?",
    r"([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})",
    r"([0-9]{4})년 ?([0-9]{1,2})월 ?([0-9]{1,2})일",
    r"([0-9]{4})([0-9]{2})([0-9]{2})",
)
_LOOSE_DAY = (
    r"'?([0-9]{2}|[0-9]{4})[-./년 ]+([0-9]{1,2})[-./월 ]+([0-9]{1,2})[.일 ]*+(?:\(.\))?"
    "(?:[T ]*+[0-9]{1,2}[:시].*)?|([0-9]{2})([0-9]{2})([0-9]{2})"
)
_WITHOUT_YEAR = "[0-9]{1,2}(?:월|[./-]) ?[0-9]{1,2}[.일]?"
_HUNDRED = 100
_MONTH = r"([0-9]{4})[-./년 ]+([0-9]{1,2})(?:[-./월 ]+([0-9]{1,2}))?[.월일 ]*"
_COUNT = re.compile(r"0|[1-9][0-9]{0,8}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}")
_COUNTED = "(?:(?:약|총|연) *)?([0-9,]+)[가-힣 ]*"
_MEASURE = r"[-−]?(?:[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\.[0-9]{1,12})?"
YEAR_FORM = "(20[0-9]{2})(?: ?년)?"
_YEAR = re.compile(YEAR_FORM)
_SHORT_YEAR = "'?([0-9]{2})(?: ?년도?)?|(20[0-9]{2}) ?년도"


def day(text: str) -> date:
    """Return the day that a text writes; raises `Refused` for another form or no such day.

    A year has four digits: of `26.3.5` it is not clear where the year stands.

    >>> str(day("2026-03-05")), str(day("2026. 3. 5.")), str(day("2026년 3월 5일"))
    ('2026-03-05', '2026-03-05', '2026-03-05')
    """
    plain = text.strip()
    written = _DAY.fullmatch(plain) or _in_another_form(plain)
    if written is None:
        raise Refused(_not_a_day(plain))
    try:
        return date(int(written[1]), int(written[2]), int(written[3]))
    except ValueError:
        raise Refused(message("day.no-such-day", text=text)) from None


def _in_another_form(text: str) -> re.Match[str] | None:
    return next(filter(None, (re.fullmatch(form, text) for form in DAY_FORMS)), None)


def _not_a_day(text: str) -> Message:
    """Return why a text is not read as a day, with the day that was likely meant."""
    loose = re.fullmatch(_LOOSE_DAY, text)
    if loose is not None:
        year, month, of_month = (int(part) for part in loose.groups() if part is not None)
        try:
            meant = date(year + 2000 * (year < _HUNDRED), month, of_month)
        except ValueError:
            return message("day.no-such-day", text=text)
        return message("day.other-form", text=text, meant=meant)
    if re.fullmatch(_WITHOUT_YEAR, text):
        return message("day.without-year", text=text)
    return message("day.not-a-day", text=text[:40])


def month(text: str) -> str:
    """Return the month of a text as `YYYY-MM`; raises `Refused` for another form or no such month.

    >>> month("2026년 5월"), month("2026.5."), month("2026-05-31")
    ('2026-05', '2026-05', '2026-05')
    """
    written = re.fullmatch(_MONTH, text.strip())
    try:
        found = date(int(written[1]), int(written[2]), int(written[3] or 1)) if written else None
    except ValueError:
        found = None
    if found is None:
        raise Refused(message("day.not-a-month", text=text[:40]))
    return f"{found:%Y-%m}"


def count(text: str) -> int:
    """Return a whole number of people or firms, from 0 to 999,999,999; raises `Refused`."""
    if not _COUNT.fullmatch(text.strip()):
        counted = re.fullmatch(_COUNTED, text.strip())
        if counted is not None and _COUNT.fullmatch(counted[1]):
            raise Refused(message("number.count-meant", text=text[:40], meant=counted[1]))
        raise Refused(message("number.not-a-count", text=text[:40]))
    return int(text.replace(",", ""))


@cache
def _measure() -> re.Pattern[str]:
    """Return what a measured value is written as; compiled on first use, for not every file has one."""
    return re.compile(_MEASURE)


def measured(text: str) -> Fraction:
    """Return a measured value, exact as it is written and perhaps negative; raises `Refused`.

    At most 12 digits before the point and 12 behind it; its unit stands elsewhere.

    >>> measured("1,200"), measured("-3.2")
    (Fraction(1200, 1), Fraction(-16, 5))
    """
    written = text.strip()
    if not _measure().fullmatch(written):
        raise Refused(message("number.not-measured", text=text[:40]))
    whole, _, decimals = written.replace(",", "").replace("−", "-").partition(".")
    return Fraction(int(whole + decimals), 10 ** len(decimals))


# Each line says its year, and there are few.
@lru_cache(maxsize=1_024)
def year(text: str) -> int:
    """Return a fiscal year from 2000 to 2099, `2026` or `2026년`; raises `Refused`."""
    found = _YEAR.fullmatch(text.strip())
    if found is not None:
        return int(found[1])
    short = re.fullmatch(_SHORT_YEAR, text.strip())
    if short is not None:
        raise Refused(message("number.short-year", text=text.strip(), meant=short[2] or f"20{short[1]}"))
    several = re.findall("20[0-9]{2}", text)
    if len(several) > 1:
        raise Refused(message("number.several-years", text=text[:40]))
    raise Refused(message("number.not-a-year", text=text[:40]))


def yes_or_no(text: str) -> bool:
    """Return whether `text` is `yes` or `true`, not `no` or `false`; raises `Refused` for anything else."""
    if text not in ("yes", "true", "no", "false"):
        raise Refused(message("number.not-yes-or-no", text=text[:40]))
    return text in ("yes", "true")
