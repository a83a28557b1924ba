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


def test_a_check_loads_no_rulebook_and_no_solver() -> None:
    done = subprocess.run([sys.executable, "-c", CHECK], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert "regionai.rules.kinds" in loaded
    heavy = {"regionai.rulebook", "regionai.budget.witness", "regionai.budget.solver"}
    assert {name for name in loaded if name in heavy or name.startswith("regionai.rulebook.")} == set()
