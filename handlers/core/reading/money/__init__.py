"""Gifts, the fund, what was spent."""
