"""How fast messages may go out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """Messages a second over all chats and in one chat, with how many one chat may have at once after a rest."""

    per_second: float = 30.0
    per_chat: float = 1.0
    burst: float = 3.0


class Bucket:
    """A token bucket: holds `burst` tokens at most and gains `rate` a second. Seconds are whatever clock the caller uses."""

    def __init__(self, rate: float, burst: float) -> None:
        self._rate = rate
        self._burst = burst
        self._tokens = burst
        self._at = float("-inf")
        self._closed_until = float("-inf")

    def delay(self, now: float) -> float:
        """How many seconds from `now` the next token is there; 0 when one is."""
        tokens = self._refilled(now)
        return max(0.0, (1 - tokens) / self._rate, self._closed_until - now)

    def take(self, now: float) -> None:
        """Take the token that `delay` said is there."""
        self._tokens = self._refilled(now) - 1
        self._at = now

    def close_until(self, instant: float) -> None:
        """Give nothing before `instant`."""
        self._closed_until = max(self._closed_until, instant)

    def is_closed(self, now: float) -> bool:
        return now < self._closed_until

    def _refilled(self, now: float) -> float:
        if self._at == float("-inf"):
            return self._burst
        return min(self._burst, self._tokens + (now - self._at) * self._rate)
