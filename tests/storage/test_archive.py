"""What a person gets when they ask for all that is theirs: every row and word of it, and nothing of anybody else."""

import json
from typing import Any

import pytest

from storage.archive import as_json, find_belongings, tables_of_a_person
from storage.database import Database, Transaction
from storage.plain import from_plain
from storage.tables import Base
from tests.storage.canaries import canary, encrypted, fill
from tests.storage.lives import NOW, a_life, a_person
from tests.storage.test_whose_rows import rows_of

A_FEW, MANY = 12, 200
LEFT_OUT = {
    "farewells": "the wish to be erased is there for a moment",
    "groups": "nobody's",
    "inbox": "technical: what has not been handled yet",
    "invitations": "over within days, and nothing but the hash of a token",
    "key_check": "nobody's",
    "opened_invitations": "over within days, and of someone else",
    "outbox": "technical: what has not been sent yet",
}


def exported(transaction: Transaction, telegram_id: int) -> dict[str, Any]:
    """The tables as whoever reads the file gets them."""
    sealed = find_belongings(transaction, telegram_id)
    assert sealed is not None
    return dict(json.loads(as_json(sealed.opened(), NOW))["tables"])


def test_every_table_is_exported_or_left_out_for_a_reason() -> None:
    """A new table with a `person_id` comes along by itself; any other has to be named above."""
    assert {each.name for each in tables_of_a_person()} == Base.metadata.tables.keys() - LEFT_OUT.keys()


def test_a_life_comes_with_all_its_rows_and_values(transaction: Transaction) -> None:
    ada, _ = a_life(transaction), a_life(transaction, "Ben")
    tables = exported(transaction, ada.person.telegram_id)
    in_the_database = rows_of(transaction, ada.person.id)
    in_the_database = {name: rows for name, rows in in_the_database.items() if name not in LEFT_OUT}
    read = {name: [_as_stored(name, row) for row in rows] for name, rows in tables.items()}
    assert read == in_the_database
    assert all(read.values()), "there is something in every table"


def _as_stored(name: str, row: dict[str, Any]) -> tuple[Any, ...]:
    columns = Base.metadata.tables[name].columns
    assert [*row] == [each.name for each in columns]
    return tuple(from_plain(each, row[each.name]) for each in columns)


def test_each_gets_every_word_of_theirs_and_none_of_the_others(database: Database) -> None:
    _assert_each_gets_their_own(database, A_FEW)


@pytest.mark.long
def test_each_of_two_hundred_gets_every_word_of_theirs_and_none_of_the_others(database: Database) -> None:
    _assert_each_gets_their_own(database, MANY)


def _assert_each_gets_their_own(database: Database, people: int) -> None:
    with database.begin() as transaction:
        fill(transaction, people)
    own = [each for each in encrypted() if each.table.name not in LEFT_OUT]
    with database.begin() as transaction:
        for number in range(1, people + 1):
            said = json.dumps(exported(transaction, number))
            assert [each for each in own if canary(each, number) not in said] == []
            assert said.count("canary ") == len(own)


def test_no_key_goes_along(transaction: Transaction) -> None:
    ada = a_life(transaction).person
    sealed = find_belongings(transaction, ada.telegram_id)
    assert sealed is not None
    text = as_json(sealed.opened(), NOW)
    key_id = sealed.keyring.find(ada.telegram_id)
    assert key_id is not None
    assert key_id in str(sealed.tables), "what is sealed names its key"
    assert key_id not in text
    assert "gAAAA" not in text, "nothing is left sealed"


def test_what_cannot_be_written_in_utf_8_is_not_lost(transaction: Transaction) -> None:
    odd = "\ud83d \x00 \u202e = 'é"
    ada = a_person(transaction, odd)
    assert exported(transaction, ada.telegram_id)["people"][0]["name"] == odd


def test_who_is_not_there_has_nothing(transaction: Transaction) -> None:
    a_life(transaction)
    assert find_belongings(transaction, 1) is None
