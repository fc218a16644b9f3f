"""Rows for every table, made up from the schema, with a text of its own in every encrypted column."""

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Column, Table, insert, select

from storage.cipher import EncryptedJSON, EncryptedText, ForChat, Ours, Owned
from storage.database import Transaction
from storage.moments import Instant
from storage.owners import keyring_of
from storage.tables import Base
from tests.storage.lives import NOW, TODAY

TABLES = Base.metadata.sorted_tables
PLAIN = "plain"
"""What stands, with a number, in the short words that are not encrypted."""


def fill(transaction: Transaction, rows: int) -> None:
    """So many rows in every table, numbered from 1: each hangs on the rows of its own number in other tables.

    The Telegram id of person 1 is 1, and so on.
    """
    for number in range(1, rows + 1):
        keyring_of(transaction).make(number)
    for each in TABLES:
        transaction.execute(insert(each), [_row(each, number) for number in range(1, rows + 1)])


def read_all(transaction: Transaction) -> dict[str, list[Any]]:
    """Every row of every table, as the columns' types give it."""
    return {
        each.name: [tuple(row) for row in transaction.execute(select(each).order_by(*each.primary_key))]
        for each in TABLES
    }


def canary(column: Column[Any], number: int) -> str:
    return f"canary {column.table.name}.{column.name} {number:03}"


def encrypted() -> list[Column[Any]]:
    return [column for each in TABLES for column in each.columns if _is_encrypted(column)]


def _is_encrypted(column: Column[Any]) -> bool:
    return isinstance(column.type, EncryptedText | EncryptedJSON)


def _row(table: Table, number: int) -> dict[str, Any]:
    return {column.name: _value(column, number) for column in table.columns}


def _value(column: Column[Any], number: int) -> Any:
    if isinstance(column.type, EncryptedText):
        return _whose(column.table, number, canary(column, number))
    if isinstance(column.type, EncryptedJSON):
        return _whose(column.table, number, {"said": [canary(column, number)]})
    if isinstance(column.type, Instant):
        return NOW + timedelta(minutes=number)
    ordinary: dict[type, Any] = {
        bool: True,
        int: number,
        str: f"{PLAIN}{number}",
        date: TODAY + timedelta(days=number),
        datetime: NOW,
        time: time(12, 30),
    }
    return ordinary[column.type.python_type]


def _whose(table: Any, number: int, value: Any) -> Any:
    if table.name in {"inbox", "outbox"}:
        return ForChat(number, value)
    return Owned(number, value) if table.name == "people" or "person_id" in table.columns else Ours(value)
