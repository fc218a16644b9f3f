"""the pattern watch"""

from alembic import op
import sqlalchemy as sa


revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "firings",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("person_id", _NUMBER, nullable=False),
        sa.Column("told_at", sa.BigInteger(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.Column("disputed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_firings_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_firings")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("firings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_firings_person_id"), ["person_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("firings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_firings_person_id"))
    op.drop_table("firings")
