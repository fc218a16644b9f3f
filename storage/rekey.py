"""New journal keys: what is encrypted is sealed anew with the first of them, so that the old ones can go."""

from typing import Any

from sqlalchemy import Connection, Row, Table, Update, bindparam, column, select, table, tuple_, update

from storage.cipher import Cipher, EncryptedJSON, EncryptedText
from storage.database import Database
from storage.tables import Base

BATCH = 500


def rotate(database: Database, cipher: Cipher) -> int:
    """Seal every encrypted value with the first key of `cipher`, whichever of its keys opens it. Gives the number of rows.

    Each table is one transaction: cut short, it is simply run again. Hold the database, so that nobody writes meanwhile.
    """
    rows = 0
    for each in Base.metadata.sorted_tables:
        if sealed := encrypted_columns(each):
            with database.begin() as transaction:
                rows += _rotate_table(transaction, cipher, each, sealed)
    return rows


def encrypted_columns(of: Table) -> list[str]:
    return [each.name for each in of.columns if isinstance(each.type, EncryptedText | EncryptedJSON)]


def _rotate_table(connection: Connection, cipher: Cipher, of: Table, sealed: list[str]) -> int:
    """Walks the rows by their key. The columns have no type here: what is sealed comes out and goes in as it is."""
    key = [each.name for each in of.primary_key]
    raw = table(of.name, *map(column, [*key, *sealed]))
    place = tuple_(*(raw.c[name] for name in key))
    batch = select(raw).order_by(*place).limit(BATCH)
    renew = _renew(raw, key, sealed)
    count = 0
    rows = connection.execute(batch).all()
    while rows:
        connection.execute(renew, [_renewed(row, cipher, key, sealed) for row in rows])
        count += len(rows)
        rows = connection.execute(batch.where(place > tuple(rows[-1][: len(key)]))).all()
    return count


def _renew(raw: Any, key: list[str], sealed: list[str]) -> Update:
    changes: dict[str, Any] = {name: bindparam(f"new_{name}") for name in sealed}
    return update(raw).where(*(raw.c[name] == bindparam(f"old_{name}") for name in key)).values(changes)


def _renewed(row: Row[Any], cipher: Cipher, key: list[str], sealed: list[str]) -> dict[str, Any]:
    """What the statement of `_renew` needs for this row."""
    values = row._asdict()
    new = {f"new_{name}": values[name] and cipher.rotate(values[name]) for name in sealed}
    return {f"old_{name}": values[name] for name in key} | new
