"""`regionai budget`: what a budget is made of, how it is mended, and what the region must pay."""

from pathlib import Path
from typing import Annotated

import typer

from regionai.cli.options import (
    AsOfOption,
    Color,
    ColorOption,
    EditionOption,
    Language,
    OutputOption,
    PageFormat,
    RulesOption,
    both,
)

Texts = list[str] | None

PLAN, SOLVE, WHAT_IF = both("panel-plan"), both("panel-solve"), both("panel-what-if")


def budget(
    proposal: Annotated[Path | None, typer.Argument(metavar="PROPOSAL", help=both("proposal"))] = None,
    local_share: Annotated[
        bool, typer.Option("--local-share", help=both("local-share"), rich_help_panel=PLAN)
    ] = False,
    national: Annotated[
        Texts, typer.Option(metavar="[YEAR=]WON", help=both("national"), rich_help_panel=PLAN)
    ] = None,
    region: Annotated[
        str | None, typer.Option(metavar="REGION", help=both("region"), rich_help_panel=PLAN)
    ] = None,
    municipal: Annotated[
        str | None, typer.Option(metavar="SHARE", help=both("municipal"), rich_help_panel=PLAN)
    ] = None,
    solve: Annotated[bool, typer.Option("--solve", help=both("solve"), rich_help_panel=SOLVE)] = False,
    keep: Annotated[Texts, typer.Option(metavar="SOURCE", help=both("keep"), rich_help_panel=SOLVE)] = None,
    at_most: Annotated[
        Texts, typer.Option(metavar="SOURCE=WON", help=both("at-most"), rich_help_panel=SOLVE)
    ] = None,
    at_least: Annotated[
        Texts, typer.Option(metavar="SOURCE=WON", help=both("at-least"), rich_help_panel=SOLVE)
    ] = None,
    total: Annotated[
        str | None, typer.Option(metavar="WON", help=both("total"), rich_help_panel=SOLVE)
    ] = None,
    round_to: Annotated[
        str | None, typer.Option(metavar="UNIT", help=both("round-to"), rich_help_panel=SOLVE)
    ] = None,
    write: Annotated[
        Path | None, typer.Option(metavar="FILE", help=both("write"), rich_help_panel=SOLVE)
    ] = None,
    in_place: Annotated[
        bool, typer.Option("--in-place", help=both("in-place"), rich_help_panel=SOLVE)
    ] = False,
    settings: Annotated[
        Texts, typer.Option("--set", metavar="SOURCE=WON", help=both("set"), rich_help_panel=WHAT_IF)
    ] = None,
    sweep: Annotated[
        str | None, typer.Option(metavar="SOURCE=WON..WON", help=both("sweep"), rich_help_panel=WHAT_IF)
    ] = None,
    steps: Annotated[
        int | None, typer.Option(metavar="N", help=both("steps"), rich_help_panel=WHAT_IF)
    ] = None,
    settle: Annotated[bool, typer.Option("--settle", help=both("settle"), rich_help_panel=WHAT_IF)] = False,
    against: Annotated[
        str | None, typer.Option(metavar="EDITION", help=both("against"), rich_help_panel=WHAT_IF)
    ] = None,
    output_format: Annotated[
        PageFormat, typer.Option("--format", help=both("page-format"))
    ] = PageFormat.TEXT,
    edition: EditionOption = None,
    as_of: AsOfOption = None,
    rules: RulesOption = None,
    lang: Annotated[Language | None, typer.Option(help=both("lang"))] = None,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
) -> int:
    """Answer one question about a budget; return the exit code."""
    from regionai.cli import questions
    from regionai.cli.judging import options_of, surroundings_of
    from regionai.cli.output import refuse_overwriting
    from regionai.cli.paging import write_page

    asked = {
        "--local-share": local_share,
        "--solve": solve,
        "--set": bool(settings),
        "--sweep": sweep is not None,
        "--settle": settle,
        "--against": against is not None,
    }
    depending = {
        "--national": ("--local-share", bool(national)),
        "--region": ("--local-share", region is not None),
        "--municipal": ("--local-share", municipal is not None),
        "--keep": ("--solve", bool(keep)),
        "--at-most": ("--solve", bool(at_most)),
        "--at-least": ("--solve", bool(at_least)),
        "--total": ("--solve", total is not None),
        "--round-to": ("--solve", round_to is not None),
        "--write": ("--solve", write is not None),
        "--in-place": ("--solve", in_place),
        "--steps": ("--sweep", steps is not None),
    }
    question = questions.chosen(asked, depending)
    questions.refuse_without_proposal(question, proposal, depending)
    kept = [path for path in (proposal, write) if path is not None]
    refuse_overwriting(output, [*kept, *(rules or ())])
    surroundings, options = surroundings_of(rules), options_of(edition, as_of)
    here = surroundings.of(Path("-") if proposal is None else proposal)
    if proposal is None:
        found = questions.plan(here.library, options, national or (), region, municipal)
    else:
        budget_of = questions.Opened(proposal, here, options)
        match question:
            case "--local-share":
                found = budget_of.local_share()
            case "--solve":
                wishes = questions.Wishes(keep or (), at_most or (), at_least or (), total, round_to)
                found = budget_of.solve(wishes, write, in_place=in_place)
            case "--set":
                found = budget_of.what_if(settings or ())
            case "--sweep":
                found = budget_of.sweep(sweep or "", steps)
            case "--settle":
                found = budget_of.settle()
            case "--against":
                found = budget_of.against(against or "")
            case _:
                found = budget_of.composition()
        found = found.of(budget_of.applied)
    said_in = lang.value if lang is not None else here.lang or "ko"
    write_page(found.page, output_format, said_in, color, output)
    return found.exit_code
