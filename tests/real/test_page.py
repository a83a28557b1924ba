"""The page without installation, in a real browser: an empty profile, no network, opened as a file."""

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from chromium import PROGRAM, Tab, tab
from golden import CLEAN, PROPOSALS, ROOT, SHORT, printed
from hostile import HOSTILE
from tables import TABLE, At, hwp, hwpx

PAGE, AXE = os.environ.get("REGIONAI_PAGE"), os.environ.get("AXE_CORE")
HANGUL = os.environ.get("HANGUL_DOCUMENTS")
if not os.environ.get("REGIONAI_REAL_PARTS") and not (PROGRAM and PAGE and AXE):
    pytest.skip("chromium, axe-core, the built page: not there", allow_module_level=True)

pytestmark = pytest.mark.slow

TODAY = ("--today", "2026-03-05")
WORDS = {"ko": ("위반", "충족"), "en": ("broken", "met")}
WORKED = (ROOT / SHORT).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with tab(tmp_path_factory.mktemp("profile")) as found:
        found.show(Path(str(PAGE)).as_uri())
        until(found, "known !== undefined")
        yield found


@pytest.fixture
def page(opened: Tab) -> Tab:
    """The page in Korean, in a window of no particular size, whatever the last test made of it."""
    opened.ask("Emulation.clearDeviceMetricsOverride")
    speak(opened, "ko")
    return opened


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


def speak(page: Tab, lang: str) -> None:
    """Switch the page to a language."""
    if page.value("document.documentElement.lang") != lang:
        click(page, "language")
        until(page, "!judging && !stale && waiting.size === 0")


def place(page: Tab, selector: str) -> tuple[float, float, float]:
    """Scroll to an element; return the left, the middle height and the width that it has in the window."""
    script = """(async (each) => {
        each.scrollIntoView({block: "center"});
        // What moves when something is shown has moved by then.
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        const {x, y, width, height} = each.getBoundingClientRect();
        return [x, y + height / 2, width];
    })"""
    found = page.value(f"{script}(document.querySelector({selector!r}))")
    return found[0], found[1], found[2]


def mouse(page: Tab, kind: str, x: float, y: float) -> None:
    page.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=1, clickCount=1)


def press(page: Tab, selector: str) -> None:
    """Press an element with the mouse."""
    x, y, width = place(page, selector)
    for kind in ("mousePressed", "mouseReleased"):
        mouse(page, kind, x + width / 2, y)


def drag(page: Tab, selector: str, share: float) -> None:
    """Drag the thumb of a slider to a share of its width, and wait for the answer."""
    x, y, width = place(page, selector)
    now = page.value(f"(({{value, max}}) => value / max)(document.querySelector({selector!r}))")
    mouse(page, "mousePressed", x + width * now, y)
    for part in (0.5, 1):
        mouse(page, "mouseMoved", x + width * (now + (share - now) * part), y)
    mouse(page, "mouseReleased", x + width * share, y)
    until(page, "moving === null && waiting.size === 0")


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


def test_its_checksum_lies_beside_it() -> None:
    path = Path(str(PAGE))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    beside = path.with_name(f"{path.name}.sha256").read_text(encoding="utf-8")
    assert beside == f"{digest}  {path.name}\n"


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


