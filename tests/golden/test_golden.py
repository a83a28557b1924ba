"""The reports on the shipped proposals, to the letter."""

import re
from functools import cache

import pytest
import vobject

from golden import ESCAPE, GOLDEN, LANGUAGES, SCREENS, WIDTHS, WORKED, cases, judged, terminals
from regionai.model.finding import Outcome
from regionai.report.check.formats.text.summary import badness

CASES = cases()


@cache
def made(name: str) -> str:
    """What a golden file must hold."""
    return CASES[name]()


def read(name: str) -> str:
    """What a golden file holds."""
    return (GOLDEN / name).read_bytes().decode("utf-8")


def test_every_golden_file_is_still_made() -> None:
    ours = (".py", ".pyc", ".yaml")
    files = (path for path in GOLDEN.rglob("*") if path.is_file() and path.suffix not in ours)
    kept = {path.relative_to(GOLDEN).as_posix() for path in files}
    assert kept == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_a_report_is_the_same_to_the_letter(name: str) -> None:
    assert made(name) == read(name)


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes_whatever_was_asked_before() -> None:
    for name in reversed(CASES):
        assert CASES[name]() == read(name), name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("gyeongbuk-2026.yaml", 0),
        ("short-match-2026.yaml", 1),
        ("every-mistake-2026.yaml", 1),
        ("typing-error-2026.yaml", 1),
        ("gyeongnam-2025.yaml", 1),
        ("jeju-2025.yaml", 1),
        ("jeonnam-2025.yaml", 1),
        ("daegu-2025.yaml", 1),
        ("ulsan-2025.yaml", 1),
    ],
)
def test_a_shipped_proposal_has_its_exit_code(name: str, code: int) -> None:
    assert judged(name).summary.exit_code == code


def outcomes(name: str) -> dict[str, str]:
    (result,) = judged(name).contents
    assessment = result.assessment
    return {judged.rule.id: judged.outcome.value for judged in assessment.judged_rules}


def test_the_teaching_proposal_breaks_nothing() -> None:
    assert Outcome.BROKEN not in outcomes("gyeongbuk-2026.yaml").values()


WINNERS = ("gyeongnam", "jeju", "jeonnam", "daegu", "ulsan")


@pytest.mark.parametrize("region", WINNERS)
def test_two_years_of_money_are_not_called_over_the_average_of_one(region: str) -> None:
    assert outcomes(f"{region}-2025.yaml")["national-average"] == "undecided"


@pytest.mark.parametrize("region", WINNERS)
def test_no_winner_of_2025_breaks_more_than_advice(region: str) -> None:
    """Two give targets, and none for the use of AI or that is measured, which nobody printed."""
    found = outcomes(f"{region}-2025.yaml")
    assert {rule for rule, outcome in found.items() if outcome == "broken"} <= {
        "ai-use",
        "measurable-results",
    }


@pytest.mark.parametrize(("region", "share"), [("daegu", "59.11% ~ 59.54%"), ("ulsan", "58.16% ~ 58.21%")])
def test_matching_money_that_is_not_split_decides_the_national_share_alone(region: str, share: str) -> None:
    found = outcomes(f"{region}-2025.yaml")
    assert share in made(f"{region}-2025.ko.full.txt")
    assert (found["national-share"], found["local-share"]) == ("met", "undecided")
    assert found["fiscal-impact-assessment"] == "undecided"


def test_the_real_budgets_come_out_as_their_rounding_allows() -> None:
    gyeongnam, jeju, jeonnam = (
        outcomes(f"{region}-2025.yaml") for region in ("gyeongnam", "jeju", "jeonnam")
    )
    assert (gyeongnam["national-share"], gyeongnam["local-share"]) == ("undecided", "undecided")
    assert (jeju["national-share"], jeju["local-share"]) == ("undecided", "met")
    assert (jeonnam["national-share"], jeonnam["local-share"]) == ("undecided", "undecided")
    assert jeju["fiscal-impact-assessment"] == "undecided"


def test_printed_bounds_are_rounded_outwards() -> None:
    texts = {region: made(f"{region}-2025.ko.full.txt") for region in ("gyeongnam", "jeju", "jeonnam")}
    assert "59.94% ~ 60.02%" in texts["gyeongnam"]
    assert "59.98%" in texts["gyeongnam"]
    assert "19.98% ~ 20.04%" in texts["gyeongnam"]
    assert "20.01%" in texts["gyeongnam"]
    assert "59.74% ~ 60.44%" in texts["jeju"]
    assert "59.61% ~ 60.05%" in texts["jeonnam"]


def test_the_worst_proposal_comes_first() -> None:
    report = judged("gyeongbuk-2026.yaml", "jeju-2025.yaml", "short-match-2026.yaml")
    files = [
        assessment.file
        for assessment in sorted((result.assessment for result in report.contents), key=badness)
    ]
    assert files == [
        "proposals/short-match-2026.yaml",
        "proposals/jeju-2025.yaml",
        "proposals/gyeongbuk-2026.yaml",
    ]


