"""Completion: what a shell that asks is offered for the last word of a command line.

What is in no file is offered without loading what reads files.
"""

import os
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence

from regionai.cli.declared import HELP, Parameter, Part
from regionai.cli.frame.notation import Offer, in_notation_of
from regionai.cli.frame.reading import by_parameter, sort_words
from regionai.cli.language import asked, spoken
from regionai.messages import Lang, message

VARIABLE = "_REGIONAI_COMPLETE"
_COMPLETE = "complete_"


def words_typed() -> list[str]:
    """Return the words up to the cursor, the last one empty where a new one begins."""
    line = os.environ.get("_TYPER_COMPLETE_ARGS") or os.environ.get("COMP_WORDS", "")
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split, lexer.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:
        # A quotation or an escape that is still open.
        words.append(lexer.token)
    return [*words, ""] if not line or line[-1].isspace() else words


def answer(tree: Part, words: Sequence[str]) -> str:
    """Return what the shell that asks is offered for the last of some words, in its own notation."""
    shell = os.environ[VARIABLE].removeprefix(_COMPLETE)
    *before, last = words[1:]
    return in_notation_of(shell, list(_offered(tree, before, last, spoken(asked(words)))), last)


def _offered(part: Part, before: Sequence[str], last: str, lang: Lang) -> Iterable[Offer]:
    """Return what may take the place of the last word behind a command, or behind a group of them."""
    if before and before[0] in part.parts:
        # The usual line, for which the options of a group are not loaded.
        return _offered(part.parts[before[0]], before[1:], last, lang)
    if part.parts and not before and not last.startswith("-"):
        return _named(part, last, lang)
    parameters = (*part.parameters, HELP)
    words = sort_words(before, parameters, of_group=bool(part.parts))
    if part.parts and words.others:
        known = part.parts.get(words.others[0])
        return () if known is None else _offered(known, words.others[1:], last, lang)
    said = by_parameter(words, parameters) or words.options
    value = _value_offered(parameters, said, before, last, lang)
    return _named(part, last, lang) if value is None and part.parts else value or ()


def _value_offered(
    parameters: Sequence[Parameter],
    given: Mapping[str, list[str]],
    before: Sequence[str],
    last: str,
    lang: Lang,
) -> Iterable[Offer] | None:
    """Return the options that may follow, or the values of what takes one here; None where nothing does."""
    options = {name: each for each in parameters for name in each.names}
    if "--" not in before:
        name, equals, typed = last.partition("=")
        if last.startswith("-") and not equals:
            return _options(parameters, given, last, lang)
        if name in options:
            # A shell wants the whole word.
            found = _values(options[name], given, typed, lang)
            return [each._replace(value=f"{name}={each.value}") for each in found]
        if before and before[-1] in options and not options[before[-1]].is_flag:
            return _values(options[before[-1]], given, last, lang)
    arguments = (each for each in parameters if not each.names and (each.is_many or each.name not in given))
    argument = next(arguments, None)
    return None if argument is None else _values(argument, given, last, lang)


def _named(group: Part, typed: str, lang: Lang) -> Iterator[Offer]:
    for name, each in group.parts.items():
        if name.startswith(typed):
            yield Offer(name, message(each.help).say(lang))


def _values(
    parameter: Parameter, given: Mapping[str, list[str]], typed: str, lang: Lang
) -> Sequence[Offer]:
    from regionai.cli.frame.offers import offers

    return offers(parameter, given, typed, lang)


def _options(
    parameters: Iterable[Parameter], given: Iterable[str], typed: str, lang: Lang
) -> Iterator[Offer]:
    """Yield the options that may still be given."""
    from regionai.cli.options import described

    for each in parameters:
        if each.is_many or each.name not in given:
            for name in each.names:
                if name.startswith(typed):
                    yield Offer(name, described(each.name, each.declared.help).say(lang))
