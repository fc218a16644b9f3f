"""The small file beside the journal keys, outside the database: people's keys, and the marks of those who were erased."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

PATIENCE = 10.0
"""Seconds for which the file is waited for while someone else has it."""

_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS keys (id TEXT PRIMARY KEY, telegram_id INTEGER NOT NULL UNIQUE, wrapped TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, wrapped TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS tombstones (who TEXT PRIMARY KEY, erased_at INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS erasures (telegram_id INTEGER PRIMARY KEY)",
)


class VaultBusy(Exception):
    """The file could not be read or written just now: someone else has it, or the disk is full."""


class Vault:
    """One file of SQLite, readable by its owner only. It is opened for each piece of work: there are few of them."""

    def __init__(self, path: Path) -> None:
        """Makes the file where there is none."""
        self._path = path
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        with self.open() as connection:
            for statement in _SCHEMA:
                connection.execute(statement)

    @contextmanager
    def open(self) -> Iterator[sqlite3.Connection]:
        """One transaction, on the disk when the block ends, undone when it raises. What is deleted is overwritten."""
        try:
            with closing(sqlite3.connect(self._path, timeout=PATIENCE, isolation_level=None)) as connection:
                connection.execute("PRAGMA synchronous=EXTRA")
                connection.execute("PRAGMA secure_delete=ON")
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise VaultBusy("the file of the keys could not be used just now") from error
