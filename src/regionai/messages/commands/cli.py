"""The commands: their misuse, and how far they are. Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Misuse of a command.
    "misuse.option": ("`{name|`은} 모르는 옵션입니다.", "`{name}` is not an option."),
    "misuse.option-meant": (
        "`{name|`은} 모르는 옵션입니다. `{meant|`을} 쓰려던 것입니까?",
        "`{name}` is not an option; did you mean `{meant}`?",
    ),
    "misuse.fix": (
        "`{option|`은} 모르는 옵션입니다. 조정한 금액을 파일에 쓰려면 `regionai budget {file} --solve --in-place`로 적으세요.",
        "`{option}` is not an option; to write the least correction into the file use `regionai budget {file} --solve --in-place`.",
    ),
    "misuse.diff": (
        "`{option|`은} 모르는 옵션입니다. 어떤 금액을 어떻게 조정하는지 보려면 `regionai budget {file} --solve`로 적으세요.",
        "`{option}` is not an option; to see the least correction line by line use `regionai budget {file} --solve`.",
    ),
    "misuse.value": (
        "`{option|`은} `{value|`을} 받지 않습니다. {expected}",
        "`{option}` does not take `{value}`: {expected}",
    ),
    "misuse.formats": (
        "{known} 가운데 하나를, 파일에 쓰려면 `sarif=out.sarif`처럼 적으세요.",
        "write one of {known}, and for a file `sarif=out.sarif`.",
    ),
    "misuse.versions": (
        "`{name}`의 형식 버전은 {known} 가운데 하나입니다. 이름이 `{version}`인 파일이면 `{name}=./{version|`으로} 적으세요.",
        "the versions of `{name}` are {known}; for a file of that name write `{name}=./{version}`.",
    ),
    "misuse.no-versions": (
        "`{name|`은} 형식 버전이 하나뿐이라 `{name}`만 적습니다. 이름이 `{version}`인 파일이면 `{name}=./{version|`으로} 적으세요.",
        "`{name}` has one version only: write `{name}`; for a file of that name `{name}=./{version}`.",
    ),
    "misuse.needs-file": (
        "`{format|`은} 글이 아니어서 화면에 쓸 수 없습니다. `-o FILE`로 파일을 적으세요.",
        "`{format}` is no text for a screen; name a file with `-o FILE`.",
    ),
    "misuse.open-format": (
        "`--open`은 HTML을 엽니다. `--format {format}`은 빼거나 `--open` 없이 쓰세요.",
        "`--open` opens HTML; leave out `--format {format}`, or use it without `--open`.",
    ),
    "open.shown": ("{file|을} 브라우저에서 엽니다.", "opening {file} in the browser."),
    "open.no-browser": (
        "브라우저를 열지 못했습니다. {file|을} 직접 여세요.",
        "no browser opened; open {file} yourself.",
    ),
    "misuse.shard": (
        "`1/3`처럼 몇 번째 부분인지와 부분의 수를 적으세요.",
        "write which shard of how many, as `1/3`.",
    ),
    "misuse.stands-for-folder": (
        "`--stdin-filename`에는 파일을 적으세요. `{path|은}` 폴더입니다.",
        "`--stdin-filename` names a file, and `{path}` is a folder.",
    ),
    "misuse.not-with": (
        "`{option|`은} `{other|`과} 함께 쓸 수 없습니다.",
        "`{option}` does not go with `{other}`.",
    ),
    "misuse.one-place": (
        "두 보고서를 한곳에 쓸 수 없습니다. `--format sarif=out.sarif`처럼 각각 다른 파일을 주세요.",
        "two reports cannot go to one place; give each a file, as in `--format sarif=out.sarif`.",
    ),
    "misuse.output-without-format": (
        "`-o {file}`에 쓸 보고서가 없습니다. 파일을 주지 않은 `--format`을 하나 더 쓰거나 `-o`를 지우세요.",
        "there is no report for `-o {file}`; add a `--format` without a file, or leave `-o` out.",
    ),
    "misuse.missing": ("`{parameter|`이} 없습니다. {what}", "`{parameter}` is missing. {what}"),
    "misuse.no-value": (
        "`{option|`은} 값을 받지 않습니다. `{option}`만 적으세요.",
        "`{option}` takes no value; write `{option}` alone.",
    ),
    "misuse.value-missing": (
        "`{option}` 뒤에 값이 없습니다. `{written}`처럼 적으세요. {what}",
        "`{option}` has no value; write `{written}`. {what}",
    ),
    "misuse.choice": ("{known} 가운데 하나를 적으세요.", "write one of {known}."),
    "misuse.number": ("0 이상의 정수를 적으세요. {what}", "write a whole number, 0 or more. {what}"),
    "misuse.argument": (
        "`{argument|`을} 쓸 곳이 없습니다. 지우거나, 빈칸이 있는 값이면 따옴표로 묶으세요.",
        "there is no place for `{argument}`; leave it out, or put quotes around a value with spaces.",
    ),
    "misuse.argument-meant": (
        "`{argument|`을} 쓸 곳이 없습니다. `{meant|`을} 쓰려던 것입니까?",
        "there is no place for `{argument}`; did you mean `{meant}`?",
    ),
    "misuse.command": (
        "`{name|`은} 모르는 명령입니다. {known} 가운데 하나를 적으세요.",
        "`{name}` is not a command; write one of {known}.",
    ),
    "misuse.command-meant": (
        "`{name|`은} 모르는 명령입니다. `{meant|`을} 쓰려던 것입니까?",
        "`{name}` is not a command; did you mean `{meant}`?",
    ),
    "misuse.command-file": (
        "`{name|`은} 모르는 명령입니다. 파일을 점검하려면 `regionai check {name|`으로} 적으세요.",
        "`{name}` is not a command; to check a file write `regionai check {name}`.",
    ),
    "misuse.no-command": (
        "`{command}` 뒤에 명령이 없습니다. 다음 가운데 하나를 적으세요: {known}.",
        "`{command}` lacks a command; write one of these: {known}.",
    ),
    "misuse.shell": (
        "지금 쓰는 셸 `{shell}`에서는 자동 완성을 쓸 수 없습니다. {known} 가운데 하나에서 실행하세요.",
        "the shell in use, `{shell}`, has no completion; run this in one of {known}.",
    ),
    "misuse.shell-named": (
        "`{option|`은} 지금 쓰는 셸에 대한 것입니다. `{shell|`을} 빼고 그 셸에서 실행하세요.",
        "`{option}` is for the shell in use: leave `{shell}` out, and run this in that shell.",
    ),
    "completion.installed": (
        "{shell} 자동 완성을 {file}에 설치했습니다. 터미널을 다시 열면 쓸 수 있습니다.",
        "completion for {shell} is in {file}; it works in the next terminal that you open.",
    ),
    "misuse.language": (
        "`{variable}`의 `{value|`은} 모르는 언어입니다. `ko`나 `en`으로 적으세요.",
        "`{value}` in `{variable}` is not a language of this tool; write `ko` or `en`.",
    ),
    "misuse.help": (
        "`{command} --help`로 쓰는 법을 볼 수 있습니다.",
        "`{command} --help` shows how it is used.",
    ),
    "misuse.workbook": (
        "{file|은} 보고서가 아닌 Excel 파일이라 덮어쓰지 않습니다. 다른 이름을 주세요.",
        "{file} is a workbook that is no report, and is not overwritten; give another name.",
    ),
    "misuse.overwrite": (
        "`-o {file|`은} 점검할 파일이라 덮어쓰지 않습니다. 다른 이름을 주세요.",
        "`-o {file}` is a file to be checked and is not overwritten; give another name.",
    ),
    "misuse.no-proposal": (
        "제안서 파일을 주거나, 계획이면 `--local-share`만 쓰세요.",
        "give a proposal file, or for a plan use `--local-share` alone.",
    ),
    "misuse.cannot-write": (
        "{file|을} 쓸 수 없습니다({reason}). 폴더와 권한, 다른 프로그램에서 열려 있는지 보세요.",
        "{file} cannot be written ({reason}); look at the folder, its permissions, and who has it open.",
    ),
    "misuse.cannot-open": (
        "{file|을} 열 수 없습니다({reason}). 이름과 폴더, 권한을 확인하세요.",
        "{file} cannot be opened ({reason}); look at its name, its folder and its permissions.",
    ),
    "misuse.no-working-folder": (
        "지금 있는 폴더가 삭제되었습니다. 다른 폴더로 옮긴 뒤 다시 실행하세요.",
        "the folder that this runs in has been deleted; change to another folder and run this again.",
    ),
    "misuse.plan-with-proposal": (
        "`{option|`은} 제안서 없이 씁니다. 둘 가운데 하나를 지우세요.",
        "`{option}` goes without a proposal; leave one of the two out.",
    ),
    "misuse.one-question": (
        "한 번에 하나만 쓰세요: {questions}",
        "ask for one of these at a time: {questions}.",
    ),
    "misuse.goes-with": ("`{option|`은} `{needs|`과} 함께 씁니다.", "`{option}` goes with `{needs}`."),
    "into.no-line": (
        "`{line|`은} 이 제안서의 항목이 아닙니다. 항목: {known}.",
        "`{line}` is no line of this proposal; those are {known}.",
    ),
    "into.no-line-meant": (
        "`{line|`은} 이 제안서의 항목이 아닙니다. `{meant|`을} 쓰려던 것입니까? 항목: {known}.",
        "`{line}` is no line of this proposal; did you mean `{meant}`? Those are {known}.",
    ),
    "rule.unknown": (
        "점검하는 제안서에 적용되는 규칙이 아닙니다. 규칙: {known}.",
        "no such rule applies to what is checked; those are {known}.",
    ),
    "rule.meant": (
        "점검하는 제안서에 적용되는 규칙이 아닙니다. `{meant|`을} 쓰려던 것입니까? 규칙: {known}.",
        "no such rule applies to what is checked; did you mean `{meant}`? Those are {known}.",
    ),
    "rule.none-left": (
        "`--rule`과 `--without`으로 고른 규칙({rules}) 가운데 점검할 것이 없습니다. 하나를 지우세요.",
        "`--rule` and `--without` ({rules}) leave no rule to judge; leave one of them out.",
    ),
    "without.no-rule": (
        "`{rule|`은} 이 제안서에 적용되는 금액 규칙이 아닙니다. 금액 규칙: {known}.",
        "`{rule}` is no money rule that applies to this proposal; those are {known}.",
    ),
    "without.no-rule-meant": (
        "`{rule|`은} 이 제안서에 적용되는 금액 규칙이 아닙니다. `{meant|`을} 쓰려던 것입니까? 금액 규칙: {known}.",
        "`{rule}` is no money rule that applies to this proposal; did you mean `{meant}`? Those are {known}.",
    ),
    "misuse.step-alone": (
        "`--step`은 표의 조정 방법을 그대로 적용하므로 `--keep`, `--at-most`, `--at-least`, `--total`, `--into`와 함께 쓸 수 없습니다.",
        "`--step` takes a single step as it is; leave `--keep`, `--at-most`, `--at-least`, `--total` and `--into` out.",
    ),
    "misuse.wishes-contradict": (
        "주신 조건이 서로 어긋납니다: {wishes}. 하나를 고치거나 지우세요.",
        "your wishes contradict each other: {wishes}; change one or leave it out.",
    ),
    "misuse.in-place-input": (
        "표준 입력은 제자리에서 바꿀 수 없습니다. `--write`로 파일을 주세요.",
        "standard input cannot be changed in place; give a file with `--write`.",
    ),
    "misuse.write-over-input": (
        "{file|은} 점검한 파일입니다. 그 자리에 쓰려면 `--in-place`를 쓰세요.",
        "{file} is the proposal itself; to put the correction in its place use `--in-place`.",
    ),
    "misuse.changed-meanwhile": (
        "{file|이} 그사이 바뀌어 쓰지 않았습니다. 다시 돌리세요.",
        "{file} has changed meanwhile and was not written; run this again.",
    ),
    "misuse.hard-links": (
        "{file|은} 이름이 {names}개인 파일(하드 링크)입니다. 바꾸면 다른 이름과 내용이 갈라지므로 쓰지 않았습니다. 다른 이름을 주거나, 이 파일을 먼저 따로 복사해 두세요.",
        "{file} is a file of {names} names (hard links); replacing it would part them, and nothing was written. Give another name, or make this one a copy of its own first.",
    ),
    "misuse.write-exists": (
        "{file|이} 이미 있어 덮어쓰지 않습니다. 다른 이름을 주세요.",
        "{file} is there already and is not overwritten; give another name.",
    ),
    "misuse.no-national": (
        "{edition|은} 지역당 국비를 적고 있지 않습니다. `--national 70억`처럼 주세요.",
        "{edition} states no national money for a region; give `--national 70억`.",
    ),
    "misuse.internal": (
        "도구 안에서 잘못이 났습니다({error}). 판정하지 않았습니다. 이 줄과 파일을 함께 알려 주세요.",
        "something went wrong within the tool ({error}); nothing was judged. Please report this line with the file.",
    ),
    # Beginning a proposal or a repository.
    "new.next": ("다음: `regionai check {file}`", "next: `regionai check {file}`"),
    "init.kept": ("{file|은} 이미 있어 그대로 두었습니다.", "{file} is there already and stays as it is"),
    "init.example": (
        "{file}의 이름, 날짜, 금액은 가상의 예시입니다. `예시`라고 기재된 곳을 모두 바꾸세요.",
        "every name, day and amount in {file} is invented: replace whatever is marked `예시`",
    ),
    "init.package": (
        "wheel이나 소스의 주소(https://…, git+https://…)나 경로를 적으세요. regionai는 아직 공개 전이라 패키지 색인에 같은 이름이 있으면 다른 사람의 것입니다.",
        "write the address (https://…, git+https://…) or the path of a wheel or of the source: regionai is not released yet, and what an index has by this name would be somebody else's.",
    ),
    "init.no-package": (
        "워크플로와 pre-commit이 설치할 것이 `--package`에 적혀 있지 않습니다. {expected}",
        "`--package` does not say what the workflow and pre-commit install; {expected}",
    ),
    "init.package-here": (
        "`--package`의 경로는 이 컴퓨터에만 있습니다. GitHub나 다른 사람이 쓰려면 주소로 바꾸세요.",
        "the path of `--package` is on this machine alone; GitHub and others need an address in its place",
    ),
    "init.not-the-top": (
        "이 폴더는 저장소 {top} 안에 있습니다. GitHub와 pre-commit은 저장소 맨 위의 `.github`와 `.pre-commit-config.yaml`만 읽으니 그리로 옮기세요.",
        "this folder lies within the repository {top}; GitHub and pre-commit read `.github` and `.pre-commit-config.yaml` at its top only, so move them there.",
    ),
    # Work under way.
    "progress.judging": ("판정", "judging"),
    "progress.linting": ("규칙 점검", "rules"),
    "progress.testing": ("사례와 변이", "cases"),
    "jobs.no-room": (
        "보고서를 잠시 담아 둘 임시 폴더에 쓸 수 없습니다({reason}). 공간을 비우거나 `TMPDIR`에 다른 폴더를 지정하세요.",
        "the report cannot be kept in the folder for temporary files ({reason}); make room there, or name another in `TMPDIR`.",
    ),
    "jobs.died": (
        "일을 나누어 하던 프로세스 하나가 끝까지 하지 못했습니다. 아무것도 판정하지 않았습니다. `--jobs`를 줄여서 다시 실행하세요.",
        "one of the processes ended before its work was done; nothing was judged. Run it again with fewer `--jobs`.",
    ),
}
