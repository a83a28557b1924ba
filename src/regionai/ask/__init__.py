"""Questions about a budget: each module answers one, for a proposal or a plan."""
