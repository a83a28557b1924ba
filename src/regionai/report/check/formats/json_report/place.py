"""Places in the JSON report."""

from regionai.messages import Lang
from regionai.report.check.formats.json_report.v1_money import PlaceV1, StretchV1
from regionai.source.problem import Location


def place_v1(location: Location, lang: Lang) -> PlaceV1:
    """Return where something is written; a cell has its name beside its row and column."""
    span = location.span
    place = PlaceV1(line=span.line, column=span.column)
    if span.cell is not None:
        place["cell"] = span.cell.say(lang)
    return place


def stretch_v1(location: Location, lang: Lang) -> StretchV1:
    """Return from where to where something is written."""
    span = location.span
    return {**place_v1(location, lang), "end_line": span.end_line, "end_column": span.end_column}
