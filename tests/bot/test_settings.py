"""Every setting is explained to whoever sets it, and a wrong one ends the start with a sentence that names it."""

import logging
import re
import sys
import threading
import zoneinfo
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from cryptography.fernet import Fernet

from bot.__main__ import main
from bot.settings import Settings, read_settings
from storage.cipher import Cipher
from storage.database import Database
from storage.keyring import Keyring

ROOT = Path(__file__).parents[2]
NAMES = [name.upper() for name in Settings.model_fields]
SECRETS = ("TELEGRAM_TOKEN", "WEBHOOK_SECRET", "JOURNAL_KEYS")
TOKEN = "123456:a-token-for-tests-only"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder to start in, with no setting made anywhere; afterwards, logs go where they went before."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["bot"])
    root, hooks = logging.getLogger(), (sys.excepthook, sys.unraisablehook, threading.excepthook)
    handlers, level = root.handlers[:], root.level
    yield tmp_path
    root.handlers[:], root.level = handlers, level
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    structlog.reset_defaults()
    zoneinfo.reset_tzpath(())


def test_the_example_and_the_settings_agree() -> None:
    """Each has exactly the others' names, every default stands in the example, and a word stands above each."""
    paragraphs = (ROOT / ".env.example").read_text("utf-8").strip().split("\n\n")[1:]
    for paragraph in paragraphs:
        *comments, setting = paragraph.split("\n")
        assert comments, setting
        assert all(re.match(r"# \S", comment) for comment in comments), setting
    example = dict(paragraph.split("\n")[-1].split("=", 1) for paragraph in paragraphs)
    assert list(example) == NAMES
    assert example == {name.upper(): str(field.default) for name, field in Settings.model_fields.items()}


def test_the_example_is_a_start(folder: Path) -> None:
    (folder / ".env").write_text((ROOT / ".env.example").read_text("utf-8"), "utf-8")
    assert read_settings() == Settings()
    assert read_settings().is_playground


def test_what_stands_in_the_environment_wins_over_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("PLAYGROUND_PORT=8000\nLOG_LEVEL=ERROR\n", "utf-8")
    monkeypatch.setenv("PLAYGROUND_PORT", "9000")
    assert (read_settings().playground_port, read_settings().log_level) == (9000, "ERROR")


WEBHOOK = {"TELEGRAM_TOKEN": TOKEN, "WEBHOOK_URL": "https://coach.example", "WEBHOOK_SECRET": "s" * 32}


