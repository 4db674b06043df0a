"""A file that somebody sent to the Official Account: its event names where Zalo keeps it.

The event's signature was checked when it came; still only an https address outside this machine's own network is
followed (or the double's, which stands where the API does), and without any header of ours.
"""

from __future__ import annotations

import ipaddress
import json
from typing import Any
from urllib.parse import urlsplit

from bot.channels import Unfetched
from bot.channels.zalo.wire import Wire, ZaloError
from handlers.core.talk import Attachment


async def fetch(wire: Wire, root: str, raw: str, most: int) -> Attachment | Unfetched:
    """See `bot.channels.Fetches`; `root` is the API's own address."""
    file = file_of(raw)
    url = str((file or {}).get("url") or "")
    if file is None or not _followed(url, root):
        return "none"
    if str(file.get("size", "")).isdecimal() and int(file["size"]) > most:
        return "large"
    try:
        status, data = await wire.take(url, most)
    except ZaloError:
        return "later"
    if status >= 500 or status == 429:
        return "later"
    if not 200 <= status <= 299:
        return "none"
    return (
        Attachment(str(file.get("name") or "file"), "application/octet-stream", data) if len(data) <= most else "large"
    )


def file_of(raw: str) -> dict[str, Any] | None:
    """The payload of the file an event brought: {"url", "name", "size"}."""
    try:
        said = json.loads(raw).get("message") or {}
        found = [one.get("payload") for one in said.get("attachments") or () if one.get("type") == "file"]
    except (ValueError, AttributeError, TypeError):
        return None
    return found[0] if found and isinstance(found[0], dict) else None


def _followed(url: str, root: str) -> bool:
    parts = urlsplit(url)
    if parts.netloc and parts.netloc == urlsplit(root).netloc:
        return True
    if parts.scheme != "https" or not parts.hostname or parts.hostname == "localhost":
        return False
    try:
        return ipaddress.ip_address(parts.hostname).is_global
    except ValueError:
        return "." in parts.hostname
