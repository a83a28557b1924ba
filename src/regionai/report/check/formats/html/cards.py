"""Findings as cards, none of which paper breaks: the place in the file, the figure, what makes it right."""

from collections.abc import Iterable, Iterator, Sequence

from regionai.messages import Lang, Message, Sayable, message, said
from regionai.report.check.diagnostic import Diagnostic, Excerpt, of_rule
from regionai.report.check.folding import MOST_OF_A_KIND, folded, more_of
from regionai.report.check.formats.text.findings import granted
from regionai.report.page.as_html import outcome_markup
from regionai.report.page.markup import NOTHING, Markup, element, joined
from regionai.rules.judged import JudgedRule

# Of a longer line of a file only what is about the finding.
_WIDEST, _IN_FRONT = 160, 40
_END = Markup("\n")


def rule_cards(
    ruled: Iterable[JudgedRule],
    found: Sequence[Diagnostic],
    lang: Lang,
    level: int,
    *,
    with_source: bool,
) -> Iterator[Markup]:
    """Yield a card for each rule, with its source where that is not said again for many proposals."""
    for judged in ruled:
        parts = _card(judged, of_rule(found, judged), lang, level)
        source = [_source(judged, lang)] if with_source else []
        yield element("section", *parts, *source, class_=f"card {judged.outcome}")


def advice_list(ruled: Iterable[JudgedRule], found: Sequence[Diagnostic], lang: Lang, level: int) -> Markup:
    """Return advice of one of several proposals, a sentence for each that is found."""
    said: list[Message] = []
    for judged in ruled:
        shown, more = folded(of_rule(found, judged))
        said += (
            message("advice.line", id=judged.rule.id, message=each.message, hint=each.hint or "")
            for each in shown
        )
        said += (left.said for left in more)
    heading = element(f"h{level}", message("section.advice").say(lang))
    return joined((heading, element("ul", *(element("li", each.say(lang)) for each in said))))


def remark_cards(found: Iterable[Diagnostic], lang: Lang, level: int) -> Iterator[Markup]:
    """Yield a card for each diagnostic that is of no rule, under its title."""
    shown, more = folded(found)
    for each in shown:
        code = element("span", each.code, class_="dim")
        heading = element(f"h{level}", f"{each.title.say(lang)} ", code)
        said = (element("p", each.location.say(lang), class_="dim"), element("p", each.message.say(lang)))
        yield element("section", heading, *said, class_="card")
    for left in more:
        yield element("section", _line(left.said, lang), class_="card")


def _card(judged: JudgedRule, found: Sequence[Diagnostic], lang: Lang, level: int) -> Iterator[Markup]:
    rule = judged.rule
    severity = message(f"severity.{rule.severity}").say(lang)
    yield element(
        f"h{level}",
        outcome_markup(judged.outcome, message(f"outcome.{judged.outcome}").say(lang)),
        f" {rule.title.say(lang)} [{severity}] ",
        element("span", rule.id, class_="dim"),
    )
    for each in found[:MOST_OF_A_KIND]:
        yield from _finding(each, lang)
    if len(found) > MOST_OF_A_KIND:
        yield _line(more_of(rule.id, len(found)), lang)
    if any(each.is_known for each in found):
        yield _line(message("baseline.known"), lang)
    if judged.waiver is not None:
        yield _line(granted(judged.waiver), lang)


def _source(judged: JudgedRule, lang: Lang) -> Markup:
    source = judged.rule.source
    grade = message(f"grade.{judged.rules.grade(judged.rule)}")
    said = message("finding.source", grade=grade, document=source.document, says=source.says)
    return _line(said, lang, "dim")


def _finding(each: Diagnostic, lang: Lang) -> Iterator[Markup]:
    yield _line(each.location, lang, "dim")
    if each.excerpt is not None and each.excerpt.lines:
        yield _excerpt(each.excerpt, lang)
    yield _line(each.message, lang)
    yield element("p", f"→ {said(each.hint or '', lang)}", class_="bold")


def _line(said: Sayable, lang: Lang, weight: str = "") -> Markup:
    return element("p", said.say(lang), **({"class_": weight} if weight else {}))


def _excerpt(excerpt: Excerpt, lang: Lang) -> Markup:
    """Return the lines of the file, and in the last of them what it is about; of a table its cell."""
    span, line = excerpt.span, excerpt.lines[-1]
    # The text that a table is read as has lines that its author never saw.
    cell = excerpt.location.span.cell
    above = () if cell else enumerate(excerpt.lines[:-1], excerpt.first_line)
    before = [part for number, other in above for part in (f"{number:>4} | {_cut(other)}", _END)]
    start, end = span.column - 1, max(span.end_column - 1, span.column)
    # A long line begins a little before what is marked.
    first = max(start - _IN_FRONT, 0) if end > _WIDEST else 0
    begun = f"{'…' if first else ''}{line[first:start]}"
    head = f"{cell.say(lang)}  {begun.lstrip()}" if cell else f"{span.line:>4} | {begun}"
    marked = element("mark", _cut(line[start:end])) if line[start:end] else NOTHING
    return element("pre", *before, head, marked, _cut(line[end:].rstrip()))


def _cut(line: str) -> str:
    return line if len(line) <= _WIDEST else f"{line[:_WIDEST]}…"
