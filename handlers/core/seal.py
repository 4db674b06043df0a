"""The links of the chain: what of an entry is sealed, and how one link holds the one before it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256

START = ""  # what the first link of a chain holds on to
_pack = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
SHORT = 8  # characters of a link that people compare by eye


def link(before: str, fields: Sequence[str | int | None], words: str) -> str:
    """The link of an entry: over the link before it, its figures, and the digest of its words."""
    packed = _pack([before, *fields, words])
    return sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()


def words_digest(salt: str, *texts: str) -> str:
    """A salted digest of what may hold a name: without the salt nobody can try names against it."""
    packed = _pack([salt, *texts])
    return sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()


def short(seal: str) -> str:
    """A link as people write it down: "3F9A-C210"."""
    shown = seal[:SHORT].upper()
    return f"{shown[:4]}-{shown[4:]}" if shown else ""
