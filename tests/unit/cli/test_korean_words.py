"""What is written back, advised and set in a file of Korean words: in the words of its author."""

from pathlib import Path

import pytest

from builders import assessed, mended
from calls import Printed
from regionai.cli.app import run

HEAD = """형식: 1
사업: 지역 주도형 AI 대전환
제출일: 2026. 3. 5.
사업명: 시험 제안
신청: {지역: 경북}
"""


def written(folder: Path, text: str) -> tuple[str, str]:
    """The lines that a correction changes or adds: what stood there, and what stands there now."""
    before, after = folder / "before.yaml", folder / "after.yaml"
    before.write_text(text, encoding="utf-8")
    assert run(["budget", str(before), "--solve", "--write", str(after)]) == 0
    old, new = (path.read_text(encoding="utf-8").splitlines() for path in (before, after))
    return "\n".join(each for each in old if each not in new), "\n".join(
        each for each in new if each not in old
    )


def test_a_correction_keeps_the_words_of_the_author(tmp_path: Path) -> None:
    text = HEAD + (
        "예산:\n- 분야: 솔루션\n  국비: 70억\n  도비: 22억    # 확정\n  자부담: 24억\n"
        "합계: {총사업비: 116억, 시도비: 22억}\n"
    )
    assert written(tmp_path, text) == (
        "  도비: 22억    # 확정\n합계: {총사업비: 116억, 시도비: 22억}",
        "  도비: 23.5억    # 확정\n합계: {총사업비: 117.5억, 시도비: 23.5억}",
    )


@pytest.mark.parametrize(
    ("line", "added"),
    [
        ("- 분야: 솔루션\n  국비: 72억\n  자부담: 48억\n", "  지방비: 30억"),
        (
            "- {분야: 솔루션, 국비: 72억, 자부담: 48억}\n",
            "- {분야: 솔루션, 국비: 72억, 자부담: 48억, 지방비: 30억}",
        ),
        ("- category: 솔루션\n  national: 72억\n  private: 48억\n", "  local: 30억"),
    ],
)
def test_a_key_that_is_added_is_a_word_like_those_beside_it(line: str, added: str, tmp_path: Path) -> None:
    assert written(tmp_path, f"{HEAD}예산:\n{line}")[1] == added


def test_an_amount_in_the_wrong_column_goes_to_the_authors_word_for_the_right_one() -> None:
    text = HEAD + (
        "예산:\n- {분야: 솔루션, 국비: 60억, 지방비: 28억}\n- 분야: 인력양성\n  국비: 12억\n  지방비: 4억\n"
        "합계: {총사업비: 104억, 국비: 60억, 지방비: 32억, 민간부담금: 12억}\n"
    )
    first = assessed(text).suspects[0]
    assert "`국비`" in first.said.say("ko")
    assert "`민간부담금`" in first.said.say("ko")
    assert "  민간부담금: 12억\n" in mended(text, first)


def test_a_part_in_the_wrong_column_is_added_in_the_authors_words() -> None:
    text = HEAD + (
        "예산:\n- 분야: 솔루션\n  국비: 72억\n  지방비: 28억\n"
        "합계: {총사업비: 100억, 국비: 60억, 지방비: 28억, 민간부담금: 12억}\n"
    )
    found = [mended(text, suspect) for suspect in assessed(text).suspects]
    assert any("  국비: 60억\n" in each and "  민간부담금: 12억" in each for each in found)


@pytest.mark.parametrize("amounts", ["", "금액: {반올림: 백만원}\n"])
def test_a_unit_that_is_lacking_is_added_in_the_authors_words(amounts: str) -> None:
    line = "{분야: 솔루션, 국비: 6000, 지방비: 2000, 자부담: 2000}"
    text = f"{HEAD}{amounts}예산:\n- {line}\n합계: {{총사업비: 100억}}\n"
    found = [mended(text, suspect) for suspect in assessed(text).suspects]
    wanted = "금액: {단위: 백만원, 반올림: 백만원}" if amounts else "금액: {단위: 백만원}"
    assert any(wanted in each for each in found)


def test_a_rounding_that_is_not_said_is_advised_in_the_authors_words() -> None:
    found = assessed(
        HEAD + "예산:\n- {분야: 솔루션, 연도: 2026, 국비: 70억, 지방비: 23.33억, 자부담: 23.33억}\n"
    )
    assert found.unsaid_rounding is not None
    assert "`금액: {반올림: 백만원}`" in found.unsaid_rounding.said.say("ko")


def test_the_settings_and_waivers_may_be_korean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(
        f"{HEAD}예산:\n- {{분야: 솔루션, 국비: 70억, 지방비: 22억, 자부담: 24억}}\n", encoding="utf-8"
    )
    settings = """형식: 1
언어: 영어
실패 기준: 없음
판단 불가: 통과
면제:
- {규칙: local-share, 제안서: p.yaml, 사유: 시험, 승인자: 과장, 만료일: 2099. 12. 31.}
"""
    Path(".regionai.yaml").write_text(settings, encoding="utf-8")
    assert run(["check", "p.yaml"]) == 0
    out = capsys.readouterr().out
    assert "exit code 0" in out
    assert "waived" in out
    Path(".regionai.yaml").write_text(settings.replace("없음", "오류"), encoding="utf-8")
    assert run(["check", "p.yaml"]) == 1
    capsys.readouterr()
    Path(".regionai.yaml").write_text(settings.replace("승인자", "승인좌"), encoding="utf-8")
    assert run(["check", "p.yaml", "--lang", "ko"]) == 2
    out = capsys.readouterr().out
    assert "`승인좌`는 모르는 이름입니다. `승인자`를 쓰려던 것입니까?" in out
    Path(".regionai.yaml").write_text(settings.replace("승인자: 과장, ", ""), encoding="utf-8")
    assert run(["check", "p.yaml", "--lang", "ko"]) == 2
    assert "`승인자`가 없습니다." in capsys.readouterr().out
