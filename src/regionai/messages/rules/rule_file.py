"""Why a rule file cannot be read: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # One rule file.
    "rules.one-limit": (
        "`at_least`(이상), `at_most`(이하), `above`(초과), `below`(미만) 가운데 하나만 적으세요.",
        "write one of `at_least`, `at_most`, `above` and `below`.",
    ),
    "rules.one-floor": (
        "`at_least`(이상)와 `above`(초과) 가운데 하나만 적으세요.",
        "write either `at_least` or `above`.",
    ),
    "rules.floor-per-year": (
        "`at_least`와 `above`에는 `per`만 쓸 수 없습니다. `on: average`를 더하거나 `per`를 지우세요.",
        "`per` alone does not go with `at_least` and `above`; add `on: average`, or delete `per`.",
    ),
    "rules.average-of-nothing": (
        "`on: average`는 무엇의 평균인지 알아야 합니다. `per: fiscal-year`를 함께 적으세요.",
        "`on: average` needs what it is an average of: write `per: fiscal-year` as well.",
    ),
    "rules.kinds-or-role": (
        "`kinds`나 `role` 가운데 하나는 있어야 합니다.",
        "write `kinds` or `role`, or both.",
    ),
    "rules.indicators-inside": (
        "지표는 공표되는 규칙이 아닙니다. 판본 옆의 `<판본>.indicators.yaml`로 옮기세요.",
        "indicators are no published rules; move them to `<edition>.indicators.yaml`, next to the edition.",
    ),
    "rules.pinning-name": (
        "`{edition|`은} 정정 전의 `{original}`을 가리키는 이름입니다. 정정판은 `{original}.1`부터 적으세요.",
        "`{edition}` is how `{original}` is named as it was before corrections; call a correction `{original}.1`, or the next number.",
    ),
    "rules.correction-of": (
        '`{edition|`은} `{original}`의 정정판에 쓰는 이름입니다. `corrects: "{original}"`과 `why`를 적거나, 점 없는 이름을 쓰세요.',
        '`{edition}` is the name of a correction of `{original}`: write `corrects: "{original}"` and `why`, or choose a name without the dot.',
    ),
    "rules.correction-name": (
        "`{corrects}`의 정정판은 `{corrects}.1`, `{corrects}.2`처럼 적습니다. 지금 `edition`은 `{edition}`입니다. 정정판을 다시 정정할 때도 `corrects`에는 처음 판본을 적으세요.",
        "a correction of `{corrects}` is called `{corrects}.1`, `{corrects}.2` and so on, and `edition` is `{edition}`; `corrects` names the original, also where a correction is corrected.",
    ),
    "rules.correction-why": (
        "`corrects`와 `why`는 함께 적습니다. 무엇을 왜 정정하는지 `why: {ko: …, en: …}`로 적으세요.",
        "`corrects` and `why` go together: say what is corrected and why, as `why: {ko: …, en: …}`.",
    ),
    "rules.obligations-inside": (
        "의무는 공표되는 규칙이 아닙니다. 판본 옆의 `<판본>.obligations.yaml`로 옮기세요.",
        "obligations are no published rules; move them to `<edition>.obligations.yaml`, next to the edition.",
    ),
    "rules.one-indicator": (
        "`of`와 함께 `in`, `per`, `by` 가운데 하나를 적거나, `of` 없이 `reached`를 적으세요.",
        "write `of` with one of `in`, `per` and `by`, or `reached` without `of`.",
    ),
    "rules.beside-nothing": (
        "`per`인 지표 옆에는 둘 수 있는 것이 없습니다. `beside`를 지우세요.",
        "nothing stands beside an indicator with `per`; delete `beside`.",
    ),
    "rules.beside-target": (
        "`reached` 옆에는 지역의 수만 둘 수 있습니다. {known} 가운데 하나를 적으세요.",
        "beside `reached` stands a figure of the region only; write one of {known}.",
    ),
    "rules.beside-year": (
        "회계연도마다의 금액 옆에는 그 금액에서 차지하는 비율만 둘 수 있습니다. 금액의 이름을 적으세요.",
        "beside the money of a fiscal year stands the share of a quantity in it only; write a quantity.",
    ),
    "rules.repeated-document": (
        "문서 `{name|`은} 판본에 이미 있습니다. 여기서 지우세요.",
        "the edition has the document `{name}` already; delete it here.",
    ),
    "rules.crowded": (
        "`{field}`에 {count}개가 있습니다. {limit}개까지만 읽으니 합치거나 판본을 나누세요.",
        "`{field}` has {count} entries, and at most {limit} are read; write like ones as one, or two editions.",
    ),
    "rules.unknown-ground": (
        "`{name|`은} 문서도 모르는 것도 아닙니다. 가까운 이름: `{meant}`, 있는 이름: {known}",
        "`{name}` is neither a document nor an unknown; nearest is `{meant}`, known are {known}.",
    ),
    "rules.unknown-path": (
        "`{path|`은} 제안서의 `plans`나 `targets`에 없는 자리입니다.",
        "`{path}` is not a place in a proposal's `plans` or `targets`.",
    ),
    "rules.two-sections": (
        "`plans`와 `targets`를 한 규칙에 함께 적을 수 없습니다. 규칙을 둘로 나누세요.",
        "one rule cannot ask for both `plans` and `targets`; make two rules of it.",
    ),
    "rules.unknown-source": (
        "`{source|`은} 모르는 재원입니다. 쓸 수 있는 이름: {known}",
        "`{source}` is not a funding source; known are {known}.",
    ),
    "rules.unknown-quantity": (
        "`{name|`은} `quantities`에 없습니다. 가까운 이름: `{meant}`, 있는 이름: {known}",
        "`{name}` is not among the `quantities`; nearest is `{meant}`, known are {known}.",
    ),
    "rules.unknown-document": (
        "`{name|`은} `documents`에 없습니다. 가까운 이름: `{meant}`, 있는 이름: {known}",
        "`{name}` is not among the `documents`; nearest is `{meant}`, known are {known}.",
    ),
    "rules.unknown-region": (
        "`{name|`은} 지역의 slug가 아닙니다. 가까운 이름: `{meant}`, 있는 이름: {known}",
        "`{name}` is not the slug of a region; nearest is `{meant}`, known are {known}.",
    ),
    "rules.unknown-country": (
        "`{name|`은} 쓸 수 없는 이름입니다. 있는 말: {known}",
        "`{name}` is not a word for where a body is; known are {known}.",
    ),
    "rules.unknown-category": (
        "`{name|`은} `categories`에 없습니다. 가까운 이름: `{meant}`, 있는 이름: {known}",
        "`{name}` is not among the `categories`; nearest is `{meant}`, known are {known}.",
    ),
    "rules.unknown-rule": (
        "`{name|`은} 이 파일의 다른 규칙이 아닙니다. 가까운 이름: `{meant}`, 있는 규칙: {known}",
        "`{name}` is not another rule of this file; nearest is `{meant}`, known are {known}.",
    ),
    "rules.better-grade": (
        "등급 `{grade|`은} 문서의 등급 `{document}`보다 낫습니다. 문서의 등급까지만 적을 수 있습니다.",
        "the grade `{grade}` is better than the document's, `{document}`; it cannot be.",
    ),
    "rules.inferred-error": (
        "`{id}`의 근거는 미루어 본 것이거나 찾지 못한 것이라 `error`가 될 수 없습니다. `warning`이나 `advice`로 적으세요.",
        "`{id}` is inferred or not known, so it cannot be an `error`; write `warning` or `advice`.",
    ),
    "companion.other-edition": (
        "이 파일은 {name}의 것인데 규칙은 {edition}입니다. `edition`을 고치세요.",
        "this file is of {name}, and the rules are {edition}; correct `edition`.",
    ),
}
