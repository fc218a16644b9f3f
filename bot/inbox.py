"""Handling what came in: one update at a time per person, many people at once, each exactly once."""

import asyncio
import json
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from functools import partial
from typing import Any

from telegram import Bot, Update

from bot.incoming import from_update
from bot.logs import get_log, kind_of, where
from bot.store import Note, Store
from prompts.danger import Danger, find_danger
from prompts.words import words_for
from storage import inbox
from storage.database import is_busy_or_full
from storage.inbox import Received

AT_ONCE = 16
PAUSE_BEFORE_RETRY = 0.2
LONGEST_PAUSE = 5.0
MOST_OF_ONE = 200
"""So much of one person may wait. What comes on top of that is let go, and they are told so, but for words of danger."""

log = get_log()

Handle = Callable[[Update, Note | None], Awaitable[bool]]
"""Handles an update in a transaction that also finishes it, right behind the note. False where nothing had to be done."""

See = Callable[[Update], Awaitable[None]]
"""Sees to something else about an update."""

Apologize = Callable[[Update, str], Awaitable[None]]
"""Tells whoever an update is from what became of it, in the sentence with this key."""


def received(update: Any) -> Received | None:
    """An update as Telegram gave it, with whom it is about; None for what is not even an update."""
    if not isinstance(update, dict) or not _is_id(update.get("update_id")):
        return None
    try:
        body = json.dumps(update, separators=(",", ":"))
    except RecursionError:
        return None
    return Received(update["update_id"], _lane(update), body)


