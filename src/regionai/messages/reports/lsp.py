"""What an editor shows beside the findings of a check."""

SENTENCES: dict[str, tuple[str, str]] = {
    "lsp.amount": ("{won}", "{won}"),
    "lsp.rule": ("{outcome}: {title}(`{rule}`) {figures}", "{outcome}: {title} (`{rule}`): {figures}"),
    "lsp.room": ("{name}만 변경할 경우: {room}", "{name} alone: {room}"),
    "lsp.slip": ("오타 수정: `{written}` → `{meant}`", "correct the slip: `{written}` → `{meant}`"),
    "lsp.slip-more": (
        "오타 수정: `{written}` → `{meant}` 외 {more}곳",
        "correct the slip: `{written}` → `{meant}` and {more} more",
    ),
    "lsp.correct": ("조정: {step}", "correct: {step}"),
    "lsp.least": ("최소 조정 적용", "apply the least correction"),
    "lsp.no-correction": (
        "규칙 {rules}을 함께 충족하는 예산이 없어 조정하지 못했습니다. `regionai budget 제안서.yaml --solve`로 확인하세요.",
        "no budget keeps the rules {rules} together, so there is no correction: see `regionai budget proposal.yaml --solve`.",
    ),
    "lsp.meant": ("`{meant|`으로} 수정", "write `{meant}`"),
    "lsp.section": ("`{section|`을} 추가", "add `{section}`"),
    "lsp.fault": (
        "regionai의 오류로 편집기의 요청에 답하지 못했습니다: `{id}`. 편집은 계속할 수 있습니다.",
        "a fault of regionai kept it from answering the editor: `{id}`. Editing goes on.",
    ),
    "lsp.needs-extra": (
        '편집기의 언어 서버에는 pygls가 필요합니다. `python -m pip install "regionai[lsp]"`로 설치하세요.',
        'the language server needs pygls: `python -m pip install "regionai[lsp]"`.',
    ),
}