def test_the_worked_example_is_told_to_the_won_in_both_languages() -> None:
    korean, english = (made(f"short-match-2026.{lang}.full.txt") for lang in ("ko", "en"))
    for text in (korean, english):
        assert "150,000,000원 → 2,350,000,000원" in text
        assert "600,000,000원 → 6,400,000,000원" in text
        assert "60.34%" in text
        assert "18.96%" in text
        assert "18.85%" in text
    assert "raise private money: not possible, because" in english
    assert "민간부담금 증액: 안 됩니다." in korean


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_second_implementation_opens_the_calendar(lang: str) -> None:
    content = (GOLDEN / f"calendar.{lang}.ics").read_bytes().decode("utf-8")
    assert [str(event.dtstart.value) for event in vobject.readOne(content).vevent_list] == [
        *("2027-02-28",) * 3,
        *("2027-03-31",) * 2,
        *("2027-04-30",) * 2,
    ]


def test_the_typing_error_is_told_before_any_money_is_moved() -> None:
    korean, english = (made(f"typing-error-2026.{lang}.80.txt") for lang in ("ko", "en"))
    said = "`local` (line 20) is 1,570,000,000; 1,750,000,000 would make all declared figures agree"
    assert said in " ".join(english.split())
    assert english.index("may be a typing error") < english.index("national money")
    assert korean.index("오타로 보이는 곳") < korean.index("국비")
    assert "single steps that mend it" not in english
    assert "조정 방법" not in korean


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("name", "most"), [("gyeongbuk-2026", 40), ("short-match-2026", 60)])
def test_one_proposal_is_answered_on_one_screen(name: str, most: int, lang: str) -> None:
    assert len(made(f"{name}.{lang}.80.txt").splitlines()) <= most


def test_the_first_ten_lines_of_the_worked_example_name_rule_amount_and_remedy() -> None:
    """Which rule is broken, by how much, and what mends it, on a terminal of 80 columns."""
    korean, english = (
        " ".join("\n".join(made(f"{WORKED}.{lang}.80.txt").splitlines()[:10]).split())
        for lang in ("ko", "en")
    )
    for said in ("위반 2", "국비 7,000 60.34% 60% 이하 × -100", "지방비 증액: 1억 5,000만원"):
        assert said in korean
    for said in (
        "broken 2",
        "national money 7,000 60.34% at most 60% × -100",
        "raise local money: 150 million won",
    ):
        assert said in english


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "ko",
            (
                *("위반 2 · 충족 18 · 해당 없음 3", "지방비 증액: 1억 5,000만원", "종료 코드 1"),
                *("금액", "국비", "60.34%", "60% 이하", "지방비", "18.96%", "20% 이상", "총사업비"),
                *("national-share", "60%를 넘습니다", "local-share", "20%에 못 미칩니다"),
                *("조정 방법", "국비를 지방비로 대체", "이행할 의무", "확인하지"),
            ),
        ),
        (
            "en",
            (
                *(
                    "broken 2 · met 18 · not applicable 3",
                    "raise local money: 150 million won",
                    "exit code 1",
                ),
                *(
                    "amount",
                    "national money",
                    "60.34%",
                    "at most 60%",
                    "18.96%",
                    "at least 20%",
                    "the total",
                ),
                *("national-share", "over 60%", "local-share", "short of 20%"),
                *(
                    "single steps that mend it",
                    "move national money into",
                    "what comes after",
                    "not checked",
                ),
            ),
        ),
    ],
)
def test_markdown_says_the_same_in_the_same_order(lang: str, said: tuple[str, ...]) -> None:
    """As the job summary does, which is Markdown; the unit of amounts alone is another."""
    for name in (f"{WORKED}.{lang}.80.txt", f"{WORKED}.{lang}.md"):
        rest = " ".join(made(name).split())
        for each in said:
            assert each in rest, (name, each)
            rest = rest[rest.index(each) + len(each) :]


def test_the_worked_example_is_kept_for_every_terminal_there_is() -> None:
    assert len({each.ending for each in terminals(WORKED)}) == len(LANGUAGES) * len(WIDTHS) * 2 * 2


KEPT = [(screen, terminal) for screen in SCREENS for terminal in terminals(screen)]


@pytest.mark.parametrize(
    "coloured",
    [f"{screen}.{each.ending}" for screen, each in KEPT if each.has_colour],
)
def test_colour_says_nothing_that_signs_do_not(coloured: str) -> None:
    plain = made(coloured.replace(".colour.txt", ".txt"))
    assert ESCAPE in made(coloured)
    assert re.sub(rf"{ESCAPE}\[[0-9;]*m", "", made(coloured)) == plain


@pytest.mark.parametrize(
    "old", [f"{screen}.{each.ending}" for screen, each in KEPT if each.encoding == "cp949"]
)
def test_an_old_console_shows_the_same_with_its_own_signs(old: str) -> None:
    """What cp949 has is printed as it is; bars and frames, which it has not, in other signs."""
    shown = made(old).replace(ESCAPE, "\x1b")
    assert shown.encode("cp949").decode("cp949") == shown
    signs = str.maketrans(dict.fromkeys("╭╮╰╯─│█▉▊▋▌▍▎▏░+-|=~ ", ""))
    assert shown.translate(signs) == made(old.replace(".plain", "")).replace(ESCAPE, "\x1b").translate(
        signs
    )
