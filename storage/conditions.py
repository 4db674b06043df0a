"""Conditions that indexes and statements share, word for word, or SQLite would not use the index.

Apart from the tables: who asks needs no table definitions in memory (with both databases' dialects, 6 MB).
"""

from __future__ import annotations

LIVE = "superseded_by IS NULL AND kind <> 'void'"
PAST = "superseded_by IS NOT NULL AND kind <> 'void'"
EXCESS = "h_whole IS NOT NULL AND model <> 'family'"  # few communes state another total than their hamlets make
# Rows of a learning model that are not as nearly all of them: whoever gave what was achieved gave the total and the
# registered too, and nothing is by name.
UNLIKE = (
    "(named IS NOT NULL OR COALESCE(t_part, -1) <> COALESCE(achieved, -1) OR COALESCE(r_part, -1) <> "
    "COALESCE(achieved, -1) OR COALESCE(r_whole, -1) <> COALESCE(registered, -1) OR COALESCE(r_units, -1) <> "
    "COALESCE(t_units, -1) OR COALESCE(t_whole, -1) <> COALESCE(CASE WHEN model IN ('community', 'commune') "
    "THEN NULL ELSE total END, -1))"
)
