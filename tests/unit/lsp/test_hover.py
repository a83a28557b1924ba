"""What a place means, and what the rules make of it: rule, share, margin in won."""

from pathlib import Path

import pytest

from calls import SHORT
from editors import check, marked
from golden import ROOT
from regionai.lsp.hover import hover
from regionai.messages import Lang, message

PROPOSAL = Path(SHORT).read_text(encoding="utf-8")
EDITION = (ROOT / "rules" / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")


def hovered(text: str, lang: Lang = "en", path: Path = Path("p.yaml")) -> str | None:
    whole, at = marked(text)
    return hover(check(whole, path), at.line + 1, at.character + 1, lang)


def test_an_amount_has_its_rules_with_share_and_margin() -> None:
    assert (
        hovered(PROPOSAL.replace("national: 4,200", "nat|ional: 4,200"))
        == """\
**national · national money**

an amount, or a share.

4,200,000,000원

- broken: National share of at most 60% (`national-share`): 60.34% (≤ 60%), 100,000,000원 off, \
national money from -100,000,000원 on
- broken: Local share of at least 20% (`local-share`): 18.96% (≥ 20%), 150,000,000원 off, \
national money from -600,000,000원 on
- met: National money of 70억 for a region on average (`national-average`): 7,000,000,000원 \
(≤ 7,000,000,000원), 0원 to spare, national money up to +0원

national money alone: must lose at least 600,000,000원 (`local-share`)"""
    )


def test_the_value_is_told_as_its_key_is() -> None:
    text = PROPOSAL.replace("4,200,000,000", "4,2|00,000,000")
    assert hovered(text) == hovered(PROPOSAL.replace("national: 4,200", "nat|ional: 4,200"))


def test_a_source_that_a_rule_does_not_ask_for_is_not_told_of_it() -> None:
    said = hovered(PROPOSAL.replace("private: 1,500", "pri|vate: 1,500"), "ko")
    assert said is not None
    assert "`national-share`" in said
    assert "`national-average`" not in said


def test_a_key_says_what_it_means() -> None:
    text = PROPOSAL.replace("submitted:", "submi|tted:")
    assert (
        hovered(text)
        == "**submitted · day of submission**\n\nwhen the proposal is handed in; it decides the edition."
    )


def test_the_first_letter_of_a_section_is_its_own() -> None:
    said = hovered(PROPOSAL.replace("\ntotals:", "\n|totals:"))
    assert said is not None
    assert said.startswith("**totals")


def test_a_place_with_a_finding_has_its_rule() -> None:
    text = (
        "schema: 1\nprogramme: region-led-ai\nsubmitted: 2026-03-05\ntitle: x\napplicant: {region: 경북}\n"
    )
    said = hovered(f"{text}budget:\n  - {{cat|egory: moon, national: 60, local: 20, private: 20}}\n")
    assert said is not None
    assert "- broken: " in said


@pytest.mark.parametrize(
    "text",
    [
        "name: bu|ild\n",
        "# comm|ent\nschema: 1\n",
        "budget: [|\n",
        "schema: 1\nbudget: []\nnonsense: 1|\n",
        "bud|get:\n  -\n  [\n",
    ],
)
def test_nothing_is_said_where_no_key_of_ours_is(text: str) -> None:
    assert hovered(text) is None


def test_what_cannot_be_judged_still_has_its_meaning() -> None:
    assert (
        hovered("schema: 1\nbudget: []\nper|iod: x\n")
        == "**period · work period**\n\nfirst and last day, both included."
    )


def test_a_rule_says_what_it_requires() -> None:
    path = ROOT / "rules" / "region-led-ai" / "2026.yaml"
    rule = "**National share of at most 60%** (`national-share`)"
    requires = f"{rule}: national money must be at most 60% of the total project cost."
    kind = hovered(EDITION.replace("kind: share", "kind: sh|are", 1), path=path)
    assert kind is not None
    assert kind.endswith(requires)
    assert message("kind.share.what").say("en") in kind
    unknown = hovered(EDITION.replace("kind: share", "kind: sh|aer", 1), path=path)
    assert unknown is not None
    assert message("describe.kind").say("en").partition(": ")[2] in unknown
    applies = hovered(EDITION.replace("applies:", "app|lies:", 1), path=path)
    assert applies is not None
    assert requires not in applies


def test_an_item_of_a_list_is_told_as_its_list_is() -> None:
    path = ROOT / "rules" / "region-led-ai" / "2026.yaml"
    said = hovered("applies: {}\nrules: []\nbeside: [sub|sidy-law]\n", path=path)
    assert said is not None
    assert said.startswith("**beside")
