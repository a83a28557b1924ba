"""The help of the commands, loaded only when it is shown. Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # The frame of help.
    "help.usage": ("사용법: {command} {parameters}", "Usage: {command} {parameters}"),
    "help.options": ("[옵션]", "[OPTIONS]"),
    "help.command": ("명령 ...", "COMMAND ..."),
    "help.arguments": ("인수", "Arguments"),
    "help.commands": ("명령", "Commands"),
    "help.required": ("[필수]", "[required]"),
    "help.default": ("[기본값: {value}]", "[default: {value}]"),
    "help.help": ("이 도움말을 보여 줍니다.", "Show this help."),
    "help.install-completion": (
        "지금 쓰는 셸에 자동 완성을 설치합니다.",
        "Install completion for the shell that is in use.",
    ),
    "help.show-completion": (
        "지금 쓰는 셸의 자동 완성 스크립트를 보여 줍니다.",
        "Print the script of completion for the shell that is in use.",
    ),
    # Help of `regionai check` and of what all commands share.
    "help.app": (
        "지역 주도형 AI 대전환 제안서의 요건과 예산을 점검합니다.",
        "Check eligibility and budget of a Region-Led AI Transformation proposal.",
    ),
    "help.version": ("도구의 버전을 보여 줍니다.", "Print the version of the tool."),
    "help.check": ("제안서를 점검하고 보고서를 씁니다.", "Check proposals and write a report."),
    "help.check-exit": (
        "종료 코드 0: --fail-on 이상에서 위반하거나 판단하지 못한 규칙 없음(--undecided pass면 위반한 규칙 없음), 1: 있음, 2: 점검하지 못한 파일 있음.",
        "Exit code 0: nothing at or above --fail-on is broken or undecided (with --undecided pass: nothing is broken); 1: something is; 2: something could not be judged.",
    ),
    "help.paths": (
        "제안서 파일, 폴더, 또는 표준 입력 `-`. 없으면 proposal.yaml.",
        "Proposal files, folders, or `-` for standard input; proposal.yaml if none.",
    ),
    "help.edition": ("적용할 판본.", "The edition to apply."),
    "help.as-of": (
        "제출일로 볼 날(2026-03-05). 적용할 판본을 정합니다.",
        "The day of submission to judge for (2026-03-05); it decides the edition.",
    ),
    "help.today": (
        "오늘로 볼 날(2026-03-05). 면제와 규칙 파일의 문서를 이 날에 비추어 봅니다. 없으면 한국의 오늘.",
        "The day to call today (2026-03-05), which waivers and the documents of rule files are held against; Korea's if none.",
    ),
    "help.rules": ("규칙 파일을 더 찾을 폴더.", "A folder of further rule files."),
    "help.config": (
        "적용할 설정 파일 하나. 작업 폴더부터 위로 찾은 `.regionai.yaml`과 하위 폴더의 설정은 읽지 않습니다.",
        "The one settings file to use, in place of the `.regionai.yaml` found upwards from here and of those in folders below.",
    ),
    "help.no-config": ("설정 파일을 읽지 않습니다.", "Read no settings file."),
    "help.trusted": (
        "기준 브랜치를 따로 체크아웃한 폴더. 설정, 규칙, 기준선을 여기에서 읽고, 점검하는 쪽에서 바꾼 것은 알리기만 합니다.",
        "A checkout of the target branch: settings, rules and baseline are read there, and what the checked files change in them is a warning.",
    ),
    "help.locked": (
        "regionai에 들어 있는 판본을 대신하는 규칙 파일이 적용될 제안서는 점검하지 않습니다(종료 코드 2).",
        "Refuse what a rule file would decide in the place of an edition that comes with regionai (exit code 2).",
    ),
    "help.format": (
        "보고서의 형식: {names}. 여럿이면 각각 파일을 줍니다(sarif=out.sarif). 옛 형식 버전은 json=1.",
        "The format of the report: {names}. Of several each has a file (sarif=out.sarif); json=1 is an older version.",
    ),
    "help.lang": (
        "도움말과 보고서의 언어. 없으면 환경 변수 `REGIONAI_LANG`, 설정의 `lang`, 로캘의 순서로 정합니다.",
        "The language of help and reports; if none, that of the variable `REGIONAI_LANG`, of `lang` in the settings, of the locale.",
    ),
    "help.fail-on": (
        "이 심각도부터 종료 코드 1(error, warning, advice, never).",
        "The least severity that makes the exit code 1 (error, warning, advice, never).",
    ),
    "help.undecided": (
        "판단하지 못한 규칙이 종료 코드 1이 되는지(fail, pass). pass면 위반한 규칙만 1.",
        "Whether an undecided rule makes the exit code 1 (fail, pass); with pass only a broken one does.",
    ),
    "help.fail-on-change": (
        "`--against`와 결과가 다르면 종료 코드 1.",
        "Exit code 1 if an outcome is another under `--against`.",
    ),
    "help.baseline": (
        "알려진 것을 적은 파일. 새로 생기거나 나빠진 것만 종료 코드를 바꿉니다.",
        "A file of known findings; only new or worse ones fail.",
    ),
    "help.write-baseline": (
        "지금 나온 것을 알려진 것으로 적을 파일.",
        "The file to write what is found now to, as known.",
    ),
    "help.jobs": (
        "일을 나누어 할 프로세스 수. 0은 코어마다 하나. 결과는 같습니다.",
        "How many processes share the work, 0 for one each core; the output is the same.",
    ),
    "help.shard": (
        "파일을 N개 부분으로 나누어 I번째만 점검합니다. 예: 2/3",
        "Check only the I-th of N shards of the files, as `2/3`.",
    ),
    "help.full": ("보고서를 모두 보여 줍니다.", "Show the whole report."),
    "help.unit-shown": (
        "금액을 표시할 단위: `원`, `천원`, `만원`, `백만원`, `억원`.",
        "The unit to show amounts in: `원`, `천원`, `만원`, `백만원` or `억원`.",
    ),
    "help.color": ("색을 쓸지.", "Whether to use colour."),
    "help.output": (
        "보고서를 쓸 파일. 다 쓴 뒤에 바꿔 놓습니다.",
        "The file to write the report to; it is replaced only when all is written.",
    ),
    "help.open": (
        "HTML로 써서(`-o`가 없으면 새 임시 파일에) 브라우저에서 엽니다.",
        "Write it as HTML, to a new temporary file without `-o`, and open it in the browser.",
    ),
    # Help of the other commands.
    "help.rules-app": (
        "규칙 파일을 보고, 비교하고, 살펴보고, 시험하고, 공표합니다.",
        "List, show, compare, lint, test and publish rule files.",
    ),
    "help.rules-list": ("규칙의 판본을 모두 보여 줍니다.", "List the editions of rules."),
    "help.rules-show": ("한 판본이나 한 규칙을 보여 줍니다.", "Show an edition, or one rule of it."),
    "help.rules-diff": ("두 판본을 비교합니다.", "Compare two editions."),
    "help.rules-lint": (
        "규칙 파일에서 고칠 것을 찾고 규칙들이 말이 되는지 증명합니다.",
        "Look for mistakes in rule files, and prove that their rules make sense.",
    ),
    "help.rules-test": ("판본의 사례를 시험합니다.", "Run the cases of an edition."),
    "help.rules-new": ("새 판본의 파일을 만듭니다.", "Begin a new edition."),
    "help.rules-publish": (
        "살펴보고 시험한 다음 파일의 sha256을 적어 공표합니다.",
        "Lint and test an edition, then record its sha256 as published.",
    ),
    "help.portfolio-paths": ("제안서 파일이나 폴더.", "Proposal files or folders."),
    "help.portfolio": ("여러 제안서를 한눈에 봅니다.", "Show several proposals at a glance."),
    "help.sort": ("이것으로 차례를 정함(margin, -total).", "Sort by this (margin, -total)."),
    "help.where": (
        "이런 것만(결과=위반, 지방비율<25%, 지역!=제주, 총사업비>100억).",
        "Only these (outcome=broken, local-share<25%, region!=jeju, total>100억).",
    ),
    "help.new-app": ("새 제안서를 시작합니다.", "Begin a proposal."),
    "help.new-proposal": (
        "빈 곳을 점검이 알려 주는 새 제안서를 씁니다.",
        "Write a new proposal whose open places a check names.",
    ),
    "help.region": (
        "신청하는 지역(경북). 지역이 적히지 않은 Excel·CSV 파일을 점검할 때 적습니다.",
        "The region that applies (gyeongbuk), for a workbook or CSV file that names none.",
    ),
    "help.new-workbook": (
        "금액 기준의 판정이 함께 계산되는 Excel 제안서를 씁니다.",
        "Write a proposal as an Excel workbook that works out its money rules.",
    ),
    "help.new-source": ("내용을 옮길 제안서.", "The proposal to fill it with."),
    "help.new-book": ("새 Excel 파일.", "The new workbook."),
    "help.new-region": ("신청하는 지역(경북).", "The region that applies (gyeongbuk)."),
    "help.new-table-in": (
        "예산표가 든 Excel·한글·Word·CSV 파일. `-`는 Excel에서 복사해 붙여 넣은 표.",
        "An Excel, Hangul, Word or CSV file that holds the budget table; `-` for one that is pasted.",
    ),
    "help.new-check": ("옮긴 제안서를 바로 점검합니다.", "Check the new proposal at once."),
    "help.table": (
        "파일에 예산표가 여럿일 때 몇 번째 예산표인지.",
        "Which budget table of a file that has several.",
    ),
    "help.new-output": ("새 제안서 파일.", "The file of the new proposal."),
    "help.init": (
        "제안서 저장소를 만듭니다: 설정, 가상의 예시 제안서, 점검 워크플로, pre-commit. 있는 파일은 그대로 둡니다.",
        "Lay a repository of proposals: settings, an invented example, a workflow, pre-commit. Files that are there stay.",
    ),
    "help.init-folder": ("만들 폴더.", "The folder to lay it in."),
    "help.init-package": (
        "워크플로와 pre-commit이 pip로 설치할 것: wheel이나 소스의 주소나 경로.",
        "What pip installs for the workflow and pre-commit: the address or the path of a wheel or of the source.",
    ),
    "help.lsp": (
        "편집기의 언어 서버로 실행하여, 제안서와 규칙 파일을 입력하는 동안 점검합니다.",
        "Run as the language server of an editor, which checks proposals and rule files as one types.",
    ),
    "help.stdio": (
        "표준 입출력으로 통신합니다. 다른 방법은 없으며, 이 옵션을 붙이는 편집기를 위해 있습니다.",
        "Talk over standard input and output: the only way there is, for editors that say so.",
    ),
    "help.schema": (
        "편집기가 읽는 제안서나 규칙 파일, 프로그램이 읽는 JSON 보고서나 점검 확인서의 JSON Schema를 씁니다.",
        "Write the JSON Schema of proposals or rule files, for editors, or of the JSON report or a receipt, for programs.",
    ),
    "help.schema-which": (
        "제안서(proposal), 규칙(rules), 지표(indicators), 의무(obligations) JSON 보고서의 형식 버전(report-v1, report-v2) 또는 점검 확인서(receipt).",
        "A proposal, rules, indicators, obligations, a version of the JSON report (report-v1, report-v2), or a receipt.",
    ),
    "help.draft": ("JSON Schema의 버전.", "The draft of JSON Schema."),
    "help.explain": ("규칙이나 규칙의 유형을 설명합니다.", "Explain a rule, or a kind of rule."),
    "help.rule-or-kind": ("규칙의 id나 유형의 이름.", "The id of a rule, or the name of a kind."),
    "help.named-edition": (
        "판본(region-led-ai@2026) 또는 규칙 파일.",
        "An edition (region-led-ai@2026), or a rule file.",
    ),
    "help.rule": ("규칙의 id.", "The id of a rule."),
    "help.rule-file": (
        "규칙 파일이나 판본. 없으면 모든 판본.",
        "A rule file or an edition; all of them if none.",
    ),
    "help.rule-file-only": ("규칙 파일.", "A rule file."),
    "help.new-programme": ("사업의 이름(region-led-ai).", "The name of the programme (region-led-ai)."),
    "help.new-edition": (
        "판본의 이름(2027, 정정판은 2026.1).",
        "The edition (2027; 2026.1 corrects 2026).",
    ),
    "help.new-from": ("베낄 판본이나 규칙 파일.", "An edition or a rule file to copy."),
    "help.new-dir": ("새 파일을 둘 폴더.", "The folder for the new files."),
    "help.diff-more": ("`--proposals`에 이어 적은 제안서.", "Further proposals behind `--proposals`."),
    "help.within": (
        "문서를 이 날수 안에 확인했어야 함.",
        "Within how many days a document must have been looked at.",
    ),
    "help.diff-proposals": (
        "결과가 바뀌는지 볼 제안서나 폴더. 여럿을 이어 적을 수 있음.",
        "Proposals or folders of them, one after the other, to see and count whose outcome changes.",
    ),
    "help.boundaries": (
        "기준마다 바로 아래, 기준, 바로 위의 결과를 보임.",
        "Show the outcomes just below, at, and just above each threshold.",
    ),
    "help.mutate": (
        "규칙을 하나씩 바꾸어 어느 사례가 알아채는지 봄.",
        "Change the rules one by one and ask whether a case notices.",
    ),
    "help.budget": (
        "예산의 구성을 보이고, 조정 방법과 가정, 지방비를 답합니다.",
        "Show what a budget is made of, how it is mended, what if, and the local share.",
    ),
    "help.calendar": (
        "제안서에 따르는 의무와 기한을 보여 줍니다.",
        "Show what comes after a proposal, and on which day.",
    ),
    "help.calendar-format": (
        "답의 형식. ics는 Outlook과 Google 캘린더가 읽는 iCalendar.",
        "The format of the answer; ics is iCalendar, which Outlook and Google Calendar take.",
    ),
    "help.proposal": ("제안서 파일, 또는 `-`.", "A proposal file, or `-`."),
    "help.local-share": (
        "지역이 내야 할 금액. 제안서가 없으면 --national로 계산합니다.",
        "What the region must pay; without a proposal, for --national.",
    ),
    "help.national": (
        "계획하는 국비(70억). 연도마다 2026=70억. 없으면 판본에 기재된 평균.",
        "The planned national money (70억), or of each year (2026=70억); the edition's average if none.",
    ),
    "help.panel-begin": ("새로 만들 것", "What to begin"),
    "help.panel-judge": ("점검 대상과 기준", "What to judge"),
    "help.panel-report": ("보고서 작성", "How to report"),
    "help.panel-fail": ("실패 기준", "What fails"),
    "help.panel-options": ("옵션", "Options"),
    "help.page-format": ("답의 형식.", "The format of the answer."),
}
