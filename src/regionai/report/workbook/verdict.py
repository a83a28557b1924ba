"""The sheet that works out what each money rule says of the budget, and names what it does not."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from regionai.budget.cell import Membership
from regionai.budget.quantity import FUNDING
from regionai.messages import Lang, Value, message
from regionai.model.amount import WAYS
from regionai.model.proposal import MAX_YEARS
from regionai.model.region import Regions
from regionai.model.spelling import spelt
from regionai.model.words import MEMBER_KINDS, ROLES
from regionai.report.workbook.book import Book, Formula
from regionai.report.workbook.checks import Checks, all_asked
from regionai.report.workbook.formulas import can_be_said, in_the_way, most_won
from regionai.report.workbook.lists import Lists
from regionai.report.workbook.places import Area, Table, absolute, cell_of, criterion, quoted
from regionai.rulebook.asked import Asked, Version
from regionai.rules.base import Rule
from regionai.rules.ruleset import RuleSet
from regionai.source.plain import KeyPath

# The rows at the top: the unit, the number of fiscal years, all money, what is in the way.
_UNIT, _YEARS, _TOTAL, _STATE = 3, 4, 5, 6
_RULES = 8
_HEADINGS = ("rule", "outcome", "margin", "severity", "requires", "source", "says")
_OUTCOME, _MARGIN = 2, 3
_COLOURS = {"met": "#D5EFDA", "broken": "#F8D0CC"}


def cell_of_unit(sheet: str) -> str:
    """Return the cell with how many won one of the unit of the budget is."""
    return cell_of(sheet, _UNIT, 2)


class Versions(NamedTuple):
    """A rule of a rule set and what it asks, empty for one that is not about money."""

    rules: RuleSet
    rule: Rule
    versions: tuple[Version, ...]


class Surroundings(NamedTuple):
    """What the formulas look at beside the budget: cells of the cover, the consortium, the lists.

    `unit` is the cell that says the unit of the budget, `region` the one that the workbook is for,
    and `days` has how many amounts of each line are a day.
    """

    cover: Mapping[KeyPath, str]
    consortium: Mapping[str, Area]
    lists: Lists
    unit: str
    region: str
    days: Area


class VerdictSheet:
    """Writes the sheet of the verdict; `table` is the budget, in the terms of its edition."""

    def __init__(
        self, book: Book, name: str, table: Table, around: Surroundings, regions: Regions, lang: Lang
    ) -> None:
        """Begin an empty sheet."""
        self._sheet = book.sheet(name)
        self._name = name
        self._table = table
        self._around = around
        self._regions = regions
        self._lang: Lang = lang
        self._edition = ""

    def write(self, title: str, rules: Sequence[Versions]) -> None:
        """Write the verdict of every rule, and below it the checks that it rests on."""
        sheet, say, last = self._sheet, self._say, _RULES + len(rules)
        self._edition = rules[0].rules.edition
        sheet.put(1, 1, title, "title")
        sheet.put(2, 1, say("workbook.verdict-note"), "line")
        self._write_top()
        sheet.row(_RULES, [say(f"workbook.{each}") for each in _HEADINGS], "heading")
        sheet.put(last + 2, 1, say("workbook.checks"), "title")
        checks = Checks(sheet, last + 3, self._table, absolute(_YEARS, 2), self._lang)
        for row, each in enumerate(rules, _RULES + 1):
            self._write_rule(row, each, checks)
        outcomes = Area(self._name, _OUTCOME, _RULES + 1, last)
        for outcome, colour in _COLOURS.items():
            sheet.colour(outcomes, say(f"outcome.{outcome}"), colour)
        sheet.whole_without_decimals(outcomes._replace(column=_MARGIN))
        sheet.widths(34, 42, 24, 18, 44, 40, 60, 18, 18)
        sheet.freeze(_RULES + 1)

    def _say(self, id_: str, **values: Value) -> str:
        return message(id_, **values).say(self._lang)

    def _write_top(self) -> None:
        """Write what all formulas rest on, and what keeps them from being worked out."""
        table, around = self._table, self._around
        first, last = around.cover["period", "from"], around.cover["period", "to"]
        parts = [table.sum_of(FUNDING[key], but=[k for k in table.keys if k != key]) for key in table.keys]
        unit = f"INDEX({around.lists.won},MATCH({around.unit},{around.lists.units},0))"
        # What a text is as a day depends on the spreadsheet and its language.
        years = f'IF(OR({_no_day(first)},{_no_day(last)}),"",YEAR({last})-YEAR({first})+1)'
        rows = (
            (_UNIT, "unit-in-won", unit, "won"),
            (_YEARS, "years", years, "won"),
            (_TOTAL, "all-money", "+".join(parts), "won"),
            (_STATE, "state", self._first_of(self._states(), '""'), "verdict"),
        )
        for row, id_, formula, look in rows:
            self._sheet.put(row, 1, self._say(f"workbook.{id_}"), "heading")
            self._sheet.put(row, 2, Formula(f'IFERROR({formula},"")'), look)

    def _states(self) -> Iterator[tuple[str, str]]:
        """Yield what keeps all rules from being worked out, each with its sentence."""
        money, unit = self._table.money, absolute(_UNIT, 2)
        won = f"{money}*{unit}"
        rounded = ",".join(f'{self._around.cover["amounts", way]}<>""' for way in WAYS)
        edition = self._around.cover["edition",]
        yield f'AND({edition}<>"",{edition}&""<>{quoted(self._edition)})', "workbook.other-edition"
        yield f'{unit}=""', "workbook.no-unit"
        yield f"COUNTA({money})=0", "workbook.no-money"
        yield f"SUMPRODUCT(--ISTEXT({money}))>0", "workbook.text-money"
        yield f"SUM({self._around.days})>0", "workbook.day-money"
        yield f"SUMPRODUCT(--(ABS({won}-ROUND({won},0))>0.0001))>0", "workbook.no-whole-won"
        yield f'COUNTIF({money},"<0")>0', "workbook.negative-money"
        yield f"OR({rounded})", "workbook.rounded-money"

    def _first_of(self, states: Iterator[tuple[str, str]], otherwise: str) -> str:
        """Return the sentence of the first state that holds, as a formula."""
        formula = otherwise
        for condition, id_ in reversed(tuple(states)):
            formula = f"IF({condition},{quoted(self._say(id_))},{formula})"
        return formula

    def _write_rule(self, row: int, each: Versions, checks: Checks) -> None:
        rule, rules = each.rule, each.rules
        document, article = rules.documents[rule.source.document].title, rule.source.article
        source = self._say(
            "workbook.cited",
            source=f"{document} {article}" if article else document,
            grade=message(f"grade.{rules.grade(rule)}"),
        )
        requires = rule.requires(rules.terms(self._regions)).say(self._lang)
        severity, says = self._say(f"severity.{rule.severity}"), rule.source.says.say(self._lang)
        self._sheet.put(row, 1, f"{rule.title.say(self._lang)} ({rule.id})", "text")
        self._sheet.row(row, [severity, requires, source, says], "text", _MARGIN + 1)
        asked = tuple(one for version in each.versions for one in all_asked(version))
        in_doubt = any(version.applies is Membership.MAYBE for version in each.versions)
        if not each.versions or in_doubt or not all(map(can_be_said, asked)):
            self._sheet.put(row, _OUTCOME, self._say("workbook.not-here"), "verdict")
            return
        outcome, margin = quoted(self._say("workbook.not-here")), '""'
        for version in reversed(each.versions):
            checked = checks.write(rule.id, version, rules.terms(self._regions))
            holds = f"AND({','.join(self._bodies(version)) or 'TRUE'})"
            outcome = f"IF({holds},{checks.outcome(checked)},{outcome})"
            margin = f"IF({holds},{checks.margin(checked, absolute(row, _OUTCOME))},{margin})"
        state = absolute(_STATE, 2)
        outcome = self._first_of(self._in_the_way(each, asked), outcome)
        self._sheet.put(row, _OUTCOME, Formula(f'IF({state}<>"",{state},{outcome})'), "verdict")
        self._sheet.put(row, _MARGIN, Formula(f'IFERROR({margin}/{absolute(_UNIT, 2)},"")'), "margin")

    def _in_the_way(self, each: Versions, asked: Sequence[Asked]) -> Iterator[tuple[str, str]]:
        """Yield what keeps a rule from being worked out, each with its sentence."""
        table, around, lists = self._table, self._around, self._around.lists
        filters = [of for one in asked for of in (one.limit.of, one.limit.whole)]
        open_keys = dict.fromkeys(key for one in asked for key in in_the_way(one, table))
        if asked:
            most = min(most_won(one.limit) for one in asked)
            yield f"{absolute(_TOTAL, 2)}>{most}", "workbook.not-here"
        if each.rule.when:
            yield f"{around.cover['applicant', 'region']}<>{quoted(around.region)}", "workbook.other-region"
        if any(one.counts_years for one in asked):
            years = absolute(_YEARS, 2)
            ends = (around.cover["period", end] for end in ("from", "to"))
            yield f"OR({','.join(f'ISTEXT({end})' for end in ends)})", "workbook.text-period"
            yield f'OR({years}="",{years}<1,{years}>{MAX_YEARS + 1})', "workbook.no-period"
        if any(one.limit.years for one in asked):
            yield table.without("year", str(lists.years)), "workbook.no-year"
        if any(of.categories is not None for of in filters):
            yield table.without("category", str(lists.categories)), "workbook.no-category"
        if any(of.items is not None for of in filters):
            yield table.without_any("item"), "workbook.no-item"
        if open_keys:
            sums = "+".join(f"SUM({table.columns[key]})" for key in open_keys)
            yield f"({sums})<>0", "workbook.not-here"
        if any(version.bodies for version in each.versions):
            yield self._has_other_words(), "workbook.no-kind"

    def _has_other_words(self) -> str:
        """Return whether some body of the consortium has a kind or a role that is not in their lists."""
        kinds, roles = self._around.consortium["kind"], self._around.consortium["role"]
        of_lists = ((self._around.lists.kinds, kinds), (self._around.lists.roles, roles))
        counts = (f"SUMPRODUCT(COUNTIF({known},{cells}))<>COUNTA({kinds})" for known, cells in of_lists)
        return f"OR({','.join(counts)})"

    def _bodies(self, version: Version) -> Iterator[str]:
        """Yield whether there is a body in a role, and whether all in it are of a kind."""
        kinds, roles = self._around.consortium["kind"], self._around.consortium["role"]
        for role, kind in version.bodies:
            in_role = f"{roles},{criterion(spelt(ROLES, role).say(self._lang))}"
            of_kind = f"COUNTIFS({in_role},{kinds},{criterion(spelt(MEMBER_KINDS, kind).say(self._lang))})"
            yield f"{of_kind}>0"
            yield f"{of_kind}=COUNTIFS({in_role})"


def _no_day(cell: str) -> str:
    """Return whether a cell holds nothing that is a number, as a day is one."""
    return f"NOT(ISNUMBER({cell}))"
