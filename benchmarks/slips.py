"""How often a slip of the hand is named, and how often one is suspected where there is none.

`python benchmarks/slips.py [COUNT]` puts one slip into each of COUNT clean
proposals (1,000 unless told otherwise), in numbers of a line, in a whole
line, in the table or on the cover page, and looks where the slip that takes
the file back to what it was stands among what is suspected. Then it looks at
as many clean proposals, and at as many that are broken in another way: one
number that no slip leads to. The proposals are made from a fixed seed.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from regionai.judge.assess import Assessment
from regionai.judge.reading import Options, check_bytes
from regionai.model.figure import won
from regionai.model.money import Won
from regionai.model.notation import unit_text, written_like
from regionai.model.proposal import Proposal
from regionai.model.ratio import percent
from regionai.model.slip import meant_by
from regionai.remedy.suspect import SlipEdit
from regionai.rules.editions.library import Library
from regionai.source.problem import UnreadableError
from regionai.source.shape import Refused

LIBRARY = Library()
SOURCES = ("national", "local", "private")
# How a file writes its amounts: the unit of bare numbers, and one that some lines have.
NOTATIONS = (("원", "억"), ("백만원", "억"), ("천원", "백만원"), ("백만원", "천원"))
UNITS = {"원": 1, "천원": 10**3, "백만원": 10**6, "억": 10**8}
FACTORS = tuple(Fraction(10) ** places for places in (-4, -3, -2, 2, 3, 4))
TRIES = 50

# Where an amount or a share stands, and a file's texts with some of them others: None is left out.
Where = tuple[str, int, str]
Texts = Mapping[Where, str | None]


class Draft:
    """A clean proposal as texts of amounts, by line and source, with its totals and at times its shares."""

    def __init__(self, dice: random.Random) -> None:
        """Make up three to ten lines, whole in the unit of their file."""
        self.unit, other = dice.choice(NOTATIONS)
        self.scale = UNITS[self.unit]
        self.texts: dict[Where, str] = {}
        # A cover page in the unit of the table, or in its own.
        cover = dice.choice(["0", "0", "0억"])
        sums: dict[str, int] = dict.fromkeys(SOURCES, 0)
        for line in range(dice.randint(3, 10)):
            for source in SOURCES[: 2 if dice.random() < 1 / 5 else 3]:
                amount: int = dice.randint(10, 9_999) * 10**6 // dice.choice([1, 1, 10])
                amount -= amount % max(self.scale, UNITS[other])
                sums[source] += amount
                like = f"0{other}" if dice.random() < 1 / 6 else "0"
                self.texts["budget", line, source] = self.written(amount, like)
        everything: int = sum(sums.values())
        self.texts["totals", 0, "total"] = self.written(everything, cover)
        for source, amount in sums.items():
            self.texts["totals", 0, source] = self.written(amount, cover)
        if dice.random() < 1 / 3 and everything:
            for source, amount in sums.items():
                share = percent(Fraction(amount, everything), 1)
                self.texts["shares", 0, source] = share.replace(" ", "")

    def written(self, amount: int, like: str = "0") -> str:
        """Return an amount in the notation of the file."""
        return written_like(like, Won(amount), self.scale, ",")

    def won(self, where: Where) -> int:
        """Return an amount of the file."""
        return won(self.texts[where], self.scale).amount

    def times(self, where: Where, factor: Fraction) -> str | None:
        """Return a multiple of an amount as it would be written there; None where that is not whole won."""
        amount = self.won(where) * factor
        return self.written(amount.numerator, self.texts[where]) if amount.denominator == 1 else None

    def lines(self) -> list[dict[str, Where]]:
        """Return where the amounts of each line stand, by source."""
        found: dict[int, dict[str, Where]] = {}
        for where in self.texts:
            if where[0] == "budget":
                found.setdefault(where[1], {})[where[2]] = where
        return list(found.values())

    def text(self, changes: Texts | None = None, unit: str | None = None) -> str:
        """Return the file, with some of its texts others."""
        texts = {
            where: text for where, text in {**self.texts, **(changes or {})}.items() if text is not None
        }
        rows = [
            "schema: 1",
            "programme: region-led-ai",
            "submitted: 2026-03-05",
            "title: 시험",
            "applicant: {region: 경북}",
            f"amounts: {{unit: {unit or self.unit}}}",
            "budget:",
        ]
        for line in sorted({line for section, line, _ in texts if section == "budget"}):
            rows += ["  - category: solution", "    year: 2026"]
            rows += [
                f"    {key}: {text}" for (at, n, key), text in texts.items() if (at, n) == ("budget", line)
            ]
        for section in ("totals", "shares"):
            found = [f"  {key}: {text}" for (at, _, key), text in texts.items() if at == section]
            rows += [f"{section}:", *found] if found else []
        return "\n".join(rows) + "\n"


def in_one_number(draft: Draft, dice: random.Random) -> Iterator[tuple[str, str]]:
    """Yield files with one slip in one amount, by its kind."""
    where = dice.choice([where for where in draft.texts if where[0] != "shares"])
    right = Won(draft.won(where))
    for kind, wrong in slipped(draft, where, dice):
        if right.amount and (wrong.startswith("-") or differs(wrong, right, draft.scale)):
            yield kind, draft.text({where: wrong})
    for places in (2, 4, 5, 6, 8):
        for factor in (Fraction(10**places), Fraction(1, 10**places)):
            wrong_unit = draft.times(where, factor)
            if right.amount and wrong_unit is not None and differs(wrong_unit, right, draft.scale):
                yield "cell-unit", draft.text({where: wrong_unit})


def between_cells(draft: Draft, dice: random.Random) -> Iterator[tuple[str, str]]:
    """Yield files with two amounts of a line swapped, in the wrong column, or in one column."""
    line = dice.choice(draft.lines())
    first, second = dice.sample(list(line.values()), 2)
    one, other = draft.won(first), draft.won(second)
    if one != other and one and other:
        yield "sources", draft.text({first: draft.texts[second], second: draft.texts[first]})
        both = draft.written(one + other, draft.texts[first])
        yield "part-of-column", draft.text({first: both, second: None})
    lacking = [source for source in SOURCES if source not in line]
    if lacking and one:
        wrong = {first: None, ("budget", first[1], lacking[0]): draft.texts[first]}
        yield "column", draft.text(wrong)


def in_another_unit(draft: Draft, dice: random.Random) -> Iterator[tuple[str, str]]:
    """Yield files with a line, the table or the cover page in another unit."""
    line = dice.choice(draft.lines())
    factor = dice.choice(FACTORS)
    units = {unit_text(draft.texts[where]) for where in line.values()}
    if len(units) == 1 and all(map(draft.won, line.values())):
        yield from _times(draft, "line-unit", list(line.values()), factor)
    cover = [where for where in draft.texts if where[0] == "totals"]
    if all(map(draft.won, cover)):
        yield from _times(draft, "cover-unit", cover, factor)
    other = dice.choice([unit for unit in UNITS if unit != draft.unit])
    bare = [where for where in draft.texts if where[0] == "budget" and not unit_text(draft.texts[where])]
    if unit_text(draft.texts[cover[0]]):
        yield "table-unit", draft.text(unit=other)
    else:
        yield from _times(draft, "table-unit", bare, Fraction(draft.scale, UNITS[other]))


def _times(draft: Draft, kind: str, places: list[Where], factor: Fraction) -> Iterator[tuple[str, str]]:
    texts = {where: draft.times(where, factor) for where in places}
    if None not in texts.values():
        yield kind, draft.text(texts)


def as_factors(draft: Draft, _dice: random.Random) -> Iterator[tuple[str, str]]:
    """Yield a file whose percents stand there as factors with a percent sign."""
    shares = {where: text for where, text in draft.texts.items() if where[0] == "shares"}
    if shares:
        wrong = {where: f"{Decimal(text.removesuffix('%')) / 100}%" for where, text in shares.items()}
        yield "factor", draft.text(wrong)


PLANTED: tuple[Callable[[Draft, random.Random], Iterator[tuple[str, str]]], ...] = (
    in_one_number,
    in_one_number,
    between_cells,
    in_another_unit,
    as_factors,
)


def slipped(draft: Draft, where: Where, dice: random.Random) -> Iterator[tuple[str, str]]:
    """Yield every single slip of an amount's text, by its kind."""
    text, amount = draft.texts[where], draft.won(where)
    for slip, wrong in meant_by(text):
        try:
            yield slip.value, draft.written(won(wrong, draft.scale).amount, text)
        except Refused:
            continue
    yield "thousands", draft.written(amount * 1_000, text)
    if amount % 1_000 == 0:
        yield "thousands", draft.written(amount // 1_000, text)
    number = text.rstrip("억천백만원")
    yield "unit", number + dice.choice([unit for unit in UNITS if not text.endswith(unit)])
    yield "sign", f"-{text}"


def judged(text: str) -> Assessment | str:
    """Return the assessment of a file, or what is said of one that cannot be read."""
    try:
        return check_bytes(text.encode(), "slip.yaml", LIBRARY, Options())
    except UnreadableError as error:
        return error.problems[0].message.say("en")


def place(found: Assessment | str, right: Proposal) -> int | None:
    """Return where the slip that mends the file stands among what is suspected, from 0; None if nowhere."""
    if isinstance(found, str):
        return 0 if "without its sign" in found else None
    for number, suspect in enumerate(found.suspects):
        mended = judged(with_edits(found.tree.text, suspect.edits))
        if isinstance(mended, Assessment) and figures(mended.proposal) == figures(right):
            return number
    return None


def with_edits(text: str, edits: tuple[SlipEdit, ...]) -> str:
    """Return a file with edits made."""
    lines = text.split("\n")
    for edit in sorted(edits, key=lambda edit: (edit.span.line, edit.span.column), reverse=True):
        line = lines[edit.span.line - 1]
        lines[edit.span.line - 1] = (
            line[: edit.span.column - 1] + edit.text + line[edit.span.end_column - 1 :]
        )
    return "\n".join(lines)


def figures(proposal: Proposal) -> list[tuple[str, int]]:
    """Return all that a proposal says in won, line by line, and what it declares."""
    lines = [
        *(line.amounts() for line in proposal.budget),
        proposal.totals.declared() if proposal.totals else (),
    ]
    return [(key, amount.printed.amount) for line in lines for key, amount in line if amount.printed.amount]


def differs(text: str, right: Won, scale: int) -> bool:
    """Return whether an amount can be read, and is another."""
    try:
        return won(text, scale) != right
    except Refused:
        return False


def injected(dice: random.Random) -> tuple[str, int | None]:
    """Return the kind of one slip in one clean proposal, and where it is named."""
    while True:
        draft = Draft(dice)
        by_kind: dict[str, list[str]] = {}
        for kind, text in dice.choice(PLANTED)(draft, dice):
            by_kind.setdefault(kind, []).append(text)
        right = judged(draft.text())
        if by_kind and isinstance(right, Assessment):
            kind = dice.choice(sorted(by_kind))
            found = judged(dice.choice(by_kind[kind]))
            # Too much to be read is no slip that could be looked at.
            if isinstance(found, Assessment) or kind == "sign":
                return kind, place(found, right.proposal)


def broken_otherwise(dice: random.Random) -> bool:
    """Return whether a slip is suspected in a proposal with one number that no slip leads to."""
    draft = Draft(dice)
    where = dice.choice([where for where in draft.texts if where[0] != "shares"])
    text = draft.texts[where]
    reached = {wrong for _, wrong in slipped(draft, where, dice)}
    wrong = next(
        other
        for other in (draft.written(dice.randint(10, 9_999) * 10**6, text) for _ in range(TRIES))
        if other not in reached and other != text
    )
    found = judged(draft.text({where: wrong}))
    return isinstance(found, Assessment) and bool(found.suspects)


def main() -> None:
    """Print how many slips are named first, among the first three, and how many alarms are false."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    dice = random.Random(20260305)  # noqa: S311 - made-up budgets, not secrets
    total: Counter[str] = Counter()
    first: Counter[str] = Counter()
    three: Counter[str] = Counter()
    for _ in range(count):
        kind, number = injected(dice)
        total[kind] += 1
        first[kind] += number == 0
        three[kind] += number is not None and number <= 2  # noqa: PLR2004 - the third
    print(f"{'slip':16} {'injected':>9} {'first':>7} {'in three':>9}")
    for kind in sorted(total):
        print(f"{kind:16} {total[kind]:9} {first[kind]:7} {three[kind]:9}")
    print(f"{'all':16} {count:9} {first.total():7} {three.total():9}")
    clean = [judged(Draft(dice).text()) for _ in range(count)]
    alarms = sum(not isinstance(found, Assessment) or bool(found.suspects) for found in clean)
    print(f"false alarms in {count} clean proposals: {alarms}")
    others = sum(broken_otherwise(dice) for _ in range(count))
    print(f"false alarms in {count} proposals that are broken otherwise: {others}")


if __name__ == "__main__":
    main()
