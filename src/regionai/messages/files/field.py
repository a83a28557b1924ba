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
