"""Erasing a person once their wish is committed, and telling them when it is done, without a trace of that."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass

from telegram import Bot
from telegram.error import TelegramError

from bot.clock import Clock
from bot.delivery import deliver
from bot.logs import get_log, kind_of, where
from bot.outbox import Outbox
from bot.store import Store
from bot.turn import Turn
from coaching.scripts.erasing import Erasing
from prompts.words import words_for
from storage import erasure, tombstones
from storage.database import Database
from storage.outbox import Draft

LONGEST_PAUSE = 5.0
MOST_TRIES = 12

log = get_log()


@dataclass(frozen=True, slots=True)
class Farewell:
    """Someone who is to be erased, and what they hear then, in the place of the message with the question."""

    telegram_id: int
    text: str
    message_id: int | None = None


def file(turn: Turn, erasing: Erasing) -> None:
    """What the person decided. To erase is the end of the turn: nothing that was said before it is sent."""
    if not erasing.is_sure:
        turn.say(turn.words("erase-kept"))
        return
    erasure.want(turn.connection, turn.person.id, turn.now)
    turn.leaves = True


class Eraser:
    """Sees to it that whoever wanted to be erased is, whatever gets in the way, and then says so."""

    def __init__(self, store: Store, outbox: Outbox, bot: Bot, clock: Clock) -> None:
        self._store = store
        self._outbox = outbox
        self._bot = bot
        self._clock = clock
        self._is_stopping = False

    def stop(self) -> None:
        """Try no more. What is not done is completed at the next start."""
        self._is_stopping = True

    async def settle(self) -> list[Farewell]:
        """Complete at the start what an earlier run did not get to. Gives those who are still to be told."""
        words = words_for("en")
        return [Farewell(each, words("erased")) for each in await self._store.work(erasure.settle, self._clock.now())]

    async def erase(self, farewell: Farewell) -> bool:
        """Returns when every row is gone; False where the coach stops first. Until then the person's lane waits."""
        pause = 0.2
        while not self._is_stopping:
            try:
                await self._store.work(erasure.erase, farewell.telegram_id, self._clock.now())
            except Exception as error:  # noqa: BLE001 - a full or busy database, or disk: it is done as soon as it can be
                log.error("not_erased_yet", error=kind_of(error), where=where(error))
                await asyncio.sleep(pause)
                pause = min(LONGEST_PAUSE, 2 * pause)
            else:
                self._outbox.forget(farewell.telegram_id)
                return True
        return False

    async def see_off(self, farewell: Farewell) -> None:
        """Bring what was deleted out of the files, too, and say that it is done: directly, so that no copy stays."""
        await self.scrub()
        payload = {"text": farewell.text, "buttons": []}
        edit = {} if farewell.message_id is None else {"edit": farewell.message_id}
        for tries in range(MOST_TRIES):
            try:
                await deliver(self._bot, Draft(chat_id=farewell.telegram_id, payload=payload | edit))
                break
            except TelegramError as error:
                log.warning("farewell_not_said", error=kind_of(error), count=tries + 1)
                await asyncio.sleep(min(LONGEST_PAUSE, 0.2 * 2**tries))
        await self._store.work(_finish, farewell.telegram_id)

    async def scrub(self) -> None:
        """Empty the database's own log as soon as nobody else reads it. What is left of it now goes with the next scrub."""
        for _ in range(MOST_TRIES):
            with suppress(Exception):
                if await self._store.work(Database.scrub):
                    return
            await asyncio.sleep(LONGEST_PAUSE)


def _finish(database: Database, telegram_id: int) -> None:
    tombstones.finish(database.keyring, telegram_id)
