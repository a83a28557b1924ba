"""The words of the rule kind `present`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What it says of a proposal.
    "present.no-section": (
        "{section|이} 전부 없어 {paths|이} 있는지 알 수 없습니다.",
        "there is no {section} at all, so {paths} cannot be looked at.",
    ),
    "present.missing": ("{path|이} 없습니다.", "{path} is missing."),
    "present.missing-of": (
        "{path}의 `{name}`에 {key|이} 없습니다.",
        "`{name}` of {path} has no {key}.",
    ),
    "hint.remedy": ("{remedy}", "{remedy}"),
    "fact.paths": ("볼 곳", "looked at"),
    # What it requires.
    "requires.present": ("제안서에 {paths|이} 적혀 있어야 합니다.", "the proposal must say {paths}."),
    # Its manual.
    "kind.present.what": (
        "경험이 묻는 것을 제안서가 적고 있어야 한다는 규칙입니다.",
        "The proposal says something of what experience asks for.",
    ),
    "kind.present.how": (
        "`paths`는 `plans`와 `targets` 안의 자리입니다. 그 묶음이 전부 없으면 판단 불가, 있는데 자리가 비면 위반입니다. 목록(`targets.results`)은 항목마다 봅니다.",
        "`paths` are keys of the sections `plans` and `targets`, with dots. A section that is not there at all leaves the rule undecided; one that is there and lacks a key breaks it. What a path says of a list (`targets.results`) holds for each of its items.",
    ),
    "kind.present.do": (
        "규칙의 `remedy`가 이르는 것을 그 자리에 적으세요.",
        "Write at that place what the rule's `remedy` says.",
    ),
    # Its keys.
    "describe.paths": ("자리: plans와 targets 안의 자리입니다.", "paths: places in `plans` and `targets`."),
    "describe.remedy": ("할 일: 무엇을 적으라고 할지입니다.", "remedy: what to tell the author to write."),
}
