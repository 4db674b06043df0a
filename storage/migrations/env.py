"""How Alembic reaches the database: over the connection `storage.migrate` hands it, inside that transaction.

For a new migration by hand: alembic -x url=sqlite:///x.db is not supported; write versions/NNNN_words.py and run the
tests, which hold migrations and tables against each other.
"""

from __future__ import annotations

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transaction_per_migration=False,
    transactional_ddl=False,  # the caller's transaction holds; Alembic is to begin none of its own
)
context.run_migrations()
