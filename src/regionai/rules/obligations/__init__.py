"""What comes after a proposal: duties with a phase, the amounts that make them due, and a deadline."""
