"""What strangers write to harm whoever reads it, and what a CI system would find in an output."""

import re
from collections.abc import Iterator
from pathlib import Path

from builders import as_yaml, plain
from golden import ROOT
from regionai.report.check.formats import format_names
from regionai.rules.editions.folders import SHIPPED
from regionai.source.plain import Plain

# One a line: nothing here needs an escape.
HOSTILE = (ROOT / "tests" / "hostile.txt").read_text(encoding="utf-8").splitlines()
COMMANDS = (
    *(text for text in HOSTILE if re.match(r"::|.*##\w*\[", text)),
    *("a\n::error::x", "::error file=a,line=1::x", "##[set-output name=a]b"),
)

# Those that GitHub's runner registers.
_NAMES = "error|warning|notice|debug|group|endgroup|echo|add-mask|add-matcher|remove-matcher|set-output"
_NAMES += "|save-state|set-env|add-path|stop-commands|internal-set-repo-path"
# Its parser: of a line without the space around it, and of what stands anywhere in a line; then those of
# Azure Pipelines and TeamCity.
_FOUND = re.compile(rf"::({_NAMES})( [^\n]*?)?::|.*##\[({_NAMES})[ \]]|.*##(vso|teamcity)\[", re.IGNORECASE)


def commanding(out: str) -> list[str]:
    """The lines of an output that a CI system takes for a command."""
    seen = re.sub("\x1b\\[[0-9;]*m", "", out)
    return [line for line in seen.splitlines() if _FOUND.match(line.strip().strip("\ufeff").strip())]


# Where a rule file has words of its author.
_WORDS = {"ko", "en", "title", "publisher", "locator", "url", "article"}
PAGE_FORMATS = ("text", "json", "markdown", "csv", "xlsx", "html")
# Where what is no text is written, beside the folders that are laid.
WORKBOOK = Path("..", "out.xlsx")
_QUESTIONS: tuple[list[str], ...] = (
    *([], ["--local-share"], ["--solve"], ["--set", "local=30억"], ["--sweep", "local=10억..40억"]),
    *(["--settle"], ["--spent", "national=40억"], ["--against", "2026"]),
)
# Arguments in whose place the text stands.
_MISUSED = (
    *(
        ["TEXT"],
        ["check", "TEXT"],
        ["new", "TEXT"],
        ["rules", "TEXT"],
        ["schema", "TEXT"],
        ["explain", "TEXT"],
    ),
    *(
        ["check", "a.yaml", *more]
        for more in (
            *(["TEXT"], ["--TEXT"], ["--format", "TEXT"], ["--edition", "TEXT"], ["--as-of", "TEXT"]),
            *(["--fail-on", "TEXT"], ["--lang", "TEXT"], ["--rules", "TEXT"], ["--baseline", "TEXT"]),
            *(["--jobs", "TEXT"], ["--shard", "TEXT"], ["--unit", "TEXT"], ["-o", "TEXT/x/y"]),
            *(["--against", "TEXT"], ["--edition", "TEXT", "--format", "json"]),
        )
    ),
    *(
        ["budget", "a.yaml", *more]
        for more in (
            *(["--set", "TEXT"], ["--set", "TEXT=3억"], ["--set", "local=TEXT"], ["--sweep", "local=TEXT"]),
            *(["--spent", "TEXT"], ["--solve", "--keep", "TEXT"], ["--solve", "--into", "TEXT"]),
            *(["--solve", "--without", "TEXT"], ["--solve", "--round-to", "TEXT"], ["--against", "TEXT"]),
        )
    ),
    *(["portfolio", ".", option, form] for option in ("--where", "--sort") for form in ("TEXT", "TEXT=1")),
    *(
        ["budget", "--local-share", "--region", "TEXT"],
        ["calendar", "TEXT"],
        ["rules", "new", "TEXT", "TEXT"],
    ),
    *(["rules", command, "TEXT"] for command in ("show", "lint", "test", "publish")),
    *(["rules", "diff", "TEXT", "TEXT"], ["init", "--region", "TEXT", "../i", "--package", "x://TEXT"]),
    ["new", "proposal", "--region", "TEXT", "-o", "../n.yaml"],
    ["init", "--region", "강원", "../iTEXT", "--package", "x://TEXT"],
    ["new", "proposal", "--region", "강원", "-o", "../nTEXT.yaml"],
)


def file_name(text: str) -> str:
    """A file of a name made of a text, as far as a file can have it."""
    return re.sub("[/\0]", "∕", text)[:60] + ".yaml"


