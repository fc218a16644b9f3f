"""Looking at a database as it is, whatever the code thinks of it: its tables, its rows, the statements that are run."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, MetaData, event, insert, inspect, select

from storage.database import Database
from storage.keyring import key_of
from storage.tables import Base
from tests.storage.places import CIPHER, RING
from tests.storage.revisions import Rows, Sealed


def differences(connection: Connection) -> list[Any]:
    return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), Base.metadata))


def shape_of(engine: Engine) -> dict[str, Any]:
    """All that a table is made of, whatever the order in which it was added."""
    look = inspect(engine)
    return {
        name: (
            sorted(
                (each["name"], str(each["type"]), each["nullable"], each["default"]) for each in look.get_columns(name)
            ),
            look.get_pk_constraint(name),
            sorted(look.get_foreign_keys(name), key=str),
            sorted(look.get_unique_constraints(name), key=str),
            sorted(look.get_indexes(name), key=str),
            look.get_check_constraints(name),
        )
        for name in look.get_table_names()
        if name != "alembic_version"
    }


def reflected(connection: Connection) -> dict[str, Any]:
    """The tables as they are in the database, in which nothing is encrypted and an instant is a number."""
    metadata = MetaData()
    metadata.reflect(connection)
    return {name: table for name, table in metadata.tables.items() if name != "alembic_version"}


def put_in(connection: Connection, rows: Rows) -> None:
    tables = reflected(connection)
    for name, them in rows.items():
        connection.execute(insert(tables[name]), [{key: _sealed(value) for key, value in row.items()} for row in them])


def what_is_in(connection: Connection, like: Rows) -> Rows:
    """What stands in the columns that `like` names, unsealed where it is sealed."""
    tables = reflected(connection)
    found = {}
    for name, rows in like.items():
        columns = select(*(tables[name].c[key] for key in rows[0])).order_by(*tables[name].primary_key)
        found[name] = [
            {key: _opened(value) for key, value in row._asdict().items()} for row in connection.execute(columns)
        ]
    return found


def dangling(connection: Connection) -> list[Any]:
    """References to rows that are not there. PostgreSQL never allows one."""
    return list(connection.exec_driver_sql("PRAGMA foreign_key_check")) if connection.dialect.name == "sqlite" else []


@contextmanager
def listening(engine: Engine, after: Callable[..., None]) -> Iterator[None]:
    event.listen(engine, "after_cursor_execute", after)
    try:
        yield
    finally:
        event.remove(engine, "after_cursor_execute", after)


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """The statements that are run meanwhile."""
    run: list[str] = []

    def note(_connection: Connection, _cursor: Any, statement: str, *_rest: Any) -> None:
        run.append(statement.strip())

    with listening(database.engine, note):
        yield run


def _sealed(value: Any) -> Any:
    return CIPHER.seal(value.text) if isinstance(value, Sealed) else value


def _opened(value: Any) -> Any:
    is_sealed = isinstance(value, str) and (value.startswith("gAAAA") or key_of(value))
    return Sealed(RING.open(value)) if is_sealed else value
