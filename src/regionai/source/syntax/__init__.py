"""Text that no parser can read: the line where the mistake is, and what to write there."""