def violations(page: Tab) -> list[str]:
    """What of the page is hard to read for somebody, by the rules of axe-core."""
    page.value(Path(str(AXE)).read_text(encoding="utf-8") + "\n;0")
    found = page.value("axe.run({iframes: false}).then(({violations}) => violations.map(({id}) => id))")
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_an_officer_drops_a_workbook_drags_a_source_mends_and_saves(
    lang: str, width: int, page: Tab, tmp_path: Path
) -> None:
    book = {"ko": "예산.xlsx", "en": "budget.xlsx"}[lang]
    printed("new", "workbook", "--from", str(ROOT / SHORT), "-o", book, "--lang", lang, folder=tmp_path)
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    page.ask("Emulation.setDeviceMetricsOverride", **size)
    speak(page, lang)
    drop(page, tmp_path / book)
    broken, met = WORDS[lang]
    assert said(page).startswith(f"{broken} 2 · ")
    places = page.value("[...document.querySelectorAll('#findings button')].map(each => each.textContent)")
    assert any({"ko": "예산!", "en": "budget!"}[lang] in place for place in places)
    # From 2,200,000,000 over the breakpoint at 2,350,000,000, and back.
    press(page, "#what-if summary")
    for share, outcome in ((0.6, met), (0.5, broken)):
        drag(page, "#move-local", share)
        assert outcome in local_share(page)
    # To the won: one below the breakpoint, and at it.
    for won, outcome in (("2349999999", broken), ("2350000000", met)):
        press(page, "#move-local + input")
        page.value("document.activeElement.select(); 0")
        page.ask("Input.insertText", text=won)
        until(page, "moving === null && waiting.size === 0")
        assert outcome in local_share(page)
    press(page, "#what-if summary")
    steps = page.value("[...document.querySelectorAll('#steps button')].map(each => each.textContent)")
    assert [step.partition(": ")[2].rstrip(" won원") for step in steps] == [
        "150,000,000",
        "120,000,000",
        "600,000,000",
    ]
    press(page, "#steps li:nth-child(2) button")
    until(page, "before !== null && !judging && waiting.size === 0")
    assert said(page).startswith({"ko": "위반 없음", "en": "nothing broken"}[lang])
    cells = page.value("[...$('difference').querySelectorAll('tbody tr')].map(each => each.textContent)")
    assert any("4,200,000,000" in cell and "4,128,000,000" in cell for cell in cells)
    assert page.value("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    mended = saved(page, "save", tmp_path / "mended")
    assert load_workbook(mended).sheetnames == load_workbook(tmp_path / book).sheetnames
    report = json.loads(printed("check", str(mended), "--format", "json", *TODAY, folder=tmp_path))
    assert not report["problems"]
    (assessment,) = report["assessments"]
    assert assessment["summary"]["broken"] == 0
    assert {each["source"]: each["won"]["least"] for each in assessment["sources"]} == {
        "national": 6_880_000_000,
        "local": 2_320_000_000,
        "private": 2_400_000_000,
    }
    press(page, "#undo")
    settled(page)
    assert said(page).startswith(f"{broken} 2 · ")


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_picture_of_the_page_is_what_it_shows_now(lang: str, page: Tab, tmp_path: Path) -> None:
    book = {"ko": "예산.xlsx", "en": "budget.xlsx"}[lang]
    printed("new", "workbook", "--from", str(ROOT / SHORT), "-o", book, "--lang", lang, folder=tmp_path)
    size = {"width": 1280, "height": 960, "deviceScaleFactor": 1, "mobile": False}
    page.ask("Emulation.setDeviceMetricsOverride", **size)
    speak(page, lang)
    page.value("$('region').value = 'chungbuk'; $('edition').value = '2026'; 0")
    drop(page, tmp_path / book)
    press(page, "#what-if summary")
    press(page, "#steps li:nth-child(2) button")
    until(page, "before !== null && !judging && waiting.size === 0")
    page.value("document.activeElement.blur(); window.scrollTo(0, 0); 0")
    # The frame of the report is drawn by itself.
    time.sleep(1)
    shown = page.value("document.body.innerText")
    assert shown == page.pictured(f"page.{lang}", shown), "take it anew: REGIONAI_TAKE_PICTURES=1"


def local_share(page: Tab) -> str:
    """Return the outcome that the report on another amount has for the local share."""
    script = """[...new DOMParser().parseFromString($("report").srcdoc, "text/html").querySelectorAll("tr")]
        .find((row) => row.textContent.includes("local-share")).cells[2].textContent"""
    return str(page.value(script))


def test_each_way_to_mend_a_text_shows_its_lines(page: Tab, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(WORKED, encoding="utf-8")
    for chosen, line in (
        ("#steps li:nth-child(1) button", "+    local: 1,388,636,363"),
        ("#steps li:nth-child(3) button", "+    national: 3,840,000,000"),
        ("#mend", "+    local: 1,388,636,363"),
    ):
        drop(page, tmp_path / "p.yaml")
        press(page, chosen)
        until(page, "before !== null && !judging && waiting.size === 0")
        assert line in page.value("$('difference').textContent").splitlines()
        assert line[1:] in page.value("$('editor').value").splitlines()
        assert page.value("$('mending').hidden")


def test_a_typing_error_is_put_right_before_any_step(page: Tab, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_bytes((ROOT / "proposals" / "typing-error-2026.yaml").read_bytes())
    drop(page, tmp_path / "p.yaml")
    assert page.value("$('mending').hidden")
    press(page, "#mend")
    until(page, "before !== null && !judging && waiting.size === 0")
    assert "+    local: 1,750,000,000 " in page.value("$('difference').textContent")
    assert "1,570,000,000" not in page.value("$('editor').value")


def test_where_no_money_can_mend_anything_the_command_line_says_so(page: Tab, tmp_path: Path) -> None:
    text = (ROOT / CLEAN).read_text(encoding="utf-8").replace("role: lead", "role: partner")
    (tmp_path / "p.yaml").write_text(text, encoding="utf-8")
    drop(page, tmp_path / "p.yaml")
    assert said(page).startswith("위반 1 · ")
    press(page, "#mend")
    until(page, "waiting.size === 0")
    assert "위반한 금액 기준이 없습니다." in page.value("$('report').srcdoc")
    assert page.value("[before === null, $('difference').hidden, $('editor').value]") == [True, True, text]


@pytest.mark.parametrize("name", ["sample-2.hwp", "간이기안문_서식.hwpx"])
def test_a_hangul_document_is_answered_as_on_the_command_line(name: str, page: Tab, tmp_path: Path) -> None:
    if not HANGUL:
        pytest.skip("HANGUL_DOCUMENTS names no folder of documents")
    (found,) = Path(HANGUL).rglob(name)
    shown, expected = answers(page, tmp_path, name, found.read_bytes())
    assert shown == expected


@pytest.mark.parametrize(("name", "build"), [("예산.hwp", hwp), ("예산.hwpx", hwpx)])
def test_the_budget_of_a_hangul_document_begins_a_proposal(
    name: str, build: Callable[[list[Sequence[At]]], bytes], page: Tab, tmp_path: Path
) -> None:
    shown, expected = answers(page, tmp_path, name, build([TABLE]))
    assert shown == expected
    assert "예산:" in shown
    assert said(page)


def answers(page: Tab, folder: Path, name: str, content: bytes) -> tuple[str, str]:
    """Return what the page and the command make of a document: a proposal, or what is said of it."""
    path = folder / name
    path.write_bytes(content)
    page.value("$('region').value = 'gyeongbuk'; $('edition').value = '2026'; $('editor').value = ''; 0")
    drop(page, path)
    call = (
        "new",
        "proposal",
        "--region",
        "gyeongbuk",
        "--edition",
        "2026",
        "--from",
        name,
        "-o",
        "proposal.yaml",
    )
    complaint = StringIO()
    with redirect_stderr(complaint):
        printed(*call, "--lang", "ko", folder=folder)
    begun = folder / "proposal.yaml"
    expected = begun.read_text(encoding="utf-8") if begun.exists() else complaint.getvalue().strip()
    shown = page.value("$('editor').value" if begun.exists() else "$('said').textContent")
    return shown, expected


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
    assert violations(page) == []
    for width in (390, 1280):
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        page.ask("Emulation.setDeviceMetricsOverride", **size)
        assert page.value("document.documentElement.scrollWidth") <= width
