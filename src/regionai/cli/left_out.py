"""Saying which files of a folder were not judged, beside the report: on standard error."""

from collections.abc import Sequence

from regionai.cli.writing.output import complain
from regionai.messages import Lang, Listing, message
from regionai.run.files import EXCLUDED, LeftOut

# Of many that are left out for one reason so many are named, and of the others the number.
_MOST = 10


def name_left_out(left_out: Sequence[LeftOut], lang: Lang) -> None:
    """Say which files were left out, a line for each reason; nothing if none was."""
    for why in dict.fromkeys(each.why for each in left_out):
        files = [each.file for each in left_out if each.why == why]
        more = (message("left-out.more", count=len(files) - _MOST),) if len(files) > _MOST else ()
        named = Listing((*files[:_MOST], *more))
        reason = message("left-out.excluded") if why == EXCLUDED else message(f"left-out.{why}")
        complain(message("left-out.said", count=len(files), why=reason, files=named), lang)
