"""A check loads nothing that only the makers of rules need."""

import subprocess
import sys

import pytest

CHECK = """
import io, sys
sys.stdout = io.StringIO()
from regionai.cli.app import run
code = run(["check", "proposals/gyeongbuk-2026.yaml", "--format", sys.argv[1]])
assert code == 0, code
assert len(sys.stdout.getvalue()) > 1000
sys.stdout = sys.__stdout__
print(*sorted(sys.modules), sep="\\n")
"""


# What a check of a proposal without fault does not ask for, whatever the format.
HEAVY = {
    *("regionai.rulebook", "regionai.budget.witness", "regionai.budget.solver", "regionai.ask.corrections"),
    # Other notations of amounts, and what was meant by a mistake.
    *(
        "regionai.model.notation",
        "regionai.model.misread",
        "regionai.source.syntax",
        "regionai.source.office",
    ),
    # What the files of a folder are; and sentences that no check says.
    *("regionai.run.contents", "regionai.messages.commands"),
    # Tables of answers, and what draws them.
    *("regionai.report.page.page", "regionai.report.page.drawing", "regionai.cli.writing.paging"),
    *("tabulate", "wcwidth", "filecmp", "difflib"),
}


@pytest.mark.parametrize(("format_name", "heavy"), [("json", {*HEAVY, "rich"}), ("text", HEAVY)])
def test_a_check_loads_no_rulebook_no_solver_and_no_tables(format_name: str, heavy: set[str]) -> None:
    command = [sys.executable, "-c", CHECK, format_name]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert "regionai.rules.kinds" in loaded
    assert {name for name in loaded if any(f"{name}.".startswith(f"{each}.") for each in heavy)} == set()
