"""Erasing a person: every row, what is on its way to and from them, and their key. Cut short, it is gone on with."""

from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from storage import tombstones
from storage.cipher import WrongKey
from storage.database import Database
from storage.keyring import key_of
from storage.owners import keyring_of
from storage.raw import sealed_values
from storage.tables import Base, FarewellRow, InboxRow, OutboxRow, PersonRow
from storage.upsert import put


def want(connection: Connection, person_id: int, now: datetime) -> None:
    """Write down that a person is to be erased. `erase` does it right after the commit, or `settle` at the next start."""
    put(connection, FarewellRow, ["person_id"], {"person_id": person_id, "wanted_at": now})


def erase(database: Database, telegram_id: int, now: datetime) -> None:
    """Erase a person for good. May be repeated; `tombstones.finish` follows when they have been told."""
    tombstones.begin(database.keyring, telegram_id, now)
    with database.begin() as transaction:
        _delete_rows(transaction, telegram_id)
    tombstones.bury_key(database.keyring, telegram_id)


def forget(connection: Connection, person_id: int, now: datetime) -> None:
    """Erase a person for good within the transaction that holds them, where there is nobody to be told.

    Their key goes last: where the transaction is not committed after that, `complete` deletes what is left.
    """
    telegram_id = connection.scalars(select(PersonRow.telegram_id).where(PersonRow.id == person_id)).one()
    _delete_rows(connection, telegram_id)
    tombstones.bury(keyring_of(connection), telegram_id, now)


def complete(database: Database) -> list[int]:
    """Delete what is left of those who were erased after they came, or what an old copy has brought back of them.

    Gives their Telegram ids.
    """
    with database.begin() as transaction:
        came = _everyone(transaction)
    risen = tombstones.find_risen(database.keyring, came.items())
    for telegram_id in risen:
        with database.begin() as transaction:
            _delete_rows(transaction, telegram_id)
    return risen


def settle(database: Database, now: datetime) -> list[int]:
    """Complete at the start what was cut short, and delete anew whom an old copy has brought back.

    Whoever has come back by themselves since they were erased stays. So does a key that they have by now, for the newer
    database may be put back, too. Gives the Telegram ids of those who wait to be told that they are erased.
    """
    with database.begin() as transaction:
        came = _everyone(transaction)
        wanted = list(transaction.scalars(select(PersonRow.telegram_id).join(FarewellRow)))
    unfinished = tombstones.unfinished(database.keyring)
    risen = tombstones.find_risen(database.keyring, came.items())
    back = {each for each in unfinished if each in came and each not in {*wanted, *risen}}
    leaving = dict.fromkeys(each for each in (*wanted, *unfinished) if each not in back)
    for telegram_id in leaving:
        erase(database, telegram_id, now)
    for telegram_id in back:
        tombstones.finish(database.keyring, telegram_id)
    complete(database)
    _drop_dead_mail(database)
    if leaving or risen:
        database.scrub()
    return list(leaving)


def check_keys(database: Database) -> None:
    """Raise `WrongKey` where the file of the keys is the wrong one: wrapped by other keys, or without one that is needed."""
    database.keyring.check()
    known = database.keyring.known_keys()
    with database.begin() as transaction:
        names = select(PersonRow.telegram_id, PersonRow.created_at, sealed_values(PersonRow.__table__.c.name))
        missing = [(row[0], row[1]) for row in transaction.execute(names) if row[2] and _is_lost(row[2], known)]
    erased = {*tombstones.find_risen(database.keyring, missing), *tombstones.unfinished(database.keyring)}
    if lost := [telegram_id for telegram_id, _ in missing if telegram_id not in erased]:
        raise WrongKey(f"the keys of {len(lost)} people are not in it; put the file back that belongs to this database")


def _everyone(connection: Connection) -> dict[int, datetime]:
    """Everyone by their Telegram id, with when they came."""
    rows = connection.execute(select(PersonRow.telegram_id, PersonRow.created_at))
    return {row.telegram_id: row.created_at for row in rows}


def _is_lost(sealed: str, known: set[str]) -> bool:
    key_id = key_of(sealed)
    return key_id is not None and key_id not in known


def _delete_rows(connection: Connection, telegram_id: int) -> None:
    """Everything about a person. Of what came from them stays that it came, so that a second delivery is refused."""
    person_id = connection.scalar(select(PersonRow.id).where(PersonRow.telegram_id == telegram_id))
    for each in reversed(Base.metadata.sorted_tables):
        if "person_id" in each.columns:
            connection.execute(delete(each).where(each.c.person_id == person_id))
    connection.execute(delete(PersonRow).where(PersonRow.id == person_id))
    connection.execute(delete(OutboxRow).where(OutboxRow.chat_id == telegram_id))
    mail = update(InboxRow).where(InboxRow.lane == telegram_id)
    connection.execute(mail.values(lane=0, state="done", body=None))


def _drop_dead_mail(database: Database) -> None:
    """Updates and messages in an old copy whose key is gone: nobody can read them any more."""
    known = database.keyring.known_keys()
    with database.begin() as transaction:
        for each, sealed, key in (
            (InboxRow, InboxRow.__table__.c.body, InboxRow.update_id),
            (OutboxRow, OutboxRow.__table__.c.payload, OutboxRow.id),
        ):
            rows = transaction.execute(select(key, sealed_values(sealed)).where(sealed.is_not(None)))
            dead = [row[0] for row in rows if _is_lost(row[1], known)]
            transaction.execute(delete(each).where(key.in_(dead)))
