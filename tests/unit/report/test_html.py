"""The report in HTML: a page that runs nothing, has its headings in order, and says what others say."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from builders import make_proposal
from calls import INPUTS, Printed, written
from golden import CLEAN, GOLDEN, JEJU, PROPOSALS, QUESTIONS, ROOT, SHORT, TODAY
from golden import printed as shown
from regionai.report.page.foreign_text import one_line
from regionai.report.page.markup import element

PAGES: dict[str, tuple[str, ...]] = {
    "check": ("check", SHORT, *TODAY),
    "check-several": ("check", *INPUTS, *TODAY),
    "check-against": ("check", JEJU, "--against", "2026", *TODAY),
    "portfolio": ("portfolio", *INPUTS, *TODAY),
    "calendar": ("calendar", CLEAN),
    "explain-rule": ("explain", "local-share"),
    "explain-kind": ("explain", "share"),
    "rules-list": ("rules", "list"),
    "rules-show": ("rules", "show", "region-led-ai@2026"),
    "rules-diff": ("rules", "diff", "region-led-ai@2025", "region-led-ai@2026"),
    "composition": ("budget", CLEAN),
    **{name: ("budget", *arguments) for name, arguments in QUESTIONS.items()},
}


def page(*arguments: str, lang: str = "en", folder: Path = ROOT) -> html.HtmlElement:
    """What a call writes in HTML, as its reader sees it."""
    out = shown(*arguments, "--lang", lang, "--format", "html", folder=folder)
    assert out.startswith("<!DOCTYPE html>\n<html ")
    found: html.HtmlElement = html.document_fromstring(out.encode())
    return found


@pytest.mark.slow
@pytest.mark.parametrize(("name", "lang"), [*((name, "en") for name in PAGES), ("check", "ko")])
def test_a_page_is_read_in_order_and_allows_its_own_style_alone(name: str, lang: str) -> None:
    found = page(*PAGES[name], lang=lang)
    assert found.get("lang") == lang
    levels = [int(str(each.tag)[1]) for each in found.iter("h1", "h2", "h3")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    for table in found.iter("table"):
        heads, *rows = table.iter("tr")
        assert {each.get("scope") for each in heads} == {"col"}
        assert [row[0].get("scope") for row in rows] == ["row"] * len(rows)
        assert all(len(row) == len(heads) for row in rows)
        (caption,) = table.iter("caption")
        assert text(caption).strip()
    (style,) = found.iter("style")
    (policy,) = found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = base64.b64encode(hashlib.sha256(text(style).encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"url\(|@import", text(style))


@pytest.mark.parametrize("name", PROPOSALS)
def test_one_proposal_takes_at_most_60_kb_in_korean_too(name: str) -> None:
    asked = ("check", f"proposals/{name}", *TODAY, "--lang", "ko", "--format", "html")
    assert len(shown(*asked).encode()) <= 60_000


def test_a_thousand_proposals_are_a_few_megabytes_and_folded(tmp_path: Path) -> None:
    """Each that is added takes the same: what all have in common stands once."""

    def written_of(count: int) -> str:
        for number in range(count):
            source = ROOT / "proposals" / PROPOSALS[number % len(PROPOSALS)]
            (tmp_path / f"{number:02}.yaml").write_bytes(source.read_bytes())
        return shown("check", str(tmp_path), *TODAY, "--lang", "ko", "--format", "html")

    few, more = written_of(len(PROPOSALS)), written_of(2 * len(PROPOSALS))
    assert (len(more.encode()) - len(few.encode())) * 1_000 < 8_000_000 * len(PROPOSALS)
    assert (few.count("<details>"), more.count("<details>")) == (len(PROPOSALS), 2 * len(PROPOSALS))


# Text.


@given(st.text(), st.text())
def test_any_text_is_one_text_in_one_element(said: str, label: str) -> None:
    found = html.fragment_fromstring(element("p", f"a{said}", aria_label=label).html)
    assert (found.tag, len(found), found.text) == ("p", 0, f"a{one_line(said)}")
    assert dict(found.attrib) == {"aria-label": one_line(label)}


def test_what_is_ours_is_not_escaped_twice() -> None:
    inner = element("b", "1 < 2 & \"'")
    assert element("p", inner, " > 0").html == "<p><b>1 &lt; 2 &amp; \"'</b> &gt; 0</p>"


# The same as the others.


def cards(own: html.HtmlElement) -> list[tuple[str, str]]:
    """What stands in each card, with the id of its rule or the code of what it is about."""
    return [
        (each[0].xpath("span[@class='dim']")[0].text, text(each))
        for each in own.iter("section")
        if "card" in str(each.get("class"))
    ]


def text(own: html.HtmlElement) -> str:
    """The words of an element as a browser shows them."""
    return str(own.text_content())


def test_it_says_what_json_says(capsys: Printed) -> None:
    report = json.loads(written(capsys, "json", INPUTS, "--lang", "en"))
    found = html.document_fromstring(written(capsys, "html", INPUTS, "--lang", "en").encode())
    for problem in report["problems"]:
        assert f"{problem['file']}:{problem['line']}:" in text(found)
    own = {each.findtext("p"): cards(each) for each in found.iter("details")}
    folded = {each.findtext("p"): text(each) for each in found.iter("details")}
    for assessment in report["assessments"]:
        said = [
            (judgement["rule"], finding["message"])
            for judgement in assessment["judgements"]
            for finding in judgement["findings"]
            if judgement["severity"] != "advice"
        ] + [(f"slip/{slip['slip']}", slip["message"]) for slip in assessment["slips"]]
        for code, message in said:
            assert any(code == each and message in card for each, card in own[assessment["file"]])
        assert {code for code, _ in own[assessment["file"]]} == {code for code, _ in said}
        advice = {
            f"{judgement['rule']}: {finding['message']} →"
            for judgement in assessment["judgements"]
            for finding in judgement["findings"]
            if judgement["severity"] == "advice"
        }
        assert {one for one in advice if one in folded[assessment["file"]]} == advice


def test_the_verdict_comes_first_then_what_is_broken_what_mends_it_and_what_is_open() -> None:
    found = page("check", SHORT, *TODAY)
    main = next(found.iter("main"))
    assert text(main[1]).startswith("broken 2 · met 18")
    heads = [text(each) for each in found.iter("h2")]
    assert heads[:7] == [
        "who pays what",
        "× broken National share of at most 60% [error] national-share",
        "× broken Local share of at least 20% [error] local-share",
        "single steps that mend it",
        "rules (margins in won)",
        "rules, and what each source alone may change",
        "how far one source alone may move (the others held)",
    ]


def test_the_worked_example_shows_its_lines_and_what_mends_it_to_the_won() -> None:
    found = page("check", SHORT, *TODAY)
    assert [text(each) for each in found.iter("mark")] == ["4,200,000,000", "1,300,000,000"]
    assert (
        text(next(found.iter("pre"))) == "  17 |     executed_by: cbtp\n  18 |     national: 4,200,000,000"
    )
    rows = {tuple(map(text, row)) for row in found.iter("tr")}
    assert ("○ works", "150,000,000원") in {(row[0], row[-1]) for row in rows}
    assert ("× does not", "") in {(row[0], row[-1]) for row in rows}
    own = ("from -600,000,000원 on", "from +150,000,000원 on", "from -600,000,000원 on")
    assert ("local-share", *own) in rows


# What a proposal may hold.


@pytest.fixture
def proposal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., html.HtmlElement]:
    """A report on the clean proposal with something changed, in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def of(changes: str, *more: str) -> html.HtmlElement:
        Path("p.yaml").write_text(make_proposal(changes), encoding="utf-8")
        return page("check", "p.yaml", *more, folder=tmp_path)

    return of


