"""The values of a page as text, the same in all formats that people read."""

from fractions import Fraction

from regionai.messages import Lang, Listing, Sayable, message, said
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.model.ratio import percent, percent_beyond, percent_range
from regionai.report.page.foreign_text import one_line
from regionai.report.page.page import Beyond, Changes, Difference, Files, Rounded, ShareSpan, Value
from regionai.report.page.wording import change_words

# Only so many files are listed; of further ones only the number is given.
_FEW = 3


def plain(value: Value, lang: Lang, *, bare: bool = False) -> str:
    """Return a value as one line of text; with `bare`, for programs, without units and with all files."""
    match value:
        case None:
            words: Sayable | str | int = ""
        case Outcome():
            words = message(f"outcome.{value}")
        case WonRange(least, greatest):
            exact = message("figure.range", least=least, greatest=greatest)
            words = plain(least, lang, bare=bare) if least == greatest else exact
        case Fraction() | Rounded() | Beyond():
            words = _share(value)
        case ShareSpan(low, high, limit):
            bottom, top = percent_range(low, high, limit)
            words = message("figure.range", least=bottom, greatest=top)
        case Files(names):
            few = names if bare else names[:_FEW]
            more = (message("apart.more", count=len(names) - len(few)),) if len(few) < len(names) else ()
            words = Listing((*few, *more))
        case Difference(least, greatest):
            ends = [str(won) if bare else f"{won:+,}" for won in (least, greatest)]
            words = ends[0] if least == greatest else " ~ ".join(ends)
        case Changes(interval):
            words = change_words(interval)
        case Won(number) | (int() as number) if bare:
            words = str(number)
        case _:
            words = value
    return one_line(said(words, lang))


def _share(share: Fraction | Rounded | Beyond) -> str:
    match share:
        case Fraction():
            return percent(share)
        case Rounded(published, places):
            return percent(published, places)
        case _:
            return percent_beyond(share.share, share.limit)
