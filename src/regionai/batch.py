"""One pure function over Arrow, for work beyond one machine (extra `regionai[arrow]`).

Dask, Spark and Ray each carry a function over batches to where the data is;
this is the function. It opens no file but the rule files, so settings and
waivers do not apply, and it looks at each proposal alone: what two of them
have in common is the affair of `regionai check`.
"""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache

from regionai.api.assessment import judged
from regionai.api.circumstances import Circumstances, circumstances, told_in
from regionai.api.given import given
from regionai.messages import Lang, message
from regionai.report.check.diagnosis import diagnostics, of_problem
from regionai.report.check.diagnostic import Diagnostic
from regionai.source.file import printable
from regionai.source.problem import START, UnreadableError, refusal

try:
    import pyarrow as pa
except ImportError as error:
    raise ImportError(message("batch.needs-arrow").say("en")) from error

# What is judged: each proposal under a name that tells it from others.
PROPOSALS = pa.schema([pa.field("uri", pa.string()), pa.field("bytes", pa.binary())])

# One finding, as `regionai check` tells it. Lines and columns count from 1, in code points, the
# end excluded; `severity` and `outcome` are those of the rule, `at` is the key path.
FINDING = pa.struct(
    [
        *(pa.field(name, pa.string(), nullable=False) for name in ("code", "severity", "outcome")),
        *(
            pa.field(name, pa.int32(), nullable=False)
            for name in ("line", "column", "end_line", "end_column")
        ),
        *(pa.field(name, pa.string(), nullable=False) for name in ("at", "message", "hint", "fingerprint")),
    ]
)

# What comes back, a row for each row. `outcome` is the worst of any rule, advice aside: `broken`,
# `undecided` or `met` (which is not "eligible": what was not checked stands in the edition), or
# `unreadable`.
OUTCOMES = pa.schema(
    [
        pa.field("uri", pa.string()),
        pa.field("outcome", pa.string(), nullable=False),
        pa.field("findings", pa.list_(FINDING), nullable=False),
    ]
)

_UNREADABLE = "unreadable"
# So many findings are made part of Arrow's arrays at once: what grows takes twice its room on the way.
_PIECE = 1_000


def check_batch(
    batch: pa.RecordBatch,
    *,
    edition: str | None = None,
    as_of: date | None = None,
    rules: tuple[str, ...] = (),
    lang: Lang = "ko",
) -> pa.RecordBatch:
    """Return what is found in each proposal of a batch, in the order of its rows.

    `batch` has the columns `uri` (text) and `bytes`, the content of a file of
    any kind that is checked, and may have others; what comes back has the
    columns of `OUTCOMES`. `edition` and `as_of` decide in the place of the
    proposals, `rules` are folders of further rule files on the machine that does
    the work.

    A proposal that cannot be read is a row with the outcome `unreadable`, and
    so is one without a name or bytes. Raises `KeyError` if a column is not
    there, and `UnreadableError` if a rule file cannot be read.
    """
    with told_in(lang):
        applied = _applied(edition, as_of, rules, lang)
    uris = batch.column("uri").to_pylist()
    outcomes: list[str] = []
    ends, columns = [0], [[pa.array([], field.type)] for field in FINDING]
    for uri, content in zip(uris, batch.column("bytes"), strict=True):
        with _uncollected():
            outcome, count = _put(uri, content.as_py(), applied, columns, lang)
        outcomes.append(outcome)
        ends.append(ends[-1] + count)
    # The pieces of a column are dropped before those of the next are joined.
    whole = [pa.concat_arrays(columns.pop(0)) for _ in FINDING]
    findings = pa.StructArray.from_arrays(whole, fields=[*FINDING])
    arrays = [
        pa.array(uris, pa.string()),
        pa.array(outcomes, pa.string()),
        pa.ListArray.from_arrays(pa.array(ends, pa.int32()), findings),
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=OUTCOMES)


def _put(
    uri: str | None,
    content: bytes | None,
    applied: Circumstances,
    columns: Sequence[list[pa.Array]],
    lang: Lang,
) -> tuple[str, int]:
    """Put what is found in one proposal into the columns; return its outcome and how many findings it has.

    Only what Arrow holds is kept: there may be thousands.
    """
    outcome, found = _judged(uri, content, applied)
    for start in range(0, len(found), _PIECE):
        for column, field in zip(columns, FINDING, strict=True):
            told = (_COLUMNS[field.name](each, lang) for each in found[start : start + _PIECE])
            column.append(pa.array([*told], field.type))
    return outcome, len(found)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let the garbage collector not go over findings again and again that are all in use."""
    is_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_enabled:
            gc.enable()


@cache
def _applied(edition: str | None, as_of: date | None, rules: tuple[str, ...], lang: Lang) -> Circumstances:
    """Return what applies to every proposal, its rule files read once by each process."""
    applied = circumstances(edition=edition, as_of=as_of, rules=rules, settings=False, lang=lang)
    applied.setting.library.programmes()
    return applied


def _judged(
    uri: str | None, content: bytes | None, applied: Circumstances
) -> tuple[str, Sequence[Diagnostic]]:
    try:
        if uri is None or content is None:
            raise refusal(printable(uri or "-"), START, message("batch.nothing"))
        result, _ = judged(given(content, None, uri), applied)
    except UnreadableError as error:
        return _UNREADABLE, [*map(of_problem, error.problems)]
    return result.assessment.worst.value, [each for each in diagnostics(result) if each.judged is not None]


_COLUMNS: Mapping[str, Callable[[Diagnostic, Lang], str | int]] = {
    "code": lambda each, _: each.code,
    "severity": lambda each, _: each.severity.value,
    "outcome": lambda each, _: _UNREADABLE if each.outcome is None else each.outcome.value,
    "line": lambda each, _: each.location.span.line,
    "column": lambda each, _: each.location.span.column,
    "end_line": lambda each, _: each.location.span.end_line,
    "end_column": lambda each, _: each.location.span.end_column,
    "at": lambda each, _: each.at,
    "message": lambda each, lang: each.message.say(lang),
    "hint": lambda each, lang: "" if each.hint is None else each.hint.say(lang),
    "fingerprint": lambda each, _: each.fingerprint(),
}
