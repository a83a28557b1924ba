"""What stands in the cells of a workbook: of a proposal, or of an edition whose amounts are still open."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from regionai.budget.cell import Membership, among
from regionai.judge.submission import Submission
from regionai.messages import Lang, message
from regionai.model.amount import KEYS, SOURCES, WAYS, Amount
from regionai.model.money import EXACT, UNITS
from regionai.model.notation import unit_text
from regionai.model.proposal import Attachment, Member, Proposal
from regionai.model.spelling import spelt, without_year
from regionai.model.words import DOCUMENT_KINDS, MEMBER_KINDS, NONE, PLANS, PROPOSAL, RESULT, ROLES, Words
from regionai.rules.ruleset import RuleSet
from regionai.source.plain import KeyPath, Plain
from regionai.table.listed import in_one_cell

# What the cells of a template are in, unless a proposal says so.
_UNIT = 10**6
# What a workbook asks for, in the order of a proposal; more is added where a proposal says more.
_COVER: tuple[KeyPath, ...] = (
    ("schema",),
    ("programme",),
    ("edition",),
    ("submitted",),
    ("title",),
    ("applicant", "region"),
    ("applicant", "department"),
    ("period", "from"),
    ("period", "to"),
    *(("amounts", way) for way in WAYS),
    ("targets", "sme_adopters"),
    ("targets", "trainees"),
    ("targets", "ai_use", "baseline"),
    ("targets", "ai_use", "target"),
    *(("targets", "results", 0, key) for key in RESULT),
    *(("plans", key) for key in PLANS),
    ("documents",),
)
# What has a sheet of its own, or is said by the heading of its table.
_ELSEWHERE: tuple[KeyPath, ...] = (("budget",), ("consortium",), ("documents",), ("amounts", "unit"))
# The columns of a line that only stand there where they are used.
_IF_USED = ("id", "item", "executed_by", "site", "equipment")

Value = str | date
# An amount in the unit of the sheet, or as its author writes it where that says how it was rounded.
Money = Decimal | str


class Line(NamedTuple):
    """A line of the budget: its words, its year among them, and its amounts, each by key."""

    words: Mapping[str, str]
    amounts: Mapping[str, Money]


class Filling(NamedTuple):
    """What stands in the cells: `columns` of words and `keys` of money are those of the budget sheet.

    A sum `is_exact` unless amounts are rounded: then it is none that the author declares, nor a share.
    """

    unit: str
    cover: tuple[tuple[KeyPath, Value], ...]
    columns: tuple[str, ...]
    keys: tuple[str, ...]
    years: tuple[int, ...]
    lines: tuple[Line, ...]
    is_exact: bool = True
    members: tuple[Mapping[str, Value], ...] = ()
    documents: tuple[Mapping[str, Value], ...] = ()


def blank(begun: Submission, years: tuple[int, ...], lang: Lang) -> Filling:
    """Return what the workbook of a new proposal begins with: a line for each category, amounts open."""
    rules, region = begun.applied[0].rules, begun.proposal.applicant.region
    known: dict[KeyPath, Value] = {
        ("schema",): "1",
        ("programme",): _programme(rules, lang),
        ("edition",): rules.edition,
        ("title",): message("workbook.title-open").say(lang),
        ("applicant", "region"): region.short.say(lang),
    }
    lines = tuple(Line({"category": _category(rules, key, lang)}, {}) for key in rules.categories)
    columns = ("category", "title", *_asked_about(rules), "year")
    return Filling(
        _named(_UNIT), _cover(known), columns, _money_columns(rules, ()), years, lines or (Line({}, {}),)
    )


def filled(submission: Submission, years: tuple[int, ...], lang: Lang) -> Filling:
    """Return what stands in the workbook of a proposal."""
    proposal, rules, data = submission.proposal, submission.applied[0].rules, submission.tree.data
    unit = _named(proposal.amounts.unit)
    written = data["budget"]
    texts = [line if isinstance(line, dict) else {} for line in written]
    lines = tuple(_lines(proposal, texts, rules, lang))
    used = {key for line in lines for key in line.words}
    known = dict(_leaves(data, unit))
    lists = {"consortium": proposal.consortium, "documents": proposal.documents}
    known |= {(key,): word(NONE, "none", lang) for key, items in lists.items() if items == ()}
    known["programme",] = _programme(rules, lang)
    known["applicant", "region"] = proposal.applicant.region.short.say(lang)
    if proposal.rounding() != EXACT:
        known["amounts", "unit"] = unit
    if proposal.submitted is not None:
        known["submitted",] = proposal.submitted
    if proposal.period is not None:
        known |= {("period", "from"): proposal.period.first, ("period", "to"): proposal.period.last}
    asked = (*_asked_about(rules), *(key for key in _IF_USED if key in used))
    own_years = (line.year for line in proposal.budget if line.year is not None)
    return Filling(
        unit,
        _cover(known),
        ("category", "title", *dict.fromkeys(asked), "year"),
        _money_columns(rules, tuple(dict.fromkeys(key for line in lines for key in line.amounts))),
        tuple(sorted({*years, *own_years, *(proposal.fiscal_years() or ())})),
        lines,
        proposal.rounding() == EXACT
        and not any(each.is_own for line in proposal.budget for _, each in line.amounts()),
        tuple(_member(each, lang) for each in proposal.consortium or ()),
        tuple(_document(each, lang) for each in proposal.documents or ()),
    )


def _programme(rules: RuleSet, lang: Lang) -> str:
    """Return what a proposal in a language calls its programme."""
    return without_year(rules.title.ko) if lang == "ko" else rules.programme


def _named(unit: int) -> str:
    """Return the name of a unit of so many won."""
    return next(name for name, won in UNITS.items() if won == unit)


def _cover(known: Mapping[KeyPath, Value]) -> tuple[tuple[KeyPath, Value], ...]:
    """Return the rows of the cover sheet, those that nothing is known of as well."""
    order = tuple(PROPOSAL)
    paths = sorted({**dict.fromkeys(_COVER), **known}, key=lambda path: order.index(str(path[0])))
    return tuple((path, known.get(path, "")) for path in paths)


def _leaves(data: Plain, unit: str, at: KeyPath = ()) -> Iterator[tuple[KeyPath, Value]]:
    """Yield every text of a proposal that stands on its cover sheet, with its key path."""
    if at in _ELSEWHERE:
        return
    if isinstance(data, str):
        # A sum beside no table says itself what it is in.
        is_bare = at[0] == "totals" and at[-1] not in WAYS and not unit_text(data, UNITS[unit])
        yield at, f"{data}{unit}" if is_bare else data
        return
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in items:
        yield from _leaves(value, unit, (*at, key))


def _lines(
    proposal: Proposal, texts: Iterable[Mapping[str, Plain]], rules: RuleSet, lang: Lang
) -> Iterator[Line]:
    for line, written in zip(proposal.budget, texts, strict=True):
        words = {key: str(written[key]) for key in ("title", *_IF_USED) if key in written}
        if line.equipment:
            words["equipment"] = in_one_cell(line.equipment)
        if line.category is not None:
            words["category"] = _category(rules, line.category, lang)
        if line.year is not None:
            words["year"] = str(line.year)
        unit = proposal.amounts.unit
        amounts = {key: _money(amount, str(written[key]), unit) for key, amount in line.amounts()}
        yield Line(words, amounts)


def _money(amount: Amount, text: str, unit: int) -> Money:
    return text if amount.is_own else Decimal(amount.printed.amount) / unit


def _category(rules: RuleSet, key: str, lang: Lang) -> str:
    """Return a category as the list of the workbook has it; one that the edition has not stays as it is."""
    if key in rules.categories:
        return rules.categories[key].ko if lang == "ko" else key
    return rules.category_titles.get(key, key) if lang == "ko" else key


def categories_of(rules: RuleSet, lang: Lang) -> dict[str, str]:
    """Return the word of each category in the list of the workbook."""
    return {key: _category(rules, key, lang) for key in rules.line_categories}


def _member(member: Member, lang: Lang) -> Mapping[str, Value]:
    found: dict[str, Value] = {"id": member.id, "name": member.name}
    found |= {"kind": word(MEMBER_KINDS, member.kind, lang), "role": word(ROLES, member.role, lang)}
    if member.region is not None:
        found["region"] = member.region.short.say(lang)
    if member.country is not None:
        found["country"] = member.country
    return found


def _document(document: Attachment, lang: Lang) -> Mapping[str, Value]:
    known: dict[str, Value | None] = {"title": document.title, "file": document.file}
    known |= {"kind": word(DOCUMENT_KINDS, document.kind, lang), "dated": document.dated}
    return {key: value for key, value in known.items() if value is not None}


def word(words: Words, key: str, lang: Lang) -> str:
    """Return a word of a closed list as it is written in a language."""
    return spelt(words, key).say(lang)


def _asked_about(rules: RuleSet) -> tuple[str, ...]:
    """Return the columns that a quantity of the edition looks at."""
    filters = [quantity.filter for quantity in rules.quantities.values()]
    is_of_items = any(of.items is not None for of in filters)
    is_of_bodies = any(of.bodies is not None or of.places is not None for of in filters)
    return (*(("item",) if is_of_items else ()), *(("executed_by",) if is_of_bodies else ()))


def _money_columns(rules: RuleSet, used: tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys of money that a table needs: those used, and the widest that rules tell apart."""
    covered = {source for key in used for source in KEYS[key]}
    found = {*used}
    for key in _told_apart(rules):
        missing = [source for source in KEYS[key] if source not in covered]
        found.update((key,) if len(missing) == len(KEYS[key]) else missing)
    return tuple(key for key in KEYS if key in found)


def _told_apart(rules: RuleSet) -> tuple[str, ...]:
    """Return the widest keys of which every quantity of the edition has all money or none."""
    filters = [quantity.filter.sources for quantity in rules.quantities.values()]
    chosen: list[str] = []
    for key in ("national", "local", "private", *SOURCES):
        is_told = all(of is None or among(KEYS[key], of) is not Membership.MAYBE for of in filters)
        is_new = not any(set(KEYS[key]) & set(KEYS[other]) for other in chosen)
        if is_told and is_new:
            chosen.append(key)
    return tuple(chosen)
