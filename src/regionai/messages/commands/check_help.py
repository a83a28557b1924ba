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
    "help.stdin-filename": (
        "표준 입력(`-`)의 내용이 들어갈 파일. 이 이름으로 보고하고, 그 자리의 설정과 예산표를 씁니다.",
        "The file that standard input (`-`) is the content of: it is reported, and settings and budget tables are those of its place.",
    ),
}
