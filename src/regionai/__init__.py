"""Check a Region-Led AI Transformation proposal: eligibility and budget, exact to the won.

What `regionai.api` names is there as `regionai.check` and so on, and loaded
when it is first asked for: the command begins with this module, too.
"""

from importlib import import_module

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Return what is public by its name (PEP 562); the types stand in `__init__.pyi`."""
    # By its name, as what the command loads must not depend on what lies above it.
    api = import_module("regionai.api")
    if name in api.__all__:
        found: object = getattr(api, name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name, obj=api)


def __dir__() -> list[str]:
    """Return the public names."""
    return ["__version__", *import_module("regionai.api").__all__]
