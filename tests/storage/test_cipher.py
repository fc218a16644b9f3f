"""The journal keys: what they seal, who opens it, and the file they are kept in."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine

from storage.cipher import (
    Cipher,
    EncryptedJSON,
    EncryptedText,
    Ours,
    Owned,
    Unowned,
    WrongKey,
    read_or_create_key_file,
    use_keys,
)
from tests.storage.places import CIPHER, KEY, RING, ring_with

NEW_KEY = Fernet.generate_key().decode()
ANYTHING = st.text(st.characters(codec=None))
"""Also zero bytes, lone surrogates and what is beyond the first plane."""

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | ANYTHING,
    lambda inner: st.lists(inner) | st.dictionaries(ANYTHING, inner),
    max_leaves=20,
)


@settings(deadline=None)
@given(ANYTHING)
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    sealed = CIPHER.seal(text)
    assert sealed.isascii()
    assert CIPHER.open(sealed) == text


def test_the_same_text_never_looks_the_same() -> None:
    assert len({CIPHER.seal("no") for _ in range(100)}) == 100


def test_another_key_opens_nothing() -> None:
    with pytest.raises(WrongKey):
        Cipher([NEW_KEY]).open(CIPHER.seal("hello"))
    with pytest.raises(WrongKey):
        Cipher([NEW_KEY]).rotate(CIPHER.seal("hello"))


def test_what_was_tampered_with_is_not_opened() -> None:
    sealed = CIPHER.seal("hello")
    for changed in (sealed[:-10], sealed[:40] + ("A" if sealed[40] != "A" else "B") + sealed[41:], "hello", ""):
        with pytest.raises(WrongKey):
            CIPHER.open(changed)


def test_a_second_key_in_front_seals_and_the_one_behind_still_opens() -> None:
    old = CIPHER.seal("hello")
    both = Cipher([NEW_KEY, KEY])
    assert both.open(old) == "hello"
    assert Cipher([NEW_KEY]).open(both.seal("hello")) == "hello"
    with pytest.raises(WrongKey):
        CIPHER.open(both.seal("hello"))


def test_a_text_sealed_anew_is_the_same_text_under_the_first_key() -> None:
    renewed = Cipher([NEW_KEY, KEY]).rotate(CIPHER.seal("a \udc80 lone surrogate"))
    assert Cipher([NEW_KEY]).open(renewed) == "a \udc80 lone surrogate"


@pytest.mark.parametrize("keys", [[], [""], ["too short"], [KEY, "zebra"], [KEY[:-4]], ["ключ" * 11]])
def test_malformed_keys_are_refused_with_a_sentence_that_does_not_show_them(keys: list[str]) -> None:
    with pytest.raises(WrongKey, match="a journal key is 32 bytes") as refused:
        Cipher(keys)
    assert not any(key and key in str(refused.value) for key in keys)


@settings(deadline=None)
@given(JSON)
def test_any_json_comes_out_as_it_went_in(value: Any) -> None:
    dialect = create_engine("sqlite://").dialect
    use_keys(dialect, RING)
    stored = EncryptedJSON().process_bind_param(Ours(value), dialect)
    assert EncryptedJSON().process_result_value(stored, dialect) == value
    assert (stored is None) is (value is None)
    if stored is not None:
        assert json.loads(CIPHER.open(stored)) == value


def test_each_engine_has_its_own_cipher() -> None:
    one, other = create_engine("sqlite://").dialect, create_engine("sqlite://").dialect
    use_keys(one, RING)
    use_keys(other, ring_with(NEW_KEY))
    stored = EncryptedText().process_bind_param(Ours("hello"), one)
    assert EncryptedText().process_result_value(stored, one) == "hello"
    with pytest.raises(WrongKey):
        EncryptedText().process_result_value(stored, other)


@pytest.mark.parametrize("value", ["hello", "", 7])
def test_a_value_that_is_nobodys_is_refused_with_the_way_to_say_whose_it_is(value: Any) -> None:
    dialect = create_engine("sqlite://").dialect
    use_keys(dialect, RING)
    for kind in (EncryptedText(), EncryptedJSON()):
        with pytest.raises(Unowned, match=r"owned\(connection, person_id, value\)"):
            kind.process_bind_param(value, dialect)


def test_nothing_stays_nothing_whosever_it_is() -> None:
    dialect = create_engine("sqlite://").dialect
    use_keys(dialect, RING)
    assert [EncryptedText().process_bind_param(each, dialect) for each in (None, Ours(None), Owned(1, None))] == [
        None
    ] * 3


@pytest.fixture(params=[0o000, 0o022, 0o077])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    """However generous the process is with new files."""
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_a_key_file_is_made_for_its_owner_alone_and_not_remade(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "journal.key"
    keys = read_or_create_key_file(path)
    Cipher(keys)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o077 == 0
    made = path.stat()
    assert read_or_create_key_file(path) == keys
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (made.st_mtime_ns, made.st_ino)


def test_two_key_files_hold_two_keys(tmp_path: Path) -> None:
    assert read_or_create_key_file(tmp_path / "one.key") != read_or_create_key_file(tmp_path / "two.key")


def test_a_key_file_holds_one_key_a_line_the_first_seals(tmp_path: Path) -> None:
    path = tmp_path / "journal.key"
    path.write_text(f"{NEW_KEY}\n\n  {KEY}\n")
    keys = read_or_create_key_file(path)
    assert keys == [NEW_KEY, KEY]
    assert Cipher([NEW_KEY]).open(Cipher(keys).seal("hello")) == "hello"
