"""Which cells of a workbook may come to something else once others hold other values."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from regionai.source.office.area import Area
from regionai.source.office.patch.formula import AREA, TEXT, At, area_in
from regionai.source.office.patch.sheet import Sheet

# So many cells and characters of formulas are looked at; what comes behind may change.
_MOST_WORK = 1_000_000
# Functions that read nothing but what stands between their brackets.
_FUNCTION = (
    "ABS|AND|AVERAGE|CONCATENATE|COUNT|COUNTA|COUNTIFS?|FALSE|IF|IFERROR|INDEX|INT|LEFT|LEN|LOOKUP|MATCH|MAX|MID|MIN|"
    "NOT|OR|PRODUCT|RIGHT|ROUND|ROUNDDOWN|ROUNDUP|SUM|SUMIFS?|SUMPRODUCT|TEXT|TRIM|TRUE|TRUNC|VALUE|[HVX]LOOKUP"
)
# What may stand in a formula that names every cell that it reads.
_PART = re.compile(
    rf"{TEXT}|{AREA}(?![\w.!:(\[])|(?:{_FUNCTION})\(|(?:TRUE|FALSE|[0-9]+(?:\.[0-9]+)?)(?![\w.!:(])|[-+*/^&=<>%(),\s]"
)


class Dependence:
    """What depends on cells that change; a formula that may read anything counts as depending on them."""

    def __init__(self, sheets: Mapping[str, Sheet], changed: AbstractSet[At]) -> None:
        """Take the sheets by their names, and the cells that change."""
        self._sheets = sheets
        self._may = dict.fromkeys(changed, True)
        self._left = _MOST_WORK
        # The cells that change, and all that are computed.
        self._places = {
            name: {place for place in sheet.cells if sheet.is_computed(place)} | {*sheet.filled}
            for name, sheet in sheets.items()
        }
        for at in changed:
            self._places[at.sheet].add((at.row, at.column))

    def may_change(self, at: At) -> bool:
        """Return whether a cell that is computed may come to something else."""
        if at not in self._may:
            # While it is looked at: what depends on itself may come to anything.
            self._may[at] = True
            try:
                self._may[at] = self._depends(at)
            except RecursionError:
                return True
        return self._may[at]

    def _depends(self, at: At) -> bool:
        sheet, place = self._sheets[at.sheet], (at.row, at.column)
        formula = sheet.formula(place)
        self._left -= len(formula)
        read = _read_by(formula, at.sheet) if formula and place not in sheet.filled else None
        return read is None or any(map(self._is_in, read))

    def _is_in(self, area: Area) -> bool:
        """Return whether some cell of an area may come to something else."""
        places = self._places.get(area.sheet)
        if places is None:
            return True
        self._left -= min(area.size, len(places))
        return self._left < 0 or any(
            self.may_change(At(area.sheet, *place)) for place in area.among(places)
        )


def _read_by(formula: str, sheet: str) -> tuple[Area, ...] | None:
    """Return the areas that a formula reads; None if it may read others than it names."""
    at, found = 0, []
    while at < len(formula):
        part = _PART.match(formula, at)
        if part is None:
            return None
        if part["first"] is not None:
            try:
                found.append(area_in(part, sheet))
            except ValueError:
                # Behind the last column `XFE1` is a name that stands for anything.
                return None
        at = part.end()
    if "SUMIF(" not in formula:
        return tuple(found)
    # What `SUMIF` sums begins where its last argument does, and is as large as its first.
    rows = max((area.bottom - area.top for area in found), default=0)
    columns = max((area.right - area.left for area in found), default=0)
    return tuple(
        area._replace(bottom=max(area.bottom, area.top + rows), right=max(area.right, area.left + columns))
        for area in found
    )
