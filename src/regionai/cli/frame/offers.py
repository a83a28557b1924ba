"""What the shell offers for the value of an argument or an option: known by what stands for the value."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from regionai.cli.declared import Parameter
from regionai.cli.frame.known import KnownEdition, Word, editions, lines, programme_title, regions
from regionai.cli.frame.notation import Offer
from regionai.messages import Lang, Message, Text, in_both, message
from regionai.messages.message import sentences
from regionai.model.spelling import spelt
from regionai.model.words import PORTFOLIO, SUBTOTAL, Words
from regionai.report.check.formats import format_names
from regionai.run.settings_place import Source

# What a call says so far, by parameter, as it is written.
Given = Mapping[str, Sequence[str]]


def offers(parameter: Parameter, given: Given, typed: str, lang: Lang) -> list[Offer]:
    """Return what may follow what is typed so far: in one language where nothing is, else in both."""
    words = _KNOWN.get(_name(parameter)) or _KNOWN.get(parameter.declared.metavar or "")
    if words is None:
        return _choices(parameter, typed, lang)
    found: dict[str, Offer] = {}
    for word in words(given, typed):
        both = (word.spelt.ko, word.spelt.en) if lang == "ko" else (word.spelt.en, word.spelt.ko)
        for value in both if typed else both[:1]:
            if value.startswith(typed):
                found.setdefault(value, Offer(value, word.title.say(lang)))
    return list(found.values())


def _choices(parameter: Parameter, typed: str, lang: Lang) -> list[Offer]:
    """Return the values of a choice."""
    titled = _TITLED.get(_name(parameter))
    found = [each for each in parameter.choices if each.startswith(typed)]
    return [Offer(each, titled(each).say(lang) if titled else "") for each in found]


def _name(parameter: Parameter) -> str:
    """Return the name of an option; an argument has none."""
    return "".join(parameter.names[-1:])


def _what_it_is_for(format_name: str) -> Message:
    return message(f"format.{format_name}")


def _what_it_means(choice: str) -> Message:
    return message(f"choice.{choice}")


# The options whose choices have titles.
_TITLED: Mapping[str, Callable[[str], Message]] = {
    "--format": _what_it_is_for,
    "--fail-on": _what_it_means,
    "--lang": _what_it_means,
    "--mend": _what_it_means,
    "--undecided": _what_it_means,
}


def _word(value: str, title: Text) -> Word:
    return Word(Text(value, value), title)


def _editions(given: Given) -> tuple[KnownEdition, ...]:
    config = [Path(each) for each in given.get("config", ())]
    source = Source(config[-1] if config else None, "no_config" in given)
    return editions([Path(each) for each in given.get("rules", ())], source)


def _numbers(given: Given, _typed: str) -> Iterator[Word]:
    return (_word(each.number, each.title) for each in _editions(given))


def _names(given: Given, _typed: str) -> Iterator[Word]:
    return (_word(f"{each.programme}@{each.number}", each.title) for each in _editions(given))


def _programmes(given: Given, _typed: str) -> Iterator[Word]:
    return (_word(each.programme, programme_title(each)) for each in _editions(given))


def _rules(given: Given, _typed: str) -> Iterator[Word]:
    """Yield the rules of all editions, or of the one that the call names."""
    wanted = given.get("edition", (None,))[-1]
    for each in _editions(given):
        if wanted in (None, each.number, f"{each.programme}@{each.number}"):
            yield from each.rules


def _rules_and_kinds(given: Given, typed: str) -> Iterator[Word]:
    yield from _rules(given, typed)
    kinds = (key.split(".")[1] for key in sentences() if key.startswith("kind.") and key.endswith(".what"))
    for kind in sorted(kinds):
        yield _word(kind, in_both(message(f"kind.{kind}.what")))


def _formats(_given: Given, _typed: str) -> Iterator[Word]:
    return (_word(each, in_both(_what_it_is_for(each))) for each in format_names())


def _lines(given: Given, _typed: str) -> Iterable[Word]:
    """Return the lines of the proposal, else what those of a new one are called: the categories."""
    found = [word for proposal in given.get("proposal", ()) for word in lines(Path(proposal))]
    return found or _editions(given)[0].categories


def _amounts(_given: Given, typed: str) -> Iterator[Word]:
    """Yield what an amount may be set of: each source, that of a line where one stands before it."""
    line = "".join(typed.rpartition(".")[:2])
    for word in _of_table(SUBTOTAL):
        yield word._replace(spelt=Text(f"{line}{word.spelt.ko}=", f"{line}{word.spelt.en}="))


def _amounts_and_lines(given: Given, typed: str) -> Iterator[Word]:
    yield from _amounts(given, typed)
    for line in _lines(given, typed):
        yield line._replace(spelt=Text(f"{line.spelt.ko}.", f"{line.spelt.en}."))


def _of_table(words: Words) -> Iterator[Word]:
    for key in words:
        both = spelt(words, key)
        # A shell would cut a word at its space.
        yield Word(Text(both.ko.replace(" ", ""), both.en), Text(*[f"{both.ko} · {both.en}"] * 2))


# What may be written where a value has such a name in the help.
_KNOWN: Mapping[str, Callable[[Given, str], Iterable[Word]]] = {
    "AFTER": _names,
    "BEFORE": _names,
    "EDITION": _numbers,
    "KEY=VALUE": lambda _given, _typed: _of_table(PORTFOLIO),
    "LINE": _lines,
    "NAME[=VERSION][=FILE]": _formats,
    "PROGRAMME": _programmes,
    "PROGRAMME@EDITION": _names,
    "REGION": lambda _given, _typed: regions(),
    "RULE": _rules,
    "RULE|KIND": _rules_and_kinds,
    "SOURCE": lambda _given, _typed: _of_table(SUBTOTAL),
    "SOURCE=WON": _amounts,
    "[-]KEY": lambda _given, _typed: _of_table(PORTFOLIO),
    # Of a line only these know.
    "--set": _amounts_and_lines,
    "--sweep": _amounts_and_lines,
}
