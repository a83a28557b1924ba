"""`regionai schema`: the JSON Schema of what people write, for editors, and of reports and receipts."""

from enum import StrEnum
from typing import Annotated

from regionai.cli.declared import Argument, Option
from regionai.cli.options import REPORTED, Deciding, LangOption, OutputOption, deciding_command


class Which(StrEnum):
    """What a schema can be of."""

    PROPOSAL = "proposal"
    RULES = "rules"
    INDICATORS = "indicators"
    OBLIGATIONS = "obligations"
    REPORT_V1 = "report-v1"
    REPORT_V2 = "report-v2"
    RECEIPT = "receipt"


_REPORTS = {Which.REPORT_V1: 1, Which.REPORT_V2: 2}


class DraftOption(StrEnum):
    """The dialects of JSON Schema."""

    NEWEST = "2020-12"
    SEVEN = "7"


@deciding_command
def schema(
    which: Annotated[
        Which,
        Argument("KIND", "help.schema-which"),
    ],
    draft: Annotated[DraftOption, Option("--draft", "help.draft", panel=REPORTED)] = DraftOption.NEWEST,
    lang: LangOption = None,
    output: OutputOption = None,
    *,
    deciding: Deciding,
) -> int:
    """Write a schema; return the exit code."""
    from regionai.cli.arguments import library_of
    from regionai.cli.language import spoken
    from regionai.cli.writing.output import refuse_overwriting, written_to
    from regionai.report.schema.files import write_schema
    from regionai.report.schema.receipt import write_receipt_schema
    from regionai.report.schema.report import write_report_schema

    refuse_overwriting(output, deciding.files)
    with written_to(output, exact=True, ending=".json") as out:
        if which in _REPORTS:
            write_report_schema(_REPORTS[which], draft.value, out)
        elif which is Which.RECEIPT:
            write_receipt_schema(draft.value, out)
        else:
            write_schema(which.value, draft.value, library_of(deciding), out, spoken(lang))
    return 0
