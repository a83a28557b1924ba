"""What is worked out of an object, for as long as the object lives."""

import gc
import weakref

from regionai.ask.remembered import remembered


class _Budget:
    pass


def test_an_answer_is_worked_out_once_for_each_object() -> None:
    asked: list[_Budget] = []
    one, other = _Budget(), _Budget()

    @remembered
    def number(of: _Budget) -> int:
        asked.append(of)
        return len(asked)

    assert [number(one), number(other), number(one)] == [1, 2, 1]


def test_an_object_is_not_kept_for_its_answer() -> None:
    @remembered
    def name(of: _Budget) -> str:
        return type(of).__name__

    budget = _Budget()
    assert name(budget) == "_Budget"
    known = weakref.ref(budget)
    del budget
    gc.collect()
    assert known() is None
