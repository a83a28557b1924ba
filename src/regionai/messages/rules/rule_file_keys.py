"""What the keys of a rule file mean, a title, a colon and a sentence: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Its keys.
    "describe.rule-set": ("규칙: 한 사업의 한 판본입니다.", "rules: one edition of a programme."),
    "describe.schema": (
        "형식: 파일의 형식 버전이며 언제나 1입니다.",
        "format: the version of the file format, always 1.",
    ),
    "describe.rule-set.programme": (
        "사업: 폴더의 이름과 같습니다.",
        "programme: the same as the name of the folder.",
    ),
    "describe.rule-set.edition": (
        "판본: 파일의 이름과 같습니다. 정정판은 2026.1처럼 적습니다.",
        "edition: the same as the name of the file; a correction is 2026.1.",
    ),
    "describe.rule-set.title": (
        "판본의 이름: 사람들이 부르는 이름입니다.",
        "title: what people call the edition.",
    ),
    "describe.rule-set.applies": (
        "시행 기간: 이 날들에 낸 제안서에 적용합니다.",
        "in force: on which days of submission the edition applies.",
    ),
    "describe.rule-set.agency": (
        "문의처: 이 판본이 정하지 않은 것을 물을 곳입니다.",
        "agency: whom to ask about what the edition leaves open.",
    ),
    "describe.rule-set.corrects": (
        "정정하는 판본: 이 판본이 대신하는 공표된 판본의 이름입니다.",
        "corrects: the published edition that this one stands in for.",
    ),
    "describe.rule-set.why": (
        "정정 사유: 무엇을 왜 정정하는지입니다.",
        "why: what is corrected, and for what reason.",
    ),
    "describe.rule-set.beside": (
        "함께 적용: 함께 적용하는 법령의 규칙입니다.",
        "beside: the rule sets of general law that are applied with it.",
    ),
    "describe.rule-set.adds_to": (
        "더해지는 사업: 우리 기관의 규칙이 더해지는 사업입니다.",
        "adds to: the programmes to which house rules are added.",
    ),
    "describe.rule-set.documents": (
        "문서: 규칙이 기대는 글입니다.",
        "documents: the texts that the rules rest on.",
    ),
    "describe.rule-set.categories": (
        "분야: 정해진 분야의 이름입니다.",
        "categories: the named categories of work.",
    ),
    "describe.quantities": (
        "금액: 예산에서 골라 더하는 금액에 붙인 이름입니다.",
        "quantities: named sums of parts of the budget.",
    ),
    "describe.rule-set.rules": ("규칙: 공고가 요구하는 것입니다.", "rules: what the notice requires."),
    "describe.indicators": (
        "지표: 판정하지 않고 보여 주는 수입니다.",
        "indicators: figures without a verdict.",
    ),
    "describe.indicator-file": (
        "지표: 한 판본의 지표입니다. 공표되는 규칙이 아닙니다.",
        "indicators: those of one edition; they are no published rules.",
    ),
    "describe.indicator-file.edition": (
        "판본: 사업@판본으로 적습니다.",
        "edition: which one, as PROGRAMME@EDITION.",
    ),
    "describe.rule-set.unknowns": (
        "모르는 것: 찾았으나 없던 것이며 보고서마다 나옵니다.",
        "unknowns: what was looked for and not found; every report lists it.",
    ),
    "describe.applies.from": ("첫날: 시행 첫날입니다.", "first day: the first day in force."),
    "describe.applies.to": ("마지막 날: 시행 마지막 날입니다.", "last day: the last day in force."),
    "describe.document.title": ("글의 제목: 문서의 제목입니다.", "title: what the document is called."),
    "describe.document.publisher": ("낸 곳: 누가 냈는지입니다.", "publisher: who published it."),
    "describe.document.locator": (
        "찾은 곳: 주소가 없을 때 번호나 이름을 적습니다.",
        "locator: where it was found, if there is no address.",
    ),
    "describe.document.url": ("주소: 글의 주소입니다.", "address: where it can be read."),
    "describe.document.published": (
        "낸 날: 나온 날입니다. 법령은 공포일입니다.",
        "published: the day of publication; of a law, of its promulgation.",
    ),
    "describe.document.in_force": (
        "시행일: 법령이나 지침의 이 조문이 시행된 날입니다.",
        "in force: the first day on which this text of a law or guideline is in force.",
    ),
    "describe.document.retrieved": (
        "확인한 날: 마지막으로 확인한 날입니다.",
        "retrieved: the day on which it was last looked at.",
    ),
    "describe.document.grade": (
        "등급: official, press, inferred, unknown 가운데 하나입니다.",
        "grade: official, press, inferred or unknown.",
    ),
    "describe.quantity.title": (
        "금액의 이름: 보고서가 부르는 이름입니다.",
        "name: what reports call the quantity.",
    ),
    "describe.quantity.source": (
        "재원: 어느 재원을 더할지입니다. 제안서처럼 local, private, matching으로 묶어 적어도 됩니다.",
        "source: which funding sources are summed; `local`, `private` and `matching` mean what they do in a proposal.",
    ),
    "describe.quantity.category": (
        "분야: 어느 분야를 더할지입니다.",
        "category: which categories are summed.",
    ),
    "describe.quantity.item": (
        "보조비목: 어느 비목을 더할지입니다. 항목의 `item`에 기재된 말과 같아야 합니다.",
        "cost item: which items are summed, in the words of the lines' `item`.",
    ),
    "describe.quantity.executed_by": (
        "쓰는 기관: 어떤 유형의 기관이 집행하는 예산입니다. applicant는 신청 지자체입니다.",
        "executed by: money that bodies of some kind spend; `applicant` is the regional government.",
    ),
    "describe.quantity.executed_in": (
        "쓰는 곳: 지역 밖, 수도권, 해외 또는 국내에서 집행하는 예산입니다. 해외는 지역 밖에 듭니다.",
        "executed in: money spent outside the region, in the capital region, abroad, which is outside the region too, or in Korea.",
    ),
    "describe.indicator.title": (
        "지표 이름: 보고서가 부르는 이름입니다.",
        "name: what reports call the indicator.",
    ),
    "describe.indicator.why": ("보여 주는 사유: 왜 보여 주는지입니다.", "why: the reason for showing it."),
    "describe.indicator.per": ("나눌 목표: 이 목표의 수로 나눕니다.", "per: divided by this target."),
    "describe.indicator.beside": (
        "옆에 둘 수: 지역의 재정자립도(`fiscal_independence`)나 중소기업 수(`smes`), 또는 같은 금액에서 차지하는 비율을 보일 금액의 이름입니다.",
        "beside: the region's `fiscal_independence` or number of `smes`, or a quantity whose share in the same money is shown.",
    ),
    "describe.indicator.by": ("나누어 볼 것: 회계연도마다 보여 줍니다.", "by: shown for each fiscal year."),
    "describe.indicator.reached": (
        "목표: 이 목표의 수를 그대로 보여 줍니다.",
        "reached: the number of this target itself.",
    ),
    "describe.indicator.rests_on": (
        "근거: 보여 주는 사유가 기재된 문서나, 판본이 모르는 것으로 적은 질문의 id입니다.",
        "rests on: the documents that say why, or unknowns of the edition, by id.",
    ),
    "describe.indicator-file.documents": (
        "문서: 판본에는 없고 지표만 근거로 삼는 문서입니다.",
        "documents: those that only indicators rest on.",
    ),
    "describe.rule-set.unchanged": (
        "그 전의 조문: 시행 전 어느 날의 조문부터 같은지, 무엇을 비교했는지입니다.",
        "unchanged: since when, before it applies, the cited texts have read the same, and what was compared.",
    ),
    "describe.unchanged.since": (
        "같아진 날: 이 날의 조문부터 같습니다.",
        "since: from the text of this day on they are the same.",
    ),
    "describe.unchanged.says": ("비교한 것: 무엇을 비교했는지입니다.", "says: what was compared."),
    "describe.unknown.id": ("질문 id: 질문의 이름입니다.", "id: what the question is called."),
    "describe.unknown.question": ("질문: 알지 못하는 것입니다.", "question: what is not known."),
    "describe.looked_in": (
        "찾은 문서: 어디에서 찾았는지입니다.",
        "looked in: the documents that were looked into.",
    ),
    # The keys of a rule.
    "describe.id": ("규칙 id: 사람들이 인용하는 이름입니다.", "rule id: what people cite."),
    "describe.kind": ("유형: 무엇을 요구할 수 있는지입니다.", "kind: what can be required."),
    "describe.title": ("제목: 규칙의 이름입니다.", "title: what the rule is called."),
    "describe.severity": (
        "심각도: error, warning, advice 가운데 하나입니다.",
        "severity: error, warning or advice.",
    ),
    "describe.source": (
        "근거: 어느 문서가 무엇이라고 하는지입니다.",
        "source: which document says so, and what it says.",
    ),
    "describe.rule-source.document": ("문서: documents의 이름입니다.", "document: a name of `documents`."),
    "describe.rule-source.article": ("조항: 법령의 조항입니다.", "article: the article of a law."),
    "describe.rule-source.says": (
        "풀어 쓴 말: 문서가 하는 말을 우리말로 풀어 적습니다.",
        "says: what the document says, in our own words.",
    ),
    "describe.rule-source.grade": (
        "등급: 문서보다 덜 알려진 말일 때만 적습니다.",
        "grade: only where it is known less well than its document.",
    ),
    "describe.implied_by": (
        "따라오는 규칙: 이 규칙들을 지키면 언제나 지켜집니다.",
        "implied by: whoever keeps these rules always keeps this one.",
    ),
    "describe.waivable": (
        "면제: 법령이 정해 아무도 면제할 수 없으면 no, 공고가 정해 공고한 기관만 면제할 수 있으면 by-agency입니다.",
        "waivable: `no` for what the law requires, which nobody is let off; `by-agency` for what a call requires, which its agency alone lets off.",
    ),
    # Keys that several kinds have.
    "describe.of": ("무엇: 따지는 금액의 이름입니다.", "of: the quantity that is looked at."),
    "describe.in": (
        "전체: 비율의 바탕이 되는 금액의 이름입니다.",
        "in: the quantity that it is a share of.",
    ),
    "describe.at_least": ("이상: 이만큼은 되어야 합니다.", "at least: it must reach this."),
    "describe.at_most": ("이하: 이만큼을 넘으면 안 됩니다.", "at most: it must not exceed this."),
    "describe.above": (
        "초과: 이만큼을 넘어야 합니다. 똑같으면 모자랍니다.",
        "above: it must be more than this; just this is not enough.",
    ),
    "describe.below": (
        "미만: 이만큼에 못 미쳐야 합니다. 똑같으면 넘친 것입니다.",
        "below: it must be less than this; just this is too much.",
    ),
    "describe.role": ("역할: 어떤 역할의 기관인지입니다.", "role: the role of the body."),
    "describe.subject": (
        "무엇을 볼지: 분야, 지역, 기관의 나라, 제출일, 사업 기간 같은 것입니다.",
        "subject: what is looked at: category, region, country, submitted, period.",
    ),
}
