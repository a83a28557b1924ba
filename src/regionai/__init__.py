"""Check a Region-Led AI Transformation proposal: eligibility and budget, exact to the won."""

__version__ = "0.1.0"
