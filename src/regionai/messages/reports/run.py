"""What decided a run of check, what it left out, and how it ends: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What decided.
    "decided.default": (
        "판정 근거: 공표된 규칙 파일 {count}개, --fail-on error(기본값). 설정·기준선 없음",
        "decided by {count} published rule file(s) and --fail-on error (default), nothing else",
    ),
    "decided.unpublished": (
        "공표되지 않은 규칙 파일: {files}",
        "rule files that are not published: {files}",
    ),
    "decided.own": (
        "regionai에 들어 있지 않은 공표된 규칙 파일: {files}",
        "published rule files that do not come with regionai: {files}",
    ),
    "decided.file": ("{file}({name}, sha256 {sha256})", "{file} ({name}, sha256 {sha256})"),
    "decided.tables": ("예산표 파일: {files}", "files of the budget: {files}"),
    "decided.table": ("{file}(sha256 {sha256})", "{file} (sha256 {sha256})"),
    "decided.finding": ("{severity}: {place} {said}", "{severity}: {place} {said}"),
    "decided.settings": ("설정 파일: {files}", "settings: {files}"),
    "decided.fail-on": ("실패 기준(fail_on): {limits}", "fail_on: {limits}"),
    "decided.undecided": ("판단 불가의 처리(undecided): {limits}", "undecided: {limits}"),
    "decided.limit": ("{value}({place})", "{value} ({place})"),
    "decided.by-default": ("{value}(기본값)", "{value} (default)"),
    "decided.waivers": (
        "면제 {count}건, 면제된 위반·판단 불가 {used}건",
        "waivers: {count}, outcomes waived: {used}",
    ),
    "decided.left-out": (
        "점검한 규칙 {judged}개, `--rule`·`--without`에 따라 점검하지 않은 규칙 {count}개(조정 방법에서도 제외): {rules}",
        "rules judged: {judged}; left out by `--rule` or `--without`, of corrections too: {count} ({rules})",
    ),
    "decided.baseline": ("기준선: {file}", "baseline: {file}"),
    # Waivers.
    "waiver.granted": (
        "면제: {reason} (승인 {approver}, {expires}까지)",
        "waived: {reason} (approved by {approver}, until {expires})",
    ),
    "waiver.expired": (
        "`{rule}`의 면제가 {expires}에 끝났습니다(오늘 {today}, 승인 {approver}). 지우거나 다시 승인받으세요.",
        "the waiver of `{rule}` ended on {expires} (today is {today}, approved by {approver}); delete it, or have it approved again.",
    ),
    "waiver.unused": (
        "`{rule|`은} {outcome}이라 면제가 필요 없습니다. 지우세요.",
        "`{rule}` is {outcome} and needs no waiver; delete it.",
    ),
    "waiver.unknown": (
        "`{rule|`은} 적용되는 규칙이 아닙니다. 가까운 이름: `{meant}`",
        "`{rule}` is not among the rules that apply; nearest is `{meant}`.",
    ),
    "waiver.not-waivable": (
        "`{rule|`은} 법령의 규칙이라 면제할 수 없습니다. 지우세요.",
        "`{rule}` is a rule of law that nobody can be let off; delete the waiver.",
    ),
    "waiver.no-letter": (
        "`{rule|`은} 공고가 정한 것이라 {agency}만 면제할 수 있습니다. 면제한다는 공문의 번호와 날짜를 `letter`에 적거나, 면제를 지우세요.",
        "`{rule}` is required by the call, and only the agency ({agency}) can let off: write the number and the day of its letter as `letter`, or delete the waiver.",
    ),
    "waiver.no-proposal": (
        "`{proposal}`에 맞는 제안서가 없습니다. 경로를 확인하거나 지우세요.",
        "no proposal matches `{proposal}`; check the path, or delete the waiver.",
    ),
    "waiver.hint": ("면제를 고치거나 지우세요.", "correct the waiver, or delete it."),
    # A baseline, and settings.
    "baseline.twice": (
        "같은 것이 두 번 적혀 있습니다. 하나를 지우거나 `--write-baseline`으로 다시 쓰세요.",
        "this is written twice; delete one, or write the file anew with `--write-baseline`.",
    ),
    "baseline.too-many": (
        "지적 {count}건을 적은 기준선은 다시 읽을 수 없습니다(값 {values}개, {bytes}바이트까지 읽음). 폴더마다 하나씩 쓰거나, 많이 나온 것부터 고치세요.",
        "a baseline of {count} findings could not be read again (at most {values} values and {bytes} bytes are); write one for each folder, or mend first what occurs most.",
    ),
    "baseline.not-won": (
        "`{text}` 대신 원 단위 수(`-12`)를 적으세요.",
        "write a whole number of won (`-12`), not `{text}`.",
    ),
    "baseline.stale": (
        "{file}의 `{rule}`({at})은 이제 나오지 않습니다. 기준선에서 지우세요.",
        "`{rule}` ({at}) of {file} no longer occurs; delete it from the baseline.",
    ),
    "baseline.known": (
        "기준선에 있음: 새로 생기거나 나빠지지 않았음",
        "in the baseline: neither new nor worse",
    ),
    # Files of a folder that are not judged.
    "left-out.said": ("점검 제외 {count}개({why}): {files}", "{count} left out ({why}): {files}"),
    "left-out.more": ("외 {count}개", "{count} more"),
    "left-out.rules": ("규칙 파일", "rules"),
    "left-out.cases": ("규칙의 사례", "cases of rules"),
    "left-out.indicators": ("지표", "indicators"),
    "left-out.obligations": ("의무", "obligations"),
    "left-out.envelope": ("사업 예산", "an envelope"),
    "left-out.regions": ("지역 표", "a table of regions"),
    "left-out.settings": ("설정", "settings"),
    "left-out.workbook": ("Excel 파일은 이름을 적어야 점검", "workbooks are judged where they are named"),
    "left-out.baseline": ("기준선", "a baseline"),
    "left-out.foreign": ("제안서 아님", "no proposal"),
    "left-out.excluded": ("설정의 `제외`", "`exclude` in the settings"),
    "settings.no-folder": (
        "규칙 폴더 {folder|이} 없습니다. `rules`는 이 파일에서 본 경로입니다.",
        "there is no folder {folder}; `rules` are paths as seen from this file.",
    ),
    "settings.looser": (
        "`{key}: {written}` 설정은 `{held}`보다 느슨하여 적용하지 않습니다. 하위 폴더의 설정은 더 엄격하게만 정할 수 있습니다. 지우거나, 전체에 적용할 값이면 {top}에 적으세요.",
        "`{key}: {written}` does not apply, as it is looser than `{held}`: settings of a folder below can only be stricter. Delete it, or write it in {top} for the whole run.",
    ),
    "settings.only-at-top": (
        "하위 폴더의 `{key}` 설정은 적용하지 않습니다. 지우거나 {top}에 적으세요.",
        "`{key}` does not apply in settings of a folder below. Delete it, or write it in {top} for the whole run.",
    ),
    "settings.no-house-rules": (
        "{folder} 폴더의 규칙은 적용하지 않습니다. {file|은} 따로 이름을 둔 기관 규칙(`adds_to`)이 아닙니다. 하위 폴더의 설정은 기관 규칙만 더할 수 있습니다. 그 파일을 빼거나, 폴더를 {top}의 `rules`에 적으세요.",
        "the rules in {folder} do not apply: {file} is no set of house rules (`adds_to`) under a name of its own, and settings of a folder below can only add those. Take the file out, or name the folder under `rules` in {top}.",
    ),
    # What a change would change of the files that decide.
    "branch.added": (
        "기준 브랜치({trusted})에 없는 파일이므로 적용하지 않았습니다. 먼저 따로 검토받아 병합하세요.",
        "this file is not in the target branch ({trusted}) and does not count before it is merged: have it reviewed and merged by itself first.",
    ),
    "branch.changed": (
        "기준 브랜치({trusted})와 내용이 달라 기준 브랜치의 파일을 적용했습니다. 바꾼 내용은 먼저 따로 검토받아 병합하세요.",
        "this file is not as in the target branch ({trusted}), whose file was applied: have the change reviewed and merged by itself first.",
    ),
    "branch.removed": (
        "이 파일은 지웠으나 기준 브랜치({trusted})에는 있어 그대로 적용했습니다. 지우는 변경은 먼저 따로 검토받아 병합하세요.",
        "this file is gone, but is in the target branch ({trusted}) and was applied: have its removal reviewed and merged by itself first.",
    ),
    # Closing.
    "closing.waived": (
        "면제한 것 {count}건은 충족으로 세지 않았습니다.",
        "{count} waived, which is not counted as met.",
    ),
    "closing.clean": (
        "이 판본의 규칙 {rules}개 가운데 위반한 것이 없습니다. 판단하지 못한 것 {undecided}건, 확인하지 않은 것 {unknowns}가지. 선정 여부는 담당 기관이 정합니다.",
        "none of the {rules} rules is broken; {undecided} undecided, {unknowns} things not checked. Whether it is picked is for the agency.",
    ),
    "closing.broken": (
        "규칙 {rules}개 가운데 {broken}개를 위반합니다. 판단하지 못한 것 {undecided}건, 확인하지 않은 것 {unknowns}가지.",
        "{broken} of the {rules} rules are broken; {undecided} undecided, {unknowns} things not checked.",
    ),
    "closing.several": (
        "제안서 {count}건 가운데 {broken}건이 규칙을 위반하고 {undecided}건에 판단하지 못한 것이 있습니다. 확인하지 않은 것 {unknowns}가지.",
        "of {count} proposals {broken} break a rule and {undecided} leave one undecided; {unknowns} things not checked.",
    ),
    "closing.shard": (
        "파일을 나눈 {shard}만 점검했습니다. 다른 부분의 제안서와 겹치는 것이 있는지는 확인하지 않았습니다.",
        "only shard {shard} of the files was checked; what its proposals have in common with those of other shards was not.",
    ),
    "closing.nothing": ("점검한 제안서가 없습니다.", "no proposal was judged."),
    # The exit code, and why it is what it is.
    "exit.nothing-fails": (
        "종료 코드 0: 실패 처리할 위반이 없습니다(`--fail-on`, 면제, 기준선 적용).",
        "exit code 0: nothing fails, by `--fail-on`, waivers and the baseline.",
    ),
    "exit.zero": (
        "종료 코드 0(`--exit-zero`): {grounds}이 있으나 실패로 처리하지 않았습니다.",
        "exit code 0, by `--exit-zero`, although something fails: {grounds}.",
    ),
    "exit.fails": ("종료 코드 1: {grounds}(`--fail-on` 기준).", "exit code 1, by `--fail-on`: {grounds}."),
    "exit.only-undecided": (
        "종료 코드 1: 실패 처리할 위반은 없으나 판단 불가 {count}건이 있습니다. 보고서에 표시된 수치를 채우거나 담당 기관에 확인하세요. `--undecided pass`는 이것을 실패로 처리하지 않습니다.",
        "exit code 1 for what is undecided alone ({count}), nothing broken fails: give the figures that the report names, or ask the agency; `--undecided pass` lets it pass.",
    ),
    "exit.broken": ("위반 {count}건", "{count} broken"),
    "exit.undecided": ("판단 불가 {count}건", "{count} undecided"),
    "exit.deciding": (
        "고칠 면제·설정·규칙 파일 {count}건",
        "{count} to mend in waivers, settings or rule files",
    ),
    "exit.changes": (
        "`--against`에서 바뀌는 결과 {count}건",
        "{count} outcome(s) that change under `--against`",
    ),
    "exit.passed": (
        "판단하지 못한 것 {count}건은 실패로 세지 않았습니다(`undecided: pass`). 담당 기관에 확인하세요.",
        "{count} undecided and let pass (`undecided: pass`); ask the agency.",
    ),
    "exit.problems": (
        "종료 코드 2: 파일 {count}개를 점검하지 못했습니다.",
        "exit code 2: {count} file(s) could not be judged.",
    ),
    "exit.nothing": ("종료 코드 2: 점검한 것이 없습니다.", "exit code 2: nothing was judged."),
}
