"""The queue of updates, confirmed by offset as Telegram's is, for one caller of getUpdates at a time."""

import itertools
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.playground.refusals import Refusal
from bot.playground.text import JSON
from bot.playground.waiting import Bell

_LEFT_OUT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
_MOST_AT_ONCE = 100
_LONGEST_POLL = 50
ANOTHER_POLL = "other getUpdates request; make sure that only one bot instance is running"


@dataclass(frozen=True)
class PendingUpdate:
    """An update that waits to be confirmed; one whose `update_id` confirms nothing is handed out once."""

    update_id: int
    body: Any
    is_confirmable: bool = True


class UpdateQueue:
    """Updates in order, kept until getUpdates is called with a higher offset or the webhook took them."""

    def __init__(self, first_id: int) -> None:
        self.pending: deque[PendingUpdate] = deque()
        self.allowed: list[str] = []
        self.bell = Bell()
        self._ids = itertools.count(first_id)
        self._poll = 0
        self._ended_by = ANOTHER_POLL

    def put(self, kind: str, content: JSON) -> None:
        """Queues an update, unless the bot asked not to be sent this kind."""
        if kind in self.allowed or (not self.allowed and kind not in _LEFT_OUT_BY_DEFAULT):
            update_id = next(self._ids)
            self._append(PendingUpdate(update_id, {"update_id": update_id, kind: content}))

    def put_raw(self, body: Any) -> int:
        """Queues any JSON value or text as it is, with an `update_id` added to an object that has none."""
        update_id = next(self._ids)
        if isinstance(body, dict) and "update_id" not in body:
            self._append(PendingUpdate(update_id, {"update_id": update_id, **body}))
            return update_id
        own = body.get("update_id") if isinstance(body, dict) else None
        if type(own) is int and own >= update_id:
            self._ids = itertools.count(own + 1)
            self._append(PendingUpdate(own, body))
            return own
        self._append(PendingUpdate(update_id, body, is_confirmable=False))
        return update_id

    def _append(self, update: PendingUpdate) -> None:
        self.pending.append(update)
        self.bell.ring()

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Remembers the kinds of updates that the bot wants from now on; None leaves the choice as it was."""
        if kinds is not None:
            self.allowed = list(kinds)

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Any]:
        """The updates from `offset` on, all earlier ones forgotten; waits up to `seconds` for the first.

        A negative offset counts from the end of the queue. Whoever polls meanwhile ends this poll with 409.
        """
        self._forget_before(offset)
        poll = self.end_polls(ANOTHER_POLL)
        await self.bell.wait_until(lambda: bool(self.pending) or self._poll != poll, min(seconds, _LONGEST_POLL))
        if self._poll != poll:
            raise Refusal(409, f"Conflict: terminated by {self._ended_by}")
        return self._hand_out(limit if 0 < limit <= _MOST_AT_ONCE else _MOST_AT_ONCE)

    def end_polls(self, by: str) -> int:
        """Ends the poll that waits, if any, and says by what; returns the number of the next one."""
        self._poll += 1
        self._ended_by = by
        self.bell.ring()
        return self._poll

    def _forget_before(self, offset: int) -> None:
        if offset < 0:
            for _ in range(len(self.pending) + offset):
                self.pending.popleft()
        while offset > 0 and self.pending and self.pending[0].update_id < offset:
            self.pending.popleft()

    def _hand_out(self, limit: int) -> list[Any]:
        batch = list(itertools.islice(self.pending, limit))
        if not all(update.is_confirmable for update in batch):
            kept = [update for update in batch if update.is_confirmable]
            self.pending = deque([*kept, *itertools.islice(self.pending, len(batch), None)])
        return [update.body for update in batch]
