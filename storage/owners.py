"""Whose a value is: what is written into an encrypted column of a person goes in under their own key."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, select

from storage.cipher import EncryptedJSON, EncryptedText, Owned, keys_of
from storage.keyring import Keyring
from storage.tables import Base, PersonRow


def owned(connection: Connection, person_id: int, value: Any) -> Owned:
    """The value as an encrypted column takes it: sealed with the key of the person with our own id."""
    return Owned(_telegram_id(connection, person_id), value)


def owned_row(connection: Connection, table: type[Base], row: Mapping[str, Any]) -> dict[str, Any]:
    """A person's row with every value of an encrypted column as theirs, by its `person_id`."""
    sealed = encrypted_columns(table.__table__)
    return {
        name: owned(connection, row["person_id"], value) if name in sealed and not isinstance(value, Owned) else value
        for name, value in row.items()
    }


def encrypted_columns(of: Any) -> list[str]:
    """The names of a table's encrypted columns."""
    table: Table = of
    return [each.name for each in table.columns if isinstance(each.type, EncryptedText | EncryptedJSON)]


def keyring_of(connection: Connection) -> Keyring:
    """The keys that the connection's columns are sealed with."""
    keys = keys_of(connection.dialect)
    assert isinstance(keys, Keyring)  # noqa: S101 - a database is opened with nothing else
    return keys


def _telegram_id(connection: Connection, person_id: int) -> int:
    keyring = keyring_of(connection)
    known = keyring.telegram_id_of(person_id)
    if known is not None:
        return known
    found = connection.scalar(select(PersonRow.telegram_id).where(PersonRow.id == person_id))
    if found is None:
        raise LookupError("no such person")
    return keyring.introduce(person_id, found)
