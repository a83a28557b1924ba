"""The words of the rule kind `share`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What it says of a proposal.
    "share.short": (
        "{what|은} {whole} {everything} 가운데 {part} = {share|으로}, {limit}에 못 미칩니다. 이 금액만 늘려 충족하려면 {gap|을} 늘려야 합니다.",
        "{what} is {part} of {everything} = {share}, {gap} short of {limit} if raised alone.",
    ),
    "share.short-hint": ("{what|을} {gap} 늘리세요.", "raise {what} by {gap}."),
    "share.short-range": (
        "{what|은} {whole}의 {least}에서 {greatest} 사이이고, 가장 좋게 보아도 {limit}에 못 미칩니다. 이 금액만 늘려 충족하려면 적어도 {gap|을} 늘려야 합니다.",
        "{what} is between {least} and {greatest} of the {whole}: at best {gap} short of {limit}.",
    ),
    "share.short-of-range": (
        "{what|은} {whole}의 {share|으로}, {limit}에 못 미칩니다. 이 금액만 늘려 충족하려면 적어도 {gap|을} 늘려야 합니다.",
        "{what} is {share} of the {whole}: at best {gap} short of {limit}.",
    ),
    "share.over": (
        "{what|은} {whole} {everything} 가운데 {part} = {share|으로}, {limit|을} 넘습니다. 이 금액만 줄여 충족하려면 {gap|을} 줄여야 합니다.",
        "{what} is {part} of {everything} = {share}, {gap} over {limit} if cut alone.",
    ),
    "share.over-hint": ("{what|을} {gap} 줄이세요.", "cut {what} by {gap}."),
    "share.over-range": (
        "{what|은} {whole}의 {least}에서 {greatest} 사이이고, 가장 좋게 보아도 {limit|을} 넘습니다. 이 금액만 줄여 충족하려면 적어도 {gap|을} 줄여야 합니다.",
        "{what} is between {least} and {greatest} of the {whole}: at best {gap} over {limit}.",
    ),
    "share.over-of-range": (
        "{what|은} {whole}의 {share|으로}, {limit|을} 넘습니다. 이 금액만 줄여 충족하려면 적어도 {gap|을} 줄여야 합니다.",
        "{what} is {share} of the {whole}: at best {gap} over {limit}.",
    ),
    "share.not-above": (
        "{what|은} {whole} {everything} 가운데 {part} = {share|으로}, {limit|을} 넘어야 하는데 넘지 않습니다. 이 금액만 늘려 충족하려면 {gap|을} 늘려야 합니다.",
        "{what} is {part} of {everything} = {share}, not above {limit}: {gap} short if raised alone.",
    ),
    "share.not-above-range": (
        "{what|은} {whole}의 {least}에서 {greatest} 사이이고, 가장 좋게 보아도 {limit|을} 넘지 않습니다. 이 금액만 늘려 충족하려면 적어도 {gap|을} 늘려야 합니다.",
        "{what} is between {least} and {greatest} of the {whole}, not above {limit}: at best {gap} short.",
    ),
    "share.not-above-of-range": (
        "{what|은} {whole}의 {share|으로}, {limit|을} 넘지 않습니다. 이 금액만 늘려 충족하려면 적어도 {gap|을} 늘려야 합니다.",
        "{what} is {share} of the {whole}, not above {limit}: at best {gap} short.",
    ),
    "share.not-below-of-range": (
        "{what|은} {whole}의 {share|으로}, {limit} 미만이 아닙니다. 이 금액만 줄여 충족하려면 적어도 {gap|을} 줄여야 합니다.",
        "{what} is {share} of the {whole}, not below {limit}: at best {gap} over.",
    ),
    "share.not-below": (
        "{what|은} {whole} {everything} 가운데 {part} = {share|으로}, {limit} 미만이어야 하는데 미만이 아닙니다. 이 금액만 줄여 충족하려면 {gap|을} 줄여야 합니다.",
        "{what} is {part} of {everything} = {share}, not below {limit}: {gap} over if cut alone.",
    ),
    "share.not-below-range": (
        "{what|은} {whole}의 {least}에서 {greatest} 사이이고, 가장 좋게 보아도 {limit} 미만이 아닙니다. 이 금액만 줄여 충족하려면 적어도 {gap|을} 줄여야 합니다.",
        "{what} is between {least} and {greatest} of the {whole}, not below {limit}: at best {gap} over.",
    ),
    "share.not-below-inside": (
        "{what|은} {whole} {everything} 가운데 {part} = {share|으로}, {limit} 미만이 아닙니다. {whole}에 다른 금액이 {gap} 이상 있어야 합니다.",
        "{what} is {part} of {everything} = {share}, not below {limit}: the {whole} needs at least {gap} of other money.",
    ),
    "share.not-below-inside-range": (
        "{what|은} {whole}의 {least}에서 {greatest} 사이이고, 가장 좋게 보아도 {limit} 미만이 아닙니다. {whole}에 다른 금액이 적어도 {gap} 있어야 합니다.",
        "{what} is between {least} and {greatest} of the {whole}, not below {limit}: the {whole} needs at least {gap} of other money.",
    ),
    "share.not-below-inside-of-range": (
        "{what|은} {whole}의 {share|으로}, {limit} 미만이 아닙니다. {whole}에 다른 금액이 적어도 {gap} 있어야 합니다.",
        "{what} is {share} of the {whole}, not below {limit}: the {whole} needs at least {gap} of other money.",
    ),
    "share.not-below-inside-hint": (
        "{whole}에 드는 다른 금액을 {gap} 늘리세요.",
        "raise the other money in the {whole} by {gap}.",
    ),
    "share.short-inside": (
        "{what|은} {whole} {everything} 가운데 {part} = {share|으로}, {limit}에 못 미칩니다. {what|은} {whole}에도 들므로 이 금액만 늘려서는 충족할 수 없고, {whole}에 드는 다른 금액이 {gap} 많습니다.",
        "{what} is {part} of {everything} = {share}, short of {limit}. It is part of the {whole}, so raising it alone is no help: of the other money in the {whole}, {gap} is too much.",
    ),
    "share.short-inside-range": (
        "{what|은} {whole}의 {least}에서 {greatest} 사이이고, 가장 좋게 보아도 {limit}에 못 미칩니다. {what|은} {whole}에도 들므로 이 금액만 늘려서는 충족할 수 없고, {whole}에 드는 다른 금액이 적어도 {gap} 많습니다.",
        "{what} is between {least} and {greatest} of the {whole}, short of {limit}. It is part of the {whole}, so raising it alone is no help: of the other money in the {whole}, at best {gap} is too much.",
    ),
    "share.short-inside-of-range": (
        "{what|은} {whole}의 {share|으로}, {limit}에 못 미칩니다. {whole}에 드는 다른 금액이 적어도 {gap} 많습니다.",
        "{what} is {share} of the {whole}, short of {limit}: of the other money in the {whole}, at best {gap} is too much.",
    ),
    "share.short-inside-hint": (
        "{whole}에 드는 다른 금액을 {gap} 줄이거나 {what|으로} 바꾸세요.",
        "cut the other money in the {whole} by {gap}, or make it {what}.",
    ),
    "share.always-kept": (
        "{what|은} 언제나 {whole}의 {limit|을} 지키므로 따질 것이 없습니다. 위반할 수 있는 비율을 적거나 규칙을 지우세요.",
        "{what} keeps {limit} of the {whole} in every budget, so this limits nothing; write a share that can be missed, or delete the rule.",
    ),
    "share.never-kept": (
        "{what|은} {whole}의 일부라 {limit|을} 지킬 수 없습니다. 지킬 수 있는 비율을 적으세요.",
        "{what} is part of the {whole} and never keeps {limit} of it; write a share that can be kept.",
    ),
    "share.all-per-year": (
        "`below: 100%`에는 `per`를 쓸 수 없습니다. 금액이 없는 해도 있을 수 있어 {whole}에 다른 금액이 있는지 해마다 따질 수 없습니다.",
        "`per` does not go with `below: 100%`: a year may have no money, so whether the {whole} holds other money is not asked of each.",
    ),
    "share.undecided": (
        "{what|은} 기재된 대로면 {whole}의 {printed}이지만 실제로는 {least}에서 {greatest} 사이입니다. 기준 {limit|이} 그 안에 있어 판단할 수 없습니다(여유 {margin_least} ~ {margin_greatest}).",
        "{what} is {printed} of the {whole} as printed, and between {least} and {greatest} in truth: {limit} lies within, so this cannot be decided (margin {margin_least} to {margin_greatest}).",
    ),
    "share.undecided-split": (
        "{what|은} {whole}의 {least}에서 {greatest} 사이입니다. 기준 {limit|이} 그 안에 있어 판단할 수 없습니다(여유 {margin_least} ~ {margin_greatest}).",
        "{what} is between {least} and {greatest} of the {whole}: {limit} lies within, so this cannot be decided (margin {margin_least} to {margin_greatest}).",
    ),
    "share.undecided-year": (
        "{what|이} 얼마인지, {whole|이} 있기는 한지 연도를 모르는 금액에 달려 있어 {limit|을} 지키는지 판단할 수 없습니다(여유 {margin_least} ~ {margin_greatest}).",
        "what {what} is, and whether there is any {whole} then, depends on money of no known year: whether it keeps {limit} cannot be decided (margin {margin_least} to {margin_greatest}).",
    ),
    "share.missed-in-year": (
        "그해의 {whole|은} 0원일 수 있어 비율을 낼 수 없지만, 어떻게 보아도 {what|은} {limit|을} 지키지 못하고 {gap} 어긋납니다.",
        "the {whole} of that year may be 0원, so there is no share of it; however that is, {what} misses {limit} by {gap}.",
    ),
    "share.fits-nowhere": (
        "{what|은} 회계연도마다 {whole}의 {limit|이} 기준인데, 연도나 재원을 모르는 금액을 가장 좋게 나누어도 {gap} 어긋납니다.",
        "{what} must keep {limit} of the {whole} in each fiscal year; however the money of no known year or source is placed, {gap} is off.",
    ),
    "share.in-some-year": ("어느 해의 {what}", "{what} in some year"),
    "share.of-nothing": (
        "{whole|이} 0원일 수 있어 비율을 낼 수 없습니다.",
        "the {whole} may be 0원, so there is no share of it.",
    ),
    "share.of-nothing-hint": ("항목에 금액을 적으세요.", "write the amounts of the lines."),
    "fact.share-printed": ("{what} 비율(기재된 대로)", "share of {what}, as printed"),
    # What it requires.
    "requires.share-at-least-per-year": (
        "{what|은} 회계연도마다 {whole}의 {limit} 이상이어야 합니다.",
        "{what} must be at least {limit} of the {whole} in each fiscal year.",
    ),
    "requires.share-at-most-per-year": (
        "{what|은} 회계연도마다 {whole}의 {limit} 이하여야 합니다.",
        "{what} must be at most {limit} of the {whole} in each fiscal year.",
    ),
    "requires.share-above-per-year": (
        "{what|은} 회계연도마다 {whole}의 {limit|을} 넘어야 합니다.",
        "{what} must be above {limit} of the {whole} in each fiscal year.",
    ),
    "requires.share-below-per-year": (
        "{what|은} 회계연도마다 {whole}의 {limit} 미만이어야 합니다.",
        "{what} must be below {limit} of the {whole} in each fiscal year.",
    ),
    "requires.share-at-least": (
        "{what|은} {whole}의 {limit} 이상이어야 합니다.",
        "{what} must be at least {limit} of the {whole}.",
    ),
    "requires.share-above": (
        "{what|은} {whole}의 {limit|을} 넘어야 합니다.",
        "{what} must be above {limit} of the {whole}.",
    ),
    "requires.share-below": (
        "{what|은} {whole}의 {limit} 미만이어야 합니다.",
        "{what} must be below {limit} of the {whole}.",
    ),
    "requires.share-at-most": (
        "{what|은} {whole}의 {limit} 이하여야 합니다.",
        "{what} must be at most {limit} of the {whole}.",
    ),
    "requires.share-and-amount": (
        "{share} 금액으로도 {limit} 이하여야 합니다(둘 가운데 작은 금액까지).",
        "{share} It must also be at most {limit}, whichever is less.",
    ),
    "rules.amount-beside-floor": (
        "`amount_at_most`는 `at_most`나 `below`와 함께만 적습니다. 하한이면 지우거나 금액 규칙을 따로 적으세요.",
        "`amount_at_most` goes with `at_most` or `below`; beside a floor delete it, or write a rule of the kind `amount`.",
    ),
    # Its manual.
    "kind.share.what": (
        "한 금액이 다른 금액의 얼마 이상, 이하, 초과, 미만이어야 한다는 규칙입니다.",
        "One quantity is at least, at most, above or below a share of another.",
    ),
    "kind.share.how": (
        "나누지 않고 곱해서 비교하므로 1원이라도 모자라면 모자란 것입니다. `above`(초과)와 `below`(미만)에서는 기준과 똑같은 비율도 1원이 어긋난 것입니다. 반올림했거나 나뉘지 않은 금액이 있으면 비율은 한 수가 아니라 범위이고, 범위가 모두 기준 안에 있어야 충족, 모두 밖에 있어야 위반, 걸치면 판단 불가입니다. 서로 다른 금액이면 비율은 100%를 넘을 수 있습니다(국비의 150% 이상). 전체의 일부인 금액은 전체보다 많을 수 없으므로, 언제나 지키거나 결코 지킬 수 없는 비율은 적을 수 없습니다. `per: fiscal-year`면 금액이 있는 회계연도마다 따로 지켜야 하고, 여유는 어긋난 해의 금액을 더한 것입니다. 연도를 모르는 금액은 어느 해에나 들 수 있으므로, 어떻게 나누어도 지킬 수 없을 때만 위반입니다. 상한에 `amount_at_most`를 더하면 비율과 그 금액 가운데 작은 금액까지이고, 둘 다 지켜야 충족입니다.",
        "The comparison is exact, by multiplication: one won less than the limit is short. With `above` and `below` just the limit itself is off by one won. Where figures are rounded or not split, the share is a range; the rule is met only if all of it lies on the right side, broken only if none of it does, else undecided. Of money beside it, a share may be more than 100% (at least 150% of the national money). A part of the whole is never more than that, so a share that every budget keeps, or none, is refused. With `per: fiscal-year` each year that has money keeps the limit by itself, and the margin adds up what is off in each. Money whose year is not known may fall in any of them: it breaks the rule only if no way to place it would keep it. With `amount_at_most` a cap is the lesser of the share and that amount: both must be kept.",
    ),
    "kind.share.do": (
        "보고서가 재원마다 얼마를 조정하면 되는지 적습니다. 여러 재원을 함께 조정하는 방법은 `regionai budget 제안서 --solve`가 찾습니다. 판단 불가면 보고서가 이르는 금액을 원 단위로, 재원별로 적으세요.",
        "The report says by how much each source must move; `regionai budget PROPOSAL --solve` finds the least change over several. If it is undecided, write the figures that the report names in won and by source.",
    ),
    # Its keys.
    "describe.share-rule.per": (
        "마다: fiscal-year면 회계연도마다 따집니다.",
        "per: with `fiscal-year` each fiscal year by itself.",
    ),
    "describe.amount_at_most": (
        "금액 상한: 비율과 함께 이 금액도 넘으면 안 됩니다.",
        "amount at most: beside the share it must not exceed this amount either.",
    ),
}
