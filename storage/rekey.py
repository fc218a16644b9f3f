"""New keys for what is there: journal keys that change, and rows from before each person had a key of their own."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, Table, Update, bindparam, column, insert, select, table, tuple_, update

from storage.cipher import Cipher, Ours
from storage.database import Database
from storage.keyring import Keyring, key_of
from storage.owners import encrypted_columns
from storage.tables import Base, KeyCheck, PersonRow

BATCH = 500

_EACH_HAS_THEIRS = 2
_THEIR_WORD = "everyone's words are sealed with a key of their own"
"""The row of `KeyCheck` that is there once nothing of a person's is sealed with the journal keys any more."""

Seal = Callable[[Row[Any], str], str]
"""What a sealed value of a row is to be from now on."""


def rotate(database: Database, cipher: Cipher) -> int:
    """Put the first of the journal keys in the place of the others. Gives how many keys and rows it now protects.

    People's keys are wrapped anew, and what is nobody's is sealed anew. Cut short, it is simply run again. Hold the
    database, so that nobody writes meanwhile.
    """
    _give_mail_its_senders_key(database)

    def renew(_row: Row[Any], sealed: str) -> str:
        return sealed if key_of(sealed) else cipher.rotate(sealed)

    rows = 0
    for each in Base.metadata.sorted_tables:
        if "person_id" not in each.columns and each is not PersonRow.__table__ and encrypted_columns(each):
            with database.begin() as transaction:
                rows += _renew_table(transaction, each, renew)
    return database.keyring.rewrap() + rows


def give_everyone_a_key(database: Database) -> None:
    """Make the keys that are missing, and seal with them what earlier versions sealed with the journal key.

    Done once for a database. Each table is one transaction: cut short, it goes on at the next start.
    """
    with database.begin() as transaction:
        if transaction.scalar(select(KeyCheck.id).where(KeyCheck.id == _EACH_HAS_THEIRS)) is not None:
            return
        people = {row.id: row.telegram_id for row in transaction.execute(select(PersonRow.id, PersonRow.telegram_id))}
    database.keyring.make(*people.values())
    for each in Base.metadata.sorted_tables if people else ():
        if encrypted_columns(each) and (owner := _owner_column(each)):
            with database.begin() as transaction:
                _renew_table(transaction, each, _to_owner(database.keyring, people, owner), owner)
    _give_mail_its_senders_key(database)
    with database.begin() as transaction:
        transaction.execute(insert(KeyCheck).values(id=_EACH_HAS_THEIRS, sealed=Ours(_THEIR_WORD)))


def _owner_column(of: Table) -> str | None:
    if of is PersonRow.__table__:
        return "id"
    return "person_id" if "person_id" in of.columns else None


def _to_owner(keyring: Keyring, people: dict[int, int], owner: str) -> Seal:
    def seal(row: Row[Any], sealed: str) -> str:
        telegram_id = people[getattr(row, owner)]
        return sealed if key_of(sealed) else keyring.seal_for(telegram_id, keyring.open(sealed))

    return seal


def _give_mail_its_senders_key(database: Database) -> None:
    """Seal with people's own keys what earlier versions sealed with the journal key for whoever was still unknown."""
    for name, whose in (("inbox", "lane"), ("outbox", "chat_id")):
        with database.begin() as transaction:
            _renew_table(transaction, Base.metadata.tables[name], _to_sender(database.keyring, whose), whose)


def _to_sender(keyring: Keyring, whose: str) -> Seal:
    def seal(row: Row[Any], sealed: str) -> str:
        telegram_id = getattr(row, whose)
        if key_of(sealed) or telegram_id <= 0:
            return sealed
        keyring.make(telegram_id)
        return keyring.seal_for(telegram_id, keyring.open(sealed))

    return seal


def _renew_table(connection: Connection, of: Table, seal: Seal, *more: str) -> int:
    """Walks the rows. The columns have no type here: what is sealed comes out and goes in as it is. Counts the changed."""
    key, sealed = [each.name for each in of.primary_key], encrypted_columns(of)
    renew, count = _renewal(of, key, sealed), 0
    for rows in _batches(connection, of, [*dict.fromkeys((*key, *sealed, *more))], key):
        changed = [new for row in rows if (new := _renewed(row, seal, key, sealed))]
        if changed:
            connection.execute(renew, changed)
        count += len(changed)
    return count


def _batches(connection: Connection, of: Table, names: list[str], key: list[str]) -> Iterator[list[Row[Any]]]:
    raw = table(of.name, *map(column, names))
    place = tuple_(*(raw.c[name] for name in key))
    batch = select(raw).order_by(*place).limit(BATCH)
    rows = list(connection.execute(batch).all())
    while rows:
        yield rows
        last = tuple(getattr(rows[-1], name) for name in key)
        rows = list(connection.execute(batch.where(place > last)).all())


def _renewal(of: Table, key: list[str], sealed: list[str]) -> Update:
    raw = table(of.name, *map(column, [*key, *sealed]))
    changes: dict[str, Any] = {name: bindparam(f"new_{name}") for name in sealed}
    return update(raw).where(*(raw.c[name] == bindparam(f"old_{name}") for name in key)).values(changes)


def _renewed(row: Row[Any], seal: Seal, key: list[str], sealed: list[str]) -> dict[str, Any] | None:
    """What the statement of `_renewal` needs for this row; None where nothing of it changes."""
    values = row._asdict()
    new = {name: values[name] and seal(row, values[name]) for name in sealed}
    if all(new[name] == values[name] for name in sealed):
        return None
    return {f"old_{name}": values[name] for name in key} | {f"new_{name}": new[name] for name in sealed}
