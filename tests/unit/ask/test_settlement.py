"""What may fail to arrive where a rule is waived: it is judged alone as among all others."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builders import LIBRARY, make_proposal
from regionai.ask.settlement import falls
from regionai.ask.sweep import SourceAxis
from regionai.ask.whatif import Target
from regionai.judge.assess import assess
from regionai.judge.reading import Options, read_submission
from regionai.judge.submission import Submission
from regionai.judge.waiver import GrantedWaiver
from regionai.model.money import Won
from regionai.rules.judged import Waiver
from regionai.source.problem import START, Location

SHARES = ("national-share", "local-share")


def submitted(local: int, waived: tuple[str, ...]) -> Submission:
    """Fifty-five of a hundred are national; the rules named are waived."""
    grants = tuple(
        GrantedWaiver(Waiver(rule, "*", "r", "a", date.max), Location("s.yaml", START)) for rule in waived
    )
    line = f"{{category: solution, year: 2026, national: 55, local: {local}, private: {45 - local}}}"
    text = make_proposal(f"budget: [{line}]")
    read = read_submission(text.encode(), "test.yaml", LIBRARY, Options())
    return read._replace(grants=grants, today=date(2026, 6, 30))


@given(
    local=st.integers(15, 25),
    waived=st.lists(st.sampled_from(SHARES), unique=True).map(tuple),
    won=st.integers(0, 60),
)
def test_a_rule_is_judged_alone_as_among_all_others(local: int, waived: tuple[str, ...], won: int) -> None:
    submission = submitted(local, waived)
    assessment = assess(submission)
    axis = SourceAxis(submission, assessment, Target("local"))
    for judged, among_all in zip(assessment.judged_rules, axis.judged(won).judged_rules, strict=True):
        alone = axis.judged_alone(judged, won)
        assert (alone.rule, alone.judgement, alone.waiver) == (
            among_all.rule,
            among_all.judgement,
            among_all.waiver,
        )


def test_a_waived_rule_bounds_nothing_that_may_fail_to_arrive() -> None:
    """Local money is a won short of a fifth, which is let off; the nation's 60% is what binds."""
    submission = submitted(19, ("local-share",))
    matching, _ = falls(submission, assess(submission))
    assert matching.kept is not None
    # 55 of 92 are below 60%, of 91 above it.
    assert (matching.kept.judged.rule.id, matching.kept.missing) == ("national-share", Won(8))
