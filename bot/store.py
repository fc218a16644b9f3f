"""The database as the event loop sees it: every piece of work is one transaction in one hop to a thread."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from bot.clock import Clock
from storage import inbox, outbox, people, reminders
from storage.database import Database, Transaction
from storage.inbox import Received
from storage.outbox import Delivered, Outgoing

P = ParamSpec("P")
T = TypeVar("T")

Note = Callable[[Transaction], object]


class Store:
    """Runs transactions in the database's own threads. Also the ledger of the outbox."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._threads = ThreadPoolExecutor(database.workers, thread_name_prefix="database")

    async def run(self, work: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do the work in a transaction of its own: committed when it returns, undone when it raises."""
        return await self.run_noted(None, work, *args, **kwargs)

    async def run_noted(
        self, note: Note | None, work: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The same, with a note committed just before: all that is left of work that brings the process down."""

        def in_thread() -> T:
            if note is not None:
                with self._database.begin() as transaction:
                    note(transaction)
            with self._database.begin() as transaction:
                return work(transaction, *args, **kwargs)

        return await asyncio.get_running_loop().run_in_executor(self._threads, in_thread)

    async def work(self, task: Callable[Concatenate[Database, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do work that opens its own transactions, behind the other work of this thread."""

        def in_thread() -> T:
            return task(self._database, *args, **kwargs)

        return await asyncio.get_running_loop().run_in_executor(self._threads, in_thread)

    async def receive(self, updates: Sequence[Received]) -> list[Received]:
        return await self.run(inbox.receive, updates, self._clock.now())

    async def load_inbox(self) -> list[Received]:
        return await self.run(inbox.load_waiting)

    async def load_outbox(self) -> list[Outgoing]:
        return await self.run(outbox.load_waiting)

    async def earliest_due(self) -> datetime | None:
        return await self.run(reminders.earliest_due)

    async def delivered(self, delivered: Sequence[Delivered]) -> None:
        await self.run(outbox.mark_delivered, delivered)

    async def failed(self, outgoing: Outgoing) -> None:
        await self.run(outbox.mark_failed, outgoing.id)

    async def unwanted(self, outgoing: Outgoing) -> int:
        """Whoever has blocked us hears nothing more until they write again. Gives the last message that was dropped."""
        return await self.run(_stop_writing_to, outgoing, self._clock.now())

    async def moved(self, old: int, new: int) -> None:
        await self.run(outbox.move_chat, old, new)

    def close(self) -> None:
        self._threads.shutdown()
        self._database.close()


def _stop_writing_to(transaction: Transaction, refused: Outgoing, now: datetime) -> int:
    """Someone who has written to us since the refused message was written is not blocked, and loses only that one."""
    chat_id = refused.draft.chat_id
    person = people.find_person(transaction, chat_id)
    written_at = outbox.written_at(transaction, refused.id)
    if written_at is not None and inbox.has_heard(transaction, chat_id, since=written_at):
        outbox.drop_for_chat(transaction, chat_id, up_to=refused.id)
        return refused.id
    last = outbox.last_id(transaction, chat_id) or refused.id
    outbox.drop_for_chat(transaction, chat_id, up_to=last)
    if person is not None:
        people.set_blocked(transaction, chat_id, now)
        reminders.cancel_waiting(transaction, person.id)
    return last
