"""What is offered: keys and values, in the language of the file, at the place of the cursor."""

from pathlib import Path

import pytest
from lsprotocol.types import CompletionItem, MarkupContent, TextEdit

from builders import LIBRARY
from editors import edited, marked, open_file
from golden import ROOT
from regionai.lsp.completion import completions
from regionai.lsp.place import Lines
from regionai.lsp.values import Around
from regionai.messages import Lang

HEAD = """\
schema: 1
programme: region-led-ai
submitted: 2026-03-05
applicant: {region: 경북}
"""
KOREAN = """\
형식: 1
사업: 지역 주도형 AI 대전환
제출일: 2026. 3. 5.
신청: {지역: 경북}
"""
RULES = (ROOT / "rules" / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")


def offers(text: str, lang: Lang = "ko", path: Path = Path("p.yaml")) -> list[CompletionItem]:
    whole, at = marked(text)
    return completions(open_file(whole, path), Lines(whole), at, LIBRARY, lang)


def words(text: str, lang: Lang = "ko") -> list[str]:
    return [each.label for each in offers(text, lang)]


def chosen(text: str, label: str) -> str:
    """The text once an offer is taken."""
    (found,) = (each for each in offers(text) if each.label == label)
    assert isinstance(found.text_edit, TextEdit)
    return edited(marked(text)[0], [found.text_edit])


@pytest.mark.parametrize(("lang", "first"), [("ko", "형식"), ("en", "schema")])
def test_an_empty_file_is_begun_in_the_language_of_its_author(lang: Lang, first: str) -> None:
    assert words("|", lang)[0] == first
    assert words("s|", lang)[0] == first


def test_keys_are_those_that_a_mapping_does_not_have_yet() -> None:
    found = words(HEAD + "budget:\n  - category: solution\n    national: 1\n    |\n")
    assert "province" in found
    assert not {"category", "national", "region"} & {*found}


def test_keys_are_korean_where_the_file_is() -> None:
    assert words(KOREAN + "기간:\n  |") == ["부터", "까지"]


def test_an_offer_says_what_it_means_and_is_found_by_either_word() -> None:
    found = {each.label: each for each in offers(HEAD + "budget:\n  - |", "en")}
    assert found["executed_by"].filter_text == "executed_by 수행 · executing body"
    said = found["executed_by"].documentation
    assert isinstance(said, MarkupContent)
    assert "consortium" in said.value


def test_a_key_is_written_with_its_colon_unless_one_is_there() -> None:
    assert chosen(KOREAN + "기|", "기간") == KOREAN + "기간: "
    assert chosen(KOREAN + "기|: {부터: 2026. 5. 1.}", "기간") == KOREAN + "기간: {부터: 2026. 5. 1.}"


def test_what_is_taken_replaces_what_is_written_beside_an_emoji() -> None:
    text = HEAD + "budget:\n  - {title: 🏛 국비, category: tra|, national: 1}\n"
    assert (
        chosen(text, "training") == HEAD + "budget:\n  - {title: 🏛 국비, category: training, national: 1}\n"
    )


def test_categories_are_those_of_the_edition() -> None:
    found = offers(HEAD + "budget:\n  - category: |\n")
    assert [(each.label, each.detail) for each in found] == [
        ("solution", "솔루션 · AI 솔루션 개발·보급"),
        ("infrastructure", "인프라 · AI 활용 인프라 구축"),
        ("training", "인력양성 · AI 인력양성"),
        ("other", "기타"),
    ]
    assert words(KOREAN + "예산:\n  - 분야: |\n") == ["솔루션", "인프라", "인력양성", "기타"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("edition: '2025'", "2025"),
        ("submitted: 2025-09-01", "2025"),
        ("submitted: 2026-03-05", "2026"),
        ("submitted: soon", "2026"),
        ("submitted: [1]", "2026"),
        ("", "2026"),
    ],
)
def test_the_edition_is_the_named_one_or_that_of_the_day_or_the_newest(head: str, expected: str) -> None:
    tree = open_file(f"programme: region-led-ai\n{head}\nbudget: []\n").tree()
    assert tree is not None
    edition = Around(tree, LIBRARY, "ko", is_korean=False).edition()
    assert edition is not None
    assert edition.rules.edition == expected


