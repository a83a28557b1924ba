"""The explanation of a kind or a rule: what it requires, why, its arithmetic, examples, what to do."""

import inspect
from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from regionai.messages import Listing, Message, message
from regionai.model.finding import Outcome
from regionai.report.page.page import Block, Figure, Figures, Lines, Notes, Page
from regionai.rulebook.harness import CaseResult
from regionai.rules.base import Example, Rule, Waivable
from regionai.rules.conditions.condition import Condition
from regionai.rules.draft import written
from regionai.rules.editions.edition import Edition
from regionai.rules.kinds import KINDS, kind_name
from regionai.rules.terms import Terms

FAMILY = "rules"
# The key of a rule under which its conditions stand.
CONDITION = "when"


def kind_of(name: str) -> type[Rule] | None:
    """Return the kind with a name; None if there is none."""
    return next((kind for kind in KINDS if kind_name(kind) == name), None)


def kind_page(kind: type[Rule]) -> Page:
    """Return the page that explains a kind."""
    name = kind_name(kind)
    blocks = (
        Notes("requires", (message(f"kind.{name}.what"),), title=message("explain.requires")),
        Notes("how", (message(f"kind.{name}.how"),), title=message("explain.how")),
        Notes("parameters", _parameters(kind), title=message("explain.parameters")),
        *(_example(n, example) for n, example in enumerate(kind.examples, 1)),
        Notes("do", (message(f"kind.{name}.do"),), title=message("explain.do")),
    )
    return Page("explain", message("explain.kind-title", kind=name), blocks, FAMILY)


def condition_page() -> Page:
    """Return the page that explains the conditions of a rule, with the examples of all kinds."""
    examples = [example for kind in KINDS for example in kind.examples if CONDITION in example.rule]
    blocks = (
        Notes("requires", (message("condition.what"),), title=message("explain.requires")),
        Notes("how", (message("condition.how"),), title=message("explain.how")),
        Notes("parameters", _keys(Condition), title=message("explain.parameters")),
        *(_example(n, example) for n, example in enumerate(examples, 1)),
        Notes("do", (message("condition.do"),), title=message("explain.do")),
    )
    return Page("explain", message("explain.condition-title", key=CONDITION), blocks, FAMILY)


def _parameters(kind: type[Rule]) -> tuple[Message, ...]:
    return _keys(kind, *Rule.model_fields) or (message("explain.no-parameters"),)


def _keys(model: type[BaseModel], *but: str) -> tuple[Message, ...]:
    return tuple(
        message("explain.parameter" if info.is_required() else "explain.optional", key=info.alias or name)
        for name, info in model.model_fields.items()
        if name not in but
    )


def _example(number: int, example: Example) -> Block:
    outcome = message(f"outcome.{example.outcome}")
    lines = ["# rule", example.rule, "# proposal", example.proposal]
    if example.elsewhere is not None:
        lines += ["# another proposal of the same run", example.elsewhere]
    title = message("explain.example", outcome=outcome, title=example.title)
    return Lines(f"example_{number}", title, tuple(inspect.cleandoc(line) for line in lines))


def rule_page(
    edition: Edition, rule: Rule, terms: Terms, tried: Sequence[CaseResult], also: Sequence[str]
) -> Page:
    """Return the page that explains a rule.

    The examples are the first case of the edition with each outcome, or those
    of the kind if there are no cases. `also` names other editions with a rule
    of this id.
    """
    title = message("explain.rule-title", title=rule.title, rule=rule.id, name=edition.rules.name)
    examples = tuple(_cases(tried)) or tuple(_example(n, e) for n, e in enumerate(rule.examples, 1))
    blocks = (
        _head(edition, rule),
        Notes("requires", (rule.requires(terms),), title=message("explain.requires")),
        Notes("why", tuple(_why(edition, rule)), title=message("explain.why")),
        Notes("how", (message(f"kind.{rule.kind}.how"),), title=message("explain.how")),
        *examples,
        Notes("do", tuple(_do(rule)), title=message("explain.do")),
        *([Notes("also", (message("explain.also", names=Listing(tuple(also))),), "dim")] if also else []),
    )
    return Page("explain", title, blocks, FAMILY)


def _head(edition: Edition, rule: Rule) -> Figures:
    grade = edition.rules.grade(rule)
    weighs, known = message("rules-show.severity"), message("rules-show.grade")
    return Figures(
        "rule",
        None,
        (
            Figure("rule", message("page.rule"), rule.id),
            Figure("kind", message("rules-show.kind"), rule.kind),
            Figure("severity", weighs, message(f"severity.{rule.severity}")),
            Figure("grade", known, message(f"grade.{grade}")),
            Figure("document", message("rules-show.document"), rule.source.document),
            Figure("severity_id", weighs, rule.severity.value, is_for_programs=True),
            Figure("grade_id", known, grade.value, is_for_programs=True),
        ),
    )


def _why(edition: Edition, rule: Rule) -> Iterator[Message]:
    yield message("explain.says", says=rule.source.says)
    document = edition.rules.documents[rule.source.document]
    yield message(
        "explain.document",
        title=document.title,
        publisher=document.publisher,
        locator=document.url or document.locator or "-",
    )
    if rule.source.article is not None:
        yield message("explain.article", article=rule.source.article)
    if rule.implied_by:
        names = Listing(tuple(f"`{name}`" for name in rule.implied_by))
        yield message("explain.implied-by", rules=names)
    if rule.waivable is not Waivable.YES:
        yield message(f"explain.waivable-{rule.waivable}")


def _do(rule: Rule) -> Iterator[Message]:
    yield message(f"kind.{rule.kind}.do")
    for remedy in rule.remedies():
        yield message("explain.remedy", remedy=remedy)


def _cases(tried: Sequence[CaseResult]) -> Iterator[Block]:
    """Yield the first case that is met, the first that is broken, and the first that is undecided."""
    for number, outcome in enumerate((Outcome.MET, Outcome.BROKEN, Outcome.UNDECIDED), 1):
        first = next((each for each in tried if each.found[1] is outcome), None)
        if first is not None:
            title = message(
                "explain.example", outcome=message(f"outcome.{outcome}"), title=first.proposed.says
            )
            yield Lines(f"example_{number}", title, tuple(written(first.proposed.own).splitlines()))
