"""What rules say of a proposal, and what would make it right: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Words.
    "funding.total": ("총사업비", "the total"),
    "funding.national": ("국비", "national money"),
    "funding.province": ("시·도비", "the province's money"),
    "funding.municipality": ("시·군·구비", "the municipalities' money"),
    "funding.local": ("지방비", "local money"),
    "funding.private_cash": ("민간 현금", "private cash"),
    "funding.private_in_kind": ("민간 현물", "private money in kind"),
    "funding.private": ("민간부담금", "private money"),
    "funding.matching": ("지방비와 민간부담금", "local and private money"),
    "subject.category": ("분야", "category"),
    "subject.region": ("신청 지역", "applicant"),
    "subject.submitted": ("제출일", "day of submission"),
    "subject.period": ("사업 기간", "work period"),
    "role.lead": ("주관기관", "a lead body"),
    "role.partner": ("참여기관", "a partner"),
    "role.supplier": ("공급기업", "a supplier"),
    "member.technopark": ("테크노파크", "technopark"),
    "member.promotion-agency": ("경제진흥원", "promotion agency"),
    "member.university": ("대학", "university"),
    "member.institute": ("연구기관", "research institute"),
    "member.association": ("협회", "association"),
    "member.firm": ("기업", "firm"),
    "member.sme": ("중소기업", "SME"),
    "member.mid-size": ("중견기업", "mid-size firm"),
    "member.large": ("대기업", "large firm"),
    "document.local-funding-commitment": ("지방비 확약서", "the commitment of local money"),
    "document.fiscal-impact-assessment": ("지방재정영향평가서", "the fiscal impact assessment"),
    "document.investment-review": ("자체 투자심사 결과", "the governor's own investment review"),
    "document.central-investment-review": (
        "행정안전부 투자심사 결과",
        "the interior ministry's investment review",
    ),
    "document.feasibility-study": ("타당성조사 결과", "the feasibility study"),
    "document.other": ("그 밖의 서류", "another document"),
    # Steps of the arithmetic.
    "fact.least": ("{what} 최소", "{what}, at least"),
    "fact.greatest": ("{what} 최대", "{what}, at most"),
    "fact.in-year": ("{year}년 {what}", "{what} in {year}"),
    "fact.share": ("{what} 비율", "share of {what}"),
    "fact.share-least": ("{what} 비율 최소", "share of {what}, at least"),
    "fact.share-greatest": ("{what} 비율 최대", "share of {what}, at most"),
    "fact.share-printed": ("{what} 비율(적힌 대로)", "share of {what}, as printed"),
    "fact.at-least": ("하한", "at least"),
    "fact.at-most": ("상한", "at most"),
    "fact.at-most-per-year": ("회계연도마다 상한", "at most in a fiscal year"),
    "fact.allowed": ("허용", "allowed"),
    "fact.barred": ("제외", "left out"),
    "fact.unnamed": ("이름을 모르는 자리", "entries that nobody named"),
    "fact.window": ("기간", "window"),
    "fact.wanted-member": ("있어야 할 기관", "wanted"),
    "fact.members": ("있는 기관", "there"),
    "fact.declared-share": ("적힌 {what} 비율", "share of {what} as declared"),
    "fact.declared": ("적힌 {what}", "{what} as declared"),
    "fact.sum": ("항목을 더한 {what}", "{what} as summed"),
    "fact.paths": ("볼 곳", "looked at"),
    "fact.named": ("이름이 적힌 것", "named"),
    # The figure and its limit, in few words.
    "figure.at-least": ("{figure} (≥ {limit})", "{figure} (≥ {limit})"),
    "figure.at-most": ("{figure} (≤ {limit})", "{figure} (≤ {limit})"),
    "figure.year": ("{year}년 {figure}", "{figure} in {year}"),
    "figure.range": ("{least} ~ {greatest}", "{least} ~ {greatest}"),
    "figure.within": ("{figure} ({window})", "{figure} ({window})"),
    # What would decide.
    "decide.by": ("판단에 필요한 것: {figures}", "what would decide: {figures}"),
    "decide.rounded": (
        "반올림하지 않은 원 단위 금액({keys})",
        "the amounts in won, not rounded ({keys})",
    ),
    "decide.source": (
        "재원별로 나눈 금액({keys})",
        "the amounts split by funding source ({keys})",
    ),
    "decide.category": ("항목의 `category`", "the `category` of the lines"),
    "decide.year": ("항목의 `year`", "the `year` of the lines"),
    "decide.executed_by": (
        "항목의 `executed_by`와 그 기관의 지역",
        "the `executed_by` of the lines, and that body's region",
    ),
    "hint.ask-agency": (
        "공고문을 확인하거나 중소벤처기업진흥공단에 물어보세요.",
        "look into the call text, or ask the agency (KOSME).",
    ),
    "hint.remedy": ("{remedy}", "{remedy}"),
    # share
    "share.short": (
        "{what|은} {whole} {everything} 가운데 {part} = {share|으로}, {limit}에 못 미칩니다. 이 돈만 늘려 맞추려면 {gap|을} 늘려야 합니다.",
        "{what} is {part} of {everything} = {share}, {gap} short of {limit} if raised alone.",
    ),
    "share.short-hint": ("{what|을} {gap} 늘리세요.", "raise {what} by {gap}."),
    "share.short-range": (
        "{what|은} {whole}의 {least}에서 {greatest} 사이이고, 가장 좋게 보아도 {limit}에 못 미칩니다. 이 돈만 늘려 맞추려면 적어도 {gap|을} 늘려야 합니다.",
        "{what} is between {least} and {greatest} of the {whole}: at best {gap} short of {limit}.",
    ),
    "share.over": (
        "{what|은} {whole} {everything} 가운데 {part} = {share|으로}, {limit|을} 넘습니다. 이 돈만 줄여 맞추려면 {gap|을} 줄여야 합니다.",
        "{what} is {part} of {everything} = {share}, {gap} over {limit} if cut alone.",
    ),
    "share.over-hint": ("{what|을} {gap} 줄이세요.", "cut {what} by {gap}."),
    "share.over-range": (
        "{what|은} {whole}의 {least}에서 {greatest} 사이이고, 가장 좋게 보아도 {limit|을} 넘습니다. 이 돈만 줄여 맞추려면 적어도 {gap|을} 줄여야 합니다.",
        "{what} is between {least} and {greatest} of the {whole}: at best {gap} over {limit}.",
    ),
    "share.undecided": (
        "{what|은} 적힌 대로면 {whole}의 {printed}이지만 실제로는 {least}에서 {greatest} 사이입니다. 기준 {limit|이} 그 안에 있어 판단할 수 없습니다(여유 {margin_least} ~ {margin_greatest}).",
        "{what} is {printed} of the {whole} as printed, and between {least} and {greatest} in truth: {limit} lies within, so this cannot be decided (margin {margin_least} to {margin_greatest}).",
    ),
    "share.undecided-split": (
        "{what|은} {whole}의 {least}에서 {greatest} 사이입니다. 기준 {limit|이} 그 안에 있어 판단할 수 없습니다(여유 {margin_least} ~ {margin_greatest}).",
        "{what} is between {least} and {greatest} of the {whole}: {limit} lies within, so this cannot be decided (margin {margin_least} to {margin_greatest}).",
    ),
    "share.of-nothing": (
        "{whole|이} 0원일 수 있어 비율을 낼 수 없습니다.",
        "the {whole} may be 0원, so there is no share of it.",
    ),
    "share.of-nothing-hint": ("항목에 금액을 적으세요.", "write the amounts of the lines."),
    # amount
    "amount.cap-broken": (
        "{what|이} {least}입니다. {limit|을} {gap} 넘습니다.",
        "{what} is {least}, {gap} over {limit}.",
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
    "amount.floor-undecided": (
        "{what|이} {least}에서 {greatest} 사이입니다. {limit|이} 그 안에 있어 판단할 수 없습니다.",
        "{what} is between {least} and {greatest}: {limit} lies within, so this cannot be decided.",
    ),
    "amount.floor-hint": ("{what|을} {gap} 늘리세요.", "raise {what} by {gap}."),
    "amount.cap-per-year-broken": (
        "{what|은} 회계연도마다 {limit}까지인데, 가장 좋게 나누어도 {gap|이} 넘칩니다({year}년 {least} ~ {greatest}).",
        "{what} is at most {limit} in a fiscal year; however it is placed, {gap} is too much ({year}: {least} to {greatest}).",
    ),
    "amount.cap-year-broken": (
        "{year}년 {what|이} {least|으로}, 회계연도 {limit|을} {gap} 넘습니다.",
        "{what} in {year} is {least}, {gap} over the {limit} of a fiscal year.",
    ),
    "amount.cap-per-year-undecided": (
        "{year}년 {what|은} {least}에서 {greatest} 사이입니다. 회계연도 기준 {limit|이} 그 안에 있어 판단할 수 없습니다.",
        "{what} in {year} is between {least} and {greatest}: the {limit} of a fiscal year lies within, so this cannot be decided.",
    ),
    "amount.no-years": (
        "{what|이} {greatest}까지인데 몇 년에 걸친 것인지 알 수 없습니다. 회계연도 기준은 {limit}입니다.",
        "{what} is up to {greatest}, over an unknown number of years; the limit is {limit} in a fiscal year.",
    ),
    "amount.no-years-hint": (
        "`period`나 항목마다 `year`를 적으세요.",
        "write the `period`, or a `year` on each line.",
    ),
    # one-of, none-of
    "one-of.missing": (
        "이 항목에 분야가 없습니다. 정해진 분야: {allowed}",
        "this line has no category; named are {allowed}.",
    ),
    "one-of.missing-hint": (
        "`category`를 적으세요({allowed}).",
        "write its `category` ({allowed}).",
    ),
    "one-of.open-category": (
        "분야 {value|은} {allowed} 밖에 있지만, 공고의 목록이 열려 있어 된다고도 안 된다고도 할 수 없습니다.",
        "the category {value} is none of {allowed}; the notice's list is open, so it is neither allowed nor refused.",
    ),
    "one-of.open-region": (
        "{value|이} 신청할 수 있는지는 된다고도 안 된다고도 적혀 있지 않습니다.",
        "whether {value} may apply is not stated either way.",
    ),
    "one-of.not-allowed-category": (
        "분야 {value|은} 없는 말입니다. 정해진 분야: {allowed}",
        "the category {value} is not a named one; named are {allowed}.",
    ),
    "one-of.not-allowed-region": (
        "{value|은} 신청할 수 있는 지역이 아닙니다. 신청할 수 있는 지역: {allowed}",
        "{value} is not among the regions that may apply: {allowed}.",
    ),
    "one-of.nearest": (
        "`{meant|`을} 쓰려던 것이면 고치고, 정해진 분야가 아니면 `other`로 적으세요.",
        "write `{meant}` if that is meant, or `other` for work outside the named categories.",
    ),
    "one-of.choose": (
        "{allowed} 가운데 하나를 적으세요.",
        "write one of {allowed}.",
    ),
    "none-of.barred": (
        "{value|은} 제외되는 곳({barred})에 듭니다.",
        "{value} is among those left out ({barred}).",
    ),
    "none-of.unnamed": (
        "{value|은} 알려진 제외 지역({barred})이 아니지만, 이름을 모르는 곳이 {unnamed}곳 더 있어 판단할 수 없습니다.",
        "{value} is not among those known to be left out ({barred}), but {unnamed} more is not named, so this cannot be decided.",
    ),
    # window
    "window.missing": ("{subject|이} 적혀 있지 않습니다.", "the {subject} is not written."),
    "window.missing-submitted": (
        "`submitted: 2026-03-05`처럼 적으세요.",
        "write it like `submitted: 2026-03-05`.",
    ),
    "window.missing-period": (
        "`period: {from: 2026-05-01, to: 2026-12-31}`처럼 적으세요.",
        "write it like `period: {from: 2026-05-01, to: 2026-12-31}`.",
    ),
    "window.early": (
        "{subject|이} {day|으로}, 시작일 {opens}보다 {days}일 이릅니다.",
        "the {subject} is {day}, {days} day(s) before {opens}.",
    ),
    "window.late": (
        "{subject|이} {day|으로}, 마지막 날 {closes}보다 {days}일 늦습니다.",
        "the {subject} is {day}, {days} day(s) after {closes}.",
    ),
    "window.hint": (
        "{opens}부터 {closes}까지(양쪽 날 포함)여야 합니다. 날짜를 확인하세요.",
        "it must be from {opens} to {closes}, both included; look the day up.",
    ),
    # member
    "member.no-section": (
        "컨소시엄이 적혀 있지 않아 {wanted|이} 있는지 알 수 없습니다.",
        "no consortium is written, so it is not known whether it has: {wanted}.",
    ),
    "member.no-section-hint": (
        "`consortium`에 기관의 이름·갈래·역할을 적으세요.",
        "write the bodies under `consortium`, with name, kind and role.",
    ),
    "member.other": (
        "{name}의 갈래가 `other`라서 {wanted}에 드는지 알 수 없습니다.",
        "{name} is of kind `other`; whether it counts as {wanted} is not known.",
    ),
    "member.other-hint": (
        "맞는 `kind`가 있으면 적고, 없으면 공고 기관에 물어보세요.",
        "write its `kind` if one fits; else ask the agency.",
    ),
    "member.missing": (
        "컨소시엄 {count}곳 가운데 {wanted|이} 없습니다.",
        "none of the {count} bodies of the consortium is: {wanted}.",
    ),
    "member.role-hint": (
        "한 기관에 `role: lead`를 적으세요.",
        "give one body `role: lead`.",
    ),
    "member.kind-hint": (
        "{wanted} 가운데 한 곳을 컨소시엄에 넣거나 `kind`를 확인하세요.",
        "bring one of {wanted} into the consortium, or look at the `kind` of its bodies.",
    ),
    # totals
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
    "totals.unsplit-hint": (
        "항목에서 {what|을} 따로 적으세요.",
        "write {what} by itself on the lines.",
    ),
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
    # document
    "document.because": (
        "{what} {least} (기준 {threshold} 이상)",
        "{what} is {least} (from {threshold})",
    ),
    "document.because-range": (
        "{what} {least} ~ {greatest} (기준 {threshold} 이상)",
        "{what} is {least} to {greatest} (from {threshold})",
    ),
    "document.maybe": (
        "{document|이} 필요한지 금액으로는 판단할 수 없습니다: {because}",
        "whether {document} is due cannot be decided from the amounts: {because}.",
    ),
    "document.maybe-hint": (
        "금액을 원 단위로, 재원별로 나누어 적거나 {document|을} 갖추세요.",
        "write the amounts in won and by source, or have {document} ready.",
    ),
    "document.question": (
        "{because}. 해당한다면 {document|이} 필요합니다. {question}",
        "{because}: {document} is due if the duty applies; {question}",
    ),
    "document.no-section": (
        "{because}. {document|이} 필요합니다. 제안서에 서류 목록이 없어 갖추었는지 알 수 없습니다.",
        "{because}: {document} is due; the proposal lists no documents, so whether it is there is not known.",
    ),
    "document.missing": (
        "{because}. {document|이} 필요한데 서류 목록에 없습니다.",
        "{because}: {document} is due and is not among the documents.",
    ),
    "document.hint": (
        "{document|을} 갖추고 `documents`에 `- kind: {kind}`로 적으세요.",
        "get {document} and write `- kind: {kind}` under `documents`.",
    ),
    # present
    "present.no-section": (
        "`{section|`이} 통째로 없어 {paths|이} 있는지 알 수 없습니다.",
        "there is no `{section}` at all, so {paths} cannot be looked at.",
    ),
    "present.missing": ("`{path|`이} 없습니다.", "`{path}` is missing."),
    # apart
    "apart.same": (
        "{what} `{name|`이} 다른 제안서에도 있습니다: {places}. 같은 것에 두 번 지원되는지 판단할 수 없습니다.",
        "the {what} `{name}` is named in another proposal too: {places}; whether the same is funded twice cannot be decided.",
    ),
    "apart.more": ("그 밖 {count}곳", "{count} more"),
    "apart.hint": (
        "두 제안서의 돈이 무엇에 나뉘어 쓰이는지 견주고 공고 기관에 물어보세요.",
        "compare what the money of each is for, and ask the agency.",
    ),
    # share-by-kind
    "share-by-kind.undecided": (
        "{role}의 갈래가 드러나지 않아 어느 기준({limits})인지 판단할 수 없습니다.",
        "the kind of {role} does not tell which limit applies ({limits}), so this cannot be decided.",
    ),
    "share-by-kind.hint": (
        "`role: {role}`인 기관의 `kind`를 `sme`, `mid-size`, `large` 가운데 하나로 적으세요.",
        "write the `kind` of the body in `role: {role}` as `sme`, `mid-size` or `large`.",
    ),
    # Waivers.
    "waiver.granted": (
        "면제: {reason} (승인 {approver}, {expires}까지)",
        "waived: {reason} (approved by {approver}, until {expires})",
    ),
    "waiver.expired": (
        "`{rule}`의 면제가 {expires}에 끝났습니다(오늘 {today}, 승인 {approver}). 지우거나 다시 승인받으세요.",
        "the waiver of `{rule}` ended on {expires} (today is {today}, approved by {approver}); delete it, or have it approved again.",
    ),
    "waiver.unused": (
        "`{rule|`은} {outcome}이라 면제가 필요 없습니다. 지우세요.",
        "`{rule}` is {outcome} and needs no waiver; delete it.",
    ),
    "waiver.unknown": (
        "`{rule|`은} 적용되는 규칙이 아닙니다. 가까운 이름: `{meant}`",
        "`{rule}` is not among the rules that apply; nearest is `{meant}`.",
    ),
    "waiver.not-waivable": (
        "`{rule|`은} 법령의 규칙이라 면제할 수 없습니다. 지우세요.",
        "`{rule}` is a rule of law that nobody can be let off; delete the waiver.",
    ),
    "waiver.no-proposal": (
        "`{proposal}`에 맞는 제안서가 없습니다. 경로를 확인하거나 지우세요.",
        "no proposal answers to `{proposal}`; look at the path, or delete the waiver.",
    ),
    "settings.no-folder": (
        "규칙 폴더 {folder|이} 없습니다. `rules`는 이 파일에서 본 경로입니다.",
        "there is no folder {folder}; `rules` are paths as seen from this file.",
    ),
    # A baseline.
    "baseline.twice": (
        "같은 것이 두 번 적혀 있습니다. 하나를 지우거나 `--write-baseline`으로 다시 쓰세요.",
        "this is written twice; delete one, or write the file anew with `--write-baseline`.",
    ),
    "baseline.not-won": (
        "`{text}` 대신 원 단위 수(`-12`)를 적으세요.",
        "write a whole number of won (`-12`), not `{text}`.",
    ),
    "baseline.stale": (
        "{file}의 `{rule}`({at})은 이제 나오지 않습니다. 기준선에서 지우세요.",
        "`{rule}` ({at}) of {file} no longer occurs; delete it from the baseline.",
    ),
    "baseline.known": (
        "기준선에 있음: 새로 생기거나 나빠지지 않았음",
        "in the baseline: neither new nor worse",
    ),
    # Thresholds.
    "boundary.share": ("{what}({whole} {everything} 가운데)", "{what}, of a {whole} of {everything}"),
    "boundary.amount": ("{what}", "{what}"),
    "boundary.of-kind": ("{kind}: {what}", "{kind}: {what}"),
    "boundary.first-day": ("{subject}의 첫날", "first day of the {subject}"),
    "boundary.last-day": ("{subject}의 마지막 날", "last day of the {subject}"),
    # indicators
    "indicator.nothing": ("총사업비가 0원일 수 있음", "the total may be 0원"),
    "indicator.no-target": ("`{path|`이} 없음", "no `{path}`"),
    "indicator.fiscal-independence": ("재정자립도(2025)", "fiscal independence (2025)"),
    # Slips of the hand.
    "slip.amount": (
        "{line}번째 줄 `{key|`은} {written}입니다. {meant|이라면} 적힌 합계와 비율이 모두 맞습니다({slip}).",
        "`{key}` on line {line} is {written}; {meant} would make all declared figures agree ({slip}).",
    ),
    "slip.share": (
        "{line}번째 줄 `{key}` 비율은 {written}입니다. {meant|이라면} 적힌 합계와 비율이 모두 맞습니다({slip}).",
        "the share `{key}` on line {line} is {written}; {meant} would make all declared figures agree ({slip}).",
    ),
    "slip.swapped": ("이웃한 두 숫자가 바뀜", "two digits side by side swapped"),
    "slip.swapped-apart": ("두 숫자가 바뀜", "two digits swapped"),
    "slip.zero": ("0이 하나 더 있거나 빠짐", "one zero more or less"),
    "slip.zero-inside": ("가운데 0이 하나 더 있거나 빠짐", "one zero more or less within"),
    "slip.thousands": ("천 배 차이", "a thousand times too much or too little"),
    "slip.unit": ("다른 줄의 단위", "the unit of another line"),
    # levers
    "lever.raise": ("{what|을} 늘림", "raise {what}"),
    "lever.cut": ("{what|을} 줄임", "cut {what}"),
    "lever.move": ("{source|을} {to|으로} 옮김", "move {source} into {to}"),
    "part.which": ("{which} {part}", "{part} ({which})"),
    "part.year": ("{year}년", "{year}"),
    "part.other": ("나머지 {part}", "other {part}"),
    "part.more": ("그 밖 {count}개", "{count} more"),
    "place.home": ("지역 안", "in the region"),
    "place.outside": ("지역 밖", "outside the region"),
    "place.capital": ("수도권", "in the capital region"),
    "place.elsewhere": ("수도권 밖", "outside the capital region"),
    "lever.best": (
        "어긴 금액 규칙을 한 번에 모두 바로잡는 가장 작은 길: {lever} {won}.",
        "the smallest single step that mends every broken money rule: {lever} by {won}.",
    ),
    "lever.none": (
        "재원 하나를 움직이거나 둘 사이에서 옮겨서는 모두 바로잡을 수 없습니다. 여럿을 함께 고치는 길은 `regionai budget 제안서 --solve`로 봅니다.",
        "no single source, and no move between two, mends them all; `regionai budget PROPOSAL --solve` changes several together.",
    ),
    "lever.no-help": (
        "{rule|은} 나아지지 않고 {gap} 어긋난 그대로입니다",
        "it does not help {rule}, which stays {gap} off",
    ),
    "lever.still-broken": (
        "{won|으로} 나머지는 맞지만 {rule|은} {share|이} 되어 그대로 위반입니다",
        "at {won} the others hold, but {rule} comes to {share} and stays broken",
    ),
    "lever.not-enough": (
        "{rules|을} 맞추려면 {least|이} 필요한데 {available}뿐입니다",
        "{rules} needs {least}, and there is only {available}",
    ),
    "lever.conflict": (
        "{rules|은} {least} 이상을, {other|은} {greatest} 이하를 요구합니다",
        "{rules} asks for at least {least}, {other} for at most {greatest}",
    ),
    # Why an edition was chosen.
    "chosen.by-option": ("`--edition {edition}` 지정", "named by `--edition {edition}`"),
    "chosen.by-as-of": ("`--as-of {day}`에 시행", "in force on `--as-of {day}`"),
    "chosen.newest": ("가장 새로운 판", "the newest edition"),
    "chosen.by-edition": (
        "제안서의 `edition: {edition}`",
        "the proposal's `edition: {edition}`",
    ),
    "chosen.by-submitted": ("제출일 {day}에 시행", "in force on the day of submission, {day}"),
    # Further places of a finding.
    "related.counted": ("{what}에 든 {won}", "{won}, part of {what}"),
    "related.may-count": ("{what}에 들 수 있는 {won}", "{won}, which may be part of {what}"),
}
