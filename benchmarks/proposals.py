"""Many proposals to measure with: the teaching one, each naming things of its own."""

import re
from pathlib import Path

PROPOSAL = Path(__file__).parents[1] / "proposals" / "gyeongbuk-2026.yaml"


def lay(folder: Path, count: int) -> list[Path]:
    """Write `count` proposals into a folder and return them in the order of their names.

    What two of them shared would be a finding of each, and their cost would
    be that of the findings.
    """
    text = PROPOSAL.read_text(encoding="utf-8")
    files = [folder / f"{number:05}.yaml" for number in range(count)]
    for number, path in enumerate(files):
        path.write_text(re.sub('(?m)(title: [^\\n]*?)("?)$', rf"\1 {number}\2", text), encoding="utf-8")
    return files
