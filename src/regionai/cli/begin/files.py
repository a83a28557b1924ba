"""The files of a new proposal, and of a repository of proposals."""

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from regionai import __version__
from regionai.cli.arguments import library_of, region_of
from regionai.cli.rules.named_editions import named
from regionai.messages import Lang
from regionai.model.spelling import without_year
from regionai.model.words import LINE
from regionai.report.schema import write_schema
from regionai.rulebook.begin import filled
from regionai.rules.library import MAIN_PROGRAMME
from regionai.rules.ruleset import RuleSet
from regionai.run.settings import NAME
from regionai.source.file import shown


def proposal_begun(
    region: str, edition: str | None, output: Path, rules: list[Path] | None, lang: Lang
) -> str:
    """Return the text of a new proposal of a region: the newest edition's, or one that is named.

    Its keys are in one language. `edition` is `2026` of the main programme, or `PROGRAMME@2026`. Raises
    `MisuseError` for a region or an edition that is none.
    """
    library = library_of(rules)
    name = edition if edition is not None and "@" in edition else f"{MAIN_PROGRAMME}@{edition or ''}"
    chosen = named(library, name.removesuffix("@")).rules
    found = region_of(library, region, chosen.applies.first)
    lines = _lines(chosen, lang)
    title = without_year(chosen.title.ko)
    values = {
        "PROGRAMME": title if lang == "ko" else chosen.programme,
        "EDITION": chosen.edition,
        "REGION": found.short.ko,
        "FILE": shown(output),
        "LINES": "\n".join(lines),
    }
    return filled(__package__, f"proposal.{lang}.yaml", values)


def _lines(rules: RuleSet, lang: Lang) -> Iterator[str]:
    """Yield a line for each category of an edition, or one where it has none."""
    key = {key: own[0] if lang == "ko" else key for key, own in LINE.items()}
    amounts = "".join(f"    {key[source]}: 0\n" for source in ("national", "local", "private"))
    for category, title in rules.categories.items():
        word = rules.category_titles[category] if lang == "ko" else category
        head = f"  - {key['id']}: {word}\n    {key['category']}: {word}"
        yield f"{head}    # {title.say(lang)}\n{amounts}"
    if not rules.categories:
        yield f"  - {key['id']}: {'1' if lang == 'ko' else 'line'}\n{amounts}"


def repository_begun(
    folder: Path,
    region: str,
    edition: str | None,
    package: str | None,
    rules: list[Path] | None,
    lang: Lang,
) -> dict[Path, str]:
    """Return the text of each file of a repository of proposals, for GitHub and pre-commit.

    `package` is what pip installs there, this version with its extra if None.
    Raises as `proposal_begun` does.
    """
    proposal = folder / "proposals" / "proposal.yaml"
    schema = StringIO()
    write_schema("proposal", "2020-12", library_of(rules), schema, lang)
    # Text in JSON is text in YAML, whatever is in it.
    wanted = json.dumps(package or f"regionai[solve]=={__version__}", ensure_ascii=False)
    values = {"PACKAGE": wanted}
    return {
        folder / NAME: filled(__package__, "settings.yaml", {}),
        proposal: proposal_begun(region, edition, proposal, rules, lang),
        proposal.with_name("schema.json"): schema.getvalue(),
        folder / ".pre-commit-config.yaml": filled(__package__, "pre-commit.yaml", values),
        folder / ".github" / "workflows" / "regionai.yml": filled(__package__, "workflow.yml", values),
    }
