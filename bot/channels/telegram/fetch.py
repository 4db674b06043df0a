"""A file that somebody sent on Telegram: its place asked for with getFile, then taken from there."""

from __future__ import annotations

import json
from typing import Any

from telegram.error import TelegramError

from bot.channels import Unfetched
from bot.channels.telegram.api import Api
from bot.channels.telegram.errors import Refused
from handlers.core.talk import Attachment


async def fetch(api: Api, raw: str, most: int) -> Attachment | Unfetched:
    """See `bot.channels.Fetches`. A file whose size is told beforehand is refused without taking it."""
    document = _document(raw)
    if document is None:
        return "none"
    if int(document.get("file_size") or 0) > most:
        return "large"
    try:
        place = await api.call("getFile", {"file_id": str(document["file_id"])})
        data = await api.download(str(place.get("file_path", "")), most)
    except Refused as error:
        return "later" if error.status == 429 or error.status >= 500 else "none"
    except TelegramError:
        return "later"
    if data is None:
        return "large"
    kind = str(document.get("mime_type") or "application/octet-stream")
    return Attachment(str(document.get("file_name") or "file"), kind, data)


def _document(raw: str) -> dict[str, Any] | None:
    try:
        update = json.loads(raw)
        document = (update.get("message") or update.get("edited_message") or {}).get("document")
    except (ValueError, AttributeError):
        return None
    return document if isinstance(document, dict) and "file_id" in document else None
