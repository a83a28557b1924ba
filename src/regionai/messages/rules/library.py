"""Which edition applies and why, and what is wrong with the files of a folder of rules: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Why an edition was chosen.
    "chosen.by-option": ("`--edition {edition}` 지정", "named by `--edition {edition}`"),
    "chosen.by-as-of": ("`--as-of {day}`에 시행", "in force on `--as-of {day}`"),
    "chosen.newest": ("가장 새로운 판본", "the newest edition"),
    "chosen.by-edition": ("제안서의 `edition: {edition}`", "the proposal's `edition: {edition}`"),
    "chosen.by-submitted": ("제출일 {day}에 시행", "in force on the day of submission, {day}"),
    "chosen.corrected": (
        "{because}. {original}의 정정판 {edition} 적용: {why} (정정 전의 판본은 `{original}.0`)",
        "{because}; {edition}, which corrects {original}, is applied: {why} (`{original}.0` is {original} as it was)",
    ),
    "library.adds": ("{programme}에 더하는 규칙, {day}에 시행", "adds to {programme}, in force on {day}"),
    "library.law-in-force": ("{day}에 시행", "in force on {day}"),
    "library.law-nearest": (
        "{day}에 가장 가까운 판본({first}부터 시행). 그날의 조문과 비교하지 않았습니다",
        "the nearest to {day} (in force from {first}); not compared with the text of that day",
    ),
    "library.law-unchanged": (
        "{day}에 가장 가까운 판본({first}부터 시행). {says}",
        "the nearest to {day} (in force from {first}). {says}",
    ),
    "library.law-unchanged-later": (
        "{day}에 가장 가까운 판본({first}부터 시행). 그날의 조문과는 비교하지 않았습니다. {says}",
        "the nearest to {day} (in force from {first}); not compared with the text of that day. {says}",
    ),
    # Which edition applies.
    "library.no-programme": (
        "`{programme|`은} 모르는 사업입니다. 가까운 이름: `{meant}`, 있는 이름: {known}",
        "`{programme}` is not a programme; nearest is `{meant}`, known are {known}.",
    ),
    "library.only-adds": (
        "`{programme|`은} 다른 사업에 기준을 더하기만 하는 규칙이어서 제안서의 사업이 될 수 없습니다. 신청하는 사업을 적으세요: {known}",
        "`{programme}` only adds rules to others and is no programme to apply to; write the one that is applied to: {known}.",
    ),
    "library.no-edition": (
        "`{edition|`은} 없는 판본입니다. 있는 판본: {known}",
        "there is no edition `{edition}`; known are {known}.",
    ),
    "library.no-date": (
        "어느 판본을 따를지 알 수 없습니다. `제출일: 2026. 3. 5.`처럼 제출일을 적거나 `판본`을 적으세요(있는 판본: {known}).",
        "it is not said which edition applies; write `submitted: 2026-03-05`, or `edition` (known are {known}).",
    ),
    "library.none-in-force": (
        "{day}에 시행되는 판본이 없습니다. 있는 판본: {known}. `판본`을 적거나 날짜를 확인하세요.",
        "no edition is in force on {day}; known are {known}. Name an `edition`, or look at the day.",
    ),
    "library.no-law": (
        "{by|이} 함께 적용하는 `{law|`이} 규칙 폴더에 없습니다.",
        "`{law}`, which {by} applies beside itself, is not among the rule files.",
    ),
    # The files of a folder of rules together.
    "library.twice": (
        "{name|은} {other}에 이미 있습니다. 판본의 이름을 바꾸세요.",
        "{name} is already defined in {other}; give the edition another name.",
    ),
    "library.changed": (
        "공표된 뒤에 바뀌었습니다({record}: sha256 {was}, 지금 {now}). 바뀐 것을 되돌리고, 고칠 것은 정정판으로 내세요: `regionai rules new 사업 판본.1`.",
        "this file was changed after it was published ({record}: sha256 {was}, now {now}); undo the change and make it a correction: `regionai rules new PROGRAMME EDITION.1`.",
    ),
    "library.bad-record": (
        "`sha256  파일` 한 줄이 아니거나 같은 파일이 두 번 있습니다. `regionai rules publish`로만 적으세요.",
        "this is not one line of `sha256  file`, or names a file twice; let `regionai rules publish` write it.",
    ),
    "library.overlap": (
        "{day}에 {name|과} {other|이}({file}) 함께 시행 중입니다. 기간을 고치거나, 정정판이면 `2026.1`처럼 이름 짓고 `corrects`를 적으세요.",
        "on {day} both {name} and {other} ({file}) are in force; correct the period, or name the one that corrects the other like `2026.1`, with `corrects`.",
    ),
    "library.redefined-rule": (
        "규칙 `{id|`은} {other}에 이미 있습니다. 더 엄한 규칙이면 다른 id를 주세요.",
        "the rule `{id}` is already defined in {other}; give a stricter rule an id of its own.",
    ),
    "library.redefined-quantity": (
        "금액 `{name|`은} {other}에서 다른 것을 뜻합니다. 다른 이름을 주세요.",
        "the quantity `{name}` means something else in {other}; give it another name.",
    ),
    "library.empty-folder": (
        "폴더 안에 규칙 파일(.yaml)이 없습니다. `--rules`의 폴더를 확인하세요.",
        "there is no rule file (.yaml) in this folder; look at what `--rules` names.",
    ),
    # What takes the place of a shipped edition.
    "unpublished.corrects": (
        "{name|은} regionai에 들어 있는 {other|을} 대신하는 정정판",
        "{name} stands in for {other}, which comes with regionai",
    ),
    "unpublished.programme": (
        "{name|은} regionai에 들어 있는 사업 {programme}의 판본",
        "{name} is an edition of {programme}, a programme that comes with regionai",
    ),
    "unpublished.copies": (
        "{name|은} regionai에 들어 있는 {other|과} 규칙의 id가 같은 판본({rules}; 다른 id를 주면 구별됨)",
        "{name} has ids of {other}, which comes with regionai ({rules}); ids of its own would tell its rules apart",
    ),
    "unpublished.said": (
        "공표되지 않은 규칙 파일입니다: {why}입니다. 원래 판본과 비교하고(`regionai rules diff`), 맞으면 `regionai rules publish {file}`로 공표하고, 아니면 규칙 폴더에서 빼세요.",
        "this rule file is not published: {why}. Compare it with the shipped edition (`regionai rules diff`), then publish it with `regionai rules publish {file}`, or take it out of the folders of rules.",
    ),
    "unpublished.locked": (
        "`--locked`에서는 적용하지 않는 규칙 파일입니다: {why}입니다. 규칙 폴더에서 빼거나, 이 파일로 판단하려면 `--locked` 없이 실행하세요.",
        "with `--locked` this rule file is not applied: {why}. Take it out of the folders of rules; if it is meant to decide, leave `--locked` out.",
    ),
    "library.closed-folder": (
        "폴더를 열 수 없어({reason}) 그 안의 규칙을 알 수 없습니다. 권한을 확인하거나 규칙 파일이 있는 폴더만 적으세요.",
        "the folder cannot be opened ({reason}), so its rules are not known; look at its permissions, or name only the folder that the rule files lie in.",
    ),
    "library.large-folder": (
        "규칙 폴더 안의 파일과 폴더가 {limit}개를 넘습니다. 규칙 파일이 있는 폴더를 적으세요.",
        "this folder of rules holds more than {limit} files and folders; name the one that the rule files lie in.",
    ),
}
