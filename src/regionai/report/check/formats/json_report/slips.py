"""Typing errors and unsaid roundings in the JSON report."""

from regionai.messages import Lang
from regionai.remedy.suspect import SlipEdit, Suspect
from regionai.remedy.unsaid import UnsaidRounding
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.formats.json_report import v1, v1_money
from regionai.report.check.formats.json_report.place import place_v1
from regionai.source.plain import dotted


def slip_v1(suspect: Suspect, each: Diagnostic, lang: Lang) -> v1_money.SlipV1:
    """Return a typing error that explains what disagrees."""
    return {
        "slip": suspect.slip,
        "at": each.at,
        **place_v1(each.location, lang),
        "written": suspect.written,
        "meant": suspect.meant,
        "edits": [_edit(edit, lang) for edit in suspect.edits],
        "message": each.message.say(lang),
    }


def _edit(edit: SlipEdit, lang: Lang) -> v1_money.EditV1:
    return {
        "at": dotted(edit.at),
        **place_v1(edit.location, lang),
        "written": edit.written,
        "meant": edit.meant,
    }


def rounding_v1(unsaid: UnsaidRounding, each: Diagnostic, lang: Lang) -> v1.UnsaidRoundingV1:
    """Return a rounding that the file does not speak of."""
    return {
        "rounded_to": unsaid.rounded_to,
        "won": unsaid.won.amount,
        "at": each.at,
        **place_v1(each.location, lang),
        "outcomes": [
            v1.ReconsideredV1(
                rule_set=judged.rules.name, rule=judged.rule.id, before=judged.outcome, after=after
            )
            for judged, after in unsaid.outcomes
        ],
        "message": each.message.say(lang),
    }
