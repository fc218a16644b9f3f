"""The values of columns as JSON has them, there and back without a loss."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Column, String

from storage.cipher import EncryptedJSON, EncryptedText
from storage.moments import Instant

_SMALLEST, _LARGEST = -(2**63), 2**63 - 1


class NotPlain(ValueError):
    """A value that does not fit its column."""


def plain(value: Any) -> Any:
    """The value as JSON has it: dates and times as ISO 8601 writes them."""
    return value.isoformat() if isinstance(value, date | time) else value


def from_plain(column: Column[Any], value: Any) -> Any:
    """The value as the column takes it, or `NotPlain`."""
    if isinstance(column.type, EncryptedJSON):
        return value
    if value is None:
        if column.nullable:
            return None
        raise NotPlain("something is missing")
    try:
        return _READ[_kind(column)](column, value)
    except (ValueError, TypeError, AttributeError) as error:
        raise NotPlain("a value does not fit its column") from error


def _kind(column: Column[Any]) -> type:
    match column.type:
        case Instant():
            return datetime
        case EncryptedText():
            return str
        case ordinary:
            return ordinary.python_type


def _text(column: Column[Any], value: Any) -> str:
    longest = column.type.length if isinstance(column.type, String) else None
    if not isinstance(value, str) or (longest is not None and len(value) > longest):
        raise TypeError
    return value


def _number(_column: Column[Any], value: Any) -> int:
    if type(value) is not int or not _SMALLEST <= value <= _LARGEST:
        raise TypeError
    return value


def _truth(_column: Column[Any], value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _moment(_column: Column[Any], value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.utcoffset() is None:
        raise ValueError
    return moment


_READ: Mapping[type, Callable[[Column[Any], Any], Any]] = {
    str: _text,
    int: _number,
    bool: _truth,
    datetime: _moment,
    date: lambda _, value: date.fromisoformat(value),
    time: lambda _, value: time.fromisoformat(value),
}
