"""Why a file of obligations cannot be read, and what its keys mean: Korean, then English.

The description of a key is a title, a colon, and a sentence.
"""

SENTENCES: dict[str, tuple[str, str]] = {
    "obligation.no-event": (
        "`after: event`에는 어떤 사유 뒤인지 `event`가 있어야 합니다.",
        "`after: event` needs an `event`: say after what.",
    ),
    "obligation.exempt-with-time": (
        "지방자치단체는 `exempt`에 있어 기한이 없습니다. 둘 가운데 하나를 지우세요.",
        "local governments are among `exempt` and have no deadline; leave one of the two out.",
    ),
    "obligation.several-yearly": (
        "`per`는 한 의무의 조건 하나에만 쓸 수 있습니다. 의무를 둘로 나누세요.",
        "only one condition of an obligation can have `per`; make it two obligations.",
    ),
    # Its keys.
    "describe.obligation-file": (
        "의무: 한 판본의 의무입니다. 공표되는 규칙이 아닙니다.",
        "obligations: those of one edition; they are no published rules.",
    ),
    "describe.obligation-file.edition": (
        "판본: 사업@판본으로 적습니다.",
        "edition: which one, as PROGRAMME@EDITION.",
    ),
    "describe.obligation-file.documents": (
        "문서: 판본에 없는 글만 적습니다.",
        "documents: the texts that the edition itself does not have.",
    ),
    "describe.obligations": (
        "의무: 판정하지 않고 달력에 보여 주는 의무입니다.",
        "obligations: duties that judge nothing and stand in the calendar.",
    ),
    "describe.obligation.id": (
        "의무 id: 사람들이 인용하는 이름입니다.",
        "obligation id: what people cite.",
    ),
    "describe.obligation.title": (
        "의무의 이름: 달력에 보이는 이름입니다.",
        "title: what the calendar calls it.",
    ),
    "describe.obligation.phase": (
        "시기: 사업의 어느 때에 이행하는지입니다.",
        "phase: when in the life of the work it has to be done.",
    ),
    "describe.obligation.who": ("이행 주체: 누가 이행하는지입니다.", "who: who has to act."),
    "describe.obligation.when": (
        "조건: 모두 맞을 때만 대상입니다. 없으면 금액과 상관없습니다.",
        "when: it is due only if all hold; without any, whatever the amounts are.",
    ),
    "describe.obligation.exempt": (
        "제외: 이런 기관은 제외합니다.",
        "exempt: the kinds of bodies that it does not bind.",
    ),
    "describe.obligation.event": (
        "사유: 정해진 날이 아니라 이 사유가 있을 때 이행합니다.",
        "event: upon what it has to be done, if that is no day of the work.",
    ),
    "describe.obligation.due": ("기한: 언제까지인지입니다.", "due: until when."),
    "describe.obligation.question": (
        "확인할 사항: 이것을 확인해야 정해집니다. 있으면 확인이 필요한 의무가 됩니다.",
        "question: what must be asked first; with it, the obligation only may be due.",
    ),
    "describe.amount-condition.at_least": (
        "이상: 이 금액부터입니다. 없으면 1원부터입니다.",
        "at least: from this amount on; without it, from one won.",
    ),
    "describe.amount-condition.per": (
        "나누어 보기: 회계연도마다 따로 봅니다.",
        "per: each fiscal year by itself.",
    ),
    "describe.amount-condition.by": (
        "집행하는 곳: 이런 기관이 집행하는 금액만 봅니다.",
        "by: only money that these kinds of bodies execute.",
    ),
    "describe.deadline.within": (
        "기간: `2 months`나 `15 days`처럼 적습니다.",
        "within: how long, as `2 months` or `15 days`.",
    ),
    "describe.deadline.local_government": (
        "지방자치단체의 기간: 다를 때만 적습니다.",
        "local government: how long a local government has, if that differs.",
    ),
    "describe.deadline.after": (
        "무엇이 끝난 뒤: 사업, 회계연도, 또는 `event`입니다.",
        "after: the end of the work, of the fiscal year, or the `event`.",
    ),
    "describe.deadline.grade": (
        "기한의 등급: 의무보다 덜 알려졌을 때만 적습니다.",
        "grade of the day: only where it is known less well than the duty.",
    ),
}
