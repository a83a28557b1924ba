"""Every shipped rule and figure beside the facts: its document, how well it is known, what it weighs."""

import re

import pytest

from regionai.model.finding import Severity
from regionai.rules.base import Rule
from regionai.rules.companion import OBLIGATIONS as COMPANION
from regionai.rules.companion import companion
from regionai.rules.documents import Document
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.envelope import envelope_of
from regionai.rules.editions.library import Library
from regionai.rules.source import Grade

LIBRARY = Library()
EDITIONS = [edition for name in LIBRARY.programmes() for edition in LIBRARY.editions(name)]
RULES = [(edition, rule) for edition in EDITIONS for rule in edition.rules.rules]
DOCUMENTS = [
    (f"{edition.rules.name} {name}", document)
    for edition in EDITIONS
    for name, document in edition.rules.documents.items()
]

# Of each rule: its document, the grade of what is said, its severity.
SOURCES = {
    "ai-voucher@2021": """
        voucher-cap newstomato press error
        own-share newstomato press error
        eligible-firms ajunews-20210121 press error
        application-window ajunews-20210121 press error
    """,
    "ax-voucher@2026": """
        task-amount call-coverage press advice
        own-share smes-notice press warning
        own-cash-share smes-notice inferred warning
    """,
    "manufacturing-ai-centre@2025": """
        total-cap ddaily-20250312 press warning
        national-share ddaily-20250312 press error
        national-cap ddaily-20250312 press error
        application-window ddaily-20250312 press error
        specialised-body etnews-20250528 inferred warning
    """,
    "region-led-ai@2026": """
        national-share press-20260204 press error
        local-share press-20260204 press error
        national-average press-20260204 press warning
        allowed-categories press-20260204 press error
        applicant-region press-20260204 inferred warning
        earlier-winner press-20260204 inferred warning
        application-window press-20260204 press error
        lead-body settlement-guideline official warning
        totals-agree press-20260204 press error
        double-funding subsidy-guideline official warning
        foreign-body commentary-aipressa press warning
        host-institution commentary-aipressa press advice
        sustainability-plan commentary-aipressa press advice
        staffing-plan commentary-aipressa press advice
        data-infrastructure-plan commentary-aipressa press advice
        instructor-plan commentary-aipressa press advice
        ecosystem-plan commentary-aipressa press advice
        regional-industry-plan commentary-aipressa press advice
        measurable-results commentary-aipressa press advice
        ai-use ai-use-survey-2024 press advice
    """,
    "region-led-ai@2025": """
        national-share newsis-20250930 press error
        local-share winners-2025 inferred warning
        matching-share newsis-20250930 press error
        national-average asiae-20251001 press warning
        allowed-categories boannews-20250730 press error
        applicant-region ulsanilbo-20250730 press error
        application-window chosun-20250729 press error
        work-period winners-2025 inferred warning
        consortium-body mediabaro-418390 press warning
        lead-body settlement-guideline official warning
        totals-agree newsis-20250930 press error
        double-funding subsidy-guideline official warning
        foreign-body commentary-aipressa press warning
        host-institution commentary-aipressa press advice
        sustainability-plan commentary-aipressa press advice
        staffing-plan commentary-aipressa press advice
        data-infrastructure-plan commentary-aipressa press advice
        instructor-plan commentary-aipressa press advice
        ecosystem-plan commentary-aipressa press advice
        regional-industry-plan commentary-aipressa press advice
        measurable-results commentary-aipressa press advice
        ai-use ai-use-survey-2024 press advice
    """,
    "regional-innovation-cluster@2026": """
        own-cash common-guideline official error
        own-cash-without-foreign-money common-guideline inferred warning
        local-money-secured common-guideline official warning
    """,
    "smart-city@2025": """
        hub-cap call-coverage press error
        hub-matching call-coverage press error
        small-strong-cap call-coverage press error
        known-types call-coverage inferred warning
    """,
    "subsidy-law@2026": """
        fiscal-impact-assessment local-finance-act official error
        investment-review local-finance-act official warning
        feasibility-study local-finance-act official error
    """,
}


# Of what judges nothing: the documents that each figure rests on with their grade, or the unknown it is.
COMPANIONS = {
    "indicators": """
        outside-region-share commentary-aipressa press
        capital-region-share capital-region-act official
        abroad-share commentary-aipressa press
        abroad-share foreign-vendors unknown
        infrastructure-share commentary-aipressa press
        training-share category-limits unknown
        smes-reached smes-2021 official
        won-per-sme cap-per-sme unknown
        won-per-trainee commentary-aipressa press
        local-burden commentary-aipressa press
        local-burden fiscal-2025 press
        in-kind-share cash-and-in-kind unknown
        money-by-year share-by-year unknown
    """,
    "envelope": """
        140억 2 press-20260204 press
    """,
}


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


def named(value: object) -> str:
    """The name of a rule or an edition, for pytest."""
    match value:
        case Edition():
            return value.rules.name
        case Rule():
            return value.id
        case _:
            return str(value)


@pytest.mark.parametrize("edition", EDITIONS, ids=named)
def test_every_rule_has_the_source_and_the_weight_that_the_facts_give_it(edition: Edition) -> None:
    found = [
        f"{rule.id} {rule.source.document} {edition.rules.grade(rule)} {rule.severity}"
        for rule in edition.rules.rules
    ]
    assert found == lines_of(SOURCES[edition.rules.name])


