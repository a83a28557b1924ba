"""A receipt held against what is judged again: the same, or what differs."""

from collections.abc import Iterator, Sequence

from regionai.messages import Listing, Message, message
from regionai.receipt.compared import Difference
from regionai.receipt.receipt import Asked, Receipt
from regionai.report.page.notes import decided_notes
from regionai.report.page.page import Block, Column, Notes, Page, Table, figures
from regionai.run.decided import Decided

FAMILY = "verification"


def verified_page(file: str, receipt: Receipt, found: Sequence[Difference], decided: Decided) -> Page:
    """Return the page on the receipt in a file; `decided` is what decided when it was judged again."""
    head = figures(
        "receipt",
        (
            ("file", message("receipt.file"), file),
            ("sha256", message("receipt.own-sum"), receipt.own_sum),
            ("tool", message("receipt.tool"), f"regionai {receipt.tool.version}"),
            ("today", message("receipt.today"), receipt.today),
            ("asked", message("receipt.asked"), _asked(receipt.asked)),
            ("exit_code", message("receipt.code"), receipt.exit_code),
        ),
    )
    notes = decided_notes(decided)
    about = () if notes is None else (notes,)
    blocks = (head, *about, *_differences(found), Notes("result", (_said(receipt, found),), "bold"))
    return Page("verify", message("receipt.title", file=file), blocks, FAMILY)


def _asked(asked: Asked) -> Listing | Message:
    """Return the options as they are written on a command line."""
    words = tuple(_words(asked))
    return Listing(words) if words else message("receipt.usual")


def _words(asked: Asked) -> Iterator[str]:
    for key, value in asked:
        option = f"--{key.replace('_', '-')}"
        for one in value if isinstance(value, tuple) else (value,):
            if one is True:
                yield f"`{option}`"
            elif one:
                yield f"`{option} {one}`"


def _differences(found: Sequence[Difference]) -> tuple[Block, ...]:
    columns = (
        Column("number", message("receipt.number")),
        Column("code", message("page.code"), is_text=True, is_for_programs=True),
        Column("file", message("receipt.file"), is_text=True, is_for_programs=True),
        Column("message", message("page.what"), is_text=True),
    )
    rows = tuple((n, each.code, each.file, each.message) for n, each in enumerate(found, 1))
    return (Table("differences", message("receipt.differences"), columns, rows),) if rows else ()


def _said(receipt: Receipt, found: Sequence[Difference]) -> Message:
    if found:
        return message("receipt.differs", count=len(found))
    return message("receipt.same", count=len(receipt.proposals), code=receipt.exit_code)
