"""The words of the rule kind `totals`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What it says of a proposal.
    "totals.more": (
        "적힌 {what} {declared|이} 항목의 합 {sum}보다 {difference} 많습니다.",
        "{what} is declared as {declared}, {difference} more than the {sum} of the lines.",
    ),
    "totals.less": (
        "적힌 {what} {declared|이} 항목의 합 {sum}보다 {difference} 적습니다.",
        "{what} is declared as {declared}, {difference} less than the {sum} of the lines.",
    ),
    "totals.hint": (
        "항목이 맞으면 {what|을} {sum|으로} 고치고, 합계가 맞으면 항목의 금액을 찾아 고치세요.",
        "if the lines are right, declare {sum}; if the total is right, find the line that is off.",
    ),
    "totals.unsplit": (
        "적힌 {what|은} {declared}이고, 항목은 나뉘어 있지 않아 {least}에서 {greatest} 사이입니다.",
        "{what} is declared as {declared}; the lines are not split and give {least} to {greatest}.",
    ),
    "totals.unsplit-hint": ("항목에서 {what|을} 따로 적으세요.", "write {what} by itself on the lines."),
    "totals.share": (
        "적힌 {what} 비율은 {declared}이고, 항목으로 셈하면 {share}입니다.",
        "the share of {what} is declared as {declared}; the lines give {share}.",
    ),
    "totals.share-hint": (
        "항목이 맞으면 {what} 비율을 {share|으로} 고치고, 비율이 맞으면 항목의 금액을 찾아 고치세요.",
        "if the lines are right, declare {share}; if the share is right, find the line that is off.",
    ),
    "totals.share-unsplit": (
        "적힌 {what} 비율은 {declared}이고, 항목은 나뉘어 있지 않아 {least}에서 {greatest} 사이입니다.",
        "the share of {what} is declared as {declared}; the lines are not split and give {least} to {greatest}.",
    ),
    "totals.share-of-nothing": (
        "총사업비가 0원일 수 있어 적힌 {what} 비율을 견줄 수 없습니다.",
        "the total may be 0원, so the declared share of {what} cannot be compared.",
    ),
    "fact.declared-share": ("적힌 {what} 비율", "share of {what} as declared"),
    "fact.declared": ("적힌 {what}", "{what} as declared"),
    "fact.sum": ("항목을 더한 {what}", "{what} as summed"),
    # What it requires.
    "requires.totals": (
        "적힌 합계와 비율은 항목으로 셈한 것과 맞아야 합니다.",
        "declared totals and shares must be what the lines come to.",
    ),
    # Its manual.
    "kind.totals.what": (
        "표지에 적은 합계와 비율이 항목을 더한 것과 맞아야 한다는 규칙입니다.",
        "What the cover page says is what the lines come to.",
    ),
    "kind.totals.how": (
        "적힌 합계(`totals`)는 항목의 합과, 적힌 비율(`shares`)은 그 합이 전체에서 차지하는 비율과 견줍니다. 반올림한 금액은 범위가 겹치면 맞는 것이고, 퍼센트는 적힌 마지막 자리까지 맞으면 됩니다. 적힌 것이 없으면 견줄 것도 없습니다.",
        "Each declared sum (`totals`) is compared with the sum of its lines, each declared share (`shares`) with the share of that sum in the whole. Figures that were rounded agree if their intervals meet, and a percentage may have been rounded to its last decimal. Where nothing is declared there is nothing to compare.",
    ),
    "kind.totals.do": (
        "보고서가 먼저 오타일 수 있는 곳을 짚습니다. 항목이 맞으면 합계를, 합계가 맞으면 항목을 고치세요.",
        "The report first points at what may be a slip of the hand. If the lines are right, correct the total; if the total is right, the line.",
    ),
}
