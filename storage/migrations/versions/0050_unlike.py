"""The kept rows in which not all is as in nearly all, for the sum over the country.

Revision: 0050
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0070"
branch_labels = None
depends_on = None

_UNLIKE = (
    "(named IS NOT NULL OR COALESCE(t_part, -1) <> COALESCE(achieved, -1) OR COALESCE(r_part, -1) <> "
    "COALESCE(achieved, -1) OR COALESCE(r_whole, -1) <> COALESCE(registered, -1) OR COALESCE(r_units, -1) <> "
    "COALESCE(t_units, -1) OR COALESCE(t_whole, -1) <> COALESCE(CASE WHEN model IN ('community', 'commune') "
    "THEN NULL ELSE total END, -1))"
)


def upgrade() -> None:
    only = sa.text(_UNLIKE)
    op.create_index(
        "ix_tally_models_unlike", "tally_models", ["year", "model", "unit"], sqlite_where=only, postgresql_where=only
    )
