"""The vocabulary: money, shares, regions, a proposal, a finding. No file is opened here."""
