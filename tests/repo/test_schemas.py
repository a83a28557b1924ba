"""The JSON Schemas: valid in their dialects, current, and never stricter than the reader."""

import json
import re
from io import StringIO
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from builders import LIBRARY, as_yaml, make_proposal, plain
from regionai.model.figure import figure
from regionai.model.money import UNITS
from regionai.report.schema.files import Draft, write_schema
from regionai.rules.base import Example
from regionai.rules.companion import INDICATORS, OBLIGATIONS, companion
from regionai.rules.editions.edition import Edition
from regionai.rules.kinds import KINDS
from regionai.source.shape import Refused
from rewording import EXAMPLES, reworded

ROOT = Path(__file__).parents[2]
VALIDATORS = {"2020-12": Draft202012Validator, "7": Draft7Validator}
DRAFTS: tuple[Draft, ...] = ("2020-12", "7")


class _Loader(yaml.SafeLoader):
    """YAML as editors read it, which is YAML 1.2: days are text, and so are `on` and `no`."""


_Loader.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
    for key, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def text(which: str, draft: Draft) -> str:
    out = StringIO()
    write_schema(which, draft, LIBRARY, out, "ko")
    return out.getvalue()


PATHS = {
    "proposal": "proposals/schema.json",
    "rules": "rules/schema.json",
    "indicators": "rules/indicators.schema.json",
    "obligations": "rules/obligations.schema.json",
}
SCHEMAS = {(which, draft): json.loads(text(which, draft)) for which in PATHS for draft in DRAFTS}
PROPOSALS = {draft: VALIDATORS[draft](SCHEMAS["proposal", draft]) for draft in DRAFTS}


@pytest.mark.parametrize(("which", "draft"), SCHEMAS)
def test_a_schema_is_one_in_its_dialect(which: str, draft: Draft) -> None:
    schema = SCHEMAS[which, draft]
    VALIDATORS[draft].check_schema(schema)
    assert ("definitions" in schema) == (draft == "7")


