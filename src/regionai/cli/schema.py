"""`regionai schema`: the JSON Schema of proposals or rule files, for editors."""

from enum import StrEnum
from typing import Annotated

import typer

from regionai.cli.options import LangOption, Language, OutputOption, RulesOption, both


class Which(StrEnum):
    """What a schema can be of."""

    PROPOSAL = "proposal"
    RULES = "rules"
    INDICATORS = "indicators"


class DraftOption(StrEnum):
    """The dialects of JSON Schema."""

    NEWEST = "2020-12"
    SEVEN = "7"


def schema(
    which: Annotated[Which, typer.Argument(metavar="proposal|rules|indicators", help=both("schema-which"))],
    draft: Annotated[DraftOption, typer.Option("--draft", help=both("draft"))] = DraftOption.NEWEST,
    rules: RulesOption = None,
    lang: LangOption = Language.KO,
    output: OutputOption = None,
) -> int:
    """Write a schema; return the exit code."""
    from regionai.cli.arguments import library_of
    from regionai.cli.output import refuse_overwriting, written_to
    from regionai.report.schema import write_schema

    refuse_overwriting(output, rules or ())
    with written_to(output, exact=True) as out:
        write_schema(which.value, draft.value, library_of(rules), out, lang.value)
    return 0
