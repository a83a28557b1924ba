"""A proposal in other words is the same proposal."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import LIBRARY, as_yaml
from regionai.judge.assess import Assessment
from regionai.judge.reading import Options, check_bytes
from regionai.model import words
from regionai.model.proposal import Proposal
from regionai.model.words import Words
from regionai.source.known import known_keys
from regionai.source.names import compared
from regionai.source.plain import Plain
from rewording import EXAMPLES, TABLES, VALUES, reworded

KOREAN = Path(__file__).parents[2] / "proposals" / "gangwon-2026.yaml"


def judged(data: Plain) -> Assessment:
    assert isinstance(data, dict)
    return check_bytes(as_yaml(data).encode(), "words.yaml", LIBRARY, Options())


EXPECTED = {name: judged(data) for name, data in EXAMPLES.items()}
MOST = max(len(own) for table in (*TABLES.values(), *VALUES.values()) for own in table.values())


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("number", range(MOST))
def test_every_word_of_the_table_is_read_as_its_key(name: str, number: int) -> None:
    expected = EXPECTED[name]
    found = judged(reworded(EXAMPLES[name], lambda key, own: own[number % len(own)] if own else key))
    assert found.proposal == expected.proposal
    assert found.tree.data.keys() == expected.tree.data.keys()
    assert [each.outcome for each in found.judged_rules] == [each.outcome for each in expected.judged_rules]


@pytest.mark.slow
@given(chosen=st.data())
def test_a_mixed_file_is_read_as_an_english_one(chosen: st.DataObject) -> None:
    found = judged(
        reworded(EXAMPLES["example"], lambda key, own: chosen.draw(st.sampled_from((key, *own))))
    )
    assert found.proposal == EXPECTED["example"].proposal


def test_decomposed_hangul_and_other_ends_of_lines_change_nothing() -> None:
    text = KOREAN.read_text(encoding="utf-8")
    expected = check_bytes(text.encode(), "p.yaml", LIBRARY, Options())
    typed = unicodedata.normalize("NFD", text).replace("\n", "\r\n")
    found = check_bytes(typed.encode(), "p.yaml", LIBRARY, Options())
    assert found.proposal == expected.proposal
    assert found.tree.data == expected.tree.data
    assert found.tree.word(("budget", 0, "province")) == "도비"


def test_the_places_of_a_file_in_other_words_are_its_own() -> None:
    found = check_bytes(KOREAN.read_bytes(), "p.yaml", LIBRARY, Options())
    spans = {each: found.tree.span(each) for each in (cell.path for cell in found.ledger.cells)}
    found.tree.forget()
    assert {each: found.tree.span(each) for each in spans} == spans
    for at, span in spans.items():
        (line,) = found.tree.lines(span.line, span.line)
        assert line[span.column - 1 : span.end_column - 1] == found.tree.text_at(at)


@pytest.mark.parametrize(("at", "table"), TABLES.items())
def test_the_table_has_every_key_that_a_proposal_may_have(at: tuple[str, ...], table: Words) -> None:
    if at[:1] == ("totals",) and at != ("totals",):
        return
    known = {*known_keys(Proposal, at)} - {"years", "categories"}
    assert known == table.keys()


ALL = {
    name: table
    for name, table in vars(words).items()
    if name.isupper() and name != "TABLES" and isinstance(table, dict)
}


@pytest.mark.parametrize("name", ALL)
def test_no_word_stands_for_two_keys_of_one_mapping(name: str) -> None:
    every = [compared(word) for own in ALL[name].values() for word in own]
    assert len(every) == len({*every})
    assert not any(word in ALL[name] for word in every)
    assert all(own for own in ALL[name].values())
