"""The words of the rule kind `one-of`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What it says of a proposal.
    "one-of.missing": (
        "이 항목에 분야가 없습니다. 정해진 분야: {allowed}",
        "this line has no category; named are {allowed}.",
    ),
    "one-of.missing-hint": ("`분야`를 적으세요({allowed}).", "write its `category` ({allowed})."),
    "one-of.open-category": (
        "분야 {value|은} {allowed} 밖에 있지만, 공고의 목록이 열려 있어 된다고도 안 된다고도 할 수 없습니다.",
        "the category {value} is none of {allowed}; the notice's list is open, so it is neither allowed nor refused.",
    ),
    "one-of.open-region": (
        "{value|이} 신청할 수 있는지는 된다고도 안 된다고도 적혀 있지 않습니다.",
        "whether {value} may apply is not stated either way.",
    ),
    "one-of.open-country": (
        "{value|이} 참여할 수 있는지는 된다고도 안 된다고도 적혀 있지 않습니다.",
        "whether {value} may take part is not stated either way.",
    ),
    "one-of.not-allowed-country": (
        "{value|은} 참여할 수 없습니다. 참여할 수 있는 기관: {allowed}",
        "{value} may not take part; those that may: {allowed}.",
    ),
    "one-of.not-allowed-category": (
        "분야 {value|은} 정해진 분야가 아닙니다. 정해진 분야: {allowed}",
        "the category {value} is not a named one; named are {allowed}.",
    ),
    "one-of.not-allowed-region": (
        "{value|은} 신청할 수 있는 지역이 아닙니다. 신청할 수 있는 지역: {allowed}",
        "{value} is not among the regions that may apply: {allowed}.",
    ),
    "one-of.nearest": (
        "`{meant|`을} 쓰려던 것이면 고치고, 정해진 분야가 아니면 `기타`로 적으세요.",
        "write `{meant}` if that is meant, or `other` for work outside the named categories.",
    ),
    "one-of.nearest-named": (
        "`{meant|`을} 쓰려던 것이면 고치고, 아니면 정해진 분야로 적으세요({allowed}).",
        "write `{meant}` if that is meant, or else a named category ({allowed}).",
    ),
    "one-of.choose": ("{allowed} 가운데 하나를 적으세요.", "write one of {allowed}."),
    "fact.allowed": ("허용", "allowed"),
    # What it requires.
    "requires.one-of": (
        "{subject|은} 다음 가운데 하나여야 합니다: {allowed}.",
        "the {subject} must be one of: {allowed}.",
    ),
    "requires.one-of-open": (
        "{subject|은} 다음 가운데 하나여야 합니다: {allowed}. 정해지지 않은 것: {undecided}.",
        "the {subject} must be one of: {allowed}. Left open: {undecided}.",
    ),
    # Its manual.
    "kind.one-of.what": (
        "제안서가 이르는 것이 판본의 목록에 있어야 한다는 규칙입니다.",
        "What the proposal names is on the edition's list.",
    ),
    "kind.one-of.how": (
        "`subject: category`는 항목마다의 분야를, `region`은 신청 지역을, `country`는 지역이나 나라를 적은 기관이 국내 기관(`korea`)인지 외국 기관(`abroad`)인지를 봅니다. 그런 기관이 없으면 해당 없음입니다. `undecided`에 든 것은 된다고도 안 된다고도 하지 않습니다. 공고가 열어 둔 것은 공고 기관이 답합니다.",
        "`subject: category` looks at every budget line, `region` at the applicant's, `country` at whether each body that says its region or country is in Korea (`korea`) or not (`abroad`); without such a body it does not apply. A value of `undecided` is neither allowed nor refused: the notice leaves it open, so the answer is the agency's, not ours.",
    ),
    "kind.one-of.do": (
        "목록에 있는 말로 적으세요. 목록이 `other`를 열어 두었으면 목록 밖의 일은 `other`로 적고 공고 기관에 물어보세요.",
        "Write a word of the list; where it leaves `other` open, write that for work outside it and ask the agency.",
    ),
    # Its keys.
    "describe.allowed": ("허용: 되는 것의 목록입니다.", "allowed: the list of what may be."),
    "describe.undecided": (
        "열린 것: 된다고도 안 된다고도 하지 않는 것입니다.",
        "undecided: what is neither allowed nor refused.",
    ),
}
