"""What a value of an option stands for, as the shell shows it beside the value. Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "choice.error": ("오류부터", "errors"),
    "choice.warning": ("경고부터", "warnings and errors"),
    "choice.advice": ("조언부터", "advice, warnings and errors"),
    "choice.never": ("실패로 처리하지 않음", "nothing"),
    "choice.fail": ("판단하지 못한 규칙도 실패", "what is undecided fails too"),
    "choice.pass": ("위반한 규칙만 실패", "only what is broken fails"),
    "choice.ko": ("한국어", "Korean"),
    "choice.en": ("영어", "English"),
}
