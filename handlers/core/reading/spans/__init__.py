"""Tokens -> items: every span of a message taken for one thing, names found among them."""
