"""The words of the rule kind `apart`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What it says of a proposal.
    "apart.same": (
        "{what} `{name|`이} 다른 제안서에도 있습니다: {places}. 같은 것에 두 번 지원되는지 판단할 수 없습니다.",
        "the {what} `{name}` is named in another proposal too: {places}; whether the same is funded twice cannot be decided.",
    ),
    "apart.more": ("그 밖 {count}곳", "{count} more"),
    "apart.hint": (
        "두 제안서의 금액이 무엇에 나뉘어 쓰이는지 비교하고 {agency}에 문의하세요.",
        "compare what the money of each is for, and ask {agency}.",
    ),
    "apart.site": ("자리", "site"),
    "apart.equipment": ("장비", "equipment"),
    "apart.title": ("세부사업 이름", "sub-project"),
    "fact.named": ("이름이 기재된 것", "named"),
    # What it requires.
    "requires.apart": (
        "한 번에 점검하는 다른 제안서와 다음이 같지 않아야 합니다: {named}.",
        "no other proposal of the same run may name the same: {named}.",
    ),
    # Its manual.
    "kind.apart.what": (
        "같은 자리, 같은 장비, 같은 이름의 세부사업이 두 제안서에 있으면 두 번 지원될 수 있다는 규칙입니다.",
        "The same site, equipment or named sub-project in two proposals may be funded twice.",
    ),
    "kind.apart.how": (
        "한 번에 점검한 제안서끼리 항목의 `site`, `equipment`, `title`을 비교합니다. 띄어쓰기와 대소문자는 보지 않고, 분야 이름과 같은 제목은 이름으로 치지 않습니다. 같은 것이 있으면 두 자리를 모두 보여 주고 판단하지 않습니다. 제안서가 하나뿐이면 비교할 것이 없습니다.",
        "The `site`, `equipment` and `title` of the lines are compared among the proposals of one run, without regard to spaces and case; a title that is only the name of a category names nothing. What is the same is undecided, with both places shown. With a single proposal there is nothing to compare.",
    ),
    "kind.apart.do": (
        "두 사업의 금액이 무엇에 나뉘어 쓰이는지 적어 두고 공고 기관에 물어보세요.",
        "Write down what the money of each is for, and ask the agency.",
    ),
}
