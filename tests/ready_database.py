"""Databases at their newest schema, without the half second that each would take to migrate."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.fernet import Fernet

from storage.cipher import Cipher
from storage.database import Database
from storage.keyring import Keyring


def ready_database(url: str, keyring: Keyring) -> Database:
    """The database at an address, at its newest schema. A new file of SQLite is a copy; all else is migrated."""
    database = Database(url, keyring)
    path = Path(url.removeprefix("sqlite:///"))
    if database.is_sqlite and not path.exists():
        path.write_bytes(_newest_file())
    else:
        database.migrate()
    return database


@cache
def _newest_file() -> bytes:
    """A file of SQLite that was migrated, with nobody in it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "coach.db"
        database = Database(
            f"sqlite:///{path}", Keyring(path.with_name("keys.db"), Cipher([Fernet.generate_key().decode()]))
        )
        database.migrate()
        database.close()
        return path.read_bytes()
