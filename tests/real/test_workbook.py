"""What LibreOffice works out in the workbook of a proposal is what the tool says of it."""

import os
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from random import Random

import officer
import pytest
from openpyxl import load_workbook

import libreoffice
from builders import LIBRARY, as_yaml, plain
from golden import LANGUAGES
from regionai.cli.app import run
from regionai.messages import Lang, message
from regionai.model.amount import KEYS, SOURCES
from regionai.model.finding import Outcome
from regionai.rulebook.boundaries import boundaries
from regionai.rulebook.drafter import Drafter
from regionai.rulebook.harness import Harness
from regionai.rules.draft import merged, written
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.library import Library
from regionai.source.plain import Plain
from workbooks import RULES, Book, Verdict, book, every_way, expected, proposals, verdicts

if not os.environ.get("REGIONAI_REAL_PARTS") and not libreoffice.PROGRAM:
    pytest.skip("soffice (LibreOffice Calc) is not on the PATH", allow_module_level=True)

pytestmark = pytest.mark.slow

MILLION = 10**6
# What a sheet does not hold: where money is spent, and a share that its numbers cannot be multiplied by.
NOT_SAID = {"abroad", "fine"}


def at_boundaries(edition: Edition, library: Library) -> Iterator[str]:
    """Proposals a won below, at, and a won above every amount at which a rule turns."""
    harness = Harness(edition.rules, library.regions, None)
    for rule in edition.rules.rules:
        for boundary in boundaries(rule, harness.drafter):
            if isinstance(boundary.steps[0].value if boundary.steps else "", str):
                continue
            for step in boundary.steps:
                yield of_edition(step.draft, edition, harness.drafter)


def of_edition(draft: Mapping[str, Plain | None], edition: Edition, drafter: Drafter) -> str:
    own: dict[str, Plain | None] = {"programme": edition.rules.programme, "edition": edition.rules.edition}
    return written(merged({**drafter.base(), **own}, dict(draft)))


def in_millions(text: str) -> str:
    """The same proposal in millions of won: its amounts are bare numbers of won."""
    data = plain(text)
    lines = data["budget"]
    assert isinstance(lines, tuple)
    changed = tuple(
        {key: millions(str(value)) if key in KEYS else value for key, value in line.items()}
        for line in lines
        if isinstance(line, dict)
    )
    return as_yaml({**data, "amounts": {"unit": "백만원"}, "budget": changed})


def millions(won: str) -> str:
    return f"{Decimal(won.replace(',', '')) / MILLION:f}"


def drawn(edition: Edition, drafter: Drafter, count: int) -> Iterator[str]:
    """Proposals over some years, categories and cost items, of bodies of every kind."""
    random = Random(20261126)  # noqa: S311 - nothing secret: the same budgets in every run
    for _ in range(count):
        lines: list[Plain] = []
        for _ in range(random.randint(1, 5)):
            line: dict[str, Plain] = {"category": random.choice([*edition.rules.categories, "other"])}
            line["year"] = str(random.choice((2026, 2027, 2028)))
            line["item"] = random.choice(("장비", "재료", "인건비"))
            keys = random.choice((("national", "local", "private"), ("national", "matching"), SOURCES))
            line |= {
                key: f"{random.randint(0, 40) * 10**8 + random.randint(-1, 1) % 10**9:,}" for key in keys
            }
            lines.append(line)
        kinds = random.sample(("sme", "mid-size", "firm", "large", "university"), 2)
        bodies: tuple[Plain, ...] = tuple(
            {"id": kind, "name": kind, "kind": kind, "role": role}
            for kind, role in zip(kinds, ("lead", "partner"), strict=True)
        )
        draft: dict[str, Plain] = {"budget": tuple(lines), "consortium": bodies}
        if random.random() < 0.8:
            draft["period"] = {"from": "2026-05-01", "to": f"{random.choice((2026, 2027, 2028))}-12-31"}
        draft["applicant"] = {"region": random.choice(("gyeongbuk", "gangwon"))}
        yield of_edition(draft, edition, drafter)


def compared(books: Mapping[str, Book], units: Mapping[str, int], folder: Path) -> set[tuple[str, Outcome]]:
    """Hold what each sheet says against what the tool says; return which rules it worked out, and how."""
    worked_out: set[tuple[str, Outcome]] = set()
    contents = {name: own.content for name, own in books.items()}
    sheets = libreoffice.saved(contents, folder, libreoffice.SHEETS)
    for name, own in books.items():
        said = verdicts(sheets, name, own.lang, units[name])
        for rule, outcome, right in expected(own):
            if said[rule] == right and outcome is not Outcome.UNDECIDED:
                worked_out.add((rule, outcome))
            else:
                assert said[rule].said not in outcomes(own.lang), (name, rule, said[rule], right)
    return worked_out


def outcomes(lang: Lang) -> tuple[str, ...]:
    return tuple(message(f"outcome.{each}").say(lang) for each in Outcome)


