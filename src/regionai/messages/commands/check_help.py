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
    "help.exit-zero": (
        "위반과 판단 불가가 있어도 종료 코드 0. 점검하지 못한 파일이 있으면 그대로 2.",
        "Exit code 0 although something is broken or undecided; still 2 if something could not be judged.",
    ),
    "help.quiet": (
        "제안서마다 판정 한 줄만 보여 줍니다. 진행과 제외한 파일도 알리지 않습니다.",
        "One line for the verdict on each proposal, and nothing of progress and files left out.",
    ),
    "help.statistics": (
        "보고서 대신 규칙마다 위반과 판단 불가가 몇 건이고 금액이 모두 얼마나 어긋나는지 보여 줍니다.",
        "In place of the report: how often each rule is broken and undecided, and by how many won in all.",
    ),
    "help.watch": (
        "제안서, 예산표, 규칙, 설정을 저장할 때마다 다시 점검하고 달라진 것을 표시합니다. Ctrl+C를 누르면 마지막 종료 코드로 끝납니다.",
        "Check again whenever a proposal, a budget table, rules or settings are saved, and mark what has changed; Ctrl+C ends it with the last exit code.",
    ),
}
