"""Why an amount, a share, a day or a number cannot be read: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
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
}
