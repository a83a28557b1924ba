"""The outline of a file."""

from lsprotocol.types import DocumentSymbol, Position

from editors import open_file
from regionai.lsp.place import Lines
from regionai.lsp.symbols import symbols

TEXT = """\
형식: 1
사업명: 🏛 국비
예산:
  - 내용: 🏛 하나
    국비: 60
  - {분야: 솔루션}
  - [a, {[b]: c}]
  - 둘
계획: {}
"""


def outline(found: list[DocumentSymbol]) -> list[tuple[object, ...]]:
    return [(each.name, each.detail, outline(list(each.children or ()))) for each in found]


def found(text: str) -> list[DocumentSymbol]:
    tree = open_file(text).tree()
    assert tree is not None
    return symbols(tree, Lines(text))


def test_sections_items_and_values_are_in_the_order_of_the_file() -> None:
    assert outline(found(TEXT)) == [
        ("형식", "1", []),
        ("사업명", "🏛 국비", []),
        (
            "예산",
            None,
            [
                ("🏛 하나", None, [("내용", "🏛 하나", []), ("국비", "60", [])]),
                ("솔루션", None, [("분야", "솔루션", [])]),
                ("3", None, [("a", None, []), ("2", None, [])]),
                ("둘", None, []),
            ],
        ),
        ("계획", None, []),
    ]


def test_a_part_reaches_to_the_end_of_what_is_written_of_it() -> None:
    budget = found(TEXT)[2]
    assert (budget.range.start, budget.range.end) == (Position(2, 0), Position(7, 5))
    assert (budget.selection_range.start, budget.selection_range.end) == (Position(2, 0), Position(2, 2))
    title = found(TEXT)[1]
    assert title.range.end == Position(1, len("사업명: 🏛 국비") + 1)


def within(inner: DocumentSymbol, outer: DocumentSymbol) -> bool:
    return outer.range.start <= inner.range.start and inner.range.end <= outer.range.end


def test_every_part_lies_within_the_one_above_it() -> None:
    def check(parts: list[DocumentSymbol]) -> None:
        for part in parts:
            assert part.range.start <= part.selection_range.start
            assert part.selection_range.end <= part.range.end
            assert all(within(child, part) for child in part.children or ())
            check(list(part.children or ()))

    check(found(TEXT))
