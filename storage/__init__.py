"""What the bot remembers. One door: `Storage.begin(work)`, where `work` is handed the `Books` of one transaction."""

from storage.books import Books
from storage.errors import StorageError
from storage.store import Storage

__all__ = ["Books", "Storage", "StorageError"]
