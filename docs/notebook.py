"""Run the notebook and write it with what it shows, to itself or a FILE: `python docs/notebook.py [FILE]`.

Nothing is kept of when and where it ran, so the same code shows the same bytes.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parent / "from-python.ipynb"


def run() -> str:
    """Return the notebook as it is after a run from its own folder."""
    book = nbformat.read(NOTEBOOK, as_version=4)
    place = {"metadata": {"path": str(NOTEBOOK.parent)}}
    NotebookClient(book, timeout=300, record_timing=False, coalesce_streams=True, resources=place).execute()
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    book.metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return f"{nbformat.writes(book, ensure_ascii=False)}\n"


if __name__ == "__main__":
    Path(sys.argv[1] if len(sys.argv) > 1 else NOTEBOOK).write_text(run(), encoding="utf-8", newline="")
