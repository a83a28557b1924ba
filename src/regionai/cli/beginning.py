"""What is begun for its author: an edition, a proposal, a repository of proposals."""

import json
import re
from datetime import timedelta
from importlib.resources import files
from io import StringIO
from pathlib import Path

from regionai import __version__
from regionai.cli.editions import named, opened
from regionai.cli.judging import library_of, today
from regionai.cli.misuse import MisuseError, bad_value
from regionai.messages import message
from regionai.report.schema import write_schema
from regionai.rules.companion import CASES, companion
from regionai.rules.library import MAIN_PROGRAMME, Edition
from regionai.run.settings import NAME
from regionai.source.edit import edited
from regionai.source.file import read_bytes, shown
from regionai.source.shape import Refused
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
        names = {path: "edition.yaml", companion(path, CASES): f"edition{CASES}"}
        values = {"PROGRAMME": programme, "EDITION": edition, "FIRST_DAY": today().isoformat()}
        return {file: _template(name, **values) for file, name in names.items()}
    _, before = opened(source, rules)
    found = {path: _copied(before, programme, edition)}
    cases = companion(before.path, CASES)
    if cases.is_file():
        tree = read_tree(read_bytes(cases), shown(cases))
        found[companion(path, CASES)] = edited(tree, {("edition",): lambda _: f"{programme}@{edition}"})
    return found


def proposal_begun(region: str, edition: str | None, output: Path, rules: list[Path] | None) -> str:
    """Return the text of a new proposal of a region: the newest edition's, or one that is named.

    `edition` is `2026` of the main programme, or `PROGRAMME@2026`. Raises
    `MisuseError` for a region or an edition that is none.
    """
    library = library_of(rules)
    name = edition if edition is not None and "@" in edition else f"{MAIN_PROGRAMME}@{edition or ''}"
    chosen = named(library, name.removesuffix("@")).rules
    try:
        found = library.regions.find(region)
    except Refused as refused:
        raise bad_value("--region", region, refused.message) from None
    day = chosen.applies.first
    if not found.exists_on(day):
        raise bad_value("--region", region, message("local.region-not-then", region=found, day=day))
    lines = [
        f"  - id: {category}\n    category: {category}" + " " * 4 + f"# {title.ko} · {title.en}\n"
        for category, title in chosen.categories.items()
    ] or ["  - id: line\n"]
    amounts = "".join(f"    {source}: 0\n" for source in ("national", "local", "private"))
    return _template(
        "proposal.yaml",
        PROGRAMME=chosen.programme,
        EDITION=chosen.edition,
        REGION=found.short.ko,
        FILE=shown(output),
        LINES="\n".join(f"{line}{amounts}" for line in lines),
    )


def repository_begun(
    folder: Path, region: str, edition: str | None, package: str | None, rules: list[Path] | None
) -> dict[Path, str]:
    """Return the text of each file of a repository of proposals, for GitHub and pre-commit.

    `package` is what pip installs there, this version with its extra if None.
    Raises as `proposal_begun` does.
    """
    proposal = folder / "proposals" / "proposal.yaml"
    schema = StringIO()
    write_schema("proposal", "2020-12", library_of(rules), schema, "ko")
    # Text in JSON is text in YAML, whatever is in it.
    wanted = json.dumps(package or f"regionai[solve]=={__version__}", ensure_ascii=False)
    return {
        folder / NAME: _template("settings.yaml"),
        proposal: proposal_begun(region, edition, proposal, rules),
        proposal.with_name("schema.json"): schema.getvalue(),
        folder / ".pre-commit-config.yaml": _template("pre-commit.yaml", PACKAGE=wanted),
        folder / ".github" / "workflows" / "regionai.yml": _template("workflow.yml", PACKAGE=wanted),
    }


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


def _template(name: str, **values: str) -> str:
    """Return a template with a value in each place, which is not looked at again, whatever is in it."""
    text = files("regionai.cli").joinpath("templates", name).read_text(encoding="utf-8")
    if not values:
        return text
    return re.sub(rf"\b(?:{'|'.join(values)})\b", lambda place: values[place[0]], text)
