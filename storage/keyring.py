"""A key for each person, kept outside the database and wrapped by the journal keys.

Without its key nothing that a person wrote can be read any more, in the database or in any copy of it: to forget the key
is to erase. A sealed text begins with the id of its key, so that it is opened without asking whose it is.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import Generic, TypeVar

from cryptography.fernet import Fernet

from storage.cipher import Cipher, WrongKey
from storage.vault import Vault

MOST_AT_HAND = 10_000
"""Keys that are kept unwrapped in memory, those that were used last."""

_MARK = "p"
"""What a person's seals begin with; those of the journal keys never do."""

_NONE = ""
"""What is remembered in the place of an id: that someone has no key."""

K = TypeVar("K")
V = TypeVar("V")


class NoSuchKey(WrongKey):
    """The key of the one whose words these are is not there: they were erased, or the file is another one."""


class Keyring:
    """Seals what belongs to a person with their key, all else with the journal keys. Threads may share it."""

    def __init__(self, path: Path, cipher: Cipher) -> None:
        self.vault = Vault(path)
        self._cipher = cipher
        self._ids: _Recent[int, str] = _Recent()
        self._keys: _Recent[str, Cipher] = _Recent()
        self._telegram_ids: _Recent[int, int] = _Recent()
        self._asked_for: set[int] = set()
        self._lock = RLock()

    def seal(self, text: str) -> str:
        """Sealed with the journal key: what is nobody's."""
        return self._cipher.seal(text)

    def seal_for(self, telegram_id: int, text: str) -> str:
        """Sealed with this person's key, or `NoSuchKey` where they have none."""
        key_id = self.find(telegram_id)
        if key_id is None:
            raise NoSuchKey("this person has no key")
        return f"{_MARK}{key_id}:{self._key(key_id).seal(text)}"

    def seal_for_chat(self, chat_id: int, text: str) -> str:
        """Sealed with the key of the one whose chat this is, or with the journal key where that is nobody we know."""
        return self.seal(text) if self.find(chat_id) is None else self.seal_for(chat_id, text)

    def open(self, sealed: str) -> str:
        """The text, whoever's seal is on it."""
        key_id = key_of(sealed)
        return self._cipher.open(sealed) if key_id is None else self._key(key_id).open(sealed.partition(":")[2])

    def find(self, telegram_id: int) -> str | None:
        """The id of a person's key."""
        with self._lock:
            known = self._ids.get(telegram_id)
            if known is None:
                with self.vault.open() as vault:
                    row = vault.execute("SELECT id FROM keys WHERE telegram_id = ?", [telegram_id]).fetchone()
                known = self._ids.put(telegram_id, str(row[0]) if row else _NONE)
            return known or None

    def make(self, *telegram_ids: int) -> None:
        """Give people a key, unless they have one, also by way of another process. All are on the disk when this returns."""
        with self._lock:
            self._asked_for.update(telegram_ids)
            missing = [each for each in telegram_ids if self.find(each) is None]
            if not missing:
                return
            fresh = [(secrets.token_hex(8), each, self._cipher.seal(_new_key())) for each in missing]
            with self.vault.open() as vault:
                vault.executemany("INSERT INTO keys VALUES (?, ?, ?) ON CONFLICT (telegram_id) DO NOTHING", fresh)
            for each in missing:
                self._ids.drop(each)

    def check(self) -> None:
        """Raise `WrongKey` where the keys are not wrapped by these journal keys."""
        with self.vault.open() as vault:
            row = vault.execute("SELECT wrapped FROM keys LIMIT 1").fetchone()
        if row is not None:
            self._cipher.open(row[0])

    def forget(self, telegram_id: int) -> None:
        """Take a person's key out of the memory of this process: it is no longer in the file."""
        with self._lock:
            self._keys.drop(self._ids.drop(telegram_id))

    def drop_strangers(self, know: Callable[[set[int]], set[int]]) -> None:
        """Delete the keys of all but those whom `know` gives back. What was asked for since the last time stays.

        So no transaction that is still open loses the key that it seals with.
        """
        with self._lock:
            just_now, self._asked_for = self._asked_for, set()
        with self.vault.open() as vault:
            everyone = {int(row[0]) for row in vault.execute("SELECT telegram_id FROM keys")}
        strangers = everyone - know(everyone)
        with self._lock, self.vault.open() as vault:
            for each in strangers - just_now - self._asked_for:
                vault.execute("DELETE FROM keys WHERE telegram_id = ?", [each])
                self.forget(each)

    def rewrap(self) -> int:
        """Wrap every key anew, with the first of the journal keys. Gives how many there are."""
        with self.vault.open() as vault:
            for table, name in (("keys", "id"), ("secrets", "name")):
                rows = vault.execute(f"SELECT wrapped, {name} FROM {table}").fetchall()  # noqa: S608 - names of ours
                renewed = [(self._cipher.rotate(wrapped), own) for wrapped, own in rows]
                vault.executemany(f"UPDATE {table} SET wrapped = ? WHERE {name} = ?", renewed)  # noqa: S608 - as above
            return int(vault.execute("SELECT count(*) FROM keys").fetchone()[0])

    def known_keys(self) -> set[str]:
        """The ids of all keys."""
        with self.vault.open() as vault:
            return {str(row[0]) for row in vault.execute("SELECT id FROM keys")}

    def secret(self, name: str) -> str:
        """A random secret of this file's own, the same each time."""
        with self.vault.open() as vault:
            fresh = self._cipher.seal(secrets.token_hex(32))
            vault.execute("INSERT INTO secrets VALUES (?, ?) ON CONFLICT DO NOTHING", [name, fresh])
            [wrapped] = vault.execute("SELECT wrapped FROM secrets WHERE name = ?", [name]).fetchone()
        return self._cipher.open(wrapped)

    def introduce(self, person_id: int, telegram_id: int) -> int:
        """Remember which Telegram id the person with our own id has. A new person may be given an id that was rolled back."""
        with self._lock:
            return self._telegram_ids.put(person_id, telegram_id)

    def telegram_id_of(self, person_id: int) -> int | None:
        """The Telegram id of someone who was introduced."""
        with self._lock:
            return self._telegram_ids.get(person_id)

    def _key(self, key_id: str) -> Cipher:
        with self._lock:
            known = self._keys.get(key_id)
            if known is not None:
                return known
            with self.vault.open() as vault:
                row = vault.execute("SELECT wrapped FROM keys WHERE id = ?", [key_id]).fetchone()
            if row is None:
                raise NoSuchKey("the key of whoever wrote this is not there")
            return self._keys.put(key_id, Cipher([self._cipher.open(row[0])]))


def _new_key() -> str:
    return Fernet.generate_key().decode("ascii")


def key_of(sealed: str) -> str | None:
    """The id of the person's key that a text is sealed with; None for the journal keys."""
    head, colon, _ = sealed.partition(":")
    return head[len(_MARK) :] if colon and head.startswith(_MARK) else None


class _Recent(Generic[K, V]):
    """A mapping that forgets what was not used for longest."""

    def __init__(self) -> None:
        self._items: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        if key in self._items:
            self._items.move_to_end(key)
        return self._items.get(key)

    def put(self, key: K, value: V) -> V:
        self._items[key] = value
        self._items.move_to_end(key)
        if len(self._items) > MOST_AT_HAND:
            self._items.popitem(last=False)
        return value

    def drop(self, key: K | None) -> V | None:
        return None if key is None else self._items.pop(key, None)
