"""`doctor`: what is set up, what is missing, and what to do next, in plain words."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import Callable

from bot import settings
from bot.clock import Clock
from bot.settings import Settings
from handlers.core.talk import Say, say
from locales.voice import voice
from storage import Books, Storage, StorageError

SAFE_SQLITE = (3, 51, 3)  # before it, a WAL reset with two or more connections can corrupt the file

Finding = tuple[bool | None, Say]  # in order, in trouble, or (None) only worth knowing


def examine(echo: Callable[[str], object]) -> bool:
    """Print one line a finding, and at the end what to do next; whether nothing is in trouble."""
    findings = list(_findings())
    speak = voice("vi")
    signs = {True: "[ok]", False: "[!!]", None: "[--]"}
    for verdict, line in findings:
        echo(f"{signs[verdict]} {speak.say(line)}")
    healthy = all(verdict is not False for verdict, _ in findings)
    echo(speak.say(say("doctor-well" if healthy else "doctor-ill")))
    return healthy


def _findings() -> list[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    found: list[Finding] = [(sys.version_info >= (3, 11), say("doctor-python", version=version))]
    try:
        current = settings.load()
    except settings.SettingsError as error:
        return [*found, (False, say("cli-setting", what=str(error)))]
    clock = Clock.starting(current.now, current.zone)
    found.append((None if clock.moved else True, _clock(clock)))
    found += _database(current)
    found += _telegram(current)
    found += _zalo(current, clock)
    found += _page(current)
    return found


def _clock(clock: Clock) -> Say:
    key = "doctor-clock-moved" if clock.moved else "doctor-clock"
    return say(key, now=f"{clock.local():%H:%M %d/%m/%Y}", zone=str(clock.zone))


def _database(current: Settings) -> list[Finding]:
    try:
        storage = Storage(current.database_url)
        storage.migrate()
    except StorageError as error:
        return [(False, say(f"storage-{error.kind}", detail=error.detail))]
    try:
        units, people, chairs, waiting, unread = storage.begin_now(_numbers)
    except StorageError as error:
        return [(False, say(f"storage-{error.kind}", detail=error.detail))]
    finally:
        storage.close()
    place = storage.place.url.render_as_string(hide_password=True)
    found: list[Finding] = [(True, say("doctor-database", place=place))]
    if storage.place.is_sqlite and sqlite3.sqlite_version_info < SAFE_SQLITE:
        found.append((None, say("doctor-sqlite", version=sqlite3.sqlite_version)))
    found.append(
        (
            True if units[1] else None,
            say("doctor-units" if units[1] else "doctor-no-hamlets", n=units[0], below=units[1]),
        )
    )
    found.append(
        (True if chairs else None, say("doctor-people" if chairs else "doctor-no-chair", n=people, chairs=chairs))
    )
    if waiting:
        found.append((None, say("doctor-waiting", n=waiting)))
    if unread:
        found.append((None, say("doctor-unread", n=unread)))
    return found


def _numbers(books: Books) -> tuple[tuple[int, int], int, int, int, int]:
    people = books.people.all()
    chairs = sum(any(post.role != "reporter" for post in person.posts) for person in people)
    return books.units.counts(), len(people), chairs, len(books.inbox.unhandled()), len(books.unread.open())


def _telegram(current: Settings) -> list[Finding]:
    token = current.secret("telegram_token")
    if token is None:
        return [] if current.zalo_bot_token or current.zalo_oa_app_id else [(None, say("doctor-telegram-none"))]
    from bot.channels.telegram.probe import probe

    verdict, detail = asyncio.run(probe(token, api_url=current.telegram_api_url, proxy=current.proxy_url))
    found: list[Finding] = [(verdict == "ok", say(f"doctor-telegram-{verdict}", detail=detail))]
    if current.telegram_webhook_url and not current.telegram_webhook_url.startswith("https://"):
        found.append((False, say("doctor-webhook-https")))
    return found


def _zalo(current: Settings, clock: Clock) -> list[Finding]:
    if not (current.zalo_bot_token or current.zalo_oa_app_id):
        return []
    from bot.channels.zalo.probe import findings

    try:
        storage = Storage(current.database_url)
    except StorageError:  # said before
        return []
    try:
        return list(findings(current, clock, storage))
    except StorageError:
        return []
    finally:
        storage.close()


def _page(current: Settings) -> list[Finding]:
    open_to_all = current.host not in ("127.0.0.1", "localhost", "::1")
    key = "doctor-page-open" if open_to_all else "doctor-page"
    return [(None if open_to_all else True, say(key, host=current.host, port=str(current.port)))]
