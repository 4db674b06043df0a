"""After an erasure on PostgreSQL: its dead rows are cleared away. SQLite overwrites at once (see `storage.writer`)."""

from __future__ import annotations

from storage.memory import SCRUB
from storage.store import Storage

_TABLES = "inbox, outbox, attachments, dialogues, entry_names, entries, persons, addresses, waiting, unread, seals"


def vacuum(storage: Storage) -> bool:
    """Whether there was anything to clear."""
    if storage.place.is_sqlite or not storage.memory.get(SCRUB, None):
        return False
    engine = storage.place.engine()
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql(f"VACUUM {_TABLES}")
    finally:
        engine.dispose()
    storage.memory.put(SCRUB, None, False)
    return True
