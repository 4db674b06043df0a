"""Counts of the learning models and figures of the catalogue."""
