"""The one small family of exceptions.

A proposal that breaks a rule is a result and raises nothing. These are for
what stops the work: a file that cannot be read, a call that makes no sense.
"""


class RegionaiError(Exception):
    """Something stops the work; the command ends with exit code 2."""
