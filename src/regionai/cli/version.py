"""The line that says the version; loads nothing."""

from regionai import __version__

LINE = f"regionai {__version__}\n"
