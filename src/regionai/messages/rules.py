"""Why rule files cannot be read, which of them apply, and what their keys mean: Korean, then English.

The description of a key is a title, a colon, and a sentence.
"""

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
    # One rule file.
    "rules.one-limit": (
        "`at_least`(이상), `at_most`(이하), `above`(초과), `below`(미만) 가운데 하나만 적으세요.",
        "write one of `at_least`, `at_most`, `above` and `below`.",
    ),
    "rules.one-floor": (
        "`at_least`(이상)와 `above`(초과) 가운데 하나만 적으세요.",
        "write either `at_least` or `above`.",
    ),
    "rules.floor-per-year": (
        "`at_least`와 `above`에는 `per`만 쓸 수 없습니다. `on: average`를 더하거나 `per`를 지우세요.",
        "`per` alone does not go with `at_least` and `above`; add `on: average`, or delete `per`.",
    ),
    "rules.average-of-nothing": (
        "`on: average`는 무엇의 평균인지 알아야 합니다. `per: fiscal-year`를 함께 적으세요.",
        "`on: average` needs what it is an average of: write `per: fiscal-year` as well.",
    ),
    "rules.kinds-or-role": (
        "`kinds`나 `role` 가운데 하나는 있어야 합니다.",
        "write `kinds` or `role`, or both.",
    ),
    "rules.indicators-inside": (
        "지표는 공표되는 규칙이 아닙니다. 판본 곁의 `<판본>.indicators.yaml`로 옮기세요.",
        "indicators are no published rules; move them to `<edition>.indicators.yaml`, next to the edition.",
    ),
    "rules.pinning-name": (
        "`{edition|`은} 정정 전의 `{original}`을 가리키는 이름입니다. 정정판은 `{original}.1`부터 적으세요.",
        "`{edition}` is how `{original}` is named as it was before corrections; call a correction `{original}.1`, or the next number.",
    ),
    "rules.correction-of": (
        '`{edition|`은} `{original}`의 정정판에 쓰는 이름입니다. `corrects: "{original}"`과 `why`를 적거나, 점 없는 이름을 쓰세요.',
        '`{edition}` is the name of a correction of `{original}`: write `corrects: "{original}"` and `why`, or choose a name without the dot.',
    ),
    "rules.correction-name": (
        "`{corrects}`의 정정판은 `{corrects}.1`, `{corrects}.2`처럼 적습니다. 지금 `edition`은 `{edition}`입니다. 정정판을 다시 정정할 때도 `corrects`에는 처음 판본을 적으세요.",
        "a correction of `{corrects}` is called `{corrects}.1`, `{corrects}.2` and so on, and `edition` is `{edition}`; `corrects` names the original, also where a correction is corrected.",
    ),
    "rules.correction-why": (
        "`corrects`와 `why`는 함께 적습니다. 무엇을 왜 정정하는지 `why: {ko: …, en: …}`로 적으세요.",
        "`corrects` and `why` go together: say what is corrected and why, as `why: {ko: …, en: …}`.",
    ),
    "rules.obligations-inside": (
        "의무는 공표되는 규칙이 아닙니다. 판본 곁의 `<판본>.obligations.yaml`로 옮기세요.",
        "obligations are no published rules; move them to `<edition>.obligations.yaml`, next to the edition.",
    ),
    "rules.one-indicator": (
        "`of`와 함께 `in`, `per`, `by` 가운데 하나를 적거나, `of` 없이 `reached`를 적으세요.",
        "write `of` with one of `in`, `per` and `by`, or `reached` without `of`.",
    ),
    "rules.beside-nothing": (
        "`per`인 지표 곁에는 둘 수 있는 것이 없습니다. `beside`를 지우세요.",
        "nothing stands beside an indicator with `per`; delete `beside`.",
    ),
    "rules.beside-target": (
        "`reached` 곁에는 지역의 수만 둘 수 있습니다. {known} 가운데 하나를 적으세요.",
        "beside `reached` stands a figure of the region only; write one of {known}.",
    ),
    "rules.beside-year": (
        "회계연도마다의 금액 곁에는 그 금액에서 차지하는 비율만 둘 수 있습니다. 금액의 이름을 적으세요.",
        "beside the money of a fiscal year stands the share of a quantity in it only; write a quantity.",
    ),
    "rules.repeated-document": (
        "문서 `{name|`은} 판본에 이미 있습니다. 여기서 지우세요.",
        "the edition has the document `{name}` already; delete it here.",
    ),
    "rules.unknown-ground": (
        "`{name|`은} 문서도 모르는 것도 아닙니다. 가까운 이름: `{meant}`, 있는 이름: {known}",
        "`{name}` is neither a document nor an unknown; nearest is `{meant}`, known are {known}.",
    ),
    "rules.unknown-path": (
        "`{path|`은} 제안서의 `plans`나 `targets`에 없는 자리입니다.",
        "`{path}` is not a place in a proposal's `plans` or `targets`.",
    ),
    "rules.two-sections": (
        "`plans`와 `targets`를 한 규칙에 함께 적을 수 없습니다. 규칙을 둘로 나누세요.",
        "one rule cannot ask for both `plans` and `targets`; make two rules of it.",
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
    "rules.unknown-country": (
        "`{name|`은} 쓸 수 없는 이름입니다. 있는 말: {known}",
        "`{name}` is not a word for where a body is; known are {known}.",
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
    "companion.other-edition": (
        "이 파일은 {name}의 것인데 규칙은 {edition}입니다. `edition`을 고치세요.",
        "this file is of {name}, and the rules are {edition}; correct `edition`.",
    ),
    # Its keys.
    "describe.rule-set": ("규칙: 한 사업의 한 판본입니다.", "rules: one edition of a programme."),
    "describe.schema": (
        "형식: 파일의 형식 버전이며 언제나 1입니다.",
        "format: the version of the file format, always 1.",
    ),
    "describe.rule-set.programme": (
        "사업: 폴더의 이름과 같습니다.",
        "programme: the same as the name of the folder.",
    ),
    "describe.rule-set.edition": (
        "판본: 파일의 이름과 같습니다. 정정판은 2026.1처럼 적습니다.",
        "edition: the same as the name of the file; a correction is 2026.1.",
    ),
    "describe.rule-set.title": (
        "판본의 이름: 사람들이 부르는 이름입니다.",
        "title: what people call the edition.",
    ),
    "describe.rule-set.applies": (
        "시행 기간: 이 날들에 낸 제안서에 적용합니다.",
        "in force: on which days of submission the edition applies.",
    ),
    "describe.rule-set.agency": (
        "문의처: 이 판본이 정하지 않은 것을 물을 곳입니다.",
        "agency: whom to ask about what the edition leaves open.",
    ),
    "describe.rule-set.corrects": (
        "정정하는 판본: 이 판본이 대신하는 공표된 판본의 이름입니다.",
        "corrects: the published edition that this one stands in for.",
    ),
    "describe.rule-set.why": (
        "정정 사유: 무엇을 왜 정정하는지입니다.",
        "why: what is corrected, and for what reason.",
    ),
    "describe.rule-set.beside": (
        "함께 적용: 함께 적용하는 법령의 규칙입니다.",
        "beside: the rule sets of general law that are applied with it.",
    ),
    "describe.rule-set.adds_to": (
        "더해지는 사업: 우리 기관의 규칙이 더해지는 사업입니다.",
        "adds to: the programmes to which house rules are added.",
    ),
    "describe.rule-set.documents": (
        "문서: 규칙이 기대는 글입니다.",
        "documents: the texts that the rules rest on.",
    ),
    "describe.rule-set.categories": (
        "분야: 정해진 분야의 이름입니다.",
        "categories: the named categories of work.",
    ),
    "describe.quantities": (
        "금액: 예산에서 골라 더하는 금액에 붙인 이름입니다.",
        "quantities: named sums of parts of the budget.",
    ),
    "describe.rule-set.rules": ("규칙: 공고가 요구하는 것입니다.", "rules: what the notice requires."),
    "describe.indicators": (
        "지표: 판정하지 않고 보여 주는 수입니다.",
        "indicators: figures without a verdict.",
    ),
    "describe.indicator-file": (
        "지표: 한 판본의 지표입니다. 공표되는 규칙이 아닙니다.",
        "indicators: those of one edition; they are no published rules.",
    ),
    "describe.indicator-file.edition": (
        "판본: 사업@판본으로 적습니다.",
        "edition: which one, as PROGRAMME@EDITION.",
    ),
    "describe.rule-set.unknowns": (
        "모르는 것: 찾았으나 없던 것이며 보고서마다 나옵니다.",
        "unknowns: what was looked for and not found; every report lists it.",
    ),
    "describe.applies.from": ("첫날: 시행 첫날입니다.", "first day: the first day in force."),
    "describe.applies.to": ("마지막 날: 시행 마지막 날입니다.", "last day: the last day in force."),
    "describe.document.title": ("글의 제목: 문서의 제목입니다.", "title: what the document is called."),
    "describe.document.publisher": ("낸 곳: 누가 냈는지입니다.", "publisher: who published it."),
    "describe.document.locator": (
        "찾은 곳: 주소가 없을 때 번호나 이름을 적습니다.",
        "locator: where it was found, if there is no address.",
    ),
    "describe.document.url": ("주소: 글의 주소입니다.", "address: where it can be read."),
    "describe.document.published": (
        "낸 날: 나온 날입니다. 법령은 공포일입니다.",
        "published: the day of publication; of a law, of its promulgation.",
    ),
    "describe.document.in_force": (
        "시행일: 법령이나 지침의 이 조문이 시행된 날입니다.",
        "in force: the first day on which this text of a law or guideline is in force.",
    ),
    "describe.document.retrieved": (
        "확인한 날: 마지막으로 확인한 날입니다.",
        "retrieved: the day on which it was last looked at.",
    ),
    "describe.document.grade": (
        "등급: official, press, inferred, unknown 가운데 하나입니다.",
        "grade: official, press, inferred or unknown.",
    ),
    "describe.quantity.title": (
        "금액의 이름: 보고서가 부르는 이름입니다.",
        "name: what reports call the quantity.",
    ),
    "describe.quantity.source": (
        "재원: 어느 재원을 더할지입니다. 제안서처럼 local, private, matching으로 묶어 적어도 됩니다.",
        "source: which funding sources are summed; `local`, `private` and `matching` mean what they do in a proposal.",
    ),
    "describe.quantity.category": (
        "분야: 어느 분야를 더할지입니다.",
        "category: which categories are summed.",
    ),
    "describe.quantity.item": (
        "보조비목: 어느 비목을 더할지입니다. 항목의 `item`에 기재된 말과 같아야 합니다.",
        "cost item: which items are summed, in the words of the lines' `item`.",
    ),
    "describe.quantity.executed_by": (
        "쓰는 기관: 어떤 유형의 기관이 쓰는 돈입니다. applicant는 신청 지자체입니다.",
        "executed by: money that bodies of some kind spend; `applicant` is the regional government.",
    ),
    "describe.quantity.executed_in": (
        "쓰는 곳: 지역 밖, 수도권, 해외 또는 국내에서 쓰는 돈입니다. 해외는 지역 밖에 듭니다.",
        "executed in: money spent outside the region, in the capital region, abroad, which is outside the region too, or in Korea.",
    ),
    "describe.indicator.title": (
        "지표 이름: 보고서가 부르는 이름입니다.",
        "name: what reports call the indicator.",
    ),
    "describe.indicator.why": ("보여 주는 까닭: 왜 보여 주는지입니다.", "why: the reason for showing it."),
    "describe.indicator.per": ("나눌 목표: 이 목표의 수로 나눕니다.", "per: divided by this target."),
    "describe.indicator.beside": (
        "곁에 둘 수: 지역의 재정자립도(`fiscal_independence`)나 중소기업 수(`smes`), 또는 같은 돈에서 차지하는 비율을 보일 금액의 이름입니다.",
        "beside: the region's `fiscal_independence` or number of `smes`, or a quantity whose share in the same money is shown.",
    ),
    "describe.indicator.by": ("나누어 볼 것: 회계연도마다 보여 줍니다.", "by: shown for each fiscal year."),
    "describe.indicator.reached": (
        "목표: 이 목표의 수를 그대로 보여 줍니다.",
        "reached: the number of this target itself.",
    ),
    "describe.indicator.rests_on": (
        "근거: 보여 주는 까닭이 기재된 문서나, 판본이 모르는 것으로 적은 질문의 id입니다.",
        "rests on: the documents that say why, or unknowns of the edition, by id.",
    ),
    "describe.indicator-file.documents": (
        "문서: 판본에는 없고 지표만 근거로 삼는 문서입니다.",
        "documents: those that only indicators rest on.",
    ),
    "describe.rule-set.unchanged": (
        "그 전의 조문: 시행 전 어느 날의 조문부터 같은지, 무엇을 비교했는지입니다.",
        "unchanged: since when, before it applies, the cited texts have read the same, and what was compared.",
    ),
    "describe.unchanged.since": (
        "같아진 날: 이 날의 조문부터 같습니다.",
        "since: from the text of this day on they are the same.",
    ),
    "describe.unchanged.says": ("비교한 것: 무엇을 비교했는지입니다.", "says: what was compared."),
    "describe.unknown.id": ("질문 id: 질문의 이름입니다.", "id: what the question is called."),
    "describe.unknown.question": ("질문: 알지 못하는 것입니다.", "question: what is not known."),
    "describe.looked_in": (
        "찾은 문서: 어디에서 찾았는지입니다.",
        "looked in: the documents that were looked into.",
    ),
    # The keys of a rule.
    "describe.id": ("규칙 id: 사람들이 인용하는 이름입니다.", "rule id: what people cite."),
    "describe.kind": ("유형: 무엇을 요구할 수 있는지입니다.", "kind: what can be required."),
    "describe.title": ("제목: 규칙의 이름입니다.", "title: what the rule is called."),
    "describe.severity": (
        "심각도: error, warning, advice 가운데 하나입니다.",
        "severity: error, warning or advice.",
    ),
    "describe.source": (
        "근거: 어느 문서가 무엇이라고 하는지입니다.",
        "source: which document says so, and what it says.",
    ),
    "describe.rule-source.document": ("문서: documents의 이름입니다.", "document: a name of `documents`."),
    "describe.rule-source.article": ("조항: 법령의 조항입니다.", "article: the article of a law."),
    "describe.rule-source.says": (
        "풀어 쓴 말: 문서가 하는 말을 우리말로 풀어 적습니다.",
        "says: what the document says, in our own words.",
    ),
    "describe.rule-source.grade": (
        "등급: 문서보다 덜 알려진 말일 때만 적습니다.",
        "grade: only where it is known less well than its document.",
    ),
    "describe.implied_by": (
        "따라오는 규칙: 이 규칙들을 지키면 언제나 지켜집니다.",
        "implied by: whoever keeps these rules always keeps this one.",
    ),
    "describe.waivable": (
        "면제: 법령이 정해 아무도 면제할 수 없으면 no, 공고가 정해 공고한 기관만 면제할 수 있으면 by-agency입니다.",
        "waivable: `no` for what the law requires, which nobody is let off; `by-agency` for what a call requires, which its agency alone lets off.",
    ),
    # Keys that several kinds have.
    "describe.of": ("무엇: 따지는 금액의 이름입니다.", "of: the quantity that is looked at."),
    "describe.in": (
        "전체: 비율의 바탕이 되는 금액의 이름입니다.",
        "in: the quantity that it is a share of.",
    ),
    "describe.at_least": ("이상: 이만큼은 되어야 합니다.", "at least: it must reach this."),
    "describe.at_most": ("이하: 이만큼을 넘으면 안 됩니다.", "at most: it must not exceed this."),
    "describe.above": (
        "초과: 이만큼을 넘어야 합니다. 똑같으면 모자랍니다.",
        "above: it must be more than this; just this is not enough.",
    ),
    "describe.below": (
        "미만: 이만큼에 못 미쳐야 합니다. 똑같으면 넘친 것입니다.",
        "below: it must be less than this; just this is too much.",
    ),
    "describe.role": ("역할: 어떤 역할의 기관인지입니다.", "role: the role of the body."),
    "describe.subject": (
        "무엇을 볼지: 분야, 지역, 기관의 나라, 제출일, 사업 기간 같은 것입니다.",
        "subject: what is looked at: category, region, country, submitted, period.",
    ),
}
