"""Inserting rows: one for its id, and INSERT … ON CONFLICT, which SQLAlchemy keeps in two places for two databases."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, insert
from sqlalchemy.dialects import postgresql, sqlite

from storage.owners import owned_row
from storage.tables import Base


def insert_one(connection: Connection, table: type[Base], row: Mapping[str, Any]) -> int:
    """Insert a row and give the id that it gets. What goes into encrypted columns is sealed as its person's."""
    new_id = connection.scalar(
        insert(table).values(**owned_row(connection, table, row)).returning(table.__table__.c.id)
    )
    return int(new_id or 0)


def insert_new(connection: Connection, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not there yet, leave the others as they are. Rows of a person are sealed as theirs."""
    if rows:
        theirs = [owned_row(connection, table, row) if "person_id" in row else dict(row) for row in rows]
        connection.execute(_insert(connection.dialect.name, table).on_conflict_do_nothing(), theirs)


def put(connection: Connection, table: type[Base], key: Sequence[str], row: Mapping[str, Any]) -> None:
    """Insert a person's row, or bring the one with the same `key` up to it. One of another person's stays as it is.

    What goes into encrypted columns is sealed as theirs.
    """
    statement = _putting(connection.dialect.name, table, tuple(key), tuple(row))
    connection.execute(statement, owned_row(connection, table, row))


@cache
def _putting(dialect: str, table: type[Base], key: Sequence[str], names: Sequence[str]) -> Any:
    """The statement of `put` for a row with these names. To build it takes as long as to execute it several times."""
    statement = _insert(dialect, table)
    changes = {name: statement.excluded[name] for name in names if name not in key}
    mine = table.__table__.c.person_id == statement.excluded.person_id
    return statement.on_conflict_do_update(index_elements=key, set_=changes, where=mine)


def _insert(dialect: str, table: type[Base]) -> Any:
    return (sqlite if dialect == "sqlite" else postgresql).insert(table.__table__)