@pytest.mark.parametrize("name", ["books@1", "region-led-ai@2026"])
def test_a_sheet_says_what_the_tool_says_on_each_side_of_every_boundary(name: str, tmp_path: Path) -> None:
    library = every_way(tmp_path)
    edition = library.find(name)
    books, units = {}, {}
    for number, text in enumerate(at_boundaries(edition, library)):
        key, is_in_won = str(number), number % 2 == 0
        units[key] = 1 if is_in_won else MILLION
        books[key] = book(text if is_in_won else in_millions(text), library, "ko" if number % 3 else "en")
    worked_out = compared(books, units, tmp_path)
    rules = (
        RULES.keys() - NOT_SAID
        if name == "books@1"
        else {"national-share", "local-share", "national-average"}
    )
    for rule in rules:
        assert {outcome for own, outcome in worked_out if own == rule} >= {Outcome.MET, Outcome.BROKEN}, (
            rule
        )
    assert not {rule for rule, _ in worked_out} & NOT_SAID


def test_a_sheet_says_what_the_tool_says_of_years_bodies_and_money_that_is_not_split(
    tmp_path: Path,
) -> None:
    library = every_way(tmp_path)
    edition = library.find("books@1")
    drafter = Harness(edition.rules, library.regions, None).drafter
    books = {str(number): book(text, library) for number, text in enumerate(drawn(edition, drafter, 30))}
    worked_out = compared(books, dict.fromkeys(books, 1), tmp_path)
    assert {
        ("each-year", Outcome.BROKEN),
        ("cap-each-year", Outcome.MET),
        ("below", Outcome.MET),
    } <= worked_out
    assert ("of-another", Outcome.NOT_APPLICABLE) in worked_out


def test_a_sheet_says_what_the_tool_says_of_the_shipped_proposals(tmp_path: Path) -> None:
    books = {path.stem: book(path.read_text(encoding="utf-8"), LIBRARY) for path in proposals()}
    units = {name: each.assessment.proposal.amounts.unit for name, each in books.items()}
    assert ("local-share", Outcome.BROKEN) in compared(books, units, tmp_path)


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        # The worked example: 100 and 150 million short, if one source alone moves.
        ((7_000, 2_200, 2_400), (("위반", -100), ("위반", -150), ("충족", 0))),
        ((7_000, 2_350, 2_400), (("충족", 125), ("충족", 0), ("충족", 0))),
        ((7_000, 2_349.999999, 2_400), (("충족", 124.999998), ("위반", -0.000001), ("충족", 0))),
    ],
)
def test_a_template_that_is_filled_in_says_at_once_what_is_broken(
    amounts: tuple[float, ...],
    said: tuple[tuple[str, float], ...],
    tmp_path: Path,
) -> None:
    cells = dict(zip(("E6", "F6", "G6"), amounts, strict=True))
    content = filled_in(tmp_path, cells, (date(2026, 5, 1), date(2026, 12, 31)))
    sheets = libreoffice.saved({"filled": content}, tmp_path, libreoffice.SHEETS)
    found = verdicts(sheets, "filled", "ko", MILLION)
    rules = ("national-share", "local-share", "national-average")
    assert tuple(found[rule] for rule in rules) == tuple(
        Verdict(outcome, Fraction(str(margin)) * MILLION) for outcome, margin in said
    )


def filled_in(
    folder: Path, cells: Mapping[str, float | date], period: tuple[date | str, date | str]
) -> bytes:
    """A template of a region with some cells of the budget, and a work period."""
    path = folder / "template.xlsx"
    path.unlink(missing_ok=True)
    assert (
        run(["new", "workbook", "--region", "경북", "--edition", "2026", "--lang", "ko", "-o", str(path)])
        == 0
    )
    template = load_workbook(path)
    cover, budget = template["표지"], template["예산"]
    for row in cover.iter_rows(min_row=2):
        if row[0].value == "기간":
            row[4].value = period[row[1].value == "까지"]
    for place, value in cells.items():
        budget[place] = value
    content = BytesIO()
    template.save(content)
    return content.getvalue()


def test_a_day_among_the_amounts_and_a_period_in_words_are_not_computed(tmp_path: Path) -> None:
    # What is a day in its own format is an amount in that of the sheet.
    amounts: dict[str, float | date] = {"E6": 70_000, "F6": 23_500, "G6": 24_000}
    days = date(2026, 5, 1), date(2026, 12, 31)
    books = {
        "day": filled_in(tmp_path, amounts | {"F7": days[0]}, days),
        "words": filled_in(tmp_path, amounts, ("2026. 5. 1.", "2026. 12. 31.")),
    }
    sheets = libreoffice.saved(books, tmp_path, libreoffice.SHEETS)
    day = verdicts(sheets, "day", "ko", MILLION)
    for rule in ("national-share", "local-share", "national-average"):
        assert "날짜로 보이는 값이 있습니다" in day[rule].said
    said = verdicts(sheets, "words", "ko", MILLION)
    assert said["national-average"].said.startswith("사업기간이 글자로 입력되어 여기에서 계산하지 않음")
    assert said["local-share"] == Verdict("충족", Fraction(0))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pictures_of_sheets_show_what_libreoffice_works_out(lang: Lang, tmp_path: Path) -> None:
    books = officer.taken(lang).workbooks
    contents = {name: forgotten(content) for name, content in books.items()}
    opened = libreoffice.saved(contents, tmp_path, libreoffice.WORKBOOK)
    for name, content in books.items():
        drawn, shown = (
            [[cell.value for cell, _ in row] for row in officer.cells(each, lang)]
            for each in (content, (opened / f"{name}.xlsx").read_bytes())
        )
        assert drawn == shown


def forgotten(content: bytes) -> bytes:
    """A workbook whose formulas have no results."""
    book, out = load_workbook(BytesIO(content)), BytesIO()
    book.save(out)
    return out.getvalue()
