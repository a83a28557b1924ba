"""Published requirements: what an edition asks for, as data with its sources."""
