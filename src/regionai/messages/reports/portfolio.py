"""Many proposals at once, in a portfolio and in `regionai.batch`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "portfolio.title": ("제안서 {count}건 한눈에", "{count} proposals at a glance"),
    # The first screen.
    "portfolio.asked": (
        "{name}: 신청 국비 {requested}(지역 {regions}곳), 예산 미상",
        "{name}: {requested} of national money asked for ({regions} region(s)), envelope not known",
    ),
    "portfolio.asked-of": (
        "{name}: 신청 국비 {requested}(지역 {regions}곳), 예산 {envelope}(지역 {picked}곳)",
        "{name}: {requested} of national money asked for ({regions} region(s)), of {envelope} for {picked} region(s)",
    ),
    "portfolio.asked-over": (
        "{name}: 신청 국비 {requested}(지역 {regions}곳), 예산 {envelope}(지역 {picked}곳)보다 {over} 많음",
        "{name}: {requested} of national money asked for ({regions} region(s)), {over} over the {envelope} for {picked} region(s)",
    ),
    "portfolio.more": (
        "파일의 이름, 재원별 금액, 범위의 양끝, 비율의 분포, 근거는 `--full`이나 `-o FILE`에 있습니다.",
        "file names, amounts by source, the ends of ranges, how shares lie and the sources: `--full` or `-o FILE`.",
    ),
    "portfolio.proposals": ("제안서", "proposals"),
    "portfolio.shown": ("보인 것", "shown"),
    "portfolio.requested": ("신청한 국비", "national money asked for"),
    "portfolio.requested-shown": ("보인 것이 신청한 국비", "of those shown"),
    "portfolio.binding": ("최소 여유 규칙", "binding rule"),
    "portfolio.margin": ("여유", "margin"),
    "portfolio.nothing": ("조건에 맞는 제안서가 없습니다.", "no proposal meets the conditions."),
    "portfolio.national-share": (
        "국비 비율의 분포(범위는 아래 끝으로)",
        "how national shares lie (a range by its lower end)",
    ),
    "portfolio.local-share": (
        "지방비 비율의 분포(범위는 아래 끝으로)",
        "how local shares lie (a range by its lower end)",
    ),
    "portfolio.twice": ("두 제안서에 있는 것", "in more than one proposal"),
    "portfolio.envelopes": (
        "사업 예산과 신청의 합({unit})",
        "the programme's envelope and what is asked of it ({unit})",
    ),
    "portfolio.envelope": ("예산(국비)", "envelope (national)"),
    "portfolio.reasons": ("제안서마다의 판본이나 날에 따라", "by the edition or the day of each proposal"),
    "portfolio.left": ("잔여 금액", "left"),
    "portfolio.picked": ("선정할 지역", "regions picked"),
    "portfolio.asking": ("신청한 지역", "regions asking"),
    "portfolio.no-envelope": (
        "{names}: 사업 전체의 국비와 선정할 지역의 수를 알지 못해 비교하지 않았습니다.",
        "{names}: the programme's whole envelope and the number of regions are not known, and were not compared.",
    ),
    "portfolio.no-key": (
        "`{key|`은} 쓸 수 있는 이름이 아닙니다: {known}",
        "`{key}` is not a key; known are {known}.",
    ),
    "portfolio.no-condition": (
        "`{condition}` 대신 `outcome=broken`이나 `local-share<25%`처럼 적으세요.",
        "write a condition like `outcome=broken` or `local-share<25%`, not `{condition}`.",
    ),
    "portfolio.no-order": (
        "{key|은} 크기를 비교할 수 없습니다. `=`나 `!=`로 적으세요(지금 `{value}`).",
        "{key} has no order; write `=` or `!=` before `{value}`.",
    ),
    "portfolio.no-file": (
        "`{file|`이} 점검한 파일 가운데 없습니다. 비슷한 파일: {known}",
        "`{file}` is not among the files; most like it are {known}.",
    ),
    "portfolio.no-percent": (
        "비율에는 `%`를 붙여 적으세요(`{text}%`).",
        "write a share with its `%` (`{text}%`).",
    ),
    "portfolio.no-number": (
        "`{text|`은} 수가 아닙니다. `25%`, `70억`, `7,000,000,000`처럼 적으세요.",
        "`{text}` is no number; write `25%`, `70억` or `7,000,000,000`.",
    ),
    "twice.region": ("지역", "region"),
    "twice.lead": ("거점기관", "lead"),
    "twice.supplier": ("공급기업", "supplier"),
    "twice.site": ("자리", "site"),
    "twice.equipment": ("장비", "equipment"),
    # Parquet and Arrow.
    "parquet.needs-arrow": (
        'Parquet에는 pyarrow가 필요합니다. `python -m pip install "regionai[arrow]"`로 설치하세요.',
        'Parquet needs pyarrow: `python -m pip install "regionai[arrow]"`.',
    ),
    "parquet.too-large": (
        "64비트를 넘는 금액이 있어 Parquet으로 쓸 수 없습니다. `--format json`으로 쓰세요.",
        "an amount over 64 bits cannot be written as Parquet; use `--format json`.",
    ),
    "batch.needs-arrow": (
        'regionai.batch에는 pyarrow가 필요합니다. `python -m pip install "regionai[arrow]"`로 설치하세요.',
        'regionai.batch needs pyarrow: `python -m pip install "regionai[arrow]"`.',
    ),
    "batch.nothing": (
        "이 줄에는 `uri`나 `bytes`가 비어 있습니다. 제안서의 이름과 내용을 넣으세요.",
        "this row lacks its `uri` or its `bytes`; give the name of a proposal and its content.",
    ),
}
