"""Encryption at rest: what a person wrote is unreadable in the database file without the keys, which are elsewhere."""

import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from weakref import WeakKeyDictionary

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator


class WrongKey(Exception):
    """The journal keys are malformed, or are not the ones that this database was written with."""


class Cipher:
    """Encrypts with the first key, decrypts with any: a new key goes in front, the old ones stay behind it."""

    def __init__(self, keys: Sequence[str]) -> None:
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys])
        except (ValueError, TypeError) as error:
            raise WrongKey(
                "a journal key is 32 bytes in url-safe base64, 44 characters; several are separated by commas"
            ) from error

    def seal(self, text: str) -> str:
        return self._fernet.encrypt(text.encode("utf-8", "surrogatepass")).decode("ascii")

    def open(self, sealed: str) -> str:
        try:
            return self._fernet.decrypt(sealed.encode("ascii")).decode("utf-8", "surrogatepass")
        except InvalidToken as error:
            raise WrongKey("these journal keys do not open this database") from error

    def rotate(self, sealed: str) -> str:
        """The same text, sealed anew with the first key."""
        try:
            return self._fernet.rotate(sealed.encode("ascii")).decode("ascii")
        except InvalidToken as error:
            raise WrongKey("these journal keys do not open this database") from error


def read_or_create_key_file(path: Path) -> list[str]:
    """The keys in the file, one a line. A missing file is created with one fresh key, readable by its owner only.

    It appears whole and on the disk, or not at all: a process that is killed here leaves no half a key.
    """
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        _write_through(draft, Fernet.generate_key().decode("ascii") + "\n")
        with suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
        _sync(path.parent)
    return path.read_text("ascii").split()


def _write_through(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@dataclass(frozen=True, slots=True)
class Owned:
    """A value of the person with this Telegram id, to be sealed with their key. `storage.owners.owned` makes it."""

    telegram_id: int
    value: Any


@dataclass(frozen=True, slots=True)
class ForChat:
    """A value on its way to or from a chat: sealed with the key of the one whose chat it is, where we know them."""

    chat_id: int
    value: Any


@dataclass(frozen=True, slots=True)
class Ours:
    """A value that is nobody's, to be sealed with the journal key."""

    value: Any


class Unowned(TypeError):
    """A bare value for an encrypted column: say whose it is, with `owned(connection, person_id, value)`."""


class Keys(Protocol):
    """What the encrypted columns seal and open with."""

    def seal(self, text: str) -> str: ...
    def seal_for(self, telegram_id: int, text: str) -> str: ...
    def seal_for_chat(self, chat_id: int, text: str) -> str: ...
    def open(self, sealed: str) -> str: ...


_keys: WeakKeyDictionary[Dialect, Keys] = WeakKeyDictionary()


def use_keys(dialect: Dialect, keys: Keys) -> None:
    """Every encrypted column of the engine with this dialect uses these keys from now on."""
    _keys[dialect] = keys


def keys_of(dialect: Dialect) -> Keys:
    """What the encrypted columns of the engine with this dialect use."""
    return _keys[dialect]


class EncryptedText(TypeDecorator[str]):
    """A text that is sealed on its way into the database and opened on its way out. What goes in says whose it is."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return _sealed(value, dialect, str)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _keys[dialect].open(value)


class EncryptedJSON(TypeDecorator[Any]):
    """A JSON value, sealed and opened like `EncryptedText`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return _sealed(value, dialect, _compact)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(_keys[dialect].open(value))


def _sealed(bound: Any, dialect: Dialect, write: Callable[[Any], str]) -> str | None:
    keys = _keys[dialect]
    match bound:
        case None:
            return None
        case Owned(telegram_id, value):
            return None if value is None else keys.seal_for(telegram_id, write(value))
        case ForChat(chat_id, value):
            return None if value is None else keys.seal_for_chat(chat_id, write(value))
        case Ours(value):
            return None if value is None else keys.seal(write(value))
    raise Unowned("an encrypted column takes owned(connection, person_id, value), so that it is known whose key to use")


def _compact(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))
