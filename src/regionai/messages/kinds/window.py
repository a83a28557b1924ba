"""The words of the rule kind `window`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What it says of a proposal.
    "window.missing": ("{subject|이} 적혀 있지 않습니다.", "the {subject} is not written."),
    "window.missing-submitted": (
        "`제출일: 2026. 3. 5.`처럼 적으세요.",
        "write it like `submitted: 2026-03-05`.",
    ),
    "window.missing-period": (
        "`기간: {부터: 2026. 5. 1., 까지: 2026. 12. 31.}`처럼 적으세요.",
        "write it like `period: {from: 2026-05-01, to: 2026-12-31}`.",
    ),
    "window.early": (
        "{subject|이} {day|으로}, 시작일 {opens}보다 {days}일 이릅니다.",
        "the {subject} is {day}, {days} day(s) before {opens}.",
    ),
    "window.late": (
        "{subject|이} {day|으로}, 마지막 날 {closes}보다 {days}일 늦습니다.",
        "the {subject} is {day}, {days} day(s) after {closes}.",
    ),
    "window.hint": (
        "{opens}부터 {closes}까지(양쪽 날 포함)여야 합니다. 날짜를 확인하세요.",
        "it must be from {opens} to {closes}, both included; look the day up.",
    ),
    "figure.within": ("{figure} ({window})", "{figure} ({window})"),
    "fact.window": ("기간", "window"),
    "boundary.first-day": ("{subject}의 첫날", "first day of the {subject}"),
    "boundary.last-day": ("{subject}의 마지막 날", "last day of the {subject}"),
    # What it requires.
    "requires.window": (
        "{subject|은} {opens}부터 {closes}까지(양쪽 날 포함)여야 합니다.",
        "the {subject} must lie from {opens} to {closes}, both included.",
    ),
    # Its manual.
    "kind.window.what": (
        "날이나 기간이 두 날 사이에 있어야 한다는 규칙입니다.",
        "A day, or a period, lies within two days, both included.",
    ),
    "kind.window.how": (
        "`subject: submitted`는 제출일을, `period`는 사업 기간의 첫날과 마지막 날을 봅니다. 날은 한국의 날입니다.",
        "`subject: submitted` is the day of the application, `period` the work period, whose first and last day must both lie within. Days are Korean days.",
    ),
    "kind.window.do": (
        "날짜를 확인하고, 적혀 있지 않으면 `submitted`나 `period`를 적으세요.",
        "Look the day up; where none is written, write `submitted` or `period`.",
    ),
    # Its keys.
    "describe.window-rule.from": ("첫날: 이날부터입니다.", "first day: from this day on."),
    "describe.window-rule.to": ("마지막 날: 이날까지입니다.", "last day: up to this day."),
}
