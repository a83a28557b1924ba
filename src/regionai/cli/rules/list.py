"""`regionai rules list`: all editions, with their days, grades and sums."""

from regionai.cli.rules.page_options import PageOptions, page_command


@page_command
def list_editions(*, page: PageOptions) -> int:
    """List the editions; return the exit code."""
    from regionai.cli.arguments import library_of
    from regionai.cli.writing.paging import write_page
    from regionai.report.pages.rules.editions import editions_page

    write_page(editions_page(library_of(page).all()), *page.writing)
    return 0
