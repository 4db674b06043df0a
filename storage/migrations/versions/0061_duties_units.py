"""A task of the law belongs to a unit: to whose operators it is told.

Revision: 0061
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    code = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.add_column("duties", sa.Column("unit", code, server_default="VN", nullable=False))
