"""Alembic's entry: runs on the connection it is handed, or, from the command line, on DATABASE_URL."""

import os
from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection, create_engine

from storage.tables import Base


def _plain(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Migrations speak of plain column types, so that they still run when a class of ours has moved."""
    return (
        f"sa.{type(item.impl).__name__}()" if kind == "type" and type(item).__module__.startswith("storage") else False
    )


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        compare_type=True,
        render_item=_plain,
    )
    with context.begin_transaction():
        context.run_migrations()


handed = context.config.attributes.get("connection")
if handed is not None:
    _run(handed)
else:
    with create_engine(os.environ.get("DATABASE_URL", "sqlite:///data/coach.db")).begin() as own:
        _run(own)
