"""Where the databases of these tests live: SQLite in a file, PostgreSQL on the server that TEST_POSTGRES_URL names."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import NullPool, create_engine, make_url, text

from storage.cipher import Cipher
from storage.keyring import Keyring

KEY = Fernet.generate_key().decode()
CIPHER = Cipher([KEY])
_FOLDER = TemporaryDirectory()
RING_FILE = Path(_FOLDER.name) / "people.db"
RING = Keyring(RING_FILE, CIPHER)
"""The keys of everyone in these tests: who has the same Telegram id has the same key, in whatever database."""


def ring_with(*keys: str) -> Keyring:
    """The same people's keys, opened with these journal keys."""
    return Keyring(RING_FILE, Cipher(keys))


def another_ring(folder: Path, *keys: str) -> Keyring:
    """A file of people's keys in which nobody is yet."""
    return Keyring(folder / "people.db", Cipher(keys or [KEY]))


on_sqlite = pytest.mark.parametrize("kind", ["sqlite"])
on_postgresql = pytest.mark.parametrize("kind", ["postgresql"])


@contextmanager
def own_database() -> Iterator[str]:
    """The address of an empty database on the PostgreSQL server, dropped afterwards. No test hangs there on a lock."""
    server = os.environ.get("TEST_POSTGRES_URL")
    if not server:
        pytest.skip("no PostgreSQL here: TEST_POSTGRES_URL is not set")
    name = f"coach_{uuid4().hex}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        connection.execute(text(f"ALTER DATABASE {name} SET lock_timeout = '20s'"))
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
