"""Who was erased and when, kept with the keys so that an old copy of the database cannot bring anyone back.

A tombstone does not say whose it is: it holds a keyed hash of the Telegram id, and the key of that hash is wrapped.
"""

import hashlib
import hmac
from collections.abc import Iterable
from datetime import datetime

from storage.keyring import Keyring
from storage.moments import as_number

_PEPPER = "tombstones"
_DELETE_KEY = "DELETE FROM keys WHERE telegram_id = ?"


def begin(keyring: Keyring, telegram_id: int, now: datetime) -> None:
    """Remember, before anything is deleted, that this person is to be erased: whatever happens, it will be completed."""
    who, at = _mark(keyring.secret(_PEPPER), telegram_id), as_number(now)
    with keyring.vault.open() as vault:
        vault.execute("INSERT OR REPLACE INTO tombstones VALUES (?, ?)", [who, at])
        vault.execute("INSERT OR IGNORE INTO erasures VALUES (?)", [telegram_id])


def bury(keyring: Keyring, telegram_id: int, now: datetime) -> None:
    """Put the mark in the key's place, at once: nothing can be read any more, and `find_risen` tells what is left."""
    who, at = _mark(keyring.secret(_PEPPER), telegram_id), as_number(now)
    with keyring.vault.open() as vault:
        vault.execute("INSERT OR REPLACE INTO tombstones VALUES (?, ?)", [who, at])
        vault.execute(_DELETE_KEY, [telegram_id])
    keyring.forget(telegram_id)


def bury_key(keyring: Keyring, telegram_id: int) -> None:
    """Delete the person's key. From here on no copy of the database tells anything that they wrote."""
    with keyring.vault.open() as vault:
        vault.execute(_DELETE_KEY, [telegram_id])
    keyring.forget(telegram_id)


def finish(keyring: Keyring, telegram_id: int) -> None:
    """Nothing is left to be done for this person, and nothing of them is left but the tombstone."""
    with keyring.vault.open() as vault:
        vault.execute("DELETE FROM erasures WHERE telegram_id = ?", [telegram_id])


def unfinished(keyring: Keyring) -> list[int]:
    """The people whose erasure was begun and not finished."""
    with keyring.vault.open() as vault:
        return [row[0] for row in vault.execute("SELECT telegram_id FROM erasures")]


def find_risen(keyring: Keyring, people: Iterable[tuple[int, datetime]]) -> list[int]:
    """Of these people, with when they came, those who were erased after that: an old copy has brought them back."""
    with keyring.vault.open() as vault:
        erased = dict(vault.execute("SELECT who, erased_at FROM tombstones").fetchall())
    if not erased:
        return []
    pepper = keyring.secret(_PEPPER)
    return [who for who, came in people if erased.get(_mark(pepper, who), 0) > as_number(came)]


def _mark(pepper: str, telegram_id: int) -> str:
    return hmac.new(bytes.fromhex(pepper), str(telegram_id).encode(), hashlib.sha256).hexdigest()
