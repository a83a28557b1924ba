"""The cases of an edition: reading them, testing with them, and changes that they must notice."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Reading them.
    "cases.for-each": (
        "`for_each: {applicant.region: [부산, 대구]}`처럼 자리와 값의 목록을 적으세요.",
        "write a place and a list of values, as in `for_each: {applicant.region: [busan, daegu]}`.",
    ),
    "cases.no-place": (
        "제안서에 `{key|`이} 없어 값을 넣을 수 없습니다. 목록의 번호는 0부터 셉니다.",
        "the proposal has no `{key}` to put the value at; items of a list count from 0.",
    ),
    "cases.too-many": (
        "이 사례까지 시험할 제안서가 {tried}건입니다. 한 파일에 {limit}건까지이니 `for_each`의 목록을 줄이세요.",
        "with this case {tried} proposals are to be tried; a file may come to {limit}: shorten the lists of `for_each`.",
    ),
    "cases.other-edition": (
        "이 사례는 {name}의 것인데 규칙은 {edition}입니다. `edition`을 고치세요.",
        "these are cases of {name}, and the rules are {edition}; correct `edition`.",
    ),
    "cases.unknown-rule": (
        "{edition}에 `{rule|`은} 없습니다. `{meant|`을} 쓰려던 것입니까?",
        "{edition} has no rule `{rule}`; did you mean `{meant}`?",
    ),
    "field.not-a-proposal": (
        "제안서의 일부를 `키: 값`으로 적으세요.",
        "write part of a proposal, as `key: value`.",
    ),
    # The page of `rules test`.
    "rules-test.title": ("사례로 시험: {names}", "tests: {names}"),
    "rules-test.editions": ("판본마다의 결과", "results by edition"),
    "rules-test.cases": ("사례", "cases"),
    "rules-test.proposals": ("제안서", "proposals"),
    "rules-test.expectations": ("기대", "expected"),
    "rules-test.failed": ("어긋남", "failed"),
    "rules-test.uncovered": ("안 보임", "unseen"),
    "rules-test.changes": ("바꿈", "changes"),
    "rules-test.survivors": ("미검출", "missed"),
    "rules-test.failures": ("사례와 어긋나는 규칙", "rules that do not come out as a case says"),
    "rules-test.covered": (
        "규칙마다 있을 수 있는 결과를 사례가 모두 보입니다.",
        "some case shows every outcome that each rule can have.",
    ),
    "rules-test.case": ("사례", "case"),
    "rules-test.value": ("값", "value"),
    "rules-test.expected": ("기대", "expected"),
    "rules-test.found": ("실제", "found"),
    "rules-test.weighed": ("{outcome} [{severity}]", "{outcome} [{severity}]"),
    "rules-test.coverage": ("규칙마다 사례가 보인 결과", "which outcomes of each rule some case shows"),
    "rules-test.shown": ("보임", "shown"),
    "rules-test.missing": ("사례 없음", "no case"),
    "rules-test.cannot": ("있을 수 없음", "impossible"),
    "rules-test.boundaries": (
        "기준 바로 아래, 기준, 바로 위",
        "just below, at, and just above each threshold",
    ),
    "rules-test.threshold": ("기준", "threshold"),
    "rules-test.below": ("아래", "below"),
    "rules-test.at": ("기준", "at"),
    "rules-test.above": ("위", "above"),
    "rules-test.outcome": ("그 결과", "outcome"),
    "rules-test.survivor": (
        "{place}을 바꾸어도({change}) 어느 사례도 알아채지 못함. 알아챌 사례:",
        "{place}: no case notices the change ({change}); this one would:",
    ),
    # Changes that cases must notice.
    # Which threshold.
    "boundary.amount": ("{what}", "{what}"),
    "boundary.share": ("{what}({whole} {everything} 가운데)", "{what}, of a {whole} of {everything}"),
    "boundary.variant": ("{variant}: {what}", "{variant}: {what}"),
    "mutant.changed": ("`{key}`: {before} 대신 {after}", "`{key}`: {after} instead of {before}"),
    "mutant.dropped": ("`{key}`에서 `{value}` 빠짐", "`{value}` missing from `{key}`"),
    "mutant.added": ("`{key}`에 `{value}` 더 있음", "`{value}` added to `{key}`"),
    "mutant.without": ("`{key}` 없음", "no `{key}`"),
    "mutant.swapped": ("이상과 이하가 바뀜", "at least and at most swapped"),
    "mutant.limit-itself": (
        "기준과 똑같을 때가 달라짐(이상과 초과, 이하와 미만)",
        "the limit itself counts otherwise (at least and above, at most and below)",
    ),
}
