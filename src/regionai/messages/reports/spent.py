"""The question of what was spent in the middle of the work: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "spent.title": ("집행 중간 점검: {title}", "in the middle of the work: {title}"),
    "spent.sources": (
        "재원별 집행액과 더 써야 할 금액(원)",
        "what was spent of each source, and what must still be spent (won)",
    ),
    "spent.planned": ("계획액", "planned"),
    "spent.spent": ("집행액", "spent"),
    "spent.left": ("잔액", "left"),
    "spent.still": ("더 써야 할 금액", "still to be spent"),
    "spent.returned": ("이 때문에 반납", "paid back for it"),
    "spent.now": ("지금 사업이 끝나면", "if the work ended now"),
    "spent.returned-now": ("집행한 국비 가운데 반납", "paid back of the national money spent"),
    "spent.left-now": ("쓰지 않은 국비", "national money not spent"),
    "spent.by-month": (
        "월말 누계(원): 그달에 사업이 끝났다면",
        "by the end of each month (won): had the work ended then",
    ),
    "spent.month": ("월", "month"),
    "spent.still-of": ("{source} 더 써야 할 금액", "{source} still to be spent"),
    "spent.returned-then": ("반납", "paid back"),
    "spent.in-step": (
        "집행 비율이 계획과 맞습니다. 지금 끝나도 집행한 국비는 반납하지 않습니다.",
        "own money is in step with the plan: if the work ended now, no national money spent would be paid back.",
    ),
    "spent.to-do": (
        "반납하지 않으려면 더 써야 할 금액: {source} {won}",
        "so that nothing is paid back, still to be spent: {won} of {source}",
    ),
    "spent.beyond": (
        "{source|은} {spent|을} 써서 계획 {planned|을} {beyond} 넘었습니다. 사업비 배분을 바꾸려면 승인이 필요합니다(보조금법 제23조, {grade}). 계획을 넘은 국비는 보조금으로 계산하지 않았습니다.",
        "{spent} of {source} was spent: {beyond} beyond the plan of {planned}. A change of the cost allocation needs approval (art. 23 of the subsidy act, {grade}); national money beyond the plan is not counted as subsidy.",
    ),
    "spent.no-subsidy": (
        "계획에 국비가 없어 맞출 비율이 없습니다.",
        "the plan has no national money, so there is no ratio to keep.",
    ),
    "spent.no-own": (
        "계획에 지방비와 민간부담금이 없어 맞출 비율이 없습니다.",
        "the plan has no local and no private money, so there is no ratio to keep.",
    ),
    "spent.unsplit": (
        "지방비와 민간부담금이 나뉘어 있지 않아 합쳐서 보았습니다. 재원별로 보려면 제안서와 집행액을 나누어 적으세요.",
        "local and private money are not split, and taken together; split both the plan and what was spent to see each.",
    ),
    "spent.unsaid": (
        "집행액을 주지 않아 0원으로 본 재원: {sources}",
        "taken as 0원, because nothing is said of it: {sources}",
    ),
    "spent.ranges": (
        "계획액을 원 단위로 모릅니다. 가장 큰 값만큼 쓰면 어떤 경우에도 반납하지 않습니다.",
        "planned amounts are not known to the won; with the greatest value spent, nothing is paid back in any case.",
    ),
    "spent.how": (
        "더 써야 할 금액 = 국비 집행액 × 그 재원 계획액 ÷ 국비 계획액 - 그 재원 집행액(원 미만 절상). 정산 때 자기부담금은 국비 집행 비율 이상으로 집행되어 있어야 한다는 것이 실무입니다: 한 시의 지원센터가 배포하는 계산 프로그램(happyansan.or.kr 서식 1662), 근거 {grade}.",
        "still to be spent = national money spent × planned money of the source ÷ planned national money - its money spent, rounded up to the won. That own money must be spent at least in the ratio of the subsidy is practice: a calculator that a city's support centre hands out (happyansan.or.kr, form 1662), grade: {grade}.",
    ),
    "spent.one-way": (
        "집행액은 `national=40억`처럼 적거나 표 파일로 주세요. 둘을 함께 쓸 수 없습니다.",
        "give what was spent either like `national=40억` or as a table, not both.",
    ),
    "spent.twice": (
        "`{key}`의 금액은 `{other}`에 이미 들어 있습니다. 재원마다 한 번만 적으세요.",
        "the money of `{key}` is in `{other}` already; give each source once.",
    ),
    # A table of what was spent.
    "payments.month": ("월", "month"),
    "payments.source": ("재원", "source"),
    "payments.amount": ("금액", "amount"),
    "payments.head": (
        "첫 줄 `{found|`을} 표의 제목으로 읽을 수 없습니다. `{columns|`으로} 적으세요. 금액의 단위는 `금액(천원)`처럼 적습니다.",
        "the first line, `{found}`, does not name the columns; write `{columns}`, and a unit like `amount (천원)`.",
    ),
    "payments.cells": (
        "칸이 {count}개입니다. `{columns}`의 순서대로 세 칸을 적고, 쉼표가 든 금액은 큰따옴표로 묶으세요.",
        "there are {count} cells; write three, `{columns}`, and an amount with commas in double quotes.",
    ),
    "payments.nothing": (
        "집행 내역이 없습니다. 첫 줄에 `{columns|`을}, 다음 줄부터 내역을 적으세요.",
        "there are no payments; write `{columns}` on the first line and a payment on each of the next.",
    ),
    "payments.too-long": (
        "{limit}줄을 넘습니다. 같은 달, 같은 재원의 내역을 합쳐 적으세요.",
        "there are more than {limit} lines; write those of a month and source as one.",
    ),
    "payments.not-csv": (
        "CSV로 읽을 수 없습니다({reason}). 큰따옴표의 짝을 확인하세요.",
        "this cannot be read as CSV ({reason}); look at the double quotes.",
    ),
}
