"""What strangers write to harm whoever reads it, and what a CI system would find in an output."""

import re

from golden import ROOT

# One a line: nothing here needs an escape.
HOSTILE = (ROOT / "tests" / "hostile.txt").read_text(encoding="utf-8").splitlines()
COMMANDS = (
    *(text for text in HOSTILE if re.match(r"::|.*##\w*\[", text)),
    *("a\n::error::x", "::error file=a,line=1::x", "##[set-output name=a]b"),
)

# Those that GitHub's runner registers.
_NAMES = "error|warning|notice|debug|group|endgroup|echo|add-mask|add-matcher|remove-matcher|set-output"
_NAMES += "|save-state|set-env|add-path|stop-commands|internal-set-repo-path"
# Its parser: of a line without the space around it, and of what stands anywhere in a line; then those of
# Azure Pipelines and TeamCity.
_FOUND = re.compile(rf"::({_NAMES})( [^\n]*?)?::|.*##\[({_NAMES})[ \]]|.*##(vso|teamcity)\[", re.IGNORECASE)


def commanding(out: str) -> list[str]:
    """The lines of an output that a CI system takes for a command."""
    seen = re.sub("\x1b\\[[0-9;]*m", "", out)
    return [line for line in seen.splitlines() if _FOUND.match(line.strip().strip("\ufeff").strip())]
