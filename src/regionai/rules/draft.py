"""Small proposals made to order: the figures, days or words that a rule turns on."""

from collections.abc import Mapping
from typing import NamedTuple

import yaml

from regionai.messages import Message
from regionai.model.money import Won
from regionai.model.region import Region
from regionai.source.plain import Plain

# The top-level keys in which a proposal differs from a small one that stands for all; None is a key that
# the small one has and this one has not.
Draft = dict[str, Plain | None]


class Step(NamedTuple):
    """A proposal at a threshold or next to it, and the value there in words."""

    value: Won | str
    draft: Draft


class Boundary(NamedTuple):
    """A threshold of a rule, and proposals just below, at, and just above it."""

    named: Message
    steps: tuple[Step, ...]


class Variant(NamedTuple):
    """What else a proposal must say for a rule to limit its budget, and how that is called, if it is."""

    draft: Draft
    named: Message | None = None


def written(draft: Mapping[str, Plain | None]) -> str:
    """Return a draft as YAML."""
    data = {key: _listed(value) for key, value in draft.items() if value is not None}
    return str(
        yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=None, width=100)
    )


def _listed(value: Plain) -> object:
    if isinstance(value, dict):
        return {key: _listed(inner) for key, inner in value.items()}
    return [_listed(item) for item in value] if isinstance(value, tuple) else value


def of_region(region: Region) -> Draft:
    """Return a proposal of a region, of a day on which it exists."""
    day = region.until or region.since
    return {"applicant": {"region": region.slug}, **({"submitted": str(day)} if day else {})}


def merged(draft: Draft, more: Draft) -> Draft:
    """Return a draft with what another one says; all bodies that either needs are in the consortium."""
    found = {**draft, **more}
    bodies = [part for part in (draft.get("consortium"), more.get("consortium")) if isinstance(part, tuple)]
    if bodies:
        found["consortium"] = tuple(body for part in bodies for body in part)
    return found
