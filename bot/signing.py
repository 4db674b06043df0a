"""Signed, expiring links: what stands in one was written by us and is still good, or it is not to be followed.

A link carries its own content, so nothing is kept for it; the key is made once and kept in the books.
"""

from __future__ import annotations

import hmac
import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, Literal

from storage import Books

KEY = "signing.key"  # the mark it is kept under
LENGTH = 16  # bytes of the signature: nobody tries 2^128

Refusal = Literal["changed", "expired"]


def key(books: Books) -> bytes:
    """The key, made when first asked for; needs a transaction that may write."""
    kept = books.marks.get(KEY)
    if not kept:
        kept = secrets.token_hex(32)
        books.marks.set(KEY, kept)
    return bytes.fromhex(kept)


def known_key(books: Books) -> bytes:
    """The key where one was made, b"" where no link has ever been signed."""
    return bytes.fromhex(books.marks.get(KEY))


def sign(key: bytes, purpose: str, content: Sequence[Any], now: datetime, lasting: timedelta) -> str:
    """A token with JSON-ready content, good for one purpose ("page") until `now + lasting`."""
    data = json.dumps([int((now + lasting).timestamp()), *content], ensure_ascii=False, separators=(",", ":")).encode()
    return f"{_text(data)}.{_text(_signature(key, purpose, data))}"


def signed(key: bytes, purpose: str, token: str, now: datetime) -> tuple[Any, ...] | Refusal:
    """The content of a token, or why it is not to be followed."""
    try:
        data, signature = (urlsafe_b64decode(part + "=" * (-len(part) % 4)) for part in token.split("."))
    except ValueError:
        return "changed"
    if not key or not hmac.compare_digest(signature, _signature(key, purpose, data)):
        return "changed"
    if f"{_text(data)}.{_text(signature)}" != token:  # the same bytes written in another way
        return "changed"
    expires, *content = json.loads(data)
    return "expired" if now.timestamp() > expires else tuple(content)


def expires(token: str) -> datetime:
    """Until when a token that `signed` took is good, aware UTC."""
    data = token.partition(".")[0]
    until = json.loads(urlsafe_b64decode(data + "=" * (-len(data) % 4)))[0]
    return datetime.fromtimestamp(until, UTC)


def _signature(key: bytes, purpose: str, data: bytes) -> bytes:
    return hmac.digest(key, purpose.encode() + b"\0" + data, sha256)[:LENGTH]


def _text(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


STATUS: Mapping[Refusal, int] = {"changed": 404, "expired": 410}
