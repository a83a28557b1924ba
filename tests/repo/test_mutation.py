"""The list of changes that no test notices, and what counts as a change."""

import ast
from pathlib import Path

from mutation.__main__ import PACKAGES, SURVIVORS, listed_survivors, modules_of
from mutation.change import SOURCE, Name, changes

_TEXT = '''"""A module."""

LIMIT: int = 12
WORD = "word"


def fits(found: int, *, least: int = 0) -> bool:
    """Say."""
    pairs = zip((), cast("list[int]", found), strict=True)
    if not found:
        raise ValueError
    return least <= found < LIMIT and found != 7
'''


def _changes_of(text: str) -> list[str]:
    return [each.name.change for each in changes(ast.parse(text), text, "module.py")]


def test_every_boundary_condition_and_statement_is_changed_and_no_declaration() -> None:
    whole = "least <= found < LIMIT"
    assert _changes_of(_TEXT) == [
        "12 -> 13",
        "12 -> 11",
        "0 -> 1",
        "0 -> -1",
        "not found -> found",
        "raise ValueError -> pass",
        f"{whole} and found != 7 -> found != 7",
        f"{whole} and found != 7 -> {whole}",
        f"{whole} -> least < found < LIMIT",
        f"{whole} -> least > found < LIMIT",
        f"{whole} -> least <= found <= LIMIT",
        f"{whole} -> least <= found >= LIMIT",
        "found != 7 -> found == 7",
        "7 -> 8",
        "7 -> 6",
    ]


def test_a_change_is_in_the_code_only_while_it_is_made() -> None:
    tree = ast.parse(_TEXT)
    before = ast.unparse(tree)
    for change in changes(tree, _TEXT, "module.py"):
        with change.made():
            assert ast.unparse(tree) != before
        assert ast.unparse(tree) == before


def test_changes_that_read_the_same_are_counted() -> None:
    same = changes(ast.parse("x = f(1, 1)\n"), "x = f(1, 1)\n", "module.py")
    line = "x = f(1, 1)"
    assert [each.name for each in same] == [
        Name("module.py", "", line, "1 -> 2"),
        Name("module.py", "", line, "1 -> 0"),
        Name("module.py", "", line, "1 -> 2", 2),
        Name("module.py", "", line, "1 -> 0", 2),
    ]


def test_every_module_is_tried_those_of_packages_within_too() -> None:
    modules = [module for package in PACKAGES for module in modules_of(package)]
    assert {"budget/whole.py", "budget/integer/box.py", "rules/kinds/share.py"} <= {*modules}
    for module in modules:
        text = Path(SOURCE, module).read_text("utf-8")
        names = [each.name for each in changes(ast.parse(text), text, module)]
        assert len(names) == len(set(names))


def test_what_is_listed_is_a_change_of_the_code_as_it_is_and_has_a_reason() -> None:
    listed = listed_survivors()
    made = set[Name]()
    for module in {name.module for name in listed}:
        text = Path(SOURCE, module).read_text("utf-8")
        made.update(each.name for each in changes(ast.parse(text), text, module))
    assert set(listed) <= made
    assert all(reason.endswith(".") for reason in listed.values())
    assert all(name.module.startswith(PACKAGES) for name in listed)


def test_no_change_is_listed_twice() -> None:
    assert SURVIVORS.read_text("utf-8").count("[[survivor]]") == len(listed_survivors())
