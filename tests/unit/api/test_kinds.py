"""Arguments of a call from Python: another kind than they declare is answered in a sentence."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path

import numpy as np
import pytest

import regionai
from builders import CLEAN

Call = Callable[..., object]

FOUND = regionai.check(text=CLEAN, lang="en")
check: Call = partial(regionai.check, text=CLEAN, lang="en")
editions: Call = partial(regionai.editions, lang="en")
local_share: Call = partial(regionai.local_share, lang="en")
portfolio: Call = partial(regionai.portfolio, lang="en")
correct: Call = FOUND.correct
to_text: Call = FOUND.to_text

FOLDERS = "str | PathLike[str] | Iterable[str | PathLike[str]]"


@pytest.mark.parametrize(
    ("call", "argument", "value", "kinds"),
    [
        (check, "name", 7, "str"),
        (check, "edition", 2026, "str | None"),
        (check, "region", b"gangwon", "str | None"),
        (check, "as_of", 20260305, "date | str | None"),
        (check, "today", 1.5, "date | str | None"),
        (check, "table", "1", "int | None"),
        (check, "table", True, "int | None"),
        (editions, "rules", None, FOLDERS),
        (editions, "rules", [7], FOLDERS),
        (editions, "settings", None, "str | PathLike[str] | bool"),
        (portfolio, "paths", 7, FOLDERS),
        (local_share, "national", 7e9, "int | str"),
        (local_share, "national", Decimal(7), "int | str"),
        (local_share, "municipal", 0, "Fraction | str"),
        (correct, "keep", None, "str | Iterable[str]"),
        (correct, "keep", ["local", 7], "str | Iterable[str]"),
        (correct, "without", {7: "local-share"}, "str | Iterable[str]"),
        (correct, "at_most", ["local"], "Mapping[str, int | str]"),
        (correct, "at_most", {"local": 2.5e9}, "Mapping[str, int | str]"),
        (correct, "at_least", {7: "25억"}, "Mapping[str, int | str]"),
        (correct, "total", 12e9, "int | str | None"),
        (correct, "total", True, "int | str | None"),
        (correct, "mend", None, "Severity | str"),
        (correct, "into", 2, "str | None"),
        (correct, "round_to", 1.5, "str | None"),
        (to_text, "columns", "80", "int"),
    ],
)
def test_another_kind_is_refused_by_the_name_of_its_argument(
    call: Call, argument: str, value: object, kinds: str
) -> None:
    with pytest.raises(regionai.CannotError) as refused:
        call(**{argument: value})
    assert str(refused.value) == f"`{argument}` takes `{kinds}`, not `{value!r}`."
    assert refused.value.say("ko").startswith(f"`{argument}`에는 `{kinds}` 값을 주세요. `{value!r}`")


def test_a_plan_names_the_amount_that_is_none() -> None:
    with pytest.raises(regionai.CannotError, match=r"^`national` takes `int \| str`, not `7\.0`\.$"):
        local_share(national={2026: "70억", 2027: 7.0})


@pytest.mark.parametrize(
    ("call", "argument", "value"),
    [
        (check, "as_of", datetime.fromisoformat("2026-03-05T12:00")),
        (check, "edition", None),
        (editions, "rules", ()),
        (editions, "settings", False),
        (portfolio, "paths", (Path("proposals/gyeongbuk-2026.yaml"),)),
        (local_share, "national", np.int64(7_000_000_000)),
        (local_share, "national", {np.int64(2026): "70억"}),
        (local_share, "municipal", Fraction(1, 3)),
        (correct, "keep", (each for each in ("local",))),
        (correct, "at_least", {"local": np.int64(20)}),
        (correct, "mend", regionai.Severity.WARNING),
        (to_text, "columns", np.int64(80)),
    ],
)
def test_what_an_argument_declares_is_taken(
    call: Call, argument: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).parents[3])
    assert call(**{argument: value})


def test_a_language_that_is_none_is_refused_whatever_it_is() -> None:
    for lang in (None, 7, ["en"]):
        with pytest.raises(ValueError, match="`lang` is `ko` or `en`, not "):
            regionai.check(text=CLEAN, lang=lang)  # type: ignore[arg-type]


def test_a_severity_that_is_none_is_refused_with_those_there_are() -> None:
    with pytest.raises(regionai.CannotError) as refused:
        correct(mend="severe")
    assert str(refused.value) == "`mend` takes one of `error`, `warning`, `advice`, not `severe`."


@pytest.mark.parametrize("answer", [FOUND, regionai.local_share("70억", lang="en"), FOUND.correct()])
def test_a_report_is_no_narrower_than_on_a_terminal(answer: object) -> None:
    to_text: Call = answer.to_text  # type: ignore[attr-defined] # each has it
    for columns in (39, 1, 0, -80):
        with pytest.raises(regionai.CannotError) as refused:
            to_text(columns=columns)
        assert str(refused.value) == f"`columns` is at least 40: {columns} are too few for a report."
        assert refused.value.say("ko").startswith(f"`columns`에는 40 이상을 주세요. {columns}칸은 ")
    assert to_text(columns=40)
