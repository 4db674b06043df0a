"""Who signed up, was recognised, withdrew, by name."""
