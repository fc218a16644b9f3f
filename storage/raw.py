"""Looking at what is sealed as it stands, without opening it."""

from typing import Any

from sqlalchemy import ColumnElement, Text, type_coerce


def sealed_values(column: Any) -> ColumnElement[str]:
    """An encrypted column as the sealed text that is in it."""
    return type_coerce(column, Text())
