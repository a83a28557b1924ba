"""The text of a new edition: a template, or another edition with its name and days changed."""

import re
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

from regionai.cli.editions import opened
from regionai.cli.judging import today
from regionai.cli.misuse import MisuseError
from regionai.messages import message
from regionai.rules.cases import SUFFIX, cases_path
from regionai.rules.library import Edition
from regionai.source.edit import edited
from regionai.source.file import read_bytes, shown
from regionai.source.tree import Tree, read_tree

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EDITION = re.compile(r"[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*")


def begun(
    programme: str, edition: str, source: str | None, folder: Path, rules: list[Path] | None
) -> dict[Path, str]:
    """Return the text of each file of a new edition, the rules first.

    A correction (`2026.1` of `2026`) supersedes the edition that it is made
    from and keeps its days; any other begins on the day after, or today.
    Raises `MisuseError` for a name that cannot be one.
    """
    for name, pattern in ((programme, _NAME), (edition, _EDITION)):
        if not pattern.fullmatch(name):
            raise MisuseError(message("rules-new.bad-name", name=name))
    path = folder / programme / f"{edition}.yaml"
    if source is None:
        names = {path: "edition.yaml", cases_path(path): f"edition{SUFFIX}"}
        return {file: _template(name, programme, edition) for file, name in names.items()}
    _, before = opened(source, rules)
    found = {path: _copied(before, programme, edition)}
    cases = cases_path(before.path)
    if cases.is_file():
        tree = read_tree(read_bytes(cases), shown(cases))
        found[cases_path(path)] = edited(tree, {("edition",): lambda _: f"{programme}@{edition}"})
    return found


def _copied(before: Edition, programme: str, edition: str) -> str:
    tree, rules = before.tree, before.rules
    corrects = programme == rules.programme and edition.startswith(f"{rules.edition}.")
    first = rules.applies.first
    if not corrects:
        first = today() if rules.applies.last is None else rules.applies.last + timedelta(days=1)
    text = edited(
        tree,
        {
            ("programme",): lambda _: programme,
            ("edition",): lambda _: edition,
            ("applies", "from"): lambda _: first.isoformat(),
        },
    )
    lines = text.split("\n")
    if corrects:
        at = tree.span(("edition",)).line
        lines.insert(at, f'supersedes: "{rules.edition}"')
    elif rules.applies.last is not None:
        _take_out_end(tree, lines)
    return "\n".join(lines)


def _take_out_end(tree: Tree, lines: list[str]) -> None:
    """Take the last day out: the new edition's is not known."""
    number = tree.span(("applies", "to")).line - 1
    if lines[number].lstrip().startswith("to:"):
        del lines[number]
    else:
        lines[number] = re.sub(r",\s*to:[^,}]*", "", lines[number])


def _template(name: str, programme: str, edition: str) -> str:
    text = files("regionai.cli").joinpath("templates", name).read_text(encoding="utf-8")
    named = text.replace("PROGRAMME", programme).replace("EDITION", edition)
    return named.replace("FIRST-DAY", today().isoformat())
