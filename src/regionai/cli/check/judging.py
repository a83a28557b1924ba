"""A check as it was asked for: each time settings, rules and the baseline are read anew."""

from pathlib import Path
from typing import NamedTuple, TypeVar

from regionai.cli.arguments import refuse_unknown_rules, surroundings_of
from regionai.cli.language import Language
from regionai.cli.left_out import name_left_out
from regionai.cli.options import Deciding
from regionai.cli.progress import progress
from regionai.messages import Lang
from regionai.run.baseline import read_baseline
from regionai.run.result import RunSummary
from regionai.run.run import Conclusion, Workload, run
from regionai.run.settings import Surroundings
from regionai.run.spool import Contents
from regionai.run.worker import Renderer, Request

T = TypeVar("T")


class Judging(NamedTuple):
    """What is judged, how, and by what; with `is_quiet` nothing is said of it but the report."""

    work: Workload
    request: Request
    deciding: Deciding
    today: str | None
    trusted: Path | None
    is_locked: bool
    baseline: Path | None
    lang: Language | None
    is_quiet: bool

    def surroundings(self) -> Surroundings:
        """Return what applies where proposals lie; raises as `surroundings_of` does."""
        return surroundings_of(self.deciding, self.today, self.trusted, locked=self.is_locked)

    def run(self, surroundings: Surroundings, renderer: Renderer[T], contents: Contents[T]) -> Conclusion:
        """Judge all proposals, and keep what is rendered of each in `contents`.

        Raises `MisuseError` for a rule that is unknown to all of them.
        """
        read_from = None if self.baseline is None else surroundings.read_from(self.baseline)
        known = None if read_from is None else read_baseline(read_from)
        with progress(self.lang, is_wanted=not self.is_quiet) as shown:
            request = self.request._replace(baseline=known)
            found = run(self.work, surroundings, request, renderer, contents, progress=shown)
        refuse_unknown_rules(request.options.selection, found.summary.decided.selected)
        return found

    def name_left_out(self, summary: RunSummary, lang: Lang) -> None:
        """Say which files of folders were not judged."""
        if not self.is_quiet:
            name_left_out(summary.left_out, lang)
