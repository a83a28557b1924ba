"""The words of the rule kind `document`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What it says of a proposal.
    "document.maybe": (
        "{document|이} 필요한지 금액으로는 판단할 수 없습니다: {because}",
        "whether {document} is due cannot be decided from the amounts: {because}.",
    ),
    "document.maybe-hint": (
        "{hint} 아니면 {document|을} 갖추세요.",
        "{hint} Or have {document} ready.",
    ),
    "document.question": (
        "{because}. 해당한다면 {document|이} 필요합니다. {question}",
        "{because}: {document} is due if the duty applies; {question}",
    ),
    "document.no-section": (
        "{because}. {document|이} 필요합니다. 제안서에 서류 목록이 없어 갖추었는지 알 수 없습니다.",
        "{because}: {document} is due; the proposal lists no documents, so whether it is there is not known.",
    ),
    "document.missing": (
        "{because}. {document|이} 필요한데 서류 목록에 없습니다.",
        "{because}: {document} is due and is not among the documents.",
    ),
    "document.hint": (
        "{document|을} 갖추고 `서류`에 `- 종류: {kind|`으로} 적으세요.",
        "get {document} and write `- kind: {kind}` under `documents`.",
    ),
    # What it requires.
    "requires.document": (
        "다음 서류를 갖추어야 합니다: {duties}.",
        "these documents must be there: {duties}.",
    ),
    "requires.document-question": (
        "다음 서류를 갖추어야 할 수 있습니다: {duties}. {question}",
        "these documents may have to be there: {duties}; {question}",
    ),
    "requires.duty": ("{document} ({when})", "{document} ({when})"),
    # Its manual.
    "kind.document.what": (
        "얼마 이상이면 서류가 있어야 한다는 규칙입니다.",
        "From some amounts on, a document must go with the proposal.",
    ),
    "kind.document.how": (
        "서류마다 조건(`when`)이 있고, 모두 맞을 때 필요합니다. 조건이 맞지 않으면 해당 없음입니다. `question`이 있으면 물어보아야 할 것이 남은 것이라 서류가 없어도 판단 불가입니다. 서류 목록이 없는 제안서는 서류에 대해 말하지 않은 것입니다.",
        "Each document has conditions (`when`), and is due when all hold. Where none is due the rule does not apply. `question` is what must be asked before the duty is certain: with it, a missing document is undecided and never broken. A proposal without a documents section says nothing about its documents.",
    ),
    "kind.document.do": (
        "서류를 갖추고 `documents`에 적으세요.",
        "Get the document and list it under `documents`.",
    ),
    # Its keys.
    "describe.duties": (
        "의무: 서류와 그것이 필요해지는 조건입니다.",
        "duties: each document, and when it is due.",
    ),
    "describe.question": (
        "물을 것: 의무가 확실해지기 전에 물어야 할 것입니다.",
        "question: what must be asked before the duty is certain.",
    ),
    "describe.duty.document": ("서류: 필요한 서류입니다.", "document: the one that is due."),
}
