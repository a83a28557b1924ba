"""What code hosts and baselines are told is the same for every spelling of a path, from every folder."""

from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import make_proposal
from regionai.cli.app import run
from regionai.run.root import Root

# The formats that name files for code hosts and CI servers.
FORMATS = ("github", "gitlab", "junit", "rdjson", "sarif")
# Each names the same site, so that each tells of the others.
LINE = "{category: infrastructure, site: 창원, year: 2026, national: 70, local: 10, private: 20}"
FILES = ("p", "깊은/q", "broken")
# Folders below the root of the run; `link` leads to `지역`, and what is in it is as deep.
FOLDERS = ("", "지역", "지역/깊은", "다른", "link", "link/깊은")
STEPS = (".", "", "다른/..", "지역/../지역/..", "지역/깊은/../..", "link/..")
ENDS = ("지역", "link", "지역/깊은/..", "link/깊은/..", "link/../지역")


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with two proposals, a file that cannot be read, and settings without effect."""
    folder = tmp_path_factory.mktemp("저장소")
    for name in (".git", "지역/깊은", "다른"):
        (folder / name).mkdir(parents=True)
    (folder / "link").symlink_to("지역")
    for name in ("p", "깊은/q"):
        (folder / f"지역/{name}.yaml").write_text(make_proposal(f"budget: [{LINE}]"), encoding="utf-8")
    (folder / "지역/broken.yaml").write_text("schema: ]", encoding="utf-8")
    waivers = "waivers: [{rule: r, proposal: none, reason: 까닭, approver: 김국장, expires: 2026-12-31}]\n"
    (folder / ".regionai.yaml").write_text(f"schema: 1\n{waivers}", encoding="utf-8")
    (folder / "지역/깊은/.regionai.yaml").write_text("schema: 1\nfail_on: never\n", encoding="utf-8")
    return folder


def printed(here: Path, form: str, paths: list[str]) -> str:
    """What a check prints in one format from one folder."""
    out = StringIO()
    with chdir(here), redirect_stdout(out):
        run(["check", *paths, "--format", form, "--lang", "ko", "--today", "2026-03-05"])
    return out.getvalue()


@pytest.fixture(scope="module")
def plainly(top: Path) -> dict[str, str]:
    """What is printed in each format from the top."""
    paths = [f"지역/{name}.yaml" for name in FILES]
    return {form: printed(top, form, paths) for form in FORMATS}


@st.composite
def ways(draw: st.DrawFn) -> tuple[str, str]:
    """A folder to stand in, and a way from there, or from the top of the disk (`TOP`), to `지역`."""
    here = draw(st.sampled_from(FOLDERS))
    up = draw(st.sampled_from(("TOP", "/".join([".", *([".."] * len(Path(here).parts))]))))
    return here, "/".join(
        (up, *draw(st.lists(st.sampled_from(STEPS), max_size=3)), draw(st.sampled_from(ENDS)))
    )


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(ways(), st.sampled_from(FORMATS))
def test_every_spelling_from_every_folder_gives_the_same_bytes(
    top: Path, plainly: dict[str, str], way: tuple[str, str], form: str
) -> None:
    here, spelled = way[0], way[1].replace("TOP", str(top))
    # A file that is named twice is one file, whatever the second spelling.
    paths = [*(f"{spelled}/{name}.yaml" for name in FILES), str(top / "지역/p.yaml")]
    assert printed(top / here, form, paths) == plainly[form]


@given(ways())
def test_every_spelling_is_one_name(top: Path, way: tuple[str, str]) -> None:
    here, spelled = way[0], way[1].replace("TOP", str(top))
    with chdir(top / here):
        assert Root.at(top).name(f"{spelled}/p.yaml") == "지역/p.yaml"
        assert Path(f"{spelled}/p.yaml").samefile(top / "지역/p.yaml")
