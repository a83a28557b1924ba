"""Corrections of proposals that are rounded in any way, written and read again."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from builders import LIBRARY, make_proposal
from regionai.ask.corrections.correction import Correction, correction
from regionai.ask.corrections.least import Wishes
from regionai.ask.corrections.writing import corrected
from regionai.errors import CannotError
from regionai.judge.assess import assess
from regionai.judge.reading import Options, check_bytes, read_submission
from regionai.model.figure import figure
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.remedy.task import BINDING

NOTATIONS = ("{}억", "{}억 원", "{}억여원", "약 {}억원", "{}억 5천만원", "￦{}00000000", "{}억원정")
texts = st.builds(lambda n, notation: notation.format(n), st.integers(1, 90), st.sampled_from(NOTATIONS))
roundings = st.sampled_from(["", "rounded_to: 억원", "cut_to: 억원", "raised_to: 천만원", "cut_to: 백만원"])
covers = st.sampled_from(["", "rounded_to: 원, ", "cut_to: 억원, "])


@pytest.mark.slow
@given(
    lines=st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=2),
    rounding=roundings,
    cover=covers,
    off=st.sampled_from([0, 0, 1]),
    unit=st.sampled_from([1, 10**6, 10**8]),
    step=st.sampled_from([None, None, 1, 2, 3]),
)
@settings(max_examples=80, deadline=None)
def test_what_is_written_is_judged_as_promised_however_it_was_rounded(
    lines: list[tuple[str, str, str]], rounding: str, cover: str, off: int, unit: int, step: int | None
) -> None:
    keys = ("national", "local", "private")
    listed = ", ".join(
        "{category: solution, year: 2026, "
        + ", ".join(f"{key}: '{text}'" for key, text in zip(keys, line, strict=True))
        + "}"
        for line in lines
    )
    total = sum((figure(text).amount for line in lines for text in line), Won(off)).amount
    proposal = make_proposal(
        f"{{amounts: {{{rounding}}}, budget: [{listed}], totals: {{{cover}total: {total}}}}}"
    )
    submission = read_submission(proposal.encode(), "test.yaml", LIBRARY, Options())
    before = assess(submission)
    try:
        found = correction(submission, before, Wishes(unit=unit), step)
    except CannotError:
        return
    assume(isinstance(found, Correction) and found.changes)
    assert isinstance(found, Correction)
    text = corrected(found, proposal.encode())
    again = check_bytes(text.encode(), "test.yaml", LIBRARY, Options())
    assert [r.outcome for r in again.judged_rules] == [r.outcome for r in found.after.judged_rules]
    assert not any(map(BINDING.mends, again.judged_rules))
    # A sum that only the range of a figure let agree is told to be off once that is written exactly.
    assert again.disagreeing == found.after.disagreeing
    assert again.proposal.totals == found.submission.proposal.totals
    assert again.proposal.budget == found.submission.proposal.budget


AMOUNTS = st.integers(0, 40).map(lambda n: n * 100)
FEW = ("", "rounded_to: 천원", "cut_to: 천원", "raised_to: 천원")


@given(
    amounts=st.tuples(AMOUNTS, AMOUNTS, AMOUNTS), rounding=st.sampled_from(FEW), is_lacking=st.booleans()
)
@settings(max_examples=80, deadline=None)
def test_a_step_is_the_least_that_mends_once_it_is_written(
    amounts: tuple[int, int, int], rounding: str, is_lacking: bool
) -> None:
    """Each step on one line, against writing every amount into it and judging the file."""
    keys = ("national", "local", "private")
    line = {key: amount for key, amount in zip(keys, amounts, strict=True) if amount or not is_lacking}
    assume(line)

    def judged(changed: dict[str, int]) -> bool:
        budget = ", ".join(f"{key}: {amount}" for key, amount in changed.items())
        text = make_proposal(
            f"{{amounts: {{{rounding}}}, budget: [{{category: solution, year: 2026, {budget}}}]}}"
        )
        found = check_bytes(text.encode(), "test.yaml", LIBRARY, Options())
        outcomes = {r.rule.id: r.outcome for r in found.judged_rules}
        return all(
            outcomes[name] is Outcome.MET or (before[name] is outcomes[name] is Outcome.UNDECIDED)
            for name in ("national-share", "local-share")
        )

    text = make_proposal(
        f"{{amounts: {{{rounding}}}, budget: [{{category: solution, year: 2026,"
        f" {', '.join(f'{key}: {amount}' for key, amount in line.items())}}}]}}"
    )
    assessment = check_bytes(text.encode(), "test.yaml", LIBRARY, Options())
    before = {r.rule.id: r.outcome for r in assessment.judged_rules}
    for lever in assessment.levers:
        if not lever.works or lever.movement.only is None:
            continue
        source = assessment.task.parts[lever.movement.only].source
        sign = 1 if lever.movement.taken is None else -1
        there, least = line.get(source, 0), lever.reach.least
        assert judged(line | {source: there + sign * least})
        assert not any(
            judged(line | {source: there + sign * won})
            for won in {1, least // 2, least - 1}
            if 0 < won < least
        )
    # Of a budget that may be nothing no share is known, whatever moves.
    for room in assessment.rooms if sum(amounts) > 3_000 else ():
        there = line.get(room.source, 0)
        for end in (room.least, room.greatest):
            changed = None if end is None or not room.works else there + end.won.amount
            if changed is not None and (changed or room.source in line):
                assert judged(line | {room.source: changed})
