"""A key for each person, in a file of its own: what it seals, and what is left when it is gone."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from hypothesis import given
from hypothesis import strategies as st

from storage import keyring as module
from storage.cipher import WrongKey
from storage.keyring import Keyring, NoSuchKey, key_of
from tests.storage.places import RING, another_ring

ADA, BEN, NOBODY = 7_000_000_001, 7_000_000_002, 7_000_000_003


@pytest.fixture
def ring(tmp_path: Path) -> Keyring:
    """A ring on which Ada and Ben have a key."""
    ring = another_ring(tmp_path)
    for telegram_id in (ADA, BEN):
        ring.make(telegram_id)
    return ring


@given(st.text(st.characters(codec=None)))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    RING.make(ADA)
    assert RING.open(RING.seal_for(ADA, text)) == RING.open(RING.seal(text)) == text


def test_a_seal_names_its_key_and_the_journal_keys_seals_name_none(ring: Keyring) -> None:
    assert key_of(ring.seal_for(ADA, "hello")) == ring.find(ADA)
    assert key_of(ring.seal("hello")) is None
    assert ring.find(ADA) != ring.find(BEN)


def test_a_chat_with_someone_we_know_is_sealed_with_their_key_and_any_other_with_the_journal_key(ring: Keyring) -> None:
    assert key_of(ring.seal_for_chat(ADA, "hello")) == ring.find(ADA)
    assert key_of(ring.seal_for_chat(NOBODY, "hello")) is None
    assert ring.open(ring.seal_for_chat(NOBODY, "hello")) == "hello"


def test_whoever_has_no_key_is_not_written_about(ring: Keyring) -> None:
    with pytest.raises(NoSuchKey):
        ring.seal_for(NOBODY, "hello")


def test_a_key_that_another_process_has_made_meanwhile_is_the_one(ring: Keyring, tmp_path: Path) -> None:
    assert ring.find(NOBODY) is None
    other = another_ring(tmp_path)
    other.make(NOBODY)
    ring.make(NOBODY)
    assert ring.find(NOBODY) == other.find(NOBODY)
    assert other.open(ring.seal_for(NOBODY, "hello")) == "hello"


def test_a_key_stays_whoever_asks_again_and_after_a_restart(ring: Keyring, tmp_path: Path) -> None:
    sealed, key_id = ring.seal_for(ADA, "hello"), ring.find(ADA)
    ring.make(ADA)
    later = another_ring(tmp_path)
    later.make(ADA)
    assert later.find(ADA) == ring.find(ADA) == key_id
    assert later.open(sealed) == "hello"


def test_without_the_file_or_with_another_the_journal_key_opens_nothing(ring: Keyring, tmp_path: Path) -> None:
    sealed = ring.seal_for(ADA, "hello")
    other = another_ring(tmp_path / "other")
    other.make(ADA)
    with pytest.raises(NoSuchKey):
        other.open(sealed)


def test_without_the_journal_key_the_file_opens_nothing(ring: Keyring, tmp_path: Path) -> None:
    sealed = ring.seal_for(ADA, "hello")
    with pytest.raises(WrongKey):
        another_ring(tmp_path, Fernet.generate_key().decode()).open(sealed)


def test_only_so_many_keys_are_kept_at_hand_and_all_still_open(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_AT_HAND", 3)
    sealed = {}
    for telegram_id in range(1, 11):
        ring.make(telegram_id)
        sealed[telegram_id] = ring.seal_for(telegram_id, f"hello {telegram_id}")
        ring.introduce(telegram_id, telegram_id)
    assert {len(each._items) for each in (ring._ids, ring._keys, ring._telegram_ids)} == {3}
    assert all(ring.open(text) == f"hello {telegram_id}" for telegram_id, text in sealed.items())


def test_many_threads_get_one_key_a_person(tmp_path: Path) -> None:
    ring = another_ring(tmp_path)

    def seal(number: int) -> str:
        ring.make(number % 5)
        return ring.seal_for(number % 5, "hello")

    with ThreadPoolExecutor(8) as threads:
        sealed = list(threads.map(seal, range(200)))
    assert len({key_of(each) for each in sealed}) == 5
    assert {ring.open(each) for each in sealed} == {"hello"}


@pytest.fixture(params=[0o000, 0o077])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    """However generous the process is with new files."""
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_the_file_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    another_ring(tmp_path / "keys").make(ADA)
    [file] = (tmp_path / "keys").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o077 == 0


def test_no_key_stands_in_the_file_as_it_is(ring: Keyring, tmp_path: Path) -> None:
    assert ring.seal_for(ADA, "hello")
    content = (tmp_path / "people.db").read_bytes()
    for cipher in ring._keys._items.values():
        [fernet] = cipher._fernet._fernets
        assert fernet._signing_key not in content
        assert fernet._encryption_key not in content
    assert b"gAAAA" in content


def test_a_secret_is_the_same_each_time_and_another_in_another_file(ring: Keyring, tmp_path: Path) -> None:
    assert ring.secret("pepper") == another_ring(tmp_path).secret("pepper")
    assert ring.secret("pepper") != ring.secret("salt")
    assert ring.secret("pepper") != another_ring(tmp_path / "other").secret("pepper")
