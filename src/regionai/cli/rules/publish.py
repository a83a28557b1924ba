"""`regionai rules publish`: lint, test, and record the sum of a rule file."""

from typing import Annotated

from regionai.cli.declared import Argument
from regionai.cli.rules.page_options import PageOptions, page_command


@page_command
def publish(
    name: Annotated[str, Argument("FILE", "help.rule-file-only")],
    *,
    page: PageOptions,
) -> int:
    """Publish a rule file if nothing speaks against it; return the exit code."""
    from regionai.cli.arguments import today
    from regionai.cli.progress import watched
    from regionai.cli.rules.named_editions import file_named, opened
    from regionai.cli.writing.disk import write_instead
    from regionai.cli.writing.paging import write_page
    from regionai.report.pages.rules.publication import publication_page
    from regionai.rulebook.publish import publication
    from regionai.source.file import read_bytes

    library, edition = opened(str(file_named(name)), page)
    (found,) = (publication(library, one, today()) for one in watched((edition,), "testing", page.lang))
    before = read_bytes(found.record) if found.record.is_file() else None
    record = found.recorded()
    if record is not None:
        write_instead(found.record, record, before)
    write_page(publication_page(found), *page.writing)
    return 0 if found.is_clean else 1
