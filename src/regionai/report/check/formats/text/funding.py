"""The bar of who pays what, with the limits marked on it."""

from rich.cells import cell_len
from rich.text import Text

from regionai.ask.composition import FundingSide, composition
from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.model.finding import WonRange
from regionai.model.ratio import limit_percent
from regionai.report.check.formats.text.bar import bar, most_limits, signs_of
from regionai.report.page.screen import Screen, padded

# From this width on, a bar and its share stand on one line.
_WIDE = 70


def draw_funding(screen: Screen, assessment: Assessment) -> None:
    """Draw one bar for each side; the whole bar is the total project cost."""
    whole = assessment.ledger.sum(FUNDING["total"]).bounds
    screen.heading(message("section.funding", total=won_range(whole)))
    parts = composition(assessment)
    names = max(cell_len(screen.say(part.name)) for part in parts)
    figures = [_figure(screen, part) for part in parts]
    beside = screen.width >= _WIDE
    widest = max(cell_len(figure) for figure in figures) + 2 if beside else 0
    room = screen.width - names - widest - 6
    cells = room - most_limits(parts)
    for part, figure in zip(parts, figures, strict=True):
        text = Text(f" {padded(screen.say(part.name), names)}  ")
        drawn = bar(part, cells, has_blocks=screen.has_blocks)
        drawn.pad_right(room - len(drawn))
        text.append("[").append_text(drawn).append("]")
        if beside:
            text.append(f"  {figure}", style="bold")
        screen.draw(text)
        amount = screen.say(won_range(part.sum.bounds))
        below = amount if beside else f"{figure}, {amount}"
        screen.line((below, "dim"), indent=names + 3)
    if not whole.is_exact or any(not part.sum.bounds.is_exact for part in parts):
        signs = signs_of(has_blocks=screen.has_blocks)
        legend = message("funding.legend", sure=signs.parts[-1], perhaps=signs.perhaps, limit=signs.limit)
        screen.line((screen.say(legend), "dim"), indent=1)


def won_range(bounds: WonRange) -> Message:
    """Return an amount, or from its least to its greatest."""
    if bounds.is_exact:
        return message("text", text=bounds.least)
    return message("figure.range", least=bounds.least, greatest=bounds.greatest)


def _figure(screen: Screen, part: FundingSide) -> str:
    limits = (message(f"funding.{limit.words}", share=limit_percent(limit.share)) for limit in part.limits)
    said = ", ".join(screen.say(limit) for limit in limits)
    share = _share(screen, part)
    return f"{share}  ({said})" if said else share


def _share(screen: Screen, part: FundingSide) -> str:
    return part.share_words or screen.say(message("funding.no-share"))
