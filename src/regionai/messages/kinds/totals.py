"""The words of the rule kind `totals`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What it says of a proposal.
    "totals.more": (
        "기재된 {what} {declared|이} 항목의 합 {sum}보다 {difference} 많습니다.",
        "{what} is declared as {declared}, {difference} more than the {sum} of the lines.",
    ),
    "totals.less": (
        "기재된 {what} {declared|이} 항목의 합 {sum}보다 {difference} 적습니다.",
        "{what} is declared as {declared}, {difference} less than the {sum} of the lines.",
    ),
    "totals.hint": (
        "항목이 맞으면 {what|을} {sum|으로} 고치고, 합계가 맞으면 항목의 금액을 찾아 고치세요.",
        "if the lines are right, declare {sum}; if the total is right, find the line that is off.",
    ),
    "totals.together": (
        "기재된 {figures|은} 항목과 함께 모두 맞을 수 없습니다.",
        "{figures} cannot all be true together with the lines.",
    ),
    "totals.together-hint": (
        "나머지가 맞다면 다음과 같아야 합니다: {would}. 틀린 것을 고치세요.",
        "if the others are right: {would}; correct the one that is wrong.",
    ),
    "totals.figure": ("{what} {declared}", "{what} of {declared}"),
    "totals.would-be": ("{what} {figure}", "{what} would be {figure}"),
    "totals.of-category": ("{category} {what}", "{what} of {category}"),
    "totals.lines-count": (
        "{hint} 그때까지 다른 규칙은 항목의 금액으로 판단합니다.",
        "{hint} Until then the other rules are judged on the lines.",
    ),
    "related.declared": ("기재된 {figure}", "declared: {figure}"),
    "totals.share": (
        "기재된 {what} 비율은 {declared}이고, 항목으로 계산하면 {share}입니다.",
        "the share of {what} is declared as {declared}; the lines give {share}.",
    ),
    "totals.share-hint": (
        "항목이 맞으면 {what} 비율을 {share|으로} 고치고, 비율이 맞으면 항목의 금액을 찾아 고치세요.",
        "if the lines are right, declare {share}; if the share is right, find the line that is off.",
    ),
    "totals.share-of-nothing": (
        "총사업비가 0원일 수 있어 기재된 {what} 비율을 비교할 수 없습니다.",
        "the total may be 0원, so the declared share of {what} cannot be compared.",
    ),
    "totals.not-checked": (
        "기재된 합계와 비율 {count}개가 모두 함께 맞는지는 확인하지 않았습니다. 연차별·분야별 소계가 서로 얽혀 계산량이 한도를 넘습니다.",
        "whether all {count} declared sums and shares can be true at once was not checked: too many subtotals of years and categories cross.",
    ),
    "totals.not-checked-hint": (
        "합계마다, 그리고 같은 연차·같은 분야의 소계끼리는 항목과 비교했습니다. 소계를 재원별로 나누지 않고 총액만 적거나, 연차별과 분야별 가운데 하나만 적으면 모두 함께 확인합니다.",
        "each sum, and those of one year or one category together, were compared with the lines; declare one amount for each subtotal instead of one for each source, or only years or only categories, and all are checked together.",
    ),
    "fact.declared-share": ("기재된 {what} 비율", "share of {what} as declared"),
    "fact.declared": ("기재된 {what}", "{what} as declared"),
    "fact.sum": ("항목을 더한 {what}", "{what} as summed"),
    # What it requires.
    "requires.totals": (
        "기재된 합계와 비율은 항목으로 계산한 것과 맞아야 합니다.",
        "declared totals and shares must be what the lines come to.",
    ),
    # Its manual.
    "kind.totals.what": (
        "표지에 적은 합계와 비율이 항목을 더한 것과 맞아야 한다는 규칙입니다.",
        "What the cover page says is what the lines come to.",
    ),
    "kind.totals.how": (
        "기재된 합계(`totals`, 연차별·분야별 소계 포함)와 비율(`shares`)이 항목과 함께 모두 참이 되는 예산이 있으면 맞는 것입니다. 반올림·절사한 금액은 그 범위 안의 어느 금액이어도 되고, 나뉘지 않은 금액은 어떻게 나뉘어도 되며, 퍼센트는 마지막 자리에서 반올림하거나 절사했거나 합이 100%가 되게 맞춘 것이면 됩니다. 그런 예산이 없으면 함께 참일 수 없는 가장 적은 수의 금액을 보이고, 다른 규칙은 항목만으로 판단합니다. 그런 예산이 있으면 다른 규칙은 표지가 알려 주는 것까지 넣어 판단합니다. 연차별·분야별 소계가 너무 많이 얽혀 있으면(기재된 금액 수와 얽힌 금액 수를 곱해 15,000을 넘거나 계산이 너무 길어지면) 모두 함께 맞는지는 확인하지 않고 그렇게 알립니다. 기재된 것이 없으면 비교할 것도 없습니다.",
        "Declared sums (`totals`, with subtotals of years and categories) and shares (`shares`) agree if some budget makes all of them true together with the lines: rounded or cut-off amounts anywhere within their intervals, money that is not split in any way, a percentage rounded or cut off at its last decimal or made to add up to 100%. If there is no such budget, the fewest figures that cannot all be true are named, and the other rules are judged on the lines alone. If there is, the other rules are judged with what the cover page tells as well. Where too many subtotals of years and categories cross (the number of declared figures times that of the amounts that they tell apart is over 15,000, or it takes too many steps), it is not checked whether all of them can be true at once, and that is said. Where nothing is declared there is nothing to compare.",
    ),
    "kind.totals.do": (
        "보고서가 먼저 오타일 수 있는 곳을 알려 줍니다. 항목이 맞으면 합계를, 합계가 맞으면 항목을 고치세요.",
        "The report first points at what may be a slip of the hand. If the lines are right, correct the total; if the total is right, the line.",
    ),
}
