"""INSERT … ON CONFLICT, which SQLite and PostgreSQL spell alike but SQLAlchemy keeps in two places."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite

from storage.owners import owned_row
from storage.tables import Base


def _insert(connection: Connection, table: type[Base]) -> Any:
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def insert_new(connection: Connection, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not there yet, leave the others as they are. Rows of a person are sealed as theirs."""
    if rows:
        theirs = [owned_row(connection, table, row) if "person_id" in row else dict(row) for row in rows]
        connection.execute(_insert(connection, table).on_conflict_do_nothing(), theirs)


def put(connection: Connection, table: type[Base], key: Sequence[str], row: Mapping[str, Any]) -> None:
    """Insert a person's row, or bring the one with the same `key` up to it. One of another person's stays as it is.

    What goes into encrypted columns is sealed as theirs.
    """
    statement = _insert(connection, table).values(**owned_row(connection, table, row))
    changes = {name: statement.excluded[name] for name in row if name not in key}
    mine = table.__table__.c.person_id == row["person_id"]
    connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=changes, where=mine))
