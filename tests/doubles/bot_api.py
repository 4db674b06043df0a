"""Requests judged by the Bot API 10.3 schema: names, types, required fields, lengths; and limits it leaves to prose."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

SCHEMA = json.loads((Path(__file__).parent.parent / "data" / "telegram_bot_api.json").read_text(encoding="utf-8"))
METHODS: Mapping[str, Mapping[str, Any]] = SCHEMA["methods"]
TYPES: Mapping[str, Mapping[str, Any]] = SCHEMA["types"]
MEGABYTE = 1_000_000
NAMES = {name.lower(): name for name in METHODS}  # Telegram does not care about case

PLAIN: Mapping[str, Callable[[Any], bool]] = {
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "Float": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "String": lambda value: isinstance(value, str),
    "Boolean": lambda value: isinstance(value, bool),
    "True": lambda value: value is True,
    "InputFile": lambda value: isinstance(value, bytes) or (isinstance(value, str) and value.startswith("attach://")),
}


def units(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def read_form(method: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters from a form, where whatever is no text is JSON in text."""
    known = METHODS.get(method, {})
    found: dict[str, Any] = {}
    for name, value in fields.items():
        kind = known.get(name, {}).get("type", "String")
        found[name] = value
        if isinstance(value, str) and kind not in ("String", "InputFile or String"):
            try:
                found[name] = json.loads(value)
            except ValueError:
                continue
    return found


def faults(method: str, params: Mapping[str, Any]) -> list[str]:
    """What is wrong with a request; nothing, if Telegram would take it."""
    if method not in METHODS:
        return [f"{method}: no such method"]
    return [*_object(method, METHODS[method], params), *_prose(method, params)]


def _object(where: str, fields: Mapping[str, Any], given: Mapping[str, Any]) -> list[str]:
    found = [f"{where}.{name}: unknown" for name in given if name not in fields]
    for name, rule in fields.items():
        if name not in given:
            if rule["required"]:
                found.append(f"{where}.{name}: missing")
            continue
        value = given[name]
        found += _typed(f"{where}.{name}", rule["type"], value)
        if "length" in rule and isinstance(value, str):
            low, high = rule["length"]
            if not low <= units(value) <= high:
                found.append(f"{where}.{name}: {units(value)} units, not {low}–{high}")
        if "bytes" in rule and isinstance(value, str):
            low, high = rule["bytes"]
            if not low <= len(value.encode()) <= high:
                found.append(f"{where}.{name}: {len(value.encode())} bytes, not {low}–{high}")
    return found


def _typed(where: str, kind: str, value: Any) -> list[str]:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return [f"{where}: no list"]
        inner = kind.removeprefix("Array of ").replace(", ", " or ").replace(" and ", " or ")
        return [fault for place, item in enumerate(value) for fault in _typed(f"{where}[{place}]", inner, item)]
    choices = kind.split(" or ")
    if len(choices) > 1:
        tried = [_typed(where, choice, value) for choice in choices]
        return [] if any(not faults for faults in tried) else min(tried, key=len)
    if kind in PLAIN:
        return [] if PLAIN[kind](value) else [f"{where}: no {kind}"]
    if not isinstance(value, dict):
        return [f"{where}: no {kind}"]
    if not TYPES[kind]:  # a family: BotCommandScope, of which BotCommandScopeChat is one
        family = [name for name in TYPES if name.startswith(kind) and TYPES[name]]
        tried = [_object(where, TYPES[name], value) for name in family]
        return [] if any(not faults for faults in tried) else [f"{where}: no {kind}"]
    return _object(where, TYPES[kind], value)


def _prose(method: str, params: Mapping[str, Any]) -> list[str]:
    """Limits the reference states in words only."""
    found = []
    markup = params.get("reply_markup")
    rows = markup.get("inline_keyboard", []) if isinstance(markup, dict) else []
    if any(len(row) > 8 for row in rows) or sum(len(row) for row in rows) > 100:
        found.append(f"{method}.reply_markup: over 8 buttons a row or 100 in all")
    for button in (button for row in rows for button in row):
        if button.get("style", "primary") not in ("primary", "success", "danger") or not button["text"].strip():
            found.append(f"{method}.reply_markup: a button's style or text")
        if sum(name in button for name in ("callback_data", "url", "copy_text", "web_app")) != 1:
            found.append(f"{method}.reply_markup: a button does one thing")
    for name in ("text", "caption") if method.startswith(("send", "editMessageT")) else ():
        if (
            isinstance(params.get(name), str)
            and method.startswith(("send", "editMessageT"))
            and not params[name].strip()
        ):
            found.append(f"{method}.{name}: blank")
    for name, most in (("photo", 10), ("document", 50)):
        if isinstance(params.get(name), bytes) and not 0 < len(params[name]) <= most * MEGABYTE:
            found.append(f"{method}.{name}: {len(params[name])} bytes, not 1–{most} MB")
    if method == "getUpdates" and not 1 <= params.get("limit", 100) <= 100:
        found.append("getUpdates.limit: not 1–100")
    if params.get("drop_pending_updates"):
        found.append(f"{method}.drop_pending_updates: would lose what people wrote")
    for command in params.get("commands", ()):
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command.get("command", "")):
            found.append(f"{method}.commands: {command.get('command')!r}")
    token = params.get("secret_token")
    if token is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", token):
        found.append(f"{method}.secret_token: its letters")
    return found
