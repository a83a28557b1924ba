"""The words of a proposal and of a settings file: the one table of the Korean ones.

For each key or word of a file its Korean words, the first being the one that
is written where none is given. Spaces, middle dots and capitals do not matter.
What the table does not have is what an edition itself names: its categories
and its title.
"""

# No import of pydantic or YAML: the shell's completion knows the words as well.
from collections.abc import Mapping

Words = Mapping[str, tuple[str, ...]]

FUNDING: Words = {
    "national": ("국비", "국고", "국고보조금", "정부지원금"),
    "province": ("시도비", "도비", "광역시비", "특별시비"),
    "municipality": ("시군구비", "군비", "구비", "시군비"),
    "local": ("지방비",),
    "private_cash": ("현금", "민간 현금", "민간부담 현금", "자부담 현금"),
    "private_in_kind": ("현물", "민간 현물", "민간부담 현물", "자부담 현물"),
    "private": ("민간부담금", "민간부담", "민간", "자부담", "자부담금", "민자", "기업부담", "기업부담금"),
    "matching": ("대응투자", "대응자금", "매칭", "지방비와 민간부담금"),
}
TOTAL: Words = {"total": ("총사업비", "합계", "총액", "계", "총계")}
# The applicant's own money where a city applies that is a region itself, a municipality's elsewhere.
CITY_MONEY = "시비"
# Money of municipalities of one kind, which a table may tell apart.
OF_MUNICIPALITIES = (CITY_MONEY, "군비", "구비")

ROUNDINGS: Words = {
    "rounded_to": ("반올림", "반올림 단위"),
    "cut_to": ("절사", "절사 단위", "버림"),
    "raised_to": ("절상", "절상 단위", "올림"),
}
PROPOSAL: Words = {
    "schema": ("형식", "형식 버전"),
    "programme": ("사업", "지원사업"),
    "edition": ("판본", "공고연도"),
    "submitted": ("제출일", "제출일자", "신청일"),
    "title": ("사업명", "과제명", "제목"),
    "applicant": ("신청", "신청기관", "신청지역"),
    "consortium": ("컨소시엄", "참여기관", "수행기관"),
    "period": ("기간", "사업기간", "수행기간"),
    "amounts": ("금액", "금액 표시"),
    "budget": ("예산", "예산내역", "사업비"),
    "totals": ("합계", "총계"),
    "shares": ("비율", "비중"),
    "targets": ("목표", "성과목표"),
    "plans": ("계획",),
    "documents": ("서류", "제출서류", "첨부서류", "첨부"),
}
APPLICANT: Words = {"region": ("지역", "시도"), "department": ("부서", "담당부서", "소관부서")}
MEMBER: Words = {
    "id": ("약칭",),
    "name": ("이름", "기관명"),
    "kind": ("유형", "기관유형"),
    "role": ("역할",),
    "region": ("지역", "소재지", "시도"),
    "country": ("국가", "나라"),
}
PERIOD: Words = {
    "from": ("부터", "시작", "시작일", "착수일"),
    "to": ("까지", "종료", "종료일", "완료일"),
}
AMOUNTS: Words = {"unit": ("단위",), **ROUNDINGS}
LINE: Words = {
    "id": ("약칭", "번호"),
    "category": ("분야", "사업분야"),
    "title": ("내용", "세부사업", "세부사업명"),
    "year": ("연도", "년도", "회계연도"),
    "item": ("비목", "보조비목"),
    "executed_by": ("수행", "수행기관", "집행", "집행기관"),
    "site": ("장소", "위치"),
    "equipment": ("장비",),
    **FUNDING,
}
SUBTOTAL: Words = {**TOTAL, **FUNDING}
TOTALS: Words = {**SUBTOTAL, **ROUNDINGS}
SHARES: Words = {**FUNDING, **ROUNDINGS}
AI_USE: Words = {"baseline": ("현재", "기준", "기준값"), "target": ("목표", "목표값")}
TARGETS: Words = {
    "sme_adopters": ("도입기업", "도입기업 수", "AI 도입기업"),
    "trainees": ("교육생", "교육인원", "양성인원"),
    "ai_use": ("AI 활용률", "AI 도입률"),
    "results": ("성과", "성과지표"),
}
RESULT: Words = {
    "name": ("이름", "지표", "지표명"),
    "unit": ("단위",),
    **AI_USE,
}
PLANS: Words = {
    "sustainability": ("사업 종료 후 운영계획", "종료 후 운영계획", "운영계획"),
    "staffing": ("인력계획", "기술인력", "인력"),
    "data_infrastructure": ("데이터 기반", "데이터 계획", "데이터"),
    "instructors": ("강사", "강사계획"),
    "ecosystem": ("연계", "연계계획"),
    "regional_industry": ("지역산업", "지역산업 연계"),
}
ATTACHMENT: Words = {
    "kind": ("종류", "유형"),
    "title": ("제목", "서류명"),
    "file": ("파일",),
    "dated": ("날짜", "작성일", "발급일"),
}

# The sheets of a workbook that holds a whole proposal, and the heading of the values on its cover.
SHEETS: Words = {
    "cover": ("표지",),
    "budget": ("예산",),
    "consortium": ("컨소시엄",),
    "documents": ("서류",),
    "verdict": ("판정",),
    "sources": ("출처",),
    "lists": ("목록",),
}
VALUE: Words = {"value": ("값",)}
# What a cover says of a list that has nothing in it: an empty sheet says nothing of it.
NONE: Words = {"none": ("없음",)}
# What a proposal says in place of its lines where they stand in a file of an office.
BUDGET_FILE: Words = {"workbook": ("파일", "통합문서"), "sheet": ("시트",), "table": ("표",)}

