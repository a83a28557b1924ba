"""What a check says of an open file, as an editor shows it."""

from lsprotocol import types

from regionai.lsp.opened import Checked
from regionai.lsp.place import Lines
from regionai.messages import Lang
from regionai.model.finding import Severity
from regionai.report.check.diagnostic import Diagnostic
from regionai.source.problem import START, Location, Span

# What an editor writes beside the code.
SOURCE = "regionai"

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ADVICE: types.DiagnosticSeverity.Information,
}


def shown(checked: Checked, lines: Lines, lang: Lang) -> list[types.Diagnostic]:
    """Return what is open, with related places; a remedy alone is no diagnostic.

    What lies in another file, or in a cell of one, is shown at the key that
    leads there, else at the beginning, and says where it lies.
    """
    return [shown_one(each, checked, lines, lang) for each in checked.found if each.is_open]


def span_of(each: Diagnostic, checked: Checked) -> Span:
    """Return where a diagnostic is shown in the open file."""
    if _is_here(each.location, checked):
        return each.location.span
    is_of_budget = each.is_of_table or each.location.span.cell is not None
    return checked.open_file.budget if is_of_budget else START


def shown_one(each: Diagnostic, checked: Checked, lines: Lines, lang: Lang) -> types.Diagnostic:
    """Return one diagnostic as an editor shows it."""
    said = each.say(lang)
    if not _is_here(each.location, checked):
        said = f"{each.location.say(lang)} {said}"
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(checked.open_file.uri, lines.range(place.location.span)),
            place.message.say(lang),
        )
        for place in each.related
        if _is_here(place.location, checked)
    ]
    return types.Diagnostic(
        range=lines.range(span_of(each, checked)),
        message=said,
        severity=_SEVERITIES[each.severity],
        code=each.code,
        source=SOURCE,
        related_information=related or None,
    )


def _is_here(location: Location, checked: Checked) -> bool:
    return location.file == checked.open_file.file and location.span.cell is None
