"""Opening what a stranger names."""

import io
import os
import sys
from pathlib import Path

import pytest

from regionai.source.file import MAX_BYTES, files_below, read_bytes, read_file, shown
from regionai.source.problem import UnreadableError


def code(path: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(path)
    (problem,) = caught.value.problems
    return problem.code


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b" " * MAX_BYTES)
    assert len(read_bytes(path)) == MAX_BYTES
    path.write_bytes(b" " * (MAX_BYTES + 1))
    assert code(path) == "source.too-large"


def test_a_pipe_does_not_hang_and_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pipe.yaml"
    os.mkfifo(path)
    assert code(path) == "source.not-a-file"


def test_standard_input_that_is_closed_or_cannot_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with os.fdopen(os.open(tmp_path / "x", os.O_CREAT | os.O_WRONLY)) as unreadable:
        for stream in (None, unreadable):
            monkeypatch.setattr(sys, "stdin", stream)
            with pytest.raises(UnreadableError) as caught:
                read_file(Path("-"))
            (problem,) = caught.value.problems
            assert (problem.file, problem.code) == ("-", "source.not-readable")


def test_a_device_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "zero.yaml"
    path.symlink_to("/dev/zero")
    assert code(path) == "source.not-a-file"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert code(tmp_path) == "source.not-a-file"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert code(tmp_path / "none.yaml") == "source.not-found"


def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "loop.yaml"
    path.symlink_to(path)
    assert code(path) == "source.not-readable"


def test_a_name_with_a_nul_is_refused() -> None:
    assert code(Path("a\0b.yaml")) == "source.not-readable"


def test_standard_input_has_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a" * (MAX_BYTES + 1))))
    with pytest.raises(UnreadableError):
        read_file(Path("-"))


def test_a_file_name_can_steer_no_terminal() -> None:
    assert shown(Path("a\x1b[31m.yaml")) == "a\\x1b[31m.yaml"
    assert shown(Path("제안서/가 나.yaml")) == "제안서/가 나.yaml"
    assert shown(Path(os.fsdecode(b"\xff.yaml"))) == "\\xff.yaml"


def test_a_file_that_breaks_off_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("schema: 1")

    def fail(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", fail)
    assert code(path) == "source.not-readable"


def test_a_folder_is_looked_through_by_name_and_up_to_a_limit(tmp_path: Path) -> None:
    for name in ("b/d.yaml", "b.yaml", "a/c.yml", ".h/e.yaml", "a/note.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "f.yaml").symlink_to("a")
    (tmp_path / "g.yaml").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.yaml")
    closed: list[OSError] = []

    def found(*, hidden: bool = True, most: int = 100) -> list[str]:
        files = files_below(tmp_path, closed.append, hidden=hidden, most=most)
        return [each.relative_to(tmp_path).as_posix() for each in files]

    assert found() == ["b.yaml", "g.yaml", ".h/e.yaml", "a/c.yml", "b/d.yaml"]
    assert found(hidden=False) == ["b.yaml", "g.yaml", "a/c.yml", "b/d.yaml"]
    assert found(most=11) == found()
    with pytest.raises(OverflowError):
        found(most=10)
    assert closed == []
    assert list(files_below(tmp_path / "none", closed.append)) == []
    assert [each.filename for each in closed] == [str(tmp_path / "none")]
