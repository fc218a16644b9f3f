"""The schema comes to its newest revision from every earlier one with all that was in it, or stays as it was."""

import shutil
import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, select

from storage import (
    attempts,
    conversations,
    goals,
    inbox,
    ladder,
    modes,
    offers,
    outbox,
    people,
    plans,
    predictions,
    preferences,
    reminders,
    weeks,
)
from storage import database as module
from storage.database import Database
from storage.tables import Base
from tests.storage.places import on_sqlite
from tests.storage.revisions import REVISIONS
from tests.storage.schemas import dangling, differences, listening, put_in, reflected, shape_of, statements, what_is_in

KNOWN = [each.revision for each in ScriptDirectory(str(module.MIGRATIONS)).walk_revisions()][::-1]
ADA = 1

MAKE_PEOPLE_ANEW = f"""
from alembic import op

revision = "anew"
down_revision = "{KNOWN[-1]}"


def upgrade() -> None:
    with op.batch_alter_table("people", recreate="auto") as people:
        people.alter_column("language", nullable=True)
"""
"""A revision that changes a column: PostgreSQL just does it, SQLite needs a new table, though others refer to the old."""


class Killed(Exception):
    """The process ends here."""


@pytest.fixture
def one_more_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The migrations as they are, and one after them."""
    migrations = tmp_path / "migrations"
    shutil.copytree(module.MIGRATIONS, migrations)
    (migrations / "versions" / "9999_people_made_anew.py").write_text(MAKE_PEOPLE_ANEW)
    monkeypatch.setattr(module, "MIGRATIONS", migrations)


def test_an_empty_database_comes_to_exactly_the_declared_schema(empty: Database) -> None:
    empty.migrate()
    with empty.begin() as connection:
        assert differences(connection) == []
    migrated = shape_of(empty.engine)
    Base.metadata.drop_all(empty.engine)
    Base.metadata.create_all(empty.engine)
    assert migrated == shape_of(empty.engine)


def test_a_migrated_database_is_left_alone(empty: Database) -> None:
    empty.migrate()
    with statements(empty) as second:
        empty.migrate()
    assert second
    assert not [each for each in second if each.startswith(("CREATE", "ALTER", "DROP", "INSERT", "UPDATE"))]


def test_there_is_one_line_of_revisions_and_each_has_a_database_to_upgrade() -> None:
    """Does this fail? Then tests/storage/revisions.py wants an entry for the new revision."""
    assert list(REVISIONS) == KNOWN


@pytest.mark.parametrize("revision", KNOWN)
def test_the_database_of_a_revision_has_something_in_every_table_and_column(empty: Database, revision: str) -> None:
    upgrade_to(empty, revision)
    with empty.begin() as connection:
        put_in(connection, REVISIONS[revision].rows)
        tables = reflected(connection)
    filled = {
        name: {column for row in rows for column, value in row.items() if value is not None}
        for name, rows in REVISIONS[revision].rows.items()
    }
    assert filled == {each.name: set(each.columns.keys()) for each in tables.values()}


@pytest.mark.parametrize("revision", KNOWN)
def test_an_upgrade_from_any_revision_keeps_every_row(empty: Database, revision: str) -> None:
    rows = REVISIONS[revision].rows
    upgrade_to(empty, revision)
    with empty.begin() as connection:
        put_in(connection, rows)
    empty.migrate()
    for later in KNOWN[KNOWN.index(revision) + 1 :]:
        rows = REVISIONS[later].carry(rows)
    with empty.begin() as connection:
        assert differences(connection) == []
        assert what_is_in(connection, rows) == rows
        assert dangling(connection) == []
        assert all(read_today(connection))
    empty.check_key()


@pytest.mark.usefixtures("one_more_revision")
def test_a_table_that_is_made_anew_keeps_its_rows_and_those_that_refer_to_it(empty: Database) -> None:
    upgrade_to(empty, KNOWN[-1])
    with empty.begin() as connection:
        put_in(connection, REVISIONS[KNOWN[-1]].rows)
    with statements(empty) as run:
        empty.migrate()
    assert any("DROP TABLE people" in each for each in run) is empty.is_sqlite
    with empty.begin() as connection:
        assert reflected(connection)["people"].c.language.nullable
        assert what_is_in(connection, REVISIONS[KNOWN[-1]].rows) == REVISIONS[KNOWN[-1]].rows
        assert dangling(connection) == []
        connection.execute(reflected(connection)["people"].delete())
        assert connection.execute(select(reflected(connection)["attempts"])).all() == [], (
            "rows still go with their person"
        )


def test_killed_after_any_statement_the_first_migration_leaves_nothing_and_runs_again(empty: Database) -> None:
    kills = 0
    while killed_after(empty, kills + 1):
        kills += 1
        assert inspect(empty.engine).get_table_names() == []
    assert kills > len(Base.metadata.tables)
    with empty.begin() as connection:
        assert differences(connection) == []


@pytest.mark.usefixtures("one_more_revision")
def test_killed_after_any_statement_an_upgrade_leaves_all_as_it_was_and_runs_again(empty: Database) -> None:
    before = REVISIONS[KNOWN[-1]].rows
    upgrade_to(empty, KNOWN[-1])
    with empty.begin() as connection:
        put_in(connection, before)
    kills = 0
    while killed_after(empty, kills + 1):
        kills += 1
        with empty.begin() as connection:
            assert not reflected(connection)["people"].c.language.nullable
            assert what_is_in(connection, before) == before
            if empty.is_sqlite:
                assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    assert kills > 2
    with empty.begin() as connection:
        assert reflected(connection)["people"].c.language.nullable
        assert what_is_in(connection, before) == before


@on_sqlite
def test_a_migration_of_sqlite_is_within_one_immediate_transaction(empty: Database, tmp_path: Path) -> None:
    """Other connections neither see half of it nor get in between, at each statement that changes the schema."""
    looked = 0

    def look(connection: Connection, _cursor: Any, statement: str, *_rest: Any) -> None:
        nonlocal looked
        if statement.lstrip().startswith("CREATE"):
            looked += 1
            assert connection.connection.driver_connection.in_transaction  # type: ignore[union-attr]
            assert other.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
            with pytest.raises(sqlite3.OperationalError, match="database is locked"):
                other.execute("BEGIN IMMEDIATE")

    with closing(sqlite3.connect(tmp_path / "house" / "coach.db", timeout=0, isolation_level=None)) as other:
        with listening(empty.engine, look):
            empty.migrate()
        assert looked > len(Base.metadata.tables)
        assert other.execute("SELECT count(*) FROM sqlite_master").fetchone() > (looked,)


def upgrade_to(database: Database, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(module.MIGRATIONS))
    with database.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def killed_after(database: Database, number: int) -> bool:
    """Migrate, and end after so many statements. False where the migration was done before it came to that."""
    run = count(1)

    def kill(*_statement: Any) -> None:
        if next(run) == number:
            raise Killed

    try:
        with listening(database.engine, kill):
            database.migrate()
    except Killed:
        return True
    return False


def read_today(connection: Connection) -> list[Any]:
    """What today's queries make of the database: something each."""
    return [
        inbox.load_waiting(connection),
        outbox.load_waiting(connection),
        people.get_person(connection, ADA).name,
        plans.find_plan(connection, ADA),
        plans.load_pauses(connection, ADA),
        plans.load_ratings(connection, ADA, "start"),
        plans.load_all_ratings(connection, ADA),
        modes.load_gate(connection, ADA),
        preferences.load_preferences(connection, ADA),
        weeks.load_week_numbers(connection, ADA),
        people.get_person(connection, ADA).heard_at,
        conversations.find_open(connection, ADA),
        goals.load_goals(connection, ADA),
        ladder.load_steps(connection, ADA),
        offers.find_last_offer(connection, ADA),
        attempts.load_attempts(connection, ADA),
        predictions.find_last_prediction(connection, ADA),
        reminders.last_said(connection, ADA, reminders.ReminderKind.PROMPT),
        reminders.next_waiting(connection, ADA, reminders.ReminderKind.PROMPT),
    ]
