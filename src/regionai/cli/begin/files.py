"""The files of a new proposal, and of a repository of proposals."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from regionai.cli.arguments import library_of, region_of
from regionai.cli.options import Deciding
from regionai.cli.rules.named_editions import named
from regionai.judge.reading import Options, check_bytes
from regionai.judge.tables import vocabulary_of
from regionai.messages import Lang
from regionai.model.finding import Outcome, Severity
from regionai.model.region import Region
from regionai.model.spelling import without_year
from regionai.model.words import LINE
from regionai.report.page.foreign_text import one_line
from regionai.report.schema.files import write_schema
from regionai.rulebook.begin import filled
from regionai.rules.editions.folders import MAIN_PROGRAMME
from regionai.rules.editions.library import Library
from regionai.rules.ruleset import RuleSet
from regionai.run.settings_place import NAME
from regionai.source.file import shown
from regionai.source.grid import Grid
from regionai.source.office.tables import read_tables
from regionai.table.draft import DraftLine, drafted
from regionai.table.found import Found, found_in

# What needs no quotes in YAML.
_WORDS = re.compile(r"\w(?:[\w ·()/-]*[\w)])?")

_KEPT = (Outcome.MET, Outcome.NOT_APPLICABLE)


class _Begun(NamedTuple):
    """What a proposal is begun for: a region, and the edition of its rules."""

    library: Library
    rules: RuleSet
    region: Region
    output: Path

    def filled(self, template: str, **more: str) -> str:
        """Return a template with a line for each category of the edition, each with the same amounts."""
        amounts = filled(__package__, f"{template}-amounts.yaml", {})
        lines = [
            f"  - id: {_scalar(category)}\n    category: {_scalar(category)}"
            f"    # {one_line(f'{title.ko} · {title.en}')}\n"
            for category, title in self.rules.categories.items()
        ] or ["  - id: line\n"]
        values = {
            "PROGRAMME": _scalar(self.rules.programme),
            "EDITION": _in_quotes(self.rules.edition),
            "REGION": self.region.short.ko,
            "FILE": shown(self.output),
            "LINES": "\n".join(f"{line}{amounts}" for line in lines),
            **more,
        }
        return filled(__package__, f"{template}.yaml", values)

    def example(self) -> str | None:
        """Return an invented proposal of the main programme that keeps every error; None if none does.

        Its money is 6 : 2 : 2 and so little that three categories come to no
        investment review; its work begins with the quarter after the day.
        """
        for day in self._days() if self.rules.programme == MAIN_PROGRAMME else ():
            quarter = (day.month - 1) // 3 + 1
            first = date(day.year + quarter // 4, quarter % 4 * 3 + 1, 1)
            days = {"DAY": str(day), "FIRST": str(first), "LAST": str(date(first.year, 12, 31))}
            text = self.filled("example", **days)
            found = check_bytes(text.encode(), shown(self.output), self.library, Options())
            errors = (each for each in found.judged_rules if each.rule.severity is Severity.ERROR)
            if all(each.outcome in _KEPT for each in errors):
                return text
        return None

    def _days(self) -> list[date]:
        """Return the days on which the outcome of a rule turns, and the first of the edition, in order."""
        terms = self.rules.terms(self.library.regions)
        turns = (
            step.draft.get("submitted")
            for rule in self.rules.rules
            for boundary in rule.boundaries(terms)
            for step in boundary.steps
        )
        applies = self.rules.applies
        days = {applies.first, *(date.fromisoformat(day) for day in turns if isinstance(day, str))}
        return sorted(day for day in days if applies.covers(day) and self.region.exists_on(day))


def _begun(region: str, edition: str | None, output: Path, deciding: Deciding) -> _Begun:
    library = library_of(deciding)
    name = edition if edition is not None and "@" in edition else f"{MAIN_PROGRAMME}@{edition or ''}"
    chosen = named(library, name.removesuffix("@")).rules
    return _Begun(library, chosen, region_of(library, region, chosen.applies.first), output)


def proposal_begun(region: str, edition: str | None, output: Path, deciding: Deciding, lang: Lang) -> str:
    """Return the text of a new proposal of a region: the newest edition's, or one that is named.

    Its keys are in one language. `edition` is `2026` of the main programme, or `PROGRAMME@2026`. Raises
    `MisuseError` for a region or an edition that is none.
    """
    begun = _begun(region, edition, output, deciding)
    cover = filled(__package__, f"cover.{lang}.yaml", {})
    return _proposal(begun, lang, unit="원", lines="\n".join(_lines(begun.rules, lang)), cover=cover)


class Source(NamedTuple):
    """The file that a draft is made from, and which of its budget tables, counted from 1."""

    path: Path
    table: int | None = None


class Drafted(NamedTuple):
    """The text of a proposal with the figures of a table, the table, and the words of the categories."""

    text: str
    found: Found
    categories: Mapping[str, str]


def proposal_drafted(
    region: str, edition: str | None, output: Path, deciding: Deciding, lang: Lang, source: Source
) -> Drafted:
    """Return the text of a new proposal with the budget that stands in an office file.

    Raises as `proposal_begun` does, and as `found_in`.
    """
    begun = _begun(region, edition, output, deciding)
    vocabulary = vocabulary_of(begun.rules, begun.region)
    found = found_in(read_tables(source.path), shown(source.path), vocabulary, source.table)
    titles = begun.rules.category_titles
    words = {key: titles[key] if lang == "ko" else key for key in titles}
    scalars = {key: _scalar(word) for key, word in words.items()}
    draft = drafted(found.budget, scalars, lang, knows_bodies=False)
    grid = found.budget.grid
    # A proposal says of what file a cell is.
    grid = grid if grid.joint else replace(grid, joint=", ")
    lines = "\n".join(_with_places(line, grid, lang) for line in draft.lines)
    cover = _with_places((*draft.totals, *draft.shares), grid, lang)
    return Drafted(_proposal(begun, lang, unit=draft.unit, lines=lines, cover=cover), found, words)


def _with_places(lines: Iterable[DraftLine], grid: Grid, lang: Lang) -> str:
    """Return lines of text, those of figures with a comment that says where they stand."""
    return "".join(f"{_with_place(line, grid, lang)}\n" for line in lines)


def _with_place(line: DraftLine, grid: Grid, lang: Lang) -> str:
    places = ", ".join(grid.place_of(cell).say(lang) for cell in line.cells) if line.is_figure else ""
    return f"{line.text}  # {places}" if places else line.text


def _proposal(begun: _Begun, lang: Lang, *, unit: str, lines: str, cover: str) -> str:
    title = without_year(begun.rules.title.ko)
    values = {
        "PROGRAMME": _scalar(title if lang == "ko" else begun.rules.programme),
        "EDITION": _in_quotes(begun.rules.edition),
        "REGION": begun.region.short.ko,
        "FILE": shown(begun.output),
        "UNIT": unit,
        "LINES": lines,
        "COVER": cover,
    }
    return filled(__package__, f"proposal.{lang}.yaml", values)


def _lines(rules: RuleSet, lang: Lang) -> Iterator[str]:
    """Yield a line for each category of an edition, or one where it has none."""
    key = {key: own[0] if lang == "ko" else key for key, own in LINE.items()}
    amounts = "".join(f"    {key[source]}: 0\n" for source in ("national", "local", "private"))
    for category, title in rules.categories.items():
        word = _scalar(rules.category_titles[category] if lang == "ko" else category)
        head = f"  - {key['id']}: {word}\n    {key['category']}: {word}"
        yield f"{head}    # {one_line(title.say(lang))}\n{amounts}"
    if not rules.categories:
        yield f"  - {key['id']}: {'1' if lang == 'ko' else 'line'}\n{amounts}"


def _scalar(text: str) -> str:
    """Return text of a rule file as a value of YAML, in quotes where it is more than words."""
    return text if _WORDS.fullmatch(text) else f'"{_in_quotes(text)}"'


def _in_quotes(text: str) -> str:
    # Text in JSON is text in YAML, whatever is in it.
    return json.dumps(text, ensure_ascii=False)[1:-1]


class Repository(NamedTuple):
    """The text of each file of a repository, and whether its proposal is an invented example."""

    files: dict[Path, str]
    has_example: bool


def repository_begun(
    folder: Path,
    region: str,
    edition: str | None,
    package: str,
    deciding: Deciding,
    lang: Lang,
) -> Repository:
    """Return the files of a repository of proposals, for GitHub and pre-commit.

    Its proposal is an invented example that can be committed as it is; where
    none is known that keeps the rules of the edition, it is one without
    figures. `package` is what pip installs there. Raises as `proposal_begun`
    does.
    """
    proposal = folder / "proposals" / "proposal.yaml"
    begun = _begun(region, edition, proposal, deciding)
    example = begun.example()
    schema = StringIO()
    write_schema("proposal", "2020-12", begun.library, schema, lang)
    values = {"PACKAGE": f'"{_in_quotes(package)}"'}
    files = {
        folder / NAME: filled(__package__, "settings.yaml", {}),
        proposal: example or proposal_begun(region, edition, proposal, deciding, lang),
        proposal.with_name("schema.json"): schema.getvalue(),
        folder / ".pre-commit-config.yaml": filled(__package__, "pre-commit.yaml", values),
        folder / ".github" / "workflows" / "regionai.yml": filled(__package__, "workflow.yml", values),
    }
    return Repository(files, example is not None)
