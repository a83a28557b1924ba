"""All rule kinds: one module each, and one line here."""

from typing import Annotated, get_args

from pydantic import Field

from regionai.rules.base import Rule
from regionai.rules.kinds.amount import AmountRule
from regionai.rules.kinds.apart import ApartRule
from regionai.rules.kinds.document import DocumentRule
from regionai.rules.kinds.member import MemberRule
from regionai.rules.kinds.none_of import NoneOfRule
from regionai.rules.kinds.one_of import OneOfRule
from regionai.rules.kinds.present import PresentRule
from regionai.rules.kinds.share import ShareRule
from regionai.rules.kinds.share_by_kind import ShareByKindRule
from regionai.rules.kinds.totals import TotalsRule
from regionai.rules.kinds.window import WindowRule

AnyRule = Annotated[
    ShareRule
    | ShareByKindRule
    | AmountRule
    | TotalsRule
    | OneOfRule
    | NoneOfRule
    | WindowRule
    | MemberRule
    | DocumentRule
    | PresentRule
    | ApartRule,
    Field(discriminator="kind"),
]

KINDS: tuple[type[Rule], ...] = get_args(get_args(AnyRule)[0])


def kind_name(kind: type[Rule]) -> str:
    """Return the name of a kind in rule files."""
    (name,) = get_args(kind.model_fields["kind"].annotation)
    return str(name)
