"""Mistakes in rule files, and what is proved of them: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Remarks.
    "lint.unused-quantity": (
        "금액 `{name|`을} 쓰는 규칙도 지표도 없습니다. 쓰거나 지우세요.",
        "no rule and no indicator uses the quantity `{name}`; use it, or delete it.",
    ),
    "lint.unused-document": (
        "문서 `{name|`을} 드는 규칙도, 옆의 파일도, 모르는 것(`looked_in`)도 없습니다. 근거로 적거나 지우세요.",
        "no rule, no file beside the edition and no `looked_in` cites the document `{name}`; cite it, or delete it.",
    ),
    "lint.same-but-for-its-name": (
        "{name|과} 이름만 다르고 내용이 같습니다. 공고에서 바뀐 것과 그 문서를 적으세요. 바뀐 것이 없으면 새 판본이 필요 없습니다.",
        "it is the same as {name} but for its name: write what the notice changed, and its document; where nothing changed no new edition is needed.",
    ),
    "lint.title-of-another-year": (
        "이름에는 {years}년이라고 적혀 있는데 `{edition}` 판본입니다. `title`을 고치세요.",
        "the title says {years}, and the edition is `{edition}`; correct `title`.",
    ),
    "lint.window-outside": (
        "`{rule}`의 {day|은} 이 판본의 시행 기간({first} ~ {last}) 밖입니다. 규칙의 날이나 `applies`를 고치세요.",
        "{day} of `{rule}` lies outside the days on which the edition applies ({first} ~ {last}); correct the rule's day, or `applies`.",
    ),
    "lint.case-outside": (
        "제출일 {day|이} 이 판본의 시행 기간({first} ~ {last}) 밖입니다. 제출일을 고치세요. 제출일을 보는 규칙의 위반을 보이는 사례만 밖에 있을 수 있습니다.",
        "{day} lies outside the days on which the edition applies ({first} ~ {last}); correct the day of submission. Only a case that shows a rule on that day broken may lie outside.",
    ),
    "lint.waivable-law": (
        "`{rule|`은} 공식 문서의 `error`입니다. 누가 면제할 수 있는지 적으세요: 법령이 정한 것은 `waivable: no`(아무도), 공고가 정한 것은 `waivable: by-agency`(공고한 기관만).",
        "`{rule}` is an `error` of an official document; say who may let off: `waivable: no` (nobody) for what the law requires, `waivable: by-agency` (only the agency) for what the call does.",
    ),
    "lint.misplaced": (
        "파일은 {there}에 있는데 {meant}의 규칙이라고 적혀 있습니다.",
        "the file lies at {there} and says that it is {meant}.",
    ),
    "lint.no-cases": (
        "사례 파일 {file|이} 없습니다. 규칙이 공고와 같은 말을 하는지 보인 것이 없습니다.",
        "there is no {file}: nothing shows that the rules say what the notice says.",
    ),
    "lint.overlap": (
        "{first}부터 {last}까지 {name|과} 겹칩니다. 기간을 고치거나, 정정판이면 `2026.1`처럼 이름 짓고 `corrects`를 적으세요.",
        "from {first} to {last} it overlaps with {name}; correct the period, or name it like `2026.1`, with `corrects`, if it corrects that one.",
    ),
    "lint.gap": (
        "{first}부터 {last}까지는 어느 판본도 시행되지 않습니다.",
        "from {first} to {last} no edition is in force.",
    ),
    "lint.corrects-nothing": (
        "정정할 판본 `{edition|`이} 공표되어 있지 않습니다. 이름을 확인하세요. 공표되지 않은 판본은 그 파일을 바로 고칩니다.",
        "no edition `{edition}` was published that this could correct; look at its name. What is not published is mended in its own file.",
    ),
    "lint.other-meaning": (
        "`{rule|`은} {name}에서 다른 것을 뜻합니다. 뜻이 다르면 id도 다르게 적으세요.",
        "`{rule}` means something else in {name}; give what means another thing another id.",
    ),
    "lint.never-confirmed": (
        "문서 `{name|`을} 마지막으로 확인한 날(`retrieved`)이 적혀 있지 않습니다.",
        "the document `{name}` has no `retrieved`: it is not known when it was last looked at.",
    ),
    "lint.confirmed-later": (
        "문서 `{name|`을} 확인한 날이 {day}이어서 오늘({today})보다 뒤입니다. `retrieved`를 고치세요.",
        "the document `{name}` was last looked at on {day}, later than today ({today}); correct `retrieved`.",
    ),
    "lint.not-confirmed": (
        "문서 `{name|`을} {days}일 전인 {day}에 마지막으로 확인했습니다. 다시 확인하고 `retrieved`를 고치세요.",
        "the document `{name}` was last looked at on {day}, {days} days ago; look again and correct `retrieved`.",
    ),
    "lint.never-due": (
        "이 조건에 함께 맞는 예산이 없어 서류가 필요해질 수 없습니다. 금액을 확인하세요.",
        "no budget meets these conditions together, so the document is never due; look at the amounts.",
    ),
    "lint.too-much": (
        "`{edition}`의 규칙이 많거나 서로 겹쳐, 정해 둔 계산량 안에 다 따져 보지 못하고 그쳤습니다. 같은 뜻의 규칙을 합치거나 조건을 줄이세요.",
        "the rules of `{edition}` are so many, or overlap so much, that looking at them was given up; write like rules as one, or with fewer conditions.",
    ),
    "lint.too-many-lines": (
        "`{edition}`의 규칙을 증명하려면 예산 항목 {count}개가 필요해 한도 {limit}개를 넘습니다. 분야·비목·기관 유형을 덜 나누세요.",
        "to prove the rules of `{edition}` takes {count} lines, more than {limit}; tell fewer categories, items or bodies apart.",
    ),
    "lint.dead": (
        "`{rule|`은} 어떤 제안서로도 위반할 수 없어 아무것도 요구하지 않습니다. 기준을 확인하세요.",
        "no proposal can break `{rule}`, so it asks for nothing; look at its limit.",
    ),
    "lint.cannot-be-met": (
        "{rules|을} 함께 지키는 예산이 없습니다. 하나의 기준을 고치세요.",
        "no budget keeps {rules} together; correct the limit of one of them.",
    ),
    "lint.implied": (
        "{by|을} 지키면 `{rule}`도 언제나 지켜집니다. 공고가 둘 다 적고 있으면 `implied_by`로 밝히고, 아니면 지우세요.",
        "whoever keeps {by} always keeps `{rule}`; if the notice states both, say so with `implied_by`, else delete it.",
    ),
    "lint.not-implied": (
        "`{rule|`은} `implied_by`의 규칙을 지켜도 위반할 수 있습니다({budget}). `implied_by`를 고치세요.",
        "`{rule}` can be broken while the rules of `implied_by` are kept ({budget}); correct `implied_by`.",
    ),
    # Proofs.
    "proof.can-be-met": ("금액 규칙을 모두 지키는 예산이 있음", "a budget keeps all money rules"),
    "proof.independent": (
        "`{rule}`만 위반하고 나머지를 지키는 예산이 있음",
        "a budget breaks `{rule}` alone and keeps the others",
    ),
    "proof.implied": (
        "{by|을} 지키면 `{rule}`도 지켜짐(이 예산은 모두 위반)",
        "whoever keeps {by} keeps `{rule}` (this budget breaks both)",
    ),
    # The page.
    "rules-lint.title": ("규칙 살펴보기: {names}", "lint: {names}"),
    "rules-lint.remarks": ("고치거나 볼 것", "to mend or to look at"),
    "rules-lint.none": ("고칠 것이 없습니다.", "nothing to mend."),
    "rules-lint.no-proofs": (
        "증명할 금액 규칙이 없습니다.",
        "there is no money rule to prove anything of.",
    ),
    "rules-lint.proofs": ("증명과 그 예산", "what is proved, with a budget each"),
    "rules-lint.statement": ("증명", "statement"),
    "rules-lint.witness": ("예산", "budget"),
    "rules-lint.summary": (
        "고칠 것 {errors}건, 볼 것 {warnings}건, 증명 {proofs}건",
        "{errors} to mend, {warnings} to look at, {proofs} proofs",
    ),
}
