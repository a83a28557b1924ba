"""A proposal with the rules and waivers that apply to it by its folder."""

from pathlib import Path

from regionai.judge.reading import Options, read_submission
from regionai.judge.submission import Submission
from regionai.run.settings import Setting


def opened(path: Path, content: bytes, file: str, setting: Setting, options: Options) -> Submission:
    """Return a proposal with its rule sets and waivers; raises `UnreadableError`."""
    submission = read_submission(content, file, setting.library, options)
    if setting.waivers is None:
        return submission
    waivers = setting.waivers
    return submission._replace(grants=waivers.meant_for(path), today=waivers.today)
