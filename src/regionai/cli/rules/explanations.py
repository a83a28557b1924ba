"""The pages that explain a kind of rule, or a rule."""

from collections.abc import Iterator

from regionai.cli.misuse import MisuseError
from regionai.messages import message
from regionai.report.page.page import Page
from regionai.report.pages.rules.explanation import CONDITION, condition_page, kind_of, kind_page, rule_page
from regionai.rulebook.cases import read_cases
from regionai.rulebook.harness import Harness
from regionai.rules.base import Rule
from regionai.rules.companion import CASES, companion
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.folders import MAIN_PROGRAMME
from regionai.rules.editions.library import Library
from regionai.rules.kinds import KINDS, kind_name
from regionai.source.shape import closest


def explanation(library: Library, name: str, edition: str | None) -> Page:
    """Return the page of a kind or of `when`, else of the rule of that id in the newest edition with it.

    `edition` narrows the search, as `2026` or `PROGRAMME@2026`. Raises
    `MisuseError` if nothing is called so.
    """
    kind = kind_of(name)
    if kind is not None and edition is None:
        return kind_page(kind)
    if name == CONDITION and edition is None:
        return condition_page()
    found = [
        (each, rule)
        for each in _by_weight(library)
        if edition is None or library.is_meant(each, edition)
        for rule in each.rules.rules
        if rule.id == name
    ]
    if not found:
        kinds = (*(kind_name(each) for each in KINDS), CONDITION)
        ids = tuple(rule.id for each in _by_weight(library) for rule in each.rules.rules)
        meant = closest(name, (*ids, *kinds)) or "-"
        raise MisuseError(message("explain.unknown", name=name, meant=meant, kinds=", ".join(kinds)))
    (chosen, rule), *others = found
    return explained(library, chosen, rule, tuple(other.rules.name for other, _ in others))


def explained(library: Library, edition: Edition, rule: Rule, also: tuple[str, ...] = ()) -> Page:
    """Return the page of a rule, with what the cases of its edition show."""
    path = companion(edition.path, CASES)
    cases = read_cases(path, edition, library.regions) if path.is_file() else None
    harness = Harness(edition.rules, library.regions, cases)
    tried = tuple(each for each in harness.tried() if each.rule == rule.id)
    return rule_page(edition, rule, edition.rules.terms(library.regions), tried, also)


def _by_weight(library: Library) -> Iterator[Edition]:
    """Yield all editions: the main programme's first, the newest of each first."""
    others = (name for name in library.programmes() if name != MAIN_PROGRAMME)
    for programme in (MAIN_PROGRAMME, *others):
        yield from library.editions(programme)
