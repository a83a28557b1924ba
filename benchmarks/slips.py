"""How often a slip of the hand is named, and how often one is suspected where there is none.

`python benchmarks/slips.py [COUNT]` puts one slip into each of COUNT clean
proposals (1,000 unless told otherwise), in a line or on the cover page, and
looks where the right number stands among what is suspected. Then it looks at
as many clean proposals, and at as many that are broken in another way: one
number that no slip leads to. The proposals are made from a fixed seed.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator

from regionai.judge.assess import Assessment
from regionai.judge.reading import Options, check_bytes
from regionai.model.money import Won, won, written_like
from regionai.model.slip import meant_by
from regionai.rules.library import Library
from regionai.source.problem import UnreadableError
from regionai.source.shape import Refused

LIBRARY = Library()
SOURCES = ("national", "local", "private")
# How a file writes its amounts: the unit of bare numbers, and one that some lines have.
NOTATIONS = (("원", "억"), ("백만원", "억"), ("천원", "백만원"), ("백만원", "천원"))
UNITS = {"원": 1, "천원": 10**3, "백만원": 10**6, "억": 10**8}
TRIES = 50


class Draft:
    """A clean proposal as texts of amounts, by line and source, with its totals."""

    def __init__(self, dice: random.Random) -> None:
        """Make up three to ten lines, whole in the unit of their file."""
        self.unit, other = dice.choice(NOTATIONS)
        self.scale = UNITS[self.unit]
        self.texts: dict[tuple[str, int, str], str] = {}
        sums = dict.fromkeys(SOURCES, 0)
        for line in range(dice.randint(3, 10)):
            for source in SOURCES:
                amount = dice.randint(10, 9_999) * 10**6 // dice.choice([1, 1, 10])
                amount -= amount % max(self.scale, UNITS[other])
                sums[source] += amount
                like = f"0{other}" if dice.random() < 1 / 6 else "0"
                self.texts["budget", line, source] = self.written(amount, like)
        for source, amount in sums.items():
            self.texts["totals", 0, source] = self.written(amount)
        self.texts["totals", 0, "total"] = self.written(sum(sums.values()))

    def written(self, amount: int, like: str = "0") -> str:
        """Return an amount in the notation of the file."""
        return written_like(like, Won(amount), self.scale, ",")

    def text(self, changes: dict[tuple[str, int, str], str] | None = None) -> str:
        """Return the file, with some of its amounts others."""
        texts = self.texts | (changes or {})
        lines = sorted({line for section, line, _ in texts if section == "budget"})
        rows = [
            "schema: 1",
            "programme: region-led-ai",
            "submitted: 2026-03-05",
            "title: 시험",
            "applicant: {region: 경북}",
            f"amounts: {{unit: {self.unit}}}",
            "budget:",
        ]
        for line in lines:
            rows += ["  - category: solution", "    year: 2026"]
            rows += [f"    {source}: {texts['budget', line, source]}" for source in SOURCES]
        rows.append("totals:")
        rows += [f"  {key}: {texts['totals', 0, key]}" for key in ("total", *SOURCES)]
        return "\n".join(rows) + "\n"


def slipped(draft: Draft, text: str, dice: random.Random) -> Iterator[tuple[str, str]]:
    """Yield every single slip of an amount's text, by its kind."""
    amount = won(text, draft.scale).amount
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


def place(found: Assessment | str, where: tuple[str, int, str], right: Won, scale: int) -> int | None:
    """Return where the right number stands among what is suspected, from 0; None if nowhere."""
    if isinstance(found, str):
        return 0 if "without its sign" in found else None
    section, line, source = where
    path = (section, line, source) if section == "budget" else (section, source)
    for number, suspect in enumerate(found.suspects):
        if suspect.at == path and won(suspect.meant, scale) == right:
            return number
    return None


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
        where = dice.choice(list(draft.texts))
        text = draft.texts[where]
        right = won(text, draft.scale)
        by_kind: dict[str, list[str]] = {}
        for kind, wrong in slipped(draft, text, dice):
            if wrong.startswith("-") or differs(wrong, right, draft.scale):
                by_kind.setdefault(kind, []).append(wrong)
        if right.amount:
            kind = dice.choice(sorted(by_kind))
            found = judged(draft.text({where: dice.choice(by_kind[kind])}))
            return kind, place(found, where, right, draft.scale)


def broken_otherwise(dice: random.Random) -> bool:
    """Return whether a slip is suspected in a proposal with one number that no slip leads to."""
    draft = Draft(dice)
    where = dice.choice(list(draft.texts))
    text = draft.texts[where]
    reached = {wrong for _, wrong in slipped(draft, text, dice)}
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
