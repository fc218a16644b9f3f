"""Sending what turns have written: in order per chat, replies before reminders, never faster than Telegram allows."""

import asyncio
import contextlib
import random
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Protocol

import httpx
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.delivery import Make, deliver, hand_over
from bot.logs import get_log, kind_of
from bot.pace import Bucket, Pace
from storage.database import is_busy_or_full
from storage.outbox import Delivered, Draft, Outgoing

SECOND_TRY_AFTER = 30.0
LONGEST_BACKOFF = 30.0
PAUSE_AFTER_TROUBLE = 1.0
TROUBLE_FOR_ALL = 5
AT_ONCE = 32
SHARE_AT_ONCE = 0.1
"""Of what a second may hold, so much may come at once; the rest is spread, so that no second holds more."""

REMEMBER_CHAT_FOR = 10.0
MARKS_AT_ONCE = 500

log = get_log()


class Ledger(Protocol):
    """What the outbox tells the database, each call one transaction."""

    async def delivered(self, delivered: Sequence[Delivered]) -> None: ...
    async def failed(self, outgoing: Outgoing) -> None: ...
    async def unwanted(self, outgoing: Outgoing) -> int: ...
    async def moved(self, old: int, new: int) -> None: ...


@dataclass
class _Lane:
    """The messages that wait for one chat, and how soon it may have the next.

    `may_have_arrived` holds the messages of which only Telegram's answer may have been lost.
    """

    bucket: Bucket
    waiting: tuple[deque[Outgoing], deque[Outgoing]] = field(default_factory=lambda: (deque(), deque()))
    failures: int = 0
    may_have_arrived: set[int] = field(default_factory=set)
    busy: bool = False
    unsettled: int = 0
    settled: asyncio.Event = field(default_factory=asyncio.Event)

    def first(self) -> Outgoing | None:
        return next((queue[0] for queue in self.waiting if queue), None)

    def drop(self, outgoing: Outgoing) -> bool:
        """Take it out of the line. False where it had been taken out while it was on its way."""
        self.failures = 0
        self.may_have_arrived.discard(outgoing.id)
        queue = self.waiting[outgoing.draft.urgency]
        if outgoing not in queue:
            return False
        queue.remove(outgoing)
        return True

    def settle(self) -> None:
        self.unsettled -= 1
        if not self.unsettled:
            self.settled.set()


