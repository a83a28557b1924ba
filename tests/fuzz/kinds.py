"""The kinds of files that are tried: good ones to damage, other files, and the calls that read them."""

import re
from pathlib import Path
from typing import NamedTuple

from golden import ROOT
from house_rules import HOUSE, SHARE, rule

SEEDS = Path(__file__).parent / "seeds"
# Stands in a call for the files that are tried.
FILES = "FILES"


class Kind(NamedTuple):
    """Where files that are tried lie (`{}` is a number), good ones, other files by name, and calls."""

    file: str
    seeds: tuple[bytes, ...]
    beside: dict[str, bytes]
    calls: tuple[tuple[str, ...], ...]


def _texts(*folders: str) -> tuple[bytes, ...]:
    """Return the files of some folders that are small enough to be judged by the hundred thousand."""
    paths = (path for folder in folders for path in sorted((ROOT / folder).glob("*.yaml")))
    return tuple(text for text in (path.read_bytes() for path in paths) if len(text) < 8_000)


def _seed(name: str) -> tuple[bytes, ...]:
    return ((SEEDS / name).read_bytes(),)


def _own(name: str) -> bytes:
    return _as_own((ROOT / "rules" / name).read_text("utf-8"))


def _as_own(text: str) -> bytes:
    """Return a rule file, or one that lies next to it, as that of a programme of one's own."""
    text = re.sub("(?m)^programme: .*", "programme: own", text)
    text = re.sub('(?m)^edition: "?[0-9.]+"?', 'edition: "2026"', text)
    return re.sub(r"(?m)^edition: \S+@.*", "edition: own@2026", text).encode()


_OWN = "own/2026"
_HOUSE = HOUSE.replace("RULES", rule("cap", SHARE.format(of="local", limit="at_least: 25%")))
_EDITIONS = sorted(path for path in (ROOT / "rules").glob("*/*.yaml") if path.name.count(".") == 1)
_RULES = (*(_own(f"{path.parent.name}/{path.name}") for path in _EDITIONS), _HOUSE.encode())
_PROPOSAL = {"p.yaml": (ROOT / "proposals" / "every-mistake-2026.yaml").read_bytes()}
_BY_OWN = {"p.yaml": _PROPOSAL["p.yaml"].replace(b"programme: region-led-ai", b"programme: own")}


def _companion(
    ending: str, edition: str, beside: dict[str, bytes]
) -> tuple[str, tuple[bytes], dict[str, bytes]]:
    """Return what is tried next to a shipped edition, and that edition."""
    return (
        f"{_OWN}{ending}",
        (_own(f"{edition}{ending}"),),
        {**beside, f"{_OWN}.yaml": _own(f"{edition}.yaml")},
    )


_KINDS: dict[str, tuple[str, tuple[bytes, ...], dict[str, bytes]]] = {
    # Many at a time, which takes a tenth of the time each. Most were good: a mistake stops what follows.
    "proposals": ("p{}.yaml", (*_texts("proposals") * 50, *_texts("tests/mistakes", "tests/broken")), {}),
    "proposal": ("p.yaml", (*_texts("proposals") * 50, *_texts("tests/mistakes")), {}),
    "rules": (
        f"{_OWN}.yaml",
        _RULES,
        {**_BY_OWN, f"{_OWN}.cases.yaml": _own("ax-voucher/2026.cases.yaml")},
    ),
    # Of one rule: what all rules can say, and cases have to show, is worked out anew for every call.
    "cases": (f"{_OWN}.cases.yaml", _seed("cases.yaml"), {f"{_OWN}.yaml": _as_own(_HOUSE)}),
    "indicators": _companion(".indicators.yaml", "region-led-ai/2026", _BY_OWN),
    "obligations": _companion(".obligations.yaml", "subsidy-law/2026", _BY_OWN),
    "envelope": _companion(".envelope.yaml", "region-led-ai/2026", _BY_OWN),
    "settings": (".regionai.yaml", _seed("settings.yaml"), {**_PROPOSAL, "house/1.yaml": _HOUSE.encode()}),
    "baseline": ("known.yaml", _seed("known.yaml"), _PROPOSAL),
    "spent": ("spent.csv", _seed("spent.csv"), _PROPOSAL),
    "receipt": ("r.json", _seed("receipt.json"), _PROPOSAL),
}
_CALLS = [line.split() for line in (SEEDS / "calls.txt").read_text("utf-8").splitlines()]
KINDS = {
    name: Kind(*parts, tuple(tuple(call) for of, *call in _CALLS if of == name))
    for name, parts in _KINDS.items()
}