def test_a_programme_that_nobody_knows_has_no_category_but_the_other() -> None:
    assert words("schema: 1\nprogramme: nobody\nbudget:\n  - category: |\n") == ["other"]


def test_regions_programmes_and_editions_are_offered() -> None:
    assert {"경북", "제주"} <= {*words("형식: 1\n신청: {지역: |")}
    assert {"seoul", "jeju"} <= {*words("schema: 1\napplicant:\n  region: |\n")}
    assert "지역 주도형 AI 대전환" in words("형식: 1\n사업: |")
    assert words(HEAD + "edition: |") == ['"2026"', '"2025"']
    assert chosen(HEAD + 'edition: "|"', '"2025"') == HEAD + 'edition: "2025"'


def test_members_execute_lines_and_so_does_the_applicant() -> None:
    text = (
        f"{HEAD}consortium:\n  - {{id: gbtp, name: 테크노파크}}\n  - x\n  - {{name: y}}\n"
        "budget:\n  - executed_by: |\n"
    )
    assert words(text) == ["gbtp", "applicant"]
    assert words(HEAD + "consortium: x\nbudget:\n  - executed_by: |\n") == ["applicant"]


def test_closed_lists_are_offered() -> None:
    assert words(HEAD + "documents:\n  - kind: |\n")[0] == "local-funding-commitment"
    assert words(KOREAN + "컨소시엄:\n  - 역할: |\n") == ["주관", "참여", "공급"]
    assert words(HEAD + "amounts: {unit: |}")[:2] == ["원", "천원"]
    assert words("schema: |") == ["1"]


def test_a_cover_page_has_categories_beside_its_sources() -> None:
    found = words(HEAD + "totals:\n  |\n")
    assert {"total", "national", "training"} <= {*found}


@pytest.mark.parametrize(
    "text",
    [
        "name: build\non: |",
        HEAD + "title: |",
        HEAD + "budget:\n  - national: |",
        HEAD + "# comment |",
        HEAD + "budget: []  # comment |",
        HEAD + "title: {|}",
        HEAD + "nonsense:\n  |",
        HEAD + '"|',
    ],
)
def test_nothing_is_offered_for_free_text_and_outside_of_our_files(text: str) -> None:
    assert words(text) == []


def test_what_is_broken_elsewhere_does_not_matter() -> None:
    text = (
        HEAD + "totals: {national: [\nbudget:\n  # first\n  - category: solution\n\n    nat|\nperiod: ]\n"
    )
    assert "national" in words(text)
    assert "region" in words("applicant: {|")
    assert "national" in words(HEAD + "title: 'x\nbudget:\n- category: solution\n  |")


def test_names_of_a_rule_file_are_offered() -> None:
    assert words(RULES.replace("    of: local", "    of: |", 1))[:2] == ["total", "national"]
    assert "share" in words(RULES.replace("kind: share", "kind: |", 1))
    assert "press-20260204" in words(RULES.replace("document: press-", "document: |press-", 1))
    assert "local-share" in words(RULES.replace("    severity: error", "    implied_by: |", 1))
    assert words(RULES.replace("severity: error", "severity: |", 1)) == ["error", "warning", "advice"]
    assert "press" in words(RULES.replace("grade: press", "grade: |", 1))
    assert {"subsidy-law"} <= {*words(RULES.replace("beside:", "beside: |", 1))}
    assert words("applies: {}\nrules: []\nquantities:\n  x: {source: [national, |]}\n")[1] == "province"
    assert words(
        "applies: {}\nrules: []\ncategories: {a: {ko: 가, en: a}, b: x}\nquantities:\n  x: {category: |}\n"
    ) == ["a", "b"]
    assert words("applies: {}\nquantities: x\nrules:\n  - {kind: share, of: |}") == []
    assert words("applies: {}\nrules:\n  - x\n  - {id: a}\n  - {id: [b]}\n  - {implied_by: |}") == ["a"]
    assert words("applies: {}\nrules: {implied_by: |}") == []
    assert words("applies: {}\ndocuments: x\nrules:\n  - {id: a, source: {document: |}}") == []


def test_a_rule_has_the_keys_of_its_kind() -> None:
    found = words("applies: {}\nrules:\n  - kind: share\n    |")
    assert "at_least" in found
    assert "duties" not in found
    assert {"at_least", "duties"} <= {*words("applies: {}\nrules:\n  - id: x\n    |")}
