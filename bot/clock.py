"""What time it is. The clock is handed to whoever needs it; nothing else reads the system's."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Gives the present instant, aware and in UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class MovableClock:
    """A clock that runs on from wherever it was put, or stands still. Whoever watches it hears when it is moved."""

    def __init__(self, *, start: datetime | None = None, running: bool = True) -> None:
        present = datetime.now(UTC)
        self._base = start or present
        self._running_since = present if running else None
        self._watchers: list[Callable[[], None]] = []

    def now(self) -> datetime:
        if self._running_since is None:
            return self._base
        return self._base + (datetime.now(UTC) - self._running_since)

    def advance(self, by: timedelta) -> None:
        self._base += by
        for watcher in self._watchers:
            watcher()

    def watch(self, watcher: Callable[[], None]) -> None:
        """Have `watcher` called after each move."""
        self._watchers.append(watcher)
