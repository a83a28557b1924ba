"""The pictures in a real browser: where it puts each run of text, and what they come to as PNG."""

import base64
import html
import json
import os
import re
import shutil
import struct
import subprocess
from pathlib import Path
from typing import TypedDict

import picture
import pytest

from golden import ROOT

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FONTS = shutil.which("fc-list")
has_hangul = FONTS is None or subprocess.run([FONTS, ":lang=ko"], capture_output=True, check=True).stdout
if not os.environ.get("REGIONAI_REAL_PARTS") and not (BROWSER and has_hangul):
    pytest.skip("chromium, a Korean font: not there", allow_module_level=True)

pytestmark = pytest.mark.slow

PAGE = (ROOT / "tests" / "real" / "pictures.html").read_text(encoding="utf-8")
PICTURES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(picture.PICTURES.glob("*.svg"))}
# What an old console shows is looked at too.
PLAIN = {
    f"plain-{name}.{lang}": picture.drawn(
        f"regionai {' '.join(picture.SCREENS[name])}",
        picture.shown(picture.SCREENS[name], lang, colour=False),
        lang,
    )
    for name in ("worked-example", "clean")
    for lang in picture.LANGUAGES
}
ALL = PICTURES | PLAIN


class Run(TypedDict):
    """A run of text: where its cells are and where the browser lays it, in pixels of its line."""

    text: str
    line: float
    cell: float
    room: float
    left: float
    right: float
    natural: float
    ink: int


class Measured(TypedDict):
    """A picture: its runs, all its text, what is drawn beside its edge, and the PNG in base64."""

    runs: list[Run]
    text: str
    beside: int
    png: str


class Answer(TypedDict):
    """What the page answers: how it draws a few letters, and what it measured."""

    letters: list[str]
    pictures: dict[str, Measured]


def measure(pictures: dict[str, str], folder: Path) -> Answer:
    """What a browser without a window makes of pictures."""
    page = folder / "page.html"
    script = json.dumps(pictures).replace("</", "<\\/")
    page.write_text(PAGE.replace("main(PICTURES)", f"main({script})"), encoding="utf-8")
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
    whole = ("--virtual-time-budget=100000", f"--user-data-dir={folder / 'profile'}", "--dump-dom")
    command = (str(BROWSER), *flags, *whole, page.as_uri())
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    (found,) = re.findall(r"<title>measured</title>.*<body>(.*)</body>", done.stdout.decode(), re.DOTALL)
    answer: Answer = json.loads(html.unescape(found))
    return answer


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Answer:
    return measure(ALL, tmp_path_factory.mktemp("pictures"))


def astray(runs: list[Run]) -> list[Run]:
    """The runs that lie outside their cells, over another, or over the edge, by more than a pixel."""
    found = []
    last: Run | None = None
    for run in runs:
        is_outside = run["left"] < run["cell"] - 1 or run["right"] > run["cell"] + run["room"] + 1
        is_over = last is not None and last["line"] == run["line"] and last["right"] > run["left"] + 1
        if is_outside or is_over or run["right"] > picture.COLUMNS * picture.CELL + 1:
            found.append(run)
        last = run
    return found


@pytest.mark.parametrize("name", ALL)
def test_no_run_of_text_leaves_its_cells(name: str, answer: Answer) -> None:
    measured = answer["pictures"][name]
    assert len(measured["runs"]) > 25
    assert astray(measured["runs"]) == []
    assert measured["beside"] == 0


@pytest.mark.parametrize("name", ALL)
def test_every_run_is_seen_and_no_letter_is_squeezed(name: str, answer: Answer) -> None:
    for run in answer["pictures"][name]["runs"]:
        assert run["ink"] > 0, run
        # A sign may come from another font, as wide as it likes.
        if any(map(str.isalnum, run["text"])):
            assert 0.8 < run["natural"] / run["room"] < 1.25, run


WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "worked-example": {
        "ko": ("위반", "국비", "60.34%", "-150"),
        "en": ("broken", "national money", "60.34%"),
    },
    "typing-error": {"ko": ("오타로", "1,750,000,000"), "en": ("typing error", "1,750,000,000")},
    "clean": {"ko": ("없음", "59.83%"), "en": ("nothing broken", "59.83%")},
    "several": {"ko": ("충북", "경북", "제주"), "en": ("Chungbuk", "Gyeongbuk", "Jeju")},
    "check-wrong": {"ko": ("예산!F5", "18.96%"), "en": ("budget!F5", "18.96%")},
    "check-right": {"ko": ("없음", "20.00%"), "en": ("nothing broken", "20.00%")},
    "sheet-new": {"ko": ("백만원", "솔루션"), "en": ("solution", "share")},
    "sheet-wrong": {"ko": ("1,300", "18.96%"), "en": ("1,300", "18.96%")},
    "sheet-right": {"ko": ("1,388", "20.00%"), "en": ("1,388", "20.00%")},
    "portfolio": {"ko": ("충북", "경북", "제주"), "en": ("Chungbuk", "Gyeongbuk", "Jeju")},
}


@pytest.mark.parametrize("name", ALL)
def test_a_picture_becomes_a_png_of_its_size_that_says_what_it_should(name: str, answer: Answer) -> None:
    measured = answer["pictures"][name]
    png = base64.b64decode(measured["png"])
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    (size,) = re.findall(r'width="(\d+)" height="(\d+)" viewBox', ALL[name])
    assert struct.unpack(">II", png[16:24]) == tuple(map(int, size))
    screen, _, lang = name.removeprefix("plain-").partition(".")
    assert [word for word in WORDS[screen][lang] if word not in measured["text"]] == []


def test_hangul_is_drawn_and_not_a_box_for_what_no_font_has(answer: Answer) -> None:
    assert len(set(answer["letters"])) == len(answer["letters"])


def test_text_that_takes_a_letter_more_than_its_cells_is_seen_to_stray(tmp_path: Path) -> None:
    name = "worked-example.ko"
    wide = re.sub(r'(?<=textLength=")\d+', lambda room: str(int(room[0]) + 2 * picture.CELL), ALL[name])
    (measured,) = measure({name: wide}, tmp_path)["pictures"].values()
    assert len(astray(measured["runs"])) > 50
