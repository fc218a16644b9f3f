"""What is left of a person in the files of a house: rows, and what can be read in them."""

import sqlite3
from contextlib import closing

from tests.household import Household


def rows_of(house: Household, telegram_id: int) -> set[str]:
    """The tables that have anything of a person, what is on its way included."""
    with closing(sqlite3.connect(house.folder / "house" / "coach.db")) as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        found = database.execute("SELECT id FROM people WHERE telegram_id = ?", [telegram_id]).fetchall()
        ids = {
            "inbox": ("lane", telegram_id),
            "outbox": ("chat_id", telegram_id),
            "people": ("telegram_id", telegram_id),
        }
        for name in tables:
            columns = {row[1] for row in database.execute(f"PRAGMA table_info({name})")}
            if "person_id" in columns and found:
                ids[name] = ("person_id", found[0][0])
        return {
            name
            for name, (column, value) in ids.items()
            if database.execute(f"SELECT 1 FROM {name} WHERE {column} = ?", [value]).fetchone()  # noqa: S608
        }


def content_of(house: Household) -> str:
    folders = (house.folder / "house", house.folder / "keys")
    return "".join(each.read_bytes().decode("latin-1") for folder in folders for each in folder.iterdir())