def lay(folder: Path, text: str) -> None:
    """A text in all places: of an edition `9` in `rules`, and in `p` of proposals and their settings."""
    _lay_rules(folder / "rules", text)
    proposals = folder / "p"
    proposals.mkdir()
    line: dict[str, Plain] = {
        **dict.fromkeys(("id", "title", "item", "site"), text),
        "category": "solution",
        "year": "2026",
        "executed_by": "m",
        "equipment": (text,),
        "national": "60억",
        "province": "10억",
        "private_cash": "20억",
    }
    member: dict[str, Plain] = {
        "id": "m",
        "name": text,
        "kind": "technopark",
        "role": "lead",
        "region": "경북",
    }
    proposal: dict[str, Plain] = {
        "schema": "1",
        "programme": "region-led-ai",
        "edition": "9",
        "submitted": "2026-03-05",
        "title": text,
        "applicant": {"region": "경북", "department": text},
        "consortium": (member, {"id": text, "name": text, "kind": "sme"}),
        "period": {"from": "2026-05-01", "to": "2026-12-31"},
        "budget": (line, {**line, "id": "second", "category": text}),
        "plans": {"sustainability": text},
        "documents": ({"kind": "local-funding-commitment", "title": text, "file": text},),
        "targets": {"results": ({"name": text, "unit": text, "baseline": "3", "target": "1"},)},
    }
    changed: dict[str, dict[str, Plain]] = {
        "a.yaml": {},
        file_name(text): {},
        "region.yaml": {"applicant": {"region": text}},
        "keys.yaml": {text: "x", "programme": text},
    }
    for name, changes in changed.items():
        (proposals / name).write_text(as_yaml({**proposal, **changes}), encoding="utf-8")
    (proposals / f"x{file_name(text)}").write_bytes(b"title: \tx\n")
    waiver: dict[str, Plain] = {"reason": text, "approver": text, "expires": "2099-12-31"}
    settings: dict[str, Plain] = {
        "schema": "1",
        "rules": ("../rules",),
        "waivers": (
            {**waiver, "rule": "staffing-plan", "proposal": "*.yaml"},
            {**waiver, "rule": text, "proposal": text},
        ),
    }
    (proposals / ".regionai.yaml").write_text(as_yaml(settings), encoding="utf-8")


def calls(text: str) -> Iterator[list[str]]:
    """Every command in every format, on what is laid, from the folder of the proposals."""
    edition, own, name = "region-led-ai@9", ["--rules", "../rules"], f"./{file_name(text)}"
    for each in format_names():
        yield ["check", ".", "--format", each, *_file(each)]
        yield ["check", name, "--format", each, *_file(each)]
    yield ["check", "a.yaml"]
    yield ["check", ".", "--full", "--color", "always"]
    for each in PAGE_FORMATS:
        pages = [
            *(["budget", name, *question] for question in _QUESTIONS),
            *(["portfolio", "."], ["portfolio", "a.yaml", name, "--full"], ["calendar", "a.yaml"]),
            *(["explain", "national-share", "--edition", edition, *own], ["rules", "list", *own]),
            *(["rules", "show", edition, *more, *own] for more in ([], ["national-share"])),
            ["rules", "diff", "region-led-ai@2026", edition, *own, "--proposals", "a.yaml", name],
        ]
        yield from ([*page, "--format", each, *_file(each)] for page in pages)
    yield ["calendar", "a.yaml", "--format", "ics"]
    yield from (["schema", which, *own] for which in ("proposal", "rules"))


def proofs() -> Iterator[list[str]]:
    """The commands that take seconds each, in every format."""
    for each in PAGE_FORMATS:
        asked = ("--rules", "../rules", "--format", each, *_file(each))
        yield from (
            ["rules", command, "region-led-ai@9", *more, *asked]
            for command, *more in (["lint"], ["test", "--boundaries"])
        )


def _file(output_format: str) -> tuple[str, ...]:
    return ("-o", str(WORKBOOK)) if output_format == "xlsx" else ()


def misuses(text: str) -> Iterator[list[str]]:
    """Calls with a text in the place of an argument; an empty name is none."""
    for written in _MISUSED:
        yield [each.replace("TEXT", text) for each in written]


def _lay_rules(folder: Path, text: str) -> None:
    """The shipped edition of 2026 in other words, with what lies beside it and the duties of the law."""
    folder.mkdir()
    for beside in ("", ".cases", ".envelope", ".indicators"):
        data = _shipped(f"region-led-ai/2026{beside}.yaml", text)
        data["edition"] = "region-led-ai@9" if beside else "9"
        (folder / f"9{beside}.yaml").write_text(as_yaml(data), encoding="utf-8")
    duties = _shipped("subsidy-law/2026.obligations.yaml", text)
    # Of the edition that they lie beside, they may name its documents.
    documents: dict[str, Plain] = {"document": {"title": text, "publisher": text, "grade": "official"}}
    obligations = _sourced(duties["obligations"])
    written = duties | {"edition": "region-led-ai@9", "documents": documents, "obligations": obligations}
    (folder / "9.obligations.yaml").write_text(as_yaml(written), encoding="utf-8")


def _sourced(value: Plain, key: str = "") -> Plain:
    """Obligations of which each has its source in the same document."""
    if isinstance(value, dict):
        return {each: _sourced(item, each) for each, item in value.items()}
    if isinstance(value, tuple):
        return tuple(map(_sourced, value))
    return "document" if key == "document" else value


def _shipped(name: str, text: str) -> dict[str, Plain]:
    data = plain((SHIPPED / name).read_text(encoding="utf-8"))
    return {key: _in_words(value, text, key) for key, value in data.items()}


def _in_words(value: Plain, text: str, key: str = "") -> Plain:
    """Data in which whatever is words of its author is one text."""
    if isinstance(value, dict):
        return {each: _in_words(item, text, each) for each, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_in_words(item, text) for item in value)
    return text if key in _WORDS else value
