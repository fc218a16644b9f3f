"""Reading an export in again: the same person with all that was theirs, under ids that were never given here before."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from itertools import count
from typing import Any
from zipfile import BadZipFile, ZipFile
from zoneinfo import ZoneInfo

from sqlalchemy import Column, Connection, Integer, Table, func, insert, select, table, update
from sqlalchemy import column as named
from sqlalchemy.exc import DataError, IntegrityError

from coaching.retention import KEPT_AT_LEAST
from storage import (
    attempts,
    firings,
    goals,
    ladder,
    measures,
    modes,
    offers,
    people,
    plans,
    preferences,
    programmes,
    rehearsals,
    reserves,
    support,
    tombstones,
    weeks,
)
from storage.archive import FORMAT, JSON_NAME, Row, schema_of, tables_of_a_person
from storage.cipher import Owned
from storage.database import Database
from storage.owners import encrypted_columns, keyring_of
from storage.plain import NotPlain, from_plain
from storage.tables import Base, BuddyRow, ConversationRow, PersonRow

LARGEST = 200 * 1000 * 1000
"""Bytes that the file with everything may have: many times what a person can write."""

_LARGEST_ID = 10**12
_PEOPLE = Base.metadata.tables[PersonRow.__tablename__]


class NotImported(Exception):
    """Why a file was not read in. Nothing of it has been kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Export:
    schema: str
    tables: Mapping[str, Sequence[Row]]


