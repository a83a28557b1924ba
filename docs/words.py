"""Write the page of the words that a proposal and its settings may have: `python docs/words.py`.

A test compares it with what would be written.
"""

from pathlib import Path

from regionai.model import words
from regionai.model.words import Words

PAGE = Path(__file__).parent / "words.md"

HEAD = """\
# 제안서의 용어 · The words of a proposal

제안서와 설정 파일(`.regionai.yaml`)의 이름과 값은 한글로도 영어로도 적고, 섞어 적어도 됩니다.
띄어쓰기와 가운뎃점은 보지 않습니다. 같은 이름을 두 언어로 두 번 적으면 중복입니다. 고쳐 쓴
파일(`--write`)은 기재된 말을 그대로 둡니다. 한글로 쓴 예:
`proposals/gangwon-2026.yaml`.

- `시비`는 광역시·특별시·특별자치시가 신청하면 그 시의 금액(`province`)이고, 도가 신청하면
  시·군의 금액(`municipality`)입니다.
- 분야는 공고에 기재된 이름이나 규칙 파일이 정한 짧은 이름(`also: [솔루션]`)으로, 사업은 공고의
  제목으로 적을 수 있습니다.
- `수행`에는 기관의 약칭이나 이름을 적습니다. 신청하는 지방자치단체가 직접 하면 `신청기관`입니다.
- 지역은 `경북`, `경상북도`, `경상북도청`처럼 적습니다. 시·군을 적으면 어느 시·도인지 알려 줍니다.
- 날짜는 `2026-03-05`, `2026. 3. 5.`, `2026년 3월 5일`로, 연도는 `2026`, `2026년`으로 적습니다.

Keys and values of a proposal and of a settings file are Korean or English words, also mixed.
Spaces and middle dots do not matter. One key twice in two languages is a repeated key. A written
correction (`--write`) keeps the author's words. A proposal in Korean words:
`proposals/gangwon-2026.yaml`.

- `시비` is the applicant's own money (`province`) where a city applies that is a region itself,
  a municipality's elsewhere.
- A category is written by its title in the edition or by a short form that the edition gives
  (`also: [솔루션]`), the programme by its title.
- `수행` takes the id or the name of a body; `신청기관` is the applicant itself.
- A region is written as `경북`, `경상북도` or `경상북도청`; of a municipality you are told in which
  region it lies.
- A day is `2026-03-05`, `2026. 3. 5.` or `2026년 3월 5일`, a year `2026` or `2026년`.

이 쪽은 용어 표에서 만듭니다. `python docs/words.py` writes this page from the table of words.
"""

SECTIONS: tuple[tuple[str, Words], ...] = (
    ("제안서 · The proposal", words.PROPOSAL),
    ("신청 · `applicant`", words.APPLICANT),
    ("컨소시엄의 기관 · A body of the `consortium`", words.MEMBER),
    ("기간 · `period`", words.PERIOD),
    ("금액 · `amounts`", words.AMOUNTS),
    ("예산 항목 · A line of the `budget`", words.LINE),
    ("다른 파일에 있는 예산 · A `budget` in another file", words.BUDGET_FILE),
    ("합계 · `totals`", words.TOTALS),
    ("비율 · `shares`", words.SHARES),
    ("목표 · `targets`", words.TARGETS),
    ("AI 활용률 · `ai_use`", words.AI_USE),
    ("성과 · One of the `results`", words.RESULT),
    ("계획 · `plans`", words.PLANS),
    ("서류 · One of the `documents`", words.ATTACHMENT),
    ("예산표의 제목 · Headings of a budget table", words.HEADINGS),
    ("Excel 파일의 시트 · Sheets of a workbook", words.SHEETS),
    ("표지의 제목 · The heading of a cover sheet", words.VALUE),
    ("표지의 값: 하나도 없는 서류·컨소시엄 · Values: no `documents`, no `consortium`", words.NONE),
    ("값: 기관의 유형 · Values: the kind of a body", words.MEMBER_KINDS),
    ("값: 역할 · Values: the role of a body", words.ROLES),
    ("값: 서류의 종류 · Values: the kind of a document", words.DOCUMENT_KINDS),
    ("값: 이름으로도 적는 국가 · Values: countries that have a name", words.COUNTRIES),
    ("값: 분야가 없는 일 · Values: work of no category", words.CATEGORIES),
    ("값: 신청기관이 직접 수행 · Values: what the applicant executes", words.BODIES),
    ("설정 파일 · The settings", words.SETTINGS),
    ("면제 · One of the `waivers`", words.WAIVER),
    ("여러 제안서의 정렬과 조건 · What a portfolio is sorted and filtered by", words.PORTFOLIO),
    ("값: 결과 · Values: `outcome`", words.OUTCOMES),
    ("값: 언어 · Values: `lang`", words.LANGUAGES),
    ("값: 실패 기준 · Values: `fail_on`", words.FAIL_ON),
    ("값: 판단 불가 · Values: `undecided`", words.UNDECIDED),
)


def page() -> str:
    """Return the text of the page."""
    return HEAD + "".join(_section(title, table) for title, table in SECTIONS)


def _section(title: str, table: Words) -> str:
    rows = "".join(
        f"| {', '.join(f'`{word}`' for word in own)} | `{key}` |\n" for key, own in table.items()
    )
    return f"\n## {title}\n\n| 한글 | English |\n|---|---|\n{rows}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="")
