"""One stretch after another: which reader reads it, and what it leaves for the next."""