@pytest.mark.parametrize(("edition", "rule"), RULES, ids=named)
def test_nothing_that_is_inferred_is_an_error(edition: Edition, rule: Rule) -> None:
    grade = edition.rules.grade(rule)
    assert not (grade.is_weak and rule.severity is Severity.ERROR)
    order = list(Grade)
    assert order.index(grade) >= order.index(edition.rules.documents[rule.source.document].grade)


@pytest.mark.parametrize(("edition", "rule"), RULES, ids=named)
def test_what_is_official_names_its_article_as_officers_do(edition: Edition, rule: Rule) -> None:
    if edition.rules.grade(rule) is Grade.OFFICIAL:
        assert re.match(r"제\d+조", rule.source.article or "")


# Of each obligation: its document, the grade of what is said, and of the day by which it is due.
OBLIGATIONS = """
    investment-review-again investment-review-rule official official
    local-share-first subsidy-act official official
    ability-to-bear subsidy-act official official
    instalments subsidy-guideline official official
    change-of-plan subsidy-act official official
    new-cost-item settlement-guideline official official
    own-money-first subsidy-guideline official official
    assets subsidy-guideline official inferred
    carry-over subsidy-guideline official official
    settlement-report subsidy-act official official
    settlement-check subsidy-decree official inferred
    own-money-secured subsidy-guideline official inferred
    return-by-source subsidy-guideline official official
    audit subsidy-act official official
    disclosure subsidy-act official inferred
    local-settlement-check local-subsidy-act official official
    local-audit local-subsidy-act official official
"""


def test_every_obligation_has_the_source_and_the_grades_that_the_facts_give_it() -> None:
    owed = {edition.rules.name: edition.obligations for edition in EDITIONS}
    law = owed.pop("subsidy-law@2026")
    found = [f"{e.id} {e.source.document} {law.grade(e)} {law.grade_of_day(e)}" for e in law.all]
    assert found == [line.strip() for line in OBLIGATIONS.strip().splitlines()]
    assert not any(obligations.all for obligations in owed.values())


def test_an_obligation_that_is_official_names_its_article_where_the_facts_have_one() -> None:
    (law,) = (one.obligations for one in EDITIONS if one.rules.name == "subsidy-law@2026")
    without = [each.id for each in law.all if not re.match(r"제\d+조", each.source.article or "")]
    assert without == ["investment-review-again"]


@pytest.mark.parametrize("edition", EDITIONS, ids=named)
def test_articles_are_cited_without_circled_numbers(edition: Edition) -> None:
    beside = companion(edition.path, COMPANION)
    for path in (edition.path, *((beside,) if beside.is_file() else ())):
        assert not re.search(r"[①-⑳]|(?<![제\d])\d+조", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("edition", EDITIONS, ids=named)
def test_an_edition_says_whom_to_ask(edition: Edition) -> None:
    assert edition.rules.agency is not None
    about_kosme = "KOSME" in edition.rules.agency.en
    assert about_kosme == (edition.rules.programme == "region-led-ai")


@pytest.mark.parametrize(("name", "document"), DOCUMENTS, ids=named)
def test_a_text_is_in_force_no_earlier_than_it_was_published(name: str, document: Document) -> None:
    days = [day for day in (document.published, document.in_force) if day is not None]
    assert days == sorted(days), name


@pytest.mark.parametrize("edition", EDITIONS, ids=named)
def test_every_figure_without_a_verdict_says_what_it_rests_on(edition: Edition) -> None:
    indicators = edition.indicators
    assert {unknown.id for unknown in edition.rules.unknowns}.isdisjoint(indicators.documents)
    found = [
        f"{key} {name} {indicators.documents[name].grade if name in indicators.documents else 'unknown'}"
        for key, indicator in indicators.by_id.items()
        for name in indicator.rests_on or ("-",)
    ]
    is_of_the_programme = edition.rules.programme == "region-led-ai"
    assert found == (lines_of(COMPANIONS["indicators"]) if is_of_the_programme else [])


def test_every_envelope_has_the_source_that_the_facts_give_it() -> None:
    found = {edition.rules.name: envelope_of(edition) for edition in EDITIONS}
    (known,) = (name for name, envelope in found.items() if envelope is not None)
    envelope = found[known]
    assert known == "region-led-ai@2026"
    assert envelope is not None
    (edition,) = (edition for edition in EDITIONS if edition.rules.name == known)
    grade = envelope.source.grade or edition.rules.documents[envelope.source.document].grade
    assert lines_of(COMPANIONS["envelope"]) == [
        f"{envelope.national.amount // 10**8}억 {envelope.regions} {envelope.source.document} {grade}"
    ]


def test_no_companion_lies_beside_nothing() -> None:
    files = [edition.path for edition in EDITIONS]
    companions = {path for file in files for path in file.parent.glob("*.*.yaml")}
    assert companions == {path for file in files for path in file.parent.glob(f"{file.stem}.*.yaml")}


@pytest.mark.parametrize("edition", EDITIONS, ids=named)
def test_every_unknown_says_where_was_looked(edition: Edition) -> None:
    for unknown in edition.rules.unknowns:
        assert unknown.looked_in
        assert set(unknown.looked_in) <= set(edition.rules.documents)


REGION_DOCUMENTS = """
    local-autonomy-act official
    kosis-fiscal press
    kosis-population official
    smes-2021 official
    jeonnam-gwangju official
"""


def test_the_table_of_regions_has_the_documents_that_the_facts_give_it() -> None:
    documents = LIBRARY.regions.documents
    assert [f"{name} {document.grade}" for name, document in documents.items()] == lines_of(
        REGION_DOCUMENTS
    )
