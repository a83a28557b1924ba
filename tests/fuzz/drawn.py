"""Cases drawn from a number: the same number gives the same case."""

from random import Random

from fuzz.kinds import KINDS
from fuzz.mutation import NASTY, mutated
from fuzz.trial import REPORT, Case
from golden import PRINTED

PROPOSALS = 25
_LINE = "command line"
# How often each kind is drawn; a command line is a damaged call on good files.
_WEIGHTS = dict.fromkeys(KINDS, 2) | {"proposals": 60, "proposal": 12, "rules": 6, _LINE: 10}
_PAGES = ("text", "json", "markdown", "csv", "html")
_FORMATS = {"check": PRINTED, "calendar": (*_PAGES, "ics")}
# Words of calls: `rules test` without a file tests every edition, which takes ten seconds.
_WORDS = (
    *(word for kind in KINDS.values() for call in kind.calls for word in call if word != "test"),
    *("--help", "--version", "explain", "schema", "init", "new", "--shard", "1/2", "--where", "--", "-"),
    *(
        "--in-place",
        "-o",
        "out.txt",
        "--write-baseline",
        "--keep",
        "local",
        "--at-most",
        "--total",
        "--into",
        "--step",
    ),
    *("--without", "--national", "--municipal", "30%", "--region", "가"),
)
# What a system can hand to a command at all.
_ARGUMENTS = [*_WORDS] * 2 + [text for text in NASTY if "\0" not in text and "\ud800" not in text]


def drawn(number: int) -> Case:
    """Return the case of a number."""
    random = Random(number)  # noqa: S311 -- nothing secret: the same number draws the same
    name = random.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
    kind = random.choice(list(KINDS)) if name == _LINE else name
    contents = random.choices(KINDS[kind].seeds, k=PROPOSALS if name == "proposals" else 1)
    call = random.choice(KINDS[kind].calls)
    arguments = [*call, *_options(random, call[0])]
    if name != _LINE:
        contents = [mutated(random, content, KINDS[kind].seeds) for content in contents]
    elif "test" not in call:
        arguments = _damaged(random, arguments)
    return Case(kind, tuple(contents), tuple(arguments))


def _options(random: Random, command: str) -> list[str]:
    """Return how an answer is to look, in every format and both languages."""
    options = ["--lang", random.choice(("ko", "en")), *random.choice(((), (), (), ("--color", "always")))]
    options += ["--format", random.choice(_FORMATS.get(command, _PAGES))]
    if command in ("check", "portfolio"):
        options += ["--today", "2026-03-05", *random.choice(((), (), ("--full",), ("--unit", "백만원")))]
    return [*options, "--format", f"json={REPORT}"] if command == "check" else options


def _damaged(random: Random, arguments: list[str]) -> list[str]:
    """Drop, repeat, move or replace some words, and put others between."""
    for _ in range(random.choice((1, 1, 2, 3))):
        at, other = (random.randrange(len(arguments) + 1) for _ in range(2))
        word = random.choice([random.choice(_ARGUMENTS), *arguments[other : other + 1]])
        arguments[at : at + random.choice((0, 1))] = random.choice(([], [word]))
    return arguments
