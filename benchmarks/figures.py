"""What was measured, kept for the pages that say it: `figures.json`, with the day and the versions.

A benchmark that pages speak of keeps its figures here; `docs/readme.py` puts
them into the pages, and a test compares.
"""

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path

from regionai import __version__

FILE = Path(__file__).with_name("figures.json")


def keep(name: str, figures: object, **versions: str) -> None:
    """Keep the figures of a benchmark in the place of its earlier ones, with the `versions` of others."""
    kept = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    kept[name] = {
        "day": datetime.now(UTC).date().isoformat(),
        "python": platform.python_version(),
        "cores": len(os.sched_getaffinity(0)),
        "versions": {"regionai": __version__, **versions},
        "figures": figures,
    }
    text = json.dumps(kept, ensure_ascii=False, indent=2, sort_keys=True)
    FILE.write_text(f"{text}\n", encoding="utf-8")
