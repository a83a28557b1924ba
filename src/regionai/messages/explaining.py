"""What rules and kinds require, how the arithmetic goes, and what to do: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What a rule requires, in one sentence.
    "requires.share-floor": (
        "{what|은} {whole}의 {limit} 이상이어야 합니다.",
        "{what} must be at least {limit} of the {whole}.",
    ),
    "requires.share-cap": (
        "{what|은} {whole}의 {limit} 이하여야 합니다.",
        "{what} must be at most {limit} of the {whole}.",
    ),
    "requires.share-by-kind": (
        "{role|이} 누구냐에 따라 {what|은} {whole}의 다음 비율 이상이어야 합니다: {limits}.",
        "by the kind of {role}, {what} must be at least this share of the {whole}: {limits}.",
    ),
    "requires.kind-limit": ("{kind} {limit}", "{kind} {limit}"),
    "requires.amount-floor": ("{what|은} {limit} 이상이어야 합니다.", "{what} must be at least {limit}."),
    "requires.amount-cap": ("{what|은} {limit} 이하여야 합니다.", "{what} must be at most {limit}."),
    "requires.amount-cap-per-year": (
        "{what|은} 회계연도마다 {limit} 이하여야 합니다.",
        "{what} must be at most {limit} in each fiscal year.",
    ),
    "requires.totals": (
        "적힌 합계와 비율은 항목으로 셈한 것과 맞아야 합니다.",
        "declared totals and shares must be what the lines come to.",
    ),
    "requires.one-of": (
        "{subject|은} 다음 가운데 하나여야 합니다: {allowed}.",
        "the {subject} must be one of: {allowed}.",
    ),
    "requires.one-of-open": (
        "{subject|은} 다음 가운데 하나여야 합니다: {allowed}. 정해지지 않은 것: {undecided}.",
        "the {subject} must be one of: {allowed}. Left open: {undecided}.",
    ),
    "requires.none-of": (
        "{subject|은} 다음에 들지 않아야 합니다: {barred}.",
        "the {subject} must be none of: {barred}.",
    ),
    "requires.none-of-unnamed": (
        "{subject|은} 다음에 들지 않아야 합니다: {barred}, 그리고 이름을 모르는 {unnamed}곳.",
        "the {subject} must be none of: {barred}, and {unnamed} more that nobody named.",
    ),
    "requires.window": (
        "{subject|은} {opens}부터 {closes}까지(양쪽 날 포함)여야 합니다.",
        "the {subject} must lie from {opens} to {closes}, both included.",
    ),
    "requires.member": (
        "컨소시엄에 다음이 있어야 합니다: {wanted}.",
        "the consortium must have one of: {wanted}.",
    ),
    "requires.member-as": (
        "컨소시엄의 {role|은} 다음 가운데 하나여야 합니다: {wanted}.",
        "the consortium must have, as {role}, one of: {wanted}.",
    ),
    "requires.document": (
        "다음 서류를 갖추어야 합니다: {duties}.",
        "these documents must be there: {duties}.",
    ),
    "requires.document-question": (
        "다음 서류를 갖추어야 할 수 있습니다: {duties}. {question}",
        "these documents may have to be there: {duties}; {question}",
    ),
    "requires.duty": ("{document} ({when})", "{document} ({when})"),
    "requires.from": ("{what} {at_least} 이상", "{what} of {at_least} or more"),
    "requires.between": (
        "{what} {at_least} 이상 {below} 미만",
        "{what} from {at_least} to below {below}",
    ),
    "requires.present": ("제안서에 {paths|이} 적혀 있어야 합니다.", "the proposal must say {paths}."),
    "requires.apart": (
        "한 번에 점검하는 다른 제안서와 다음이 같지 않아야 합니다: {named}.",
        "no other proposal of the same run may name the same: {named}.",
    ),
    "apart.site": ("자리", "site"),
    "apart.equipment": ("장비", "equipment"),
    "apart.title": ("세부사업 이름", "sub-project"),
    # The manual of the kinds.
    "kind.share.what": (
        "한 금액이 다른 금액의 얼마 이상, 또는 이하여야 한다는 규칙입니다.",
        "One quantity is at least, or at most, a share of another.",
    ),
    "kind.share.how": (
        "나누지 않고 곱해서 견주므로 1원이라도 모자라면 모자란 것입니다. 반올림했거나 나뉘지 않은 금액이 있으면 비율은 한 수가 아니라 범위이고, 범위가 모두 기준 안에 있어야 충족, 모두 밖에 있어야 위반, 걸치면 판단 불가입니다.",
        "The comparison is exact, by multiplication: one won less than the limit is short. Where figures are rounded or not split, the share is a range; the rule is met only if all of it lies on the right side, broken only if none of it does, else undecided.",
    ),
    "kind.share.do": (
        "보고서가 재원마다 얼마를 움직이면 되는지 적습니다. 여럿을 함께 고치는 길은 `regionai budget 제안서 --solve`가 찾습니다. 판단 불가면 보고서가 이르는 금액을 원 단위로, 재원별로 적으세요.",
        "The report says by how much each source must move; `regionai budget PROPOSAL --solve` finds the least change over several. If it is undecided, write the figures that the report names in won and by source.",
    ),
    "kind.share-by-kind.what": (
        "어떤 기업이 신청하느냐에 따라 기준이 달라지는 비율 규칙입니다.",
        "One quantity is at least a share of another, and how large a share depends on what kind of firm applies.",
    ),
    "kind.share-by-kind.how": (
        "`role`인 기관의 `kind`가 기준을 정합니다. 기관이 적혀 있지 않거나 `firm`, `other`처럼 갈래가 드러나지 않으면 어느 기준이든 될 수 있으므로, 가장 높은 기준을 지켜야 충족, 가장 낮은 기준도 못 지켜야 위반입니다. 기준이 없는 갈래면 해당 없음입니다.",
        "The `kind` of the body in the `role` sets the limit. Where no such body is written, or its kind (`firm`, `other`) does not tell, any limit may be the one: keeping the highest is met, missing the lowest is broken. A kind without a limit makes the rule not applicable.",
    ),
    "kind.share-by-kind.do": (
        "기관의 `kind`를 `sme`, `mid-size`, `large` 가운데 맞는 것으로 적고, 모자라면 보고서가 이르는 만큼 늘리세요.",
        "Write the body's `kind` as `sme`, `mid-size` or `large`, and where money is short raise it by what the report says.",
    ),
    "kind.amount.what": (
        "한 금액이 정해진 금액 이상, 또는 이하여야 한다는 규칙입니다.",
        "A quantity is at least, or at most, an amount of money.",
    ),
    "kind.amount.how": (
        "1원까지 견줍니다. `per: fiscal-year`면 사업 기간의 회계연도마다 따로 지켜야 합니다. 연도를 모르는 돈은 어느 해에나 들 수 있으므로, 어떻게 나누어도 지킬 수 없을 때만 위반입니다.",
        "The comparison is exact to the won. With `per: fiscal-year` each year of the work period keeps the limit by itself. Money whose year is not known may fall in any of them: it breaks the rule only if no way to place it would keep it.",
    ),
    "kind.amount.do": (
        "넘치면 보고서가 이르는 만큼 줄이고, 모자라면 늘리세요. 판단 불가면 항목마다 `year`를 적거나 금액을 원 단위로 적으세요.",
        "Cut, or raise, by what the report says. If it is undecided, give each line its `year`, or write the amounts in won.",
    ),
    "kind.totals.what": (
        "표지에 적은 합계와 비율이 항목을 더한 것과 맞아야 한다는 규칙입니다.",
        "What the cover page says is what the lines come to.",
    ),
    "kind.totals.how": (
        "적힌 합계(`totals`)는 항목의 합과, 적힌 비율(`shares`)은 그 합이 전체에서 차지하는 비율과 견줍니다. 반올림한 금액은 범위가 겹치면 맞는 것이고, 퍼센트는 적힌 마지막 자리까지 맞으면 됩니다. 적힌 것이 없으면 견줄 것도 없습니다.",
        "Each declared sum (`totals`) is compared with the sum of its lines, each declared share (`shares`) with the share of that sum in the whole. Figures that were rounded agree if their intervals meet, and a percentage may have been rounded to its last decimal. Where nothing is declared there is nothing to compare.",
    ),
    "kind.totals.do": (
        "보고서가 먼저 오타일 수 있는 곳을 짚습니다. 항목이 맞으면 합계를, 합계가 맞으면 항목을 고치세요.",
        "The report first points at what may be a slip of the hand. If the lines are right, correct the total; if the total is right, the line.",
    ),
    "kind.one-of.what": (
        "제안서가 이르는 것이 판의 목록에 있어야 한다는 규칙입니다.",
        "What the proposal names is on the edition's list.",
    ),
    "kind.one-of.how": (
        "`subject: category`는 항목마다의 분야를, `region`은 신청 지역을 봅니다. `undecided`에 든 것은 된다고도 안 된다고도 하지 않습니다. 공고가 열어 둔 것은 공고 기관이 답합니다.",
        "`subject: category` looks at every budget line, `region` at the applicant's. A value of `undecided` is neither allowed nor refused: the notice leaves it open, so the answer is the agency's, not ours.",
    ),
    "kind.one-of.do": (
        "목록에 있는 말로 적고, 목록 밖의 일이면 `other`로 적은 다음 공고 기관에 물어보세요.",
        "Write a word of the list; for work outside it write `other` and ask the agency.",
    ),
    "kind.none-of.what": (
        "제안서가 이르는 것이 목록에 들지 않아야 한다는 규칙입니다.",
        "What the proposal names is not on a list.",
    ),
    "kind.none-of.how": (
        "`unnamed`는 목록에 있으나 아무도 이름을 밝히지 않은 자리의 수입니다. 하나라도 있으면 목록에 없는 것도 판단할 수 없습니다.",
        "`unnamed` counts the entries that the list has and nobody named: as long as there is one, a value that is not on the list cannot be cleared.",
    ),
    "kind.none-of.do": (
        "목록에 들면 공고 기관에 물어보고, 판단 불가면 목록 전체를 구하세요.",
        "If it is on the list, ask the agency; if it is undecided, get hold of the whole list.",
    ),
    "kind.window.what": (
        "날이나 기간이 두 날 사이에 있어야 한다는 규칙입니다.",
        "A day, or a period, lies within two days, both included.",
    ),
    "kind.window.how": (
        "`subject: submitted`는 제출일을, `period`는 사업 기간의 첫날과 마지막 날을 봅니다. 날은 한국의 날입니다.",
        "`subject: submitted` is the day of the application, `period` the work period, whose first and last day must both lie within. Days are Korean days.",
    ),
    "kind.window.do": (
        "날짜를 확인하고, 적혀 있지 않으면 `submitted`나 `period`를 적으세요.",
        "Look the day up; where none is written, write `submitted` or `period`.",
    ),
    "kind.member.what": (
        "컨소시엄에 어떤 갈래의, 또는 어떤 역할의 기관이 있어야 한다는 규칙입니다.",
        "The consortium has a body of some kind, or in some role.",
    ),
    "kind.member.how": (
        "`kinds`와 `role`을 모두 적으면 한 기관이 둘 다 맞아야 합니다. 갈래가 `other`인 기관은 찾는 갈래일 수 있으므로 그것뿐이면 판단 불가이고, 컨소시엄이 적혀 있지 않아도 그렇습니다.",
        "Where both `kinds` and `role` are given, one body must answer to both. A body of kind `other` may be of the kind that is asked for: alone it leaves the rule undecided, and so does a proposal without a consortium section.",
    ),
    "kind.member.do": (
        "`consortium`에 기관의 `kind`와 `role`을 적고, 없으면 그런 기관을 넣으세요.",
        "Write the `kind` and the `role` of the bodies under `consortium`, or bring such a body in.",
    ),
    "kind.document.what": (
        "얼마 이상이면 서류가 있어야 한다는 규칙입니다.",
        "From some amounts on, a document must go with the proposal.",
    ),
    "kind.document.how": (
        "서류마다 조건이 있고, `at_least` 이상 `below` 미만이라는 조건이 모두 맞을 때 필요합니다. 조건이 맞지 않으면 해당 없음입니다. `question`이 있으면 물어보아야 할 것이 남은 것이라 서류가 없어도 판단 불가입니다. 서류 목록이 없는 제안서는 서류에 대해 말하지 않은 것입니다.",
        "Each document has conditions, and is due when all hold: a quantity lies from `at_least`, included, up to `below`, excluded. Where none is due the rule does not apply. `question` is what must be asked before the duty is certain: with it, a missing document is undecided and never broken. A proposal without a documents section says nothing about its documents.",
    ),
    "kind.document.do": (
        "서류를 갖추고 `documents`에 적으세요.",
        "Get the document and list it under `documents`.",
    ),
    "kind.present.what": (
        "경험이 묻는 것을 제안서가 적고 있어야 한다는 규칙입니다.",
        "The proposal says something of what experience asks for.",
    ),
    "kind.present.how": (
        "`paths`는 `plans`와 `targets` 안의 자리입니다. 그 묶음이 통째로 없으면 판단 불가, 있는데 자리가 비면 위반입니다.",
        "`paths` are keys of the sections `plans` and `targets`, with dots. A section that is not there at all leaves the rule undecided; one that is there and lacks a key breaks it.",
    ),
    "kind.present.do": (
        "규칙의 `remedy`가 이르는 것을 그 자리에 적으세요.",
        "Write at that place what the rule's `remedy` says.",
    ),
    "kind.apart.what": (
        "같은 자리, 같은 장비, 같은 이름의 세부사업이 두 제안서에 있으면 두 번 지원될 수 있다는 규칙입니다.",
        "The same site, equipment or named sub-project in two proposals may be funded twice.",
    ),
    "kind.apart.how": (
        "한 번에 점검한 제안서끼리 항목의 `site`, `equipment`, `title`을 견줍니다. 띄어쓰기와 대소문자는 보지 않고, 분야 이름과 같은 제목은 이름으로 치지 않습니다. 같은 것이 있으면 두 자리를 모두 보여 주고 판단하지 않습니다. 제안서가 하나뿐이면 견줄 것이 없습니다.",
        "The `site`, `equipment` and `title` of the lines are compared among the proposals of one run, without regard to spaces and case; a title that is only the name of a category names nothing. What is the same is undecided, with both places shown. With a single proposal there is nothing to compare.",
    ),
    "kind.apart.do": (
        "두 사업의 돈이 무엇에 나뉘어 쓰이는지 적어 두고 공고 기관에 물어보세요.",
        "Write down what the money of each is for, and ask the agency.",
    ),
    # Changes that cases must notice.
    "mutant.changed": ("`{key}`: {before} 대신 {after}", "`{key}`: {after} instead of {before}"),
    "mutant.dropped": ("`{key}`에서 `{value}` 빠짐", "`{value}` missing from `{key}`"),
    "mutant.added": ("`{key}`에 `{value}` 더 있음", "`{value}` added to `{key}`"),
    "mutant.without": ("`{key}` 없음", "no `{key}`"),
    "mutant.swapped": ("이상과 이하가 바뀜", "at least and at most swapped"),
    # What lint says.
    "lint.unused-quantity": (
        "금액 `{name|`을} 쓰는 규칙도 지표도 없습니다. 쓰거나 지우세요.",
        "no rule and no indicator uses the quantity `{name}`; use it, or delete it.",
    ),
    "lint.unused-document": (
        "문서 `{name|`을} 드는 규칙도 질문도 없습니다.",
        "no rule and no question cites the document `{name}`.",
    ),
    "lint.waivable-law": (
        "`{rule|`은} 법령의 `error`입니다. 면제할 수 없으니 `waivable: no`를 적으세요.",
        "`{rule}` is an `error` of law, which nobody may be let off: write `waivable: no`.",
    ),
    "lint.misplaced": (
        "파일은 {there}에 있는데 {meant}의 규칙이라고 적혀 있습니다.",
        "the file lies at {there} and says that it is {meant}.",
    ),
    "lint.no-cases": (
        "사례 파일 {file|이} 없습니다. 규칙이 공고와 같은 말을 하는지 보인 것이 없습니다.",
        "there is no {file}: nothing shows that the rules say what the notice says.",
    ),
    "lint.overlap": (
        "{first}부터 {last}까지 {name|과} 겹칩니다. 기간을 고치거나, 바로잡는 판이면 `supersedes`를 적으세요.",
        "from {first} to {last} it overlaps with {name}; correct the period, or write `supersedes` if it corrects that one.",
    ),
    "lint.gap": (
        "{first}부터 {last}까지는 어느 판도 시행되지 않습니다.",
        "from {first} to {last} no edition is in force.",
    ),
    "lint.supersedes-nothing": (
        "대신한다는 판 `{edition|`이} 없습니다. 판의 이름을 확인하세요.",
        "there is no edition `{edition}` to supersede; look at its name.",
    ),
    "lint.other-meaning": (
        "`{rule|`은} {name}에서 다른 것을 뜻합니다. 뜻이 다르면 id도 다르게 적으세요.",
        "`{rule}` means something else in {name}; give what means another thing another id.",
    ),
    "lint.never-confirmed": (
        "문서 `{name|`을} 마지막으로 확인한 날(`retrieved`)이 적혀 있지 않습니다.",
        "the document `{name}` has no `retrieved`: it is not known when it was last looked at.",
    ),
    "lint.not-confirmed": (
        "문서 `{name|`을} {days}일 전인 {day}에 마지막으로 확인했습니다. 다시 확인하고 `retrieved`를 고치세요.",
        "the document `{name}` was last looked at on {day}, {days} days ago; look again and correct `retrieved`.",
    ),
    "lint.never-due": (
        "이 조건에 함께 맞는 예산이 없어 서류가 필요해질 수 없습니다. 금액을 확인하세요.",
        "no budget meets these conditions together, so the document is never due; look at the amounts.",
    ),
    "lint.dead": (
        "`{rule|`은} 어떤 제안서로도 어길 수 없어 아무것도 요구하지 않습니다. 기준을 확인하세요.",
        "no proposal can break `{rule}`, so it asks for nothing; look at its limit.",
    ),
    "lint.cannot-be-met": (
        "{rules|을} 함께 지키는 예산이 없습니다. 하나의 기준을 고치세요.",
        "no budget keeps {rules} together; correct the limit of one of them.",
    ),
    "lint.implied": (
        "{by|을} 지키면 `{rule}`도 언제나 지켜집니다. 공고가 둘 다 적고 있으면 `implied_by`로 밝히고, 아니면 지우세요.",
        "whoever keeps {by} always keeps `{rule}`; if the notice states both, say so with `implied_by`, else delete it.",
    ),
    "lint.not-implied": (
        "`{rule|`은} `implied_by`의 규칙을 지켜도 어길 수 있습니다({budget}). `implied_by`를 고치세요.",
        "`{rule}` can be broken while the rules of `implied_by` are kept ({budget}); correct `implied_by`.",
    ),
    "proof.can-be-met": ("금액 규칙을 모두 지키는 예산이 있음", "a budget keeps all money rules"),
    "proof.independent": (
        "`{rule}`만 어기고 나머지를 지키는 예산이 있음",
        "a budget breaks `{rule}` alone and keeps the others",
    ),
    "proof.implied": (
        "{by|을} 지키면 `{rule}`도 지켜짐(이 예산은 모두 어김)",
        "whoever keeps {by} keeps `{rule}` (this budget breaks both)",
    ),
    # Pages.
    "explain.kind-title": ("규칙의 갈래 `{kind}`", "the rule kind `{kind}`"),
    "explain.rule-title": ("{title} `{rule}` ({name})", "{title} `{rule}` ({name})"),
    "explain.requires": ("무엇을 요구하는가", "what it requires"),
    "explain.why": ("왜", "why"),
    "explain.how": ("어떻게 셈하는가", "how the arithmetic goes"),
    "explain.do": ("무엇을 할 것인가", "what to do"),
    "explain.parameters": ("적을 것", "parameters"),
    "explain.parameter": ("`{key}`", "`{key}`"),
    "explain.optional": ("`{key}` (없어도 됨)", "`{key}` (optional)"),
    "explain.no-parameters": ("없음", "none"),
    "explain.example": ("{outcome}: {title}", "{outcome}: {title}"),
    "explain.says": ("{says}", "{says}"),
    "explain.document": (
        "{title} · {publisher} · {locator}",
        "{title} · {publisher} · {locator}",
    ),
    "explain.article": ("조항 {article}", "article {article}"),
    "explain.remedy": ("{remedy}", "{remedy}"),
    "explain.implied-by": (
        "{rules|을} 지키면 이것도 지켜집니다. 공고가 따로 적고 있어 그대로 둡니다.",
        "whoever keeps {rules} keeps this too; it stands because the notice states it.",
    ),
    "explain.not-waivable": ("면제할 수 없습니다.", "it cannot be waived."),
    "explain.also": ("같은 id가 있는 다른 판: {names}", "also in: {names}."),
    "explain.unknown": (
        "`{name|`은} 규칙이나 갈래의 이름이 아닙니다. 가까운 이름: `{meant}`. 있는 갈래: {kinds}. 규칙은 `regionai rules show`로 봅니다.",
        "`{name}` is neither a rule nor a kind; nearest is `{meant}`. Kinds are {kinds}; `regionai rules show` lists the rules.",
    ),
    # Lists of editions.
    "rules-list.title": ("규칙의 판", "editions of rules"),
    "rules-list.edition": ("판", "edition"),
    "rules-list.name": ("이름", "title"),
    "rules-list.from": ("부터", "from"),
    "rules-list.to": ("까지", "to"),
    "rules-list.grade": ("근거", "source"),
    "rules-list.rules": ("규칙", "rules"),
    "rules-list.unknowns": ("모름", "unknown"),
    "rules-list.published": ("공표", "published"),
    "rules-list.sha256": ("sha256", "sha256"),
    "rules-list.file": ("파일", "file"),
    "rules-list.yes": ("예", "yes"),
    "rules-list.no": ("아니오", "no"),
    "rules-show.applies": ("시행", "in force"),
    "rules-show.days": ("{first} ~ {last}", "{first} ~ {last}"),
    "rules-show.beside": ("함께 적용", "applied beside"),
    "rules-show.adds-to": ("더해지는 사업", "adds to"),
    "rules-show.supersedes": ("대신하는 판", "supersedes"),
    "rules-show.documents": ("문서", "documents"),
    "rules-show.document": ("문서", "document"),
    "rules-show.publisher": ("낸 곳", "publisher"),
    "rules-show.locator": ("찾은 곳", "found at"),
    "rules-show.published-on": ("낸 날", "published"),
    "rules-show.grade": ("등급", "grade"),
    "rules-show.categories": ("분야", "categories"),
    "rules-show.quantities": ("금액", "quantities"),
    "rules-show.selects": ("무엇을 더하는가", "what it sums"),
    "rules-show.all": ("모두", "everything"),
    "rules-show.rules": ("규칙", "rules"),
    "rules-show.rule": ("규칙", "rule"),
    "rules-show.kind": ("갈래", "kind"),
    "rules-show.severity": ("무게", "severity"),
    "rules-show.requires": ("요구", "requires"),
    "rules-show.indicators": ("지표(판정 없음)", "indicators (no verdict)"),
    "rules-show.why": ("보여 주는 까닭", "why it is shown"),
    "rules-show.unknowns": ("모르는 것", "what is not known"),
    "rules-show.unknown": ("{id}: {question}", "{id}: {question}"),
    "rules-show.no-rule": (
        "{name}에 `{rule|`은} 없습니다. 가까운 이름: `{meant}`, 있는 규칙: {known}",
        "{name} has no rule `{rule}`; nearest is `{meant}`, its rules are {known}.",
    ),
    "rules-show.no-edition": (
        "`{name|`은} 없는 판입니다. `사업@판`으로 적으세요. 있는 판: {known}",
        "there is no edition `{name}`; write `PROGRAMME@EDITION`. Known are {known}.",
    ),
    # Two editions.
    "rules-diff.title": ("{before}에서 {after|으로}", "from {before} to {after}"),
    "rules-diff.rules": ("규칙", "rules"),
    "rules-diff.others": ("그 밖", "all else"),
    "rules-diff.id-rules": ("규칙", "rule"),
    "rules-diff.id-others": ("무엇", "what"),
    "rules-diff.change": ("어떻게", "change"),
    "rules-diff.aspect": ("무엇이", "aspect"),
    "rules-diff.added": ("새로 생김", "added"),
    "rules-diff.removed": ("없어짐", "removed"),
    "rules-diff.changed": ("바뀜", "changed"),
    "rules-diff.same": ("다른 것이 없습니다.", "nothing differs."),
    "rules-diff.weight": ("무게(근거)", "weight (source)"),
    "rules-diff.weighs": ("{severity} ({grade})", "{severity} ({grade})"),
    "rules-diff.requires": ("요구", "requires"),
    "rules-diff.waivable": ("면제할 수 있음", "can be waived"),
    "rules-diff.category": ("분야", "category"),
    "rules-diff.quantity": ("금액", "quantity"),
    "rules-diff.unknown": ("모르는 것", "not known"),
    "rules-diff.two-programmes": (
        "두 판이 서로 다른 사업의 것이라 같은 제안서를 견줄 수 없습니다. `--proposals`를 빼세요.",
        "the two are editions of different programmes, so no proposal is judged under both; leave `--proposals` out.",
    ),
    "rules-diff.proposals": (
        "결과나 여유가 바뀌는 제안서(여유는 원)",
        "proposals whose outcome or margin changes (margins in won)",
    ),
    "rules-diff.no-outcome-changes": (
        "제안서 {count}건의 결과와 여유가 모두 그대로입니다.",
        "no outcome and no margin of {count} proposal(s) changes.",
    ),
    # Lint.
    "rules-lint.title": ("규칙 살펴보기: {names}", "lint: {names}"),
    "rules-lint.place": ("어디", "where"),
    "rules-lint.remark": ("무엇", "what"),
    "rules-lint.code": ("코드", "code"),
    "rules-lint.remarks": ("고치거나 볼 것", "to mend or to look at"),
    "rules-lint.none": ("고칠 것이 없습니다.", "nothing to mend."),
    "rules-lint.no-proofs": (
        "증명할 금액 규칙이 없습니다.",
        "there is no money rule to prove anything of.",
    ),
    "rules-lint.proofs": ("증명과 그 예산", "what is proved, with a budget each"),
    "rules-lint.statement": ("증명", "statement"),
    "rules-lint.witness": ("예산", "budget"),
    "rules-lint.summary": (
        "고칠 것 {errors}건, 볼 것 {warnings}건, 증명 {proofs}건",
        "{errors} to mend, {warnings} to look at, {proofs} proofs",
    ),
    # Publishing.
    "rules-publish.title": ("공표: {name}", "publishing {name}"),
    "rules-publish.done": (
        "{record}에 적어 공표했습니다. 이제 이 파일은 바뀌지 않습니다. 바로잡을 것은 새 판으로 내세요.",
        "published: its sum is in {record}. From now on the file stays as it is; a correction is a new edition.",
    ),
    "rules-publish.already": (
        "이미 공표되어 {record}에 적혀 있습니다.",
        "already published, in {record}.",
    ),
    "rules-publish.refused": (
        "{name|은} 고칠 것이 남아 공표하지 않았습니다.",
        "{name} was not published: there is something to mend.",
    ),
    "rules-publish.no-file": (
        "`{name|`은} 규칙 파일의 이름이 아닙니다. `rules/사업/판.yaml`처럼 적으세요.",
        "`{name}` is not the name of a rule file; write it like `rules/PROGRAMME/EDITION.yaml`.",
    ),
    "rules-new.bad-name": (
        "`{name|`은} 이름이 될 수 없습니다. 영문 소문자와 숫자, `-`로 적고 판에는 `.`도 쓸 수 있습니다.",
        "`{name}` cannot be a name; use small letters, digits and `-`, and `.` in an edition.",
    ),
    "rules-new.written": ("{file|을} 만들었습니다.", "wrote {file}"),
    "rules-new.next": (
        "다음: 고쳐 적고 `regionai rules lint {file}`, `regionai rules test {file} --mutate`, `regionai rules publish {file}`",
        "next: edit it, then `regionai rules lint {file}`, `regionai rules test {file} --mutate`, `regionai rules publish {file}`",
    ),
    # Tests.
    "rules-test.title": ("사례로 시험: {names}", "tests: {names}"),
    "rules-test.editions": ("판마다의 결과", "results by edition"),
    "rules-test.cases": ("사례", "cases"),
    "rules-test.proposals": ("제안서", "proposals"),
    "rules-test.expectations": ("기대", "expected"),
    "rules-test.failed": ("어긋남", "failed"),
    "rules-test.uncovered": ("안 보임", "unseen"),
    "rules-test.changes": ("바꿈", "changes"),
    "rules-test.survivors": ("놓침", "missed"),
    "rules-test.failures": ("사례와 어긋나는 규칙", "rules that do not come out as a case says"),
    "rules-test.covered": (
        "규칙마다 있을 수 있는 결과를 사례가 모두 보입니다.",
        "some case shows every outcome that each rule can have.",
    ),
    "rules-test.case": ("사례", "case"),
    "rules-test.value": ("값", "value"),
    "rules-test.expected": ("기대", "expected"),
    "rules-test.found": ("실제", "found"),
    "rules-test.weighed": ("{outcome} [{severity}]", "{outcome} [{severity}]"),
    "rules-test.coverage": ("규칙마다 사례가 보인 결과", "which outcomes of each rule some case shows"),
    "rules-test.shown": ("보임", "shown"),
    "rules-test.missing": ("사례 없음", "no case"),
    "rules-test.cannot": ("있을 수 없음", "cannot be"),
    "rules-test.boundaries": (
        "기준 바로 아래, 기준, 바로 위",
        "just below, at, and just above each threshold",
    ),
    "rules-test.threshold": ("기준", "threshold"),
    "rules-test.below": ("아래", "below"),
    "rules-test.at": ("기준", "at"),
    "rules-test.above": ("위", "above"),
    "rules-test.outcome-below": ("그 결과", "outcome"),
    "rules-test.outcome-at": ("그 결과", "outcome"),
    "rules-test.outcome-above": ("그 결과", "outcome"),
    "rules-test.survivor": (
        "{place}을 바꾸어도({change}) 어느 사례도 알아채지 못함. 알아챌 사례:",
        "{place}: no case notices the change ({change}); this one would:",
    ),
    "executed.outside-region": ("지역 밖", "outside the region"),
    "executed.capital-region": ("수도권", "in the capital region"),
}
