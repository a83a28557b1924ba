"""Whatever a file holds while somebody types it, each question of an editor has an answer."""

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import CompletionItem, Position, Range, TextEdit

from builders import LIBRARY
from editors import check, edited, open_file
from golden import PROPOSALS, ROOT
from regionai.lsp.actions import actions
from regionai.lsp.completion import completions
from regionai.lsp.cursor import path_at
from regionai.lsp.diagnosis import shown
from regionai.lsp.hover import hover
from regionai.lsp.place import Lines
from regionai.lsp.symbols import symbols
from regionai.model.proposal import Proposal
from regionai.source.known import known_keys

TEXTS = [(ROOT / "proposals" / name).read_text(encoding="utf-8") for name in PROPOSALS]
TYPED = [
    "",
    " ",
    "\n",
    "\n  ",
    ": ",
    "- ",
    "{",
    "[",
    "}",
    ",",
    "#",
    '"',
    "'",
    "국",
    "🏛",
    "\t",
    "\r\n",
    "&",
    "|",
    "%",
]


@st.composite
def typed(draw: st.DrawFn) -> tuple[str, Position]:
    """A proposal with a stretch taken out and something typed there, and the place behind that."""
    text = draw(st.sampled_from(TEXTS))
    start = draw(st.integers(0, len(text)))
    before = text[:start] + draw(st.sampled_from(TYPED))
    text = before + text[start + draw(st.integers(0, 40)) :]
    line = before.rpartition("\n")[2]
    return text, Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)


def inserted(offer: CompletionItem) -> TextEdit:
    assert isinstance(offer.text_edit, TextEdit)
    return offer.text_edit


@given(typed())
def test_every_question_has_an_answer(found: tuple[str, Position]) -> None:
    text, at = found
    checked, lines = check(text), Lines(text)
    assert [each.code for each in checked.found if each.code == "source.fault"] == []
    within = range(len(lines.all))
    assert {each.range.start.line for each in shown(checked, lines, "ko")} <= {*within}
    hover(checked, lines.line_of(at), lines.column_of(at), "en")
    actions(checked, lines, Range(at, at), check, "ko")
    tree = checked.open_file.tree()
    assert tree is None or symbols(tree, lines) is not None


@given(typed())
def test_a_key_that_is_offered_is_one_where_it_is_written(found: tuple[str, Position]) -> None:
    text, at = found
    lines, whole = Lines(text), open_file(text)
    for offer in completions(whole, lines, at, LIBRARY, "ko")[:1]:
        edit = inserted(offer)
        after = edited(text, [edit])
        tree = open_file(after).tree()
        # Of a text that cannot be parsed only the lines are known that lead to the place.
        if whole.tree() is None or tree is None or not edit.new_text.endswith(": "):
            continue
        changed = Lines(after)
        path = path_at(tree, changed.line_of(edit.range.start), changed.column_of(edit.range.start))
        assert path is not None
        assert path[-1] in known_keys(Proposal, path[:-1]) or path[0] == "totals"
