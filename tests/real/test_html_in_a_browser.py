"""Reports in a real browser: they ask for nothing, run nothing, and paper splits no finding."""

import base64
import hashlib
import io
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from chromium import PROGRAM, Tab, tab
from golden import CLEAN, PROPOSALS, QUESTIONS, ROOT, SHORT, TODAY, printed
from hostile import HOSTILE, lay

AXE = os.environ.get("AXE_CORE")
if not os.environ.get("REGIONAI_REAL_PARTS") and not (PROGRAM and AXE):
    pytest.skip("chromium, axe-core: not there", allow_module_level=True)

pytestmark = pytest.mark.slow

ALL = [f"proposals/{name}" for name in PROPOSALS]
MISTAKES = "proposals/every-mistake-2026.yaml"
PAGES: dict[str, tuple[str, ...]] = {
    "one": ("check", SHORT, *TODAY),
    "mistakes": ("check", MISTAKES, *TODAY),
    "several": ("check", *ALL, "tests/broken/tab.yaml", *TODAY),
    "portfolio": ("portfolio", *ALL),
    "composition": ("budget", CLEAN),
    "local-share": ("budget", CLEAN, "--local-share"),
    "solve": ("budget", *QUESTIONS["solve"]),
    "sweep": ("budget", *QUESTIONS["sweep"]),
    "calendar": ("calendar", CLEAN),
    "rules": ("rules", "show", "region-led-ai@2026"),
    "explain": ("explain", "local-share"),
}

# A4 without its margins, in pixels.
PAPER = 680
# Unfolds all that is folded.
OPEN = "document.querySelectorAll('details').forEach(each => each.open = true)"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with tab(tmp_path_factory.mktemp("profile")) as found:
        yield found


def show(browser: Tab, folder: Path, page: str) -> str:
    """Open a page as whoever gets it by mail does; returns its address."""
    path = folder / "report.html"
    path.write_text(page, encoding="utf-8")
    browser.show(path.as_uri())
    return path.as_uri()


def violations(browser: Tab) -> list[str]:
    """What is hard to read for somebody, by the rules of axe-core."""
    browser.value(Path(str(AXE)).read_text(encoding="utf-8") + "\n;0")
    found = browser.value("axe.run().then(found => found.violations.map(each => each.id))")
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize(
    ("name", "lang"), [*((name, "en") for name in PAGES), ("one", "ko"), ("portfolio", "ko")]
)
def test_a_page_asks_for_nothing_and_everybody_can_read_it(
    name: str, lang: str, browser: Tab, tmp_path: Path
) -> None:
    page = printed(*PAGES[name], "--lang", lang, "--format", "html")
    address = show(browser, tmp_path, page)
    # What is folded is looked at too.
    browser.value(OPEN)
    assert violations(browser) == []
    assert browser.requests == [address]
    assert browser.complaints == []


