"""Entries that another one superseded, by unit: how a tally stood at a moment is counted from these and the live ones.

Revision: 0041
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0061"
branch_labels = None
depends_on = None


def upgrade() -> None:
    only = sa.text("superseded_by IS NOT NULL AND kind <> 'void'")
    op.create_index(
        "ix_entries_past", "entries", ["unit", "year", "indicator"], sqlite_where=only, postgresql_where=only
    )
