"""OAuth v4: one refresh token for a new pair. What each answer means is told apart with care: the token is good for
one exchange, so the only safe retry is one that Zalo cannot have carried out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from bot.channels.zalo.wire import Interrupted, Wire, told

LIFE = timedelta(hours=25)  # of an access token whose `expires_in` cannot be read
READ = 40.0  # seconds for an answer; longer than for a message, for giving up early is what loses the token
LEASE = timedelta(seconds=90)  # longer than an exchange may take: nobody else begins one until then
TURNED, NOT_DUE, NO_NETWORK, UNCERTAIN, LOST, REFUSED = 0, 3, 4, 5, 6, 7  # how one ended, as a process's exit code
WORDS = ("error_name", "error_reason", "error_description", "message")
_WHOLE = re.compile(rb'"(access_token|refresh_token|expires_in)"\s*:\s*"([^"\\]+)"')


@dataclass(frozen=True, slots=True)
class Fresh:
    """A new pair; `life` is how long its access token is good for."""

    refresh: str
    access: str
    life: timedelta


@dataclass(frozen=True, slots=True)
class Refusal:
    """Zalo gave none. `used`: the refresh token was used before, is too old, or never was one."""

    reason: str
    used: bool


async def exchange(url: str, app_id: str, app_secret: str, refresh: str) -> Fresh | Refusal:
    """Ask once. Raises NotConnected where nothing went out, Interrupted where it may have been carried out."""
    wire = Wire(pool=1)
    form = {"refresh_token": refresh, "app_id": app_id, "grant_type": "refresh_token"}
    try:
        address = f"{url.rstrip('/')}/v4/oa/access_token"
        status, body = await wire.post(address, form, form=True, headers={"secret_key": app_secret}, read=READ)
    finally:
        await wire.close()
    return understood(status, body)


def understood(status: int, body: bytes) -> Fresh | Refusal:
    """An answer, also one cut off after the tokens: they are worth more than its last bracket. Raises Interrupted."""
    try:
        answer = told(body)
    except Interrupted:
        answer = {name.decode(): value.decode() for name, value in _WHOLE.findall(body)}
        if not {"access_token", "refresh_token"} <= answer.keys():
            raise
    if answer.get("access_token") and answer.get("refresh_token"):
        seconds = str(answer.get("expires_in", ""))
        life = timedelta(seconds=int(seconds)) if seconds.isdecimal() else LIFE
        return Fresh(str(answer["refresh_token"]), str(answer["access_token"]), life)
    code = answer.get("error")
    if not isinstance(code, int) or code == 0 or status >= 500:
        raise Interrupted("Zalo's answer cannot be read")
    words = " ".join(str(answer.get(name) or "") for name in WORDS)
    about_token = "refresh token" in words.lower().replace("_", " ")
    return Refusal(f"{code} {words[:120]}".strip(), used=about_token)
