"""Data files that ship with the bot."""
