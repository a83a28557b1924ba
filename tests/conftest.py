"""Settings for all tests: laws are judged by what they find, not by how long they take."""

from hypothesis import settings

settings.register_profile("regionai", deadline=None, derandomize=True)
settings.load_profile("regionai")