@pytest.mark.parametrize(
    ("named", "made"),
    [
        ("TELEGRAM_TOKEN", {"TELEGRAM_TOKEN": "nonsense"}),
        ("TELEGRAM_TOKEN", {"TELEGRAM_TOKEN": "123456:short"}),
        ("TELEGRAM_TOKEN", {"TELEGRAM_TOKEN": "12a456:ABCDEFGHIJKLMN"}),
        ("TELEGRAM_TOKEN", {"TELEGRAM_TOKEN": "123456:ABCDEFGHIJ KLMN/../x"}),
        ("TELEGRAM_TOKEN", {**WEBHOOK, "TELEGRAM_TOKEN": ""}),
        ("TELEGRAM_API_URL", {"TELEGRAM_API_URL": "api.telegram.org"}),
        ("TELEGRAM_API_URL", {"TELEGRAM_API_URL": "https://api.telegram.org/?token=1"}),
        ("DATABASE_URL", {"DATABASE_URL": "nonsense"}),
        ("DATABASE_URL", {"DATABASE_URL": "sqlite://"}),
        ("DATABASE_URL", {"DATABASE_URL": "oracle://here/there"}),
        ("DATABASE_URL", {"DATABASE_URL": "sqlite:////proc/nowhere/coach.db"}),
        ("DATABASE_URL", {"DATABASE_URL": "postgresql+psycopg://nobody@127.0.0.1:1/none?connect_timeout=2"}),
        ("JOURNAL_KEYS", {"JOURNAL_KEYS": "nonsense"}),
        ("JOURNAL_KEYS", {"JOURNAL_KEYS": f"{Fernet.generate_key().decode()},nonsense"}),
        ("JOURNAL_KEY_FILE", {"JOURNAL_KEY_FILE": "/proc/nowhere/journal.key"}),
        ("JOURNAL_KEY_FILE", {"JOURNAL_KEY_FILE": "."}),
        ("JOURNAL_KEY_FILE", {"JOURNAL_KEY_FILE": "data/journal.key"}),
        ("PERSON_KEYS_FILE", {"PERSON_KEYS_FILE": "/proc/nowhere/people.db"}),
        ("PERSON_KEYS_FILE", {"PERSON_KEYS_FILE": "."}),
        ("PERSON_KEYS_FILE", {"PERSON_KEYS_FILE": "data/people.db"}),
        ("WEBHOOK_URL", {**WEBHOOK, "WEBHOOK_URL": "coach.example"}),
        ("WEBHOOK_SECRET", {**WEBHOOK, "WEBHOOK_SECRET": ""}),
        ("WEBHOOK_SECRET", {**WEBHOOK, "WEBHOOK_SECRET": "s" * 31}),
        ("WEBHOOK_SECRET", {**WEBHOOK, "WEBHOOK_SECRET": "s" * 257}),
        ("WEBHOOK_SECRET", {**WEBHOOK, "WEBHOOK_SECRET": "a secret with spaces and so on, long"}),
        ("WEBHOOK_LISTEN", {**WEBHOOK, "WEBHOOK_LISTEN": "8443"}),
        ("WEBHOOK_LISTEN", {**WEBHOOK, "WEBHOOK_LISTEN": "127.0.0.1:99999"}),
        ("PLAYGROUND_PORT", {"PLAYGROUND_PORT": "eighty"}),
        ("PLAYGROUND_PORT", {"PLAYGROUND_PORT": "65536"}),
        ("SENDS_PER_SECOND", {"SENDS_PER_SECOND": "0"}),
        ("SENDS_PER_SECOND", {"SENDS_PER_SECOND": "nan"}),
        ("LOG_LEVEL", {"LOG_LEVEL": "LOUD"}),
    ],
)
def test_a_wrong_setting_ends_the_start_with_a_sentence_that_names_it(
    named: str, made: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in made.items():
        monkeypatch.setenv(name, value)
    assert main() == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{named}: ")
    assert not [secret for name in SECRETS if len(secret := made.get(name, "")) > len("nonsense") and secret in line]


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xff\xfe\x00"])
def test_a_key_file_without_a_key_ends_the_start(
    folder: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (folder / "keys").mkdir()
    (folder / "keys/journal.key").write_bytes(content)
    assert main() == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("JOURNAL_KEY_FILE: ")


@pytest.mark.parametrize("named", ["JOURNAL_KEYS", "JOURNAL_KEY_FILE"])
def test_keys_that_do_not_open_the_database_end_the_start(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], named: str
) -> None:
    database = Database(
        f"sqlite:///{folder}/data/coach.db",
        Keyring(folder / "keys/people.db", Cipher([Fernet.generate_key().decode()])),
    )
    database.migrate()
    database.check_key()
    database.close()
    if named == "JOURNAL_KEYS":
        monkeypatch.setenv("JOURNAL_KEYS", Fernet.generate_key().decode())
    assert main() == 2
    assert capsys.readouterr().err.splitlines()[-1] == f"{named}: these journal keys do not open this database"


def test_a_file_that_is_no_database_ends_the_start(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "data").mkdir()
    (folder / "data/coach.db").write_bytes(b"This is a letter, and no database at all. " * 100)
    assert main() == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("DATABASE_URL: ")


def test_the_key_file_is_made_at_the_first_start_for_its_owner_alone(folder: Path) -> None:
    assert read_settings().cipher.open(read_settings().cipher.seal("words")) == "words"
    assert (folder / "keys/journal.key").stat().st_mode & 0o777 == 0o600


def test_an_address_may_end_with_a_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081/")
    assert read_settings().telegram_api_url == "http://127.0.0.1:8081"
