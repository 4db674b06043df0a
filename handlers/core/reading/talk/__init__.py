"""Requests, answers, corrections, meetings, greetings: what is said and is no figure."""
