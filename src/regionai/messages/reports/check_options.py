"""What a check says in other ways: in a line each, in numbers, and again at each save. Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "quiet.line": ("{file}: {counts}", "{file}: {counts}"),
    "quiet.wrong": ("{place}: {said}", "{place}: {said}"),
    "statistics.formats": (
        "`--statistics`에는 {known} 가운데 하나를 적으세요.",
        "with `--statistics` write one of {known}.",
    ),
    "statistics.title": ("위반하거나 판단하지 못한 규칙", "rules that are broken or undecided"),
    "statistics.rule-title": ("제목", "title"),
    "statistics.missing": ("부족·초과액(원)", "won short or over"),
    "statistics.closing": (
        "제안서 {count}건 가운데 위반이 있는 것 {broken}건, 판단하지 못한 것이 있는 것 {undecided}건.",
        "of {count} proposals {broken} break a rule and {undecided} leave one undecided.",
    ),
    "watch.needs": (
        '`--watch`에는 watchfiles가 필요합니다. `python -m pip install "regionai[watch]"`로 설치하세요.',
        '`--watch` needs watchfiles: `python -m pip install "regionai[watch]"`.',
    ),
    "watch.saved": ("바뀐 파일: {files}", "changed: {files}"),
    "watch.waits": (
        "저장하면 다시 점검합니다. Ctrl+C를 누르면 끝납니다.",
        "checking again at each save; Ctrl+C ends it.",
    ),
    "watch.same": ("달라진 지적이 없습니다.", "nothing else is found than before."),
    "watch.new": ("+ 새로: {place} {said}", "+ new: {place} {said}"),
    "watch.other": ("~ 달라짐: {place} {said}", "~ otherwise: {place} {said}"),
    "watch.gone": ("- 없어짐: {place} {said}", "- gone: {place} {said}"),
}