def read_in(database: Database, file: bytes, now: datetime) -> int:
    """Put the person of an export into the database, whole or not at all, and give how many rows there are of them.

    Questions that were open are over, and buddies are left out: neither means anything away from where it was made.
    """
    export = _parse(file)
    try:
        with database.begin() as transaction:
            return _Reading(transaction, now).read(export)
    except (IntegrityError, DataError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise NotImported("it is not as an export of this coach is") from error


def _parse(file: bytes) -> _Export:
    try:
        with ZipFile(BytesIO(file)) as archive, archive.open(JSON_NAME) as content:
            text = content.read(LARGEST + 1)
        told = json.loads(text) if len(text) <= LARGEST else {}
        if told["format"] == FORMAT:
            return _Export(schema=told["schema"], tables=told["tables"])
    except (BadZipFile, EOFError, LookupError, NotImplementedError, OSError, RecursionError, TypeError, ValueError):
        pass
    raise NotImported("it is no export of this coach, or it is damaged")


class _Reading:
    """One person on their way in. `_ids` has the new id of each row by its table and its old one."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now
        self._telegram_id = 0
        self._ids: dict[str, dict[int, int]] = {}

    def read(self, export: _Export) -> int:
        if export.schema != (schema := schema_of(self._connection)):
            raise NotImported(f"it was made at version {export.schema} of the database, and this one is at {schema}")
        theirs = tables_of_a_person()
        if export.tables.keys() != {each.name for each in theirs}:
            raise NotPlain("other tables")
        [person] = export.tables[PersonRow.__tablename__]
        self._admit(person)
        kept = {each: export.tables[each.name] for each in theirs if each is not BuddyRow.__table__}
        for each, rows in kept.items():
            self._number(each, rows)
        for each, rows in kept.items():
            self._put(each, rows)
        [person_id] = self._ids[PersonRow.__tablename__].values()
        self._settle(person_id)
        _look_at_all(self._connection, person_id)
        return sum(map(len, kept.values()))

    def _admit(self, person: Row) -> None:
        """Make sure that they are not here yet, and give them a key."""
        self._telegram_id = from_plain(_PEOPLE.c.telegram_id, person["telegram_id"])
        if self._connection.scalar(select(PersonRow.id).where(PersonRow.telegram_id == self._telegram_id)) is not None:
            raise NotImported("this person is here already; what they have now would be lost")
        keyring_of(self._connection).make(self._telegram_id)

    def _put(self, into: Table, rows: Sequence[Row]) -> None:
        columns, sealed = list(into.columns), encrypted_columns(into)
        for row in rows:
            if {*row} != {each.name for each in columns}:
                raise NotPlain("other columns")
            moved = {each.name: self._moved(each, from_plain(each, row[each.name])) for each in columns}
            values = _AS_READ_IN[into.name](moved, self._ids) if into.name in _AS_READ_IN else moved
            owned = {name: Owned(self._telegram_id, each) if name in sealed else each for name, each in values.items()}
            self._connection.execute(insert(into).values(**owned))

    def _moved(self, of: Column[Any], value: Any) -> Any:
        """The id that stands for this one here, where it is one."""
        if value is None:
            return None
        if of.name == "id":
            return self._ids[of.table.name][value]
        for key in of.foreign_keys:
            return self._ids[key.column.table.name][value]
        return self._ids[ConversationRow.__tablename__][value] if of.name == "conversation_id" else value

    def _number(self, into: Table, rows: Sequence[Row]) -> None:
        """Ids above all that were ever given, here or there: an old button must not mean a new row."""
        if "id" not in into.columns:
            return
        old = sorted(from_plain(into.c.id, row["id"]) for row in rows)
        if old and not 0 < old[0] <= old[-1] < _LARGEST_ID:
            raise NotPlain("an id that this coach gives to nobody")
        first = 1 + max(_last_given(self._connection, into), *old, 0)
        self._ids[into.name] = dict(zip(old, count(first), strict=False))
        if old and self._connection.dialect.name == "postgresql":
            self._connection.execute(select(func.setval(_sequence(into), first + len(old))))

    def _settle(self, person_id: int) -> None:
        """Someone who was erased here, or silent for long, has come back now: neither happens to them again unasked."""
        mine = update(PersonRow).where(PersonRow.id == person_id)
        created_at, heard_at = self._connection.execute(
            select(PersonRow.created_at, PersonRow.heard_at).where(PersonRow.id == person_id)
        ).one()
        keyring = keyring_of(self._connection)
        keyring.introduce(person_id, self._telegram_id)
        if tombstones.find_risen(keyring, [(self._telegram_id, created_at)]):
            self._connection.execute(mine.values(created_at=self._now))
        if heard_at < self._now - KEPT_AT_LEAST:
            self._connection.execute(mine.values(heard_at=self._now))


_Ids = Mapping[str, Mapping[int, int]]


def _ended(row: Mapping[str, Any], _: _Ids) -> Mapping[str, Any]:
    """A conversation as it is when it is over."""
    return {**row, "open": False, "arguments": {}, "answers": []}


def _with_numbers(row: Mapping[str, Any], ids: _Ids) -> Mapping[str, Any]:
    """An offer, whose numbers tell of a goal, a path and an attempt."""
    numbers = dict(row["numbers"])
    for name, of in (("goal", "goals"), ("path", "programmes"), ("recalled", "attempts")):
        if name in numbers:
            numbers[name] = ids[of].get(numbers[name], 0)
    return {**row, "numbers": numbers}


def _with_attempts(row: Mapping[str, Any], ids: _Ids) -> Mapping[str, Any]:
    """A pattern that was told of, and the attempts that showed it. One that was deleted since has no id here."""
    shown = [ids["attempts"].get(each, 0) for each in row["seen"]["attempts"]]
    return {**row, "seen": {**row["seen"], "attempts": shown}}


_AS_READ_IN = {"conversations": _ended, "offers": _with_numbers, "firings": _with_attempts}


def _last_given(connection: Connection, of: Table) -> int:
    """The highest id that was given in a table so far, also to rows that are gone, where the database knows that."""
    if connection.dialect.name == "postgresql":
        return int(connection.scalar(select(func.nextval(_sequence(of)))) or 0)
    counted = select(named("seq", Integer)).select_from(table("sqlite_sequence")).where(named("name") == of.name)
    return max(connection.scalar(select(func.max(of.c.id))) or 0, connection.scalar(counted) or 0)


def _sequence(of: Table) -> Any:
    return func.pg_get_serial_sequence(of.name, "id")


def _look_at_all(connection: Connection, person_id: int) -> None:
    """Read everything as the coach does. What it could not read must not come in."""
    ZoneInfo(people.read_person(connection, person_id).zone or "UTC")
    for load in (
        attempts.load_attempts,
        firings.load_firings,
        goals.load_goals,
        ladder.load_steps,
        measures.load_arsq,
        modes.load_gate,
        plans.load_all_ratings,
        plans.load_pauses,
        plans.load_plans,
        preferences.load_preferences,
        programmes.load_stints,
        rehearsals.load_rehearsals,
        reserves.load_spared_days,
        support.load_state,
        weeks.load_week_numbers,
    ):
        load(connection, person_id)
    offers.load_offers_since(connection, person_id, date.min)
