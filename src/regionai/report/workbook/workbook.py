"""A whole workbook: its sheets in order, and what their formulas look at."""

from collections.abc import Iterable, Iterator, Mapping

from regionai.judge.submission import Submission
from regionai.messages import Lang, message
from regionai.model.amount import KEYS
from regionai.model.region import Regions
from regionai.model.spelling import spelt
from regionai.model.words import ATTACHMENT, MEMBER, SHEETS
from regionai.report.workbook.book import Book
from regionai.report.workbook.filling import Filling, categories_of
from regionai.report.workbook.lists import write_days, write_lists
from regionai.report.workbook.places import Table
from regionai.report.workbook.sheets import write_budget, write_cover, write_items
from regionai.report.workbook.sources import write_sources
from regionai.report.workbook.verdict import Surroundings, VerdictSheet, Versions, cell_of_unit
from regionai.rulebook.asked import versions_of
from regionai.source.plain import KeyPath

# A call is for its own year and for the next ones.
_MOST_YEARS = 4


def years_of(submission: Submission) -> tuple[int, ...]:
    """Return the fiscal years that a line of a proposal may be of, by its edition."""
    first = submission.applied[0].rules.applies.first.year
    return tuple(range(first, first + _MOST_YEARS))


def workbook_of(
    submission: Submission, filling: Filling, notes: Mapping[KeyPath, str], lang: Lang
) -> bytes:
    """Return the bytes of a workbook for a region and the editions that apply to its proposal.

    `notes` are what rules say of places of a proposal. The same content makes the same bytes.
    """
    names = {key: spelt(SHEETS, key).say(lang) for key in SHEETS}
    rules, regions = submission.applied[0].rules, submission.regions
    categories = categories_of(rules, lang)
    book = Book(rules.title.say(lang), rules.applies.first, names.values())
    lists = write_lists(book, names["lists"], categories, filling.years, regions, lang)
    cover = write_cover(book, names["cover"], filling, lists, notes, lang)
    # What is worked out here stands first.
    found = sorted(_versions(submission, filling), key=lambda each: not each.versions)
    budget = write_budget(
        book,
        names["budget"],
        rules.title.say(lang),
        filling,
        lists,
        _of_sources(found, regions, lang),
        lang,
    )
    of_bodies = {"kind": lists.kinds, "role": lists.roles, "region": lists.regions}
    note, more = (notes.get((key,), "") for key in ("consortium", "documents"))
    consortium = write_items(book, names["consortium"], MEMBER, filling.members, of_bodies, note, lang)
    of_documents = {"kind": lists.documents}
    write_items(book, names["documents"], ATTACHMENT, filling.documents, of_documents, more, lang)
    region = submission.proposal.applicant.region
    table = Table(budget.columns, filling.keys, categories, cell_of_unit(names["verdict"]))
    days = write_days(book, names["lists"], table, lang)
    around = Surroundings(cover, consortium, lists, budget.unit, region.short.say(lang), days)
    VerdictSheet(book, names["verdict"], table, around, regions, lang).write(
        message("workbook.verdict-title", title=rules.title).say(lang), found
    )
    write_sources(book, names["sources"], submission.applied, lang)
    return book.content()


def _versions(submission: Submission, filling: Filling) -> Iterator[Versions]:
    region = submission.proposal.applicant.region
    for chosen in submission.applied:
        for rule in chosen.rules.rules:
            asked = versions_of(rule, chosen.rules, submission.regions, region, filling.years)
            yield Versions(chosen.rules, rule, asked)


def _of_sources(found: Iterable[Versions], regions: Regions, lang: Lang) -> dict[str, str]:
    """Return what the money rules ask of each source, in sentences."""
    said: dict[str, list[str]] = {}
    for rules, rule, versions in found:
        sentence = rule.requires(rules.terms(regions)).say(lang)
        sources = {one.limit.of.sources for version in versions for one in version.asked}
        for key, own in KEYS.items():
            if any(of is not None and frozenset(own) <= of for of in sources):
                said.setdefault(key, []).append(sentence)
    return {key: "\n".join(dict.fromkeys(sentences)) for key, sentences in said.items()}
