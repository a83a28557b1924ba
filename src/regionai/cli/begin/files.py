"""The files of a new proposal, and of a repository of proposals."""

import json
from io import StringIO
from pathlib import Path

from regionai import __version__
from regionai.cli.arguments import library_of, region_of
from regionai.cli.rules.named_editions import named
from regionai.report.schema import write_schema
from regionai.rulebook.begin import filled
from regionai.rules.library import MAIN_PROGRAMME
from regionai.run.settings import NAME
from regionai.source.file import shown


def proposal_begun(region: str, edition: str | None, output: Path, rules: list[Path] | None) -> str:
    """Return the text of a new proposal of a region: the newest edition's, or one that is named.

    `edition` is `2026` of the main programme, or `PROGRAMME@2026`. Raises
    `MisuseError` for a region or an edition that is none.
    """
    library = library_of(rules)
    name = edition if edition is not None and "@" in edition else f"{MAIN_PROGRAMME}@{edition or ''}"
    chosen = named(library, name.removesuffix("@")).rules
    found = region_of(library, region, chosen.applies.first)
    lines = [
        f"  - id: {category}\n    category: {category}" + " " * 4 + f"# {title.ko} · {title.en}\n"
        for category, title in chosen.categories.items()
    ] or ["  - id: line\n"]
    amounts = "".join(f"    {source}: 0\n" for source in ("national", "local", "private"))
    values = {
        "PROGRAMME": chosen.programme,
        "EDITION": chosen.edition,
        "REGION": found.short.ko,
        "FILE": shown(output),
        "LINES": "\n".join(f"{line}{amounts}" for line in lines),
    }
    return filled(__package__, "proposal.yaml", values)


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
    values = {"PACKAGE": wanted}
    return {
        folder / NAME: filled(__package__, "settings.yaml", {}),
        proposal: proposal_begun(region, edition, proposal, rules),
        proposal.with_name("schema.json"): schema.getvalue(),
        folder / ".pre-commit-config.yaml": filled(__package__, "pre-commit.yaml", values),
        folder / ".github" / "workflows" / "regionai.yml": filled(__package__, "workflow.yml", values),
    }
