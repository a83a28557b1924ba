"""What is public: one list, recorded in `docs/api.md`, and loaded when it is first asked for."""

import pickle
import runpy
import subprocess
import sys

import pytest

import regionai
from calls import CLEAN, SHORT
from golden import ROOT
from regionai import api


def test_the_public_names_and_signatures_are_those_that_were_recorded() -> None:
    """A change of this page is a change of what is promised: see docs/en/python.md."""
    written = runpy.run_path(str(ROOT / "docs" / "api.py"))["page"]()
    assert (ROOT / "docs" / "api.md").read_bytes().decode("utf-8") == written


def test_every_public_name_is_there_and_described() -> None:
    assert dir(regionai) == sorted(["__version__", *api.__all__])
    for name in api.__all__:
        public = getattr(regionai, name)
        assert public is getattr(api, name)
        assert public.__doc__


@pytest.mark.parametrize("name", ["no_such", "circumstances", "given", "told_in"])
def test_another_name_is_none_of_regionai(name: str) -> None:
    with pytest.raises(AttributeError, match=f"module 'regionai' has no attribute '{name}'") as raised:
        getattr(regionai, name)
    assert raised.value.name == name


@pytest.mark.parametrize(
    "program",
    [
        "import regionai",
        f"from regionai.cli.app import run; run(['check', {CLEAN!r}])",
        "from regionai.cli.app import run; run(['--help'])",
    ],
)
def test_nothing_of_it_is_loaded_before_it_is_asked_for(program: str) -> None:
    program = f"{program}; import sys; sys.exit('regionai.api' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=False).returncode == 0


def test_what_is_found_goes_to_other_processes() -> None:
    found = regionai.check(SHORT).findings
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own
