"""All that is held about one person, as a file they can keep (Law 91/2025/QH15: the right to see)."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.core.talk import Attachment
from storage import Books
from storage.holding import holdings


def dossier(books: Books, person: int, now: datetime, zone: ZoneInfo) -> Attachment:
    """Name, addresses, roles, consent, messages and figures, in plain JSON."""

    def local(value: Any) -> Any:
        return value.astimezone(zone).isoformat(timespec="minutes") if isinstance(value, datetime) else str(value)

    data = {"made": now} | holdings(books, person)
    text = json.dumps(data, ensure_ascii=False, indent=1, default=local)
    return Attachment("du-lieu-cua-toi.json", "application/json", text.encode())
