"""The function for clusters: what it finds is what `regionai check` finds."""

import gc
import importlib
import json
import sys
from contextlib import chdir
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_proposal
from golden import ROOT
from regionai.batch import OUTCOMES, PROPOSALS, check_batch
from regionai.cli.app import run
from regionai.source.file import MAX_BYTES
from regionai.source.text import FOREIGN

FILES = [*sorted((ROOT / "proposals").glob("*.yaml")), *sorted((ROOT / "tests" / "broken").glob("*.yaml"))]
Row = dict[str, Any]


def batch(*rows: tuple[str | None, bytes | None]) -> Any:  # noqa: ANN401 - pyarrow has no types
    return pa.RecordBatch.from_pylist([{"uri": uri, "bytes": content} for uri, content in rows], PROPOSALS)


def checked(*rows: tuple[str | None, bytes | None], **more: Any) -> list[Row]:  # noqa: ANN401 - as it takes them
    found = check_batch(batch(*rows), **more)
    assert found.schema == OUTCOMES
    found.validate(full=True)
    rows_found: list[Row] = found.to_pylist()
    return rows_found


def found(row: Row) -> list[tuple[object, ...]]:
    keys = ("code", "line", "column", "end_line", "end_column", "at", "message", "hint")
    return [tuple(finding[key] for key in keys) for finding in row["findings"]]


@pytest.mark.slow
def test_it_finds_what_a_check_finds(capsys: pytest.CaptureFixture[str]) -> None:
    names = [path.relative_to(ROOT).as_posix() for path in FILES]
    rows = checked(*((name, path.read_bytes()) for name, path in zip(names, FILES, strict=True)))
    assert [row["uri"] for row in rows] == names
    for row in rows:
        with chdir(ROOT):
            run(["check", row["uri"], "--format", "json"])
        report = json.loads(capsys.readouterr().out)
        expected = [(p["code"], p["line"], p["column"], p["message"]) for p in report["problems"]]
        if expected:
            assert row["outcome"] == "unreadable"
            told = [(code, line, column, said) for code, line, column, _, _, _, said, _ in found(row)]
            assert [each[:3] for each in told] == [each[:3] for each in expected]
            # A file of another kind has no folder here, in which the one that is meant might lie.
            for (*_, said), (code, *_, whole) in zip(told, expected, strict=True):
                assert whole.startswith(said) if code in FOREIGN else whole == said
            continue
        (assessment,) = report["assessments"]
        assert found(row) == [
            (
                f"{judgement['rule_set']}/{judgement['rule']}",
                *(finding[key] for key in ("line", "column", "end_line", "end_column")),
                *(finding[key] for key in ("at", "message", "hint")),
            )
            for judgement in assessment["judgements"]
            for finding in judgement["findings"]
        ]
        weighty = {j["outcome"] for j in assessment["judgements"] if j["severity"] != "advice"}
        worst = next((o for o in ("broken", "undecided") if o in weighty), "met")
        assert row["outcome"] == worst
    assert {row["outcome"] for row in rows} == {"broken", "undecided", "met", "unreadable"}


@pytest.mark.slow
@given(st.lists(st.sampled_from(FILES), max_size=6))
def test_a_batch_is_its_rows_one_after_the_other(paths: list[Path]) -> None:
    rows = [(path.name, path.read_bytes()) for path in paths]
    assert checked(*rows) == [alone(path) for path in paths]


@cache
def alone(path: Path) -> Row:
    """What is found in a file by itself, which a batch may hold many times."""
    (found,) = checked((path.name, path.read_bytes()))
    return found


def test_a_row_that_holds_no_proposal_is_unreadable_and_stops_no_other() -> None:
    good = make_proposal().encode()
    large = b" " * (MAX_BYTES + 1)
    names = ("a", None, "b\x1b[31m", "c", "d")
    rows = checked(*zip(names, (None, good, b"\xff\xfe", large, good), strict=True), lang="en")
    assert [row["outcome"] for row in rows] == [*["unreadable"] * 4, "undecided"]
    assert [row["uri"] for row in rows] == list(names)
    codes = [finding["code"] for row in rows[:4] for finding in row["findings"]]
    assert codes == ["batch.nothing", "batch.nothing", "source.utf-16", "source.too-large"]
    assert "lacks its `uri`" in rows[0]["findings"][0]["message"]
    assert all(finding["message"].isprintable() for row in rows for finding in row["findings"])


def test_the_edge_of_the_size_is_still_read() -> None:
    content = make_proposal().encode()
    padded = content + b"#" * (MAX_BYTES - len(content))
    rows = checked(("a", padded), ("b", padded + b"#"))
    assert [row["outcome"] for row in rows] == ["undecided", "unreadable"]


def test_the_caller_decides_edition_day_language_and_rules(tmp_path: Path) -> None:
    content = make_proposal().encode()

    def applied(**more: Any) -> set[str]:  # noqa: ANN401 - as `check_batch` takes them
        (row,) = checked(("a", content), **more)
        return {finding["code"].rpartition("/")[0] for finding in row["findings"]}

    assert "region-led-ai@2026" in applied()
    assert "region-led-ai@2025" in applied(edition="2025") & applied(as_of=date(2025, 8, 1))
    korean, english = (checked(("a", content), lang=lang)[0]["findings"] for lang in ("ko", "en"))
    assert [f["fingerprint"] for f in korean] == [f["fingerprint"] for f in english]
    assert [f["message"] for f in korean] != [f["message"] for f in english]
    rules = (ROOT / "rules" / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    (tmp_path / "house.yaml").write_text(rules.replace('edition: "2026"', 'edition: "9"'), encoding="utf-8")
    assert "region-led-ai@9" in applied(edition="9", rules=(str(tmp_path),))


def test_a_table_may_have_more_columns_and_other_sizes_of_text() -> None:
    content = make_proposal().encode()
    more = pa.RecordBatch.from_arrays(
        [pa.array([1]), pa.array([content], pa.large_binary()), pa.array(["a"], pa.large_string())],
        names=["number", "bytes", "uri"],
    )
    assert check_batch(more).to_pylist() == checked(("a", content))
    with pytest.raises(KeyError):
        check_batch(more.drop_columns(["bytes"]))


@pytest.mark.parametrize("is_enabled", [True, False])
def test_the_collector_of_the_caller_stays_as_it_was(*, is_enabled: bool) -> None:
    (gc.enable if is_enabled else gc.disable)()
    try:
        checked(("a", make_proposal().encode()))
        assert gc.isenabled() is is_enabled
    finally:
        gc.enable()


def test_an_empty_batch_comes_back_empty() -> None:
    assert checked() == []


def test_without_pyarrow_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "regionai.batch")
    with pytest.raises(ImportError, match=r"pip install .regionai\[arrow\]"):
        importlib.import_module("regionai.batch")
