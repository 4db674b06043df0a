"""Conditions that indexes and statements share, word for word, or SQLite would not use the index.

Apart from the tables: who asks needs no table definitions in memory (with both databases' dialects, 6 MB).
"""

from __future__ import annotations

LIVE = "superseded_by IS NULL AND kind <> 'void'"
EXCESS = "h_whole IS NOT NULL AND model <> 'family'"  # few communes state another total than their hamlets make
