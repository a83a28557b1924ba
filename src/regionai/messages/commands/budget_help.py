"""The help of `regionai budget`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "help.panel-plan": ("지방비", "Local share"),
    "help.panel-solve": ("조정", "Mending"),
    "help.panel-what-if": ("가정", "What if"),
    "help.municipal": (
        "지방비 가운데 시·군·구가 부담하는 금액(30%).",
        "The municipalities' part of the local money (30%).",
    ),
    "help.solve": (
        "오류로 위반한 금액 기준을 모두 충족하는 최소 조정.",
        "The least change that mends every money rule broken as an error.",
    ),
    "help.keep": ("조정하지 않을 재원.", "A source that may not move."),
    "help.at-most": ("재원의 상한(local=25억).", "The most that a source may come to (local=25억)."),
    "help.at-least": (
        "재원의 하한(private_cash=3억).",
        "The least that a source may come to (private_cash=3억).",
    ),
    "help.total": ("총사업비를 이 금액으로.", "The total that it must come to."),
    "help.mend": (
        "조정할 규칙의 심각도(error). 경고까지면 warning.",
        "The severity of what is mended (error); `warning` mends warnings too.",
    ),
    "help.without": ("계산하지 않을 금액 규칙의 id.", "The id of a money rule to leave out of account."),
    "help.into": (
        "변경 금액을 모두 맡을 항목의 id나 번호.",
        "The id or number of the line that bears all of the change.",
    ),
    "help.round-to": (
        "금액을 바꾸는 단위(백만원). 없으면 표에 기재된 단위.",
        "The unit that amounts change by (`백만원`); that of the table if none.",
    ),
    "help.step": (
        "최소 조정 대신 적용할 조정 방법의 번호(`--solve`가 보여 주는 표의 번호).",
        "The number of the single step to take in place of the least change; `--solve` numbers them.",
    ),
    "help.write": ("조정한 제안서를 쓸 새 파일.", "A new file for the corrected proposal."),
    "help.in-place": (
        "제안서 파일을 조정한 것으로 바꿈.",
        "Put the corrected proposal in the place of the file.",
    ),
    "help.set": (
        "재원을 다른 금액으로 두고 비교(local=30억, private_cash=-10%, training.local=+3억).",
        "Compare with another amount (local=30억, private_cash=-10%, training.local=+3억).",
    ),
    "help.sweep": (
        "재원을 조정하며 결과가 바뀌는 금액을 찾음(local=15억..40억).",
        "Find where outcomes change as a source moves (local=15억..40억).",
    ),
    "help.steps": ("그림의 칸 수(50).", "How many steps are drawn (50)."),
    "help.settle": (
        "부담금이 덜 확보되어도 되는 금액과 반납할 국비.",
        "How far money may fail to arrive, and what is paid back.",
    ),
    "help.spent": (
        "지금까지의 집행액(national=40억)이나 월별 표(CSV)로 본 더 써야 할 금액과 반납할 국비.",
        "What must still be spent and what is paid back, from what was spent (national=40억, or a CSV by month).",
    ),
    "help.against": ("비교할 다른 판본.", "Another edition to compare with."),
}
