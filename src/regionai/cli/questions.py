"""The questions that `regionai budget` answers: what the caller says, and the page that comes back."""

import difflib
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from regionai.ask.constraint import Constraint
from regionai.ask.plan import plan_edition
from regionai.cli.amounts import (
    constraints_of,
    national_of,
    settings_of,
    share_of,
    sweep_of,
    unit_of,
)
from regionai.cli.misuse import MisuseError, bad_value
from regionai.cli.output import replace_or_refuse
from regionai.judge.assess import assess
from regionai.judge.reading import Options
from regionai.messages import Listing, message
from regionai.model.region import Region
from regionai.report.page.page import Page
from regionai.rules.library import Chosen, Library
from regionai.run.opening import opened
from regionai.run.settings import Setting
from regionai.source.file import STANDARD_INPUT, read_file, shown
from regionai.source.shape import Refused

_STEPS = 50


class Answer(NamedTuple):
    """A page and the exit code that goes with it: 1 where the answer is that it cannot be done."""

    page: Page
    exit_code: int = 0

    def of(self, applied: tuple[Chosen, ...]) -> "Answer":
        """Return the same with the rule sets that it rests on."""
        return self._replace(page=replace(self.page, applied=applied))


class Wishes(NamedTuple):
    """What the caller wishes of a correction, as written."""

    keep: Sequence[str]
    at_most: Sequence[str]
    at_least: Sequence[str]
    total: str | None
    round_to: str | None


def chosen(asked: Mapping[str, bool], depending: Mapping[str, tuple[str, bool]]) -> str | None:
    """Return the one question that is asked, None for what the budget is made of; raises `MisuseError`.

    `depending` are options that make sense with one question only.
    """
    questions = [name for name, is_asked in asked.items() if is_asked]
    if len(questions) > 1:
        both = Listing(tuple(f"`{name}`" for name in questions))
        raise MisuseError(message("misuse.one-question", questions=both))
    question = questions[0] if questions else None
    for option, (needs, is_given) in depending.items():
        if is_given and needs != question:
            raise MisuseError(message("misuse.goes-with", option=option, needs=needs))
    return question


def refuse_without_proposal(
    question: str | None, proposal: Path | None, depending: Mapping[str, tuple[str, bool]]
) -> None:
    """Raise `MisuseError` for a question about a proposal without one, or one about a plan with one."""
    if proposal is None and question != "--local-share":
        raise MisuseError(message("misuse.no-proposal"))
    if proposal is not None and question == "--local-share":
        for option, (needs, is_given) in depending.items():
            if is_given and needs == question:
                raise MisuseError(message("misuse.plan-with-proposal", option=option))


def plan(
    library: Library,
    options: Options,
    national: Sequence[str],
    region: str | None,
    municipal: str | None,
) -> Answer:
    """Answer what a region must pay beside planned national money."""
    from regionai.ask.plan import planned, stated_national
    from regionai.report.pages.local_share import planned_page

    edition = plan_edition(library, options)
    day = options.as_of or edition.rules.applies.first
    years = national_of(national)
    if not years:
        stated = stated_national(edition, library.regions)
        if stated is None:
            raise MisuseError(message("misuse.no-national", edition=edition.rules.name))
        years = {"": stated}
    split = Fraction(0) if municipal is None else share_of("--municipal", municipal)
    applied = (edition, *library.beside(edition, day))
    found = planned(years, applied, library.regions, split)
    own = None if region is None else _region(library, region)
    if own is not None and not own.exists_on(day):
        raise bad_value("--region", region or "", message("local.region-not-then", region=own, day=day))
    regions = tuple(r for r in library.regions.regions if r.exists_on(day))
    page = planned_page(found, edition.rules, own, regions, is_split=municipal is not None)
    return Answer(page).of(applied)


def _region(library: Library, text: str) -> Region:
    try:
        return library.regions.find(text)
    except Refused as refused:
        raise bad_value("--region", text, refused.message) from None


