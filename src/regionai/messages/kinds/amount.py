"""The words of the rule kind `amount`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What it says of a proposal.
    "amount.cap-broken": (
        "{what|이} {least}입니다. {limit|을} {gap} 넘습니다.",
        "{what} is {least}, {gap} over {limit}.",
    ),
    "amount.cap-broken-range": (
        "{what|이} 적어도 {least}입니다. 가장 좋게 보아도 {limit|을} {gap} 넘습니다.",
        "{what} is at least {least}: at best {gap} over {limit}.",
    ),
    "amount.cap-undecided": (
        "{what|이} {least}에서 {greatest} 사이입니다. {limit|이} 그 안에 있어 판단할 수 없습니다.",
        "{what} is between {least} and {greatest}: {limit} lies within, so this cannot be decided.",
    ),
    "amount.cap-hint": ("{what|을} {gap} 줄이세요.", "cut {what} by {gap}."),
    "amount.floor-broken": (
        "{what|이} {greatest}입니다. {limit}에 {gap|이} 모자랍니다.",
        "{what} is {greatest}, {gap} short of {limit}.",
    ),
    "amount.floor-broken-range": (
        "{what|이} 많아야 {greatest}입니다. 가장 좋게 보아도 {limit}에 {gap|이} 모자랍니다.",
        "{what} is at most {greatest}: at best {gap} short of {limit}.",
    ),
    "amount.floor-undecided": (
        "{what|이} {least}에서 {greatest} 사이입니다. {limit|이} 그 안에 있어 판단할 수 없습니다.",
        "{what} is between {least} and {greatest}: {limit} lies within, so this cannot be decided.",
    ),
    "amount.floor-hint": ("{what|을} {gap} 늘리세요.", "raise {what} by {gap}."),
    "amount.below-broken": (
        "{what|이} {least}입니다. {limit} 미만이어야 하는데 {gap|이} 많습니다.",
        "{what} is {least}, {gap} too much to be below {limit}.",
    ),
    "amount.below-broken-range": (
        "{what|이} 적어도 {least}입니다. {limit} 미만이어야 하는데 가장 좋게 보아도 {gap|이} 많습니다.",
        "{what} is at least {least}: at best {gap} too much to be below {limit}.",
    ),
    "amount.below-undecided": (
        "{what|이} {least}에서 {greatest} 사이입니다. {limit} 미만인지 판단할 수 없습니다.",
        "{what} is between {least} and {greatest}: whether it is below {limit} cannot be decided.",
    ),
    "amount.above-broken": (
        "{what|이} {greatest}입니다. {limit|을} 넘어야 하는데 {gap|이} 모자랍니다.",
        "{what} is {greatest}, {gap} too little to be above {limit}.",
    ),
    "amount.above-broken-range": (
        "{what|이} 많아야 {greatest}입니다. {limit|을} 넘어야 하는데 가장 좋게 보아도 {gap|이} 모자랍니다.",
        "{what} is at most {greatest}: at best {gap} too little to be above {limit}.",
    ),
    "amount.above-undecided": (
        "{what|이} {least}에서 {greatest} 사이입니다. {limit|을} 넘는지 판단할 수 없습니다.",
        "{what} is between {least} and {greatest}: whether it is above {limit} cannot be decided.",
    ),
    "amount.below-limit": ("{limit} 미만", "less than {limit}"),
    "amount.above-limit": ("{limit} 초과", "more than {limit}"),
    "amount.cap-per-year-broken": (
        "{what|은} 회계연도마다 {limit}까지인데, 가장 좋게 나누어도 {gap|이} 넘칩니다({figures}).",
        "{what} is at most {limit} in a fiscal year; however it is placed, {gap} is too much ({figures}).",
    ),
    "amount.cap-year-broken": (
        "{year}년 {what|이} {least|으로}, 회계연도 {limit|을} {gap} 넘습니다.",
        "{what} in {year} is {least}, {gap} over the {limit} of a fiscal year.",
    ),
    "amount.cap-year-broken-range": (
        "{year}년 {what|이} 적어도 {least|으로}, 가장 좋게 보아도 회계연도 {limit|을} {gap} 넘습니다.",
        "{what} in {year} is at least {least}: at best {gap} over the {limit} of a fiscal year.",
    ),
    "amount.below-per-year-broken": (
        "{what|은} 회계연도마다 {limit} 미만이어야 하는데, 가장 좋게 나누어도 {gap|이} 넘칩니다({figures}).",
        "{what} must be below {limit} in each fiscal year; however it is placed, {gap} is too much ({figures}).",
    ),
    "amount.below-year-broken": (
        "{year}년 {what|이} {least}입니다. 회계연도에 {limit} 미만이어야 하는데 {gap|이} 많습니다.",
        "{what} in {year} is {least}, {gap} too much to be below {limit} in a fiscal year.",
    ),
    "amount.below-year-broken-range": (
        "{year}년 {what|이} 적어도 {least}입니다. 회계연도에 {limit} 미만이어야 하는데 가장 좋게 보아도 {gap|이} 많습니다.",
        "{what} in {year} is at least {least}: at best {gap} too much to be below {limit} in a fiscal year.",
    ),
    "amount.below-per-year-undecided": (
        "{year}년 {what|은} {least}에서 {greatest} 사이입니다. 회계연도에 {limit} 미만인지 판단할 수 없습니다.",
        "{what} in {year} is between {least} and {greatest}: whether it is below {limit} in a fiscal year cannot be decided.",
    ),
    "amount.cap-per-year-undecided": (
        "{year}년 {what|은} {least}에서 {greatest} 사이입니다. 회계연도 기준 {limit|이} 그 안에 있어 판단할 수 없습니다.",
        "{what} in {year} is between {least} and {greatest}: the {limit} of a fiscal year lies within, so this cannot be decided.",
    ),
    "amount.no-years-undecided": (
        "{what|이} {greatest}까지인데 몇 년에 걸친 것인지 알 수 없습니다. 회계연도 기준은 {limit}입니다.",
        "{what} is up to {greatest}, over an unknown number of years; the limit is {limit} in a fiscal year.",
    ),
    "amount.no-years-broken": (
        "{what|이} {greatest}까지라, 모두 한 회계연도의 금액이어도 {limit}에 {gap|이} 모자랍니다.",
        "{what} is up to {greatest}, {gap} short of {limit} even if all of it is for one fiscal year.",
    ),
    "amount.no-years-hint": (
        "`기간`이나 항목마다 `연도`를 적으세요.",
        "write the `period`, or a `year` on each line.",
    ),
    "figure.year": ("{year}년 {figure}", "{figure} in {year}"),
    "amount.average": ("회계연도 평균 {limit}", "{limit} (an average in a fiscal year)"),
    "amount.average-times": (
        "회계연도 평균 {limit}의 {count}년 치 {allowed}",
        "{allowed} (an average of {limit} in a fiscal year, times {count})",
    ),
    "figure.times": ("{count} × {limit}", "{count} × {limit}"),
    "fact.in-year": ("{year}년 {what}", "{what} in {year}"),
    "fact.at-most-per-year": ("회계연도마다 상한", "at most in a fiscal year"),
    "fact.fiscal-years": ("회계연도 수", "fiscal years"),
    "fact.at-most-average": ("회계연도 평균 상한", "at most in a fiscal year on average"),
    "fact.at-least-average": ("회계연도 평균 하한", "at least in a fiscal year on average"),
    "fact.at-least-per-year": ("회계연도마다 하한", "at least in a fiscal year"),
    "fact.above-per-year": ("회계연도마다 하한(초과)", "above in a fiscal year"),
    "fact.below-per-year": ("회계연도마다 상한(미만)", "below in a fiscal year"),
    "fact.below-average": ("회계연도 평균 상한(미만)", "below in a fiscal year on average"),
    "fact.above-average": ("회계연도 평균 하한(초과)", "above in a fiscal year on average"),
    # What it requires.
    "requires.amount-at-least": (
        "{what|은} {limit} 이상이어야 합니다.",
        "{what} must be at least {limit}.",
    ),
    "requires.amount-at-most": ("{what|은} {limit} 이하여야 합니다.", "{what} must be at most {limit}."),
    "requires.amount-above": ("{what|은} {limit|을} 넘어야 합니다.", "{what} must be above {limit}."),
    "requires.amount-below": ("{what|은} {limit} 미만이어야 합니다.", "{what} must be below {limit}."),
    "requires.amount-below-per-year": (
        "{what|은} 회계연도마다 {limit} 미만이어야 합니다.",
        "{what} must be below {limit} in each fiscal year.",
    ),
    "requires.amount-at-most-per-year": (
        "{what|은} 회계연도마다 {limit} 이하여야 합니다.",
        "{what} must be at most {limit} in each fiscal year.",
    ),
    "requires.amount-below-average": (
        "{what|은} 회계연도 평균 {limit} 미만이어야 합니다.",
        "{what} must be below {limit} in a fiscal year on average.",
    ),
    "requires.amount-above-average": (
        "{what|은} 회계연도 평균 {limit|을} 넘어야 합니다.",
        "{what} must be above {limit} in a fiscal year on average.",
    ),
    "requires.amount-at-most-average": (
        "{what|은} 회계연도 평균 {limit} 이하여야 합니다.",
        "{what} must be at most {limit} in a fiscal year on average.",
    ),
    "requires.amount-at-least-average": (
        "{what|은} 회계연도 평균 {limit} 이상이어야 합니다.",
        "{what} must be at least {limit} in a fiscal year on average.",
    ),
    # Its manual.
    "kind.amount.what": (
        "한 금액이 정해진 금액 이상, 이하, 초과, 미만이어야 한다는 규칙입니다.",
        "A quantity is at least, at most, above or below an amount of money.",
    ),
    "kind.amount.how": (
        "1원까지 비교합니다. `above`(초과)와 `below`(미만)에서는 기준과 똑같은 금액도 1원이 어긋난 것입니다. `per: fiscal-year`면 사업 기간의 회계연도마다 따로 지켜야 합니다. 연도를 모르는 금액은 어느 해에나 들 수 있으므로, 어떻게 나누어도 지킬 수 없을 때만 위반입니다. `on: average`를 더하면 여러 해를 합한 금액을 기준 × 회계연도 수와 비교합니다. 회계연도는 사업 기간(`period`)의 해이고, 사업 기간이 없으면 항목의 `year`에 기재된 해입니다. 사업 기간이 있으면 모든 금액을, 없으면 그 해의 금액을 합하며 `year`가 없는 금액은 그 해의 금액일 수도 아닐 수도 있습니다. 둘 다 없으면 몇 년인지 알 수 없으므로, 한 해로 쳐도 지키면 충족이고 아니면 판단 불가입니다(하한은 한 해로 쳐도 모자라면 위반입니다).",
        "The comparison is exact to the won. With `above` and `below` just the limit itself is off by one won. With `per: fiscal-year` each year of the work period keeps the limit by itself. Money whose year is not known may fall in any of them: it breaks the rule only if no way to place it would keep it. With `on: average` as well the years keep it together: their sum is compared with the limit times their number. The years are those of the work period (`period`), else those that lines name (`year`). With a period all money counts; without one what is dated counts, and money without a `year` may. If the file names no year at all, their number is not known: a cap is met if it holds for a single year and else undecided, a floor is broken if not even a single year is reached and else undecided.",
    ),
    "kind.amount.do": (
        "넘치면 보고서가 이르는 만큼 줄이고, 모자라면 늘리세요. 판단 불가면 항목마다 `year`를 적거나 금액을 원 단위로 적으세요.",
        "Cut, or raise, by what the report says. If it is undecided, give each line its `year`, or write the amounts in won.",
    ),
    # Its keys.
    "describe.amount-rule.per": (
        "마다: fiscal-year면 회계연도마다 따집니다.",
        "per: with `fiscal-year` each fiscal year by itself.",
    ),
    "describe.amount-rule.on": (
        "평균: average면 회계연도마다가 아니라 여러 해의 평균으로 따집니다.",
        "on: with `average` the average of the fiscal years, not each of them.",
    ),
}
