"""The results of linting editions: remarks with their places, and proofs, each with a budget."""

from collections.abc import Sequence

from regionai.messages import message
from regionai.model.finding import Severity
from regionai.report.page.page import Block, Column, Notes, Page, Table
from regionai.rulebook.lint import Linted, Remark
from regionai.rules.draft import written

FAMILY = "rules"


def lint_page(found: Sequence[Linted]) -> Page:
    """Return the page of all remarks and proofs, in the order of the editions."""
    names = message("text", text=", ".join(linted.edition.rules.name for linted in found))
    return Page(
        "rules-lint",
        message("rules-lint.title", names=names),
        (_remarks(found), _proofs(found), _summary(found)),
        FAMILY,
    )


def _remarks(found: Sequence[Linted]) -> Block:
    columns = (
        Column("place", message("page.where"), is_text=True),
        Column("weight", message("rules-show.severity"), is_text=True),
        Column("message", message("page.what"), is_text=True),
        Column("code", message("page.code"), is_text=True, is_for_programs=True),
        Column("weight_id", message("rules-show.severity"), is_text=True, is_for_programs=True),
    )
    rows = tuple(
        (
            message("text", text=remark.problem.location),
            message(f"severity.{_weight(remark)}"),
            remark.problem.message,
            remark.problem.code,
            _weight(remark).value,
        )
        for linted in found
        for remark in linted.remarks
    )
    title = message("rules-lint.remarks")
    if not rows:
        return Notes("remarks", (message("rules-lint.none"),), title=title)
    marked = [remark.is_error for linted in found for remark in linted.remarks]
    return Table("remarks", title, columns, rows, frozenset(n for n, error in enumerate(marked) if error))


def _weight(remark: Remark) -> Severity:
    return Severity.ERROR if remark.is_error else Severity.WARNING


def _proofs(found: Sequence[Linted]) -> Block:
    columns = (
        Column("edition", message("rules-list.edition"), is_text=True),
        Column("statement", message("rules-lint.statement"), is_text=True),
        Column("witness", message("rules-lint.witness"), is_text=True),
    )
    rows = tuple(
        (
            linted.edition.rules.name,
            proof.statement,
            " ".join(written(proof.witness).split()),
        )
        for linted in found
        for proof in linted.proofs
    )
    title = message("rules-lint.proofs")
    if not rows:
        return Notes("proofs", (message("rules-lint.no-proofs"),), title=title)
    return Table("proofs", title, columns, rows)


def _summary(found: Sequence[Linted]) -> Block:
    remarks = [remark for linted in found for remark in linted.remarks]
    errors = sum(remark.is_error for remark in remarks)
    proofs = sum(len(linted.proofs) for linted in found)
    said = message("rules-lint.summary", errors=errors, warnings=len(remarks) - errors, proofs=proofs)
    return Notes("summary", (said,), "bold")