@pytest.mark.parametrize("which", PATHS)
def test_every_key_has_a_title_and_a_meaning_in_both_languages(which: str) -> None:
    schema = SCHEMAS[which, "2020-12"]
    for name, model in (("", schema), *schema["$defs"].items()):
        for key, value in model["properties"].items():
            title, meaning = value.get("title", ""), value.get("description", "")
            if (name, key) == ("Line", "category") or [*value] == ["$ref"]:
                continue
            assert " · " in title, (name, key)
            assert "\n\n" in meaning, (name, key)


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("path", sorted((ROOT / "proposals").glob("*.yaml")), ids=lambda path: path.name)
def test_a_shipped_proposal_has_the_form(path: Path, draft: Draft) -> None:
    data = yaml.load(path.read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a safe loader
    assert [error.message for error in PROPOSALS[draft].iter_errors(data)] == []


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("edition", tuple(LIBRARY.all()), ids=lambda edition: edition.rules.name)
def test_a_shipped_rule_file_has_the_form(edition: Edition, draft: Draft) -> None:
    files = {
        "rules": edition.path,
        "indicators": companion(edition.path, INDICATORS),
        "obligations": companion(edition.path, OBLIGATIONS),
    }
    for which, path in files.items():
        if not path.is_file():
            continue
        data = yaml.load(path.read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a safe loader
        validator = VALIDATORS[draft](SCHEMAS[which, draft])
        assert [error.message for error in validator.iter_errors(data)] == []


@pytest.mark.parametrize("example", [e for kind in KINDS for e in kind.examples], ids=lambda e: e.title.en)
def test_what_the_examples_say_has_the_form(example: Example) -> None:
    data = plain(make_proposal(example.proposal))
    listed = json.loads(json.dumps(data))
    assert [error.message for error in PROPOSALS["2020-12"].iter_errors(listed)] == []


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_word_of_the_table_has_the_form(name: str, number: int, draft: Draft) -> None:
    data = reworded(EXAMPLES[name], lambda key, own: own[number % len(own)] if own else key)
    listed = json.loads(json.dumps(data))
    assert [error.message for error in PROPOSALS[draft].iter_errors(listed)] == []


@pytest.mark.parametrize("draft", DRAFTS)
def test_of_a_required_key_one_word_has_to_be_there(draft: Draft) -> None:
    data = json.loads(json.dumps(plain(make_proposal("", without=["title"]))))
    (error,) = PROPOSALS[draft].iter_errors(data)
    assert error.schema["errorMessage"] == "`사업명`이 없습니다. 적어 넣으세요."
    assert [e.message for e in PROPOSALS[draft].iter_errors(data | {"과제명": "x"})] == []


numbers = st.integers(0, 10**12).flatmap(lambda n: st.sampled_from([str(n), f"{n:,}", f"{n:_}"]))
amounts = st.builds(
    lambda n, unit, gap: f"{n}{gap}{unit}",
    numbers,
    st.sampled_from(["", *UNITS]),
    st.sampled_from(["", " "]),
)


@given(amount=amounts, percent=st.integers(0, 100), region=st.sampled_from(LIBRARY.regions.every_name()))
def test_no_amount_share_or_region_that_the_reader_takes_is_refused(
    amount: str, percent: int, region: str
) -> None:
    data = plain(as_yaml(plain(make_proposal())))
    data |= {
        "budget": ({"national": amount},),
        "shares": {"national": f"{percent}%"},
        "applicant": {"region": region},
    }
    listed = json.loads(json.dumps(data))
    assert [error.message for error in PROPOSALS["7"].iter_errors(listed)] == []


signs = st.text(st.sampled_from("0159０９,，_.． 십백천만억조원정여약금일내외가량안팎도₩￦-△"), max_size=14)


@given(text=signs, draft=st.sampled_from(DRAFTS))
def test_the_form_takes_every_amount_that_the_reader_takes(text: str, draft: Draft) -> None:
    """Negative amounts have the form too: what is wrong with them the reader says."""
    schema = SCHEMAS["proposal", draft]
    pattern = schema["$defs" if draft == "2020-12" else "definitions"]["Line"]["properties"]["national"][
        "pattern"
    ]
    try:
        figure(text)
    except Refused as refused:
        if refused.message.id != "money.negative":
            return
    assert re.search(pattern, text)


@pytest.mark.parametrize("which", ["amounts", "totals"])
@pytest.mark.parametrize("way", ["rounded_to", "cut_to", "raised_to"])
def test_every_way_of_rounding_has_the_form(which: str, way: str) -> None:
    data = json.loads(json.dumps(plain(make_proposal(f"{{{which}: {{{way}: 억원}}}}"))))
    assert [error.message for error in PROPOSALS["7"].iter_errors(data)] == []


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ("{budget: [{national: 6십억원쯤이다 하나}]}", "national"),
        ("{submitted: 26/03/05}", "submitted"),
        ("{applicant: {region: 경복}}", "region"),
        ("{shares: {national: 59.8}}", "national"),
        ("{consortium: [{id: a, name: a, kind: technopak}]}", "kind"),
        ("{titel: x}", "titel"),
        ("{consortium: [{id: a, name: a, kind: firm, country: UK}]}", "country"),
        ("{targets: {results: [{name: a, unit: a, baseline: 3%, target: 2}]}}", "baseline"),
        ("{targets: {results: [{name: a, target: 2}]}}", "results"),
    ],
)
def test_a_mistake_is_told_apart(change: str, key: str) -> None:
    data = json.loads(json.dumps(plain(make_proposal(change))))
    (error,) = PROPOSALS["2020-12"].iter_errors(data)
    # A key that is missing is one that no word of the mapping stands for.
    told = json.dumps(error.validator_value) if error.validator == "not" else error.message
    assert key in (*error.path, *re.sub(r"""['"`,|()^$]""", " ", told).split())


@pytest.mark.parametrize(
    "change",
    [
        "{consortium: [{id: a, name: a, kind: firm, country: JP}]}",
        "{consortium: [{id: a, name: a, kind: firm, country: no}]}",
        "{targets: {results: [{name: a, unit: a, baseline: 3.20, target: '-1,200.5'}]}}",
    ],
)
def test_what_is_read_has_the_form(change: str) -> None:
    data = json.loads(json.dumps(plain(make_proposal(change))))
    assert [error.message for error in PROPOSALS["7"].iter_errors(data)] == []


@pytest.mark.parametrize(("which", "path"), PATHS.items())
def test_the_schema_in_the_repository_is_current(which: str, path: str) -> None:
    assert (ROOT / path).read_bytes().decode("utf-8") == text(which, "2020-12")


@pytest.mark.parametrize("draft", DRAFTS)
def test_a_budget_is_lines_or_the_file_that_they_stand_in(draft: Draft) -> None:
    data = json.loads(json.dumps(plain(make_proposal("", without=["budget"]))))

    def is_allowed(budget: object) -> bool:
        return PROPOSALS[draft].is_valid(data | {"budget": budget})

    assert is_allowed({"workbook": "예산.xlsx", "sheet": "예산", "table": 1})
    assert is_allowed({"파일": "예산.xlsx", "표": "2"})
    assert not is_allowed({"sheet": "예산"})
    assert not is_allowed({"workbook": "예산.xlsx", "page": 1})
    assert not is_allowed([])
