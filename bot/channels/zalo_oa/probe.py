"""What `doctor` says of an Official Account. It never exchanges a token: that is the running bot's."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.channels.zalo.meter import month_of
from bot.channels.zalo.probe import Finding
from bot.channels.zalo.wire import ZaloError
from bot.channels.zalo_oa.api import Api
from bot.channels.zalo_oa.parse import NAME
from bot.channels.zalo_oa.webhook import PATH
from bot.clock import Clock
from bot.settings import Settings
from handlers.core.talk import say
from storage import Books, Storage


async def findings(settings: Settings, clock: Clock, storage: Storage) -> list[Finding]:
    found: list[Finding] = []
    for name in ("app_secret", "secret_key"):
        if settings.secret(f"zalo_oa_{name}") is None:
            found.append((False, say("doctor-zalo-setting", what=f"KHUYENHOC_ZALO_OA_{name.upper()}: ?")))
    found += await _token(settings, clock, storage)
    if settings.public_url:
        found.append((None, say("doctor-oa-hook", url=settings.public_url.rstrip("/") + PATH)))
    else:
        found.append((False, say("doctor-public-https")))
    people, messages = storage.look_now(lambda books: books.sendings.used(NAME, month_of(clock.local())))
    found.append((True, say("doctor-oa-sent", messages=messages, people=people)))
    if settings.zalo_oa_paid:
        found.append((None, say("doctor-oa-paid")))
    return found


async def _token(settings: Settings, clock: Clock, storage: Storage) -> list[Finding]:
    account, now = str(settings.zalo_oa_app_id), datetime.now(UTC)

    def look(books: Books) -> tuple[bool, bool, tuple[str, datetime] | None]:
        tokens = books.tokens
        return tokens.is_lost(account), tokens.current(account) is not None, tokens.access(account, now)

    lost, live, access = storage.look_now(look)
    found: list[Finding] = [(False, say("doctor-oa-lost"))] if lost else []
    if access is None:
        if lost:
            return found
        given = live or settings.zalo_oa_refresh_token is not None
        return [(None, say("doctor-oa-first")) if given else (False, say("doctor-oa-none"))]
    api = Api(settings.zalo_oa_api_url)
    try:
        data = await api.look(access[0], "v2.0/oa/getoa", wait=10.0)
    except ZaloError as error:
        return [*found, (False, say("doctor-oa-wrong", detail=str(error)))]
    finally:
        await api.close()
    until = access[1].astimezone(clock.zone)
    return [
        *found,
        (True, say("doctor-oa-ok", detail=str(data.get("name") or "?"))),
        (True, say("doctor-oa-token", until=until)),
    ]
