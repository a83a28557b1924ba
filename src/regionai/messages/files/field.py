"""Why a field or its value cannot be read, and what it takes: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Fields.
    "field.missing": ("`{field|`이} 없습니다. 적어 넣으세요.", "`{field}` is missing; write it."),
    "field.missing-value": (
        "`{field|`이} 없습니다. `{meant|`을} 적어 넣으세요.",
        "`{field}` is missing; write `{meant}`.",
    ),
    "field.other-value": ("`{meant|`으로} 적으세요.", "write `{meant}`."),
    "field.not-text": (
        "`{field|`은} 글자 하나여야 합니다. 목록이나 묶음을 쓰지 마세요.",
        "`{field}` must be one piece of text, not a list or a mapping.",
    ),
    "field.not-text-quoted": (
        "`{field}`에는 값 하나만 적습니다. 여럿이면 항목을 나누고, 글이면 `{meant}`처럼 따옴표로 감싸세요.",
        "`{field}` takes one value; separate the items if there are several, or put text in quotes: `{meant}`.",
    ),
    "field.only-comment": (
        "`{field}`의 `#`부터는 설명으로 읽혀 값이 비어 있습니다. 글이면 `{meant}`처럼 따옴표로 감싸세요.",
        "`{field}` is empty: what follows `#` is a comment; put it in quotes if it is text, `{meant}`.",
    ),
    "field.empty": (
        "`{field|`이} 비어 있습니다. 값을 적거나 줄을 지우세요.",
        "`{field}` is empty; write a value, or delete the line.",
    ),
    "field.not-a-mapping": (
        "`{field|`은} `이름: 값`의 묶음이어야 합니다. 비었다면 줄을 지우세요.",
        "`{field}` must be a mapping of `key: value`; delete the line if it is empty.",
    ),
    "field.as-mapping": (
        "`{meant}`처럼 이름과 값을 함께 적으세요.",
        "write each value with its key: `{meant}`.",
    ),
    "field.list-for-mapping": (
        "`{field|`은} 목록이 아닙니다. 줄 앞의 `- `를 지우고 `이름: 값`으로 적으세요.",
        "`{field}` is no list; delete the `- ` before its lines and write `key: value`.",
    ),
    "field.mapping-for-list": (
        "`{field|`은} 목록입니다. 각 항목의 첫 줄을 `- `로 시작하세요.",
        "`{field}` is a list; begin the first line of each item with `- `.",
    ),
    "field.text-for-list": (
        "`{field|`은} 목록입니다. 항목마다 다음 줄에 `- `로 시작하여 적으세요.",
        "`{field}` is a list; write each item on a line of its own that begins with `- `.",
    ),
    "field.not-a-list": (
        "`{field|`은} `- `로 시작하는 목록이어야 합니다. 비었다면 `[]`로 적거나 줄을 지우세요.",
        "`{field}` must be a list of `- ` items; if it is empty write `[]`, or delete the line.",
    ),
    "field.empty-list": (
        "`{field|`이} 비어 있습니다. 항목을 하나라도 적으세요.",
        "`{field}` is empty; write at least one item.",
    ),
    "field.not-one-of": (
        "`{field|`은} {expected} 가운데 하나여야 합니다.",
        "`{field}` must be one of {expected}.",
    ),
    "field.not-one-of-these": (
        "`{text}` 대신 {expected} 가운데 하나를 적으세요.",
        "write one of {expected} instead of `{text}`.",
    ),
    "field.word-meant": (
        "`{text|`은} 모르는 말입니다. `{meant|`을} 쓰려던 것입니까? 쓸 수 있는 말: {expected}",
        "`{text}` is not a word here; did you mean `{meant}`? Known are {expected}.",
    ),
    "field.unknown-key": (
        "`{key|`은} 모르는 이름입니다. 쓸 수 있는 이름: {known}",
        "`{key}` is not a key here; known are {known}.",
    ),
    "field.key-of-section": (
        "`{key|`은} 여기가 아니라 {sections} 안에 적는 이름입니다. 자리와 들여쓰기를 확인하세요.",
        "`{key}` is a key of {sections}, not one of this place; look at its place and indentation.",
    ),
    "field.key-of-top": (
        "`{key|`은} 파일의 맨 바깥에 적는 이름입니다. 들여쓰기 없이 적으세요.",
        "`{key}` is a key of the outermost level; write it without indentation.",
    ),
    "field.unknown-key-meant": (
        "`{key|`은} 모르는 이름입니다. `{meant|`을} 쓰려던 것입니까?",
        "`{key}` is not a key here; did you mean `{meant}`?",
    ),
    "field.not-a-single-value": (
        "값 하나여야 합니다. 목록이나 묶음을 쓰지 마세요.",
        "this must be one value, not a list or a mapping.",
    ),
    "field.not-both-languages": (
        "두 언어가 다 있어야 합니다. `{ko: …, en: …}`로 적으세요.",
        "both languages are needed: write `{ko: …, en: …}`.",
    ),
    "field.not-words": (
        "용어 하나나 용어의 목록이어야 합니다. `[a, b]`로 적으세요.",
        "this must be a word or a list of words; write `[a, b]`.",
    ),
    "field.remark": (
        "`{more|`은} 여기에 함께 적을 수 없습니다. `{meant}`만 적고, 설명은 `#` 뒤에 적으세요(`{meant}  # {more}`).",
        "`{more}` cannot stand here; write `{meant}` alone, and remarks behind `#` (`{meant}  # {more}`).",
    ),
    "field.superfluous": (
        "`{more|`을} 지우고 `{meant|`으로} 적으세요.",
        "delete `{more}`; write `{meant}`.",
    ),
    # Values.
    "money.empty": (
        "금액이 비어 있습니다. `0`이나 금액을 적거나 줄을 지우세요.",
        "the amount is empty; write `0` or an amount, or delete the line.",
    ),
    "money.dash": (
        "`{text|`은} 금액이 아닙니다. 그 금액이 없으면 줄을 지우거나 `0`으로 적으세요.",
        "`{text}` is not an amount; where there is no such money delete the line, or write `0`.",
    ),
    "money.parts": (
        "금액 `{text}`에서 `{part|`이} 제자리에 있지 않습니다. 큰 단위부터 적고, 각 부분은 앞 단위보다 작아야 하며, 소수와 `원`은 끝에만 둡니다. 더한 금액이면 `{plain}`으로 적으세요.",
        "in the amount `{text}`, `{part}` is out of place: greater units come first, each part is below the unit before it, and only the last has decimals and `원`; write `{plain}` if the sum is meant.",
    ),
    "money.bare-tail": (
        "금액 `{text}` 끝의 `{tail}`에 단위가 없습니다. 뜻에 맞게 적으세요: {meant}",
        "the last number of `{text}`, `{tail}`, has no unit; write what is meant: {meant}.",
    ),
    "money.cut-inside": (
        "금액 `{text}`의 `여`가 단위 앞에 있어 어디까지인지 알 수 없습니다. `{plain}`처럼 단위 뒤에 적으세요.",
        "`여` stands before the unit of `{text}`, which leaves open how far it reaches; write it behind, as in `{plain}`.",
    ),
    "money.marked-twice": (
        "금액 `{text|`은} 대략의 금액인지 절사한 금액인지 알 수 없습니다. 대략이면 `{about}`, 절사했으면 `{cut}`으로 적으세요.",
        "`{text}` says both that it was rounded and that it was cut off; write `{about}` or `{cut}`.",
    ),
    "money.not-exact": (
        "금액 `{text|`은} 대략의 금액입니다. 여기에는 `{plain}`처럼 정확한 금액을 적으세요.",
        "`{text}` is not exact; here the amount must be, as in `{plain}`.",
    ),
    "money.by-source": (
        "`{text|`은} 금액 하나가 아닙니다. 재원마다 한 줄씩 적으세요: {keys}",
        "`{text}` is more than one amount; write each source under its own key: {keys}.",
    ),
    "money.sum": (
        "`{text|`은} 더하기 전의 금액입니다. 더한 금액 `{meant|`을} 적거나 항목을 나누세요.",
        "`{text}` is not added up; write the sum, `{meant}`, or separate lines.",
    ),
    "money.range": (
        "`{text|`은} 범위입니다. 이 항목의 금액 하나를 적으세요(`{meant}`).",
        "`{text}` is a range; write the one amount of this line (`{meant}`).",
    ),
    "money.about": (
        "`{text|`은} 대략의 금액입니다. `{meant}`처럼 적으세요.",
        "`{text}` is a rounded amount; write it as `{meant}`.",
    ),
    "money.limit": (
        "`{text|`은} 금액이 아니라 한도입니다. 이 항목의 금액 하나를 적으세요(`{meant}`).",
        "`{text}` is a limit and no amount; write the one amount of this line (`{meant}`).",
    ),
    "money.share": (
        "`{text|`은} 비율입니다. 여기에는 금액을 적고, 비율은 `비율`(`shares`)에 적으세요.",
        "`{text}` is a share; write an amount here, and shares under `shares`.",
    ),
    "money.open": (
        "`{text|`은} 금액이 아닙니다. 예상 금액을 `약 10억`처럼 적거나, 그 금액이 없으면 줄을 지우세요.",
        "`{text}` is not an amount; write the one that is expected, as in `약 10억`, or delete the line if there is none.",
    ),
    "money.no-number": (
        "`{text}` 앞에 숫자가 없습니다. `{meant}`처럼 적으세요.",
        "there is no number before `{text}`; write `{meant}`.",
    ),
    "money.in-hangul": (
        "금액 `{text|`은} 숫자로 적으세요: `{meant}`",
        "write the amount `{text}` in digits: `{meant}`.",
    ),
    "money.not-an-amount": (
        "`{text|`은} 금액이 아닙니다. `7,000,000,000`이나 `70억`처럼 적으세요.",
        "`{text}` is not an amount; write `7,000,000,000` or `70억`.",
    ),
    "money.negative": (
        "금액 `{text|`이} 음수입니다. 0 이상으로 적으세요. 부호가 잘못 붙었으면 `{plain}`입니다.",
        "the amount `{text}` is negative; write 0 or more: `{plain}` if the sign is a slip.",
    ),
    "money.negative-slip": (
        "금액 `{text|`이} 음수입니다. 부호 없이 `{plain|`이라면} 기재된 합계와 비율이 모두 맞습니다.",
        "the amount `{text}` is negative; without its sign, as `{plain}`, all declared figures would agree.",
    ),
    "money.fraction": (
        "금액 `{text|`이} 원 단위로 떨어지지 않습니다. 소수 자리를 줄이거나 원으로 적으세요.",
        "the amount `{text}` does not come out in whole won; write fewer decimals, or won.",
    ),
    "money.too-much": (
        "금액 `{text|`이} {limit|을} 넘습니다. 단위를 확인하세요.",
        "the amount `{text}` is more than {limit}; look at its unit.",
    ),
    "money.leading-zero": (
        "금액 `{text|`이} 0으로 시작합니다. `{plain}`으로 적으세요.",
        "the amount `{text}` begins with 0; write `{plain}`.",
    ),
    "money.grouping": (
        "금액 `{text}`의 구분 자리가 맞지 않습니다. `{plain}`이 맞는지 보고 세 자리마다 끊으세요.",
        "the amount `{text}` is not grouped in threes; write `{plain}` if that is meant.",
    ),
    "money.unknown-unit": (
        "`{unit|`은} 모르는 단위입니다. 쓸 수 있는 단위: {known}",
        "`{unit}` is not a unit; known are {known}.",
    ),
    "ratio.not-a-ratio": (
        "`{text}` 대신 백분율(`20%`)이나 분수(`1/5`)로 적으세요.",
        "write a percentage (`20%`) or a fraction (`1/5`), not `{text}`.",
    ),
    "ratio.without-percent": ("`{text}` 대신 `{meant|`으로} 적으세요.", "write `{meant}`, not `{text}`."),
    "ratio.too-fine": (
        "`{text}`는 소수점 아래가 너무 깁니다. {places}자리까지 읽습니다(`{meant}`).",
        "`{text}` has too many decimals; at most {places} are read (`{meant}`).",
    ),
    "ratio.over-one": (
        "비율 `{text|`이} 100%를 넘습니다. 0%에서 100% 사이로 적으세요.",
        "the share `{text}` is more than 100%; write one from 0% to 100%.",
    ),
    "ratio.no-unit": (
        "0%로는 반올림할 수 없습니다. 표지의 비율이 기재된 자리를 적으세요(`0.1%`).",
        "nothing is rounded to 0%; write the last digit that the percentages show (`0.1%`).",
    ),
    "day.other-form": (
        "날짜 `{text}` 대신 `{meant|`으로} 적으세요.",
        "write the day `{text}` as `{meant}`.",
    ),
    "day.not-a-day": (
        "`{text|`은} 날짜가 아닙니다. `2026-03-05`처럼 적으세요.",
        "`{text}` is not a day; write it like `2026-03-05`.",
    ),
    "day.without-year": (
        "날짜 `{text}`에 연도가 없습니다. `2026-03-05`처럼 연도까지 적으세요.",
        "the day `{text}` has no year; write it like `2026-03-05`.",
    ),
    "day.no-such-day": (
        "`{text|`은} 달력에 없는 날입니다. 날짜를 확인하세요.",
        "`{text}` is not in the calendar; look the day up.",
    ),
    "day.not-a-month": (
        "`{text|`은} 달이 아닙니다. `2026-05`처럼 적으세요.",
        "`{text}` is not a month; write it like `2026-05`.",
    ),
    "day.not-a-term": (
        "`{text|`은} 기간이 아닙니다. `2 months`나 `15 days`처럼 적으세요.",
        "`{text}` is no length of time; write it like `2 months` or `15 days`.",
    ),
    "number.not-a-count": (
        "`{text}` 대신 0 이상의 정수를 적으세요(`500`).",
        "write a whole number of 0 or more (`500`), not `{text}`.",
    ),
    "number.count-meant": (
        "`{text}` 대신 숫자만 적으세요(`{meant}`).",
        "write the number alone, `{meant}`, not `{text}`.",
    ),
    "number.not-measured": (
        "`{text}` 대신 숫자만 적으세요(`3.2`, `1,200`). 단위는 `unit`에 적습니다.",
        "write the number alone (`3.2`, `1,200`), not `{text}`; its unit stands under `unit`.",
    ),
    "number.short-year": (
        "회계연도 `{text}` 대신 `{meant|`으로} 적으세요.",
        "write the fiscal year `{text}` as `{meant}`.",
    ),
    "number.several-years": (
        "`{text|`은} 한 해가 아닙니다. 회계연도마다 항목을 나누고 한 해씩 적으세요(`2026`).",
        "`{text}` is more than one year; write a line for each fiscal year (`2026`).",
    ),
    "number.not-a-year": (
        "`{text}` 대신 네 자리 회계연도를 적으세요(`2026`).",
        "write a fiscal year of four digits (`2026`), not `{text}`.",
    ),
    "number.not-yes-or-no": (
        "`{text}` 대신 `yes`나 `no`(또는 `true`, `false`)를 적으세요.",
        "write `yes` or `no` (or `true`, `false`), not `{text}`.",
    ),
    # What a field would have accepted, as a JSON Schema says it.
    "expects.amount": (
        "금액은 `7,000,000,000`이나 `70억`처럼 적습니다.",
        "write an amount like `7,000,000,000` or `70억`.",
    ),
    "expects.money": (
        "금액은 `70억`이나 `7,000,000,000`처럼 적습니다.",
        "write an amount like `70억` or `7,000,000,000`.",
    ),
    "expects.unit": (
        "단위는 원, 천원, 백만원, 억원 같은 말로 적습니다.",
        "write a unit: `원`, `천원`, `백만원`, `억원`.",
    ),
    "expects.day": ("날은 `2026-03-05`처럼 적습니다.", "write a day like `2026-03-05`."),
    "expects.term": (
        "기간은 `2 months`나 `15 days`처럼 적습니다.",
        "write a length of time like `2 months` or `15 days`.",
    ),
    "expects.year": ("회계연도는 `2026`처럼 적습니다.", "write a fiscal year like `2026`."),
    "expects.count": ("수는 `60`이나 `1,200`처럼 적습니다.", "write a whole number like `60` or `1,200`."),
    "expects.measure": (
        "수는 단위 없이 `3.2`나 `1,200`처럼 적습니다.",
        "write a number without its unit, like `3.2` or `1,200`.",
    ),
    "expects.ratio": ("비율은 `20%`나 `1/5`처럼 적습니다.", "write a share like `20%` or `1/5`."),
    "expects.multiple": (
        "비율은 `20%`나 `1/5`처럼 적습니다. 다른 금액의 1.5배는 `150%`입니다.",
        "write a share like `20%` or `1/5`; one and a half times another amount is `150%`.",
    ),
    "expects.percent": ("비율은 `59.8%`처럼 적습니다.", "write a percentage like `59.8%`."),
    "expects.yes-or-no": ("`yes`나 `no`로 적습니다.", "write `yes` or `no`."),
    "expects.region": (
        "지역은 `경북`, `경상북도`, `gyeongbuk`, `47`처럼 적습니다.",
        "write a region like `경북`, `경상북도`, `gyeongbuk` or `47`.",
    ),
    "expects.country": (
        "외국 기관의 나라는 `JP`, `US`처럼 ISO 3166 두 글자 코드로 적습니다.",
        "write the country of a foreign body as its two letters of ISO 3166, like `JP` or `US`.",
    ),
    "expects.enum": ("다음 가운데 하나를 적습니다: {known}", "write one of: {known}."),
    "expects.words": ("말 하나나 목록으로 적습니다.", "write one word, or a list of words."),
}
