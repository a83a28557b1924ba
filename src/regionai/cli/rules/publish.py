"""`regionai rules publish`: lint, test, and record the sum of a rule file."""

from typing import Annotated

import typer

from regionai.cli.options import (
    Color,
    ColorOption,
    LangOption,
    Language,
    OutputOption,
    PageFormat,
    PageFormatOption,
    RulesOption,
    both,
)


def publish(
    name: Annotated[str, typer.Argument(metavar="FILE", help=both("rule-file-only"))],
    rules: RulesOption = None,
    output_format: PageFormatOption = PageFormat.TEXT,
    lang: LangOption = Language.KO,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
) -> int:
    """Publish a rule file if nothing speaks against it; return the exit code."""
    from regionai.cli.editions import file_named, opened
    from regionai.cli.judging import today
    from regionai.cli.output import refuse_overwriting, replace_or_refuse
    from regionai.cli.paging import write_page
    from regionai.cli.progress import watched
    from regionai.cli.testing import run_cases
    from regionai.report.pages.publication import publication_page
    from regionai.rulebook.lint import lint
    from regionai.rules.companion import ENVELOPE, companion
    from regionai.rules.published import Records, record_of, with_entries

    refuse_overwriting(output, rules or ())
    library, edition = opened(str(file_named(name)), rules)
    ((linted, tested),) = (
        (lint(one, library, today(), within=365), run_cases(library, one, mutate=True))
        for one in watched((edition,), "testing", lang.value)
    )
    is_clean = linted.is_clean and tested.is_clean
    record = record_of(edition.path)
    page = publication_page(edition, linted, tested, record)
    envelope, records = companion(edition.path, ENVELOPE), Records()
    files = [edition.path, *((envelope,) if envelope.is_file() else ())]
    new = [path for path in files if records.entry(path) is None]
    if is_clean and new:
        replace_or_refuse(record, with_entries(record, new))
    write_page(page, output_format, lang.value, color, output)
    return 0 if is_clean else 1
