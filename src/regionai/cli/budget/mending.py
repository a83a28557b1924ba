"""Which broken rules a correction mends, as the caller says it."""

from collections.abc import Sequence

from regionai.cli.misuse import bad_value
from regionai.cli.options import Mend
from regionai.judge.assess import Assessment
from regionai.messages import message
from regionai.model.finding import Severity
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
