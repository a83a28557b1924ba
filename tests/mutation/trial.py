"""A session of pytest that makes one change after another and runs the tests that reach it."""

import ast
import gc
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from functools import partial
from importlib import import_module
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from types import CodeType, FunctionType, ModuleType

import pytest

from mutation.change import ROOT, SOURCE, Name, changes
from mutation.measured import Measured, Noticed, measured
from mutation.process import end_after, failed, said_by

# What happens at import is tried in so many files of tests: they have to be imported anew.
_MOST_FILES = 3
_ANEW_S = 10
# Nobody reads why a test fails. Tests are collected again where a change is one at import, and plugins of
# pytest are imported already.
ARGUMENTS = (
    "-sqm",
    "not slow",
    "-pno:cacheprovider",
    "--assert=plain",
    "--tb=native",
    "-Wignore::pytest.PytestAssertRewriteWarning",
)

# A file, the name of a function in it, and its first line.
_Place = tuple[str, str, int]
_Functions = Mapping[_Place, Sequence[FunctionType]]


class Trial:
    """A plugin that tries every change of some modules, instead of running the tests once."""

    def __init__(
        self,
        modules: Sequence[str],
        most_seconds: float,
        survived: Callable[[Name], None],
        told: Callable[[str, int, Sequence[Name]], None],
    ) -> None:
        """Take paths of modules within `src/regionai`.

        The tests of one change may take `most_seconds` of the processor. `survived` is called with
        each change that no test notices, and `told` after each module, with how many changes were
        tried and those that survived.
        """
        self.modules = modules
        self.most_seconds = most_seconds
        self.survived = survived
        self.told = told

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Let laws end at the first example that fails: nobody reads the smallest one."""
        # Imported here, as pytest wants to be the first to import its plugins.
        from hypothesis import Phase, settings

        settings.register_profile("mutation", settings(), phases=(Phase.explicit, Phase.generate))
        settings.load_profile("mutation")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Measure the tests, then try every change of every module."""
        tests = measured(session.items, self.modules)
        items = {item.nodeid: item for item in session.items}
        # What pytest would import in each process, as it looks for plugins in the package.
        import_module("regionai.api")
        functions = _functions()
        # What a forked process never looks through stays shared with this one.
        gc.freeze()
        for module in self.modules:
            number, survivors = 0, list[Name]()
            for name, killer in _tried(module, tests, self.most_seconds, items, functions):
                number += 1
                if killer is None:
                    survivors.append(name)
                    self.survived(name)
            self.told(module, number, survivors)
        return True


def _tried(
    module: str,
    tests: Measured,
    most_seconds: float,
    items: Mapping[str, pytest.Item],
    functions: _Functions,
) -> Iterator[tuple[Name, str | None]]:
    """Yield every change of a module, and the first test that notices it."""
    path = SOURCE / module
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    unchanged = _codes(compile(tree, str(path), "exec"))
    noticed = Noticed(Counter(), Counter())
    # Those at import come last, when it is known which tests notice most.
    for change in sorted(changes(tree, text, module), key=lambda each: not each.in_function):
        with change.made():
            code = compile(tree, str(path), "exec")
        changed = (each for each in _codes(code).items() if unchanged.get(each[0]) != each[1])
        swaps = [(each, new) for place, new in changed for each in functions.get(place, ())]
        near = tests.of(change, noticed, most_seconds)
        if not (swaps and near):
            near = tests.of(change.at_import(), noticed, most_seconds)
        timed = [(items[test], tests.seconds[test]) for test in near]
        made = partial(_swap, swaps) if swaps else partial(_put, module, code)
        killer = said_by(partial(_first_failure, made, timed))
        if killer is None and not (swaps and near):
            killer = said_by(partial(_first_failure_anew, module, code, near))
        if killer is not None:
            noticed.by(killer, change)
        yield change.name, killer


def _first_failure(made: Callable[[], None], timed: Sequence[tuple[pytest.Item, float]]) -> str | None:
    made()
    for item, seconds in timed:
        end_after(seconds)
        if failed(item):
            return item.nodeid
    return None


def _swap(swaps: Sequence[tuple[FunctionType, CodeType]]) -> None:
    """Give functions their new code."""
    for function, code in swaps:
        function.__code__ = code


def _put(module: str, code: CodeType) -> None:
    """Put what a module now defines in the place of what it defined, wherever that is plain data.

    What other modules made of it as they were imported stays: a change that nothing notices so is
    tried with all imported anew.
    """
    old = sys.modules[_dotted(module)]
    new = ModuleType(old.__name__)
    new.__dict__.update(__file__=old.__file__, __package__=old.__package__)
    with suppress(Exception):
        exec(code, new.__dict__)  # noqa: S102 -- the project's own code
    for name, value in new.__dict__.items():
        before = old.__dict__.get(name)
        if not (_is_plain(before) and _is_plain(value)) or before == value:
            continue
        for each in [*sys.modules.values()]:
            if getattr(each, "__dict__", {}).get(name) is before:
                setattr(each, name, value)


def _is_plain(value: object) -> bool:
    if isinstance(value, dict):
        return all(_is_plain(each) for pair in value.items() for each in pair)
    if isinstance(value, list | tuple | frozenset):
        return type(value) in {list, tuple, frozenset} and all(map(_is_plain, value))
    return isinstance(value, int | str | Fraction | re.Pattern)


def _functions() -> _Functions:
    """Return the functions of the program by their place; a property or a cache calls one of them."""
    found: dict[_Place, list[FunctionType]] = {}
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__code__.co_filename.startswith(str(SOURCE)):
            found.setdefault(_place(each.__code__), []).append(each)
    return found


def _codes(code: CodeType) -> dict[_Place, CodeType]:
    """Return all code within code by its place, but for what shares its place with other code."""
    found = [code]
    for each in found:
        found += [inner for inner in each.co_consts if isinstance(inner, CodeType)]
    places = Counter(map(_place, found))
    return {_place(each): each for each in found if places[_place(each)] == 1}


def _place(code: CodeType) -> _Place:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _dotted(module: str) -> str:
    return "regionai." + module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


class _Changed(SourceFileLoader):
    """Finds and loads one module, from code that was changed."""

    def __init__(self, module: str, code: CodeType) -> None:
        super().__init__(_dotted(module), str(SOURCE / module))
        self.code = code

    def find_spec(self, name: str, _path: object, _target: object = None) -> ModuleSpec | None:
        return spec_from_file_location(name, self.path, loader=self) if name == self.name else None

    def get_code(self, _fullname: str) -> CodeType:
        return self.code


def _first_failure_anew(module: str, code: CodeType, tests: Sequence[str]) -> str | None:
    """Import all anew, one module changed; return the files of tests if one fails."""
    end_after(_ANEW_S)
    folders = tuple(str(ROOT / each) for each in ("src", "tests"))
    for name, each in [*sys.modules.items()]:
        if str(getattr(each, "__file__", None)).startswith(folders):
            del sys.modules[name]
    sys.meta_path.insert(0, _Changed(module, code))
    # Doctests are collected from a file, which is not changed.
    found = (test.split("::")[0] for test in tests if test.startswith("tests/"))
    files = [*dict.fromkeys(found)][:_MOST_FILES]
    return " ".join(files) if files and pytest.main(["-x", *ARGUMENTS, *files]) else None
