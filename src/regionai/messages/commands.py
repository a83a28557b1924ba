"""The words of the commands and their help: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "text": ("{text}", "{text}"),
    "help.app": (
        "지역 주도형 AI 대전환 제안서의 요건과 예산을 점검합니다.",
        "Check eligibility and budget of a Region-Led AI Transformation proposal.",
    ),
    "help.version": ("도구의 판을 보여 줍니다.", "Print the version of the tool."),
    "help.check": (
        "제안서를 점검하고 보고서를 씁니다.",
        "Check proposals and write a report.",
    ),
    "help.check-exit": (
        "종료 코드 0: --fail-on 이상에서 어기거나 판단하지 못한 규칙 없음, 1: 있음, 2: 점검하지 못한 파일 있음.",
        "Exit code 0: nothing at or above --fail-on is broken or undecided; 1: something is; 2: something could not be judged.",
    ),
    "help.paths": (
        "제안서 파일, 폴더, 또는 표준 입력 `-`. 없으면 proposal.yaml.",
        "Proposal files, folders, or `-` for standard input; proposal.yaml if none.",
    ),
    "help.edition": ("적용할 판.", "The edition to apply."),
    "help.as-of": (
        "제출일 대신 쓸 날(2026-03-05).",
        "The day to judge for, instead of the day of submission (2026-03-05).",
    ),
    "help.rules": ("규칙 파일을 더 찾을 폴더.", "A folder of further rule files."),
    "help.format": ("보고서의 꼴.", "The format of the report."),
    "help.lang": ("보고서의 언어.", "The language of the report."),
    "help.fail-on": (
        "이 무게부터 종료 코드 1.",
        "The least severity that makes the exit code 1.",
    ),
    "help.color": ("색을 쓸지.", "Whether to use colour."),
    "help.output": (
        "보고서를 쓸 파일. 다 쓴 뒤에 바꿔 놓습니다.",
        "The file to write the report to; it is replaced only when all is written.",
    ),
    "help.budget": (
        "예산의 짜임과 지방비를 보여 줍니다.",
        "Show what a budget is made of, and the local share.",
    ),
    "help.proposal": ("제안서 파일, 또는 `-`.", "A proposal file, or `-`."),
    "help.local-share": (
        "지역이 내야 할 돈. 제안서가 없으면 --national로 셈합니다.",
        "What the region must pay; without a proposal, for --national.",
    ),
    "help.national": (
        "계획하는 국비(70억). 없으면 판에 적힌 평균.",
        "The planned national money (70억); the edition's average if none.",
    ),
    # Misuse of a command.
    "misuse.option": ("`{name|`은} 모르는 옵션입니다.", "`{name}` is not an option."),
    "misuse.option-meant": (
        "`{name|`은} 모르는 옵션입니다. {meant|을} 쓰려던 것입니까?",
        "`{name}` is not an option; did you mean {meant}?",
    ),
    "misuse.command": (
        "`{name|`은} 모르는 명령입니다. 있는 명령: {known}",
        "`{name}` is not a command; known are {known}.",
    ),
    "misuse.value": (
        "`{option|`은} `{value|`을} 받지 않습니다. {expected}",
        "`{option}` does not take `{value}`: {expected}",
    ),
    "misuse.choices": (
        "{known} 가운데 하나를 적으세요.",
        "write one of {known}.",
    ),
    "misuse.other": ("쓰는 법이 맞지 않습니다: {said}", "{said}"),
    "misuse.help": (
        "`{command} --help`로 쓰는 법을 볼 수 있습니다.",
        "`{command} --help` shows how it is used.",
    ),
    "misuse.overwrite": (
        "`-o {file|`은} 점검할 파일이라 덮어쓰지 않습니다. 다른 이름을 주세요.",
        "`-o {file}` is a file to be checked and is not overwritten; give another name.",
    ),
    "misuse.no-proposal": (
        "제안서 파일을 주거나 `--local-share`를 쓰세요.",
        "give a proposal file, or use `--local-share`.",
    ),
    "misuse.cannot-write": (
        "{file|을} 쓸 수 없습니다({reason}). 폴더와 권한, 다른 프로그램에서 열려 있는지 보세요.",
        "{file} cannot be written ({reason}); look at the folder, its permissions, and who has it open.",
    ),
    "misuse.national-with-proposal": (
        "`--national`은 제안서 없이 씁니다. 둘 가운데 하나를 지우세요.",
        "`--national` goes without a proposal; leave one of the two out.",
    ),
    "misuse.no-national": (
        "{edition|은} 지역당 국비를 적고 있지 않습니다. `--national 70억`처럼 주세요.",
        "{edition} states no national money for a region; give `--national 70억`.",
    ),
    "misuse.interrupted": ("멈추었습니다.", "interrupted."),
    "misuse.internal": (
        "도구 안에서 잘못이 났습니다({error}). 판정하지 않았습니다. 이 줄과 파일을 함께 알려 주세요.",
        "something went wrong within the tool ({error}); nothing was judged. Please report this line with the file.",
    ),
}
