"""Which broken rules a correction mends, and on which line, as the caller says it."""

from collections.abc import Sequence

from regionai.cli.misuse import bad_value
from regionai.cli.options import Mend
from regionai.judge.assess import Assessment
from regionai.messages import message
from regionai.model.finding import Severity
from regionai.model.proposal import Proposal
from regionai.remedy.naming import line_name
from regionai.remedy.task import Mending
from regionai.source.shape import closest


def mending_of(mend: Mend | None, without: Sequence[str], assessment: Assessment) -> Mending:
    """Return what is mended, and what is left out; raises `MisuseError` for an unknown rule."""
    known = tuple(
        judged.rule.id
        for judged in assessment.judged_rules
        if judged.is_money or judged.rule.compares_declared
    )
    for rule_id in without:
        if rule_id not in known:
            meant, listed = closest(rule_id, known), ", ".join(known)
            said = message("without.no-rule", rule=rule_id, known=listed)
            if meant is not None:
                said = message("without.no-rule-meant", rule=rule_id, meant=meant, known=listed)
            raise bad_value("--without", rule_id, said)
    return Mending(Severity(mend or Mend.ERROR), frozenset(without))


def line_of(text: str, proposal: Proposal) -> int:
    """Return the position of a line by its id or its number, `2` or `#2`; raises `MisuseError`."""
    every = range(len(proposal.budget))
    names = tuple(line_name(proposal, number) for number in every)
    by_name = {f"{number + 1}": number for number in every} | {f"#{number + 1}": number for number in every}
    by_name |= {name: number for number, name in enumerate(names)}
    if text in by_name:
        return by_name[text]
    meant, known = closest(text, names), ", ".join(names)
    said = message("into.no-line", line=text, known=known)
    if meant is not None:
        said = message("into.no-line-meant", line=text, meant=meant, known=known)
    raise bad_value("--into", text, said)
