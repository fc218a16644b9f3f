"""INSERT … ON CONFLICT, which SQLite and PostgreSQL spell alike but SQLAlchemy keeps in two places."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite

from storage.tables import Base


def _insert(connection: Connection, table: type[Base]) -> Any:
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def insert_new(connection: Connection, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not there yet, leave the others as they are."""
    if rows:
        connection.execute(_insert(connection, table).on_conflict_do_nothing(), list(rows))


def put(connection: Connection, table: type[Base], key: Sequence[str], row: Mapping[str, Any]) -> None:
    """Insert a person's row, or bring the one with the same `key` up to it. One of another person's stays as it is."""
    statement = _insert(connection, table).values(**row)
    changes = {name: statement.excluded[name] for name in row if name not in key}
    mine = table.__table__.c.person_id == row["person_id"]
    connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=changes, where=mine))
