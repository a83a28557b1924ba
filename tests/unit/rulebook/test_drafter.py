"""Proposals made to order say where money is spent if a rule looks at that."""

from pathlib import Path

import pytest

from asked import Asked
from builders import LIBRARY
from house_rules import house, share
from regionai.budget.demand import Conflict
from regionai.budget.form import Limit
from regionai.budget.quantity import FUNDING, Quantity
from regionai.budget.witness import Wanted
from regionai.errors import CannotError
from regionai.model.bodies import APPLICANT
from regionai.model.money import Won
from regionai.rulebook.harness import Harness
from regionai.rules.editions.edition import read_edition
from regionai.rules.editions.published import Records
from regionai.source.plain import Plain

RULE = "{kind: share, of: national, in: total, at_most: 60%}"


def lines_of(folder: Path, of: Quantity) -> list[dict[str, Plain]]:
    library = Asked(folder).library(RULE)
    drafter = Harness(library.find("asks@1").rules, library.regions, None).drafter
    found = drafter.budget((Wanted(Limit(of.filter, is_floor=True, amount=Won(5))),))
    assert not isinstance(found, Conflict)
    lines = found["budget"]
    assert isinstance(lines, tuple)
    return [line for line in lines if isinstance(line, dict)]


def test_money_at_home_names_the_applicant_where_places_matter(tmp_path: Path) -> None:
    """Of a line that names nobody it is not known where it is spent."""
    lines = lines_of(tmp_path, Quantity.model_validate({"executed_in": "korea"}))
    assert all("executed_by" in line for line in lines)
    assert any(line["executed_by"] == APPLICANT for line in lines)


def test_money_names_nobody_where_places_do_not_matter(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, Quantity.model_validate({"source": "national"}))
    assert lines
    assert not any("executed_by" in line for line in lines)


def test_what_is_spent_in_korea_is_all_but_what_is_spent_abroad() -> None:
    everywhere = set(Quantity.model_validate({"executed_in": "outside-region"}).filter.places or ())
    korea = Quantity.model_validate({"executed_in": "korea"}).filter.places
    abroad = Quantity.model_validate({"executed_in": "abroad"}).filter.places
    assert korea is not None
    assert abroad is not None
    assert not korea & abroad
    assert everywhere <= korea | abroad
    assert len(korea) == 4
    assert FUNDING["total"].places is None


def test_five_thousand_lines_of_all_rules_are_drafted_and_more_are_not(tmp_path: Path) -> None:
    """A line for each category, each of four who spend it, and each of two years, for each rule."""
    categories = ", ".join(f"c{n}: {{ko: 가, en: a}}" for n in range(124))
    rules = [share(f"s{n}", "local", "at_least: 25%") for n in range(6)]
    for count, lines in ((5, 5_000), (6, 6_000)):
        path = house(tmp_path, *rules[:count])
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace("rules:\n", f"categories: {{{categories}}}\nrules:\n"), encoding="utf-8"
        )
        edition = read_edition(path, LIBRARY.regions, Records())
        harness = Harness(edition.rules, LIBRARY.regions, None)
        if lines <= 5_000:
            budget = harness.drafter.everything()["budget"]
            assert isinstance(budget, tuple)
            assert len(budget) * count == lines
        else:
            with pytest.raises(CannotError) as refused:
                _ = harness.drafter
            assert refused.value.message.say("en") == (
                "to prove the rules of `house@1` takes 6,000 lines, more than 5,000; "
                "tell fewer categories, items or bodies apart."
            )
