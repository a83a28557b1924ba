"""The signs of outcomes and of marked rows, which say without colour what it says."""

from regionai.model.finding import Outcome

# What stands before the words of an outcome, and before a row that is marked.
SIGNS = {
    Outcome.MET: "○",
    Outcome.BROKEN: "×",
    Outcome.UNDECIDED: "△",
    Outcome.NOT_APPLICABLE: "·",
    Outcome.WAIVED: "※",
}
MARKED = "▶"
