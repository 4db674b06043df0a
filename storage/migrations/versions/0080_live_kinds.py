"""The kind of each entry that stands, in its index: who has reported is told without a look at the entries themselves.

Revision: 0080
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0080"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    only = sa.text("superseded_by IS NULL AND kind <> 'void'")
    op.drop_index("ix_entries_live", "entries")
    op.create_index(
        "ix_entries_live", "entries", ["unit", "year", "indicator", "kind"], sqlite_where=only, postgresql_where=only
    )
