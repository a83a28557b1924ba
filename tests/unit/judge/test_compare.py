"""Two assessments, rule by rule."""

from builders import assessed, make_proposal
from regionai.judge.compare import compared
from regionai.model.finding import Outcome


def test_a_rule_of_one_edition_alone_has_changed_and_is_about_money_on_its_side() -> None:
    text = make_proposal()
    found = {each.rule_id: each for each in compared(assessed(text), assessed(text, edition="2025"))}
    matching, winner, window = (
        found[name] for name in ("matching-share", "earlier-winner", "application-window")
    )
    assert (matching.outcomes, matching.has_changed, matching.is_money) == ((None, Outcome.MET), True, True)
    assert (winner.outcomes, winner.has_changed, winner.is_money) == ((Outcome.MET, None), True, False)
    assert (window.has_changed, window.is_money) == (True, False)
    assert (found["local-share"].has_changed, found["local-share"].is_money) == (False, True)
