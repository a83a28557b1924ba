"""Why a text cannot be read as YAML: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "source.fault": (
        "regionai 자체의 결함으로 이 파일을 판정하지 못했습니다. 결함 번호 `{id|`과} 이 파일을 함께 알려 주세요.",
        "a fault of regionai itself: this file was not judged. Please report `{id}` with the file.",
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
        "들여쓰기나 `:` 뒤의 빈칸이 보통 빈칸이 아니라 {character}입니다. 지우고 스페이스로 다시 넣으세요. 한글이나 웹에서 복사하면 생깁니다.",
        "the space in the indentation or after `:` is not a plain one but {character}, as copied from a document; delete it and type a space.",
    ),
    # The text as YAML.
    "source.empty-file": (
        "파일이 비어 있습니다. `schema: 1`부터 적으세요.",
        "the file is empty; begin with `schema: 1`.",
    ),
    "source.not-a-mapping": (
        "파일의 맨 바깥은 `이름: 값` 형식이어야 합니다. `schema: 1`부터 적으세요.",
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
    "source.too-many-problems": (
        "문제가 {limit}개를 넘어 여기서부터는 보이지 않습니다. 앞의 문제부터 고치고 다시 확인하세요.",
        "there are more than {limit} problems, and those from here on are not shown; correct the ones before first.",
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
        '"…" 안의 `\\`는 뒤의 글자와 함께 다른 뜻으로 읽힙니다. `{meant}`처럼 작은따옴표로 감싸세요.',
        'a `\\` within "…" gives what follows another meaning; use single quotes, `{meant}`.',
    ),
    "source.full-width-colon": (
        "전각 콜론 `：`이 있습니다. 보통 콜론 `:`과 빈칸으로 바꾸세요.",
        "there is a full-width colon `：`; write a plain `:` and a space.",
    ),
    "source.no-colon": (
        "이름과 값 사이에 `:`이 없습니다. `{meant}`처럼 적으세요.",
        "there is no `:` between key and value; write it like `{meant}`.",
    ),
    "source.no-space": (
        "`:` 뒤에 빈칸이 없습니다. `{meant}`처럼 적으세요.",
        "there is no space after the `:`; write `{meant}`.",
    ),
    "source.no-space-after-dash": (
        "목록의 `-` 뒤에 빈칸이 없습니다. `{meant}`처럼 적으세요.",
        "there is no space after the `-` of a list item; write `{meant}`.",
    ),
    "source.no-dash": (
        "목록의 새 항목이 `- `로 시작하지 않습니다. `- {key}: …`처럼 적으세요.",
        "a new item of the list does not begin with `- `; write `- {key}: …`.",
    ),
    "source.stray-dash": (
        "목록이 아닌 곳에 `- `가 있습니다. `- `를 지우세요.",
        "there is a `- ` where no list is; delete it.",
    ),
    "source.indentation": (
        "들여쓰기가 맞지 않습니다. 줄 앞의 빈칸을 {found}칸에서 {spaces}칸으로 고쳐 {line}번째 줄의 `{word|`과} 맞추세요.",
        "the indentation does not fit; begin the line with {spaces} spaces, not {found}, as `{word}` on line {line}.",
    ),
    "source.value-and-more": (
        "`{key}`에 값이 있는데 아래에 더 들여 쓴 줄이 있습니다. 값을 지우거나 아래 줄의 들여쓰기를 고치세요.",
        "`{key}` has a value, and lines below are indented further; delete the value, or mend their indentation.",
    ),
    "source.open-quote": (
        "여기에서 연 따옴표 `{quote}`가 닫히지 않았습니다. 값의 끝에 `{quote}`를 적거나 이 따옴표를 지우세요.",
        "the quote `{quote}` that opens here is not closed; write `{quote}` at the end of the value, or delete this one.",
    ),
    "source.short-year": (
        "`{text}`의 작은따옴표가 여는 따옴표로 읽힙니다. 연도는 `{meant}`처럼 네 자리로 적으세요.",
        "the `'` of `{text}` is read as an opening quote; write the year with four digits, `{meant}`.",
    ),
    "source.open-bracket": (
        "여기에서 연 괄호 `{bracket}`가 닫히지 않았습니다. 값의 끝에 닫는 괄호를 적으세요. 글이면 값 전체를 따옴표로 감싸세요.",
        "the bracket `{bracket}` that opens here is not closed; close it at the end of the value, or put all of it in quotes if it is text.",
    ),
    "source.extra-bracket": (
        "닫는 괄호 `{bracket}`의 짝이 없습니다. 지우거나 여는 괄호를 적으세요.",
        "the bracket `{bracket}` closes nothing; delete it, or write the one that opens.",
    ),
    "source.after-bracket": (
        "괄호가 닫힌 뒤에 `{text|`이} 더 있습니다. 지우거나 다음 줄에 적으세요.",
        "`{text}` follows the closing bracket; delete it, or write it on the next line.",
    ),
    "source.no-comma": (
        "`{word}` 앞에 쉼표가 없습니다. 괄호 안의 값은 `, `로 나누세요.",
        "there is no comma before `{word}`; separate what stands in brackets by `, `.",
    ),
    "source.extra-comma": (
        "쉼표 앞에 값이 없습니다. 쉼표를 지우거나 값을 적으세요.",
        "there is no value before this comma; delete the comma, or write the value.",
    ),
    "source.backtick": ("백틱", "a backtick"),
    "source.second-colon": (
        "값 안에 `: `이 또 있습니다. `{meant}`처럼 값 전체를 따옴표로 감싸세요.",
        "there is another `: ` within the value; put all of the value in quotes, `{meant}`.",
    ),
    "source.two-keys": (
        "한 줄에 이름이 둘 있습니다. `{word}: …`는 다음 줄에 적으세요.",
        "there are two keys on one line; write `{word}: …` on the next line.",
    ),
    "source.needs-quotes": (
        "값의 첫 글자 {sign|은} YAML에서 다른 뜻으로 쓰입니다. `{meant}`처럼 값 전체를 따옴표로 감싸세요.",
        "the value begins with {sign}, which means something else in YAML; put all of it in quotes, `{meant}`.",
    ),
    "source.stray-sign": (
        "줄이 {sign|으로} 시작할 수 없습니다. 지우세요.",
        "a line must not begin with {sign}; delete it.",
    ),
    "source.no-content": (
        "제안서의 내용이 아닌 줄입니다. 설명이면 `#`으로 시작하고, 아니면 지우세요.",
        "this line is no part of a proposal; begin it with `#` if it is a comment, else delete it.",
    ),
    "source.dash": (
        "`-` 하나는 값이 아닙니다. 없는 금액이면 줄을 지우거나 `0`으로 적으세요.",
        "`-` alone is no value; where there is no such money delete the line, or write `0`.",
    ),
    "source.syntax": (
        "이 줄이나 바로 윗줄을 읽을 수 없습니다. 들여쓰기, `:` 뒤의 빈칸, 따옴표와 괄호의 짝, 쉼표를 확인하세요.",
        "this line or the one above cannot be read; look at its indentation, the space after `:`, quotes, brackets and commas.",
    ),
    "source.key-not-text": (
        "이름 자리가 비었거나 그 자리에 목록이나 묶음이 있습니다. `이름: 값` 형식으로 적으세요.",
        "a key must be plain text; write `key: value`.",
    ),
    "source.repeated-key": (
        "`{key|`은} {line}번째 줄에 이미 있습니다. 하나를 지우세요.",
        "`{key}` is already set on line {line}; delete one of the two.",
    ),
    "source.repeated-item": (
        "`{key|`은} 이 항목의 {line}번째 줄에 이미 있습니다. 새 항목이면 줄을 `- {key}: …`처럼 `- `로 시작하세요.",
        "`{key}` is already set on line {line} of this item; begin a new item with `- `: `- {key}: …`.",
    ),
    "source.repeated-key-as": (
        "`{key|`은} {line}번째 줄의 `{first|`과} 같은 뜻입니다. 하나를 지우세요.",
        "`{key}` means the same as `{first}` on line {line}; delete one of the two.",
    ),
    "source.split-number": (
        "중괄호·대괄호 안에서 쉼표가 숫자 `{number|`을} 가릅니다. `{plain}`이나 따옴표로 적으세요.",
        "within brackets the comma splits the number `{number}`; write `{plain}`, or put it in quotes.",
    ),
    "source.not-in-one-piece": (
        "`{key}`의 값이 한 줄에 따로 적혀 있지 않아 고쳐 쓸 수 없습니다. 값을 한 줄에 적으세요.",
        "the value of `{key}` does not stand on one line by itself and cannot be rewritten; write it on one line.",
    ),
}
