"""Opening the database: engine settings that lose nothing, migrations, the key check and the lock of the one instance."""

import fcntl
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, insert, make_url, select, text
from sqlalchemy.exc import ArgumentError, OperationalError

from storage.cipher import Ours, use_keys
from storage.keyring import Keyring
from storage.remembered import remember_reads
from storage.tables import KeyCheck
from storage.vault import VaultBusy

MIGRATIONS = Path(__file__).parent / "migrations"
_ADVISORY_LOCK = 5_301_991
_KEY_WORD = "these keys open this database"


class BadDatabaseUrl(Exception):
    """The database address is not one that can be opened."""


class AlreadyRunning(Exception):
    """Another instance of the coach holds this database."""


Transaction = Connection
"""What every query is handed: an open transaction, committed by whoever opened it."""


class Database:
    """One engine and the transactions on it. On SQLite there is a single connection, so writers wait in line here."""

    def __init__(self, url: str, keyring: Keyring) -> None:
        try:
            self._url = make_url(url)
            self.is_sqlite = self._url.get_backend_name() == "sqlite"
            self.engine = _sqlite_engine(url) if self.is_sqlite else _server_engine(url)
        except (ArgumentError, ImportError, OSError) as error:
            raise BadDatabaseUrl("use sqlite:///path/to/file.db or postgresql+psycopg://user@host/name") from error
        use_keys(self.engine.dialect, keyring)
        remember_reads(self.engine)
        self.keyring = keyring
        self._held: io.IOBase | Connection | None = None

    @property
    def workers(self) -> int:
        """How many threads can use the database at once to any good."""
        return 1 if self.is_sqlite else 8

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """One transaction: committed when the block ends, rolled back when it raises."""
        with self.engine.begin() as connection:
            yield connection

    def hold(self) -> None:
        """Take the lock of the one instance, or raise `AlreadyRunning`. The system frees it however the process ends."""
        self._held = _lock_file(Path(f"{self._url.database}.lock")) if self.is_sqlite else _lock_server(self.engine)

    def migrate(self) -> None:
        """Bring the schema to its newest revision, in one transaction: killed half way, it is as it was."""
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        with self.engine.connect() as connection, _remaking_tables(connection), connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    def check_key(self) -> None:
        """Raise `WrongKey` unless the journal keys open what is here. A new database remembers the keys it began with."""
        with self.begin() as connection:
            if connection.scalar(select(KeyCheck.sealed).order_by(KeyCheck.id).limit(1)) is None:
                connection.execute(insert(KeyCheck).values(sealed=Ours(_KEY_WORD)))

    def scrub(self) -> bool:
        """Bring what was deleted out of the database's own log, too. False while someone else is reading it."""
        if not self.is_sqlite:
            with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("VACUUM")
            return True
        with self.engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            [busy, *_] = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    def close(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None
        self.engine.dispose()


def _sqlite_engine(url: str) -> Engine:
    path = make_url(url).database
    if not path or path == ":memory:":
        raise ArgumentError("an in-memory database would forget everything")
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url,
        pool_size=1,
        max_overflow=0,
        pool_timeout=60,
        hide_parameters=True,
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            "busy_timeout=5000",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@contextmanager
def _remaking_tables(connection: Connection) -> Iterator[None]:
    """SQLite changes a table by dropping it for a new one, which must not delete the rows elsewhere that refer to it.

    The switch has no effect within a transaction, so it is turned before one begins; it goes with the connection.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        connection.invalidate()


def _server_engine(url: str) -> Engine:
    return create_engine(url, pool_size=9, max_overflow=4, pool_pre_ping=True, hide_parameters=True)


def _lock_file(path: Path) -> io.IOBase:
    file = path.open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.close()
        raise AlreadyRunning("another coach is already running on this database") from error
    return file


def _lock_server(engine: Engine) -> Connection:
    connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    if not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _ADVISORY_LOCK}):
        connection.close()
        raise AlreadyRunning("another coach is already running on this database")
    return connection


def is_busy_or_full(error: BaseException) -> bool:
    """Whether the database could not take a write just now, through no fault of what was written."""
    return isinstance(error, OperationalError | VaultBusy) or isinstance(getattr(error, "orig", None), VaultBusy)
