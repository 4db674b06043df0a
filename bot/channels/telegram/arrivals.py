"""Updates as polling or the webhook brought them, read and paired with their raw JSON for the inbox."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import structlog

from bot.channels import Arrival
from bot.channels.telegram.parse import Me, arrival

log = structlog.get_logger()

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")


def read(updates: Iterable[Mapping[str, Any]], me: Me) -> list[Arrival]:
    """What was said, in order. An update that cannot be read is logged by its number and passed over.

    It must not raise: an update that stopped the loop would come again for ever, and keep all later ones waiting.
    """
    now = datetime.now(UTC)
    found: list[Arrival] = []
    for update in updates:
        try:
            said = arrival(update, me, now)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            log.error("telegram.update_unreadable", update=_number(update), error=type(error).__name__)
            continue
        if said is not None:
            found.append((said, raw(update)))
    return found


def raw(update: Mapping[str, Any]) -> str:
    """The update as JSON in its own letters; lone surrogates, which no database takes, become question marks."""
    text = json.dumps(update, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace").decode()


def _number(update: object) -> object:
    return update.get("update_id") if isinstance(update, Mapping) else None
