"""The workbook of a new proposal, or of one that is written already."""

from pathlib import Path

from regionai.cli.arguments import library_of, options_of, surroundings_of
from regionai.cli.begin.files import proposal_begun
from regionai.cli.misuse import MisuseError
from regionai.cli.options import Deciding
from regionai.errors import CannotError
from regionai.judge.assess import assess
from regionai.judge.reading import Options, read_submission
from regionai.judge.submission import Submission
from regionai.messages import Lang, message
from regionai.run.opening import opened
from regionai.source.file import read_file, shown
from regionai.source.plain import KeyPath

# Of a section that is there each key that it lacks is found, and not the section as a whole.
_SECTIONS = "\nplans: {}\ntargets: {ai_use: {}}\n"
_NO_FILE = Path("-")


def workbook_begun(
    region: str | None, edition: str | None, source: Path | None, deciding: Deciding, lang: Lang
) -> bytes:
    """Return the workbook of the proposal in a file, or of a new one of a region.

    Its rules are those of the edition that is named, else those of the proposal, else the newest.
    Raises `MisuseError` for a region or an edition that is none, for no region, and for another than
    that of the proposal; `UnreadableError` for a proposal that cannot be read; and `CannotError` where
    what writes workbooks is not installed.
    """
    try:
        from regionai.report.workbook.filling import blank, filled
        from regionai.report.workbook.workbook import workbook_of, years_of
    except ModuleNotFoundError:
        raise CannotError(message("office.not-installed")) from None

    if source is not None:
        found = _read(source, region, edition, deciding)
        own = found.proposal.applicant.region.slug
        begun = _begun(own, found.applied[0].rules.name, deciding, lang)
        return workbook_of(found, filled(found, years_of(found), lang), _notes(begun, lang), lang)
    if region is None:
        raise MisuseError(message("misuse.missing", parameter="--region", what=message("help.new-region")))
    begun = _begun(region, edition, deciding, lang)
    return workbook_of(begun, blank(begun, years_of(begun), lang), _notes(begun, lang), lang)


def _read(source: Path, region: str | None, edition: str | None, deciding: Deciding) -> Submission:
    setting = surroundings_of(deciding, None).of(source)
    return opened(source, *read_file(source), setting, options_of(edition, None, region))


def _begun(region: str, edition: str | None, deciding: Deciding, lang: Lang) -> Submission:
    """Return a new proposal in which all is open."""
    text = proposal_begun(region, edition, _NO_FILE, deciding, lang) + _SECTIONS
    return read_submission(text.encode(), shown(_NO_FILE), library_of(deciding), Options())


def _notes(begun: Submission, lang: Lang) -> dict[KeyPath, str]:
    """Return what rules say of the open places of a new proposal, by key path."""
    found: dict[KeyPath, list[str]] = {}
    for judged in assess(begun).judged_rules:
        for finding in judged.judgement.findings:
            found.setdefault(finding.at, []).append(finding.hint.say(lang))
    return {at: "\n".join(dict.fromkeys(said)) for at, said in found.items()}
