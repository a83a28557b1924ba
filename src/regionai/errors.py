"""The one small family of exceptions.

A proposal that breaks a rule is a result and raises nothing. These are for
what stops the work: a file that cannot be read, a call that makes no sense.
"""

import errno

from regionai.messages import Lang, Message, Value, message

# What the system most often has against a file, which it says in English whatever the locale.
_REASONS = {
    errno.EACCES: "system.not-allowed",
    errno.EPERM: "system.not-allowed",
    errno.ENOENT: "system.not-there",
    errno.EISDIR: "system.is-folder",
    errno.ENOTDIR: "system.no-folder",
    errno.ENOSPC: "system.full",
    errno.EROFS: "system.read-only",
    errno.EBUSY: "system.in-use",
    errno.ENAMETOOLONG: "system.long-name",
    errno.EBADF: "system.closed",
    errno.ELOOP: "system.loop",
    # Of a named pipe: nobody has opened it to read, or whoever had went away.
    errno.ENXIO: "system.no-reader",
    errno.EPIPE: "system.no-reader",
}


class RegionaiError(Exception):
    """Something stops the work; the command ends with exit code 2.

    `str()` says it in the language `lang`, where there is something to say.
    """

    lang: Lang = "ko"


class CannotError(RegionaiError):
    """What was asked cannot be done; the message says why, and what it would take."""

    def __init__(self, said: Message) -> None:
        """Keep the sentence."""
        super().__init__(said)
        self.message = said

    def __str__(self) -> str:
        """Return the sentence."""
        return self.say(self.lang)

    def say(self, lang: Lang) -> str:
        """Return the sentence in a language."""
        return self.message.say(lang)


def reason_of(error: OSError) -> Value:
    """Return why the system could not do something; what is rare, in the system's own words."""
    if error.errno in _REASONS:
        return message(_REASONS[error.errno])
    return error.strerror or str(error)
