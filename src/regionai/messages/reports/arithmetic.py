"""Figures, limits, and the room that is left: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Steps of the arithmetic that several kinds show.
    "fact.least": ("{what} 최소", "{what}, at least"),
    "fact.greatest": ("{what} 최대", "{what}, at most"),
    "fact.share": ("{what} 비율", "share of {what}"),
    "fact.share-least": ("{what} 비율 최소", "share of {what}, at least"),
    "fact.share-greatest": ("{what} 비율 최대", "share of {what}, at most"),
    "fact.at-least": ("하한", "at least"),
    "fact.at-most": ("상한", "at most"),
    "fact.above": ("하한(초과)", "above"),
    "fact.below": ("상한(미만)", "below"),
    # An amount that was cut off or raised: its ends.
    "amount.cut": ("{least} 이상 {end} 미만", "from {least} to below {end}"),
    "amount.raised": ("{end} 초과 {greatest} 이하", "from above {end} to {greatest}"),
    # The figure and its limit, in few words.
    "figure.at-least": ("{figure} (≥ {limit})", "{figure} (≥ {limit})"),
    "figure.at-most": ("{figure} (≤ {limit})", "{figure} (≤ {limit})"),
    "figure.above": ("{figure} (> {limit})", "{figure} (> {limit})"),
    "figure.below": ("{figure} (< {limit})", "{figure} (< {limit})"),
    "figure.range": ("{least} ~ {greatest}", "{least} ~ {greatest}"),
    # The figure of a threshold.
    # What would decide.
    "decide.by": ("판단에 필요한 것: {figures}", "what would decide: {figures}"),
    "decide.rounded": ("원 단위의 정확한 금액({keys})", "the exact amounts in won ({keys})"),
    "decide.source": ("재원별로 나눈 금액({keys})", "the amounts split by funding source ({keys})"),
    "decide.category": ("항목의 `분야`", "the `category` of the lines"),
    "decide.year": ("항목의 `연도`", "the `year` of the lines"),
    "decide.item": ("항목의 `비목`", "the `item` of the lines"),
    "decide.body": (
        "항목의 `수행`과 그 기관의 `유형`",
        "the `executed_by` of the lines, and that body's `kind`",
    ),
    "decide.executed_by": (
        "항목의 `수행`과 그 기관의 `지역`",
        "the `executed_by` of the lines, and that body's region",
    ),
    "hint.ask-agency": (
        "근거 문서를 확인하거나 {agency}에 문의하세요.",
        "look into the document that says so, or ask {agency}.",
    ),
    "ask.in-charge": ("담당 기관", "the body in charge"),
    # Margins.
    "margin.spare": ("여유 {won}", "{won} to spare"),
    "margin.short": ("기준과 {won} 차이", "{won} off"),
    "margin.source": ("{name} {change}", "{name} {change}"),
    "margin.source-range": ("{name} 충족 {met}, 위반 아님 {kept}", "{name} met {met}, not broken {kept}"),
    "margin.range": ("여유 {least} ~ {greatest}", "margin {least} to {greatest}"),
    "interval.none": ("이 재원만으로는 충족 불가", "not by itself"),
    "interval.any": ("제한 없음", "without limit"),
    "interval.up-to": ("{won}까지", "up to {won}"),
    "interval.from": ("{won}부터", "from {won} on"),
    # How far one source alone may move.
    "room.source": ("{name} {there}", "{name}: {there}"),
    "room.cannot": (
        "이 재원만으로는 충족 불가. 둘을 함께 할 수 없음:",
        "not by itself; it cannot do both:",
    ),
    "room.too-little": (
        "이 재원만으로는 충족 불가. {won} 이상 줄여야 하는데 {there}뿐임({rule})",
        "not by itself: it must lose {won}, and there is only {there} ({rule})",
    ),
    "room.unmoved": (
        "이 재원만으로는 충족 불가. {rule|은} 이 재원과 관계없이 어긋나 있음",
        "not by itself: it does not bear on {rule}, which is broken",
    ),
    "room.left": (
        "이 재원만으로는 충족 불가. {rule|은} 다른 재원에서 {won} 어긋나 있음",
        "not by itself: {rule} is {won} off in other money too",
    ),
    "room.lose": ("{won}까지 줄일 수 있음({rule})", "may lose {won} ({rule})"),
    "room.gain": ("{won}까지 늘릴 수 있음({rule})", "may gain {won} ({rule})"),
    "room.lose-any": ("얼마든지 줄일 수 있음", "may lose all of it"),
    "room.gain-any": ("얼마든지 늘릴 수 있음", "may gain any amount"),
    "room.must-gain": ("{won} 이상 늘려야 함({rule})", "must gain at least {won} ({rule})"),
    "room.must-lose": ("{won} 이상 줄여야 함({rule})", "must lose at least {won} ({rule})"),
    "room.must-lose-more": (
        "{won} 이상 줄여야 하는데 {there}뿐임({rule})",
        "must lose at least {won}, and there is only {there} ({rule})",
    ),
    "room.binding": (
        "여유가 가장 적은 규칙: {title} [{severity}] {rule}",
        "the binding rule: {title} [{severity}] {rule}",
    ),
    "room.binding-broken": (
        "가장 많이 어긋난 규칙: {title} [{severity}] {rule}",
        "the binding rule, broken: {title} [{severity}] {rule}",
    ),
    "room.binding-undecided": (
        "여유가 가장 적은 규칙(판단 불가): {title} [{severity}] {rule}",
        "the binding rule, undecided: {title} [{severity}] {rule}",
    ),
    # Further places of a finding.
    "related.counted": ("{what}에 든 {won}", "{won}, part of {what}"),
    "related.may-count": ("{what}에 들 수 있는 {won}", "{won}, which may be part of {what}"),
}
