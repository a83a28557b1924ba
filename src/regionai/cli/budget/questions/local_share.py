"""What the region must pay: of a proposal, or of a plan without one."""

from fractions import Fraction
from typing import Annotated

from regionai.cli.budget.question import Call, Question
from regionai.cli.declared import Option
from regionai.cli.misuse import MisuseError
from regionai.messages import message

_ASKED_BY = Option("--local-share", "help.local-share")


def _answer(
    call: Call,
    *,
    national: Annotated[list[str] | None, Option("--national", "help.national", "[YEAR=]WON")] = None,
    municipal: Annotated[str | None, Option("--municipal", "help.municipal", "SHARE")] = None,
) -> int:
    if call.proposal is None:
        return _planned(call, national or [], municipal)
    from regionai.ask.local_share import present
    from regionai.cli.budget.judged import Judged
    from regionai.report.pages.local_share import present_page

    judged = Judged(call)
    day = judged.submission.submitted or judged.assessment.applied[0].rules.applies.first
    regions = tuple(r for r in judged.setting.library.regions.regions if r.exists_on(day))
    return judged.answer(present_page(judged.assessment, present(judged.assessment), regions))


def _planned(call: Call, national: list[str], municipal: str | None) -> int:
    """Answer what a region must pay where only the national money is planned."""
    from regionai.ask.plan import plan_edition, planned, stated_national
    from regionai.cli.arguments import region_of
    from regionai.cli.budget.amounts import national_of, share_of
    from regionai.cli.budget.judged import Circumstances
    from regionai.report.pages.local_share import planned_page

    here = Circumstances(call)
    library = here.setting.library
    edition = plan_edition(library, here.options)
    day = here.options.as_of or edition.rules.applies.first
    years = national_of(national)
    if not years:
        stated = stated_national(edition, library.regions)
        if stated is None:
            raise MisuseError(message("misuse.no-national", edition=edition.rules.name))
        years = {"": stated}
    split = Fraction(0) if municipal is None else share_of("--municipal", municipal)
    applied = (edition, *library.applied_with(edition, day))
    found = planned(years, applied, library.regions, split)
    own = None if call.region is None else region_of(library, call.region, day)
    regions = tuple(r for r in library.regions.regions if r.exists_on(day))
    page = planned_page(found, edition.rules, own, regions, is_split=municipal is not None)
    return here.write(page, applied)


QUESTION = Question(1, _answer, _ASKED_BY, "help.panel-plan", needs_proposal=False)
