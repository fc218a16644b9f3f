"""A clock for the tests: it stands still until it is moved."""

from datetime import UTC, datetime, timedelta


class StillClock:
    """Always the morning of 2 March 2026, a Monday, plus what it was advanced by."""

    def __init__(self) -> None:
        self._now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self._now

    def advance(self, by: timedelta) -> None:
        self._now += by
