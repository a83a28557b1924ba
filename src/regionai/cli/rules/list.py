"""`regionai rules list`: all editions, with their days, grades and sums."""

from regionai.cli.options import (
    Color,
    ColorOption,
    LangOption,
    Language,
    OutputOption,
    PageFormat,
    PageFormatOption,
    RulesOption,
)


def list_editions(
    rules: RulesOption = None,
    output_format: PageFormatOption = PageFormat.TEXT,
    lang: LangOption = Language.KO,
    color: ColorOption = Color.AUTO,
    output: OutputOption = None,
) -> int:
    """List the editions; return the exit code."""
    from regionai.cli.judging import library_of
    from regionai.cli.output import refuse_overwriting
    from regionai.cli.paging import write_page
    from regionai.report.pages.editions import editions_page

    refuse_overwriting(output, rules or ())
    page = editions_page(library_of(rules).all())
    write_page(page, output_format, lang.value, color, output)
    return 0
