"""The bar of who pays what, with the limits marked on it."""

from fractions import Fraction

from rich.cells import cell_len
from rich.text import Text

from regionai.ask.composition import FundingSide, LimitMark, composition
from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.model.finding import WonRange
from regionai.model.ratio import limit_percent
from regionai.report.page.screen import Screen, padded

# From this width on, a bar and its share stand on one line.
_WIDE = 70
_COLOURS = {"national": "blue", "local": "green", "private": "magenta"}


def draw_funding(screen: Screen, assessment: Assessment) -> None:
    """Draw one bar for each side; the whole bar is the total project cost."""
    whole = assessment.ledger.sum(FUNDING["total"]).bounds
    screen.heading(message("section.funding", total=won_range(whole)))
    parts = composition(assessment)
    names = max(cell_len(screen.say(part.name)) for part in parts)
    figures = [_figure(screen, part) for part in parts]
    beside = screen.width >= _WIDE
    widest = max(cell_len(figure) for figure in figures) + 2 if beside else 0
    cells = screen.width - names - widest - 6
    for part, figure in zip(parts, figures, strict=True):
        text = Text(f" {padded(screen.say(part.name), names)}  ")
        text.append_text(bar(part, cells))
        if beside:
            text.append(f"  {figure}", style="bold")
        screen.draw(text)
        amount = screen.say(won_range(part.sum.bounds))
        below = amount if beside else f"{figure}, {amount}"
        screen.line((below, "dim"), indent=names + 3)
    if not whole.is_exact or any(not part.sum.bounds.is_exact for part in parts):
        screen.line((screen.say(message("funding.legend")), "dim"), indent=1)


def bar(part: FundingSide, cells: int) -> Text:
    """Return a bar of `cells`: `=` is surely paid, `~` may be, `|` is a limit.

    A limit stands at the cell in which it falls, so that a share on its right
    side reaches it and one on its wrong side does not.
    """
    least, greatest = (part.share.least, part.share.greatest) if part.share else (Fraction(0),) * 2
    text = Text("[")
    marks = {_cell(limit.share, cells): limit for limit in part.limits}

    def mark_style(limit: LimitMark) -> str:
        return "bold" if part.share is not None and limit.kept_by(part.share) else "bold red"

    for cell in range(cells):
        if cell in marks:
            text.append("|", style=mark_style(marks[cell]))
        elif cell < least * cells - Fraction(1, 2):
            text.append("=", style=_COLOURS[part.key])
        elif cell < greatest * cells - Fraction(1, 2):
            text.append("~", style=_COLOURS[part.key])
        else:
            text.append(" ")
    return text.append("]")


def won_range(bounds: WonRange) -> Message:
    """Return an amount, or from its least to its greatest."""
    if bounds.is_exact:
        return message("text", text=bounds.least)
    return message("figure.range", least=bounds.least, greatest=bounds.greatest)


def _cell(share: Fraction, cells: int) -> int:
    return min(int(share * cells), cells - 1)


def _figure(screen: Screen, part: FundingSide) -> str:
    limits = (message(f"funding.{limit.words}", share=limit_percent(limit.share)) for limit in part.limits)
    said = ", ".join(screen.say(limit) for limit in limits)
    share = _share(screen, part)
    return f"{share}  ({said})" if said else share


def _share(screen: Screen, part: FundingSide) -> str:
    return part.share_words or screen.say(message("funding.no-share"))
