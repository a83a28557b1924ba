"""What is said of a proposal, its parts and what lies between them: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Its money.
    "funding.total": ("총사업비", "the total"),
    "funding.national": ("국비", "national money"),
    "funding.province": ("시·도비", "the province's money"),
    "funding.municipality": ("시·군·구비", "the municipalities' money"),
    "funding.local": ("지방비", "local money"),
    "funding.private_cash": ("민간 현금", "private cash"),
    "funding.private_in_kind": ("민간 현물", "private money in kind"),
    "funding.private": ("민간부담금", "private money"),
    "funding.matching": ("지방비와 민간부담금", "local and private money"),
    # What rules look at.
    "subject.category": ("분야", "category"),
    "subject.region": ("신청 지역", "applicant"),
    "subject.country": ("기관의 나라", "country of each body"),
    "subject.submitted": ("제출일", "day of submission"),
    "subject.period": ("사업 기간", "work period"),
    # The bodies of its consortium.
    "role.lead": ("거점기관", "a lead body"),
    "role.partner": ("참여기관", "a partner"),
    "role.supplier": ("공급기업", "a supplier"),
    "member.technopark": ("테크노파크", "technopark"),
    "member.promotion-agency": ("경제진흥원", "promotion agency"),
    "member.university": ("대학", "university"),
    "member.institute": ("연구기관", "research institute"),
    "member.association": ("협회", "association"),
    "member.applicant": ("신청 지자체", "regional government"),
    "member.firm": ("기업", "firm"),
    "member.sme": ("중소기업", "SME"),
    "member.mid-size": ("중견기업", "mid-size firm"),
    "member.large": ("대기업", "large firm"),
    # Its documents.
    "document.local-funding-commitment": ("지방비 확약서", "the commitment of local money"),
    "document.fiscal-impact-assessment": (
        "지방재정영향평가 결과",
        "the result of the fiscal impact assessment",
    ),
    "document.investment-review": ("자체 투자심사 결과", "the governor's own investment review"),
    "document.central-investment-review": (
        "행정안전부 투자심사 결과",
        "the interior ministry's investment review",
    ),
    "document.feasibility-study": ("타당성조사 결과", "the feasibility study"),
    "document.other": ("그 밖의 서류", "another document"),
    # Its region.
    "region.unknown": (
        "`{text|`은} 모르는 지역입니다. 쓸 수 있는 이름: {known}",
        "`{text}` is not a region; known are {known}.",
    ),
    "region.unknown-meant": (
        "`{text|`은} 모르는 지역입니다. {meant|을} 쓰려던 것입니까?",
        "`{text}` is not a region; did you mean {meant}?",
    ),
    "region.municipality": (
        "`{text|`은} {region}에 있는 시·군입니다. 여기에는 시·도를 적으세요: `{region}`",
        "`{text}` is a municipality in {region}; write the region here: `{region}`.",
    ),
    "region.of-several": (
        "`{text|`은} {regions} 가운데 어디인지 알 수 없습니다. 시·도의 이름으로 적으세요.",
        "`{text}` may be in any of {regions}; write the name of the region.",
    ),
    "region.several": (
        "`{text|`은} 시·도 하나가 아닙니다. {regions} 가운데 하나만 적으세요.",
        "`{text}` is more than one region; write one of {regions}.",
    ),
    "region.with-more": (
        "`{text}` 대신 시·도만 적으세요: `{region}`",
        "write the region alone, `{region}`, not `{text}`.",
    ),
    "region.two-readings": (
        "`{text|`은} 두 가지로 읽힙니다. ISO 코드로는 {iso}, 행정코드 {code|으로}는 {other}입니다. 이름으로 적으세요.",
        "`{text}` reads two ways: {iso} as an ISO code, {other} as administrative code {code}; write the name.",
    ),
    "region.not-yet": (
        "{region|은} {since}에 생깁니다. {day}에는 아직 없습니다. 그날의 지역 이름을 적으세요.",
        "{region} comes into being on {since}; on {day} it is not there yet. Write the region of that day.",
    ),
    "region.no-more": (
        "{region|은} {until}까지 있었고 그 뒤로는 {successor}입니다. {day}에 맞는 이름을 적으세요.",
        "{region} existed until {until} and is {successor} since; write the name that fits {day}.",
    ),
    # The country of a body abroad.
    "country.body.korea": ("국내 기관", "a body in Korea"),
    "country.body.abroad": ("외국 기관", "a foreign body"),
    "country.unknown": (
        "`{text|`은} ISO 3166 두 글자 나라 코드가 아닙니다. 이탈리아는 `IT`, 스웨덴은 `SE`처럼 적으세요.",
        "`{text}` is no country code of ISO 3166; write two letters: `IT` for Italy, `SE` for Sweden.",
    ),
    "proposal.region-and-country": (
        "한 기관에 `지역`(`region`)과 다른 나라(`국가`, `country`)를 함께 적을 수 없습니다. 국내 기관이면 국가를, 외국 기관이면 지역을 지우세요.",
        "a body has a `region` or a `country`, not both; delete `country` if it is in Korea, `region` if it is abroad.",
    ),
    # Between its parts.
    "proposal.period-reversed": (
        "끝나는 날 {last|이} 시작하는 날 {first}보다 이릅니다. 둘을 바꾸세요.",
        "the last day {last} is before the first, {first}; exchange them.",
    ),
    "proposal.period-too-long": (
        "끝나는 날 {last|이} 시작한 해보다 {limit}년 넘게 뒤입니다. 연도를 확인하세요.",
        "the last day {last} is more than {limit} years after the first; look at its year.",
    ),
    "proposal.line-without-amount": (
        "이 줄에 금액이 없습니다. {known} 가운데 하나를 적으세요.",
        "this line has no amount; write one of {known}.",
    ),
    "proposal.source-twice": (
        "{wide|은} {inside|을} 포함합니다. 같은 금액이 두 번 세어지니 한쪽만 적으세요.",
        "{wide} includes {inside}: the money would count twice; write one of them only.",
    ),
    "proposal.rounded-twice": (
        "{keys} 가운데 하나만 적으세요.",
        "write only one of {keys}.",
    ),
    "proposal.repeated-id": (
        "`{id|`은} {first}번째 항목이 이미 쓰는 이름입니다. 다른 이름을 주세요.",
        "`{id}` is already the id of item {first}; give another.",
    ),
    "proposal.reserved-id": (
        "`{id|`은} 신청 지역을 뜻하는 이름입니다. 다른 이름을 주세요.",
        "`{id}` stands for the applicant itself; give another id.",
    ),
    "proposal.unknown-body": (
        "`{id|`은} 컨소시엄에 없습니다. 아래 기관 가운데 하나를 적거나, 그 기관을 컨소시엄에 넣으세요: {known}",
        "`{id}` is not in the consortium; write one of these bodies, or bring it in: {known}.",
    ),
    "proposal.several-bodies": (
        "한 항목의 집행 기관은 하나입니다. {bodies} 가운데 하나를 적고, 나머지의 금액은 항목을 나누어 적으세요.",
        "a line has one executing body; write one of {bodies}, and a line of its own for the money of each other.",
    ),
    "proposal.unknown-body-meant": (
        "`{id|`은} 컨소시엄에 없습니다. `{meant|`을} 쓰려던 것입니까? 있는 기관: {known}",
        "`{id}` is not in the consortium; did you mean `{meant}`? Known are {known}.",
    ),
}
