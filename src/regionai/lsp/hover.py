"""What a place of an open file means, and what the rules make of it: rule, share and margin in won."""

from collections.abc import Iterator

from regionai.budget.room import Interval
from regionai.judge.assess import Assessment
from regionai.lsp.cursor import path_at
from regionai.lsp.meaning import Key, key_at
from regionai.lsp.opened import Checked
from regionai.messages import Lang, Listing, Message, message
from regionai.model.amount import KEYS
from regionai.model.money import Won
from regionai.remedy.margins import margins
from regionai.report.check.formats.text.margins import room_words
from regionai.report.check.formats.text.report import margin
from regionai.report.page.wording import change_words
from regionai.rules.base import Rule
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.library import Library
from regionai.rules.judged import JudgedRule
from regionai.source.plain import KeyPath
from regionai.source.tree import Tree

# Any change of a source that a rule allows: then it does not bear on the rule.
ANY = Interval(None, None)


def hover(checked: Checked, line: int, column: int, lang: Lang) -> str | None:
    """Return what is known of the key or value at a place, as Markdown.

    `line` and `column` count from 1. None where no key of ours is.
    """
    tree = checked.open_file.tree()
    at = None if tree is None else path_at(tree, line, column)
    key = None if tree is None or at is None else key_at(checked.open_file.model, tree, at)
    if tree is None or at is None or key is None:
        return None
    parts = [*_of_key(key, tree, at, lang)]
    if checked.assessment is not None:
        parts += _of_proposal(checked.assessment, at, lang)
    if checked.edition is not None and checked.library is not None:
        parts += _of_rule(checked.edition, checked.library, at, lang)
    return "\n\n".join(parts)


def _of_key(key: Key, tree: Tree, at: KeyPath, lang: Lang) -> Iterator[str]:
    meaning = key.meaning(lang)
    words = (tree.word(at) if isinstance(at[-1], str) else key.name, key.name, meaning.title)
    yield f"**{' · '.join(dict.fromkeys(words))}**"
    kind = tree.at(at)[1]
    if key.name == "kind" and issubclass(key.model, Rule) and kind in key.choices:
        yield message(f"kind.{kind}.what").say(lang)
    else:
        yield meaning.sentence


def _of_proposal(assessment: Assessment, at: KeyPath, lang: Lang) -> Iterator[str]:
    """Yield the amount in won, the rules that a place bears on, and how far its source alone may move."""
    cell = next((each for each in assessment.ledger.cells if each.path == at), None)
    if cell is not None:
        yield message("lsp.amount", won=Won(cell.printed)).say(lang)
    is_money = at[0] in ("budget", "totals", "shares")
    sources = frozenset(KEYS.get(str(at[-1]), ())) if is_money else frozenset()
    rules = [
        each for judged in assessment.judged_rules for each in _of_judged(judged, at, sources, assessment)
    ]
    if rules:
        yield "\n".join(f"- {said.say(lang)}" for said in rules)
    for room in assessment.rooms:
        if sources & {*KEYS[room.source]}:
            words = "; ".join(each.say(lang) for each in room_words(room))
            yield message("lsp.room", name=room.name, room=words).say(lang)


def _of_judged(
    judged: JudgedRule, at: KeyPath, sources: frozenset[str], assessment: Assessment
) -> Iterator[Message]:
    """Yield a rule that finds something at a place, or whose share depends on the source of an amount."""
    changes = tuple(
        message("margin.source", name=each.name, change=change_words(each.met))
        for each in (margins(assessment.task, judged) if sources else ())
        if sources & {*KEYS[each.source]} and each.met != ANY
    )
    finds = any(finding.at[: len(at)] == at for finding in judged.judgement.findings)
    if not changes and not finds:
        return
    figure, won = judged.judgement.figure, judged.judgement.margin
    parts = (figure, None if won is None else margin(won), *changes)
    yield message(
        "lsp.rule",
        outcome=message(f"outcome.{judged.outcome}"),
        title=judged.rule.title,
        rule=judged.rule.id,
        figures=Listing(tuple(part for part in parts if part is not None))
        if figure or won
        else judged.rule.requires(judged.rules.terms(assessment.submission.regions)),
    )


def _of_rule(edition: Edition, library: Library, at: KeyPath, lang: Lang) -> Iterator[str]:
    """Yield what a rule requires, in a sentence, on any of its keys."""
    match at:
        case ("rules", int(number), *_):
            rule, terms = edition.rules.rules[number], edition.rules.terms(library.regions)
            yield f"**{rule.title.say(lang)}** (`{rule.id}`): {rule.requires(terms).say(lang)}"
        case _:
            pass
