"""Logs go to standard error, one event a line, with no person's name, words or secret in them."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import structlog

DEEP = 12  # places of an exception that are told


def where(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """An exception as the places it came through, and its kind: what it says may hold somebody's name or words."""
    info = event.pop("exc_info", None)
    error = info if isinstance(info, BaseException) else sys.exc_info()[1] if info else None
    if error is not None:
        event["error"], event["where"] = type(error).__name__, _places(error)
    return event


def _places(error: BaseException) -> str:
    """The innermost last, with what it was raised from."""
    frames = traceback.extract_tb(error.__traceback__)
    said = " > ".join(f"{Path(one.filename).name}:{one.lineno}" for one in frames[-DEEP:])
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return f"{said} < {type(cause).__name__} {_places(cause)}" if cause is not None else said


class Nameless(logging.Formatter):
    """For what the libraries log: the same."""

    def formatException(self, ei: Any) -> str:
        return f"{type(ei[1]).__name__} {_places(ei[1])}" if ei[1] is not None else ""


def configure() -> None:
    """Set up structlog, and quiet the libraries that log addresses (httpx logs URLs, and the token is in them)."""
    for name in ("httpx", "httpcore", "telegram", "apscheduler", "alembic", "aiohttp.access", "uvicorn.access"):
        logging.getLogger(name).setLevel(logging.WARNING)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Nameless("%(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            where,
            structlog.processors.LogfmtRenderer(key_order=("timestamp", "level", "event"), bool_as_flag=False)
            if not sys.stderr.isatty()
            else structlog.dev.ConsoleRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=False,
    )
