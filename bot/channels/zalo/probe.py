"""What `doctor` says of both Zalos: token, webhook, public address, clock and quota, each in a sentence."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from bot.channels.zalo.api import Api
from bot.channels.zalo.errors import Refused
from bot.channels.zalo.meter import month_of
from bot.channels.zalo.webhook import address
from bot.channels.zalo.wire import Wire, ZaloError
from bot.clock import Clock
from bot.settings import Settings
from handlers.core.talk import Say, say
from storage import Storage

Finding = tuple[bool | None, Say]  # in order, in trouble, or (None) only worth knowing
OFF = 120  # seconds the clock may be off


def findings(settings: Settings, clock: Clock, storage: Storage) -> list[Finding]:
    """Of whichever of the two is set up; nothing where neither is."""
    return asyncio.run(_findings(settings, clock, storage))


async def _findings(settings: Settings, clock: Clock, storage: Storage) -> list[Finding]:
    found: list[Finding] = []
    if token := settings.secret("zalo_bot_token"):
        found += await _bot(settings, token)
        people, messages = storage.look_now(lambda books: books.sendings.used("zalo", month_of(clock.local())))
        numbers = {"people": people, "people_limit": settings.zalo_bot_people}
        numbers |= {"messages": messages, "messages_limit": settings.zalo_bot_messages}
        room = people < settings.zalo_bot_people and messages < settings.zalo_bot_messages
        found.append((room, say("doctor-zalo-quota", **numbers)))
    if settings.zalo_oa_app_id:
        from bot.channels.zalo_oa.probe import findings as of_account

        found += await of_account(settings, clock, storage)
    if found and settings.public_url:
        found += await _public(settings.public_url)
    return found


async def _bot(settings: Settings, token: str) -> list[Finding]:
    try:
        api = Api(token, settings.zalo_bot_api_url)
        ours = address(settings.public_url) if settings.public_url else ""
    except ValueError as error:
        return [(False, say("doctor-zalo-setting", what=str(error)))]
    try:
        me = await api.call("getMe")
        found: list[Finding] = [(True, say("doctor-zalo-ok", detail=_name(me)))]
        found += clock_finding(api.date)
        found.append(await _hook(api, ours))
    except Refused as error:
        return [(False, say("doctor-zalo-wrong") if error.status in (401, 403, 404) else _unreachable(error))]
    except ZaloError as error:
        return [(False, _unreachable(error))]
    finally:
        await api.close()
    return found


async def _hook(api: Api, ours: str) -> Finding:
    """Whom Zalo calls, against what it should."""
    if not ours:
        return None, say("doctor-zalo-polling")
    try:
        set_to = str((await api.call("getWebhookInfo") or {}).get("url") or "")
    except Refused:  # 404: none
        set_to = ""
    if not set_to:
        return None, say("doctor-zalo-hook-none")
    if set_to != ours:
        return False, say("doctor-zalo-hook-other", url=set_to, ours=ours)
    return True, say("doctor-zalo-hook", url=set_to)


async def _public(url: str) -> list[Finding]:
    """Whether this bot answers there; it does only while it runs."""
    if not url.startswith("https://"):
        return [(False, say("doctor-public-https"))]
    wire = Wire()
    try:
        status, body = await wire.get(f"{url.rstrip('/')}/health", {}, read=5.0)
    except ZaloError as error:
        return [(None, say("doctor-public-silent", url=url, detail=str(error)))]
    finally:
        await wire.close()
    if status == 200 and b'"ok"' in body:
        return [(True, say("doctor-public-ok", url=url))]
    return [(None, say("doctor-public-silent", url=url, detail=f"HTTP {status}"))]


def clock_finding(date: str) -> list[Finding]:
    """Our clock against the Date of an answer."""
    try:
        off = round(abs((datetime.now(UTC) - parsedate_to_datetime(date)).total_seconds()))
    except (ValueError, TypeError):
        return []
    return [(False, say("doctor-zalo-clock", seconds=off))] if off > OFF else []


def _unreachable(error: ZaloError) -> Say:
    return say("doctor-zalo-unreachable", detail=str(error))


def _name(me: object) -> str:
    return str(me.get("display_name") or me.get("account_name") or me.get("id")) if isinstance(me, dict) else "?"
