"""Editions of rules for people to read: the list of all, and all content of one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from regionai.budget.quantity import Quantity
from regionai.messages import Listing, Message, message
from regionai.report.page.page import Block, Column, Notes, Page, Table, Value, figures
from regionai.report.pages.rules.obligations import obligations_table
from regionai.rules.documents import Document
from regionai.rules.editions.edition import Edition
from regionai.rules.ruleset import RuleSet
from regionai.rules.terms import Terms

FAMILY = "rules"
_SHORT = 12


def editions_page(editions: Iterable[Edition]) -> Page:
    """Return the page that lists all editions, one in each row, and of corrections what they correct."""
    listed = tuple(editions)
    corrects_any = any(edition.rules.corrects for edition in listed)
    columns = (
        Column("name", message("rules-list.edition"), is_text=True),
        Column("programme", message("rules-list.edition"), is_text=True, is_for_programs=True),
        Column("edition", message("rules-list.edition"), is_text=True, is_for_programs=True),
        Column("corrects", message("rules-list.corrects"), is_text=True, is_for_programs=not corrects_any),
        Column("title", message("rules-list.name"), is_text=True, is_detail=True),
        Column("from", message("rules-list.from"), is_text=True),
        Column("to", message("rules-list.to"), is_text=True),
        Column("weakest_grade", message("rules-list.grade"), is_text=True),
        Column("rules", message("rules-list.rules"), is_detail=True),
        Column("unknowns", message("rules-list.unknowns")),
        Column("published", message("rules-list.published"), is_text=True, is_detail=True),
        Column("sha256_head", message("rules-list.sha256"), is_text=True, is_detail=True),
        Column("sha256", message("rules-list.sha256"), is_text=True, is_for_programs=True),
        Column("file", message("summary.file"), is_text=True, is_for_programs=True),
    )
    rows = tuple(_edition_row(edition) for edition in listed)
    title = message("rules-list.title")
    return Page("rules-list", title, (Table("editions", title, columns, rows),), FAMILY)


def _edition_row(edition: Edition) -> tuple[Value, ...]:
    rules = edition.rules
    return (
        rules.name,
        rules.programme,
        rules.edition,
        rules.corrects,
        rules.title,
        str(rules.applies.first),
        str(rules.applies.last or ""),
        message(f"grade.{rules.weakest_grade()}"),
        len(rules.rules),
        len(rules.unknowns),
        message(f"rules-list.{'yes' if edition.is_published else 'no'}"),
        edition.sha256[:_SHORT],
        edition.sha256,
        edition.file,
    )


def edition_page(edition: Edition, terms: Terms) -> Page:
    """Return the page of everything that one edition contains."""
    rules = edition.rules
    # What lies beside the rules may look at quantities that no rule needs.
    beside = {**edition.indicators.quantities, **edition.obligations.quantities}
    terms = replace(terms, quantities=beside)
    blocks: tuple[Block | None, ...] = (
        _head(edition),
        _documents(edition.indicators.documents),
        _categories(rules),
        _quantities(terms),
        _rules(rules, terms),
        _indicators(edition, terms),
        obligations_table(edition),
        _unknowns(rules),
    )
    title = message("text", text=rules.name)
    return Page("rules-show", title, tuple(block for block in blocks if block is not None), FAMILY)


def _head(edition: Edition) -> Block:
    rules = edition.rules
    last = rules.applies.last or ""
    rows: list[tuple[str, Message, Value]] = [
        ("title", message("rules-list.name"), rules.title),
        (
            "applies",
            message("rules-show.applies"),
            message("rules-show.days", first=rules.applies.first, last=last),
        ),
        (
            "weakest_grade",
            message("rules-list.grade"),
            message(f"grade.{rules.weakest_grade()}"),
        ),
        ("sha256", message("rules-list.sha256"), edition.sha256),
        (
            "published",
            message("rules-list.published"),
            message(f"rules-list.{'yes' if edition.is_published else 'no'}"),
        ),
        ("file", message("summary.file"), edition.file),
    ]
    if rules.unchanged is not None:
        rows.append(("unchanged", message("rules-show.unchanged"), rules.unchanged.says))
    if rules.agency is not None:
        rows.append(("agency", message("rules-show.agency"), rules.agency))
    if rules.corrects is not None:
        said = message("rules-show.pinned", original=rules.corrects)
        rows.append(("corrects", message("rules-show.corrects"), said))
        rows.append(("why", message("rules-show.why-corrected"), rules.why))
    for key, values in (
        ("beside", rules.beside),
        ("adds_to", rules.adds_to),
    ):
        if values:
            rows.append((key, message(f"rules-show.{key.replace('_', '-')}"), Listing(values)))
    return figures("edition", rows)


def _documents(documents: Mapping[str, Document]) -> Block:
    columns = (
        Column("id", message("rules-show.document"), is_text=True),
        Column("grade", message("rules-show.grade"), is_text=True),
        Column("title", message("rules-list.name"), is_text=True),
        Column("publisher", message("rules-show.publisher"), is_text=True),
        Column("published", message("rules-show.published-on"), is_text=True),
        Column("in_force", message("rules-show.in-force"), is_text=True),
        Column("locator", message("rules-show.locator"), is_text=True),
    )
    rows = tuple(
        (
            name,
            message(f"grade.{document.grade}"),
            document.title,
            document.publisher,
            None if document.published is None else str(document.published),
            None if document.in_force is None else str(document.in_force),
            document.url or document.locator,
        )
        for name, document in documents.items()
    )
    return Table("documents", message("rules-show.documents"), columns, rows)


def _categories(rules: RuleSet) -> Block | None:
    if not rules.categories:
        return None
    columns = (
        Column("id", message("subject.category"), is_text=True),
        Column("title", message("rules-list.name"), is_text=True),
        Column("also", message("rules-show.also"), is_text=True),
    )
    rows = tuple(
        (key, title, Listing(title.also) if title.also else None) for key, title in rules.categories.items()
    )
    return Table("categories", message("rules-show.categories"), columns, rows)


def _quantities(terms: Terms) -> Block:
    columns = (
        Column("id", message("page.quantity"), is_text=True),
        Column("title", message("rules-list.name"), is_text=True),
        Column("selects", message("rules-show.selects"), is_text=True),
    )
    rows = tuple(
        (name, terms.named(name), quantity_words(quantity)) for name, quantity in terms.quantities.items()
    )
    return Table("quantities", message("rules-show.quantities"), columns, rows)


def quantity_words(quantity: Quantity) -> Listing | Message:
    """Return what a quantity sums, in words."""
    parts = [message(f"funding.{source}") for source in quantity.source or ()]
    words: list[str | Message] = [*parts, *(f"`{category}`" for category in quantity.category or ())]
    words += (f"`{item}`" for item in quantity.item or ())
    if quantity.executed_in is not None:
        words.append(message(f"executed.{quantity.executed_in}"))
    words += (message(f"member.{kind}") for kind in quantity.executed_by or ())
    return Listing(tuple(words)) if words else message("rules-show.all")


def _rules(rules: RuleSet, terms: Terms) -> Block:
    columns = (
        Column("rule", message("page.rule"), is_text=True),
        Column("kind", message("rules-show.kind"), is_text=True, is_detail=True),
        Column("severity", message("rules-show.severity"), is_text=True),
        Column("grade", message("rules-show.grade"), is_text=True),
        Column("requires", message("rules-show.requires"), is_text=True),
        Column("document", message("rules-show.document"), is_text=True),
        Column("severity_id", message("rules-show.severity"), is_text=True, is_for_programs=True),
        Column("grade_id", message("rules-show.grade"), is_text=True, is_for_programs=True),
    )
    rows = tuple(
        (
            rule.id,
            rule.kind,
            message(f"severity.{rule.severity}"),
            message(f"grade.{rules.grade(rule)}"),
            rule.requires(terms),
            rule.source.document,
            rule.severity.value,
            rules.grade(rule).value,
        )
        for rule in rules.rules
    )
    return Table("rules", message("rules-show.rules"), columns, rows)


def _indicators(edition: Edition, terms: Terms) -> Block | None:
    found = edition.indicators
    if not found.by_id:
        return None
    columns = (
        Column("id", message("page.indicator"), is_text=True),
        Column("title", message("rules-list.name"), is_text=True),
        Column("of", message("page.quantity"), is_text=True),
        Column("why", message("rules-show.why"), is_text=True),
        Column("rests_on", message("rules-show.rests-on"), is_text=True),
    )
    rows = tuple(
        (
            name,
            indicator.title,
            Listing(tuple(indicator.looks_at(terms))),
            indicator.why,
            Listing(indicator.rests_on),
        )
        for name, indicator in found.by_id.items()
    )
    return Table("indicators", message("rules-show.indicators"), columns, rows)


def _unknowns(rules: RuleSet) -> Block | None:
    sentences = tuple(_unknown_sentences(rules))
    return Notes("unknowns", sentences, title=message("rules-show.unknowns")) if sentences else None


def _unknown_sentences(rules: RuleSet) -> Iterator[Message]:
    for unknown in rules.unknowns:
        yield message("rules-show.unknown", id=f"`{unknown.id}`", question=unknown.question)
