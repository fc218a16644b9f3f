"""Settings from the environment or `.env`. A wrong one ends the start with a sentence that names it."""

import re
import sqlite3
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from storage.cipher import Cipher, WrongKey, read_or_create_key_file
from storage.keyring import Keyring

SHORTEST_SECRET = 32

_ADDRESS = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_TOKEN_SECRET = re.compile(r"[A-Za-z0-9_-]{10,}")


class BadSetting(Exception):
    """A setting that the coach cannot start with."""


class Settings(BaseSettings):
    """Everything that can be set from outside. `.env.example` says a word on each."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    telegram_token: str = ""
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite:///data/coach.db"
    journal_keys: str = ""
    journal_key_file: Path = Path("keys/journal.key")
    person_keys_file: Path = Path("keys/people.db")
    webhook_url: str = ""
    webhook_secret: str = ""
    webhook_listen: str = "127.0.0.1:8443"
    playground_port: Annotated[int, Field(ge=0, le=65535)] = 8123
    sends_per_second: Annotated[float, Field(gt=0, le=10_000)] = 30
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("log_level", mode="before")
    @classmethod
    def _level_in_any_case(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level

    @field_validator("telegram_token")
    @classmethod
    def _token_has_its_shape(cls, token: str) -> str:
        number, colon, secret = token.partition(":")
        if token and not (number.isascii() and number.isdigit() and colon and _TOKEN_SECRET.fullmatch(secret)):
            raise ValueError("this is not a bot token as BotFather gives them, such as 123456:ABC-DEF")
        return token

    @field_validator("telegram_api_url", "webhook_url")
    @classmethod
    def _address_is_one(cls, address: str) -> str:
        if address and not _ADDRESS.fullmatch(address):
            raise ValueError("give an address that begins with https://")
        return address.rstrip("/")

    @field_validator("webhook_secret")
    @classmethod
    def _secret_is_one(cls, secret: str) -> str:
        if secret and not _SECRET.fullmatch(secret):
            raise ValueError("Telegram takes 1 to 256 letters, digits, _ and -")
        return secret

    @field_validator("webhook_listen")
    @classmethod
    def _listen_has_a_port(cls, listen: str) -> str:
        host, colon, port = listen.rpartition(":")
        if not (host and colon and port.isascii() and port.isdigit() and int(port) <= 65535):  # noqa: PLR2004
            raise ValueError("give an address and a port, such as 127.0.0.1:8443")
        return listen

    @model_validator(mode="after")
    def _webhook_has_a_secret(self) -> "Settings":
        if self.webhook_url and len(self.webhook_secret) < SHORTEST_SECRET:
            raise ValueError(
                f"WEBHOOK_SECRET: with WEBHOOK_URL set, give a secret of at least {SHORTEST_SECRET} characters"
            )
        if self.webhook_url and not self.telegram_token:
            raise ValueError("TELEGRAM_TOKEN: a webhook needs a token")
        return self

    @property
    def is_playground(self) -> bool:
        return not self.telegram_token

    @cached_property
    def cipher(self) -> Cipher:
        """The journal keys: those in the environment, else those in the key file, which is made at the first start."""
        keys = [key.strip() for key in self.journal_keys.split(",") if key.strip()]
        try:
            return Cipher(keys or self._keys_from_file())
        except WrongKey as error:
            source = "JOURNAL_KEYS" if keys else "JOURNAL_KEY_FILE"
            raise BadSetting(f"{source}: {error}") from error

    @cached_property
    def keyring(self) -> Keyring:
        """A key for each person, in a file that is made at the first start."""
        if self._beside_the_database(self.person_keys_file):
            raise BadSetting(
                "PERSON_KEYS_FILE: keep the keys in another folder than the database, or a thief gets both"
            )
        cipher = self.cipher
        try:
            return Keyring(self.person_keys_file, cipher)
        except (OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or "it does not hold keys"
            raise BadSetting(f"PERSON_KEYS_FILE: {self.person_keys_file} cannot be used: {reason}") from error

    def _keys_from_file(self) -> list[str]:
        if self._beside_the_database(self.journal_key_file):
            raise BadSetting("JOURNAL_KEY_FILE: keep the key in another folder than the database, or a thief gets both")
        try:
            return read_or_create_key_file(self.journal_key_file)
        except (OSError, UnicodeError) as error:
            reason = getattr(error, "strerror", None) or "it does not hold keys"
            raise BadSetting(f"JOURNAL_KEY_FILE: {self.journal_key_file} cannot be used: {reason}") from error

    def _beside_the_database(self, file: Path) -> bool:
        kind, _, path = self.database_url.partition(":///")
        return kind.startswith("sqlite") and Path(path).resolve().parent == file.resolve().parent


def read_settings() -> Settings:
    """The settings of this process, or `BadSetting` with one sentence that names the one that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]).upper()
        sentence = first["msg"].removeprefix("Value error, ")
        raise BadSetting(f"{name}: {sentence}" if name else sentence) from None
    except (UnicodeError, OSError) as error:
        raise BadSetting(".env: the file cannot be read; it has to be plain UTF-8 text") from error