def test_of_a_long_line_what_it_is_about_is_shown(proposal: Callable[..., html.HtmlElement]) -> None:
    long = "가" * 300
    found = proposal(f"budget: [{{title: '{long}', category: '{long}', national: 60, local: 40}}]")
    shown = {text(each) for each in found.iter("pre")}
    assert all(len(each) < 800 for each in shown)
    assert any("| …" in each and each.count("…") > 1 for each in shown)


@pytest.mark.parametrize(("size", "more"), [(100, ""), (101, "and 1 more of `allowed-categories`")])
def test_a_hundred_findings_of_a_rule_are_shown(
    size: int, more: str, proposal: Callable[..., html.HtmlElement]
) -> None:
    lines = ", ".join(f"{{category: c{number}, national: 1}}" for number in range(size))
    (said,) = (card for code, card in cards(proposal(f"budget: [{lines}]")) if code == "allowed-categories")
    assert said.count("category `c") == 100
    assert ("more of" in said) == bool(more)
    assert more in said


def test_a_waiver_says_who_lets_off_and_one_that_does_not_count_is_named(
    proposal: Callable[..., html.HtmlElement],
) -> None:
    waiver = "{rule: RULE, proposal: p.yaml, reason: 까닭, approver: 김국장, expires: 2026-12-31}"
    rules = ", ".join(waiver.replace("RULE", rule) for rule in ("local-share", "applicant-region"))
    Path(".regionai.yaml").write_text(f"schema: 1\nwaivers: [{rules}]\n", encoding="utf-8")
    found = proposal("budget: [{category: solution, national: 60, local: 10, private: 30}]", *TODAY)
    said = dict(cards(found))
    assert "waived: 까닭 (approved by 김국장, until 2026-12-31)" in said["local-share"]
    assert "waiver/unused" in said


def test_what_is_not_exact_says_so(proposal: Callable[..., html.HtmlElement]) -> None:
    budget = "budget: [{category: solution, year: 2026, national: 70억, local: 20억, private: 20억}]"
    found = proposal(f"{{amounts: {{rounded_to: 억원}}, {budget}}}")
    said = text(found)
    assert "what is given holds in the worst case" in said
    assert "not broken" in said


def test_what_a_baseline_knows_is_called_known(proposal: Callable[..., html.HtmlElement]) -> None:
    budget = "budget: [{category: solution, national: 60, local: 10, private: 30}]"
    proposal(budget, "--write-baseline", "known.yaml")
    assert "baseline" in dict(cards(proposal(budget, "--baseline", "known.yaml")))["local-share"]


def test_without_a_rule_on_money_there_is_nothing_to_move(
    proposal: Callable[..., html.HtmlElement],
) -> None:
    rules = (GOLDEN / "formats" / "rules" / "pilot" / "2026.yaml").read_text(encoding="utf-8")
    before, _, after = rules.partition("  - id: local-share")
    Path("rules").mkdir()
    own = f"{before}  - id: totals-agree{after.partition('  - id: totals-agree')[2]}"
    Path("rules", "2026.yaml").write_text(own, encoding="utf-8")
    found = proposal("{programme: pilot}", "--rules", "rules")
    assert "rules (margins in won)" in [text(each) for each in found.iter("h2")]
    assert "the binding rule" not in text(found)


def test_where_nothing_is_judged_that_is_all_it_says(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("a: [", encoding="utf-8")
    main = next(page("check", "p.yaml", folder=tmp_path).iter("main"))
    assert [each.tag for each in main] == ["h1", "section", "div"]
    assert "no proposal" in text(main[1])
