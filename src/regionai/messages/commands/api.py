"""What is said to callers from Python: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "api.folder": (
        "폴더입니다. 제안서 파일 하나를 주거나, 여러 건은 `regionai.portfolio({folder})`로 보세요.",
        "it is a folder; give one proposal, or look at all of them with `regionai.portfolio({folder})`.",
    ),
    "api.one-proposal": (
        "점검할 제안서를 하나만 주세요. 파일 경로, 줄바꿈이 있는 문자열, bytes, dict 가운데 하나이거나 `text=`입니다.",
        "give one proposal to check: a path, a text of several lines, bytes or a dict, or `text=`.",
    ),
    "api.no-proposal": (
        "`{type}` 값은 제안서로 읽지 않습니다. 파일 경로, 문자열, bytes, dict 가운데 하나를 주세요.",
        "a `{type}` is not read as a proposal; give a path, a text, bytes or a dict.",
    ),
    "api.float": (
        '`{at}`: 부동소수점 {value|은} 적은 값과 다를 수 있어 읽지 않습니다. 금액은 정수(원)나 `"70억"`, 비율은 `"60%"`나 `Fraction`으로 주세요.',
        '`{at}`: the float {value} may not be what was meant, and is not read; give money as an int in won or as `"70억"`, a share as `"60%"` or a `Fraction`.',
    ),
    "api.no-value": (
        "`{at}`: `{type}` 값은 읽지 않습니다. 문자열, 정수, `Fraction`, `Decimal`, 날짜, 목록, dict 가운데 하나로 주세요.",
        "`{at}`: a `{type}` is not read; give a text, an int, a `Fraction`, a `Decimal`, a date, a list or a dict.",
    ),
    "api.contradiction": (
        "다음을 모두 지키는 예산은 없습니다: {members}. 조건을 바꾸거나 `without=`으로 규칙을 빼 보세요.",
        "no budget keeps all of these: {members}; change a wish, or leave a rule out with `without=`.",
    ),
    "api.in-workbook": (
        "예산이 Excel 파일에 있어 제안서 파일로 쓸 수 없습니다. `regionai budget {file} --solve --write 수정.xlsx`로 쓰세요.",
        "the budget stands in a workbook, and not in a text; write it with `regionai budget {file} --solve --write corrected.xlsx`.",
    ),
    "api.needs-pandas": (
        "pandas가 없습니다. `python -m pip install pandas`로 설치하세요.",
        "pandas is not installed; install it with `python -m pip install pandas`.",
    ),
    "api.no-national": (
        '{edition|은} 지역당 국비를 적고 있지 않습니다. `national="70억"`처럼 주세요.',
        '{edition} states no national money for a region; give `national="70억"`.',
    ),
    "api.region-not-then": (
        "{region|은} {day}에 없는 지방자치단체입니다. `as_of=`로 날을 정하세요.",
        "{region} does not exist on {day}; name the day with `as_of=`.",
    ),
    "api.kind": (
        "`{argument}`에는 `{kinds}` 값을 주세요. `{value|`은} 읽지 않습니다.",
        "`{argument}` takes `{kinds}`, not `{value}`.",
    ),
    "api.too-narrow": (
        "`columns`에는 {least} 이상을 주세요. {value}칸은 보고서를 쓰기에 좁습니다.",
        "`columns` is at least {least}: {value} are too few for a report.",
    ),
    "api.severity": (
        "`mend`에는 {known} 가운데 하나를 주세요. `{value|`은} 없는 심각도입니다.",
        "`mend` takes one of {known}, not `{value}`.",
    ),
    "api.repeated-key": (
        "`{at|`이} 두 번 있습니다. 문자열이 아닌 키는 문자열로 읽으니 하나를 지우세요.",
        "`{at}` is there twice; a key that is no text is read as one: delete one of the two.",
    ),
    "api.language": (
        "`lang`은 `ko`나 `en`입니다. `{value|`은} 모르는 언어입니다.",
        "`lang` is `ko` or `en`, not `{value}`.",
    ),
}
