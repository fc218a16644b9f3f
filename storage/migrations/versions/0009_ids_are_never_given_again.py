"""ids are never given again"""

from alembic import op


revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TABLES = ("people", "steps", "offers", "conversations")


def upgrade() -> None:
    _remake(autoincrement=True)


def downgrade() -> None:
    _remake(autoincrement=False)


def _remake(*, autoincrement: bool) -> None:
    """SQLite numbers rows on from the highest there ever was only where the table says so; PostgreSQL always does."""
    if op.get_bind().dialect.name != "sqlite":
        return
    for name in TABLES:
        with op.batch_alter_table(name, recreate="always", table_kwargs={"sqlite_autoincrement": autoincrement}):
            pass
