"""Receipts of what was judged, and what differs when it is judged again. Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "help.receipt": (
        "무엇을 무엇으로 점검했는지 적은 점검 확인서를 쓸 파일. `regionai verify`로 대조합니다.",
        "The file to write a receipt to: what was judged by what, for `regionai verify`.",
    ),
    "help.verify": (
        "점검 확인서대로 다시 점검하여, 같은지 또는 무엇이 다른지 알려 줍니다.",
        "Judge again as a receipt says, and say `same` or what differs.",
    ),
    "help.verify-exit": (
        "종료 코드 0: 확인서와 같음, 1: 다름, 2: 대조하지 못함.",
        "Exit code 0: the same as the receipt; 1: something differs; 2: it could not be judged again.",
    ),
    "help.verify-receipt": (
        "`regionai check --receipt`가 쓴 점검 확인서.",
        "A receipt that `regionai check --receipt` wrote.",
    ),
    "help.verify-proposal": (
        "확인서와 대조할 파일(접수한 파일). 여럿이면 여러 번 적습니다. 없으면 확인서에 기재된 파일.",
        "The file received, to hold the receipt against; may be given several times. Those that the receipt names if none.",
    ),
    "receipt.none": (
        "점검 확인서가 아닙니다. `regionai check 제안서.yaml --receipt r.json`이 쓴 파일을 지정하세요.",
        "this is no receipt; name a file that `regionai check proposal.yaml --receipt r.json` wrote.",
    ),
    "receipt.standard-input": (
        "{receipt}의 제안서는 표준 입력으로 점검한 것입니다. 그 내용의 파일을 `{option}`으로 지정하세요.",
        "{receipt} is of standard input; name the file that has its content with `{option}`.",
    ),
    "receipt.not-a-sum": (
        "`{text|`은} sha256이 아닙니다. 0-9와 a-f 64자여야 합니다. 점검 확인서를 다시 받으세요.",
        "`{text}` is no sha256, which has 64 signs of 0-9 and a-f; ask for the receipt anew.",
    ),
    "receipt.version": (
        "형식 버전 {version}의 점검 확인서는 읽지 못합니다. 이 regionai는 {known|을} 읽으므로, 확인서를 쓴 버전의 regionai로 대조하세요.",
        "a receipt of version {version} is not read here, where {known} is; verify it with the regionai that wrote it.",
    ),
    "receipt.unjudged": (
        "점검하지 못한 것이 있어 점검 확인서 {file|을} 쓰지 않았습니다. 고친 뒤 다시 점검하세요.",
        "no receipt was written to {file}, as something could not be judged; mend it and check again.",
    ),
    "receipt.too-many": (
        "제안서 {count}건은 점검 확인서 하나에 담을 수 없습니다({reason}). 제안서를 나누어 점검하고 확인서를 각각 쓰세요.",
        "a receipt cannot hold {count} proposals ({reason}); check fewer at a time, each with a receipt.",
    ),
    "receipt.outside": (
        "{receipt}에 기재된 `{name|`은} 이 폴더 밖에 있어, 확인서만 보고 열지 않습니다. `{option}`으로 지정하세요.",
        "`{name}` in {receipt} lies outside of this folder, and is not opened because a receipt says so; name it with `{option}`.",
    ),
    # The page on what differs.
    "receipt.title": ("점검 확인서 {file} 대조", "{file}, judged again"),
    "receipt.file": ("확인서", "receipt"),
    "receipt.own-sum": ("확인서의 sha256", "its sha256"),
    "receipt.tool": ("점검한 버전", "judged by"),
    "receipt.today": ("점검일", "day"),
    "receipt.asked": ("지정한 옵션", "options"),
    "receipt.usual": ("없음", "none"),
    "receipt.code": ("점검의 종료 코드", "exit code of the check"),
    "receipt.differences": ("다른 점", "what differs"),
    "receipt.same": (
        "같음: 제안서 {count}건을 다시 점검한 결과가 확인서와 모두 같습니다. 판정은 종료 코드 {code}입니다.",
        "same: {count} proposal(s) judged again, and all is as the receipt says; their exit code is {code}.",
    ),
    "receipt.differs": (
        "다름: 확인서와 다른 점이 {count}개 있습니다.",
        "differs: {count} thing(s) are not as the receipt says.",
    ),
    "receipt.number": ("번호", "no."),
    "receipt.nothing": ("없음", "none"),
    # What differs, and what to do.
    "receipt.changed": (
        "{file|은} 쓴 뒤에 바뀌었습니다. 기재된 sha256은 {written}, 내용의 sha256은 {found}입니다. 확인서를 다시 받으세요.",
        "{file} was changed after it was written: it says sha256 {written}, and its content has {found}; ask for it anew.",
    ),
    "receipt.version-differs": (
        "확인서는 regionai {before|으로} 점검한 것이고 지금은 {now}입니다. {before|을} 설치하여 대조하거나, {now|으로} 점검한 확인서를 받으세요.",
        "the receipt is of regionai {before}, and this is {now}; verify it with {before}, or ask for a receipt of {now}.",
    ),
    "receipt.rules-changed": (
        "{rule_set}의 규칙 파일이 다릅니다. 확인서는 sha256 {before}, 지금은 {now}입니다. 확인서를 만든 규칙 파일의 폴더를 `--rules`로 지정하거나, 지금의 규칙으로 점검한 확인서를 받으세요.",
        "the rule file of {rule_set} is another: sha256 {before} in the receipt, {now} here; name the folder of the receipt's with `--rules`, or ask for a receipt by this one.",
    ),
    "receipt.rules-gone": (
        "확인서에 적용된 {rule_set}(sha256 {sum})이 여기에서는 적용되지 않습니다. 그 규칙 파일의 폴더를 `--rules`로 지정하세요.",
        "{rule_set} (sha256 {sum}) was applied for the receipt and is not here; name the folder of its file with `--rules`.",
    ),
    "receipt.rules-new": (
        "확인서에 없는 {rule_set}(sha256 {sum})이 여기에서는 적용됩니다. 설정과 `--rules`를 확인하거나, 이 규칙으로 점검한 확인서를 받으세요.",
        "{rule_set} (sha256 {sum}) is applied here and was not for the receipt; look at settings and `--rules`, or ask for a receipt by it.",
    ),
    "receipt.settings-gone": (
        "확인서에 적용된 설정 {file}(sha256 {sum})이 여기에서는 적용되지 않습니다. 그 파일을 `--config`로 지정하세요.",
        "the settings {file} (sha256 {sum}) applied for the receipt and do not here; name the file with `--config`.",
    ),
    "receipt.settings-new": (
        "확인서에 없는 설정 {file}(sha256 {sum})이 여기에서는 적용됩니다. 적용하지 않으려면 `--no-config`를 붙이세요.",
        "the settings {file} (sha256 {sum}) apply here and did not for the receipt; `--no-config` leaves them out.",
    ),
    "receipt.baseline-changed": (
        "기준선 {file|이} 다릅니다. 확인서는 sha256 {before}, 지금은 {now}입니다. 확인서의 기준선을 `--baseline`으로 지정하세요.",
        "the baseline {file} is another: sha256 {before} in the receipt, {now} here; name the receipt's with `--baseline`.",
    ),
    "receipt.baseline-gone": (
        "확인서의 기준선 {file}(sha256 {sum})이 여기에서는 적용되지 않습니다. `--baseline`으로 지정하세요.",
        "the baseline {file} (sha256 {sum}) applied for the receipt and does not here; name it with `--baseline`.",
    ),
    "receipt.baseline-new": (
        "확인서에 없는 기준선 {file}(sha256 {sum})이 적용됩니다. `--baseline`을 빼세요.",
        "the baseline {file} (sha256 {sum}) applies here and did not for the receipt; leave `--baseline` out.",
    ),
    "receipt.proposal": (
        "{file|은} 확인서를 쓴 파일이 아닙니다. 확인서는 sha256 {before}, 이 파일은 {now}입니다. 확인서를 쓴 파일을 받거나, 이 파일의 확인서를 다시 받으세요.",
        "{file} is not what the receipt was written for: sha256 {before} in the receipt, {now} of this file; ask for that file, or for a receipt of this one.",
    ),
    "receipt.missing": (
        "확인서의 제안서 {file|이} 여기에 없습니다. 함께 점검한 제안서를 모두 `--proposal`로 지정하세요.",
        "the proposal {file} of the receipt is not among those given; name with `--proposal` all that were judged together.",
    ),
    "receipt.further": (
        "{file|은} 확인서에 없는 제안서입니다. `--proposal`에서 빼고, 이 제안서의 확인서를 따로 받으세요.",
        "the receipt is not of {file}; leave it out of `--proposal`, and ask for a receipt of its own.",
    ),
    "receipt.budget-file-changed": (
        "예산 파일 {file|이} 다릅니다. 확인서는 sha256 {before}, 지금은 {now}입니다. 확인서를 쓴 파일을 받거나, 확인서를 다시 받으세요.",
        "the file of the budget, {file}, is another: sha256 {before} in the receipt, {now} here; ask for that file, or for the receipt anew.",
    ),
    "receipt.budget-file-gone": (
        "확인서에 있는 예산 파일 {file}(sha256 {sum})을 여기의 제안서는 쓰지 않습니다. 확인서를 다시 받으세요.",
        "the receipt has a file of the budget, {file} (sha256 {sum}), that the proposal here does not name; ask for the receipt anew.",
    ),
    "receipt.budget-file-new": (
        "확인서에 없는 예산 파일 {file}(sha256 {sum})을 여기의 제안서가 씁니다. 확인서를 다시 받으세요.",
        "the proposal here names a file of the budget, {file} (sha256 {sum}), that the receipt does not have; ask for the receipt anew.",
    ),
    "receipt.submitted": (
        "{file}의 제출일이 확인서는 {before}, 여기에서는 {now}입니다. 제안서의 `제출일`을 확인하고, 확인서를 다시 받으세요.",
        "{file}: the day of submission is {before} in the receipt and {now} here; look at `submitted` in the proposal, and ask for the receipt anew.",
    ),
    "receipt.fail-on": (
        "{file}의 실패 기준이 확인서는 {before}, 여기에서는 {now}입니다. 적용된 설정 파일을 확인하세요.",
        "{file}: what fails is `{before}` in the receipt and `{now}` here; look at the settings that apply.",
    ),
    "receipt.undecided": (
        "{file}의 판단 불가 처리가 확인서는 {before}, 여기에서는 {now}입니다. 적용된 설정 파일을 확인하세요.",
        "{file}: what is undecided is `{before}` in the receipt and `{now}` here; look at the settings that apply.",
    ),
    "receipt.outcome": (
        "{file}: `{rule}`의 결과가 확인서는 {before}, 여기에서는 {now}입니다. 위에 다른 점이 없으면 확인서의 결과가 사실과 다른 것이므로 다시 받으세요.",
        "{file}: `{rule}` is {before} in the receipt and {now} here; if nothing above differs, the receipt does not tell what was found: ask for it anew.",
    ),
    "receipt.exit-code": (
        "종료 코드가 확인서는 {before}, 여기에서는 {now}입니다. 위에 다른 점이 없으면 확인서를 다시 받으세요.",
        "the exit code is {before} in the receipt and {now} here; if nothing above differs, ask for the receipt anew.",
    ),
}
