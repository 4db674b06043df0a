"""`python -m bot run`: every part put together, started, and stopped within seconds of SIGTERM."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta

import structlog
import uvicorn

from bot.channels import Channel
from bot.clock import Clock
from bot.connected import connected
from bot.desk import Desk
from bot.heartbeat import Heartbeat
from bot.links import USERNAME, Links
from bot.nightly import sweeps
from bot.patience import Patience
from bot.post import Post
from bot.press import Press
from bot.reports.brought import Brought
from bot.reports.page import routes as page_routes
from bot.settings import Settings
from bot.web import Server, web
from handlers import prepare as prepare_conversations
from locales import catalogue, hearing
from locales.voice import voice
from storage import Storage

log = structlog.get_logger()

GRACEFUL = 4  # seconds in which everything must have stopped


def serve(settings: Settings, clock: Clock) -> int:
    """Run until SIGTERM or SIGINT; the exit code."""
    storage = Storage(settings.database_url, catalogue.load())
    done = storage.migrate()
    if done:
        log.info("migrated", what=done)
    local = not (settings.telegram_token or settings.zalo_bot_token or settings.zalo_oa_app_id)
    if local:
        from bot.local import prepare

        clock = prepare(storage, clock)
    prepare_conversations()
    voice("vi")
    with suppress(ImportError):
        import uvloop

        uvloop.install()
    try:
        return asyncio.run(_serve(settings, _resumed(storage, clock), storage, local))
    finally:
        storage.close()


def _resumed(storage: Storage, clock: Clock) -> Clock:
    """A moved clock goes on after the last message it stamped, so that a restart never goes back in time."""
    if not clock.moved:
        return clock
    last = storage.look_now(lambda books: books.inbox.last_received())
    if last is None or last < clock.utc():
        return clock
    return Clock.starting(last + timedelta(seconds=1), clock.zone)


async def _serve(settings: Settings, clock: Clock, storage: Storage, local: bool) -> int:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    channels, routes = connected(settings, clock, storage, local)
    post = Post(storage, channels, clock, paced=settings.pace == "on")
    by_name = {channel.name: channel for channel in channels}
    brought = Brought(storage, catalogue.load(), lambda: by_name, lambda: clock.local().date(), settings.points)
    press = Press(
        storage, settings.database_url, clock, post.wake,
        public=lambda: address(), points=settings.points, brought=brought,
    )  # fmt: skip

    def replied() -> None:
        post.wake()
        press.wake()

    patience = Patience() if settings.pace == "on" else None
    desk = Desk(storage, hearing.load(), clock, replied, Links(lambda: _username(by_name)), patience)
    acknowledging: set[asyncio.Task[None]] = set()

    def acknowledge(message: object) -> None:
        channel = by_name.get(message.channel)  # type: ignore[attr-defined]
        if channel:
            task = loop.create_task(channel.acknowledge(message))  # type: ignore[arg-type]
            acknowledging.add(task)
            task.add_done_callback(acknowledging.discard)

    desk.acknowledge = acknowledge
    heart = Heartbeat(storage, clock, post.wake)
    site = web([*page_routes(storage, catalogue.load(), clock), *routes], metrics=lambda: _metrics(desk, post))
    server = Server(uvicorn.Config(
        site, host=settings.host, port=settings.port,
        log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=1,
    ))  # fmt: skip

    def address() -> str:
        """What links begin with, "" where the bot has no address of its own."""
        here = f"http://{settings.host}:{server.port}" if local else ""
        return (settings.public_url or here).rstrip("/")

    tasks = [
        loop.create_task(post.run(), name="post"),
        loop.create_task(sweeps(storage, clock, settings), name="sweep"),
        loop.create_task(_name_kept(storage, by_name), name="name"),
        loop.create_task(press.run(), name="press"),
    ]
    web_task = loop.create_task(server.serve(), name="web")
    waiting = await desk.catch_up()
    for channel in channels:
        await channel.start(desk.accept)
    while not server.started and not web_task.done():  # noqa: ASYNC110 (uvicorn offers nothing to wait for)
        await asyncio.sleep(0.01)
    if web_task.done():
        log.error(
            "web.not_started", host=settings.host, port=settings.port, next="is the port in use? set KHUYENHOC_PORT"
        )
        return 1
    heart.start()
    log.info(
        "ready",
        page=f"http://{settings.host}:{server.port}" if local else "",
        channels=list(by_name),
        caught_up=waiting,
    )
    gc.collect()
    gc.freeze()  # what was made at the start stays: it need not be gone through again and again
    gc.enable()
    await asyncio.wait([loop.create_task(stop.wait()), *tasks[:2], web_task], return_when=asyncio.FIRST_COMPLETED)
    failed = next((task for task in tasks[:2] if task.done()), None)
    if failed is not None and (error := failed.exception()) is not None:
        log.error("stopped", part=failed.get_name(), error=type(error).__name__, exc_info=error)
    with suppress(TimeoutError):
        async with asyncio.timeout(GRACEFUL):
            await asyncio.gather(*(channel.stop() for channel in channels), return_exceptions=True)
            server.should_exit = True
            await heart.stop()
            await desk.stop()
            await press.stop()
            await post.stop()
            await web_task
    for task in tasks:
        task.cancel()
    return 0 if failed is None else 1


def _username(channels: Mapping[str, Channel]) -> str:
    """The bot's own name on Telegram, once Telegram has told it."""
    telegram = channels.get("telegram")
    return str(telegram.me.username) if telegram is not None else ""  # type: ignore[attr-defined]


async def _name_kept(storage: Storage, channels: Mapping[str, Channel]) -> None:
    """Keep the bot's name for the command line, which makes links while no network is at hand."""
    while "telegram" in channels and not _username(channels):  # noqa: ASYNC110 (the platform answers when it does)
        await asyncio.sleep(1)
    if name := _username(channels):
        await storage.begin(lambda books: books.marks.set(USERNAME, name))


def _metrics(desk: Desk, post: Post) -> Mapping[str, float]:
    return {"turns_total": desk.handled} | {f"letters_{verdict}_total": n for verdict, n in post.counts.items()}
