"""`regionai.editions`: the editions of rules there are, as `regionai rules list` lists them."""

from datetime import date
from typing import NamedTuple

from regionai.api.circumstances import Folders, Settings, circumstances, told_in
from regionai.messages import Lang, Text


class Edition(NamedTuple):
    """One published version of a programme's rules, or of general law.

    It applies from `first` to `last`, both included; `last` is None where no
    end is known. `grade` is that of its weakest source.
    """

    name: str
    programme: str
    edition: str
    title: Text
    first: date
    last: date | None
    grade: str
    is_published: bool
    sha256: str
    file: str


def editions(*, rules: Folders = (), settings: Settings = True, lang: Lang = "ko") -> tuple[Edition, ...]:
    """Return every edition, by programme, the oldest first; `rules` and `settings` as for `check`.

    Raises `UnreadableError` if a rule file or the settings cannot be read.
    """
    with told_in(lang):
        library = circumstances(rules=rules, settings=settings).setting.library
        return tuple(
            Edition(
                each.rules.name,
                each.rules.programme,
                each.rules.edition,
                each.rules.title,
                each.rules.applies.first,
                each.rules.applies.last,
                each.rules.weakest_grade(),
                each.is_published,
                each.sha256,
                each.file,
            )
            for each in library.all()
        )
