"""The help of options that only a check has. Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "help.rule-alone": (
        "이 규칙만 점검합니다. 여러 번 쓸 수 있습니다.",
        "Judge this rule only; may be given several times.",
    ),
    "help.without-rule": (
        "이 규칙은 점검하지 않습니다. 여러 번 쓸 수 있고, 뺀 규칙은 보고서에 적습니다.",
        "Leave this rule out; may be given several times, and the report says so.",
    ),
}