@pytest.mark.parametrize("name", ["mistakes", "several", "portfolio", "composition", "sweep", "rules"])
def test_a_page_is_no_wider_than_paper_or_a_telephone(name: str, browser: Tab, tmp_path: Path) -> None:
    show(browser, tmp_path, printed(*PAGES[name], "--lang", "ko", "--format", "html"))
    for media, width in (("print", PAPER), ("screen", 390)):
        browser.ask("Emulation.setEmulatedMedia", media=media)
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        browser.ask("Emulation.setDeviceMetricsOverride", **size)
        assert browser.value("document.documentElement.scrollWidth") <= width
    browser.ask("Emulation.setEmulatedMedia", media="")
    browser.ask("Emulation.clearDeviceMetricsOverride")


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_reviewer_opens_a_pile_in_its_order_and_prints_it(
    lang: str, browser: Tab, tmp_path: Path
) -> None:
    """From the command to paper: nothing runs in the file, so it is the command that sorts."""
    path = tmp_path / "pile.html"
    # As many as come in a year: more than one sheet of paper.
    pile = copied(tmp_path / "pile", 4)
    call = ("portfolio", pile, "--sort", "-total", "--lang", lang, "--format", "html", "-o", str(path))
    assert printed(*call) == ""
    browser.show(path.as_uri())
    assert (browser.requests, browser.complaints) == ([path.as_uri()], [])
    rows: list[list[str]] = browser.value(
        "[...document.querySelectorAll('[data-block=portfolio] tbody tr')]"
        ".map(row => [...row.cells].map(cell => cell.textContent))"
    )
    totals = [int(re.sub(r"\D", "", row[2].partition("~")[0])) for row in rows]
    assert len(rows) > 30
    assert totals == sorted(totals, reverse=True)
    # A window that is too narrow for the table: it is moved by keys.
    size = {"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    browser.ask("Emulation.setDeviceMetricsOverride", **size)
    browser.value("document.querySelector('[data-block=portfolio]').focus()")
    for kind in ("rawKeyDown", "keyUp"):
        browser.ask("Input.dispatchKeyEvent", type=kind, key="ArrowRight", windowsVirtualKeyCode=39)
    moved = "new Promise(requestAnimationFrame).then(() => document.activeElement.scrollLeft)"
    for _ in range(50):
        if browser.value(moved):
            break
    assert browser.value(moved) > 0
    browser.ask("Emulation.clearDeviceMetricsOverride")
    assert violations(browser) == []
    sheets = paper(browser)
    assert len(sheets) > 1
    assert {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in sheets} == {(595, 842)}
    printed_text = "".join(letters(sheet.extract_text()) for sheet in sheets)
    for total, count in Counter(letters(row[2]) for row in rows).items():
        assert printed_text.count(total) >= count
    # From the pile to the one that is worst, which says why.
    show(browser, tmp_path, printed(*PAGES["mistakes"], "--lang", lang, "--format", "html"))
    assert split(browser) == []


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_picture_of_a_report_is_what_it_shows_now(lang: str, browser: Tab, tmp_path: Path) -> None:
    show(browser, tmp_path, printed(*PAGES["one"], "--lang", lang, "--format", "html"))
    size = {"width": 1080, "height": 1100, "deviceScaleFactor": 1, "mobile": False}
    browser.ask("Emulation.setDeviceMetricsOverride", **size)
    shown = browser.value(
        "[...document.querySelectorAll('h1, .verdict, .card')].map(each => each.innerText).join('\\n')"
    )
    assert shown == browser.pictured(f"report.{lang}", shown), "take it anew: REGIONAI_TAKE_PICTURES=1"
    browser.ask("Emulation.clearDeviceMetricsOverride")


def copied(folder: Path, times: int) -> str:
    """Return a folder that has the shipped proposals so many times."""
    folder.mkdir()
    for number in range(times):
        for name in PROPOSALS:
            (folder / f"{number}-{name}").write_bytes((ROOT / "proposals" / name).read_bytes())
    return str(folder)


def test_hostile_text_becomes_no_element_and_runs_nothing(browser: Tab, tmp_path: Path) -> None:
    text = " ".join(HOSTILE)
    lay(tmp_path, text)
    page = printed("check", ".", "--lang", "en", "--format", "html", folder=tmp_path / "p")
    assert "&lt;script&gt;alert(1)" in page
    address = show(browser, tmp_path, page)
    assert (browser.requests, browser.complaints) == ([address], [])
    foreign = "script, img, a, b, iframe, object, form, input, link, base"
    assert browser.value(f"document.querySelectorAll('{foreign}').length") == 0
    assert text in browser.value("document.body.textContent")


def test_what_would_run_or_load_is_seen_and_kept_back(browser: Tab, tmp_path: Path) -> None:
    """What the tests above look for is found where it is put in."""
    page = printed("check", SHORT, *TODAY, "--lang", "en", "--format", "html")
    ill = '<script>document.title = "ran"</script><img src="http://example.invalid/x.png">'
    show(browser, tmp_path, page.replace("</main>", f'{ill}<p style="color: #aaa">pale</p></main>'))
    assert browser.value("document.title") != "ran"
    said = str(browser.complaints)
    assert "script-src" in said
    assert "img-src" in said or "default-src" in said
    assert {"image-alt"} <= set(violations(browser))


def paper(browser: Tab) -> list[PageObject]:
    """The pages that are printed."""
    return list(PdfReader(io.BytesIO(browser.pdf())).pages)


def letters(text: str) -> str:
    """A text without the space of its lines; a font may have one sign for two letters."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def split(browser: Tab) -> list[str]:
    """The findings of which the first and the last words are not on one page of the paper."""
    texts = [letters(page.extract_text()) for page in paper(browser)]
    assert len(texts) > 1
    cards = browser.value(
        "[...document.querySelectorAll('.card')].map(card =>"
        " [card.firstElementChild, card.lastElementChild].map(each => each.textContent))"
    )
    assert len(cards) > 5
    words = [(letters(first), letters(last)) for first, last in cards]
    return [first for first, last in words if not any(first in text and last in text for text in texts)]


def test_what_is_folded_is_printed(browser: Tab, tmp_path: Path) -> None:
    show(browser, tmp_path, printed(*PAGES["several"], "--lang", "en", "--format", "html"))
    folded, _, opened = len(paper(browser)), browser.value(OPEN), len(paper(browser))
    assert folded == opened > 20


def test_without_the_rule_of_the_style_one_would_be_split(browser: Tab, tmp_path: Path) -> None:
    page = printed(*PAGES["mistakes"], "--lang", "en", "--format", "html")
    (style,) = re.findall(r"<style>(.*)</style>", page, re.DOTALL)
    worse = style.replace("break-inside: avoid", "")
    old, new = (
        base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in (style, worse)
    )
    page = page.replace(style, worse).replace(old, new)
    show(browser, tmp_path, page)
    assert split(browser) != []
