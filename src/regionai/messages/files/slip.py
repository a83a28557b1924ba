"""Slips of the hand: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "slip.amount": (
        "{place} `{key|`은} {written}입니다. {meant|이라면} 기재된 합계와 비율이 모두 맞습니다({slip}).",
        "`{key}` ({place}) is {written}; {meant} would make all declared figures agree ({slip}).",
    ),
    "slip.share": (
        "{place} `{key}` 비율은 {written}입니다. {meant|이라면} 기재된 합계와 비율이 모두 맞습니다({slip}).",
        "the share `{key}` ({place}) is {written}; {meant} would make all declared figures agree ({slip}).",
    ),
    "slip.several": (
        "{place}({where}): {changes|으로} 고치면 기재된 합계와 비율이 모두 맞습니다({slip}).",
        "{place} ({where}): {changes} would make all declared figures agree ({slip}).",
    ),
    "slip.moved-column": (
        "{place}({where}): `{key}`에 기재된 {written|을} `{to}`에 적으면 기재된 합계와 비율이 모두 맞습니다({slip}).",
        "{place} ({where}): {written} stands under `{key}`; under `{to}` it would make all declared figures agree ({slip}).",
    ),
    "slip.moved-part-of-column": (
        "{place}({where}): `{key}`에 기재된 {written} 가운데 {moved|을} `{to}`에 적으면 기재된 합계와 비율이 모두 맞습니다({slip}).",
        "{place} ({where}): of the {written} under `{key}`, {moved} under `{to}` would make all declared figures agree ({slip}).",
    ),
    "slip.line": ("항목 `{id}`", "item `{id}`"),
    "slip.section": ("`{section}`", "`{section}`"),
    "slip.change": ("`{key}` {written} → {meant}", "`{key}` {written} → {meant}"),
    "slip.addition": ("`{key}` {meant}", "`{key}` {meant}"),
    "slip.swapped": ("이웃한 두 숫자가 바뀜", "two digits side by side swapped"),
    "slip.swapped-apart": ("두 숫자가 바뀜", "two digits swapped"),
    "slip.zero": ("0이 하나 더 있거나 빠짐", "one zero more or less"),
    "slip.zero-inside": ("가운데 0이 하나 더 있거나 빠짐", "one zero more or less within"),
    "slip.thousands": ("천 배 차이", "a thousand times too much or too little"),
    "slip.unit": ("다른 줄의 단위", "the unit of another line"),
    "slip.cell-unit": ("다른 단위로 적음: {how}", "in another unit: {how}"),
    "slip.factor": ("×100, 백분율을 소수로 적음", "×100, a percent written as a factor"),
    "slip.table-unit": ("표 전체가 다른 단위", "the whole table in another unit"),
    "slip.column": ("다른 재원의 칸에 적음", "in the column of another source"),
    "slip.sources": ("두 재원이 서로 바뀜", "two sources swapped"),
    "slip.part-of-column": ("다른 재원의 칸에 더해 적음", "added to the column of another source"),
    "slip.line-unit": ("항목 전체가 다른 단위: {how}", "the whole item in another unit: {how}"),
    "slip.cover-unit": (
        "기재된 합계 전체가 다른 단위: {how}",
        "all declared totals in another unit: {how}",
    ),
    "slip.more": ("그 밖에 {count}곳 더 있습니다.", "{count} more would explain it too."),
    "slip.first": (
        "먼저 {place|을} 보세요. {meant|을} 적으려 했다면 그 숫자를 고치고 다시 점검하세요. 금액은 그다음에 조정합니다.",
        "look at {place} first: if {meant} was meant, correct that number and check again before any money is moved.",
    ),
}
