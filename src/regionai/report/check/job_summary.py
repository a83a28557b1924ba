"""The job summary of GitHub Actions, which comes by itself and so is no format to ask for."""

from collections.abc import Sequence
from io import StringIO
from typing import TextIO

from regionai.messages import message
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.formats.as_markdown import Markdown
from regionai.report.check.tables import Rows

# One over 1 MiB is thrown away whole.
SUMMARY_BYTES = 900 * 1024


class JobSummary(Markdown):
    """Markdown, cut at a line if it is too long, with what was left out."""

    def write(self, rendered: Sequence[Rows], run: RunDiagnostics, out: TextIO) -> None:
        """Write what GitHub keeps."""
        whole = StringIO()
        super().write(rendered, run, whole)
        lines = whole.getvalue().splitlines(keepends=True)
        size = 0
        for number, line in enumerate(lines):
            size += len(line.encode("utf-8"))
            if size > SUMMARY_BYTES:
                left = message("github.cut", count=len(lines) - number).say(self.lang)
                out.write(f"\n{left}\n")
                return
            out.write(line)
