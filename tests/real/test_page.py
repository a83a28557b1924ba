"""The page without installation, in a real browser: an empty profile, no network, opened as a file."""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from chromium import PROGRAM, Tab, tab
from golden import PROPOSALS, ROOT, SHORT, printed
from hostile import HOSTILE

PAGE, AXE = os.environ.get("REGIONAI_PAGE"), os.environ.get("AXE_CORE")
if not os.environ.get("REGIONAI_REAL_PARTS") and not (PROGRAM and PAGE and AXE):
    pytest.skip("chromium, axe-core, the built page: not there", allow_module_level=True)

pytestmark = pytest.mark.slow

TODAY = ("--today", "2026-03-05")
WORKED = (ROOT / SHORT).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with tab(tmp_path_factory.mktemp("profile")) as found:
        found.show(Path(str(PAGE)).as_uri())
        until(found, "known !== undefined")
        yield found


def until(page: Tab, script: str) -> None:
    """Wait until a script of the page says yes."""
    for _ in range(1200):
        if page.value(script):
            return
        time.sleep(0.1)
    pytest.fail(f"never: {script}; the page says {page.value('document.body.innerText')}")


def drop(page: Tab, path: Path) -> None:
    """Let a file go over the place for files, as a hand does, and wait for the verdict."""
    page.value("document.getElementById('said').textContent = ''; window.scrollTo(0, 0); 0")
    place = page.value(
        "(({x, y, width, height}) => [x + width / 2, y + height / 2])"
        "(document.getElementById('drop').getBoundingClientRect())"
    )
    data = {"items": [], "files": [str(path)], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        page.ask("Input.dispatchDragEvent", type=kind, x=place[0], y=place[1], data=data)
    settled(page)


def settled(page: Tab) -> None:
    until(page, "document.getElementById('said').textContent && !judging && !stale && waiting.size === 0")


def said(page: Tab) -> str:
    return str(page.value("document.getElementById('said').textContent"))


def click(page: Tab, name: str) -> None:
    page.value(f"document.getElementById('{name}').click()")


def saved(page: Tab, name: str, folder: Path) -> Path:
    """Press a button that saves a file, and return the file."""
    folder.mkdir()
    page.ask("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
    click(page, name)
    for _ in range(600):
        found = [path for path in folder.iterdir() if path.suffix != ".crdownload"]
        if found and found[0].stat().st_size:
            return found[0]
        time.sleep(0.1)
    pytest.fail("nothing was saved")


def test_nothing_is_asked_of_a_network(page: Tab) -> None:
    others = [address for address in page.requests if not address.startswith("blob:null/")]
    assert others == [Path(str(PAGE)).as_uri()]
    assert page.complaints == []
    # What would ask is kept back, whoever would.
    for script in (
        "fetch('https://example.invalid/')",
        "new Image().src = 'https://example.invalid/x.png'",
    ):
        page.value(f"Promise.resolve({script}).catch(() => 0).then(() => 0)")
    assert "example.invalid" in str(page.complaints)
    page.complaints.clear()


def test_its_answers_are_those_of_the_command_line(page: Tab, tmp_path: Path) -> None:
    texts = {Path(name).name: (ROOT / "proposals" / name).read_text(encoding="utf-8") for name in PROPOSALS}
    # The national money of the first line: a won on each side of each limit, and far from them.
    around = (3_850_000_000, 4_050_000_000, 4_200_000_000, 4_100_000_000)
    for number, won in enumerate(each + step for each in around for step in range(-12, 13)):
        texts[f"drawn-{number:03}.yaml"] = WORKED.replace("4,200,000,000", f"{won:,}")
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    args = ["check", *texts, "--format", "json", *TODAY]
    found = page.value(f"ask({json.dumps(args)}, {{write: {json.dumps(texts)}}})")
    expected = printed(*args, "--lang", "ko", folder=tmp_path)
    assert json.loads(found["out"]) == json.loads(expected)
    outcomes = {
        (each["summary"]["broken"], each["summary"]["met"]) for each in json.loads(expected)["assessments"]
    }
    assert len(outcomes) > 4


def test_an_officer_drops_a_workbook_moves_a_source_mends_and_saves(page: Tab, tmp_path: Path) -> None:
    printed("new", "workbook", "--from", str(ROOT / SHORT), "-o", "예산.xlsx", folder=tmp_path)
    drop(page, tmp_path / "예산.xlsx")
    assert said(page).startswith("위반 2 · ")
    places = page.value("[...document.querySelectorAll('#findings button')].map(each => each.textContent)")
    assert any("예산!" in place for place in places)
    # A won below the breakpoint, and at it.
    for won, outcome in ((2_349_999_999, "× 위반"), (2_350_000_000, "○ 충족")):
        page.value(f"move('local', '{won}')")
        until(page, f"moving === null && document.getElementById('report').srcdoc.includes('{won}')")
        report = page.value(
            "[...new DOMParser().parseFromString(document.getElementById('report').srcdoc, 'text/html')"
            ".querySelectorAll('tr')].map(row => row.textContent).find(row => row.includes('local-share'))"
        )
        assert report.count(outcome) >= 1
        assert report.count("○ 충족") == (outcome == "○ 충족")
    click(page, "mend")
    until(page, "before !== null && !judging && waiting.size === 0")
    assert "위반" not in said(page).split(" · ")[0].replace("위반 없음", "")
    mended = saved(page, "save", tmp_path / "mended")
    assert load_workbook(mended).sheetnames[0] == "표지"
    report = json.loads(printed("check", str(mended), "--format", "json", *TODAY, folder=tmp_path))
    assert report["assessments"][0]["summary"]["broken"] == 0


def test_the_breakpoints_of_a_source_are_marked(page: Tab, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(WORKED, encoding="utf-8")
    drop(page, tmp_path / "p.yaml")
    page.value("document.getElementById('what-if').open = true; 0")
    page.value("document.getElementById('move-local').focus(); 0")
    until(page, "document.getElementById('at-local').childElementCount > 0")
    marks = page.value("[...document.getElementById('at-local').children].map(each => Number(each.value))")
    assert marks == [2_266_666_667, 2_350_000_000]
    page.value("document.activeElement.blur(); 0")


def test_what_is_typed_is_judged_and_a_finding_leads_to_its_line(page: Tab, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(WORKED, encoding="utf-8")
    drop(page, tmp_path / "p.yaml")
    line = 1 + WORKED[: WORKED.index("4,200,000,000")].count("\n")
    page.value("document.querySelector('#findings button').click(); 0")
    chosen = page.value("(({value, selectionStart: a, selectionEnd: b}) => value.slice(a, b))($('editor'))")
    assert chosen == WORKED.splitlines()[line - 1]
    ill = WORKED.replace("4,200,000,000", "4,200,00")
    page.value(
        f"$('editor').value = {json.dumps(ill)}; $('said').textContent = ''; $('editor').oninput(); 0"
    )
    settled(page)
    assert f"{line}행" in page.value("$('findings').textContent")


def test_a_table_is_pasted_and_a_form_begins_a_proposal(page: Tab) -> None:
    page.value("$('region').value = 'gyeongbuk'; $('edition').value = '2026'; 0")
    table = "(단위: 백만원)\n분야\t국비\t지방비\t민간부담금\n솔루션\t7,000\t2,200\t2,400\n"
    page.value(f"$('pasted').value = {json.dumps(table)}; $('said').textContent = ''; $('take').click(); 0")
    settled(page)
    assert "7,000" in page.value("$('editor').value")
    assert said(page).startswith("위반 ")
    page.value(
        "$('said').textContent = '';"
        "for (const [n, v] of [['national', 60], ['local', 20], ['private_cash', 20]])"
        " { const i = document.querySelector(`#form input[name=${n}]`); i.value = v; } formed(); 0"
    )
    settled(page)
    assert "국비: 60" in page.value("$('editor').value")
    shares = page.value("new DOMParser().parseFromString($('report').srcdoc, 'text/html').body.textContent")
    assert "60.00%" in shares


def test_templates_and_calendars_are_saved(page: Tab, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(WORKED, encoding="utf-8")
    drop(page, tmp_path / "p.yaml")
    page.value("$('region').value = 'gyeongbuk'; 0")
    assert "예산" in load_workbook(saved(page, "template", tmp_path / "template")).sheetnames
    assert saved(page, "calendar", tmp_path / "calendar").read_text("utf-8").startswith("BEGIN:VCALENDAR")


def test_hostile_text_stays_text(page: Tab, tmp_path: Path) -> None:
    text = " ".join(HOSTILE)
    page.complaints.clear()
    (tmp_path / "p.yaml").write_text(
        f"title: {json.dumps(text)}\n" + WORKED.replace("\ntitle:", "\n# title:"), encoding="utf-8"
    )
    drop(page, tmp_path / "p.yaml")
    foreign = "#findings img, #findings script, #said *, #findings b"
    assert page.value(f"document.querySelectorAll('{foreign}').length") == 0
    assert page.complaints == []


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_everybody_can_read_it_on_a_telephone_too(lang: str, page: Tab, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(WORKED, encoding="utf-8")
    drop(page, tmp_path / "p.yaml")
    if page.value("document.documentElement.lang") != lang:
        page.value("$('said').textContent = ''; 0")
        click(page, "language")
        settled(page)
    assert said(page).startswith({"ko": "위반 2", "en": "broken 2"}[lang])
    page.value(Path(str(AXE)).read_text(encoding="utf-8") + "\n;0")
    assert (
        page.value("axe.run({iframes: false}).then(({violations}) => violations.map(({id}) => id))") == []
    )
    for width in (390, 1280):
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        page.ask("Emulation.setDeviceMetricsOverride", **size)
        assert page.value("document.documentElement.scrollWidth") <= width
    page.ask("Emulation.clearDeviceMetricsOverride")
    if lang == "en":
        click(page, "language")
        settled(page)
