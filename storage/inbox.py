"""Updates from Telegram: committed before they are confirmed, handled once, and emptied when done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, select, update

from storage.cipher import ForChat
from storage.owners import keyring_of
from storage.tables import InboxRow
from storage.upsert import insert_new

MOST_FAILURES = 3
MOST_STARTS = 5
KEEP_IDS = timedelta(days=3)
"""Telegram repeats an update for 24 hours at most; ids are remembered for longer than that."""

KEEP_ASIDE = timedelta(days=30)
"""How long what could not be handled is kept, sealed, for whoever looks into it."""


@dataclass(frozen=True, slots=True)
class Received:
    """An update as it came in. `lane` is whom it is about: updates of one lane are handled one after the other.

    `begun` is None for one that has just arrived. For one that an earlier run left behind it says how often a run has
    begun with it and not come to an end.
    """

    update_id: int
    lane: int
    body: str
    begun: int | None = None

    @property
    def ends_runs(self) -> bool:
        """Whether too many runs that began with it have come to no good end."""
        return self.begun is not None and self.begun >= MOST_STARTS - 1


def receive(connection: Connection, updates: Sequence[Received], now: datetime) -> list[Received]:
    """Store what is new, and return what waits to be handled: the new, and what an earlier try stored unnoticed.

    Whoever writes has a key of their own from here on, also before we know them.
    """
    ids = [each.update_id for each in updates]
    rows = connection.execute(select(InboxRow.update_id, InboxRow.state).where(InboxRow.update_id.in_(ids)))
    known = {row.update_id: row.state for row in rows}
    waiting = {each.update_id: each for each in updates if known.get(each.update_id, "waiting") == "waiting"}
    fresh = {update_id: each for update_id, each in waiting.items() if update_id not in known}
    keyring_of(connection).make(*{each.lane for each in fresh.values() if each.lane > 0})
    new = [
        {
            "update_id": each.update_id,
            "lane": each.lane,
            "body": ForChat(each.lane, each.body),
            "state": "waiting",
            "attempts": 0,
            "received_at": now,
        }
        for each in fresh.values()
    ]
    insert_new(connection, InboxRow, new)
    return list(waiting.values())


def load_waiting(connection: Connection) -> list[Received]:
    """What an earlier run left unhandled, in order."""
    rows = connection.execute(
        select(InboxRow.update_id, InboxRow.lane, InboxRow.body, InboxRow.attempts)
        .where(InboxRow.state == "waiting")
        .order_by(InboxRow.update_id)
    )
    return [Received(row.update_id, row.lane, row.body or "", row.attempts) for row in rows]


def begin(connection: Connection, received: Received) -> bool:
    """Note that this run begins with what an earlier one left behind. False once too many have ended with it: set aside.

    Only what is begun with is counted: an update that merely waited while others brought the process down is never lost.
    """
    begun = received.begun or 0
    here = (InboxRow.update_id == received.update_id) & (InboxRow.state == "waiting")
    if received.ends_runs:
        connection.execute(update(InboxRow).where(here).values(state="aside"))
        return False
    connection.execute(update(InboxRow).where(here, InboxRow.attempts == begun).values(attempts=begun + 1))
    return True


def finish(connection: Connection, update_id: int) -> bool:
    """Mark the update handled. False when it already was: then nothing that came of it may be committed."""
    done = update(InboxRow).where(InboxRow.update_id == update_id, InboxRow.state == "waiting")
    return connection.execute(done.values(state="done", body=None)).rowcount == 1


def forget_whose(connection: Connection, update_id: int) -> None:
    """Keep only that the update was handled, not from whom it was."""
    connection.execute(update(InboxRow).where(InboxRow.update_id == update_id).values(lane=0))


def note_failure(connection: Connection, update_id: int) -> bool:
    """Count a failure of its handler. True when it was the last one allowed and the update now is set aside."""
    here = InboxRow.update_id == update_id
    connection.execute(update(InboxRow).where(here).values(attempts=InboxRow.attempts + 1))
    aside = update(InboxRow).where(here, InboxRow.state == "waiting", InboxRow.attempts >= MOST_FAILURES)
    return connection.execute(aside.values(state="aside")).rowcount == 1


def set_aside(connection: Connection, update_id: int) -> None:
    """Keep the update, sealed, for whoever looks into it; it will not be tried again."""
    connection.execute(update(InboxRow).where(InboxRow.update_id == update_id).values(state="aside"))


def last_received(connection: Connection) -> datetime | None:
    """When the latest update came in."""
    return connection.scalar(select(func.max(InboxRow.received_at)))


def has_heard(connection: Connection, lane: int, *, since: datetime) -> bool:
    """Whether anything came in from a person after an instant."""
    found = select(InboxRow.update_id).where(InboxRow.lane == lane, InboxRow.received_at > since).limit(1)
    return connection.scalar(found) is not None


def holds_any(connection: Connection, lane: int) -> bool:
    """Whether something of a person's was not handled: it waits to be, or was set aside."""
    found = select(InboxRow.update_id).where(InboxRow.lane == lane, InboxRow.state != "done").limit(1)
    return connection.scalar(found) is not None


def forget_old(connection: Connection, now: datetime) -> None:
    """Drop the ids of handled updates that Telegram can no longer repeat, and what was set aside a month ago."""
    done = (InboxRow.state == "done") & (InboxRow.received_at < now - KEEP_IDS)
    aside = (InboxRow.state == "aside") & (InboxRow.received_at < now - KEEP_ASIDE)
    connection.execute(delete(InboxRow).where(done | aside))
