"""A check loads nothing that only the makers of rules need."""

import subprocess
import sys

CHECK = """
import io, sys
sys.stdout = io.StringIO()
from regionai.cli.app import run
code = run(["check", "proposals/gyeongbuk-2026.yaml", "--format", "json"])
assert code == 0, code
assert len(sys.stdout.getvalue()) > 1000
sys.stdout = sys.__stdout__
print(*sorted(sys.modules), sep="\\n")
"""


# What a plain check of a proposal without fault does not ask for.
HEAVY = {
    *("regionai.rulebook", "regionai.budget.witness", "regionai.budget.solver"),
    # Pages of answers, other notations of amounts, what was meant by a mistake.
    *("regionai.report.page.page", "regionai.report.page.drawing", "regionai.cli.writing.paging"),
    *(
        "regionai.model.notation",
        "regionai.model.misread",
        "regionai.source.syntax",
        "regionai.source.office",
    ),
    # Of other packages and the standard library.
    *("rich", "tabulate", "filecmp"),
}


def test_a_check_loads_no_rulebook_no_solver_and_no_page() -> None:
    done = subprocess.run([sys.executable, "-c", CHECK], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert "regionai.rules.kinds" in loaded
    assert {name for name in loaded if any(f"{name}.".startswith(f"{heavy}.") for heavy in HEAVY)} == set()
