"""Keeps an access token at hand: exchanges the pair long before it ends, and says so where that no longer works."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog

import bot
from bot.channels.zalo_oa.exchange import LEASE, LOST, NO_NETWORK, REFUSED, TURNED
from bot.operators import tell_operators
from handlers.core.talk import say
from storage import Books, Storage

log = structlog.get_logger()

EARLY = timedelta(hours=12)  # before the access token ends: what is left for somebody to help, should the pair be lost
LOOK = 600.0  # seconds between looks at how much is left
FIRST, LONGEST = 2.0, 600.0  # seconds between tries, doubled each time
ROOT = Path(bot.__file__).parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Who we are to Zalo. `refresh` and `access` are what the operator was given at the beginning."""

    id: str
    secret: str
    oauth_url: str
    database_url: str
    refresh: str = ""
    access: str = ""


class Keeper:
    """`run` as a task; `token` for each request; `refused` when Zalo did not take one."""

    def __init__(
        self, storage: Storage, app: App, zone: ZoneInfo, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._storage, self._app, self._zone, self._now = storage, app, zone, now
        self._token: tuple[str, datetime] | None = None
        self._stir = asyncio.Event()
        self._wait = FIRST
        self._wrong = ""  # the access token Zalo refused last
        self._said = 0

    def token(self) -> str | None:
        """The newest access token that is still alive; None where there is none, or Zalo refused it."""
        if self._token is None or self._token[1] <= self._now() or self._token[0] == self._wrong:
            return None
        return self._token[0]

    def refused(self, token: str) -> None:
        """Zalo does not take that one, whatever its time: get a new one now."""
        self._wrong = token
        self._stir.set()

    async def run(self) -> None:
        """Seed, then look, exchange and wait until cancelled; no error ends it."""
        while True:
            try:
                pause = await self.step()
            except Exception as error:
                log.error("zalo_oa.keeper_failed", error=type(error).__name__, next="tried again")
                pause = self._longer()
            self._stir.clear()
            try:
                async with asyncio.timeout(pause):
                    await self._stir.wait()
            except TimeoutError:
                pass

    async def step(self) -> float:
        """One look, and one exchange if it is time; how long to wait then, in seconds."""
        now = self._now()
        await self._storage.begin(self._seeded)
        pair, lost = await self._storage.look(
            lambda books: (books.tokens.current(self._app.id), books.tokens.is_lost(self._app.id))
        )
        await self._take()
        if lost:
            await self._tell_lost()
            return LOOK
        if pair is None or (self.token() is not None and self._token is not None and self._token[1] - now > EARLY):
            self._wait = FIRST
            return LOOK
        if pair.begun is not None and now - pair.begun < LEASE:  # another process is at it, or died at it
            return min((pair.begun + LEASE - now).total_seconds() + 1, FIRST)
        return await self._exchanged(await self._in_its_own_process())

    async def _exchanged(self, code: int) -> float:
        await self._take()
        if code == TURNED:
            log.info("zalo_oa.token_renewed", until=self._token[1].isoformat(timespec="minutes") if self._token else "")
            self._wait, self._said = FIRST, 0
            return LOOK
        if code == LOST:
            await self._tell_lost()
            return LOOK
        if code != self._said:
            log.warning("zalo_oa.token_not_renewed", code=code, next=_step(code))
            self._said = code
        return self._longer()

    async def _in_its_own_process(self) -> int:
        """Its exit code. The process is not ours to kill: it goes on if we die."""
        task = {"database_url": self._app.database_url, "oauth_url": self._app.oauth_url, "app_id": self._app.id}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.channels.zalo_oa.turnover"),
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
        )
        await process.communicate(json.dumps(task | {"app_secret": self._app.secret}).encode())
        return process.returncode if process.returncode is not None else REFUSED

    def _seeded(self, books: Books) -> None:
        """What the operator gave takes over once; after that the settings may keep the used token."""
        app, now = self._app, self._now()
        if app.refresh:
            expires = now + timedelta(hours=24) if app.access else None  # given by hand: less sure than from Zalo
            if books.tokens.seed(app.id, app.refresh, now, access=app.access, expires=expires):
                log.info("zalo_oa.token_taken", next="the refresh token in the settings is in use now")

    async def _take(self) -> None:
        self._token = await self._storage.look(lambda books: books.tokens.access(self._app.id, self._now()))

    async def _tell_lost(self) -> None:
        until = self._token[1] if self._token else self._now()

        def tell(books: Books) -> None:
            line = say("zalo-oa-lost", until=until.astimezone(self._zone))
            tell_operators(books, line, f"zalo_oa.lost.{until:%Y%m%d%H%M}", self._now())

        await self._storage.begin(tell)
        if self._said != LOST:
            log.error("zalo_oa.token_lost", until=until.isoformat(timespec="minutes"), next=_step(LOST))
            self._said = LOST

    def _longer(self) -> float:
        wait, self._wait = self._wait, min(self._wait * 2, LONGEST)
        return wait


def _step(code: int) -> str:
    if code == LOST:
        return "put a new refresh token into KHUYENHOC_ZALO_OA_REFRESH_TOKEN and start again; see docs/zalo.md"
    if code == NO_NETWORK:
        return "nothing to do if this passes; otherwise check the network"
    if code == REFUSED:
        return "check KHUYENHOC_ZALO_OA_APP_ID and KHUYENHOC_ZALO_OA_APP_SECRET"
    return "tried again; the old access token is used meanwhile"