class Opened:
    """A proposal and its judgement, ready for questions."""

    def __init__(self, path: Path, setting: Setting, options: Options) -> None:
        """Read and judge the proposal; raises `UnreadableError`."""
        self._path = path
        self._setting = setting
        self._library = setting.library
        self._options = options
        self._content, self._file = read_file(path)
        self._submission = opened(path, self._content, self._file, self._setting, options)
        self._assessment = assess(self._submission)

    @property
    def applied(self) -> tuple[Chosen, ...]:
        """The rule sets that apply."""
        return self._assessment.applied

    def composition(self) -> Answer:
        """Answer what the budget is made of."""
        from regionai.report.pages.composition import composition_page

        return Answer(composition_page(self._assessment))

    def local_share(self) -> Answer:
        """Answer what the rules ask of the region beside what is there."""
        from regionai.ask.local_share import present
        from regionai.report.pages.local_share import present_page

        day = self._submission.submitted or self._assessment.applied[0].rules.applies.first
        regions = tuple(r for r in self._library.regions.regions if r.exists_on(day))
        return Answer(present_page(self._assessment, present(self._assessment), regions))

    def what_if(self, settings: Sequence[str]) -> Answer:
        """Answer what would be judged with other amounts."""
        from regionai.ask.whatif import with_settings
        from regionai.report.pages.whatif import whatif_page

        changed, _ = with_settings(self._submission, self._assessment.ledger, settings_of(settings))
        return Answer(whatif_page(self._assessment, assess(changed), tuple(settings)))

    def sweep(self, text: str, steps: int | None) -> Answer:
        """Answer at which won of a source outcomes change."""
        from regionai.ask.sweep import sweep
        from regionai.report.pages.sweep import sweep_page

        count = _STEPS if steps is None else steps
        target, least, greatest = sweep_of(text, count)
        found = sweep(self._submission, self._assessment, target, least, greatest, count)
        return Answer(sweep_page(self._assessment.proposal.title, found, text.partition("=")[0]))

    def settle(self) -> Answer:
        """Answer how far money may fail to arrive, and what would be paid back."""
        from regionai.ask.settlement import falls
        from regionai.report.pages.settlement import settlement_page

        return Answer(settlement_page(self._assessment, tuple(falls(self._submission, self._assessment))))

    def against(self, edition: str) -> Answer:
        """Answer what another edition says of the same budget."""
        from regionai.report.pages.comparison import against_page

        options = Options(edition, self._options.as_of)
        other = assess(opened(self._path, self._content, self._file, self._setting, options))
        return Answer(against_page(self._assessment, other))

    def solve(self, wishes: Wishes, write: Path | None, *, in_place: bool) -> Answer:
        """Answer how the budget is mended with the least change, and write it down if asked to."""
        from regionai.ask.correction import Contradiction, correction
        from regionai.report.pages.correction import correction_page

        target = self._target(write, in_place=in_place)
        constraints = constraints_of(wishes.keep, wishes.at_most, wishes.at_least, wishes.total)
        said = [constraint.said for constraint in constraints]
        said += [f"--round-to {wishes.round_to}"] if wishes.round_to is not None else []
        unit = 1 if wishes.round_to is None else unit_of("--round-to", wishes.round_to)
        found = correction(self._submission, self._assessment, constraints, unit)
        if isinstance(found, Contradiction):
            wanted = [member.said for member in found.members if isinstance(member, Constraint)]
            if len(wanted) == len(found.members):
                wanted += [f"--round-to {wishes.round_to}"] if found.in_units else []
                listed = Listing(tuple(f"`{wish}`" for wish in wanted))
                raise MisuseError(message("misuse.wishes-contradict", wishes=listed))
            return Answer(correction_page(self._assessment, found, said), 1)
        if target is None or not found.changes:
            return Answer(correction_page(self._assessment, found, said))
        from regionai.ask.writing import corrected

        text = corrected(found, self._content, self._library, self._options)
        if in_place and read_file(self._path)[0] != self._content:
            raise MisuseError(message("misuse.changed-meanwhile", file=shown(target)))
        replace_or_refuse(target, text)
        diff = self._diff(text, shown(target))
        return Answer(correction_page(self._assessment, found, said, diff, shown(target)))

    def _diff(self, text: str, target: str) -> list[str]:
        before = self._submission.tree.text.splitlines()
        after = text.removeprefix("\ufeff").splitlines()
        return list(difflib.unified_diff(before, after, self._file, target, n=1, lineterm=""))

    def _target(self, write: Path | None, *, in_place: bool) -> Path | None:
        """Return where the corrected proposal goes; raises `MisuseError` if something stands there."""
        if in_place:
            if write is not None:
                raise MisuseError(message("misuse.one-question", questions="`--write`, `--in-place`"))
            if str(self._path) == STANDARD_INPUT:
                raise MisuseError(message("misuse.in-place-input"))
            return self._path
        if write is None:
            return None
        if os.path.realpath(write) == os.path.realpath(self._path):
            raise MisuseError(message("misuse.write-over-input", file=shown(write)))
        if write.exists() or write.is_symlink():
            raise MisuseError(message("misuse.write-exists", file=shown(write)))
        return write