# The headings of budget tables that are no words of a proposal.
HEADINGS: Words = {
    "sum": ("소계", "누계"),
    "share": ("비율", "비중", "구성비", "부담비율", "분담비율", "부담률", "%"),
    "amount": ("금액", "예산액", "사업비", "예산", "소요예산", "부담액"),
    "label": ("구분", "항목", "과제", "과제명", "사업", "재원", "재원별", "재원구분"),
    "version": ("당초", "기정", "변경", "추경", "증감", "당초예산", "변경예산"),
    "remark": ("비고", "번호", "순번", "연번", "No.", "산출내역", "산출근거"),
}

# What a note below a table begins with, besides a sign.
NOTES = ("주", "참고")

SETTINGS: Words = {
    "schema": ("형식", "형식 버전"),
    "rules": ("규칙", "규칙 폴더"),
    "exclude": ("제외", "제외 파일"),
    "lang": ("언어",),
    "fail_on": ("실패 기준", "실패"),
    "undecided": ("판단 불가", "판단불가 처리"),
    "waivers": ("면제",),
}
WAIVER: Words = {
    "rule": ("규칙",),
    "proposal": ("제안서",),
    "reason": ("사유", "이유"),
    "approver": ("승인자", "승인"),
    "expires": ("만료일", "기한", "만료"),
}

# Words that are values.
MEMBER_KINDS: Words = {
    "technopark": ("테크노파크", "TP"),
    "promotion-agency": ("경제진흥원", "진흥원", "진흥기관"),
    "university": ("대학", "대학교"),
    "institute": ("연구기관", "연구원", "연구소"),
    "association": ("협회",),
    "firm": ("기업", "회사"),
    "sme": ("중소기업",),
    "mid-size": ("중견기업",),
    "large": ("대기업",),
    "other": ("기타", "그 밖의 기관"),
}
ROLES: Words = {
    "lead": ("주관", "주관기관", "거점", "거점기관"),
    "partner": ("참여", "참여기관"),
    "supplier": ("공급", "공급기업", "공급기관"),
}
DOCUMENT_KINDS: Words = {
    "local-funding-commitment": ("지방비 확약서", "지방비 부담 확약서"),
    "fiscal-impact-assessment": (
        "지방재정영향평가",
        "지방재정영향평가서",
        "지방재정영향평가 결과",
        "지방재정영향평가 결과서",
    ),
    "investment-review": ("자체 투자심사", "투자심사", "투자심사 결과", "자체 투자심사 결과"),
    "central-investment-review": (
        "중앙투자심사",
        "중앙투자심사 결과",
        "행정안전부 투자심사",
        "행정안전부 투자심사 결과",
    ),
    "feasibility-study": ("타당성조사", "타당성조사 결과", "타당성조사 보고서"),
    "other": ("기타", "그 밖의 서류"),
}
COUNTRIES: Words = {
    "KR": ("대한민국", "한국"),
    "CA": ("캐나다",),
    "CN": ("중국",),
    "DE": ("독일",),
    "FR": ("프랑스",),
    "GB": ("영국",),
    "IN": ("인도",),
    "JP": ("일본",),
    "SG": ("싱가포르",),
    "TW": ("대만",),
    "US": ("미국",),
    "VN": ("베트남",),
}
CATEGORIES: Words = {"other": ("기타", "그 밖의 분야")}
BODIES: Words = {"applicant": ("신청기관", "신청 지역", "신청 지자체")}
# What may stand before or after the name of a body.
COMPANY = r"\(주\)|㈜|주식회사"
LANGUAGES: Words = {"ko": ("한국어", "국문"), "en": ("영어", "영문")}
FAIL_ON: Words = {"error": ("오류",), "warning": ("경고",), "advice": ("조언", "권고"), "never": ("없음",)}
UNDECIDED: Words = {"fail": ("실패",), "pass": ("통과",)}


# What a portfolio is sorted and filtered by.
PORTFOLIO: Words = {
    "file": ("파일",),
    "region": ("지역", "시도"),
    "outcome": ("결과",),
    "total": TOTAL["total"],
    "national": FUNDING["national"],
    "national-share": ("국비 비율", "국비율"),
    "local-share": ("지방비 비율", "지방비율"),
    "margin": ("여유",),
    "broken": ("위반",),
    "undecided": ("판단 불가",),
    "waived": ("면제",),
}
OUTCOMES: Words = {
    "met": ("충족",),
    "broken": ("위반",),
    "undecided": ("판단 불가", "확인 필요"),
    "not-applicable": ("해당 없음",),
    "waived": ("면제",),
}

# The words of the keys of each model of a proposal, by its name.
TABLES: Mapping[str, Words] = {
    "Proposal": PROPOSAL,
    "Applicant": APPLICANT,
    "Member": MEMBER,
    "Period": PERIOD,
    "Amounts": AMOUNTS,
    "BudgetFile": BUDGET_FILE,
    "Line": LINE,
    "Totals": TOTALS,
    "Subtotal": SUBTOTAL,
    "Shares": SHARES,
    "Targets": TARGETS,
    "AiUse": AI_USE,
    "MeasuredResult": RESULT,
    "Plans": PLANS,
    "Attachment": ATTACHMENT,
}
