"""`apart`: no two proposals of one run name the same site, equipment or sub-project."""

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar, Literal

from regionai.messages import Listing, Message, Text, message
from regionai.model.fields import Purpose
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.model.proposal import Proposal
from regionai.rules.base import Example, Rule
from regionai.rules.case import Case, Elsewhere, Named
from regionai.rules.draft import Draft
from regionai.rules.terms import Terms
from regionai.source.plain import KeyPath

_WHAT = ("site", "equipment", "title")


class ApartRule(Rule):
    """No two proposals of one run name the same site, equipment or sub-project.

    What is the same is undecided, never broken: two works may well share a
    site. A proposal that is judged alone has nothing to be compared with.
    """

    kind: Annotated[Literal["apart"], Purpose.ITSELF]

    compares_proposals: ClassVar[bool] = True

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="다른 제안서에 없으면 충족", en="what no other proposal names is met"),
            "{}",
            "budget: [{site: 동대구벤처밸리, national: 1}]",
            Outcome.MET,
            elsewhere="budget: [{site: 다른 곳, national: 1}]",
        ),
        Example(
            Text(
                ko="같은 자리가 두 제안서에 있으면 판단 불가",
                en="the same site in two proposals is undecided",
            ),
            "{}",
            "budget: [{site: 동대구 벤처밸리, national: 1}]",
            Outcome.UNDECIDED,
            elsewhere="budget: [{site: 동대구벤처밸리, national: 1}]",
        ),
        Example(
            Text(ko="하나만 점검하면 해당 없음", en="a proposal alone is not compared"),
            "{}",
            "budget: [{site: 동대구벤처밸리, national: 1}]",
            Outcome.NOT_APPLICABLE,
        ),
    )

    def _requires(self, _terms: Terms) -> Message:
        """Return what must not be the same."""
        return message("requires.apart", named=Listing(tuple(message(f"apart.{what}") for what in _WHAT)))

    def _probes(self, _terms: Terms) -> Iterator[Draft]:
        """Yield a proposal that names a site; what another one names is not in it."""
        yield {"budget": ({"site": "x", "national": "1"},)}

    def _judge(self, case: Case) -> Judgement:
        """Return whether another proposal of the run names the same."""
        if case.elsewhere is None:
            return Judgement(Outcome.NOT_APPLICABLE)
        if not case.elsewhere:
            return Judgement(Outcome.MET)
        findings = tuple(
            Finding(
                message(
                    "apart.same",
                    what=message(f"apart.{named.what}"),
                    name=spelt,
                    places=_places(case.elsewhere[named]),
                ),
                case.ask("apart.hint"),
                at,
            )
            for named, spelt, at in named_in(case.proposal, case.categories)
            if named in case.elsewhere
        )
        return Judgement(Outcome.UNDECIDED if findings else Outcome.MET, findings)

    def _facts(self, case: Case) -> tuple[Fact, ...]:
        """Return what the proposal names."""
        named = [spelt for _, spelt, _ in named_in(case.proposal, case.categories)]
        return (Fact(message("fact.named"), Listing(tuple(named))),) if named else ()


def named_in(proposal: Proposal, categories: Mapping[str, Text]) -> Iterator[tuple[Named, str, KeyPath]]:
    """Yield what each line names: as it is compared, as it is spelt, and where.

    Spaces and case do not count. A title that is only the name of a category
    names nothing.
    """
    generic = {_compared(name) for title in categories.values() for name in (title.ko, title.en)}
    for number, line in enumerate(proposal.budget):
        for what, names in (
            ("site", (line.site,)),
            ("equipment", line.equipment),
            ("title", (line.title,)),
        ):
            for name in names:
                if name is not None and not (what == "title" and _compared(name) in generic):
                    yield Named(what, _compared(name)), name, ("budget", number, what)


def _places(found: Elsewhere) -> Listing:
    more = found.number - len(found.places)
    return Listing((*found.places, *((message("apart.more", count=more),) if more else ())))


def _compared(name: str) -> str:
    return "".join(name.split()).casefold()
