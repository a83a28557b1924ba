"""What the keys of a proposal mean, a title, a colon and a sentence: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "describe.proposal": (
        "제안서: 지역 주도형 AI 대전환 제안서 하나입니다.",
        "proposal: one proposal of the Region-Led AI Transformation.",
    ),
    "describe.proposal.programme": (
        "사업: 규칙을 따를 사업의 제목이나 이름입니다(지역 주도형 AI 대전환, region-led-ai).",
        "programme: the programme whose rules apply, by its name or Korean title (region-led-ai).",
    ),
    "describe.proposal.edition": (
        "판본: 따를 규칙의 판본입니다. 없으면 제출일이 정합니다.",
        "edition: the edition of the rules; without it the day of submission decides.",
    ),
    "describe.proposal.submitted": (
        "제출일: 제안서를 내는 날이며 어느 판본을 따를지 정합니다.",
        "day of submission: when the proposal is handed in; it decides the edition.",
    ),
    "describe.proposal.title": ("제목: 제안서의 제목입니다.", "title: what the proposal is called."),
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
        '기재된 합계: 표지에 적은 금액이며 항목의 합과 비교합니다. 연도(`"2026"`)와 분야의 소계도 적을 수 있습니다.',
        'declared totals: the amounts of the cover page, compared with the lines; subtotals of years (`"2026"`) and categories may stand there too.',
    ),
    "describe.totals.category": (
        "소계: 이 분야의 금액 전체이거나, 재원별로 나눈 금액입니다.",
        "subtotal: all money of this category, or its amounts by source.",
    ),
    "describe.proposal.shares": (
        "기재된 비율: 표지에 적은 퍼센트이며 항목과 비교합니다.",
        "declared shares: the percentages of the cover page, compared with the lines.",
    ),
    "describe.proposal.targets": (
        "목표: 이 사업으로 달성할 목표입니다.",
        "targets: what the money is to reach.",
    ),
    "describe.proposal.plans": (
        "계획: 사업 종료 후와 사업에 필요한 것에 대해 적습니다.",
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
    "describe.applicant.department": ("부서: 맡은 부서입니다.", "department: the department in charge."),
    "describe.budget-file.workbook": (
        "예산 파일: 예산표가 든 파일. 제안서와 같은 폴더나 그 하위 폴더에 있어야 합니다.",
        "workbook: the file with the budget table, in the folder of the proposal or below it.",
    ),
    "describe.budget-file.sheet": (
        "시트: 예산표가 있는 시트. 한 시트에만 있으면 적지 않아도 됩니다.",
        "sheet: the one with the budget table; needed only where several have one.",
    ),
    "describe.budget-file.table": (
        "표: 파일의 몇 번째 예산표인지. 하나뿐이면 적지 않아도 됩니다.",
        "table: which of the budget tables; needed only where there are several.",
    ),
    "describe.member.id": (
        "기관 id: 예산 항목의 `executed_by`가 부르는 이름입니다.",
        "body id: what `executed_by` of the lines calls it.",
    ),
    "describe.member.name": ("기관 이름: 기관의 이름입니다.", "name: the name of the body."),
    "describe.member.kind": (
        "기관의 유형: 테크노파크, 대학, 기업 가운데 무엇인지입니다.",
        "kind of body: technopark, university, firm and so on.",
    ),
    "describe.member.role": (
        "역할: 주관(lead), 참여(partner), 공급(supplier) 가운데 하나입니다.",
        "role: lead, partner or supplier.",
    ),
    "describe.member.region": (
        "기관의 지역: 예산이 어디에서 집행되는지를 정합니다.",
        "region of the body: it says where its money is spent.",
    ),
    "describe.member.country": (
        "외국 기관의 나라: 국내 기관이 아니면 지역 대신 ISO 3166 두 글자 코드로 적습니다(JP).",
        "country of a foreign body: its two letters of ISO 3166 (`JP`), in place of a region.",
    ),
    "describe.period.from": ("첫날: 사업의 첫날입니다.", "first day: the first day of the work."),
    "describe.period.to": ("마지막 날: 사업의 마지막 날입니다.", "last day: the last day of the work."),
    "describe.amounts.unit": (
        "단위: 단위 없는 숫자의 단위입니다(백만원).",
        "unit: that of numbers without one (`백만원`).",
    ),
    "describe.rounded_to": (
        "반올림: 금액을 이 단위로 반올림했습니다(억원). 실제 금액은 단위의 절반까지 다를 수 있습니다.",
        "rounded to: the amounts were rounded to this unit (`억원`); each may be off by half of it.",
    ),
    "describe.cut_to": (
        "절사: 금액에서 이 단위 미만을 버렸습니다(백만원). 실제 금액은 기재된 금액 이상, 한 단위 더한 금액 미만입니다.",
        "cut to: what is below this unit was cut off (`백만원`); each may be more, by less than the unit.",
    ),
    "describe.raised_to": (
        "절상: 금액에서 이 단위 미만을 올렸습니다(천원). 실제 금액은 한 단위 뺀 금액 초과, 기재된 금액 이하입니다.",
        "raised to: what is below this unit was raised (`천원`); each may be less, by less than the unit.",
    ),
    "describe.shares.rounded_to": (
        "반올림: 비율을 이 자리에서 반올림했습니다(0.1%).",
        "rounded to: the percentages were rounded to this (`0.1%`).",
    ),
    "describe.shares.cut_to": (
        "절사: 비율에서 이 자리 미만을 버렸습니다(0.1%).",
        "cut to: what is below this was cut off the percentages (`0.1%`).",
    ),
    "describe.shares.raised_to": (
        "절상: 비율에서 이 자리 미만을 올렸습니다(0.1%).",
        "raised to: what is below this was raised in the percentages (`0.1%`).",
    ),
    "describe.line.id": ("항목 id: 보고서가 부르는 이름입니다.", "line id: what reports call the line."),
    "describe.line.title": (
        "세부사업 이름: 다른 제안서와 겹치는지도 봅니다.",
        "sub-project: what the line is called; overlaps with other proposals are looked for.",
    ),
    "describe.line.category": (
        "분야: 공고의 이름이나 짧은 이름으로, 정해진 분야 밖이면 기타(other)로 적습니다.",
        "category: by its key, title or short form; `other` for work outside the named ones.",
    ),
    "describe.line.year": (
        "회계연도: 예산을 집행하는 연도입니다.",
        "fiscal year: the year in which the money is spent.",
    ),
    "describe.line.item": ("보조비목: 예산의 비목입니다(민간이전).", "cost item: what kind of cost it is."),
    "describe.line.executed_by": (
        "집행 기관: 컨소시엄 기관의 약칭이나 이름, 또는 신청기관(applicant)입니다.",
        "executing body: the id or the name of a body of the consortium, or `applicant`.",
    ),
    "describe.line.site": (
        "자리: 사업이 서는 곳이며 다른 제안서와 겹치는지 봅니다.",
        "site: where the work stands; overlaps with other proposals are looked for.",
    ),
    "describe.line.equipment": (
        "장비: 사거나 만드는 장비이며 다른 제안서와 겹치는지 봅니다.",
        "equipment: what is bought or built; overlaps with other proposals are looked for.",
    ),
    "describe.national": ("국비: 금액 또는 비율입니다.", "national money: an amount, or a share."),
    "describe.province": ("시·도비: 금액 또는 비율입니다.", "the province's money: an amount, or a share."),
    "describe.municipality": (
        "시·군·구비: 금액 또는 비율입니다.",
        "the municipalities' money: an amount, or a share.",
    ),
    "describe.local": (
        "지방비: 금액 또는 비율입니다. `province`와 `municipality`로 나누지 않았을 때 적습니다.",
        "local money: an amount, or a share. Where it is not split into `province` and `municipality`.",
    ),
    "describe.private_cash": ("민간 현금: 금액 또는 비율입니다.", "private cash: an amount, or a share."),
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
    "describe.total": ("총사업비: 금액 또는 비율입니다.", "the total: an amount, or a share."),
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
    "describe.targets.results": (
        "성과 목표: 잴 수 있는 성과를 하나씩 적습니다(이름, 단위, 지금, 목표).",
        "results: each result that can be measured, with its name, unit, baseline and target.",
    ),
    "describe.measured-result.name": (
        "성과 이름: 무엇을 재는지 적습니다(불량률).",
        "name: what is measured (`불량률`, the rate of defects).",
    ),
    "describe.measured-result.unit": (
        "단위: 수의 단위입니다(%, 건/일).",
        "unit: what the numbers count (`%`, `건/일`).",
    ),
    "describe.measured-result.baseline": (
        "지금: 사업을 시작하기 전의 수입니다.",
        "baseline: the number before the work begins.",
    ),
    "describe.measured-result.target": (
        "목표: 사업이 끝날 때의 수입니다.",
        "target: the number at the end of the work.",
    ),
    "describe.ai-use.baseline": ("지금: 지금의 활용률입니다.", "now: the share that uses AI now."),
    "describe.ai-use.target": ("목표: 이루려는 활용률입니다.", "target: the share aimed at."),
    "describe.plans.sustainability": (
        "사업 종료 후: 운영비를 누가 어떻게 대는지 적습니다.",
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
    "describe.plans.ecosystem": (
        "연계: 지역이 중소기업, 공급기업, 교육기관을 어떻게 잇는지 적습니다.",
        "ecosystem: how the region links SMEs, vendors and training bodies.",
    ),
    "describe.plans.regional_industry": (
        "지역 산업: 지역의 주력 산업과 이 사업이 어떻게 맞물리는지 적습니다.",
        "regional industry: how the work fits the main industries of the region.",
    ),
    "describe.attachment.kind": (
        "서류의 유형: 지방비 확약서, 지방재정영향평가 결과 같은 것입니다.",
        "kind of document: the commitment of local money, an assessment and so on.",
    ),
    "describe.attachment.title": ("서류 제목: 서류의 제목입니다.", "title: what the document is called."),
    "describe.attachment.file": ("파일: 서류 파일의 경로입니다.", "file: the path of the document."),
    "describe.attachment.dated": ("서류 날짜: 서류의 날짜입니다.", "dated: the day of the document."),
}
