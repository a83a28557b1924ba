"""Why a file, a field, a rule file or a call cannot be read: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "batch.needs-arrow": (
        'regionai.batch에는 pyarrow가 필요합니다. `python -m pip install "regionai[arrow]"`로 설치하세요.',
        'regionai.batch needs pyarrow: `python -m pip install "regionai[arrow]"`.',
    ),
    "batch.nothing": (
        "이 줄에는 `uri`나 `bytes`가 비어 있습니다. 제안서의 이름과 내용을 넣으세요.",
        "this row lacks its `uri` or its `bytes`; give the name of a proposal and its content.",
    ),
    # The file as bytes and text.
    "source.not-found": (
        "파일이 없습니다. 이름과 폴더를 확인하세요.",
        "there is no such file; look at its name and folder.",
    ),
    "source.not-a-file": (
        "보통 파일이 아닙니다(폴더·장치·파이프). YAML 파일을 주세요.",
        "this is no regular file (a folder, device or pipe); give a YAML file.",
    ),
    "source.not-readable": (
        "파일을 열 수 없습니다({reason}). 권한과 다른 프로그램에서 열려 있는지 확인하세요.",
        "the file cannot be opened ({reason}); look at its permissions and at who has it open.",
    ),
    "source.too-large": (
        "파일이 {limit}바이트를 넘습니다. 첨부가 아니라 제안서 YAML만 주세요.",
        "the file is larger than {limit} bytes; give the proposal's YAML, not an attachment.",
    ),
    "source.no-files": (
        "폴더 안에 `.yaml`이나 `.yml` 파일이 없습니다. 제안서가 든 폴더를 주세요.",
        "there is no `.yaml` or `.yml` file in this folder; give the folder of the proposals.",
    ),
    "source.xlsx": (
        "Excel 파일(.xlsx)입니다. 표를 YAML로 옮긴 파일을 주세요.",
        "this is an Excel file (.xlsx); give a YAML file that holds its table.",
    ),
    "source.hwpx": (
        "한글 파일(.hwpx)입니다. 표를 YAML로 옮긴 파일을 주세요.",
        "this is a Hancom file (.hwpx); give a YAML file that holds its table.",
    ),
    "source.zip": (
        "압축 파일(ZIP)입니다. 풀어서 YAML 파일을 주세요.",
        "this is a ZIP archive; unpack it and give the YAML file.",
    ),
    "source.hwp": (
        "한글(.hwp)이나 옛 Office 파일입니다. 표를 YAML로 옮긴 파일을 주세요.",
        "this is a Hancom .hwp or an old Office file; give a YAML file that holds its table.",
    ),
    "source.pdf": (
        "PDF 파일입니다. 표를 YAML로 옮긴 파일을 주세요.",
        "this is a PDF file; give a YAML file that holds its table.",
    ),
    "source.utf-16": (
        "UTF-16으로 저장된 파일입니다. 편집기에서 인코딩을 UTF-8로 골라 다시 저장하세요.",
        "the file is saved as UTF-16; save it again as UTF-8 in your editor.",
    ),
    "source.cp949": (
        "CP949(ANSI)로 저장된 파일로 보입니다. 메모장의 '다른 이름으로 저장'에서 인코딩을 UTF-8로 고르세요.",
        "the file looks saved as CP949 (ANSI); save it again as UTF-8, in Notepad under Save As.",
    ),
    "source.not-utf-8": (
        "UTF-8이 아닌 바이트 {byte|이} 있습니다. 편집기에서 UTF-8로 다시 저장하세요.",
        "there is a byte {byte} that is not UTF-8; save the file again as UTF-8.",
    ),
    "source.character": ("{code}({name})", "{code} ({name})"),
    "source.invisible": (
        "보이지 않는 문자 {character|이} {times}곳에 있습니다. 지우세요.",
        "there is a character that cannot be seen, {character}, in {times} place(s); delete it.",
    ),
    "source.tab": (
        "탭 문자가 {times}곳에 있습니다. 빈칸(스페이스)으로 바꾸세요.",
        "there is a tab in {times} place(s); write spaces instead.",
    ),
    "source.wide-space": (
        "들여쓰기나 `:` 뒤에 {character|이} 있습니다. 보통 빈칸(스페이스)으로 바꾸세요.",
        "the indentation or what follows `:` is {character}; write a plain space instead.",
    ),
    # The text as YAML.
    "source.empty-file": (
        "파일이 비어 있습니다. `schema: 1`부터 적으세요.",
        "the file is empty; begin with `schema: 1`.",
    ),
    "source.not-a-mapping": (
        "파일의 맨 바깥은 `이름: 값` 꼴이어야 합니다. `schema: 1`부터 적으세요.",
        "the outermost level must be `key: value`; begin with `schema: 1`.",
    ),
    "source.second-document": (
        "둘째 문서가 시작됩니다. 한 파일에는 한 문서만 두고 `---`를 지우세요.",
        "a second document begins here; keep one document in a file and delete this `---`.",
    ),
    "source.directive": (
        "`%`로 시작하는 줄은 쓸 수 없습니다. 지우거나 값을 따옴표로 감싸세요.",
        "a line must not begin with `%`; delete it, or put the value in quotes.",
    ),
    "source.anchor": (
        "앵커 `{name}`는 쓸 수 없습니다. 값을 그대로 다시 적으세요. 글자라면 따옴표로 감싸세요.",
        "the anchor `{name}` is not taken; write the value out, or put it in quotes if it is text.",
    ),
    "source.alias": (
        "별칭 `{name}`는 쓸 수 없습니다. 값을 그대로 다시 적으세요. 글자라면 따옴표로 감싸세요.",
        "the alias `{name}` is not taken; write the value out, or put it in quotes if it is text.",
    ),
    "source.tag": (
        "태그 `{tag}`는 쓸 수 없습니다. 지우세요. 글자라면 따옴표로 감싸세요.",
        "the tag `{tag}` is not taken; delete it, or put the value in quotes if it is text.",
    ),
    "source.merge-key": (
        "`<<`(병합 키)는 쓸 수 없습니다. 값을 그대로 다시 적으세요.",
        "the merge key `<<` is not taken; write the values out.",
    ),
    "source.too-deep": (
        "{limit}단계보다 깊이 들어갑니다. 제안서는 몇 단계면 됩니다. 괄호가 닫혔는지 보세요.",
        "this is nested more than {limit} deep; look whether a bracket was left open.",
    ),
    "source.too-many-nodes": (
        "값이 {limit}개를 넘습니다. 파일을 나누세요.",
        "there are more than {limit} values; split the file.",
    ),
    "source.scalar-too-long": (
        "값 하나가 {limit}바이트를 넘습니다. 긴 글은 첨부에 두고 요약만 적으세요.",
        "one value is longer than {limit} bytes; keep long text in an annex and write a summary.",
    ),
    "source.escape": (
        '"…" 안의 `\\` 뒤가 글자를 가리키지 않습니다. 작은따옴표로 감싸세요.',
        'what follows a `\\` within "…" names no character; use single quotes.',
    ),
    "source.full-width-colon": (
        "전각 콜론 `：`이 있습니다. 보통 콜론 `:`과 빈칸으로 바꾸세요.",
        "there is a full-width colon `：`; write a plain `:` and a space.",
    ),
    "source.needs-quotes": (
        "이 줄의 값에 YAML이 뜻을 두는 글자가 있습니다. 값 전체를 작은따옴표로 감싸세요.",
        "this value holds a character that means something to YAML; put all of it in single quotes.",
    ),
    "source.syntax": (
        "YAML로 읽을 수 없습니다({said}). 들여쓰기와 `:` 뒤의 빈칸, 따옴표의 짝을 보세요.",
        "this cannot be read as YAML ({said}); look at indentation, the space after `:` and quotes.",
    ),
    "source.key-not-text": (
        "이름 자리에 목록이나 묶음이 있습니다. `이름: 값` 꼴로 적으세요.",
        "a key must be plain text; write `key: value`.",
    ),
    "source.repeated-key": (
        "`{key|`은} {line}번째 줄에 이미 있습니다. 하나를 지우세요.",
        "`{key}` is already set on line {line}; delete one of the two.",
    ),
    "source.split-number": (
        "중괄호·대괄호 안에서 쉼표가 숫자 `{number|`을} 가릅니다. `{plain}`이나 따옴표로 적으세요.",
        "within brackets the comma splits the number `{number}`; write `{plain}`, or put it in quotes.",
    ),
    # Fields.
    "field.missing": (
        "`{field|`이} 없습니다. 적어 넣으세요.",
        "`{field}` is missing; write it.",
    ),
    "field.not-text": (
        "`{field|`은} 글자 하나여야 합니다. 목록이나 묶음을 쓰지 마세요.",
        "`{field}` must be one piece of text, not a list or a mapping.",
    ),
    "field.empty": (
        "`{field|`이} 비어 있습니다. 값을 적거나 줄을 지우세요.",
        "`{field}` is empty; write a value, or delete the line.",
    ),
    "field.not-a-mapping": (
        "`{field|`은} `이름: 값`의 묶음이어야 합니다. 비었다면 줄을 지우세요.",
        "`{field}` must be a mapping of `key: value`; delete the line if it is empty.",
    ),
    "field.not-a-list": (
        "`{field|`은} `- `로 시작하는 목록이어야 합니다. 비었다면 `[]`로 적거나 줄을 지우세요.",
        "`{field}` must be a list of `- ` items; if it is empty write `[]`, or delete the line.",
    ),
    "field.empty-list": (
        "`{field|`이} 비어 있습니다. 항목을 하나라도 적으세요.",
        "`{field}` is empty; write at least one item.",
    ),
    "field.not-one-of": (
        "`{field|`은} {expected} 가운데 하나여야 합니다.",
        "`{field}` must be one of {expected}.",
    ),
    "field.not-one-of-these": (
        "`{text}` 대신 {expected} 가운데 하나를 적으세요.",
        "write one of {expected} instead of `{text}`.",
    ),
    "field.unknown-key": (
        "`{key|`은} 모르는 이름입니다. 쓸 수 있는 이름: {known}",
        "`{key}` is not a key here; known are {known}.",
    ),
    "field.unknown-key-meant": (
        "`{key|`은} 모르는 이름입니다. `{meant|`을} 쓰려던 것입니까?",
        "`{key}` is not a key here; did you mean `{meant}`?",
    ),
    "field.not-a-single-value": (
        "값 하나여야 합니다. 목록이나 묶음을 쓰지 마세요.",
        "this must be one value, not a list or a mapping.",
    ),
    "field.not-both-languages": (
        "두 언어가 다 있어야 합니다. `{ko: …, en: …}`로 적으세요.",
        "both languages are needed: write `{ko: …, en: …}`.",
    ),
    "field.not-words": (
        "낱말 하나나 낱말의 목록이어야 합니다. `[a, b]`로 적으세요.",
        "this must be a word or a list of words; write `[a, b]`.",
    ),
    # Values.
    "money.empty": (
        "금액이 비어 있습니다. `0`이나 금액을 적거나 줄을 지우세요.",
        "the amount is empty; write `0` or an amount, or delete the line.",
    ),
    "money.not-an-amount": (
        "`{text|`은} 금액이 아닙니다. `7,000,000,000`이나 `70억`처럼 적으세요.",
        "`{text}` is not an amount; write `7,000,000,000` or `70억`.",
    ),
    "money.negative": (
        "금액 `{text|`이} 음수입니다. 0 이상으로 적으세요.",
        "the amount `{text}` is negative; write 0 or more.",
    ),
    "money.negative-slip": (
        "금액 `{text|`이} 음수입니다. 부호 없이 `{plain|`이라면} 적힌 합계와 비율이 모두 맞습니다.",
        "the amount `{text}` is negative; without its sign, as `{plain}`, all declared figures would agree.",
    ),
    "source.not-in-one-piece": (
        "`{key}`의 값이 한 줄에 따로 적혀 있지 않아 고쳐 쓸 수 없습니다. 값을 한 줄에 적으세요.",
        "the value of `{key}` does not stand on one line by itself and cannot be rewritten; write it on one line.",
    ),
    "money.fraction": (
        "금액 `{text|`이} 원 단위로 떨어지지 않습니다. 소수 자리를 줄이거나 원으로 적으세요.",
        "the amount `{text}` does not come out in whole won; write fewer decimals, or won.",
    ),
    "money.too-much": (
        "금액 `{text|`이} {limit|을} 넘습니다. 단위를 확인하세요.",
        "the amount `{text}` is more than {limit}; look at its unit.",
    ),
    "money.leading-zero": (
        "금액 `{text|`이} 0으로 시작합니다. `{plain}`으로 적으세요.",
        "the amount `{text}` begins with 0; write `{plain}`.",
    ),
    "money.grouping": (
        "금액 `{text}`의 구분 자리가 맞지 않습니다. `{plain}`이 맞는지 보고 세 자리마다 끊으세요.",
        "the amount `{text}` is not grouped in threes; write `{plain}` if that is meant.",
    ),
    "money.unknown-unit": (
        "`{unit|`은} 모르는 단위입니다. 쓸 수 있는 단위: {known}",
        "`{unit}` is not a unit; known are {known}.",
    ),
    "ratio.not-a-ratio": (
        "`{text}` 대신 백분율(`20%`)이나 분수(`1/5`)로 적으세요.",
        "write a percentage (`20%`) or a fraction (`1/5`), not `{text}`.",
    ),
    "ratio.over-one": (
        "비율 `{text|`이} 100%를 넘습니다. 0%에서 100% 사이로 적으세요.",
        "the share `{text}` is more than 100%; write one from 0% to 100%.",
    ),
    "day.other-form": (
        "날짜 `{text}` 대신 `{meant}`로 적으세요.",
        "write the day `{text}` as `{meant}`.",
    ),
    "day.not-a-day": (
        "`{text|`은} 날짜가 아닙니다. `2026-03-05`처럼 적으세요.",
        "`{text}` is not a day; write it like `2026-03-05`.",
    ),
    "day.no-such-day": (
        "`{text|`은} 달력에 없는 날입니다. 날짜를 확인하세요.",
        "`{text}` is not in the calendar; look the day up.",
    ),
    "number.not-a-count": (
        "`{text}` 대신 0 이상의 정수를 적으세요(`500`).",
        "write a whole number of 0 or more (`500`), not `{text}`.",
    ),
    "number.not-a-year": (
        "`{text}` 대신 네 자리 회계연도를 적으세요(`2026`).",
        "write a fiscal year of four digits (`2026`), not `{text}`.",
    ),
    "number.not-yes-or-no": (
        "`{text}` 대신 `yes`나 `no`(또는 `true`, `false`)를 적으세요.",
        "write `yes` or `no` (or `true`, `false`), not `{text}`.",
    ),
    "region.unknown": (
        "`{text|`은} 모르는 지역입니다. 쓸 수 있는 이름: {known}",
        "`{text}` is not a region; known are {known}.",
    ),
    "region.unknown-meant": (
        "`{text|`은} 모르는 지역입니다. {meant|을} 쓰려던 것입니까?",
        "`{text}` is not a region; did you mean {meant}?",
    ),
    "region.two-readings": (
        "`{text|`은} 두 가지로 읽힙니다. ISO 코드로는 {iso}, 행정코드 {code|으로}는 {other}입니다. 이름으로 적으세요.",
        "`{text}` reads two ways: {iso} as an ISO code, {other} as administrative code {code}; write the name.",
    ),
    "region.not-yet": (
        "{region|은} {since}에 생깁니다. {day}에는 아직 없습니다. 그날의 지역 이름을 적으세요.",
        "{region} comes into being on {since}; on {day} it is not there yet. Write the region of that day.",
    ),
    "region.no-more": (
        "{region|은} {until}까지 있었고 그 뒤로는 {successor}입니다. {day}에 맞는 이름을 적으세요.",
        "{region} existed until {until} and is {successor} since; write the name that fits {day}.",
    ),
    # Between the parts of a proposal.
    "proposal.period-reversed": (
        "끝나는 날 {last|이} 시작하는 날 {first}보다 이릅니다. 둘을 바꾸세요.",
        "the last day {last} is before the first, {first}; exchange them.",
    ),
    "proposal.period-too-long": (
        "끝나는 날 {last|이} 시작한 해보다 {limit}년 넘게 뒤입니다. 연도를 확인하세요.",
        "the last day {last} is more than {limit} years after the first; look at its year.",
    ),
    "proposal.line-without-amount": (
        "이 줄에 금액이 없습니다. {known} 가운데 하나를 적으세요.",
        "this line has no amount; write one of {known}.",
    ),
    "proposal.source-twice": (
        "`{wide|`은} {inside|을} 품습니다. 같은 돈이 두 번 세어지니 한쪽만 적으세요.",
        "`{wide}` includes {inside}: the money would count twice; write one of them only.",
    ),
    "proposal.repeated-id": (
        "`{id|`은} {first}번째 항목이 이미 쓰는 이름입니다. 다른 이름을 주세요.",
        "`{id}` is already the id of item {first}; give another.",
    ),
    "proposal.reserved-id": (
        "`{id|`은} 신청 지역을 뜻하는 이름입니다. 다른 이름을 주세요.",
        "`{id}` stands for the applicant itself; give another id.",
    ),
    "proposal.unknown-body": (
        "`{id|`은} 컨소시엄에 없습니다. `{meant|`을} 쓰려던 것입니까? 있는 이름: {known}",
        "`{id}` is not in the consortium; did you mean `{meant}`? Known are {known}.",
    ),
    # Rule files.
    "rules.one-limit": (
        "`at_least`와 `at_most` 가운데 하나만 적으세요.",
        "write either `at_least` or `at_most`.",
    ),
    "rules.idle-share": (
        "0 %와 100 %는 한도가 되지 않습니다. 그 사이의 비율을 적으세요.",
        "0 % and 100 % limit nothing; write a share in between.",
    ),
    "rules.floor-per-year": (
        "`per`는 `at_most`와만 씁니다. `at_least`를 바꾸거나 `per`를 지우세요.",
        "`per` goes with `at_most` only; change `at_least`, or delete `per`.",
    ),
    "rules.kinds-or-role": (
        "`kinds`나 `role` 가운데 하나는 있어야 합니다.",
        "write `kinds` or `role`, or both.",
    ),
    "rules.in-or-per": (
        "`in`과 `per` 가운데 하나만 적으세요.",
        "write either `in` or `per`.",
    ),
    "rules.unknown-path": (
        "`{path|`은} 제안서의 `plans`나 `targets`에 없는 자리입니다.",
        "`{path}` is not a place in a proposal's `plans` or `targets`.",
    ),
    "rules.unknown-source": (
        "`{source|`은} 모르는 재원입니다. 쓸 수 있는 이름: {known}",
        "`{source}` is not a funding source; known are {known}.",
    ),
    "rules.unknown-quantity": (
        "`{name|`은} `quantities`에 없습니다. 가까운 이름: `{meant}`, 있는 이름: {known}",
        "`{name}` is not among the `quantities`; nearest is `{meant}`, known are {known}.",
    ),
    "rules.unknown-document": (
        "`{name|`은} `documents`에 없습니다. 가까운 이름: `{meant}`, 있는 이름: {known}",
        "`{name}` is not among the `documents`; nearest is `{meant}`, known are {known}.",
    ),
    "rules.unknown-region": (
        "`{name|`은} 지역의 slug가 아닙니다. 가까운 이름: `{meant}`, 있는 이름: {known}",
        "`{name}` is not the slug of a region; nearest is `{meant}`, known are {known}.",
    ),
    "rules.unknown-category": (
        "`{name|`은} `categories`에 없습니다. 가까운 이름: `{meant}`, 있는 이름: {known}",
        "`{name}` is not among the `categories`; nearest is `{meant}`, known are {known}.",
    ),
    "rules.unknown-rule": (
        "`{name|`은} 이 파일의 다른 규칙이 아닙니다. 가까운 이름: `{meant}`, 있는 규칙: {known}",
        "`{name}` is not another rule of this file; nearest is `{meant}`, known are {known}.",
    ),
    "rules.better-grade": (
        "등급 `{grade|`은} 문서의 등급 `{document}`보다 낫습니다. 문서의 등급까지만 적을 수 있습니다.",
        "the grade `{grade}` is better than the document's, `{document}`; it cannot be.",
    ),
    "rules.inferred-error": (
        "`{id}`의 근거는 미루어 본 것이거나 찾지 못한 것이라 `error`가 될 수 없습니다. `warning`이나 `advice`로 적으세요.",
        "`{id}` is inferred or not known, so it cannot be an `error`; write `warning` or `advice`.",
    ),
    # Cases of an edition.
    "field.not-a-proposal": (
        "제안서의 일부를 `키: 값`으로 적으세요.",
        "write part of a proposal, as `key: value`.",
    ),
    "cases.for-each": (
        "`for_each: {applicant.region: [부산, 대구]}`처럼 자리와 값의 목록을 적으세요.",
        "write a place and a list of values, as in `for_each: {applicant.region: [busan, daegu]}`.",
    ),
    "cases.no-place": (
        "제안서에 `{key|`이} 없어 값을 넣을 수 없습니다. 목록의 번호는 0부터 셉니다.",
        "the proposal has no `{key}` to put the value at; items of a list count from 0.",
    ),
    "envelope.other-edition": (
        "이 예산은 {name}의 것인데 규칙은 {edition}입니다. `edition`을 고치세요.",
        "this is the envelope of {name}, and the rules are {edition}; correct `edition`.",
    ),
    "cases.other-edition": (
        "이 사례는 {name}의 것인데 규칙은 {edition}입니다. `edition`을 고치세요.",
        "these are cases of {name}, and the rules are {edition}; correct `edition`.",
    ),
    "cases.unknown-rule": (
        "{edition}에 `{rule|`은} 없습니다. `{meant|`을} 쓰려던 것입니까?",
        "{edition} has no rule `{rule}`; did you mean `{meant}`?",
    ),
    # Which edition applies.
    "library.no-programme": (
        "`{programme|`은} 모르는 사업입니다. 가까운 이름: `{meant}`, 있는 이름: {known}",
        "`{programme}` is not a programme; nearest is `{meant}`, known are {known}.",
    ),
    "library.no-edition": (
        "`{edition|`은} 없는 판입니다. 있는 판: {known}",
        "there is no edition `{edition}`; known are {known}.",
    ),
    "library.no-date": (
        "어느 판을 따를지 알 수 없습니다. `submitted: 2026-03-05`처럼 제출일을 적거나 `edition`을 적으세요(있는 판: {known}).",
        "it is not said which edition applies; write `submitted: 2026-03-05`, or `edition` (known are {known}).",
    ),
    "library.none-in-force": (
        "{day}에 시행되는 판이 없습니다. 있는 판: {known}. `edition`을 적거나 날짜를 확인하세요.",
        "no edition is in force on {day}; known are {known}. Name an `edition`, or look at the day.",
    ),
    "library.no-law": (
        "{by|이} 함께 적용하는 `{law|`이} 규칙 폴더에 없습니다.",
        "`{law}`, which {by} applies beside itself, is not among the rule files.",
    ),
    "library.twice": (
        "{name|은} {other}에 이미 있습니다. 판의 이름을 바꾸세요.",
        "{name} is already defined in {other}; give the edition another name.",
    ),
    "library.changed": (
        "공표된 뒤에 바뀌었습니다({record}: sha256 {was}, 지금 {now}). 바뀐 것을 되돌리거나, 새 판으로 내세요: `regionai rules new 사업 판 --from 이전판`.",
        "this file was changed after it was published ({record}: sha256 {was}, now {now}); undo the change, or make it a new edition: `regionai rules new PROGRAMME EDITION --from EDITION`.",
    ),
    "library.bad-record": (
        "`sha256  파일` 한 줄이 아니거나 같은 파일이 두 번 있습니다. `regionai rules publish`로만 적으세요.",
        "this is not one line of `sha256  file`, or names a file twice; let `regionai rules publish` write it.",
    ),
    "library.overlap": (
        "{day}에 {name|과} {other|이}({file}) 함께 시행 중입니다. 기간을 고치거나, 바로잡는 판이면 `supersedes`를 적으세요.",
        "on {day} both {name} and {other} ({file}) are in force; correct the period, or write `supersedes` if one corrects the other.",
    ),
    "library.redefined-rule": (
        "규칙 `{id|`은} {other}에 이미 있습니다. 더 엄한 규칙이면 다른 id를 주세요.",
        "the rule `{id}` is already defined in {other}; give a stricter rule an id of its own.",
    ),
    "library.redefined-quantity": (
        "금액 `{name|`은} {other}에서 다른 것을 뜻합니다. 다른 이름을 주세요.",
        "the quantity `{name}` means something else in {other}; give it another name.",
    ),
    "library.adds": ("{programme}에 더하는 규칙, {day}에 시행", "adds to {programme}, in force on {day}"),
    "library.empty-folder": (
        "폴더 안에 규칙 파일(.yaml)이 없습니다. `--rules`의 폴더를 확인하세요.",
        "there is no rule file (.yaml) in this folder; look at what `--rules` names.",
    ),
    "library.law-in-force": ("{day}에 시행", "in force on {day}"),
    "library.law-nearest": (
        "{day}에 가장 가까운 판({first}부터 시행). 그날의 조문과 견주지 않았습니다",
        "the nearest to {day} (in force from {first}); not compared with the text of that day",
    ),
}
