"""What a JSON Schema says of each key, and what it would have accepted: Korean, then English.

A description is a title, a colon, and a sentence.
"""

SENTENCES: dict[str, tuple[str, str]] = {
    "describe.proposal": (
        "제안서: 지역 주도형 AI 대전환 제안서 하나입니다.",
        "proposal: one proposal of the Region-Led AI Transformation.",
    ),
    "describe.proposal.schema": (
        "형식: 파일 형식의 판이며 언제나 1입니다.",
        "format: the version of the file format, always 1.",
    ),
    "describe.proposal.programme": (
        "사업: 규칙을 따를 사업의 이름입니다(region-led-ai).",
        "programme: the programme whose rules apply (region-led-ai).",
    ),
    "describe.proposal.edition": (
        "판: 따를 규칙의 판입니다. 없으면 제출일이 정합니다.",
        "edition: the edition of the rules; without it the day of submission decides.",
    ),
    "describe.proposal.submitted": (
        "제출일: 제안서를 내는 날이며 어느 판을 따를지 정합니다.",
        "day of submission: when the proposal is handed in; it decides the edition.",
    ),
    "describe.proposal.title": (
        "제목: 제안서의 제목입니다.",
        "title: what the proposal is called.",
    ),
    "describe.proposal.applicant": (
        "신청 지역: 신청하는 광역지자체입니다.",
        "applicant: the regional government that applies.",
    ),
    "describe.proposal.consortium": (
        "컨소시엄: 함께하는 기관들입니다.",
        "consortium: the bodies that take part.",
    ),
    "describe.proposal.period": (
        "사업 기간: 첫날과 마지막 날을 모두 포함합니다.",
        "work period: first and last day, both included.",
    ),
    "describe.proposal.amounts": (
        "금액의 단위: 단위 없는 숫자를 어떻게 읽을지입니다.",
        "amounts: how numbers without a unit are read.",
    ),
    "describe.proposal.budget": (
        "예산: 항목마다 재원별 금액을 적습니다.",
        "budget: the lines, each with its amounts by funding source.",
    ),
    "describe.proposal.totals": (
        "적힌 합계: 표지에 적은 금액이며 항목의 합과 견줍니다.",
        "declared totals: the amounts of the cover page, compared with the lines.",
    ),
    "describe.proposal.shares": (
        "적힌 비율: 표지에 적은 퍼센트이며 항목과 견줍니다.",
        "declared shares: the percentages of the cover page, compared with the lines.",
    ),
    "describe.proposal.targets": (
        "목표: 이 돈으로 이룰 것입니다.",
        "targets: what the money is to reach.",
    ),
    "describe.proposal.plans": (
        "계획: 지원이 끝난 뒤와 사업에 필요한 것에 대해 적습니다.",
        "plans: the time after the grant, and what the work needs.",
    ),
    "describe.proposal.documents": (
        "서류: 함께 내는 서류의 목록입니다.",
        "documents: what is handed in with the proposal.",
    ),
    "describe.applicant.region": (
        "지역: 이름, 줄인 이름, slug, 코드 가운데 무엇으로든 적습니다.",
        "region: by name, short name, slug or code.",
    ),
    "describe.applicant.department": (
        "부서: 맡은 부서입니다.",
        "department: the department in charge.",
    ),
    "describe.member.id": (
        "기관 id: 예산 항목의 `executed_by`가 부르는 이름입니다.",
        "body id: what `executed_by` of the lines calls it.",
    ),
    "describe.member.name": (
        "기관 이름: 기관의 이름입니다.",
        "name: the name of the body.",
    ),
    "describe.member.kind": (
        "기관의 갈래: 테크노파크, 대학, 기업 가운데 무엇인지입니다.",
        "kind of body: technopark, university, firm and so on.",
    ),
    "describe.member.role": (
        "역할: 주관(lead), 참여(partner), 공급(supplier) 가운데 하나입니다.",
        "role: lead, partner or supplier.",
    ),
    "describe.member.region": (
        "기관의 지역: 돈이 어디에서 쓰이는지를 정합니다.",
        "region of the body: it says where its money is spent.",
    ),
    "describe.period.from": (
        "첫날: 사업의 첫날입니다.",
        "first day: the first day of the work.",
    ),
    "describe.period.to": (
        "마지막 날: 사업의 마지막 날입니다.",
        "last day: the last day of the work.",
    ),
    "describe.amounts.unit": (
        "단위: 단위 없는 숫자의 단위입니다(백만원).",
        "unit: that of numbers without one (`백만원`).",
    ),
    "describe.amounts.rounded_to": (
        "반올림: 금액이 이 단위로 반올림되었음을 뜻합니다(억원).",
        "rounded to: the amounts were rounded to this unit (`억원`).",
    ),
    "describe.line.id": (
        "항목 id: 보고서가 부르는 이름입니다.",
        "line id: what reports call the line.",
    ),
    "describe.line.title": (
        "세부사업 이름: 다른 제안서와 겹치는지도 봅니다.",
        "sub-project: what the line is called; overlaps with other proposals are looked for.",
    ),
    "describe.line.category": (
        "분야: 정해진 분야 밖이면 other로 적습니다.",
        "category: write `other` for work outside the named ones.",
    ),
    "describe.line.year": (
        "회계연도: 돈을 쓰는 해입니다.",
        "fiscal year: the year in which the money is spent.",
    ),
    "describe.line.item": (
        "보조비목: 돈의 비목입니다(민간이전).",
        "cost item: what kind of cost it is.",
    ),
    "describe.line.executed_by": (
        "집행 기관: 컨소시엄의 기관 id 또는 applicant입니다.",
        "executing body: the id of a body of the consortium, or `applicant`.",
    ),
    "describe.line.site": (
        "자리: 사업이 서는 곳이며 다른 제안서와 겹치는지 봅니다.",
        "site: where the work stands; overlaps with other proposals are looked for.",
    ),
    "describe.line.equipment": (
        "장비: 사거나 만드는 장비이며 다른 제안서와 겹치는지 봅니다.",
        "equipment: what is bought or built; overlaps with other proposals are looked for.",
    ),
    "describe.national": (
        "국비: 금액 또는 비율입니다.",
        "national money: an amount, or a share.",
    ),
    "describe.province": (
        "시·도비: 금액 또는 비율입니다.",
        "the province's money: an amount, or a share.",
    ),
    "describe.municipality": (
        "시·군·구비: 금액 또는 비율입니다.",
        "the municipalities' money: an amount, or a share.",
    ),
    "describe.local": (
        "지방비: 금액 또는 비율입니다. `province`와 `municipality`로 나누지 않았을 때 적습니다.",
        "local money: an amount, or a share. Where it is not split into `province` and `municipality`.",
    ),
    "describe.private_cash": (
        "민간 현금: 금액 또는 비율입니다.",
        "private cash: an amount, or a share.",
    ),
    "describe.private_in_kind": (
        "민간 현물: 금액 또는 비율입니다.",
        "private money in kind: an amount, or a share.",
    ),
    "describe.private": (
        "민간부담금: 금액 또는 비율입니다. `private_cash`와 `private_in_kind`로 나누지 않았을 때 적습니다.",
        "private money: an amount, or a share. Where it is not split into `private_cash` and `private_in_kind`.",
    ),
    "describe.matching": (
        "지방비와 민간부담금: 금액 또는 비율입니다. 나누지 않은 합으로만 알 때 적습니다.",
        "local and private money: an amount, or a share. Where only the sum is known.",
    ),
    "describe.total": (
        "총사업비: 금액 또는 비율입니다.",
        "the total: an amount, or a share.",
    ),
    "describe.targets.sme_adopters": (
        "도입 기업: AI를 쓰게 될 중소기업의 수입니다.",
        "SMEs reached: how many SMEs will use AI.",
    ),
    "describe.targets.trainees": (
        "교육생: 가르칠 사람의 수입니다.",
        "trainees: how many people are trained.",
    ),
    "describe.targets.ai_use": (
        "AI 활용률: 지역 기업 가운데 AI를 쓰는 비율입니다.",
        "AI use: the share of the region's firms that use AI.",
    ),
    "describe.ai-use.baseline": (
        "지금: 지금의 활용률입니다.",
        "now: the share that uses AI now.",
    ),
    "describe.ai-use.target": (
        "목표: 이루려는 활용률입니다.",
        "target: the share aimed at.",
    ),
    "describe.plans.sustainability": (
        "지원이 끝난 뒤: 운영비를 누가 어떻게 대는지 적습니다.",
        "after the grant: who pays for the running of it, and how.",
    ),
    "describe.plans.staffing": (
        "기술 인력: 누가 만들고 지키는지 적습니다.",
        "technical staff: who builds and keeps the systems.",
    ),
    "describe.plans.data_infrastructure": (
        "데이터 기반: 어떤 데이터를 어디에 모으는지 적습니다.",
        "data infrastructure: which data are gathered, and where.",
    ),
    "describe.plans.instructors": (
        "강사: 누가 몇 명을 가르치는지 적습니다.",
        "instructors: who teaches, and how many.",
    ),
    "describe.attachment.kind": (
        "서류의 갈래: 지방비 확약서, 영향평가서 같은 것입니다.",
        "kind of document: the commitment of local money, an assessment and so on.",
    ),
    "describe.attachment.title": (
        "서류 제목: 서류의 제목입니다.",
        "title: what the document is called.",
    ),
    "describe.attachment.file": (
        "파일: 서류 파일의 경로입니다.",
        "file: the path of the document.",
    ),
    "describe.attachment.dated": (
        "서류 날짜: 서류의 날짜입니다.",
        "dated: the day of the document.",
    ),
    "describe.rule-set": (
        "규칙: 한 사업의 한 판입니다.",
        "rules: one edition of a programme.",
    ),
    "describe.rule-set.schema": (
        "형식: 파일 형식의 판이며 언제나 1입니다.",
        "format: the version of the file format, always 1.",
    ),
    "describe.rule-set.programme": (
        "사업: 폴더의 이름과 같습니다.",
        "programme: the same as the name of the folder.",
    ),
    "describe.rule-set.edition": (
        "판: 파일의 이름과 같습니다. 바로잡는 판은 2026.1처럼 적습니다.",
        "edition: the same as the name of the file; a correction is 2026.1.",
    ),
    "describe.rule-set.title": (
        "판의 이름: 사람들이 부르는 이름입니다.",
        "title: what people call the edition.",
    ),
    "describe.rule-set.applies": (
        "시행 기간: 이 날들에 낸 제안서에 적용합니다.",
        "in force: on which days of submission the edition applies.",
    ),
    "describe.rule-set.supersedes": (
        "대신하는 판: 바로잡는 판의 이름이며 기간이 겹쳐도 됩니다.",
        "supersedes: the edition that this one corrects; their days may overlap.",
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
    "describe.rule-set.quantities": (
        "금액: 예산에서 골라 더하는 금액에 붙인 이름입니다.",
        "quantities: named sums of parts of the budget.",
    ),
    "describe.rule-set.rules": (
        "규칙: 공고가 요구하는 것입니다.",
        "rules: what the notice requires.",
    ),
    "describe.rule-set.indicators": (
        "지표: 판정하지 않고 보여 주는 수입니다.",
        "indicators: figures without a verdict.",
    ),
    "describe.rule-set.unknowns": (
        "모르는 것: 찾았으나 없던 것이며 보고서마다 나옵니다.",
        "unknowns: what was looked for and not found; every report lists it.",
    ),
    "describe.applies.from": (
        "첫날: 시행 첫날입니다.",
        "first day: the first day in force.",
    ),
    "describe.applies.to": (
        "마지막 날: 시행 마지막 날입니다.",
        "last day: the last day in force.",
    ),
    "describe.document.title": (
        "글의 제목: 문서의 제목입니다.",
        "title: what the document is called.",
    ),
    "describe.document.publisher": (
        "낸 곳: 누가 냈는지입니다.",
        "publisher: who published it.",
    ),
    "describe.document.locator": (
        "찾은 곳: 주소가 없을 때 번호나 이름을 적습니다.",
        "locator: where it was found, if there is no address.",
    ),
    "describe.document.url": (
        "주소: 글의 주소입니다.",
        "address: where it can be read.",
    ),
    "describe.document.published": (
        "낸 날: 나온 날입니다.",
        "published: the day of publication.",
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
        "재원: 어느 재원을 더할지입니다.",
        "source: which funding sources are summed.",
    ),
    "describe.quantity.category": (
        "분야: 어느 분야를 더할지입니다.",
        "category: which categories are summed.",
    ),
    "describe.quantity.executed_in": (
        "쓰는 곳: 지역 밖 또는 수도권에서 쓰는 돈입니다.",
        "executed in: money spent outside the region, or in the capital region.",
    ),
    "describe.id": (
        "규칙 id: 사람들이 인용하는 이름입니다.",
        "rule id: what people cite.",
    ),
    "describe.kind": (
        "갈래: 무엇을 요구할 수 있는지입니다.",
        "kind: what can be required.",
    ),
    "describe.title": (
        "제목: 규칙의 이름입니다.",
        "title: what the rule is called.",
    ),
    "describe.severity": (
        "무게: error, warning, advice 가운데 하나입니다.",
        "severity: error, warning or advice.",
    ),
    "describe.source": (
        "근거: 어느 문서가 무엇이라고 하는지입니다.",
        "source: which document says so, and what it says.",
    ),
    "describe.implied_by": (
        "따라오는 규칙: 이 규칙들을 지키면 언제나 지켜집니다.",
        "implied by: whoever keeps these rules always keeps this one.",
    ),
    "describe.waivable": (
        "면제: no면 면제할 수 없습니다.",
        "waivable: with `no` nobody can be let off.",
    ),
    "describe.of": (
        "무엇: 따지는 금액의 이름입니다.",
        "of: the quantity that is looked at.",
    ),
    "describe.in": (
        "전체: 비율의 바탕이 되는 금액의 이름입니다.",
        "in: the quantity that it is a share of.",
    ),
    "describe.at_least": (
        "이상: 이만큼은 되어야 합니다.",
        "at least: it must reach this.",
    ),
    "describe.at_most": (
        "이하: 이만큼을 넘으면 안 됩니다.",
        "at most: it must not exceed this.",
    ),
    "describe.below": (
        "미만: 이 금액에 이르면 조건에서 벗어납니다.",
        "below: from this amount on the condition no longer holds.",
    ),
    "describe.amount-rule.per": (
        "마다: fiscal-year면 회계연도마다 따집니다.",
        "per: with `fiscal-year` each fiscal year by itself.",
    ),
    "describe.role": (
        "역할: 어떤 역할의 기관인지입니다.",
        "role: the role of the body.",
    ),
    "describe.kinds": (
        "기관의 갈래: 이 가운데 하나가 있어야 합니다.",
        "kinds: one of these must be there.",
    ),
    "describe.subject": (
        "무엇을 볼지: 분야, 지역, 제출일, 사업 기간 같은 것입니다.",
        "subject: what is looked at: category, region, submitted, period.",
    ),
    "describe.allowed": (
        "허용: 되는 것의 목록입니다.",
        "allowed: the list of what may be.",
    ),
    "describe.undecided": (
        "열린 것: 된다고도 안 된다고도 하지 않는 것입니다.",
        "undecided: what is neither allowed nor refused.",
    ),
    "describe.barred": (
        "제외: 안 되는 것의 목록입니다.",
        "barred: the list of what may not be.",
    ),
    "describe.unnamed": (
        "이름 모르는 수: 목록에 있으나 이름이 밝혀지지 않은 수입니다.",
        "unnamed: how many entries of the list nobody named.",
    ),
    "describe.window-rule.from": (
        "첫날: 이날부터입니다.",
        "first day: from this day on.",
    ),
    "describe.window-rule.to": (
        "마지막 날: 이날까지입니다.",
        "last day: up to this day.",
    ),
    "describe.duties": (
        "의무: 서류와 그것이 필요해지는 조건입니다.",
        "duties: each document, and when it is due.",
    ),
    "describe.question": (
        "물을 것: 의무가 확실해지기 전에 물어야 할 것입니다.",
        "question: what must be asked before the duty is certain.",
    ),
    "describe.duty.document": (
        "서류: 필요한 서류입니다.",
        "document: the one that is due.",
    ),
    "describe.when": (
        "조건: 모두 맞을 때 필요합니다.",
        "when: it is due if all of these hold.",
    ),
    "describe.paths": (
        "자리: plans와 targets 안의 자리입니다.",
        "paths: places in `plans` and `targets`.",
    ),
    "describe.remedy": (
        "할 일: 무엇을 적으라고 할지입니다.",
        "remedy: what to tell the author to write.",
    ),
    "describe.rule-source.document": (
        "문서: documents의 이름입니다.",
        "document: a name of `documents`.",
    ),
    "describe.rule-source.article": (
        "조항: 법령의 조항입니다.",
        "article: the article of a law.",
    ),
    "describe.rule-source.says": (
        "풀어 쓴 말: 문서가 하는 말을 우리말로 풀어 적습니다.",
        "says: what the document says, in our own words.",
    ),
    "describe.rule-source.grade": (
        "등급: 문서보다 덜 알려진 말일 때만 적습니다.",
        "grade: only where it is known less well than its document.",
    ),
    "describe.indicator.title": (
        "지표 이름: 보고서가 부르는 이름입니다.",
        "name: what reports call the indicator.",
    ),
    "describe.indicator.why": (
        "보여 주는 까닭: 왜 보여 주는지입니다.",
        "why: the reason for showing it.",
    ),
    "describe.indicator.per": (
        "나눌 목표: 이 목표의 수로 나눕니다.",
        "per: divided by this target.",
    ),
    "describe.indicator.beside": (
        "곁에 둘 수: 지역의 재정자립도를 곁에 보여 줍니다.",
        "beside: the region's fiscal independence is shown next to it.",
    ),
    "describe.unknown.id": (
        "질문 id: 질문의 이름입니다.",
        "id: what the question is called.",
    ),
    "describe.unknown.question": (
        "질문: 알지 못하는 것입니다.",
        "question: what is not known.",
    ),
    "describe.looked_in": (
        "찾은 문서: 어디에서 찾았는지입니다.",
        "looked in: the documents that were looked into.",
    ),
    "expects.amount": (
        "금액은 `7,000,000,000`이나 `70억`처럼 적습니다.",
        "write an amount like `7,000,000,000` or `70억`.",
    ),
    "expects.money": (
        "금액은 `70억`이나 `7,000,000,000`처럼 적습니다.",
        "write an amount like `70억` or `7,000,000,000`.",
    ),
    "expects.unit": (
        "단위는 원, 천원, 백만원, 억원 같은 말로 적습니다.",
        "write a unit: `원`, `천원`, `백만원`, `억원`.",
    ),
    "expects.day": (
        "날은 `2026-03-05`처럼 적습니다.",
        "write a day like `2026-03-05`.",
    ),
    "expects.year": (
        "회계연도는 `2026`처럼 적습니다.",
        "write a fiscal year like `2026`.",
    ),
    "expects.count": (
        "수는 `60`이나 `1,200`처럼 적습니다.",
        "write a whole number like `60` or `1,200`.",
    ),
    "expects.ratio": (
        "비율은 `20%`나 `1/5`처럼 적습니다.",
        "write a share like `20%` or `1/5`.",
    ),
    "expects.percent": (
        "비율은 `59.8%`처럼 적습니다.",
        "write a percentage like `59.8%`.",
    ),
    "expects.yes-or-no": (
        "`yes`나 `no`로 적습니다.",
        "write `yes` or `no`.",
    ),
    "expects.region": (
        "지역은 `경북`, `경상북도`, `gyeongbuk`, `47`처럼 적습니다.",
        "write a region like `경북`, `경상북도`, `gyeongbuk` or `47`.",
    ),
    "expects.enum": (
        "다음 가운데 하나를 적습니다: {known}",
        "write one of: {known}.",
    ),
    "expects.words": (
        "말 하나나 목록으로 적습니다.",
        "write one word, or a list of words.",
    ),
}