class Inbox:
    """Takes in updates that are committed and hands each to `handle`. What keeps failing is set aside."""

    def __init__(self, store: Store, bot: Bot, handle: Handle, wait_for: See, apologize: Apologize) -> None:
        """`wait_for` returns when it is time for an update, `apologize` tells why one was not used."""
        self._store = store
        self._bot = bot
        self._handle = handle
        self._wait_for = wait_for
        self._apologize = apologize
        self._lanes: dict[int, deque[Received]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._held: set[int] = set()
        self._too_much: set[int] = set()
        self._let_in: dict[int, set[Danger]] = {}
        self._stopping = False

    async def take(self, updates: Sequence[Any]) -> None:
        """Commit what is new, then handle it. When this returns, Telegram may be told that it arrived."""
        good = [each for each in map(received, updates) if each is not None]
        if len(good) < len(updates):
            log.warning("not_an_update", count=len(updates) - len(good))
        if wanted := self._with_room(good):
            self.put(await self._store.receive(wanted))

    def put(self, updates: Sequence[Received]) -> None:
        """Handle these, each behind the others of its lane. What is in hand already is not taken twice."""
        for each in updates:
            if each.update_id in self._held:
                continue
            self._held.add(each.update_id)
            lane = self._lanes.get(each.lane)
            if lane is not None:
                lane.append(each)
                continue
            self._lanes[each.lane] = deque([each])
            self._begin(self._work_off(each.lane))

    async def resume(self, left: Sequence[Received]) -> None:
        """Go on with what an earlier run left: at first, one by one and with nothing beside it, what runs have ended with.

        So the one that ended them can be told from those that were only there.
        """
        for each in left:
            if each.begun:
                await self._settle(each)
        self.put([each for each in left if not each.begun])

    async def stop(self, grace: float = 5.0) -> None:
        """Let the updates in hand finish; those behind them wait in the database for the next start."""
        self._stopping = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=grace)

    @property
    def is_idle(self) -> bool:
        return not self._tasks

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _with_room(self, updates: Sequence[Received]) -> list[Received]:
        """Those that may wait. Who sends more than that is told so once, and what they sent on top is let go.

        The first with words of danger of each kind waits all the same.
        """
        waiting = Counter({lane: len(held) for lane, held in self._lanes.items()})
        room = []
        for each in updates:
            waiting[each.lane] += 1
            if waiting[each.lane] <= MOST_OF_ONE or self._is_first_of_danger(each):
                room.append(each)
            elif each.lane not in self._too_much and (update := self._parse(each)):
                self._too_much.add(each.lane)
                log.warning("too_much_of_one", update_id=each.update_id)
                self._begin(self._say_sorry(update, "too-much"))
        return room

    def _is_first_of_danger(self, received: Received) -> bool:
        """Whether it speaks of danger as nothing did that was let in on top. After plain words nothing more is looked at."""
        known = self._let_in.setdefault(received.lane, set())
        if Danger.PLAIN in known or (update := self._parse(received)) is None:
            return False
        incoming = from_update(update)
        danger = find_danger(incoming.written, words_for(incoming.language).language) if incoming else None
        if danger is None or danger in known:
            return False
        known.add(danger)
        return True

    async def _work_off(self, lane: int) -> None:
        waiting = self._lanes[lane]
        while waiting and not self._stopping:
            await self._settle(waiting[0])
            self._held.discard(waiting.popleft().update_id)
        del self._lanes[lane]
        self._too_much.discard(lane)
        self._let_in.pop(lane, None)

    async def _settle(self, received: Received) -> None:
        """Try one update until it is handled or set aside; between two tries its slot is free for others."""
        update = self._parse(received)
        pause = PAUSE_BEFORE_RETRY
        while not self._stopping:
            if update is not None and not received.begun:
                await self._wait_for(update)
            async with self._slots:
                if self._stopping or await self._try(received, update, pause):
                    return
            await asyncio.sleep(pause)
            pause = min(LONGEST_PAUSE, 2 * pause)

    async def _try(self, received: Received, update: Update | None, pause: float) -> bool:
        """One try. True when there is nothing left to do. A database in trouble counts against nobody: it is waited for."""
        began = time.perf_counter()
        try:
            is_settled = await self._handle_or_set_aside(received, update)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong, the others go on
            if pause in {PAUSE_BEFORE_RETRY, LONGEST_PAUSE}:
                log.error("database_in_trouble", error=kind_of(error), where=where(error))
            return False
        log.debug("tried", update_id=received.update_id, ms=round((time.perf_counter() - began) * 1000, 1))
        return is_settled

    async def _handle_or_set_aside(self, received: Received, update: Update | None) -> bool:
        """True once the update is handled or set aside. Raises only what the database does."""
        if update is None:
            await self._store.run(inbox.set_aside, received.update_id)
            return True
        if received.ends_runs:
            log.error("update_ends_runs", update_id=received.update_id)
            await self._store.run(inbox.set_aside, received.update_id)
            await self._say_sorry(update, "trouble")
            return True
        note = None if received.begun is None else partial(inbox.begin, received=received)
        try:
            if not await self._handle(update, note):
                await self._store.run(inbox.finish, received.update_id)
        except Exception as error:
            if is_busy_or_full(error):
                raise
            return await self._after_failure(update, error)
        return True

    def _parse(self, received: Received) -> Update | None:
        try:
            return Update.de_json(json.loads(received.body), self._bot)
        except Exception as error:  # noqa: BLE001 - Telegram, or a forger, may send anything
            log.error("update_not_readable", update_id=received.update_id, error=kind_of(error), where=where(error))
            return None

    async def _after_failure(self, update: Update, error: Exception) -> bool:
        """Count the failure. True, and the person is told, when it was the last one allowed."""
        log.error("handler_failed", update_id=update.update_id, error=kind_of(error), where=where(error))
        is_set_aside = await self._store.run(inbox.note_failure, update.update_id)
        if is_set_aside:
            await self._say_sorry(update, "trouble")
        return is_set_aside

    async def _say_sorry(self, update: Update, key: str) -> None:
        try:
            await self._apologize(update, key)
        except Exception as error:  # noqa: BLE001 - the update is done with already; only the sentence is missing
            log.error("not_apologized", update_id=update.update_id, error=kind_of(error), where=where(error))


def _lane(update: dict[str, Any]) -> int:
    """The person whom an update is from, or the chat it is in; 0 for what names neither."""
    for part in update.values():
        if isinstance(part, dict):
            for whose in (part.get("from"), part.get("chat")):
                if isinstance(whose, dict) and _is_id(whose.get("id")):
                    return int(whose["id"])
    return 0


def _is_id(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 62
