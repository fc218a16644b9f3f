"""What was read in a transaction is not asked for again, until something is written in it.

A turn needs the same few things in many places: the modes, the plan, the steps. Each place asks for what it needs, and
none has to hand anything on to the others.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, event

P = ParamSpec("P")
T = TypeVar("T")

_READ = "what was read in this transaction"


def remember_reads(engine: Engine) -> None:
    """Let the transactions of this engine remember. Each begins with nothing, and forgets with each write and lock."""
    event.listen(engine, "begin", _forget)
    event.listen(engine, "before_cursor_execute", _forget_unless_read)


def remembered(load: Callable[Concatenate[Connection, P], T]) -> Callable[Concatenate[Connection, P], T]:
    """The same function, asking the database only where the transaction does not remember. What it gives is not changed."""

    @wraps(load)
    def look(connection: Connection, /, *args: P.args, **kwargs: P.kwargs) -> T:
        asked = (load, args, tuple(kwargs.items()))
        known = connection.info.get(_READ, {})
        if asked in known:
            return known[asked]  # type: ignore[no-any-return]
        found = load(connection, *args, **kwargs)
        connection.info.get(_READ, {})[asked] = found
        return found

    return look


def _forget(connection: Connection) -> None:
    connection.info[_READ] = {}


def _forget_unless_read(connection: Connection, _cursor: Any, statement: str, *_more: Any) -> None:
    """Whoever waited for a lock reads anew: what they had read may have changed meanwhile."""
    if not statement.startswith("SELECT") or "FOR UPDATE" in statement:
        _forget(connection)
