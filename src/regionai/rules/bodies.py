"""Which bodies of a consortium are of a kind and in a role, as far as their author says."""

from collections.abc import Iterable
from typing import Annotated, get_args

from pydantic import Field

from regionai.budget.cell import Membership, among
from regionai.model.proposal import MEMBER_KINDS, Member

EVERY_KIND: tuple[str, ...] = get_args(MEMBER_KINDS)
# Of no kind at all no body can be.
SomeKinds = Annotated[tuple[MEMBER_KINDS, ...], Field(min_length=1)]
# What a body of an unclear kind may be.
_MAY_BE = {"firm": ("sme", "mid-size", "large"), "other": EVERY_KIND}


def possible_kinds(member: Member) -> tuple[str, ...]:
    """Return every kind that a body may be of: its own, or more where that does not tell."""
    return _MAY_BE.get(member.kind, (member.kind,))


def answers(member: Member, kinds: tuple[str, ...] | None, role: str | None) -> Membership:
    """Return whether a body is of one of the kinds and in the role; None asks for nothing."""
    if role is not None and member.role != role:
        return Membership.NO
    if kinds is None or member.kind in kinds:
        return Membership.YES
    return among(possible_kinds(member), kinds)


def any_answers(
    members: Iterable[Member] | None, kinds: tuple[str, ...] | None, role: str | None
) -> Membership:
    """Return whether some body answers; nobody knows if no consortium is written."""
    if members is None:
        return Membership.MAYBE
    return max((answers(member, kinds, role) for member in members), default=Membership.NO)
