"""The record of Bot API calls that tests read."""

import time
from collections import deque
from dataclasses import asdict, dataclass
from itertools import count
from typing import Any

_MOST_REMEMBERED = 200_000


@dataclass(frozen=True)
class Call:
    """One call: `time` by the playground's clock, `monotonic` in real seconds, status 0 where no answer was given."""

    sequence: int
    method: str
    time: str
    monotonic: float
    chat_id: int | None
    status: int


class Calls:
    """The latest calls, oldest first."""

    def __init__(self) -> None:
        self._calls: deque[Call] = deque(maxlen=_MOST_REMEMBERED)
        self._numbers = count(1)

    def add(self, method: str, at: str, chat_id: int | None, status: int) -> None:
        self._calls.append(Call(next(self._numbers), method, at, time.monotonic(), chat_id, status))

    def after(self, sequence: int) -> dict[str, Any]:
        """The calls after `sequence`, and the number to ask from next time."""
        newest = self._calls[-1].sequence if self._calls else 0
        found = [asdict(call) for call in self._calls if call.sequence > sequence]
        return {"sequence": newest, "calls": found}
