"""The most memory that a check of many proposals takes, in each format that grows most.

`python benchmarks/memory.py [FILES...]`, 1,000 and 10,000 if none is given. It
must not grow with their number beyond what a summary keeps of each.
"""

import os
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from proposals import lay

REGIONAI = str(Path(sysconfig.get_path("scripts"), "regionai"))
FORMATS = ("text", "json")


def peak(folder: Path, output_format: str) -> int:
    """Return the most memory of one call, in MB."""
    command = [REGIONAI, "check", str(folder), "--format", output_format]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, _, used = os.wait4(process.pid, 0)
    return used.ru_maxrss // 1024


def main() -> None:
    """Print the most memory for each number of files."""
    for count in [int(number) for number in sys.argv[1:]] or [1_000, 10_000]:
        with tempfile.TemporaryDirectory() as folder:
            lay(Path(folder), count)
            for output_format in FORMATS:
                print(f"{count:6} proposals as {output_format:5} {peak(Path(folder), output_format):5} MB")


if __name__ == "__main__":
    main()
