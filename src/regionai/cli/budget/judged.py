"""What an answer rests on, and the page that goes to the caller."""

from functools import lru_cache

from regionai.cli.arguments import options_of, surroundings_of
from regionai.cli.budget.question import Call
from regionai.cli.language import spoken
from regionai.cli.writing.paging import write_page
from regionai.judge.assess import assess
from regionai.messages import Lang
from regionai.report.page.decided import budget_file_words
from regionai.report.page.notes import settings_notes
from regionai.report.page.page import Notes, Page
from regionai.rules.editions.library import Chosen
from regionai.run.opening import opened, tables_in
from regionai.source.file import read_file


class Circumstances:
    """The settings and options that apply to a call."""

    def __init__(self, call: Call) -> None:
        """Find the settings where the proposal lies; raises `UnreadableError` and `MisuseError`."""
        self.options = options_of(call.edition, call.as_of, call.region, call.table)
        self.setting = surroundings_of(call, call.today, locked=call.locked).of(call.path)
        self._call = call

    @property
    def lang(self) -> Lang:
        """The language that the page is in."""
        return spoken(self._call.lang)

    def write(self, page: Page, applied: tuple[Chosen, ...], exit_code: int = 0) -> int:
        """Write a page with the settings and rule sets that it rests on; return the exit code."""
        call, files = self._call, self.setting.files
        notes = (settings_notes(each.file for each in files),) if files else ()
        page = page._replace(blocks=(*page.blocks, *notes), applied=applied)
        write_page(page, call.output_format, self.lang, call.color, call.output, call.opens)
        return exit_code


class Judged(Circumstances):
    """A proposal that is read and judged."""

    def __init__(self, call: Call) -> None:
        """Read and judge the proposal of a call; raises `UnreadableError` and `MisuseError`."""
        super().__init__(call)
        self.path = call.path
        self.content, self.file = read_file(self.path)
        # Whoever writes into the cells of a table asks for it again.
        self.reads = lru_cache(maxsize=1)(tables_in)
        self.submission = opened(self.path, self.content, self.file, self.setting, self.options, self.reads)
        self.assessment = assess(self.submission)

    def answer(self, page: Page, exit_code: int = 0) -> int:
        """Write a page on the proposal; return the exit code, 1 for an answer that it cannot be done."""
        budget_file = self.submission.budget_file
        if budget_file is not None:
            named = Notes("budget-file", tuple(budget_file_words([budget_file])), "dim")
            page = page._replace(blocks=(*page.blocks, named))
        return self.write(page, self.assessment.applied, exit_code)
