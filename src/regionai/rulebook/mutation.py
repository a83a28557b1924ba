"""Rules that are nearly the same: each threshold, comparison, severity and list entry, changed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from regionai.budget.cell import Membership
from regionai.budget.quantity import Quantity
from regionai.messages import Message
from regionai.model.finding import Outcome
from regionai.rulebook.harness import Harness
from regionai.rulebook.variation import LITTLE, Change, added, changed, variations
from regionai.rules.base import Rule
from regionai.rules.case import Case
from regionai.rules.conditions.condition import REGION_KEYS, conditions_in
from regionai.rules.draft import Draft
from regionai.rules.meeting import beside
from regionai.source.plain import KeyPath


class Mutant(NamedTuple):
    """An edition in which one thing is changed, and the rules that this bears on."""

    at: KeyPath
    said: Message
    quantities: Mapping[str, Quantity]
    affected: tuple[Rule, ...]


class Survivor(NamedTuple):
    """A change that no case notices; the proposal that would tell them apart, if one was found.

    `expected` is what the rule as written says of that proposal.
    """

    mutant: Mutant
    catching: Draft | None = None
    rule: Rule | None = None
    expected: Outcome | None = None


def survivors(harness: Harness) -> Iterator[Survivor]:
    """Yield every change of the edition that its cases let pass."""
    for mutant in mutants(harness):
        if not _noticed(harness, mutant):
            yield _survivor(harness, mutant)


def mutants(harness: Harness) -> Iterator[Mutant]:
    """Yield the edition with one thing changed, for each thing that could be."""
    rules = harness.rules
    for number, rule in enumerate(rules.rules):
        more = (*_more_regions(rule, harness), *_other_figures(rule, harness))
        for at, said, other in variations(rule, *more):
            if not _asks_for_the_same_regions(at, rule, other, harness):
                yield Mutant(("rules", number, *at), said, rules.quantities, (other,))
    for name, quantity in rules.quantities.items():
        users = tuple(rule for rule in rules.rules if name in rule.quantity_names())
        for at, said, another in variations(quantity) if users else ():
            if _selected(another, harness) == _selected(quantity, harness):
                # All categories are the same as no category named.
                continue
            yield Mutant(("quantities", name, *at), said, {**rules.quantities, name: another}, users)


def _selected(quantity: Quantity, harness: Harness) -> tuple[Membership, ...]:
    """Return what a quantity selects of a budget that has every kind of line."""
    drafter = harness.drafter
    cells = drafter.case(drafter.proposal(drafter.everything())).ledger.cells
    return tuple(quantity.filter.membership(cell.shape) for cell in cells)


def _noticed(harness: Harness, mutant: Mutant) -> bool:
    """Return whether some case would come out otherwise."""
    for proposed, case in harness.laid:
        for rule in mutant.affected:
            expected = proposed.expected.get(rule.id)
            if expected is not None:
                harness.drafter.effort.ask(1)
                if expected != (rule.severity, _outcome(rule, mutant, case)):
                    return True
    return False


def _survivor(harness: Harness, mutant: Mutant) -> Survivor:
    as_written = {rule.id: rule for rule in harness.rules.rules}
    for rule in mutant.affected:
        for draft, case, outcome in harness.probed(as_written[rule.id]):
            harness.drafter.effort.ask(1)
            found = (rule.severity, _outcome(rule, mutant, case))
            if found != (as_written[rule.id].severity, outcome):
                return Survivor(mutant, draft, as_written[rule.id], outcome)
    return Survivor(mutant)


def _outcome(rule: Rule, mutant: Mutant, case: Case) -> Outcome:
    """Return the outcome of a changed rule; nothing worked out for the rule as written is used."""
    return rule.judge(replace(case, quantities=mutant.quantities, forms={})).outcome


def _more_regions(rule: Rule, harness: Harness) -> Iterator[Change]:
    """Yield each list of regions with one region more."""
    listed = [(path[:-1], value) for path, subject, value in rule.listed_values() if subject == "region"]
    known = {value for _, value in listed}
    for at in dict.fromkeys(at for at, _ in listed):
        for region in harness.regions.regions:
            if region.slug not in known:
                yield added(rule, at, region.slug)


def _other_figures(rule: Rule, harness: Harness) -> Iterator[Change]:
    """Yield each condition on a figure of the regions with ends that select other regions."""
    for at, condition in conditions_in(rule):
        for key, ends in condition.figures.items():
            for end, value in ends.ends.items():
                near = (vars(region)[key] for region in beside(harness.regions, key, value))
                for figure in (share + more for share in near for more in (-LITTLE, 0, LITTLE)):
                    yield changed(rule, (*at, key, end), value, figure)


def _asks_for_the_same_regions(at: KeyPath, rule: Rule, other: Rule, harness: Harness) -> bool:
    """Return whether what is changed is a condition on the region that selects the same regions."""
    others = dict(conditions_in(other))
    for path, condition in conditions_in(rule):
        if at[: len(path)] == path and at[len(path) :][:1] in {(key,) for key in REGION_KEYS}:
            regions = harness.regions.regions
            return all(condition.of_region(each) is others[path].of_region(each) for each in regions)
    return False
