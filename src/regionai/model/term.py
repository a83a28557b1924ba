"""How long a deadline is, and its last day."""

import re
from calendar import monthrange
from datetime import MAXYEAR, date
from typing import Literal, NamedTuple

from regionai.messages import message
from regionai.source.shape import Refused

_TERM = r"([1-9][0-9]{0,2}) ?(month|day)s?"


class Term(NamedTuple):
    """A number of whole months, or of days, from 1 to 999."""

    number: int
    unit: Literal["months", "days"]

    def last_day(self, after: date) -> date:
        """Return the last day of a term that runs from the end of the day `after`.

        Counted as the civil code counts (article 160): the day `after` itself is
        left out. Months end on the day before the one that corresponds to their
        first day, so two months after 30 November are over on 31 January; where
        that day does not exist, on the last of the month. Holidays are not
        looked at. Never later than 9999-12-31.

        >>> Term(2, "months").last_day(date(2026, 12, 31)).isoformat()
        '2027-02-28'
        >>> Term(15, "days").last_day(date(2026, 12, 31)).isoformat()
        '2027-01-15'
        """
        if self.unit == "days":
            return date.fromordinal(min(after.toordinal() + self.number, date.max.toordinal()))
        year, month = divmod(after.year * 12 + after.month - 1 + self.number, 12)
        if year > MAXYEAR:
            return date.max
        last = monthrange(year, month + 1)[1]
        is_end_of_month = after.day == monthrange(after.year, after.month)[1]
        return date(year, month + 1, last if is_end_of_month else min(after.day, last))


def term(text: str) -> Term:
    """Return the term written as `2 months` or `15 days`; raises `Refused` for another form.

    >>> term("1 month")
    Term(number=1, unit='months')
    """
    written = re.fullmatch(_TERM, text.strip())
    if written is None:
        raise Refused(message("day.not-a-term", text=text[:40]))
    return Term(int(written[1]), "months" if written[2] == "month" else "days")
