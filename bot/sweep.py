"""Once a day, let go of what was kept for long enough: mail, invitations that are over, keys of strangers, silent people."""

from datetime import date, datetime, timedelta

from bot import retention
from bot.clock import Clock
from bot.erasing import Eraser
from bot.logs import get_log, kind_of, where
from bot.outbox import Outbox
from bot.store import Store
from bot.turn import MakeTurn
from coaching.retention import KEPT_AT_LEAST
from storage import erasure, inbox, invitations, outbox, people
from storage.database import Transaction
from storage.strangers import forget_strangers

SETTLED_AFTER = timedelta(minutes=10)
"""Nobody is erased before a run has had the time to fetch, and to hear, what they wrote while it was down."""

log = get_log()


class Sweep:
    """Does its work at the first call of each day (UTC), and at the next call where that failed. Never raises."""

    def __init__(self, store: Store, outbox: Outbox, eraser: Eraser, clock: Clock, make_turn: MakeTurn) -> None:
        self._store = store
        self._outbox = outbox
        self._eraser = eraser
        self._make_turn = make_turn
        self._begins_at = clock.now() + SETTLED_AFTER
        self._done_on: date | None = None

    async def __call__(self, now: datetime) -> None:
        if now < self._begins_at or self._done_on == now.date():
            return
        try:
            await self._store.run(_forget_old, now)
            await self._store.work(forget_strangers)
            await self._see_to_the_silent(now)
        except Exception as error:  # noqa: BLE001 - a database in trouble: nothing is lost by doing it later
            log.error("not_swept", error=kind_of(error), where=where(error))
        else:
            self._done_on = now.date()

    async def _see_to_the_silent(self, now: datetime) -> None:
        gone: list[int] = []
        try:
            gone += await self._store.work(erasure.complete)
            for telegram_id in await self._store.run(people.heard_before, now - KEPT_AT_LEAST):
                gone += await self._see_to(telegram_id, now)
        finally:
            for telegram_id in gone:
                self._outbox.forget(telegram_id)
            if gone:
                log.info("silent_erased", count=len(gone))
                await self._eraser.scrub()

    async def _see_to(self, telegram_id: int, now: datetime) -> list[int]:
        """One of them: what goes wrong with one does not keep the others waiting. Gives who is gone.

        Someone whose key is gone must not stay: whatever else would touch their rows fails.
        """
        try:
            is_gone = await self._store.run(self._see_to_in_turn, telegram_id, now)
        except Exception as error:  # noqa: BLE001 - as above
            log.error("silence_not_seen_to", error=kind_of(error), where=where(error))
            return await self._store.work(erasure.complete)
        return [telegram_id] if is_gone else []

    def _see_to_in_turn(self, transaction: Transaction, telegram_id: int, now: datetime) -> bool:
        person = people.find_person(transaction, telegram_id)
        return person is not None and retention.see_to(self._make_turn(transaction, person, now))


def _forget_old(transaction: Transaction, now: datetime) -> None:
    inbox.forget_old(transaction, now)
    invitations.forget_expired(transaction, now)
    outbox.forget_failed(transaction, now - inbox.KEEP_ASIDE)
