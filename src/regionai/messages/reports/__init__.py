"""What reports and answers say."""
