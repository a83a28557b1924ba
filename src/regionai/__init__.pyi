# What a type checker reads in the place of `__init__.py`, which loads all this when it is asked for.
from regionai.api import *  # noqa: F403 - what `__all__` names is public, and named nowhere else

__version__: str
