"""What of a proposal a caller names in wishes for a correction: rules that it leaves, and a line."""

from regionai.judge.assess import Assessment
from regionai.messages import message
from regionai.model.proposal import Proposal
from regionai.remedy.naming import line_name
from regionai.source.shape import Refused, closest


def rule_named(text: str, assessment: Assessment) -> str:
    """Return the id of a rule that a correction can leave; raises `Refused` for any other."""
    known = tuple(
        judged.rule.id
        for judged in assessment.judged_rules
        if judged.is_money or judged.rule.compares_declared
    )
    if text in known:
        return text
    meant, listed = closest(text, known), ", ".join(known)
    if meant is not None:
        raise Refused(message("without.no-rule-meant", rule=text, meant=meant, known=listed))
    raise Refused(message("without.no-rule", rule=text, known=listed))


def line_named(text: str, proposal: Proposal) -> int:
    """Return the position of a line by its id or its number, `2` or `#2`; raises `Refused` for others."""
    every = range(len(proposal.budget))
    names = tuple(line_name(proposal, number) for number in every)
    by_name = {f"{number + 1}": number for number in every} | {f"#{number + 1}": number for number in every}
    by_name |= {name: number for number, name in enumerate(names)}
    if text in by_name:
        return by_name[text]
    meant, known = closest(text, names), ", ".join(names)
    if meant is not None:
        raise Refused(message("into.no-line-meant", line=text, meant=meant, known=known))
    raise Refused(message("into.no-line", line=text, known=known))