class Outbox:
    """Takes messages that are committed and sends them. What it has not sent when it stops stays in the database."""

    def __init__(self, bot: Bot, ledger: Ledger, pace: Pace, make: Make) -> None:
        self._bot = bot
        self._ledger = ledger
        self._make = make
        self._pace = pace
        self._all = Bucket(pace.per_second * (1 - SHARE_AT_ONCE), max(1.0, pace.per_second * SHARE_AT_ONCE))
        self._lanes: dict[int, _Lane] = {}
        self._ready: tuple[deque[int], deque[int]] = (deque(), deque())
        self._work = asyncio.Event()
        self._marks: list[Delivered] = []
        self._marked = asyncio.Event()
        self._all_marked = asyncio.Event()
        self._all_marked.set()
        self._sending: set[asyncio.Task[None]] = set()
        self._loops: list[asyncio.Task[None]] = []
        self._held: set[int] = set()
        self._trouble = 0

    def start(self) -> None:
        self._loops = [asyncio.create_task(self._dispatch()), asyncio.create_task(self._mark())]

    async def stop(self, grace: float = 4.0) -> None:
        """Finish what is on its way and remember it; the rest waits in the database for the next start."""
        for loop in self._loops[:1]:
            loop.cancel()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(grace):
                if self._sending:
                    await asyncio.wait(self._sending)
                await self._all_marked.wait()
        for loop in self._loops:
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)

    def put(self, messages: Sequence[Outgoing]) -> None:
        """Send these as soon as it is their turn. What is in hand already is not taken twice."""
        for message in messages:
            if message.id in self._held:
                continue
            self._held.add(message.id)
            lane = self._lane(message.draft.chat_id)
            lane.waiting[message.draft.urgency].append(message)
            lane.unsettled += 1
            lane.settled.clear()
        for chat_id in dict.fromkeys(message.draft.chat_id for message in messages):
            self._queue(chat_id)

    async def settled(self, chat_id: int, timeout: float) -> None:  # noqa: ASYNC109
        """Return once everything for this chat is sent and remembered, or after `timeout` seconds."""
        lane = self._lanes.get(chat_id)
        if lane is not None and lane.unsettled:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(lane.settled.wait(), timeout)

    def count_unsettled(self, chat_id: int) -> int:
        """How many messages for this chat are not yet sent and remembered."""
        lane = self._lanes.get(chat_id)
        return lane.unsettled if lane else 0

    def forget(self, chat_id: int) -> None:
        """Drop what waits for a chat whose messages are no longer in the database."""
        lane = self._lanes.get(chat_id)
        if lane is not None:
            waiting = [each.id for queue in lane.waiting for each in queue]
            self._empty(lane, max(waiting, default=0))

    @property
    def is_idle(self) -> bool:
        return not any(lane.unsettled for lane in self._lanes.values())

    def _lane(self, chat_id: int) -> _Lane:
        if chat_id not in self._lanes:
            self._lanes[chat_id] = _Lane(Bucket(self._pace.per_chat, self._pace.burst))
        return self._lanes[chat_id]

    def _queue(self, chat_id: int) -> None:
        """Line the chat up for the dispatcher as soon as it may have another message."""
        lane = self._lanes.get(chat_id)
        if lane is None or lane.busy or (first := lane.first()) is None:
            return
        if delay := lane.bucket.delay(_now()):
            asyncio.get_running_loop().call_later(delay + 0.001, self._queue, chat_id)
            return
        self._ready[first.draft.urgency].append(chat_id)
        self._work.set()

    async def _dispatch(self) -> None:
        while True:
            await self._work.wait()
            if delay := self._all.delay(_now()):
                await asyncio.sleep(delay)
                continue
            if len(self._sending) >= AT_ONCE:
                await asyncio.wait(self._sending, return_when=asyncio.FIRST_COMPLETED)
                continue
            self._send_next()

    def _send_next(self) -> None:
        queue = next((queue for queue in self._ready if queue), None)
        if queue is None:
            self._work.clear()
            return
        chat_id = queue.popleft()
        lane = self._lanes.get(chat_id)
        if lane is None or lane.busy or (first := lane.first()) is None or lane.bucket.delay(_now()):
            return
        lane.busy = True
        lane.bucket.take(_now())
        self._all.take(_now())
        task = asyncio.create_task(self._send(lane, first))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def _send(self, lane: _Lane, outgoing: Outgoing) -> None:
        try:
            await self._send_or_note(lane, outgoing)
        except Exception as error:  # noqa: BLE001 - a full or busy database: the message waits, and is tried again
            log.error("outcome_not_written", error=kind_of(error))
            lane.bucket.close_until(_now() + PAUSE_AFTER_TROUBLE)
        finally:
            lane.busy = False
            self._queue(outgoing.draft.chat_id)

    async def _send_or_note(self, lane: _Lane, outgoing: Outgoing) -> None:
        """Send one message and see to what became of it. Raises only what the database does."""
        try:
            message_id = await self._deliver(outgoing.draft)
        except TelegramError as error:
            await self._refused(lane, outgoing, error)
        except Exception as error:
            if is_busy_or_full(error):
                raise
            await self._give_up(lane, outgoing, error)  # what cannot even be built must not stop the others
        else:
            self._trouble = 0
            if lane.drop(outgoing):
                self._marks.append(Delivered(outgoing, message_id))
                self._marked.set()
                self._all_marked.clear()

    async def _deliver(self, draft: Draft) -> int | None:
        """A document is made here and now, so that it lies nowhere."""
        if document := draft.payload.get("document"):
            return await hand_over(self._bot, draft.chat_id, await self._make(draft.chat_id, document))
        return await deliver(self._bot, draft)

    async def _refused(self, lane: _Lane, outgoing: Outgoing, error: TelegramError) -> None:
        match error:
            case RetryAfter():
                self._wait_as_told(lane, error)
            case Forbidden():
                self._empty(lane, await self._ledger.unwanted(outgoing))
            case ChatMigrated():
                await self._ledger.moved(outgoing.draft.chat_id, error.new_chat_id)
                self._let_go(lane, outgoing)
                self.put([replace(outgoing, draft=replace(outgoing.draft, chat_id=error.new_chat_id))])
            case BadRequest():
                await self._give_up(lane, outgoing, error)
            case NetworkError() if _may_have_arrived(error):
                await self._try_once_more(lane, outgoing, error)
            case NetworkError() | InvalidToken():
                self._back_off(lane, error)
            case _:
                await self._give_up(lane, outgoing, error)

    def _wait_as_told(self, lane: _Lane, error: RetryAfter) -> None:
        """Wait as long as Telegram says in this chat, and in all of them when it says so in more than one."""
        until = _now() + _seconds(error) + 0.05
        others_wait = any(each.bucket.is_closed(_now()) for each in self._lanes.values() if each is not lane)
        lane.bucket.close_until(until)
        if others_wait:
            self._all.close_until(until)
        log.warning("telegram_asks_to_wait", seconds=_seconds(error))

    async def _try_once_more(self, lane: _Lane, outgoing: Outgoing, error: TelegramError) -> None:
        """The message may have arrived: one more try, later, and then no more, so that nobody gets it three times."""
        if outgoing.id in lane.may_have_arrived:
            await self._give_up(lane, outgoing, error)
            return
        lane.may_have_arrived.add(outgoing.id)
        lane.bucket.close_until(_now() + SECOND_TRY_AFTER)

    def _back_off(self, lane: _Lane, error: TelegramError) -> None:
        """Telegram cannot be reached: longer and longer pauses, for everyone once it is clear that it is not one chat."""
        lane.failures += 1
        self._trouble += 1
        pause = min(LONGEST_BACKOFF, 2 ** min(lane.failures - 1, 5)) * random.uniform(0.5, 1)
        lane.bucket.close_until(_now() + pause)
        if self._trouble >= TROUBLE_FOR_ALL:
            self._all.close_until(_now() + min(LONGEST_BACKOFF, self._trouble / TROUBLE_FOR_ALL))
        if self._trouble in {1, TROUBLE_FOR_ALL} or self._trouble % 100 == 0:
            log.warning("telegram_out_of_reach", error=kind_of(error), count=self._trouble)

    async def _give_up(self, lane: _Lane, outgoing: Outgoing, error: Exception) -> None:
        log.error("message_refused", error=kind_of(error))
        await self._ledger.failed(outgoing)
        self._let_go(lane, outgoing)

    def _let_go(self, lane: _Lane, outgoing: Outgoing) -> None:
        if lane.drop(outgoing):
            self._settle(outgoing)

    def _empty(self, lane: _Lane, last: int) -> None:
        """Forget what waits in the lane up to the message `last`; what was written since then is wanted."""
        for outgoing in [each for queue in lane.waiting for each in queue if each.id <= last]:
            self._let_go(lane, outgoing)

    async def _mark(self) -> None:
        """Write down what was sent, as many at a time as have come together while the last ones were written."""
        while True:
            await self._marked.wait()
            self._marked.clear()
            batch = self._marks[:MARKS_AT_ONCE]
            if not batch:
                continue
            try:
                await self._ledger.delivered(batch)
            except Exception as error:  # noqa: BLE001 - a full or busy database: the marks are kept and tried again
                log.error("marks_not_written", error=kind_of(error), count=len(batch))
                await asyncio.sleep(PAUSE_AFTER_TROUBLE)
                self._marked.set()
                continue
            del self._marks[: len(batch)]
            (self._marked if self._marks else self._all_marked).set()
            for each in batch:
                self._settle(each.outgoing)

    def _settle(self, outgoing: Outgoing) -> None:
        """Nothing is left to do for a message. Once that holds for all of its chat, the chat's lane may go."""
        chat_id = outgoing.draft.chat_id
        self._held.discard(outgoing.id)
        lane = self._lanes[chat_id]
        lane.settle()
        if not lane.unsettled:
            self._forget_later(chat_id)

    def _forget_later(self, chat_id: int) -> None:
        asyncio.get_running_loop().call_later(REMEMBER_CHAT_FOR, self._forget, chat_id)

    def _forget(self, chat_id: int) -> None:
        lane = self._lanes.get(chat_id)
        if lane is None or lane.unsettled:
            return
        if lane.bucket.is_closed(_now()):
            self._forget_later(chat_id)
            return
        del self._lanes[chat_id]


def _now() -> float:
    return asyncio.get_running_loop().time()


def _seconds(error: RetryAfter) -> float:
    told = error.retry_after
    return told.total_seconds() if isinstance(told, timedelta) else float(told)


def _may_have_arrived(error: NetworkError) -> bool:
    """Whether the request can have reached Telegram without its answer reaching us."""
    return isinstance(error.__cause__, httpx.ReadTimeout | httpx.ReadError | httpx.RemoteProtocolError)
