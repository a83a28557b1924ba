"""What a proposal promises beside its budget: results to be measured, and plans in words."""

from typing import Annotated

from pydantic import Field

from regionai.model.fields import Count, Measure, Ratio
from regionai.source.shape import Words, Written


class AiUse(Written):
    """The share of the region's firms that use AI, today and as a target."""

    baseline: Ratio | None = None
    target: Ratio | None = None


class MeasuredResult(Written):
    """One result that can be measured: what is counted, in which unit, today and as a target."""

    name: Words
    unit: Words
    baseline: Measure | None = None
    target: Measure | None = None


class Targets(Written):
    """The results that the project commits to."""

    sme_adopters: Count | None = None
    trainees: Count | None = None
    ai_use: AiUse | None = None
    results: Annotated[tuple[MeasuredResult, ...], Field(min_length=1)] | None = None


class Plans(Written):
    """The plans for the time after the grant and for what the work rests on, in the author's words."""

    sustainability: Words | None = None
    staffing: Words | None = None
    data_infrastructure: Words | None = None
    instructors: Words | None = None
    ecosystem: Words | None = None
    regional_industry: Words | None = None
