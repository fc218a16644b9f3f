"""An export comes back as the person that it was made of, whole or not at all, and disturbs nobody who is there."""

import json
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coaching.retention import KEPT_AT_LEAST
from storage import attempts, conversations, erasure, firings, goals, ladder, offers, people, programmes, tombstones
from storage.archive import as_json, find_belongings
from storage.database import Database, Transaction
from storage.importing import NotImported, read_in
from tests.storage.lives import DAY, NOW, Life, a_life, an_offer
from tests.storage.places import another_ring, on_sqlite

LATER = NOW + timedelta(days=30)

Tables = dict[str, Any]


def exported(transaction: Transaction, telegram_id: int) -> str:
    sealed = find_belongings(transaction, telegram_id)
    assert sealed is not None
    return as_json(sealed.opened(), NOW)


def archive_of(text: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("coach.json", text)
    return file.getvalue()


def changed(text: str, change: Callable[[Tables], object]) -> bytes:
    """The archive after somebody has had a hand in it."""
    told = json.loads(text)
    change(told["tables"])
    return archive_of(json.dumps(told))


@pytest.fixture
def life(database: Database) -> Life:
    """A life whose offers tell of a goal, a path and an attempt."""
    with database.begin() as transaction:
        life = a_life(transaction)
        numbers = {"goal": life.goal.id, "path": life.stint_id, "recalled": life.entry_id, "level": 3}
        an_offer(transaction, life.person, life.step_id, numbers=numbers)
    return life


@pytest.fixture
def text(database: Database, life: Life) -> str:
    with database.begin() as transaction:
        return exported(transaction, life.person.telegram_id)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Any:
    """Another coach, with other keys and people of its own."""
    with closing(Database(f"sqlite:///{tmp_path}/elsewhere/coach.db", another_ring(tmp_path / "other"))) as database:
        database.migrate()
        with database.begin() as transaction:
            for name in ("Cleo", "Dan"):
                a_life(transaction, name)
        yield database


def without_ids(text: str) -> Tables:
    """What an export says, but for the numbers of its rows; what is over by now is left out."""
    tables = json.loads(text)["tables"]
    for name, rows in tables.items():
        for row in rows:
            for column in ("id", "person_id", "step_id", "offer_id", "conversation_id"):
                row.pop(column, None)
            if name == "offers":
                row["numbers"] = sorted(row["numbers"])
            if name == "firings":
                row["seen"]["attempts"] = len(row["seen"]["attempts"])
            if name == "conversations":
                row |= {"open": False, "arguments": {}, "answers": []}
    return {**tables, "buddies": []}


def test_everything_comes_back_elsewhere_under_keys_of_its_own(life: Life, text: str, elsewhere: Database) -> None:
    rows = read_in(elsewhere, archive_of(text), LATER)
    assert rows == sum(len(rows) for name, rows in json.loads(text)["tables"].items() if name != "buddies")
    with elsewhere.begin() as transaction:
        again = exported(transaction, life.person.telegram_id)
    assert without_ids(again) == without_ids(text)


def test_what_belongs_together_still_does(life: Life, text: str, elsewhere: Database) -> None:
    read_in(elsewhere, archive_of(text), LATER)
    with elsewhere.begin() as transaction:
        person = people.find_person(transaction, life.person.telegram_id)
        assert person is not None
        steps = {step.id: step.challenge_id for step in ladder.load_steps(transaction, person.id)}
        [attempt] = attempts.load_attempts(transaction, person.id)
        offer = offers.find_last_offer(transaction, person.id)
        [goal], [stint] = goals.load_goals(transaction, person.id), programmes.load_stints(transaction, person.id)
        [firing] = firings.load_firings(transaction, person.id)
        assert offer is not None
        assert steps[offer.step_id] == "ask-the-time"
        assert attempt.step_id == offer.step_id
        assert attempt.predicted is not None
        assert offer.numbers == {"goal": goal.id, "path": stint.id, "recalled": attempt.id, "level": 3}
        assert len(firing.seen.attempts) == len(json.loads(text)["tables"]["firings"][0]["seen"]["attempts"])
        assert conversations.find_open(transaction, person.id) is None


def test_ids_are_new_here_and_there(life: Life, text: str, elsewhere: Database) -> None:
    read_in(elsewhere, archive_of(text), LATER)
    with elsewhere.begin() as transaction:
        person = people.find_person(transaction, life.person.telegram_id)
        assert person is not None
        [attempt] = attempts.load_attempts(transaction, person.id)
        assert attempt.id > life.entry_id
        later = an_offer(transaction, person, attempt.step_id or 0)
        assert later.id > max(row["id"] for row in json.loads(text)["tables"]["offers"])


def test_rows_that_are_written_afterwards_get_ids_of_their_own(database: Database, text: str, life: Life) -> None:
    """On both kinds of database, into the one that the export is from, after the person was erased there."""
    erasure.erase(database, life.person.telegram_id, NOW)
    tombstones.finish(database.keyring, life.person.telegram_id)
    read_in(database, archive_of(text), LATER)
    with database.begin() as transaction:
        a_life(transaction, "Ben")
        assert people.find_person(transaction, life.person.telegram_id) is not None


def test_whoever_was_erased_and_is_read_in_again_stays(database: Database, text: str, life: Life) -> None:
    her = life.person.telegram_id
    erasure.erase(database, her, NOW + DAY)
    tombstones.finish(database.keyring, her)
    read_in(database, archive_of(text), LATER)
    assert erasure.settle(database, LATER + DAY) == []
    with database.begin() as transaction:
        assert people.find_person(transaction, her) is not None


def test_whoever_was_silent_for_years_counts_as_heard_today(life: Life, text: str, elsewhere: Database) -> None:
    after_years = NOW + KEPT_AT_LEAST + 2 * DAY
    read_in(elsewhere, archive_of(text), after_years)
    with elsewhere.begin() as transaction:
        person = people.find_person(transaction, life.person.telegram_id)
        assert person is not None
        assert person.heard_at == after_years


def test_who_is_there_already_keeps_what_they_have(database: Database, text: str, life: Life) -> None:
    with pytest.raises(NotImported, match="here already"):
        read_in(database, archive_of(text), LATER)
    with database.begin() as transaction:
        assert exported(transaction, life.person.telegram_id) == text


def test_another_version_of_the_schema_is_named(text: str, elsewhere: Database) -> None:
    told = json.loads(text) | {"schema": "9999"}
    with pytest.raises(NotImported, match="version 9999"):
        read_in(elsewhere, archive_of(json.dumps(told)), LATER)


NOT_OURS = [b"", b"hello", archive_of("hello"), archive_of("[]"), archive_of("{}"), archive_of('{"format": 1}')]


@pytest.mark.parametrize("file", NOT_OURS)
def test_what_is_no_export_is_refused(file: bytes, elsewhere: Database) -> None:
    with pytest.raises(NotImported, match="no export"):
        read_in(elsewhere, file, LATER)


def test_an_archive_without_the_json_is_refused(elsewhere: Database) -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("README.txt", "hello")
    with pytest.raises(NotImported, match="no export"):
        read_in(elsewhere, file.getvalue(), LATER)


HANDS: dict[str, Callable[[Tables], object]] = {
    "a table is missing": lambda tables: tables.pop("goals"),
    "a table of nobody's": lambda tables: tables.update(groups=[{"chat_id": 1}]),
    "nobody is in it": lambda tables: tables.update(people=[]),
    "two people are in it": lambda tables: tables["people"].append({**tables["people"][0], "id": 7, "telegram_id": 8}),
    "a column is missing": lambda tables: tables["steps"][0].pop("domain"),
    "a column too many": lambda tables: tables["steps"][0].update(evil=1),
    "words for a number": lambda tables: tables["steps"][0].update(position="first"),
    "nothing where something has to be": lambda tables: tables["steps"][0].update(domain=None),
    "a part of life that there is not": lambda tables: tables["steps"][0].update(domain="moon"),
    "an answer that there is not": lambda tables: tables["attempts"][0].update(outcome="maybe"),
    "a closer look without its parts": lambda tables: tables["attempts"][0].update(closer={}),
    "numbers that are none": lambda tables: tables["offers"][0].update(numbers=None),
    "an offer of a step that is not there": lambda tables: tables["offers"][0].update(step_id=99),
    "an attempt of a talk that is not there": lambda tables: tables["attempts"][0].update(conversation_id=99),
    "someone else's row": lambda tables: tables["goals"][0].update(person_id=99),
    "the same row twice": lambda tables: tables["steps"].append(tables["steps"][0]),
    "an id without an end": lambda tables: tables["goals"][0].update(id=2**62),
    "a zone that there is not": lambda tables: tables["people"][0].update(zone="Mars/Olympus"),
    "a day that there is not": lambda tables: tables["offers"][0].update(on="2026-02-30"),
}


@on_sqlite
@pytest.mark.parametrize("hand", HANDS)
def test_what_does_not_hold_together_is_refused_and_nothing_of_it_is_kept(
    text: str, life: Life, elsewhere: Database, hand: str
) -> None:
    with pytest.raises(NotImported, match="not as an export"):
        read_in(elsewhere, changed(text, HANDS[hand]), LATER)
    with elsewhere.begin() as transaction:
        assert people.find_person(transaction, life.person.telegram_id) is None
    assert read_in(elsewhere, archive_of(text), LATER) > 0


@on_sqlite
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(cut=st.integers(0, 10**6), byte=st.integers(0, 255))
def test_a_damaged_file_is_refused_or_read_as_it_was(text: str, elsewhere: Database, cut: int, byte: int) -> None:
    """One byte is another one, or the rest is missing: the archive notices, or it is no byte that matters."""
    file = bytearray(archive_of(text))
    file[cut % len(file)] = byte
    for damaged in (bytes(file), bytes(file[: cut % len(file)])):
        try:
            read_in(elsewhere, damaged, LATER)
        except NotImported:
            continue
        with elsewhere.begin() as transaction:
            [her] = [each["telegram_id"] for each in json.loads(text)["tables"]["people"]]
            assert without_ids(exported(transaction, her)) == without_ids(text)
        erasure.erase(elsewhere, her, NOW - DAY)
        tombstones.finish(elsewhere.keyring, her)
