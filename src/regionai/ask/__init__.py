"""Questions about a budget: each module answers one, over a proposal or a plan."""
