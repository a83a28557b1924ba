"""The words of the rule kind `none-of`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What it says of a proposal.
    "none-of.barred": (
        "{value|은} 제외되는 곳({barred})에 듭니다.",
        "{value} is among those left out ({barred}).",
    ),
    "none-of.missing": (
        "분야를 적지 않아 제외 대상({barred})인지 판단할 수 없습니다.",
        "no category is named, so whether it is one that is left out ({barred}) cannot be decided.",
    ),
    "none-of.missing-hint": ("항목에 `분야`를 적으세요.", "write the `category` of the line."),
    "none-of.unnamed": (
        "{value|은} 알려진 제외 지역({barred})이 아니지만, 공개되지 않은 곳이 {unnamed}곳 더 있어 판단할 수 없습니다.",
        "{value} is not among those known to be left out ({barred}), but {unnamed} more is not named, so this cannot be decided.",
    ),
    "fact.barred": ("제외", "left out"),
    "fact.unnamed": ("미공개", "entries that nobody named"),
    # What it requires.
    "requires.none-of": (
        "{subject|은} 다음에 들지 않아야 합니다: {barred}.",
        "the {subject} must be none of: {barred}.",
    ),
    "requires.none-of-unnamed": (
        "{subject|은} 다음에 들지 않아야 합니다: {barred}, 그리고 공개되지 않은 {unnamed}곳.",
        "the {subject} must be none of: {barred}, and {unnamed} more that nobody named.",
    ),
    # Its manual.
    "kind.none-of.what": (
        "제안서가 이르는 것이 목록에 들지 않아야 한다는 규칙입니다.",
        "What the proposal names is not on a list.",
    ),
    "kind.none-of.how": (
        "`unnamed`는 목록에 있으나 아무도 이름을 밝히지 않은 자리의 수입니다. 하나라도 있으면 목록에 없는 것도 판단할 수 없습니다. `subject: country`는 지역이나 나라를 적은 기관만 보며, 없으면 해당 없음입니다.",
        "`unnamed` counts the entries that the list has and nobody named: as long as there is one, a value that is not on the list cannot be cleared. `subject: country` looks at bodies that say their region or country; without any it does not apply.",
    ),
    "kind.none-of.do": (
        "목록에 들면 공고 기관에 물어보고, 판단 불가면 목록 전체를 구하세요.",
        "If it is on the list, ask the agency; if it is undecided, get hold of the whole list.",
    ),
    # Its keys.
    "describe.barred": ("제외: 안 되는 것의 목록입니다.", "barred: the list of what may not be."),
    "describe.unnamed": (
        "이름 모르는 수: 목록에 있으나 이름이 밝혀지지 않은 수입니다.",
        "unnamed: how many entries of the list nobody named.",
    ),
}
