"""The words of a condition, on which a rule or a part of one depends: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # From which value to which.
    "ends.at_least": ("{value} 이상", "at least {value}"),
    "ends.above": ("{value} 초과", "above {value}"),
    "ends.at_most": ("{value} 이하", "at most {value}"),
    "ends.below": ("{value} 미만", "below {value}"),
    "ends.both": ("{lower} {upper}", "{lower} and {upper}"),
    # What is asked for.
    "when.asked": ("{what} {asked}", "{what} {asked}"),
    "when.requires": ("{asked}인 경우: {requires}", "if {asked}: {requires}"),
    "when.fiscal-independence": ("재정자립도({year})", "fiscal independence ({year})"),
    "when.fiscal-autonomy": ("재정자주도({year})", "fiscal autonomy ({year})"),
    "when.one-of": ("{values} 가운데 하나", "one of {values}"),
    "when.capital-region": ("수도권", "in the capital region"),
    "when.outside-capital-region": ("비수도권", "outside the capital region"),
    "when.member": ("참여하는 기관", "a member"),
    "when.any-kind": ("있음", "of any kind"),
    # What there is.
    "when.found": ("{what} {figure} (기준 {asked})", "{what} is {figure} (asked: {asked})"),
    "when.of-region": ("{region} {figure}", "{figure} of {region}"),
    "when.body": ("{name}({kind})", "{name} ({kind})"),
    "when.no-body": ("없음", "none"),
    "when.not-known": ("알 수 없음", "not known"),
    # Whether it applies.
    "when.fact": ("적용 조건: {what} {asked}", "applies if: {what} {asked}"),
    "when.applies": ("적용 조건에 해당합니다: {found}. {said}", "it applies, as {found}: {said}"),
    "when.not-met": ("적용 조건에 해당하지 않음: {found}", "does not apply: {found}"),
    "when.open": (
        "적용 조건에 해당하는지 알 수 없어 판단할 수 없습니다: {found}.",
        "whether it applies is not known, so this cannot be decided: {found}.",
    ),
    "when.hint-amount": (
        "{what|을} 원 단위로, 재원별로 나누어 적으세요.",
        "write the {what} in won and by source.",
    ),
    "when.hint-body": (
        "`consortium`에 기관마다 `kind`와 `role`을 적으세요.",
        "write the `kind` and the `role` of each body under `consortium`.",
    ),
    # The manual of conditions.
    "condition.what": (
        "규칙은 `when`에 적은 조건이 모두 맞을 때만 적용합니다. 서류 규칙의 의무(`duties`)에도 같은 조건을 적습니다.",
        "A rule applies only if all that it says under `when` holds; the duties of the kind `document` have conditions of the same form.",
    ),
    "condition.how": (
        "조건 하나는 `{…}`로, 여럿은 목록으로 적으며 모두 맞아야 합니다. 금액은 `of`와 `at_least`(이상), `above`(초과), `at_most`(이하), `below`(미만)로, 신청 지역은 `region`(명단), `capital_region`, `fiscal_independence`, `fiscal_autonomy`로, 기관은 `role`과 `kinds`로 적습니다. 지역의 값과 그 연도는 `rules/regions.yaml`에서 읽고, 보고서는 어느 해의 어떤 값을 썼는지 적습니다. 조건이 맞지 않으면 해당 없음이고, 값이 알려지지 않았거나 금액이 반올림되어 조건이 맞는지 알 수 없으면 금액이 얼마이든 판단 불가입니다.",
        "One condition is written as `{…}`, several as a list; all must hold. An amount is `of` with `at_least`, `above`, `at_most` or `below`; the applicant's region is `region` (a list), `capital_region`, `fiscal_independence` and `fiscal_autonomy`; a body is `role` and `kinds`. Figures of a region and their year are those of `rules/regions.yaml`, and the report says which value of which year it took. Where a condition does not hold the rule does not apply; where nobody knows whether it holds, since a figure is missing or an amount is rounded, the rule is undecided whatever the budget says.",
    ),
    "condition.do": (
        "판단 불가면 보고서가 이르는 값을 적거나 담당 기관에 문의하세요.",
        "If it is undecided, write what the report names, or ask the body in charge.",
    ),
    # What is wrong with one.
    "rules.two-ends": ("{keys} 가운데 하나만 적으세요.", "give one of {keys}, not both."),
    "rules.no-room": (
        "{least}부터 {most}까지에는 아무 값도 없습니다.",
        "no value lies from {least} to {most}.",
    ),
    "rules.no-ends": (
        "`at_least`, `above`, `at_most`, `below` 가운데 하나는 있어야 합니다.",
        "give one of `at_least`, `above`, `at_most` and `below`.",
    ),
    "rules.ends-of-nothing": (
        "금액의 조건에는 `of`와 `at_least`, `above`, `at_most`, `below` 가운데 하나가 함께 있어야 합니다.",
        "a condition on an amount needs `of` and one of `at_least`, `above`, `at_most` and `below`.",
    ),
    "rules.no-condition": (
        "조건이 비어 있습니다. `of`, `region`, `capital_region`, `fiscal_independence`, `fiscal_autonomy`, `kinds`, `role` 가운데 하나는 있어야 합니다.",
        "the condition is empty: give one of `of`, `region`, `capital_region`, `fiscal_independence`, `fiscal_autonomy`, `kinds` and `role`.",
    ),
    # Its keys.
    "describe.when": (
        "조건: 모두 맞을 때만 적용합니다.",
        "when: it applies only if all of these hold.",
    ),
    "describe.condition.at_least": ("이상: 이 금액부터입니다.", "at least: from this amount on."),
    "describe.condition.above": ("초과: 이 금액을 넘어야 합니다.", "above: it must exceed this amount."),
    "describe.condition.at_most": ("이하: 이 금액까지입니다.", "at most: up to this amount."),
    "describe.condition.below": (
        "미만: 이 금액에 이르면 조건에서 벗어납니다.",
        "below: from this amount on the condition no longer holds.",
    ),
    "describe.condition.region": (
        "신청 지역: 이 가운데 하나여야 합니다.",
        "region: the applicant must be one of these.",
    ),
    "describe.condition.capital_region": (
        "수도권: 신청 지역이 수도권이어야 하는지(`yes`), 아니어야 하는지(`no`)입니다.",
        "capital region: whether the applicant must be in it (`yes`) or outside it (`no`).",
    ),
    "describe.fiscal_independence": (
        "재정자립도: 신청 지역의 값이 들어야 할 범위입니다. 값과 그 연도는 지역표에서 읽습니다.",
        "fiscal independence: where that of the applicant must lie; the figure and its year are those of the table of regions.",
    ),
    "describe.fiscal_autonomy": (
        "재정자주도: 신청 지역의 값이 들어야 할 범위입니다. 값과 그 연도는 지역표에서 읽습니다.",
        "fiscal autonomy: where that of the applicant must lie; the figure and its year are those of the table of regions.",
    ),
    "describe.share-ends.above": ("초과: 이 비율을 넘어야 합니다.", "above: it must exceed this share."),
    "describe.share-ends.below": (
        "미만: 이 비율에 못 미쳐야 합니다.",
        "below: it must lie below this share.",
    ),
    "describe.condition.kinds": (
        "기관의 유형: 이 가운데 하나인 기관이 있어야 합니다.",
        "kinds: some body must be of one of these.",
    ),
}
