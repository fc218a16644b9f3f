"""Logs for an operator: event names, ids and durations. Never a person's words, never the token, at any level."""

import logging
import re
import sys
import threading
import traceback
from collections.abc import MutableMapping
from typing import Any

import structlog

FIELDS = frozenset(
    {
        "event",
        "level",
        "timestamp",
        "logger",
        "error",
        "where",
        "update_id",
        "person",
        "count",
        "seconds",
        "ms",
        "method",
        "status",
        "url",
    }
    | {"due_at", "database", "version", "port", "key"}
)
"""The fields that may be logged. Anything else is dropped on the way out, whoever put it there."""

_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{10,}")


def set_up_logs(level: str) -> None:
    """Send our events and those of the libraries through one formatter that lets only harmless fields pass."""
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _only_known_fields,
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    root.handlers[:] = [_ForeignLogs()]
    root.setLevel(level)
    for chatty in ("httpx", "httpcore", "apscheduler", "tornado.access", "alembic"):
        logging.getLogger(chatty).setLevel(logging.DEBUG if level == "DEBUG" else logging.WARNING)
    sys.excepthook = _note_end
    sys.unraisablehook = lambda trouble: _note(trouble.exc_value)
    threading.excepthook = lambda trouble: _note(trouble.exc_value)


def get_log() -> Any:
    return structlog.get_logger()


def where(error: BaseException) -> str:
    """The places that an error came through, without its text, which may hold what a person wrote."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    return " < ".join(f"{'/'.join(frame.filename.split('/')[-2:])}:{frame.lineno}" for frame in reversed(frames))


def kind_of(error: BaseException) -> str:
    return type(error).__name__


def _note_end(kind: type[BaseException], error: BaseException, _trace: object) -> None:
    """What ends the process is named, not printed: a traceback's text may hold a token or what a person wrote."""
    if issubclass(kind, KeyboardInterrupt):
        return
    _note(error)


def _note(error: BaseException | None) -> None:
    if error is not None:
        get_log().critical("not_caught", error=kind_of(error), where=where(error))


class _ForeignLogs(logging.Handler):
    """Lines of other libraries: who said it, where in their code, and the type of the error. Their text stays out."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            error = record.exc_info[1] if record.exc_info else None
            structlog.get_logger().log(
                record.levelno,
                "library_line",
                logger=record.name,
                where=f"{record.module}:{record.lineno}",
                **({"error": kind_of(error)} if error else {}),
            )
        except Exception:  # noqa: BLE001 - a log line must never stop the work it speaks of
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Say nothing: the standard way would print the very text that is to stay out."""


def _only_known_fields(_logger: Any, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {name: _TOKEN.sub("<token>", str(value)) for name, value in line.items() if name in FIELDS}
